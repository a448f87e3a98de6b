"""The component “ways”: its templates, its style sheet and its example."""

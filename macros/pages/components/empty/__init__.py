"""The component “empty”: its templates, its style sheet and its example."""

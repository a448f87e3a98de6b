"""The component “lifeline”: its templates, its style sheet and its example."""

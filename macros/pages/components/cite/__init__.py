"""The component “cite”: its templates, its style sheet and its example."""

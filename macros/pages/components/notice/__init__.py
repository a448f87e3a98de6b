"""The component “notice”: its templates, its style sheet and its example."""

"""The component “table”: its templates, its style sheet and its example."""

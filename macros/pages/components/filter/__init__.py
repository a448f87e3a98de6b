"""The component “filter”: its templates, its style sheet and its example."""

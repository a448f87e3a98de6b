"""The component “search”: its templates, its style sheet and its example."""

"""The component “gap”: its templates, its style sheet and its example."""

"""The component “note”: its templates, its style sheet and its example."""

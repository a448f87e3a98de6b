"""The component “section”: its templates, its style sheet and its example."""

"""The component “draft”: its templates, its style sheet and its example."""

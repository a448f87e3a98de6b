"""The component “timeline”: its templates, its style sheet and its example."""

"""The component “day”: its templates, its style sheet and its example."""

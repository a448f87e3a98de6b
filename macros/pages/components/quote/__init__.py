"""The component “quote”: its templates, its style sheet and its example."""

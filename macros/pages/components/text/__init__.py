"""The component “text”: its templates, its style sheet and its example."""

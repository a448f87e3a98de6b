"""The component “facts”: its templates, its style sheet and its example."""

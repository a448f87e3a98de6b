"""The component “look”: its templates, its style sheet and its example."""

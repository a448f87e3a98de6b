"""The component “standing”: its templates, its style sheet and its example."""

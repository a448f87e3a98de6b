"""The component “actions”: its templates, its style sheet and its example."""

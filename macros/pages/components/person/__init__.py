"""The component “person”: its templates, its style sheet and its example."""

"""The component “tree”: its templates, its style sheet and its example."""

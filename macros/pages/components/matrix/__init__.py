"""The component “matrix”: its templates, its style sheet and its example."""

"""The component “counts”: its templates, its style sheet and its example."""

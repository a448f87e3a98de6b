"""The component “stretches”: its templates, its style sheet and its example."""

"""The component “glosses”: its templates, its style sheet and its example."""

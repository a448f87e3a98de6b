"""The component “vocabulary”: its templates, its style sheet and its example."""

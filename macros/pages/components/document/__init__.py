"""The component “document”: its templates, its style sheet and its example."""

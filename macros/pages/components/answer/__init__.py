"""The component “answer”: its templates, its style sheet and its example."""

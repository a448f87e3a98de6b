"""The component “panel”: its templates, its style sheet and its example."""

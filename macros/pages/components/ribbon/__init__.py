"""The component “ribbon”: its templates, its style sheet and its example."""

"""The component “breadcrumb”: its templates, its style sheet and its example."""

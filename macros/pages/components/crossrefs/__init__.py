"""The component “crossrefs”: its templates, its style sheet and its example."""

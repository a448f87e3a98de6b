"""Long indexes and lists in parts, each a page of its own: so that the first one does not grow."""

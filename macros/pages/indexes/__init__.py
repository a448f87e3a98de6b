"""One module for each kind that has an index: a question answered first, then the records."""

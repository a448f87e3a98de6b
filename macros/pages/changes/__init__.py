"""What changed in the record, by release: in words for pages and for the terminal, and the page."""

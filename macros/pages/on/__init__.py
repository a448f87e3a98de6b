"""Pages of one day: how things stood on it, and the page with the date field that asks for any day."""

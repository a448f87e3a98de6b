"""One module for each kind whose records stand on one list, each under its own anchor."""

"""The components that pages are put together from: each a folder with its template and its style sheet."""

"""The whole statement for paper: the content of its page, laid out as a PDF."""

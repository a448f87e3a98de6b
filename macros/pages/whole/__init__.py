"""The whole statement as one document: what was asked for in 2018, put together from what the pages show."""

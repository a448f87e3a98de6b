"""The tables as files: CSV, and the data package that describes them."""

"""What stands around the content of every page: in its head for programs, and at its foot for readers."""

"""The macros for pages of prose."""

"""The record as tables: what they hold, their form as CSV, and the pages on which they can be looked at."""

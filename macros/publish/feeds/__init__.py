"""Feeds as Atom: what happened and was said, gaps that opened and closed, and what releases changed."""

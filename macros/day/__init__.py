"""One day of the record: what stood on it, and of each thing the days on which it holds.

Start at `day`. `lasting` says what an item is; a module beside it makes the items of each kind.
"""

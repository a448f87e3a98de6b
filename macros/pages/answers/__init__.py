"""The answer at the top of a page of a record, for each kind: short rows made of its fields, and no more."""

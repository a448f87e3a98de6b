"""The days on which ministers came and went, and what each of them changed in what was stated."""

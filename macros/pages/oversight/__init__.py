"""Home, oversight and coding: the answer, drawn and in words."""

"""Changes of the record that touch many files at once: an id that changes, records that become one or none.

A file is changed at the exact places where an id stands, and nowhere else. No library is used that reads
YAML, changes it and writes it back (a "round trip"): it would wrap long texts anew and set blanks and
quotation marks of its own, so that a reviewer would have to read every line of a change of one word.
"""

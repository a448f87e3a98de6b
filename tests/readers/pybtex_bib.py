"""Reads BibTeX with pybtex: each entry by its key, with its type, its authors and its fields."""

from __future__ import annotations

import json
import sys

from pybtex.database import parse_file
from pybtex.exceptions import PybtexError

try:
    read = [parse_file(path, "bibtex", encoding="utf-8") for path in sys.argv[1:]]
except PybtexError as error:
    print(" ".join(str(error).split()))
    sys.exit(1)
print(
    json.dumps(
        {
            key: {
                "type": entry.type,
                "authors": [str(person) for person in entry.persons.get("author", ())],
                "last_names": [" ".join(p.last_names) for p in entry.persons.get("author", ())],
                **dict(entry.fields),
            }
            for found in read
            for key, entry in found.entries.items()
        }
    )
)

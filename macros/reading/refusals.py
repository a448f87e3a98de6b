"""What reading refuses, each with its reason: the rules of the files, before any rule of their contents."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "missing-file": "without `record.yml` nobody knows which day the record tells of",
        "unknown-kind": "a folder with a misspelt name would be lost without a word",
        "stray-file": "what is no record does not belong among the records",
        "folder-not-file": "a folder that looks like a file hides what is in it",
        "symbolic-link": "a link can point out of the record, and does not survive a download",
        "bad-id": "a file's name is the record's address for ever",
        "id-differs-in-case": "two names that differ only in case are one file on many machines",
        "unreadable": "a file that cannot be opened would be lost without a word",
        "file-too-large": "no record needs so much; it is a slip or an attack",
        "not-utf-8": "text in another encoding is read as other text",
        "hidden-character": "what no reader sees can make a text read otherwise than it is",
        "not-yaml": "a file that is no YAML holds no fields",
        "empty-file": "an empty file is no record",
        "several-documents": "one file is one record; a second one would be lost without a word",
        "comment-in-text": "what follows ` #` would be lost without a word",
        "too-deep": "a record needs three or four levels; more is a slip or an attack",
        "key": "a field's name is a word",
        "duplicate-key": "of two fields with one name, one would be lost without a word",
        "merge-key": "a record says what it says in its own place",
        "anchor": "a record says what it says in its own place",
        "alias": "a record says what it says in its own place",
        "tag": "every text stays the text that was written",
    }
)
"""The names of the refusals, in the order in which reading comes to them."""

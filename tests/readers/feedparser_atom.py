"""Reads Atom feeds with feedparser, the parser of many news readers.

Prints for each file what it read: the version of the format, the feed's fields, and those of its entries.
Refuses a file that is not well-formed, or that is no Atom 1.0.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-not-found,import-untyped,unused-ignore]  # stands in .readers


def main(paths: list[str]) -> int:
    found: list[dict[str, Any]] = []
    for path in paths:
        read = feedparser.parse(Path(path).read_bytes())
        if read.bozo or read.version != "atom10":
            why = read.bozo_exception if read.bozo else f"the format is {read.version or 'not known'}"
            sys.stdout.write(f"{path}: {why}\n")
            return 1
        feed = read.feed
        found.append(
            {
                "id": feed.id,
                "title": feed.title,
                "updated": feed.updated,
                "author": feed.author,
                "links": {link.rel: link.href for link in feed.links},
                "entries": [
                    {
                        "id": entry.id,
                        "title": entry.title,
                        "updated": entry.updated,
                        "day": list(entry.updated_parsed)[:3],
                        "link": entry.link,
                        "summary": entry.summary,
                        "type": entry.summary_detail.type,
                        "tags": [tag.term for tag in entry.tags],
                    }
                    for entry in read.entries
                ],
            }
        )
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

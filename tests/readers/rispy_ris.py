"""Reads RIS with rispy: every reference of every file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import rispy
from rispy.parser import ParseError

found = []
for path in sys.argv[1:]:
    try:
        read = rispy.loads(Path(path).read_text("utf-8"))
    except (ParseError, ValueError) as error:
        print(f"{type(error).__name__}: {' '.join(str(error).split())}")
        sys.exit(1)
    if not read:
        print(f"{Path(path).name}: no reference")
        sys.exit(1)
    found += read
print(json.dumps(found))

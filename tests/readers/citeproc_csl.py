"""Renders each reference of CSL-JSON with citeproc-py, in a style that it brings."""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

found: dict[str, str] = {}
for path in sys.argv[1:]:
    try:
        source = CiteProcJSON(json.loads(Path(path).read_text("utf-8")))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        made = CitationStylesBibliography(style, source, formatter.plain)
        for key in source:
            made.register(Citation([CitationItem(key)]))
        found.update(zip(source, (str(item) for item in made.bibliography()), strict=True))
    except (ValueError, KeyError, TypeError, NotImplementedError) as error:
        print(f"{type(error).__name__}: {error}")
        sys.exit(1)
print(json.dumps(found))

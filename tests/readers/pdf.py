"""What pikepdf reads in a PDF: what it says of itself, its bookmarks and where its links lead."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf


def read(path: Path) -> dict[str, Any]:
    """What stands in the file."""
    try:
        with pikepdf.open(path) as pdf:
            return _read(pdf)
    except pikepdf.PdfError as error:
        print(error)
        raise SystemExit(1) from None


def _read(pdf: pikepdf.Pdf) -> dict[str, Any]:
    root = pdf.Root
    places = {str(key) for key in pikepdf.NameTree(root.Names.Dests)} if "/Names" in root else set()
    inside, outside = [], []
    for page in pdf.pages:
        for note in page.obj.get("/Annots", []):
            action = note.get("/A", {})
            if action.get("/S") == "/URI":
                outside.append(str(action["/URI"]))
            elif action.get("/S") == "/GoTo" or "/Dest" in note:
                inside.append(str(note.get("/Dest", action.get("/D"))))
    with pdf.open_outline() as outline:
        bookmarks = [_told(item) for item in outline.root]
    meta = pdf.open_metadata()
    return {
        "pages": len(pdf.pages),
        "tagged": bool(root.get("/MarkInfo", {}).get("/Marked", False)) and "/StructTreeRoot" in root,
        "ua": str(meta.get("pdfuaid:part", "")),
        "language": str(root.get("/Lang", "")),
        "title": str(pdf.docinfo.get("/Title", "")),
        "author": str(pdf.docinfo.get("/Author", "")),
        "fonts": sorted(set(_fonts(pdf))),
        "bookmarks": bookmarks,
        "inside": inside,
        "outside": outside,
        "lost": sorted({place for place in inside if place not in places}),
    }


def _told(item: pikepdf.OutlineItem) -> list[Any]:
    return [item.title, [_told(child) for child in item.children]]


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.obj.get("/Resources", {}).get("/Font", {}).values():
            yield str(font.get("/BaseFont", "")).partition("+")[2]


if __name__ == "__main__":
    print(json.dumps(read(Path(sys.argv[1]))))

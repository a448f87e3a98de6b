"""The list of components. Each has a folder of its name beside this file: template, style sheet, example.

A component lays out what a view has decided; it decides nothing. Its place in the list is its place in the
style sheet of the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent

COMPONENTS = (
    "text",
    "breadcrumb",
    "notice",
    "facts",
    "panel",
    "table",
    "counts",
    "matrix",
    "note",
    "quote",
    "crossrefs",
    "section",
    "actions",
    "draft",
    "gap",
    "empty",
    "person",
    "answer",
    "standing",
    "stretches",
    "vocabulary",
    "ribbon",
    "lifeline",
    "tree",
    "timeline",
    "filter",
    "ways",
    "day",
    "look",
    "cite",
    "glosses",
    "document",
    "search",
)
"""What a reader sees as one thing wherever it stands."""

PARTS = ("home", "frame", "prose")
"""Folders of templates that put components together on one place, and have no look of their own."""


def template_folders() -> tuple[Path, ...]:
    """Where templates of components and parts stand; the name of each is its own."""
    return (FOLDER, *(FOLDER / name for name in (*COMPONENTS, *PARTS)))


def style_sheets() -> tuple[Path, ...]:
    """The style sheets of all components, in the order of the list."""
    return tuple(FOLDER / name / f"{name}.css" for name in COMPONENTS)


def of_component(name: str) -> tuple[str, ...]:
    """The files of a component, as paths of the project."""
    folder = FOLDER / name
    files = sorted(
        file.name
        for file in folder.iterdir()
        if file.suffix in (".jinja", ".css", ".py") and file.stem != "__init__"
    )
    return tuple(f"macros/pages/components/{name}/{file}" for file in files)


TEMPLATES_OF_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "record": "one record: the answer, its facts, its gaps, the evidence, and how to cite it",
        "index": "a question over many records: the answer, then the records in groups",
        "tool": "a question that a reader answers with something at hand: a field, a drawing, a table",
        "whole_page": "the whole statement as one page",
        "paper": "the whole statement as it goes to paper",
        "missing": "an address at which nothing stands",
    }
)
"""The templates that lay out a whole page, in ``macros/pages/templates/``. Pages of prose have none.

That of a tool has a place for it, which a component fills: a day, a table, the search, the timeline.
"""

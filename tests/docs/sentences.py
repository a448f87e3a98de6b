"""Our own sentences: those of the pages written by hand, and those that the code puts on pages.

A sentence of the code stands in it as a string, with holes for what comes from the record. A hole is read as
one short word, so that no name from a record counts for or against us.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from tests.pages.prose import pages, text_of, to_html

PROJECT = Path(__file__).parents[2]
CODE = ("pages", "gaps", "oversight", "day", "releases", "records/words")
"""The parts of the program whose strings readers read."""

HOLE = "It"
A_SENTENCE = 6
"""So many words at least: fewer are a label, a key or a class."""


def of_prose() -> dict[str, str]:
    """The text of each page written by hand, a passage on a line, by its path below ``docs/``."""
    return {path: "\n".join(_passages(source)) for path, source in pages().items()}


def of_code() -> dict[str, str]:
    """The sentences of each module and template, one on a line, by its path below ``macros/``."""
    found: dict[str, str] = {}
    for part in CODE:
        for file in sorted((PROJECT / "macros" / part).rglob("*")):
            told = _told(file)
            if told:
                found[file.relative_to(PROJECT / "macros").as_posix()] = "\n".join(told)
    return found


def _passages(source: str) -> Iterator[str]:
    plain = re.sub(r"\{\{[^}]*\}\}", HOLE, re.sub(r"\{%.*?%\}", "", source))
    content = to_html(plain)
    for element in content.xpath(".//p | .//li[not(.//p)] | .//dd[not(.//p)] | .//td"):
        for code in element.xpath(".//code"):
            code.text, code[:] = HOLE, []
        text = text_of(element)
        if len(text.split()) >= A_SENTENCE and not element.xpath("ancestor::blockquote"):
            yield text


def _told(file: Path) -> list[str]:
    if file.name in ("example.py", "examples.py"):
        return []  # what a style guide shows is no page of the record
    if file.suffix == ".py":
        found = list(_strings(ast.parse(file.read_text("utf-8"))))
    elif file.name.endswith(".html.jinja"):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "\n", file.read_text("utf-8"), flags=re.DOTALL)
        text = re.sub(r"\{\{.*?\}\}", HOLE, text, flags=re.DOTALL)
        found = [
            piece
            for line in re.split(r"\n|</?(?:p|li|dd|dt|h\d|div|td|th)\b[^>]*>", text)
            if (piece := Markup(line).striptags())  # noqa: S704 - it is read, and shown nowhere
        ]
    else:
        return []
    return [one for one in found if len(one.split()) >= A_SENTENCE and re.search(r"[a-z]{3}", one)]


def _strings(tree: ast.Module) -> Iterator[str]:
    """Every string of a module that is no docstring, with its holes filled."""
    told: set[int] = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts |= {id(part) for part in ast.walk(node) if part is not node}
            if id(node) not in told:
                yield " ".join("".join(_pieces(node)).split())
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told | parts:
            yield " ".join(node.value.split())


def _pieces(node: ast.JoinedStr) -> Iterator[str]:
    for part in node.values:
        yield str(part.value) if isinstance(part, ast.Constant) else HOLE

"""A file as it is written: where in its text each value stands, so that one word of it can be changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from macros.reading.tree import Path

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the quick one, where PyYAML has it


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: from its first character up to, but not including, its end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """New text in the place of a span."""

    span: Span
    text: str


class CannotEdit(Exception):
    """What is to be changed is written in a way in which one word of it cannot be changed surely."""


class Written:
    """The text of a file, with the place of each value in it. Line ends stay as they are."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _nodes(self) -> dict[Path, yaml.Node]:
        node = yaml.compose(self.text, Loader=_Loader)
        return dict(_nodes(node, ())) if node is not None else {}

    def value(self, path: Path) -> Span:
        """Where a value stands, with its quotation marks; of a text on lines of its own, only those lines."""
        node = self._nodes[path]
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            start = self.text.index("\n", start)  # what stands before it is `>-`, and perhaps a comment
        return Span(start, end)

    def raw(self, path: Path) -> str:
        """A value as it is written."""
        span = self.value(path)
        return self.text[span.start : span.end]

    def without_entry(self, path: Path) -> Edit:
        """The edit that takes an entry out of its list. Raises `CannotEdit` if more would go with it."""
        entry, whole = self.value(path), self._nodes[path[:-1]]
        if isinstance(whole, yaml.SequenceNode) and whole.flow_style:
            # It goes with the comma before it: whoever asks keeps the first of two, so there is one.
            span = Span(self._before(path).end, entry.end)
            goes = re.fullmatch(r"\s*,\s*", self.text[span.start : entry.start])
        else:
            start = self.text.rfind("\n", 0, entry.start) + 1
            end = self.text.find("\n", entry.end) + 1 or len(self.text)
            span = Span(start, end)
            before, after = self.text[start : entry.start], self.text[entry.end : end]
            goes = re.fullmatch(r" *- +", before) if not after.strip() else None
        if goes is None:
            raise CannotEdit("a comment or another entry stands in its line")
        return Edit(span, "")

    def _before(self, path: Path) -> Span:
        """Where the entry before one stands."""
        number = path[-1]
        if not isinstance(number, int) or number == 0:
            raise CannotEdit("no entry stands before it")
        return self.value((*path[:-1], number - 1))

    def edited(self, edits: Iterable[Edit]) -> str:
        """The text with every edit made. They don't overlap."""
        done, at = [], 0
        for edit in sorted(edits):
            if edit.span.start < at:
                raise CannotEdit("two changes meet in it")
            done += [self.text[at : edit.span.start], edit.text]
            at = edit.span.end
        return "".join((*done, self.text[at:]))


def _nodes(node: yaml.Node, path: Path) -> Iterator[tuple[Path, yaml.Node]]:
    yield path, node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _nodes(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _nodes(value, (*path, number))

"""Why YAML could not be read, in words for who wrote it, at the place where it can be mended.

The parser tells where it gave up, which is often lines after the slip, and in the terms of its own grammar.
Each function here knows one kind of slip; the first that recognises its own is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import yaml

COMMENT_IN_TEXT = re.compile(r" +(#+[^\s#])")
"""What follows plain text where a writer meant text and YAML reads a comment, as in ``answer #4``."""

AFTER_TEXT = ("what follows ` #` here is lost", "put the text in quotes: ` #` begins a comment")
"""What is wrong with such a comment, and how to mend it."""

_QUOTE_IT = "put the text in quotes, or after `>-` on lines of its own"

_MERGE_MARKER = re.compile(r"(<<<<<<<|>>>>>>>)( |$)|=======$")
_FIELD = re.compile(r" *(- +)*[A-Za-z_]+:( |$)")
_FIELD_WITHOUT_SPACE = re.compile(r" *(?:- +)*[A-Za-z_]+(:)(?!//)[^\s:]")


class Mark(Protocol):
    """A place as the parser marks it, counted from 0; the C parser's class of marks is one of its own."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the YAML and how to mend it; ``line`` and ``column`` count from 0."""

    line: int
    column: int
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where the parser gave up: the lines of the file, its error, and the last event before it."""

    lines: tuple[str, ...]
    context: str
    """What the parser was in the middle of."""
    problem: str
    began: tuple[int, int]
    """Where that began."""
    at: tuple[int, int]
    """Where it gave up."""
    last: yaml.Event | None

    def rest(self, line: int, column: int) -> str:
        """The text from a place to the end of its line."""
        return self.lines[line][column:] if line < len(self.lines) else ""

    def line_above(self, line: int) -> int | None:
        """The nearest line above that is neither blank nor a comment."""
        above = range(min(line, len(self.lines)) - 1, -1, -1)
        told = (n for n in above if self.lines[n].strip() and self.lines[n].lstrip()[0] != "#")
        return next(told, None)


def explain(text: str, error: yaml.MarkedYAMLError, last: yaml.Event | None) -> Fault:
    """Why a text could not be read. ``last`` is the last event that the parser gave before its error."""
    trouble = _Trouble(
        tuple(text.split("\n")),
        error.context or "",
        error.problem or "unexpected text",
        _where(error.context_mark or error.problem_mark),
        _where(error.problem_mark or error.context_mark),
        last,
    )
    for recognise in _SLIPS:
        if (fault := recognise(trouble)) is not None:
            return fault
    return Fault(
        *trouble.at,
        f"YAML cannot be read here: {trouble.problem}",
        "look at the indentation, and put text that holds `: ` or ` #` in quotes or after `>-`",
    )


def _where(mark: Mark | None) -> tuple[int, int]:
    """The line and column of a mark, counted from 0."""
    return (mark.line, mark.column) if mark else (0, 0)


def _merge_marker(trouble: _Trouble) -> Fault | None:
    for number, line in enumerate(trouble.lines):
        if _MERGE_MARKER.match(line):
            message = "a merge left a marker here: two versions of the file were never made one"
            return Fault(number, 0, message, "keep the lines of one version, and delete the lines of markers")
    return None


def _open_quote(trouble: _Trouble) -> Fault | None:
    if trouble.context != "while scanning a quoted scalar":
        return None
    quote = trouble.rest(*trouble.began)[:1]
    fix = f"write `{quote}` where the text ends; text that begins with a quote of its own goes after `>-`"
    return Fault(*trouble.began, "this quote is never closed", fix)


def _backslash(trouble: _Trouble) -> Fault | None:
    if trouble.context != "while parsing a quoted scalar":
        return None
    message = 'a backslash within "…" begins the code of a character, and this is none'
    return Fault(*trouble.at, message, "write `\\\\` for a backslash, or put the text in '…'")


def _text_after_quote(trouble: _Trouble) -> Fault | None:
    """A quote that ended earlier than its writer meant: by an apostrophe, or a quote within the text."""
    last = trouble.last
    if not isinstance(last, yaml.ScalarEvent) or last.style not in ("'", '"'):
        return None
    start, end = _where(last.start_mark), _where(last.end_mark)
    after = trouble.rest(*end)
    if end[0] != trouble.at[0] or not after.strip() or after.lstrip()[0] in ",]}:#":
        return None
    if start[0] != end[0]:
        message = f"the text that this quote begins ends in line {end[0] + 1}, and more follows there"
        return Fault(*start, message, "close the quote where the text ends")
    if last.style == "'" and after[0].isalnum():
        message = "this apostrophe ends the text that stands in '…'"
        fix = "write it twice (`''`), or put the text after `>-` on lines of its own, without quotes"
        return Fault(end[0], end[1] - 1, message, fix)
    message = "more text follows the closing quote"
    return Fault(*end, message, "put the whole text after `>-`: there, quotes are only text")


def _text_after_bracket(trouble: _Trouble) -> Fault | None:
    """Text that begins with a word in brackets, such as ``[sic]``."""
    last = trouble.last
    if not isinstance(last, yaml.CollectionEndEvent) or "flow" in trouble.context:
        return None
    line, column = _where(last.end_mark)
    closed = trouble.lines[line][column - 1 : column] if line < len(trouble.lines) else ""
    if closed not in ("]", "}") or line != trouble.at[0]:
        return None
    opening = "[" if closed == "]" else "{"
    return _begins_with(opening, line, max(0, trouble.lines[line].find(opening)))


def _sign_before_text(trouble: _Trouble) -> Fault | None:
    """Text that begins with a character to which YAML gives a meaning."""
    if isinstance(trouble.last, yaml.AliasEvent):
        start = _where(trouble.last.start_mark)
        if start[0] == trouble.at[0]:
            return _begins_with("*", *start)
    if trouble.problem in (
        "found character that cannot start any token",
        "did not find expected node content",
    ):
        return _begins_with(trouble.rest(*trouble.at)[:1], *trouble.at)
    if trouble.context in (
        "while scanning an alias",
        "while scanning an anchor",
        "while scanning a tag",
        "while scanning a directive",
    ):
        return _begins_with(trouble.rest(*trouble.began)[:1], *trouble.began)
    if trouble.problem == "mapping keys are not allowed in this context":
        return _begins_with("? ", *trouble.at)
    if trouble.problem == "block sequence entries are not allowed in this context":
        fix = f"write each entry on a line of its own; if it is no list, {_QUOTE_IT}"
        return Fault(*trouble.at, "neither text nor a list in one line can begin with `- `", fix)
    return None


def _begins_with(sign: str, line: int, column: int) -> Fault | None:
    return Fault(line, column, f"a text cannot begin with `{sign}`", _QUOTE_IT) if sign else None


def _text_beside_arrow(trouble: _Trouble) -> Fault | None:
    if trouble.context != "while scanning a block scalar":
        return None
    sign = trouble.rest(*trouble.began)[:1]
    fix = "begin the text on the next line, indented"
    return Fault(*trouble.began, f"text stands in the line of `{sign}`", fix)


def _open_bracket(trouble: _Trouble) -> Fault | None:
    if trouble.context not in ("while parsing a flow sequence", "while parsing a flow mapping"):
        return None
    opening = trouble.rest(*trouble.began)[:1]
    closing = "]" if opening == "[" else "}"
    if trouble.at[0] == trouble.began[0] and trouble.rest(*trouble.at).strip():
        message = f"`,` or `{closing}` should stand here"
        return Fault(*trouble.at, message, "put text that holds `: `, `, ` or brackets in quotes")
    return Fault(
        *trouble.began, f"this `{opening}` is never closed", f"write `{closing}` where the list ends"
    )


def _comment_in_text(trouble: _Trouble) -> Fault | None:
    """Text of several lines, of which one holds `` #``: there YAML ends the text."""
    gave_up = trouble.at[0] if trouble.context == "" else max(trouble.began[0], trouble.at[0])
    above = trouble.line_above(gave_up)
    for line in (trouble.began[0] - 1, above):
        if line is None or not 0 <= line < len(trouble.lines) or not _FIELD.match(trouble.lines[line]):
            continue
        if found := COMMENT_IN_TEXT.search(trouble.lines[line]):
            return Fault(line, found.start(1), *AFTER_TEXT)
    return None


def _no_space_after_colon(trouble: _Trouble) -> Fault | None:
    if trouble.context == "while scanning a simple key":
        line: int | None = trouble.began[0]
    elif trouble.problem == "mapping values are not allowed in this context":
        line = trouble.line_above(trouble.at[0])
    else:
        return None
    if line is None or not (found := _FIELD_WITHOUT_SPACE.match(trouble.rest(line, 0))):
        return None
    return Fault(line, found.start(1), "no space follows this colon", "put a space after the colon")


def _colon_in_text(trouble: _Trouble) -> Fault | None:
    line, column = trouble.at
    if trouble.problem != "mapping values are not allowed in this context":
        return None
    if not _FIELD.match(trouble.rest(line, 0)[:column]):
        return None
    return Fault(line, column, "this colon stands within a text, and a space follows it", _QUOTE_IT)


def _no_field(trouble: _Trouble) -> Fault | None:
    """A line that is neither a field nor, by its indentation, a part of the text above."""
    if trouble.context == "while scanning a simple key":
        line: int | None = trouble.began[0]
    elif trouble.problem == "mapping values are not allowed in this context":
        line = trouble.line_above(trouble.at[0])
        if line is None or _FIELD.match(trouble.lines[line]):
            return None
    else:
        return None
    if line is None or line >= len(trouble.lines):
        return None
    column = len(trouble.lines[line]) - len(trouble.lines[line].lstrip())
    fix = "indent it, if it goes on with the text above; else write a field's name and `: ` before it"
    return Fault(line, column, "this line is no field: it has no name and colon", fix)


def _indentation(trouble: _Trouble) -> Fault | None:
    """A line that begins in another column than the fields or entries around it."""
    if trouble.problem not in (
        "did not find expected key",
        "did not find expected '-' indicator",
        "did not find expected <document start>",
        "mapping values are not allowed in this context",
    ):
        return None
    line = trouble.at[0]
    if line >= len(trouble.lines) or trouble.line_above(line) is None:
        return None
    column = len(trouble.lines[line]) - len(trouble.lines[line].lstrip())
    if not _FIELD.match(trouble.lines[line]) and not trouble.lines[line].lstrip().startswith("- "):
        return None
    message = "this line does not begin in the column of the fields or entries that it stands among"
    return Fault(line, column, message, "give it as many spaces as they have")


_SLIPS: tuple[Callable[[_Trouble], Fault | None], ...] = (
    _merge_marker,
    _open_quote,
    _backslash,
    _text_after_quote,
    _text_after_bracket,
    _sign_before_text,
    _text_beside_arrow,
    _open_bracket,
    _comment_in_text,
    _no_space_after_colon,
    _colon_in_text,
    _no_field,
    _indentation,
)

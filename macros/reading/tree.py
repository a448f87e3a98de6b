"""YAML text to plain trees with marks: mappings, sequences and text, nothing else.

Every scalar stays the text that was written: ``NO``, ``010``, ``12:30`` and dates are converted later, by the
model that knows what the field is. What a careful editor would not write (anchors, tags, duplicate keys,
hidden characters) is refused here, with its place, so that nothing above has to think of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType

import yaml

from macros.reading.finding import Finding, Place
from macros.reading.not_yaml import AFTER_TEXT, COMMENT_IN_TEXT, Mark, explain

try:  # The C parser is several times faster; the pure one gives the same events and marks.
    from yaml import CSafeLoader as Loader
except ImportError:  # pragma: no cover - only where PyYAML was built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

Tree = str | tuple["Tree", ...] | Mapping[str, "Tree"]
"""What a YAML document becomes: text, a tuple of trees, or a mapping from text to trees."""

Path = tuple[str | int, ...]
"""Where in a tree: mapping keys and sequence positions, outermost first. ``()`` is the document."""

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_HIDDEN = 20
"""So many hidden characters are shown one by one; a file full of them is one slip, not a thousand."""

HIDDEN = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters other than the line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # Unicode's bidirectional controls
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\ufeff\uffa0"  # characters without a width or a shape
    "\u200b-\u200d\u2060-\u2065\u206a-\u206f"  # more of them
    "\u2028\u2029\ufff9-\ufffb"  # line and paragraph separators, interlinear marks
    "\ud800-\udfff"  # halves of characters, which stand for nothing
    "\U000e0000-\U000e0fff"  # tag characters, which can carry whole sentences unseen
    "]"
)
"""Characters that no reader sees and that can make a text read otherwise than it is."""


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file, read: its tree, and the place of every key and value in it."""

    path: str
    tree: Tree
    marks: Mapping[Path, tuple[int, int]] = field(repr=False)
    """The line and column of each field, counted from 1."""

    def place(self, path: Path = ()) -> Place:
        """The place of a field, or of the nearest field around it that stands in the file."""
        for end in range(len(path), -1, -1):
            if mark := self.marks.get(path[:end]):
                return Place(self.path, *mark)
        return Place(self.path)


class Refused(Exception):
    """A file cannot be read as a record; carries the findings that say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(str(finding) for finding in findings))
        self.findings = findings


def in_words(path: Path) -> str:
    """A path as it is written for a person, with positions counted from 1: ``answers[1].summary``."""
    parts: list[str] = []
    for step in path:
        if isinstance(step, int):
            parts[-1:] = [f"{parts[-1]}[{step + 1}]"] if parts else [f"[{step + 1}]"]
        else:
            parts.append(step)
    return ".".join(parts)


def read_document(raw: bytes, path: str) -> Document:
    """Reads one YAML file. Raises `Refused` with every problem found in it."""
    text = _decode(raw, path)
    if hidden := tuple(_hidden_characters(text, path)):
        raise Refused(hidden)
    builder = _Builder(path, tuple(text.split("\n")), _events(text, path))
    tree = builder.document()
    if builder.findings:
        raise Refused(tuple(builder.findings))
    return Document(path, tree, MappingProxyType(builder.marks))


def _refuse(path: str, line: int, column: int, rule: str, message: str, fix: str) -> Refused:
    return Refused((Finding(Place(path, line, column), rule, message, fix),))


def _decode(raw: bytes, path: str) -> str:
    if len(raw) > MAX_BYTES:
        raise _refuse(
            path,
            1,
            1,
            "file-too-large",
            f"the file has more than {MAX_BYTES} bytes",
            "split it into several records, or shorten it",
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise _refuse(
            path,
            line,
            column,
            "not-utf-8",
            f"byte {raw[error.start]:#04x} is not UTF-8 text",
            "save the file with the encoding UTF-8",
        ) from None
    return text.replace("\r\n", "\n")


def _hidden_characters(text: str, path: str) -> Iterator[Finding]:
    old_lines = False
    for match in islice(HIDDEN.finditer(text), MAX_HIDDEN):
        if match.group() == "\r":
            if old_lines:
                continue
            old_lines = True
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        name, fix = _hidden(match.group())
        if match.group() == "\ufeff" and match.start() == 0:
            fix = "save the file as UTF-8 without a byte-order mark"
        yield Finding(Place(path, line, column), "hidden-character", f"{name} stands here", fix)


def _hidden(character: str) -> tuple[str, str]:
    """What a hidden character is called, and how to mend it."""
    if character == "\t":
        return "a tab", "use spaces"
    if character == "\r":
        return "a line end of old machines (U+000D)", "save the file with Unix line ends"
    name = "a byte-order mark" if character == "\ufeff" else f"the character U+{ord(character):04X}"
    return name, "delete it: it cannot be seen, and text may read otherwise than it is"


def _events(text: str, path: str) -> Iterator[yaml.Event]:
    """The parser's events; what YAML itself refuses becomes a finding."""
    loader = Loader(text)
    event = None
    try:
        while following := loader.get_event():
            event = following
            yield event
    except yaml.MarkedYAMLError as error:
        fault = explain(text, error, event)
        raise _refuse(path, fault.line + 1, fault.column + 1, "not-yaml", fault.message, fault.fix) from None
    except yaml.YAMLError as error:
        raise _refuse(
            path,
            1,
            1,
            "not-yaml",
            f"YAML cannot be read: {' '.join(str(error).split())}",
            "open the file in an editor that checks YAML",
        ) from None
    finally:
        loader.dispose()


class _Builder:
    """Turns the events of one document into a tree, keeping marks and collecting what must be refused."""

    def __init__(self, path: str, lines: tuple[str, ...], events: Iterator[yaml.Event]) -> None:
        self.path = path
        self.marks: dict[Path, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self._lines = lines
        self._events = events

    def document(self) -> Tree:
        """The one document of the file."""
        next(self._events)  # the stream begins
        start = next(self._events)
        if isinstance(start, yaml.StreamEndEvent):
            raise _refuse(
                self.path, 1, 1, "empty-file", "the file is empty", "write the record, or delete the file"
            )
        tree = self._build(next(self._events), (), 0)
        next(self._events)  # the document ends
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse(
                after, "several-documents", "a second YAML document begins here", "keep one record in a file"
            )
        return tree

    def _build(self, event: yaml.Event, at: Path, depth: int) -> Tree:
        if at not in self.marks:
            self.marks[at] = _mark(event)
        if depth > MAX_DEPTH:
            raise _refuse(
                self.path,
                *_mark(event),
                "too-deep",
                f"this is nested deeper than {MAX_DEPTH} levels",
                "a record needs three or four levels; look for brackets that were never closed",
            )
        if isinstance(event, yaml.ScalarEvent):
            self._plain(event)
            return event.value
        if isinstance(event, yaml.MappingStartEvent):
            self._plain(event)
            return self._mapping(at, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            self._plain(event)
            return self._sequence(at, depth)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                event,
                "alias",
                f"an alias (`*{event.anchor}`) is used here",
                "write out what it stands for, or put the text in quotes",
            )
        return ""

    def _plain(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if isinstance(event, yaml.ScalarEvent) and (hidden := HIDDEN.search(event.value)):
            # The characters of the file were looked at before: this one is written with a backslash.
            name, fix = _hidden(hidden.group())
            self._refuse(event, "hidden-character", f"{name} is written into this text", fix)
        if event.anchor is not None:
            self._refuse(
                event,
                "anchor",
                f"an anchor (`&{event.anchor}`) is used here",
                "delete it, or put the text in quotes",
            )
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(
                event,
                "tag",
                f"the tag `{tag}` is used here",
                "delete the word that begins with `!`, or put the text in quotes",
            )
        if isinstance(event, yaml.ScalarEvent) and not event.style:
            self._comment_in_text(event.end_mark)

    def _comment_in_text(self, end: Mark | None) -> None:
        """Refuses what follows plain text in its line if it is a comment only to YAML: ``answer #4``."""
        if end is None or end.line >= len(self._lines):
            return
        line = self._lines[end.line]
        if found := COMMENT_IN_TEXT.match(line, end.column):
            place = Place(self.path, end.line + 1, found.start(1) + 1)
            self.findings.append(Finding(place, "comment-in-text", *AFTER_TEXT))

    def _sequence(self, at: Path, depth: int) -> Tree:
        items: list[Tree] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._build(event, (*at, len(items)), depth + 1))
        return tuple(items)

    def _mapping(self, at: Path, depth: int) -> Tree:
        result: dict[str, Tree] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(
                    event, "key", "a field's name should stand here, not a list or alias", "write a name"
                )
                if not isinstance(event, yaml.AliasEvent):
                    self._build(event, (*at, "?"), depth + 1)
                self._build(next(self._events), (*at, "?"), depth + 1)
                continue
            self._plain(event)
            key, path = event.value, (*at, event.value)
            if key == "<<":
                self._refuse(
                    event, "merge-key", "a merge key (`<<`) is used here", "write the fields out in full"
                )
            elif key in result:
                self._refuse(
                    event,
                    "duplicate-key",
                    f"the field `{key}` stands twice (first in line {self.marks[path][0]})",
                    "keep one of the two",
                )
            self.marks.setdefault(path, _mark(event))
            value = self._build(next(self._events), path, depth + 1)
            result.setdefault(key, value)
        return result

    def _refuse(self, event: yaml.Event, rule: str, message: str, fix: str) -> None:
        self.findings.append(Finding(Place(self.path, *_mark(event)), rule, message, fix))


def _mark(event: yaml.Event) -> tuple[int, int]:
    """The line and column at which an event begins, counted from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)

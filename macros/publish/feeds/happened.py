"""Entries for what happened and was said: the rows of the timeline, and gaps that opened and closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from macros.gaps.gap import Gap
from macros.pages.addresses import address, gaps_of, part_page
from macros.pages.edition import Edition
from macros.pages.gaps.changes import FEW, Change, changes, together_on
from macros.pages.lists.timeline_rows import KINDS, Part, TimelineRow
from macros.pages.names import counted, ended, first_down, first_up, shorten
from macros.pages.parts.gaps import address_of, subject_line
from macros.pages.parts.links import linked_line
from macros.pages.parts.view import Line, Link, NoteRef
from macros.publish.feeds.atom import Item
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.references import RecordRef
from macros.records.when import When

TITLE = 160
"""A title has at most so many letters; the text says all."""

NAMED = 10
"""As many gaps of a rule are named where many opened or closed on one day."""


WHAT_A_GAP_IS = (
    "A gap is what was not found in what was read, which may exist all the same. Some open by time alone, "
    "where the evidence ends or a statement has grown old: nothing need have happened on that day."
)
"""Stands in each entry of a gap that opened: in a feed nothing around it says so."""


class First:
    """The keys under which records were first published, so that the id of an entry outlasts a renaming."""

    def __init__(self, edition: Edition) -> None:
        """Reads the marks of an edition."""
        self._was: dict[str, str] = {}
        for key, mark in edition.register.moved.items():
            if mark.renamed_to is not None:
                self._was.setdefault(str(mark.renamed_to), key)

    def key(self, key: str) -> str:
        """The first key of a record; a part of it stays."""
        record, mark, part = key.partition("#")
        seen = {record}
        while (was := self._was.get(record)) is not None and was not in seen:
            seen.add(was)
            record = was
        return f"{record}{mark}{part}"

    def gap(self, gap: Gap) -> str:
        """The id of a gap, by the first key of its subject."""
        subject = gap.spell.subject
        now, was = (_anchor(one) for one in (subject, self.key(subject)))
        return f"{gap.rule.name}/{gap.anchor.replace(now, was, 1)}"


def happened(edition: Edition, found: Iterable[TimelineRow]) -> Iterator[Item]:
    """An entry for each row of the timeline."""
    first = First(edition)
    for row in found:
        yield _row(edition, row, row.parts, first)


def narrowed(edition: Edition, row: TimelineRow, keys: frozenset[str]) -> tuple[Part, ...]:
    """The parts of a row that tell of some records: where it lists several, only the lines that do."""
    about = {key.partition("#")[0] for key in row.about}
    if row.event is not None and row.event.key in keys:
        return row.parts
    places = _places(edition, keys)
    parts: list[Part] = []
    for part in row.parts:
        lines = tuple(line for line in part.lines if _leads_to(line, places))
        if lines or (not part.lines and (about & keys or _leads_to(part.head, places))):
            parts.append(Part(part.head, lines))
    return tuple(parts)


def happened_to(edition: Edition, found: Iterable[TimelineRow], keys: frozenset[str]) -> Iterator[Item]:
    """An entry for each row of the timeline that tells of one of some records."""
    first = First(edition)
    for row in found:
        parts = narrowed(edition, row, keys)
        if parts or (row.event is not None and row.event.key in keys):
            yield _row(edition, row, parts, first)


def gaps(edition: Edition, found: Iterable[Change]) -> Iterator[Item]:
    """An entry for each change of a gap; many of one rule on one day are one."""
    first = First(edition)
    for together in together_on(found):
        if len(together) > FEW:
            yield _many(edition, together)
        else:
            yield from (_gap(edition, one, first) for one in together)


def gap_changes(edition: Edition) -> tuple[Change, ...]:
    """The changes of gaps that no day after the record's own is needed for."""
    return tuple(one for one in changes(edition) if one.when.first <= edition.as_of)


def _row(edition: Edition, row: TimelineRow, parts: tuple[Part, ...], first: First) -> Item:
    event = row.event
    said = [text for part in parts for text in _part(part)]
    record = _only(edition, row)
    if event is not None:
        said = [*([event.summary] if event.summary else []), *said]
        title, place, known = event.name, address(event), event.key
    elif record is not None:
        whose = f" of {record.body}" if isinstance(record, Ask) else ""
        title = f"{KINDS[row.kinds[0]].one}{whose}: {edition.name(record)}"
        place, known = address(record), record.key
    else:
        first_line = next((one for one in said if not one.endswith(":")), "") if len(said) == 1 else ""
        title = f"{KINDS[row.kinds[0]].one}: {first_line or row.when.words}"
        place, known = part_page("events", str(row.when.first.year)), row.key
    return Item(
        id=_known(first.key(known), row),
        title=shorten(first_up(title), TITLE),
        on=carried(edition, row.when),
        address=place,
        text="\n".join((f"{first_up(row.when.on_words)}.", *map(_closed, said))),
        category=row.kinds[0],
        about=frozenset(key.partition("#")[0] for key in row.about),
    )


def _known(key: str, row: TimelineRow) -> str:
    """What a row is known by: its record, with kind and date where it may tell of several."""
    if row.event is None and row.kinds[0] in _BY_DATE:
        return f"{row.kinds[0]}/{row.when}/{key}"
    return key.replace(" ", "/")


def _closed(text: str) -> str:
    return text if text.endswith(":") else ended(text)


def _only(edition: Edition, row: TimelineRow) -> Record | None:
    """The one record that a row tells of, if it tells of one."""
    alone = len({key.partition("#")[0] for key in row.about}) == 1
    return edition.register.find(row.key) if alone else None


_BY_DATE = ("asks", "answers")
"""The rows that are known by the first of several records, and so by their date as well."""


def _part(part: Part) -> Iterator[str]:
    yield text_of(part.head)
    yield from (text_of(line) for line in part.lines)


def _gap(edition: Edition, one: Change, first: First) -> Item:
    gap = one.gap
    subject = text_of(subject_line(edition, gap.spell.subject))
    lines = [f"{one.what} {one.when.on_words}.", ended(gap.spell.why)]
    if one.closed and gap.spell.closed_by:
        lines.append(f"Closed by {text_of(linked_line(edition, RecordRef(gap.spell.closed_by)))}.")
    if not one.closed and gap.register == "government":
        lines.append(WHAT_A_GAP_IS)
    return Item(
        id=f"gaps/{first.gap(gap)}/{first_down(one.what)}",
        title=shorten(f"{_head(one)}: {first_up(gap.rule.title)}: {subject}", TITLE),
        on=carried(edition, one.when),
        address=address_of(gap),
        text="\n".join(lines),
        category=_category(one),
        about=frozenset(key.partition("#")[0] for key in gap.subjects),
    )


def _many(edition: Edition, together: tuple[Change, ...]) -> Item:
    one = together[0]
    rule = one.gap.rule
    number = counted(len(together), "gap")
    subjects = [ended(text_of(subject_line(edition, one.gap.spell.subject))) for one in together[:NAMED]]
    if len(together) > NAMED:
        subjects.append(f"And {len(together) - NAMED:,} more.")
    return Item(
        id=f"gaps/{rule.name}/{one.when}/{first_down(one.what)}",
        title=shorten(f"{_head(one)}: {first_up(rule.title)}: {number}", TITLE),
        on=carried(edition, one.when),
        address=gaps_of(rule.name),
        text="\n".join((f"{one.what} {one.when.on_words}.", *subjects)),
        category=_category(one),
        about=frozenset(key.partition("#")[0] for change in together for key in change.gap.subjects),
    )


def _head(one: Change) -> str:
    return f"{'Gap' if one.gap.register == 'government' else 'Gap of this record'} {first_down(one.what)}"


def _category(one: Change) -> str:
    whose = "gap" if one.gap.register == "government" else "gap-of-this-record"
    return f"{whose}-{first_down(one.what)}"


def carried(edition: Edition, when: When) -> date:
    """The day that an entry carries: the first on which it has surely come, and none after the record's."""
    return min(when.after, edition.as_of)


def text_of(line: Line) -> str:
    """A line as plain text; the numbers of notes are left out."""
    return "".join(
        part if isinstance(part, str) else "" if isinstance(part, NoteRef) else _words(part.text, part)
        for part in line
    )


def _words(text: str, part: object) -> str:
    return text if isinstance(part, Link) else f"[{text}]"


def _places(edition: Edition, keys: frozenset[str]) -> frozenset[str]:
    found = (edition.register.find(key) for key in keys)
    return frozenset(address(record) for record in found if record is not None)


def _leads_to(line: Line, places: frozenset[str]) -> bool:
    return any(isinstance(part, Link) and part.address.partition("#")[0] in places for part in line)


def _anchor(subject: str) -> str:
    return subject.replace("/", "-").replace("#", "-")

"""Gaps on the pages that they concern: in the wording of their own page, with a link to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from macros.gaps.cells import NAMES, cells
from macros.gaps.gap import Gap, GapRule, Spell, Whose
from macros.pages.addresses import MATRIX, ON_A_LIST, OVERSIGHT, gap_address, gaps_of
from macros.pages.edition import Edition
from macros.pages.names import counted, first_down, first_up
from macros.pages.parts.concerns import CONFLICTS
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import linked_line, prose
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.view import Block, Bullets, Fact, Fold, Line, Link, Paragraph, Section
from macros.records.base import Record
from macros.records.person import Person
from macros.records.references import RecordRef

NOT_READ = "not-read"
"""The anchor of the section on a record's page that lists what was not read."""

TITLE = "Gaps in what was said"

ASK = "What would close it, and a draft question"
READ_FIRST = "What to read first, and how to add it"

STAGES_TABLE = "stages"
"""The anchor of the table of stages and settings on the page of the matrix."""

MANY = 5
"""More gaps of other records than this are told by rule on the page of one that they concern."""

MOST = 24
"""More than this are not told there one by one at all: each stands on the page of its rule."""

FIRST = 3
"""So many gaps of a rule are named there before the fold that tells each."""


def subject_line(edition: Edition, subject: str) -> Line:
    """What a gap is a gap of, as a link: a record with its marks, a role of oversight or a cell."""
    kind, _, name = subject.partition("/")
    if kind == "role":
        return next(
            (
                (Link(first_up(words), f"{OVERSIGHT}#{role}"),)
                for role, words in ROLE_NAMES.items()
                if role == name
            ),
            (name,),
        )
    if kind == "cell":
        return (_cell(edition, subject),)
    return linked_line(edition, RecordRef(subject))


def _cell(edition: Edition, subject: str) -> Link:
    """A cell, as a link to what stands in it; to the table, where nothing does."""
    place = next((cell.anchor for cell in cells(edition.register) if cell.id == subject and cell.filled), "")
    return Link(first_up(NAMES.get(subject, subject)), f"{MATRIX}#{place or STAGES_TABLE}")


def since_words(spell: Spell) -> str:
    """Since when a gap stands, as far as dates allow it."""
    return f"A gap since {spell.since.words}" if spell.since else "Not known since when"


def address_of(gap: Gap) -> str:
    """The address of a gap."""
    return gap_address(gap.rule.name, gap.anchor)


def of_record(edition: Edition, record: Record, whose: Whose) -> tuple[Gap, ...]:
    """The standing gaps of a register that concern a record.

    A page about a person shows only what this record has not read about that very person: a gap in what
    government has said is nobody's own.
    """
    found = (gap for gap in edition.gaps_about(record.key) if gap.register == whose)
    if isinstance(record, Person):
        return tuple(gap for gap in found if whose == "record" and _is_its_own(gap, record))
    return tuple(found)


def _is_its_own(gap: Gap, record: Record) -> bool:
    return gap.spell.subject.partition("#")[0] == record.key


def gaps_section(edition: Edition, record: Record) -> tuple[Section, ...]:
    """The gaps in what government has said that concern a record: its own first."""
    found = of_record(edition, record, "government")
    own = [gap for gap in found if _is_its_own(gap, record)]
    others = [gap for gap in found if not _is_its_own(gap, record)]
    blocks: list[Block] = [said_gaps(edition, own)] if own else []
    if len(others) > MANY:
        blocks.append(_by_rule(edition, others))
        if len(others) <= MOST:
            blocks.append(Fold("Why each of these stands, and since when", _each(edition, others)))
    elif others:
        blocks.append(said_gaps(edition, others, subjects=True))
    return (Section("gaps", TITLE, tuple(blocks)),) if blocks else ()


def gaps_row(edition: Edition, record: Record) -> tuple[Fact, ...]:
    """For the answer: how many gaps in what government has said concern a record, as a link to them."""
    found = len(of_record(edition, record, "government"))
    return (Fact(TITLE, ((Link(counted(found, "gap"), "#gaps"),),)),) if found else ()


def _by_rule(edition: Edition, found: Iterable[Gap]) -> Bullets:
    """Many gaps, a line for each rule: what it is called, how many, and links to the first of them."""
    listed = tuple(found)
    often = Counter(gap.spell.subject for gap in listed)
    twice = frozenset(subject for subject, times in often.items() if times > 1)
    return Bullets(tuple(_of_rule(edition, *one, twice) for one in _grouped(listed)))


def _grouped(found: Iterable[Gap]) -> Iterator[tuple[GapRule, tuple[Gap, ...]]]:
    """The gaps of each rule, in the order in which they come."""
    yield from ((rule, tuple(gaps)) for rule, gaps in groupby(found, key=lambda gap: gap.rule))


def _each(edition: Edition, found: Iterable[Gap]) -> tuple[Block, ...]:
    """Each gap with its reason, under the name of its rule, which so is said once."""
    return tuple(
        block
        for rule, gaps in _grouped(found)
        for block in (Paragraph((f"{first_up(rule.title)}:",)), said_gaps(edition, gaps, subjects=True))
    )


def _of_rule(edition: Edition, rule: GapRule, gaps: tuple[Gap, ...], twice: frozenset[str]) -> Line:
    """The name of a rule and links to its gaps; those who hear a link hear the rule where it tells apart."""
    links = joined_line(
        (
            Link(
                _plain(subject_line(edition, gap.spell.subject)),
                address_of(gap),
                f": {rule.title}" if gap.spell.subject in twice else ": the gap",
            ),
        )
        for gap in gaps[:FIRST]
    )
    more: Line = ("; and ", Link(f"{len(gaps) - FIRST} more", gaps_of(rule.name), f": {rule.title}"))
    return (f"{first_up(rule.title)}, {len(gaps)}: ", *links, *(more if len(gaps) > FIRST else ()))


def _plain(line: Line) -> str:
    first = line[0] if line else ""
    return (first.text if isinstance(first, Link) else str(first)).rstrip(".")


def said_gaps(edition: Edition, found: Iterable[Gap], *, subjects: bool = False) -> Bullets:
    """Gaps in what government has said, a line for each; with ``subjects`` each begins with what it is of."""
    return Bullets(tuple(gap_line(edition, gap, ASK, subject=subjects) for gap in found))


def gap_line(edition: Edition, gap: Gap, text: str, *, subject: bool) -> Line:
    """A gap in a line: why, since when, and a link; with ``subject`` it begins with what it is of."""
    of = subject_line(edition, gap.spell.subject) if subject else ()
    why = why_line(edition, gap.spell) if subject else prose(edition, _beside(edition, gap.spell))
    link = Link(text, address_of(gap), f": {_plain(of) if subject else gap.rule.title}")
    return (*of, *((": ",) if of and why else ()), *why, f" {since_words(gap.spell)}. ", link)


def why_line(edition: Edition, spell: Spell) -> Line:
    """The reason; nothing where it begins with what the subject is called, and so stands there in full."""
    record = edition.register.find(spell.subject)
    told = record is not None and record.kind in ON_A_LIST and spell.why.startswith(record.label.rstrip("."))
    return () if told else prose(edition, _beside(edition, spell))


def _beside(edition: Edition, spell: Spell) -> str:
    """The reason where its subject stands beside it: without the name that ends its sentence."""
    record = edition.register.find(spell.subject)
    if record is None:
        return spell.why
    why = spell.why
    for name in (record.label.rstrip("."), record.label.partition(": ")[0]):
        why = re.sub(rf": {re.escape(name)}\.(?= |$)", ".", why)
    return why


def own_gaps(edition: Edition, record: Record) -> tuple[Fold, ...]:
    """The gaps of this record that concern a record, in one line that opens."""
    found = of_record(edition, record, "record")
    return _fold(len(found), tuple(_own(edition, record, found)))


def folded(edition: Edition, found: Iterable[Gap]) -> tuple[Fold, ...]:
    """Gaps of this record, each with what it is of, in one line that opens."""
    lines = tuple(gap_line(edition, gap, READ_FIRST, subject=True) for gap in found)
    return _fold(len(lines), lines)


def _fold(number: int, lines: tuple[Line, ...]) -> tuple[Fold, ...]:
    if not lines:
        return ()
    about = Paragraph(("What we have not read, compared or looked up. It says nothing of government.",))
    return (Fold(f"This record: {counted(number, 'gap')} of ours", (about, Bullets(lines))),)


def _own(edition: Edition, record: Record, found: tuple[Gap, ...]) -> Iterator[Line]:
    """A line for each gap; what has a section of its own further down is counted, and not told twice."""
    told = {"holes": f"#{NOT_READ}", "conflicts": f"#{CONFLICTS}"}
    for gap in found:
        kind = gap.spell.subject.partition("/")[0]
        if kind not in told or not _is_listed_below(edition, record, gap):
            yield gap_line(edition, gap, READ_FIRST, subject=not _is_its_own(gap, record))
    for kind, words in (("conflicts", "sources that contradict each other"), ("holes", "not read yet")):
        below = [gap for gap in found if gap.spell.subject.startswith(f"{kind}/")]
        number = sum(_is_listed_below(edition, record, gap) for gap in below)
        if number:
            yield (Link(f"{number}: {words}, listed below", told[kind]),)


def _is_listed_below(edition: Edition, record: Record, gap: Gap) -> bool:
    """Whether the page of a record lists the subject of a gap itself, as that points to the record."""
    listed = {reference.record.key for reference in edition.register.referring_to(record)}
    return gap.spell.subject in listed


def entry_gaps(edition: Edition, record: Record) -> tuple[Fact, ...]:
    """The gaps of an entry of a list, a short line for each register: what each is called, and since when.

    What is not read, and what contradicts itself, are the gap, and do not point to themselves.
    """
    if record.kind in ("holes", "conflicts"):
        return ()
    return tuple(
        Fact(label, tuple(_short(edition, record, gap) for gap in found))
        for whose, label in _LABELS
        if (found := of_record(edition, record, whose))
    )


_LABELS: tuple[tuple[Whose, str], ...] = (("government", TITLE), ("record", "Gaps of ours"))


def _short(edition: Edition, record: Record, gap: Gap) -> Line:
    link = Link(first_up(gap.rule.title), address_of(gap))
    since = f", {first_down(since_words(gap.spell))}"
    if _is_its_own(gap, record):
        return (link, since)
    return (link, ", of ", *subject_line(edition, gap.spell.subject), since)

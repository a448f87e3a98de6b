"""Which gaps opened and closed, year by year, newest first: from the spells, government and record apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.gaps.gap import Gap, Whose
from macros.pages.addresses import gaps_of
from macros.pages.edition import Edition
from macros.pages.gaps.registers import REGISTERS
from macros.pages.indexes.parts import texts
from macros.pages.names import counted, first_up
from macros.pages.parts.gaps import address_of, subject_line
from macros.pages.parts.links import linked_line
from macros.pages.parts.view import Block, Bullets, Fold, Group, IndexView, Line, Link, Row, Table
from macros.records.references import RecordRef
from macros.records.when import When

ORDER = (
    "Newest first, by the year in which the gap itself opened or closed. Gaps in what government has said "
    "and gaps of this record stand in tables of their own."
)

LIMITS = "What this page can show, and what it cannot"

FEW = 3
"""As many gaps of a rule as may open or close on one day and yet have a line each."""


@dataclass(frozen=True, slots=True)
class Change:
    """A gap that opened or closed, and when: as exactly as the dates behind it are known."""

    when: When
    closed: bool
    gap: Gap

    @property
    def what(self) -> str:
        """What happened to it."""
        return "Closed" if self.closed else "Opened"


def changes(edition: Edition) -> tuple[Change, ...]:
    """Every opening and closing of which the day, month or year is known; the newest first."""
    order = {gap.id: number for number, gap in enumerate(edition.gaps)}
    return tuple(
        sorted(_found(edition), key=lambda one: (-one.when.first.toordinal(), one.closed, order[one.gap.id]))
    )


def _found(edition: Edition) -> Iterator[Change]:
    for gap in edition.gaps:
        if gap.spell.since is not None:
            yield Change(gap.spell.since, False, gap)
        if gap.spell.until is not None:
            yield Change(When.day(gap.spell.until), True, gap)


def view(edition: Edition) -> IndexView:
    """The page: a group for each year, with an anchor."""
    found = changes(edition)
    unknown = sum(gap.spell.since is None for gap in edition.gaps)
    limits = texts(
        "It shows only gaps of which it is known since when. Not known since when, and told on the pages of "
        f"their rules alone: {counted(unknown, 'gap')}.",
        "It does not show when this site was changed, or on which day we noticed.",
        "A gap closes on the day of the statement, change or answer that closed it, even where we found that "
        "later. What we have not found closes nothing here.",
        "A statement of which only the month or year is known counts from the first day after that.",
        "A gap about an ask counts from the day after the ask.",
        "Some open by time alone: where the evidence that was read ends, or where a statement has not been "
        "made anew for a set time. Nothing need have happened on that day.",
    )
    answer: tuple[Line, ...] = (
        *_summary(found),
        (
            f"{ORDER} ",
            Link(LIMITS, "#limits"),
            ".",
        ),
    )
    groups = tuple(
        Group(str(year), str(year), (), tuple(_tables(edition, year, tuple(of_year))))
        for year, of_year in groupby(found, key=lambda one: one.when.first.year)
    )
    return IndexView(
        "Which gaps opened and closed, and when?",
        answer,
        (*groups, Group("limits", LIMITS, (), (Bullets(limits),))),
    )


def _summary(found: tuple[Change, ...]) -> tuple[Line, ...]:
    """How many gaps in what government has said opened and closed, in the newest year and since the first."""
    ours = [one for one in found if one.gap.register == "government"]
    if not ours:
        return ()
    newest, first = ours[0].when.first.year, ours[-1].when.first.year
    since = f" Since {first}: {_counts(ours)}." if first < newest else ""
    of_newest = [one for one in ours if one.when.first.year == newest]
    return ((f"In what government has said in public, in {newest}: {_counts(of_newest)}.{since}",),)


def _counts(found: list[Change]) -> str:
    closed = sum(one.closed for one in found)
    return f"{counted(len(found) - closed, 'gap')} opened, {closed} closed"


def _tables(edition: Edition, year: int, found: tuple[Change, ...]) -> Iterator[Block]:
    """A table for each register; that of this record, often long, is folded."""
    columns = ("When", "What happened", "Gap", "By what")
    for whose, title, _ in REGISTERS:
        ours = [one for one in found if one.gap.register == whose]
        rows = tuple(_rows(edition, ours, whose))
        if rows:
            closed = any(row.cells[-1] for row in rows)
            shown = rows if closed else tuple(Row(row.cells[:-1]) for row in rows)
            table = Table(f"{title}, {year}", columns if closed else columns[:-1], shown)
            folded = Fold(f"{table.caption}: {counted(len(ours), 'change')}", (table,))
            yield folded if whose == "record" else table


def together_on(found: Iterable[Change]) -> Iterator[tuple[Change, ...]]:
    """Changes in their order, those of one rule on one day together."""
    for _, group in groupby(found, key=lambda one: (one.when, one.closed, one.gap.rule.name)):
        yield tuple(group)


def _rows(edition: Edition, found: Iterable[Change], whose: Whose) -> Iterator[Row]:
    """A row for each change; many of one rule on one day, in this record, are one row."""
    for together in together_on(found):
        if whose == "record" and len(together) > FEW:
            rule = together[0].gap.rule
            link = Link(first_up(rule.title), gaps_of(rule.name))
            yield _row(together[0], (link, f": {counted(len(together), 'gap')}"), ())
            continue
        for one in together:
            by = one.gap.spell.closed_by if one.closed else None
            link = Link(first_up(one.gap.rule.title), address_of(one.gap))
            line = (link, ": ", *subject_line(edition, one.gap.spell.subject))
            yield _row(one, line, linked_line(edition, RecordRef(by)) if by else ())


def _row(change: Change, gap: Line, by: Line) -> Row:
    return Row(((change.when.words,), (change.what,), gap, by))

"""The page of a rule of gaps: its question and limits, what stands, what closed, and what is shown apart."""

from __future__ import annotations

import re

from macros.gaps.gap import Gap, GapRule
from macros.pages.edition import Edition
from macros.pages.gaps.registers import REGISTERS, closed, standing
from macros.pages.gaps.told import CLOSES, gap_entry, gap_table
from macros.pages.names import first_down, first_up, in_words
from macros.pages.parts.gaps import subject_line
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import prose
from macros.pages.parts.view import (
    Block,
    Empty,
    Entries,
    Fold,
    Group,
    IndexView,
    Line,
    Link,
    Paragraph,
    Row,
    Table,
)

APART = "Linked by others or by the editors: shown apart, not counted"
NOT_LINKED = "Government itself has not linked these to atrocity prevention in what was read."

ASKS_APART = "Shown apart, not counted"
REASON = "The reason stands with each."

FEW = 8
"""So many gaps are named in the answer; more than that are seen better in their own list."""

_CODE = re.compile(r"`([^`]+)`")


def view(edition: Edition, rule: GapRule) -> IndexView:
    """The gaps of a rule, each under its anchor."""
    stand, gone = standing(edition, rule), closed(edition, rule)
    shared = _shared(stand)
    groups = (
        Group("standing", f"Gaps that stand ({len(stand):,})", (), _blocks(edition, rule, stand, shared)),
        *(
            (Group("closed", f"Gaps that closed ({len(gone):,})", (), _gaps(edition, rule, gone)),)
            if gone
            else ()
        ),
        *_apart(edition, rule),
    )
    return IndexView(
        rule.question,
        _answer(edition, rule, stand, gone),
        groups,
        _points(rule, shared),
        _limits(rule),
        jumps=any(group.anchor == "apart" for group in groups),
        whose=rule.whose,
    )


def _answer(
    edition: Edition, rule: GapRule, stand: tuple[Gap, ...], gone: tuple[Gap, ...]
) -> tuple[Line, ...]:
    """How many stand, where they are few of what, and how many have closed."""
    title = next(title for whose, title, _ in REGISTERS if whose == rule.whose)
    verb = "stand" if len(stand) > 1 else "stands"
    said = f"{first_up(in_words(len(stand), 'gap', 'gaps' if stand else 'gap'))} of this rule {verb}"
    where = f" on {edition.as_of_words}, {first_down(title)}"
    before = first_up(in_words(len(gone), "has closed", "have closed"))
    count: Line = (f"{said}{where}.", *((" ", Link(before, "#closed"), ".") if gone else ()))
    if not 0 < len(stand) <= FEW:
        return (count,)
    return (count, ("Of: ", *joined_line((_to(edition, gap),) for gap in stand), "."))


def _to(edition: Edition, gap: Gap) -> Link:
    """What a gap is a gap of, as a link to where this page tells it."""
    first = next(iter(subject_line(edition, gap.spell.subject)), gap.spell.subject)
    return Link((first.text if isinstance(first, Link) else str(first)).rstrip("."), f"#{gap.anchor}")


def _limits(rule: GapRule) -> tuple[Fold, ...]:
    return (Fold("What the rule cannot tell", (Paragraph((rule.limits,)),)),)


def _points(rule: GapRule, shared: str) -> tuple[Line, ...]:
    return (
        *(((f"{CLOSES}, for each: {shared}",),) if shared else ()),
        *(((f"What you can do: {_in_marks(rule.mend)}",),) if rule.mend else ()),
    )


def _in_marks(text: str) -> str:
    """A text for those who know its files, with the names of fields in quotation marks."""
    return _CODE.sub(r"“\1”", text)


def _shared(gaps: tuple[Gap, ...]) -> str:
    """What would close all of several gaps, where it is the same for each."""
    said = dict.fromkeys(gap.spell.closes_when for gap in gaps)
    return next(iter(said)) if len(gaps) > 1 and len(said) == 1 else ""


def _blocks(edition: Edition, rule: GapRule, stand: tuple[Gap, ...], shared: str) -> tuple[Block, ...]:
    if not stand:
        text = (
            f"The rule finds none on {edition.as_of_words} in what this record has read. That is no proof: "
            f"it cannot tell all. {rule.limits}"
        )
        return (Empty((text,)),)
    return _gaps(edition, rule, stand, closes=not shared)


def _gaps(
    edition: Edition, rule: GapRule, gaps: tuple[Gap, ...], *, closes: bool = False
) -> tuple[Block, ...]:
    """Gaps of government as entries with their drafts; those of this record, often many, in a table."""
    if rule.whose == "record":
        return (gap_table(edition, gaps, closes=closes),)
    return (Entries(tuple(gap_entry(edition, gap, closes=closes) for gap in gaps)),)


def _apart(edition: Edition, rule: GapRule) -> tuple[Group, ...]:
    rows = tuple(
        Row((subject_line(edition, spell.subject), prose(edition, spell.why)), f"apart-{spell.anchor}")
        for spell in rule.apart(edition.register)
    )
    if not rows:
        return ()
    asks = rule.name in ("ask-without-response", "date-passed")
    title, about = (ASKS_APART, REASON) if asks else (APART, NOT_LINKED)
    table = Table("What the rule would find of these.", ("Of what", "Why"), rows)
    return (Group("apart", title, (about,), (table,)),)

"""A gap as the page of its rule tells it: an entry with its drafts, or a row of a table."""

from __future__ import annotations

from collections.abc import Iterable

from macros.gaps.drafts import ACT, Drafts, drafts
from macros.gaps.gap import Gap, Spell
from macros.pages.addresses import gaps_of
from macros.pages.edition import Edition
from macros.pages.names import counted, first_down, first_up, the_body
from macros.pages.parts.concerns import search_lines
from macros.pages.parts.gaps import address_of, since_words, subject_line, why_line
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import linked_line, prose
from macros.pages.parts.spells import plain
from macros.pages.parts.view import Draft, Entry, Fact, Fold, Line, Link, Paragraph, Row, Table
from macros.records.references import RecordRef
from macros.records.search import Search
from macros.records.when import When
from macros.records.words import GapName, glosses

CLOSES = "What would close it"


def gap_entry(edition: Edition, gap: Gap, *, closes: bool) -> Entry:
    """A gap with its facts and, where it stands and has them, its drafts.

    ``closes`` is off where the page says once, for all, what would close them.
    """
    spell = gap.spell
    facts: list[Fact] = []
    if spell.until:
        facts.append(Fact("Closed on", (_closed(edition, spell),)))
    elif closes:
        facts.append(Fact(CLOSES, (prose(edition, spell.closes_when),)))
    if evidence := _evidence(edition, spell):
        facts.append(Fact("Evidence", evidence))
    if searches := _searches(edition, spell):
        facts.append(Fact("Searches", searches))
    title = subject_line(edition, spell.subject)
    return Entry(
        title=title,
        anchor=gap.anchor,
        paragraphs=((*why_line(edition, spell), f" {since_words(spell)}."),),
        facts=tuple(facts),
        folds=_drafts(drafts(edition.register, gap), plain(title)),
        actions=((_link(gap),),),
    )


def _link(gap: Gap) -> Link:
    return Link("Link to this gap", address_of(gap), f": {gap.id}")


def _closed(edition: Edition, spell: Spell) -> Line:
    if spell.until is None:
        return ()
    day = When.day(spell.until).words
    return (f"{day}, by ", *linked_line(edition, RecordRef(spell.closed_by))) if spell.closed_by else (day,)


def _evidence(edition: Edition, spell: Spell) -> tuple[Line, ...]:
    return tuple(linked_line(edition, RecordRef(key)) for key in spell.evidence if key != spell.subject)


def _searches(edition: Edition, spell: Spell) -> tuple[Line, ...]:
    known = edition.register.of(Search)
    return search_lines(edition, (known[id_] for id_ in spell.searches if id_ in known))


def gap_table(edition: Edition, gaps: Iterable[Gap], *, closes: bool) -> Table:
    """Gaps in a table, for rules of this record that find many: no column that would say nothing.

    A column is left out that would be empty in each row; what all have in common stands in the caption.
    """
    found = tuple(gaps)
    since = tuple(dict.fromkeys(since_words(gap.spell) for gap in found))
    each = len(found) > 1 and len(since) == 1
    columns: dict[str, tuple[Line, ...]] = {
        "What it would be": tuple(_found_by(gap) for gap in found),
        "Why": tuple(why_line(edition, gap.spell) for gap in found),
        "Since": () if each else tuple(_since(gap.spell) for gap in found),
        CLOSES: tuple(prose(edition, gap.spell.closes_when) if closes else () for gap in found),
        "Closed on": tuple(_closed(edition, gap.spell) for gap in found),
        "Evidence": tuple(joined_line(_evidence(edition, gap.spell)) for gap in found),
        "Searches": tuple(joined_line(_searches(edition, gap.spell)) for gap in found),
    }
    shown = {head: cells for head, cells in columns.items() if any(cells)}
    rows = tuple(
        Row(
            (
                subject_line(edition, gap.spell.subject),
                *(cells[number] for cells in shown.values()),
                (_link(gap),),
            ),
            gap.anchor,
        )
        for number, gap in enumerate(found)
    )
    order = f"; {first_down(since[0])}" if each else ", in the order of time" if len(since) > 1 else ""
    return Table(f"{counted(len(found), 'gap')}{order}.", ("Of what", *shown, "Address"), rows)


def _found_by(gap: Gap) -> Line:
    """The rule that found a gap which is told under another one."""
    known = glosses(GapName)
    return (Link(first_up(known[gap.found_by]), gaps_of(gap.found_by)),) if gap.found_by in known else ()


def _since(spell: Spell) -> Line:
    return (spell.since.words if spell.since else "Not known",)


def _drafts(found: Drafts | None, subject: str) -> tuple[Fold, ...]:
    if found is None:
        return ()
    request = (
        (
            Draft(
                (f"Draft of a request for recorded information under the {ACT}{_to(found)}:",),
                found.request,
            ),
        )
        if found.request
        else ()
    )
    summary = "Draft questions and a request to copy" if request else "Draft questions to copy"
    return (
        Fold(
            summary,
            (
                Paragraph((found.about,)),
                Draft(("Draft of a question to a minister, to send to your MP:",), found.question),
                Draft(("Draft of a question that a member of the House of Lords may ask:",), found.peers),
                *request,
            ),
            f": {subject}",
        ),
    )


def _to(found: Drafts) -> str:
    return f", to {the_body(found.department)}" if found.department else ""

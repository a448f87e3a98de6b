"""What government said of a unit itself, and what it said of atrocity prevention as a whole: kept apart."""

from __future__ import annotations

from collections.abc import Iterable

from macros.gaps.proof import sources_for
from macros.gaps.workstreams_whole import as_a_whole
from macros.pages.edition import Edition
from macros.pages.parts.links import link_to
from macros.pages.parts.sections import section
from macros.pages.parts.view import Line, Row, Section, Table
from macros.records.base import Evidence
from macros.records.statement import Statement
from macros.records.workstream import Workstream

OF_THE_UNIT = "Said of the unit itself"
OF_THE_WHOLE = "Said of atrocity prevention as a whole, and not of this work by itself"


def of_the_whole(edition: Edition, stream: Workstream) -> tuple[Statement, ...]:
    """The statement behind who is named for a workstream, and later ones, where they speak of the whole."""
    if stream.named.basis != "oversight-stated":
        return ()
    whom = [who.person for who in stream.named.who if who.person]
    return tuple(as_a_whole(edition.register, "minister", sources_for(stream, "named"), whom))


def of_the_unit(edition: Edition, stream: Workstream) -> tuple[Statement, ...]:
    """The explicit statements on a unit whose very words are cited for who leads a workstream."""
    cited = tuple(one for one in stream.evidence if one.quote and "lead" in one.supports)
    found = (
        one
        for one in edition.register.of(Statement).values()
        if one.explicit
        and "unit" in one.roles
        and any(_same_words(said, here) for said in one.evidence for here in cited)
    )
    return tuple(sorted(found, key=lambda one: (one.date, one.id)))


def _same_words(one: Evidence, other: Evidence) -> bool:
    """Whether two proofs quote the same words of a source, be it that one quotes more of them."""
    words, more = (text.casefold() for text in sorted((one.quote or "", other.quote or ""), key=len))
    return bool(words) and str(one.source) == str(other.source) and words in more


def unit_lines(edition: Edition, stream: Workstream) -> tuple[Line, ...]:
    """What was said of the unit, for the answer: each with its day, in our words."""
    return tuple(
        (link_to(edition, one, text=one.date.words), f": {one.summary}")
        for one in of_the_unit(edition, stream)
    )


def said_sections(edition: Edition, stream: Workstream) -> tuple[Section, ...]:
    """Both, one below the other and each under its own words."""
    tables = (
        *_table(edition, OF_THE_UNIT, of_the_unit(edition, stream)),
        *_table(edition, OF_THE_WHOLE, of_the_whole(edition, stream)),
    )
    return section("said", "What government said", *tables)


def _table(edition: Edition, caption: str, found: Iterable[Statement]) -> tuple[Table, ...]:
    rows = tuple(Row(((link_to(edition, one),), (one.summary,))) for one in found)
    return (Table(f"{caption}.", ("Statement", "What it says, in our words"), rows),) if rows else ()

"""Gaps of this record: copies in the place of originals, contradictions, and what to read."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import ended
from macros.records.conflict import Conflict
from macros.records.hole import Hole
from macros.records.source import Source
from macros.register.register import Register


def copy_not_original(register: Register) -> Iterator[Spell]:
    """Sources that are somebody else's copy of an official text: one gap each, however often cited."""
    for source in register.of(Source).values():
        if source.is_copy:
            yield Spell(
                subject=source.key,
                why=f"The record rests on a copy by {source.publisher}, not on the official text itself.",
                closes_when="The official text is read, its words are compared with those quoted from the "
                "copy, and its address takes the place of the copy's.",
                evidence=(source.key,),
            )


def read_in_part(register: Register) -> Iterator[Spell]:
    """Sources of which an editor said that only a part was read: one gap each, however often cited."""
    for source in register.of(Source).values():
        if source.read_in_part:
            yield Spell(
                subject=source.key,
                why=f"Not read as a whole. What was read of it: {ended(source.read_in_part)}",
                closes_when="The rest of this text is read, and what it says is added to the records that it "
                "bears on. Then the mark that it was read in part is taken off.",
                evidence=(source.key,),
            )


def sources_contradict(register: Register) -> Iterator[Spell]:
    """Matters on which sources contradict each other: all sides, with the caution of the editors."""
    for conflict in register.of(Conflict).values():
        cited = dict.fromkeys(f"sources/{ref}" for side in conflict.sides for ref in side.sources)
        yield Spell(
            subject=conflict.key,
            why=" ".join((*(side.summary for side in conflict.sides), conflict.note or "")).rstrip(),
            closes_when="A source that settles which side holds, or that both do, cited beside the two.",
            evidence=tuple(cited) or (conflict.key,),
        )


def not_researched(register: Register) -> Iterator[Spell]:
    """What the editors know that they have not read, looked up or replaced."""
    for hole in register.of(Hole).values():
        yield Spell(
            subject=hole.key,
            why=f"{hole.what} What it would settle: {hole.why}",
            closes_when="It is read or looked up, what it says is added to the records it concerns, and its "
            "entry is removed from this list.",
            evidence=(hole.key,),
            since=hole.noted_on,
        )


COPY_NOT_ORIGINAL = GapRule(
    "copy-not-original",
    "record",
    "Which sources are a third party's copy of an official text?",
    "A copy may well be exact; nobody has compared it for this record.",
    copy_not_original,
    mend="Open the official page, first for the sources that a statement on oversight rests on. Compare "
    "each quoted sentence, then change `url`, `publisher` and `closeness` of the source.",
)


READ_IN_PART = GapRule(
    "read-in-part",
    "record",
    "Of which texts was only a part read?",
    "It lists only those of which an editor said so. Of most pages the opening alone was read anyway, or the "
    "passage that is quoted: what a source says elsewhere may be more, or something else.",
    read_in_part,
    mend="Open the source where the part read ends, and read on to its end: first the speeches and answers "
    "of ministers. Add what bears on a record with its words and its place, then take `read_in_part` off.",
)


SOURCES_CONTRADICT = GapRule(
    "sources-contradict",
    "record",
    "On what do sources contradict each other?",
    "Both sides may be true, as where they speak of different days.",
    sources_contradict,
    mend="Read both sources at the places cited before looking for a third. Add what settles it to the "
    "record that it concerns, and say so in the contradiction.",
)


NOT_RESEARCHED = GapRule(
    "not-researched",
    "record",
    "What does this record know that it has not read or looked up?",
    "It lists what the editors noted; what nobody noted does not show.",
    not_researched,
    mend="Begin with those of the first priority: they may change an answer on the front page. Add what "
    "you read with its source, and take the entry off the list.",
)

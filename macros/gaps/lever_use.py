"""Gaps between lists of policy levers: in the letter and used by no work, or named once and later not.

The documents that were read for the levers that they name stand in the order of their days: the letter first,
then the policy note, then the answer to a written question, then whatever follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom, described, general_searches
from macros.gaps.proof import sources_for
from macros.gaps.workstreams import LINKED
from macros.records.lever import Lever, NamedBy
from macros.records.source import Source
from macros.records.workstream import Workstream
from macros.register.register import Register


def lists(register: Register) -> tuple[Source, ...]:
    """The documents that were read for the levers that they name, oldest first; those without a date last."""
    refs = {item.document for lever in register.of(Lever).values() for item in lever.named_by}
    found = (register.of(Source).get(ref) for ref in sorted(refs))
    return tuple(
        sorted(
            (source for source in found if source is not None),
            key=lambda source: (str(source.date or "9"), source.id),
        )
    )


def unused(register: Register) -> Iterator[Spell]:
    """Levers that the letter names, and that no workstream uses whose link government itself stated."""
    searches = general_searches(register)
    for letter in lists(register)[:1]:
        day = f" of {letter.date.words}" if letter.date else ""
        for lever in register.of(Lever).values():
            entry = _entry(lever, letter)
            using = [stream for stream in register.of(Workstream).values() if _uses(stream, lever)]
            if entry is None or entry.named != "yes" or any(stream.link in LINKED for stream in using):
                continue
            yield Spell(
                subject=lever.key,
                why=f"The letter{day} names this lever, {lever.name}. No workstream that government itself "
                f"linked to atrocity prevention was found to use it.{_by_others(using)}",
                closes_when="A public account, as a policy note or a written answer"
                f"{by_whom(register, lever.key)}, of a use of this lever in work that government itself "
                "describes as atrocity prevention.",
                evidence=sources_for(entry, "named") if searches else (),
                searches=searches,
            )


def no_longer_named(register: Register) -> Iterator[Spell]:
    """Levers that the note names and the later answer does not, where both were read at that point."""
    if len(lists(register)) < 3:
        return
    _, note, answer, *later = lists(register)
    for lever in register.of(Lever).values():
        before, after = _entry(lever, note), _entry(lever, answer)
        if before is None or after is None or (before.named, after.named) != ("yes", "no"):
            continue
        again = _named_again(lever, later)
        yield Spell(
            subject=lever.key,
            why=f"The list of levers in {described(note)} names this one, {lever.name}. The list in "
            f"{described(answer)} does not, as far as it was read.",
            closes_when=f"A later list by government of the levers that it uses, as {described(answer)} is "
            "one, that names this lever again.",
            evidence=tuple(dict.fromkeys((*sources_for(before, "named"), *sources_for(after, "named")))),
            since=answer.date,
            until=again.date.after if again and again.date else None,
            closed_by=again.key if again else None,
        )


def _entry(lever: Lever, document: Source) -> NamedBy | None:
    return next((item for item in lever.named_by if item.document == document.id), None)


def _named_again(lever: Lever, later: Sequence[Source]) -> Source | None:
    named = [item.document for item in lever.named_by if item.named == "yes"]
    return next((source for source in later if source.date and source.id in named), None)


def _uses(stream: Workstream, lever: Lever) -> bool:
    return any(use.lever == lever.id for use in stream.levers)


def _by_others(using: Sequence[Workstream]) -> str:
    """Workstreams that use a lever and do not count, with the reason."""
    if not using:
        return ""
    found = "; ".join(sorted(stream.name for stream in using))
    return (
        " Work that uses it and is linked to the subject by others, or by the editors of this record, does "
        f"not count here: {found}."
    )


LEVER_IN_LETTER_UNUSED = GapRule(
    "lever-in-letter-unused",
    "government",
    "Which policy levers does the letter name that no workstream was found to use?",
    "Only levers that the letter names in so many words are asked after, and only workstreams count that "
    "government itself linked to atrocity prevention. A lever may be in use without a text that says so.",
    unused,
    ask="whether {name} is used to prevent mass atrocities, and in which programmes or policies",
    request="any list or plan that records the use of {name} to prevent mass atrocities",
)

LEVER_NO_LONGER_NAMED = GapRule(
    "lever-no-longer-named",
    "government",
    "Which policy levers does the policy note name, and the later answer on levers not?",
    "Only a lever that the note names, and that the answer surely does not, is found. Where the note was "
    "read in part, what stands in the rest of it cannot be compared; a lever that the letter alone names is "
    "not asked after. A list that opens with “including” may leave out what is in use.",
    no_longer_named,
    ask="whether {name} remains among the levers used to prevent mass atrocities",
    request="the most recent list held of the levers that are used to prevent mass atrocities",
)

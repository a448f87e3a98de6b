"""Gaps between lists of policy levers: in the letter and used by no work, or named once and later not.

Which documents are the letter, the policy note and the later answer is named in the record itself.
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
from macros.register.documents import levers_answer, policy_note, the_letter
from macros.register.register import Register


def unused(register: Register) -> Iterator[Spell]:
    """Levers that the letter names, and that no workstream uses whose link government itself stated."""
    searches = general_searches(register)
    letter = the_letter(register)
    if letter is None:
        return
    day = f" of {letter.date.words}" if letter.date else ""
    for lever in register.of(Lever).values():
        entry = _entry(lever, letter)
        using = [stream for stream in register.of(Workstream).values() if _uses(stream, lever)]
        if entry is None or entry.named != "yes" or any(stream.link in LINKED for stream in using):
            continue
        how = f" ({entry.note})" if entry.note else ""
        yield Spell(
            subject=lever.key,
            why=f"The letter{day} names this lever, {lever.name}{how}. No workstream that government itself "
            f"linked to atrocity prevention was found to use it.{_by_others(using)}",
            closes_when="A public account, as a policy note or a written answer"
            f"{by_whom(register, lever.key)}, of a use of this lever in work that government itself "
            "describes as atrocity prevention.",
            evidence=sources_for(entry, "named") if searches else (),
            searches=searches,
        )


def no_longer_named(register: Register) -> Iterator[Spell]:
    """Levers that the note names and the later answer does not, where both were read at that point."""
    note, answer = policy_note(register), levers_answer(register)
    if note is None or answer is None:
        return
    for lever in register.of(Lever).values():
        before, after = _entry(lever, note), _entry(lever, answer)
        if before is None or after is None or (before.named, after.named) != ("yes", "no"):
            continue
        again = _named_again(register, lever, answer)
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


def _named_again(register: Register, lever: Lever, answer: Source) -> Source | None:
    """The oldest document of a later day than the answer that names a lever."""
    named = (register.of(Source).get(item.document) for item in lever.named_by if item.named == "yes")
    later = [
        source
        for source in named
        if source and source.date and answer.date and source.date.first > answer.date.last
    ]
    return min(later, key=lambda source: (str(source.date), source.id), default=None)


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
    ask="whether the policy lever {name} is used to prevent mass atrocities, and if so in which programmes "
    "or policies",
    request="any list or plan that records the use of the policy lever {name} to prevent mass atrocities",
)

LEVER_NO_LONGER_NAMED = GapRule(
    "lever-no-longer-named",
    "government",
    "Which policy levers are named in the policy note, and not in the later answer on levers?",
    "Only a lever that the note names, and that the answer surely does not, is found. Where the note was "
    "read in part, what stands in the rest of it cannot be compared; a lever that the letter alone names is "
    "not asked after. A list that opens with “including” may leave out what is in use.",
    no_longer_named,
    absence=False,
    ask="whether {name} remains among the policy levers used to prevent mass atrocities",
    request="the most recent list, if any, of the policy levers that are used to prevent mass atrocities",
)

"""A difference between two states, in words: the same for the page, the terminal and programs.

A change of the record is a change of what it knows: what happened after the day of the older state is told
apart from what was corrected, added or read on since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from macros.pages.changes.gap_words import gap_chapters
from macros.pages.changes.said import Chapter, Said, Topic, chapter, day_words, joined_said
from macros.pages.changes.standing_words import oversight
from macros.pages.names import KINDS, counted, first_up
from macros.records.when import When
from macros.records.words import DeliveryWord, Stance, glosses
from macros.releases.model import (
    AddressChanges,
    AskChange,
    Difference,
    HolderChanges,
    Labelled,
    MovedRecord,
    Redated,
    Spell,
)

HOW_MOVED = {
    "renamed_to": "is now kept under another address",
    "merged_into": "is now part of",
    "split_into": "is now split into",
    "withdrawn": "was withdrawn",
}


MOVED_ON = "Who left one post may have gone on in another: a new title counts as another post here."

NOTHING = "No record differs, and no gap in what government has said."


def chapters(change: Difference) -> tuple[Chapter, ...]:
    """All that a difference tells, in a fixed order; a chapter without anything to tell is left out."""
    found = (
        _people(change.holders, change.old_as_of),
        oversight(change),
        *gap_chapters(change),
        _asks(change.asks),
        _records(change),
        _addresses(change.addresses),
    )
    return tuple(one for one in found if one.topics)


def summary(change: Difference) -> str:
    """How much changed, in one sentence; a plain one where nothing did."""
    records = change.records
    parts: list[str] = []
    for found, word in (
        (records.added, "added"),
        (records.changed, "changed"),
        (records.moved, "moved"),
        (records.removed, "taken out"),
    ):
        if found:
            parts.append(f"{counted(len(found), 'record')} {word}" if not parts else f"{len(found):,} {word}")
    gaps = [one for one in change.gaps if one.register_ == "government"]
    for words, label in (
        (("opened", "found", "open-again"), "opened or found"),
        (("closed", "closed-before", "found-closed"), "closed"),
        (("no-longer-found",), "no longer found"),
    ):
        number = sum(one.change in words for one in gaps)
        if number:
            parts.append(f"{counted(number, 'gap')} in what government has said {label}")
    return f"{first_up('; '.join(parts))}." if parts else NOTHING


def _people(found: HolderChanges, day: str) -> Chapter:
    came = [one for one in found.added if _is_after(one.from_, day)]
    earlier = [one for one in found.added if not _is_after(one.from_, day)]
    left = [one for one in found.ended if _is_after(one.new.to, day)]
    known = [one for one in found.ended if not _is_after(one.new.to, day)]
    since = day_words(day)
    return chapter(
        "People and posts",
        Topic(f"Came to a post after {since}", "", tuple(_spell(one) for one in came)),
        Topic(f"Left a post after {since}", MOVED_ON, tuple(_spell(one.new) for one in left)),
        Topic(
            "Added to this record",
            f"They began by {since}, or on a day that is not known.",
            tuple(_spell(one) for one in earlier),
        ),
        Topic("An end is now given", f"It was by {since}.", tuple(_spell(one.new) for one in known)),
        Topic("Dates corrected", "", tuple(_corrected(one) for one in found.corrected)),
        Topic("No longer in this record", "", tuple(_spell(one) for one in found.removed)),
    )


def _is_after(when: str, day: str) -> bool:
    return bool(when) and When(when).after.isoformat() > day


def _spell(one: Spell) -> Said:
    return (one.person, ", ", one.post, f": {_dates(one)}")


def _dates(one: Spell) -> str:
    start = f"from {When(one.from_).words}" if one.from_ else ""
    end = f"until {When(one.to).words}" if one.to else ""
    return " ".join(part for part in (start, end) if part) or "dates not known"


def _corrected(one: Redated) -> Said:
    return (*_spell(one.new), f"; before: {_dates(one.old)}")


def _asks(found: Iterable[AskChange]) -> Chapter:
    changes = tuple(found)
    answers = [one for one in changes if one.old_answers != one.new_answers]
    came = [one for one in changes if one.old_delivery != one.new_delivery]
    return chapter(
        "Asks",
        Topic(
            "What this record says was answered",
            "In the coded words of this record; the page of the ask says by whom, and who is cited.",
            tuple(_turned(one.ask, Stance, one.old_answers, one.new_answers) for one in answers),
        ),
        Topic(
            "What this record says came of it",
            "",
            tuple(_turned(one.ask, DeliveryWord, one.old_delivery, one.new_delivery) for one in came),
        ),
    )


def _turned(ask: Labelled, vocabulary: object, old: tuple[str, ...], new: tuple[str, ...]) -> Said:
    return (ask, f": {_coded(vocabulary, new)}; before: {_coded(vocabulary, old)}")


def _coded(vocabulary: object, words: tuple[str, ...]) -> str:
    """Coded words by their glosses; one that is no longer coded stands as it was."""
    known = glosses(vocabulary)
    return ", ".join(known.get(word, word) for word in words) or "not recorded"


def _records(change: Difference) -> Chapter:
    records = change.records
    return chapter(
        "Records",
        Topic("Added", "", tuple(_by_kind(records.added)), len(records.added)),
        Topic("Changed", "", tuple(_by_kind(records.changed)), len(records.changed)),
        Topic("Moved or withdrawn", "", tuple(_moved(one) for one in records.moved)),
        Topic(
            "Taken out",
            "Nothing in the record says what became of them.",
            tuple(_by_kind(records.removed)),
            len(records.removed),
        ),
    )


def _by_kind(found: tuple[Labelled, ...]) -> Iterator[Said]:
    """A line for each kind, with all its records."""
    order = list(KINDS)
    kinds = sorted(found, key=lambda one: (order.index(_kind(one)), one.label, one.key))
    for kind, those in groupby(kinds, key=_kind):
        together = tuple(those)
        number = counted(len(together), KINDS[kind].one, KINDS[kind].many)
        yield (f"{number}: ", *joined_said(together))


def _kind(one: Labelled) -> str:
    kind = one.key.partition("/")[0]
    return kind if kind in KINDS else next(iter(KINDS))


def _moved(one: MovedRecord) -> Said:
    words = HOW_MOVED.get(one.how, one.how)
    if one.how == "withdrawn":
        return (one.record, f" {words}", *(("; see ", *joined_said(one.to)) if one.to else ()))
    return (one.record, f" {words}: ", *joined_said(one.to))


def _addresses(found: AddressChanges | None) -> Chapter:
    if found is None:
        return Chapter("Addresses", ())
    pages = [one for one in found.added if one.endswith("/") or not one]
    others = len(found.added) - len(pages)
    return chapter(
        "Addresses",
        Topic("Lost: nothing answers there", "", tuple((f"/{one}",) for one in found.lost)),
        Topic("Moved: they lead on", "", tuple((f"/{one}",) for one in found.moved)),
        Topic("Pages added", "", tuple((f"/{one}",) for one in pages)),
        Topic(
            "Files and places on pages added",
            "",
            ((f"{counted(others, 'address', 'addresses')} besides",),) if others else (),
            others,
        ),
    )

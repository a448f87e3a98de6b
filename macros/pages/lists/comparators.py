"""What other states and networks have: examples, not a ranking."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, entries_group, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.facts import Facts
from macros.pages.parts.view import Entry, IndexView, Line
from macros.records.comparator import Comparator, Published
from macros.records.words import ComparatorType, YesNo


def view(edition: Edition) -> IndexView:
    """The list of comparators."""
    found = tuple(sorted(edition.register.of(Comparator).values(), key=lambda item: (item.place, item.id)))
    places = by_key(found, lambda item: item.place)
    where = counted(len(places), "state, region or network", "states, regions and networks")
    answer = texts(
        f"{counted(len(found), 'mechanism')} in {where}. A list of examples, not a ranking. What a source "
        "says holds for the date of that source."
    )
    groups = tuple(
        entries_group(f"place-{number}", place, (_entry(edition, item) for item in items))
        for number, (place, items) in enumerate(places.items(), start=1)
    )
    return IndexView("What do other states and networks have?", answer, groups)


def _entry(edition: Edition, item: Comparator) -> Entry:
    proof = proof_of(edition, item)
    facts = (
        Facts(edition, item, proof, with_absences=False)
        .text("type", first_up(gloss(ComparatorType, item.type)))
        .text("years", item.years)
        .text("lead_body", item.lead_body)
        .text("named_lead", item.named_lead)
        .add("strategy", *_published(item.strategy))
        .add("annual_report", *_published(item.annual_report))
        .text("summary", item.summary)
        .plain("Country codes (ISO 3166)", *(((", ".join(item.countries),),) if item.countries else ()))
    )
    return entry(edition, item, item.name, facts, proof)


def _published(item: Published) -> tuple[Line, ...]:
    return tuple((text,) for text in (first_up(gloss(YesNo, item.word)), item.note) if text)

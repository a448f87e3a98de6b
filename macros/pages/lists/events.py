"""The timeline: events by year, in the order of their dates."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, entries_group, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.concerns import concerned
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import link_to
from macros.pages.parts.view import Entry, IndexView
from macros.records.event import Event
from macros.records.words import EventType


def view(edition: Edition) -> IndexView:
    """The list of events."""
    events = tuple(sorted(edition.register.of(Event).values(), key=lambda event: (event.date, event.id)))
    span = f", from {events[0].date.words} to {events[-1].date.words}" if events else ""
    answer = texts(f"{counted(len(events), 'event')}{span}, in the order of their dates.")
    if events:
        answer += (("The newest: ", events[-1].date.words, ", ", link_to(edition, events[-1]), "."),)
    groups = tuple(
        entries_group(year, year, (_entry(edition, event) for event in found))
        for year, found in by_key(events, lambda event: str(event.date.first.year)).items()
    )
    return IndexView("What happened, and when?", answer, groups)


def _entry(edition: Edition, event: Event) -> Entry:
    proof = proof_of(edition, event)
    facts = (
        Facts(edition, event, proof, with_absences=False)
        .text("type", first_up(gloss(EventType, event.type)))
        .text("summary", event.summary)
        .plain("Concerns", *concerned(edition, event.concerns))
    )
    return entry(edition, event, f"{event.date.words}: {event.name}", facts, proof)

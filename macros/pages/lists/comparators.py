"""What other states and networks have, mechanism by mechanism, beside the record's own row: no ranking."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, entries_group, texts
from macros.pages.lists.comparison import others, published
from macros.pages.lists.entries import entry, proof_of
from macros.pages.lists.own_row import own, own_entry
from macros.pages.names import counted, first_up, gloss
from macros.pages.paging.part_of import part_of
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.facts import Facts
from macros.pages.parts.view import Entries, Entry, Group, IndexView
from macros.records.comparator import Comparator
from macros.records.words import ComparatorType, Mechanism, words


def view(edition: Edition) -> IndexView:
    """The comparison, and below it each record with its evidence."""
    found = tuple(sorted(edition.register.of(Comparator).values(), key=lambda item: (item.place, item.id)))
    home = own(found)
    abroad = tuple(item for item in found if item is not home)
    where = counted(len(by_key(abroad, lambda item: item.place)), "place", "places")
    answer = texts(
        f"{counted(len(abroad), 'example')} from {where}, by mechanism: states, regions and networks. A list "
        "of examples, not a ranking. What a source says holds for the date of that source. That a state is "
        "not here says nothing of it.",
        f"Under each mechanism stands first what this record holds, as of {edition.as_of_words}, on the "
        "government that it is about. That row is computed from the record.",
    )
    mechanisms: tuple[Mechanism, ...] = words(Mechanism)  # type: ignore[assignment]  # a vocabulary's words
    groups = tuple(
        Group(
            mechanism,
            first_up(gloss(Mechanism, mechanism)),
            (),
            (Entries((own_entry(edition, mechanism, home),)), *others(edition, mechanism, abroad)),
        )
        for mechanism in mechanisms
    )
    return IndexView("What do other states and networks have?", answer, groups)


def _parts(edition: Edition) -> tuple[Part, ...]:
    items = sorted(edition.register.of(Comparator).values(), key=lambda item: (item.place, item.id))
    return tuple(Part(slug, found[0].place, found) for slug, found in by_key(items, part_of).items())


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return (entries_group("records", part.title, (_entry(edition, item) for item in part.items)),)


PARTS = Parts(_parts, _groups, "by place, with the evidence")


def _entry(edition: Edition, item: Comparator) -> Entry:
    proof = proof_of(edition, item)
    stands = tuple((first_up(gloss(Mechanism, one)),) for one in item.mechanism)
    facts = (
        Facts(edition, item, proof, with_absences=False)
        .text("type", first_up(gloss(ComparatorType, item.type)))
        .add("mechanism", *stands)
        .text("years", item.years)
        .text("lead_body", item.lead_body)
        .text("named_lead", item.named_lead)
        .add("strategy", *published(item.strategy))
        .add("annual_report", *published(item.annual_report))
        .text("summary", item.summary)
        .plain("Country codes (ISO 3166)", *(((", ".join(item.countries),),) if item.countries else ()))
    )
    return entry(edition, item, f"{item.place}: {item.name}", facts, proof)

"""A minister or another person: the posts they held, what they said and what names them."""

from __future__ import annotations

from macros.pages.answers.person import answers
from macros.pages.edition import Edition
from macros.pages.lines.spells import numbered, of_person
from macros.pages.names import first_up, gloss
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import linked, prose
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.sections import (
    asks_section,
    deciding_section,
    named_section,
    section,
    statements_in,
    statements_section,
)
from macros.pages.parts.spells import (
    CHANGE_DAY,
    last_spell,
    remark,
    remark_line,
    spell_line,
    spell_sentence,
)
from macros.pages.parts.turns import left_line, start_line
from macros.pages.parts.view import Fact, Line, Link, Row, Section, Table
from macros.records.person import OtherPerson, Person
from macros.records.words import PersonType

SHOWN = frozenset(
    {
        "asks.answers.people",
        "levers.decision.who.person",
        "statements.names.person",
        "statements.speaker.person",
        "workstreams.named.who.person",
    }
)

ANSWERED = "To answer an ask is not to hold oversight."


def anatomy(edition: Edition, person: Person, proof: Proof) -> Anatomy:
    """What the page of a person holds."""
    spell = last_spell(person.appointments)
    made = statements_in(referring(edition, person, "statements.speaker.person"))
    naming = statements_in(referring(edition, person, "statements.names.person"))
    return Anatomy(
        lead=(_lead(edition, person),),
        answers=answers(edition, person),
        more=(remark_line(edition, spell),) if spell and spell.note else (),
        facts=_facts(edition, person, proof),
        quotable=_sentence(edition, person),
        caveats=remark(edition, spell) if spell else (),
        sections=(
            *statements_section(
                edition, "statements-naming", "Statements on oversight that point to them", naming
            ),
            *statements_section(edition, "statements", "Statements on oversight made by them", made),
            *named_section(edition, person, "person"),
            *deciding_section(edition, person, "person"),
            *asks_section(
                edition, person, "Asks where they are named", "asks.answers.people", about=ANSWERED
            ),
            *_posts(edition, person, proof),
        ),
        facts_first=False,
        shown=SHOWN,
    )


def _lead(edition: Edition, person: Person) -> Line:
    """The last post that the evidence shows, without the name: that stands above."""
    spell = last_spell(person.appointments)
    return spell_line(edition, spell) if spell else ("This record lists no post held.",)


def _facts(edition: Edition, person: Person, proof: Proof) -> tuple[Fact, ...]:
    return (
        Facts(edition, person, proof)
        .text("name", person.name)
        .add("other_names", *((name,) for name in person.other_names))
        .text("type", first_up(gloss(PersonType, person.type)) if isinstance(person, OtherPerson) else None)
        .add("identifiers", *_identifiers(person))
        .all
    )


def _identifiers(person: Person) -> list[Line]:
    known = person.identifiers
    found: list[Line] = []
    if known is None:
        return found
    if known.parliament:
        address = f"https://members.parliament.uk/member/{known.parliament}"
        found.append((Link(f"UK Parliament: member {known.parliament}", address),))
    if known.theyworkforyou:
        found.append((f"TheyWorkForYou: person {known.theyworkforyou}",))
    if known.wikidata:
        found.append(
            (Link(f"Wikidata: {known.wikidata}", f"https://www.wikidata.org/wiki/{known.wikidata}"),)
        )
    if known.govuk:
        found.append((Link(f"GOV.UK: {known.govuk}", f"https://www.gov.uk/government/people/{known.govuk}"),))
    if known.ifg:
        found.append((f"Institute for Government, Ministers Database: {known.ifg}",))
    return found


def _sentence(edition: Edition, person: Person) -> str:
    spell = last_spell(person.appointments)
    if spell is None:
        return f"This record names {person.name}; it lists no post held."
    return spell_sentence(edition, person, spell)


def _posts(edition: Edition, person: Person, proof: Proof) -> tuple[Section, ...]:
    drawn = of_person(edition, person)
    rows = []
    for number, spell in enumerate(person.appointments):
        refs = proof.all_refs(("appointments", number))
        post: Line = (*numbered(drawn, number + 1), linked(edition, spell.post), *refs)
        if spell.name_then:
            post += (f" as {spell.name_then}",)
        days = (start_line(edition, spell), left_line(edition, spell))
        rows.append(Row((post, *days, prose(edition, spell.note or "")), spell.anchor))
    if not rows:
        return ()
    table = Table(
        f"Only posts that this record follows, in the order of time. {CHANGE_DAY}",
        ("Post", "From", "To, or last seen", "Remark"),
        tuple(rows),
    )
    return section("posts", "Posts held", *drawn, table)

"""Of a minister or another person: which posts, what government named them for, what they said on it."""

from __future__ import annotations

from macros.pages.addresses import index_of
from macros.pages.answers.naming import named_for
from macros.pages.answers.rows import number, row
from macros.pages.answers.standing import standing_rows
from macros.pages.edition import Edition
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.links import linked
from macros.pages.parts.sections import named_as_minister, other_explicit_line, statements_in
from macros.pages.parts.spells import WHY_NOT, last_spell, others_not_confirmed, reaches
from macros.pages.parts.view import Fact, Line, Link
from macros.records.person import OtherPerson, Person
from macros.records.words import PersonType

NO_EXPLICIT: Line = (
    "No explicit statement by government was found in ",
    Link("the searches made for one", index_of("searches")),
    ". That says nothing of what was done.",
)
"""Of a person or post to which somebody else points."""


ONLY_POSTS = (
    "Nothing in this record names this person but posts. They are here for a post that the record "
    "follows. That says nothing about their part in atrocity prevention."
)


def named_only_by_posts(edition: Edition, person: Person) -> bool:
    """Whether no other record points to a person, so that the posts alone bring them here."""
    return not edition.register.referring_to(person)


def answers(edition: Edition, person: Person) -> tuple[Fact, ...]:
    """The rows of the answer."""
    return (
        *row("Named as holding oversight", *_named(edition, person)),
        *standing_rows(edition, person),
        *row("Spoke on oversight", *_spoke(edition, person)),
        *row("Named for workstreams", *named_for(edition, person, "person")),
        *row("Named in answers to asks", number(_asks(edition, person), "ask", "asks")),
        *row("Posts in this record", *_posts(person)),
        *row(f"Post not confirmed ({WHY_NOT})", *_not_confirmed(edition, person)),
        *row("Why in this record", _why(edition, person)),
    )


def _named(edition: Edition, person: Person) -> tuple[Line, ...]:
    """What government said, with every day; or that nothing was found, where somebody points to them."""
    found = statements_in(referring(edition, person, "statements.names.person"))
    explicit = (*named_as_minister(edition, found), *other_explicit_line(edition, found))
    if explicit:
        return explicit
    if named_only_by_posts(edition, person) or (isinstance(person, OtherPerson) and not found):
        return ()
    return (NO_EXPLICIT,)


def _spoke(edition: Edition, person: Person) -> tuple[Line, ...]:
    """How many statements of theirs stand here, and how many of them are explicit."""
    made = statements_in(referring(edition, person, "statements.speaker.person"))
    if not made:
        return ()
    explicit = sum(one.explicit for one in made)
    told = f", {explicit} of them explicit" if explicit else ", none of them explicit"
    return ((Link(counted(len(made), "statement"), "#statements"), told),)


def _asks(edition: Edition, person: Person) -> int:
    return len(referring(edition, person, "asks.answers.people"))


def _posts(person: Person) -> tuple[Line, ...]:
    """How many posts there are, and between which days the evidence of them lies."""
    held = [one for one in person.appointments if one.status == "held"]
    if len(held) < 2:
        return ()
    starts = [one.from_ for one in held if one.from_]
    ends = [when for one in held if (when := reaches(one)) is not None]
    days = f", between {min(starts).words} and {max(ends).words}" if starts and ends else ""
    return ((*number(len({one.post for one in held}), "post", "posts"), days),)


def _not_confirmed(edition: Edition, person: Person) -> tuple[Line, ...]:
    """The posts that stand further down although they are not confirmed, if as new as the last."""
    spell = last_spell(person.appointments)
    found = others_not_confirmed(person.appointments, spell) if spell else ()
    return tuple((linked(edition, other.post),) for other in found)


def _why(edition: Edition, person: Person) -> Line:
    """For whoever is no minister, in what part they are here; and that posts alone bring somebody here."""
    part = f"{first_up(gloss(PersonType, person.type))}. " if isinstance(person, OtherPerson) else ""
    only = ONLY_POSTS if named_only_by_posts(edition, person) else ""
    return (f"{part}{only}".rstrip(" "),)

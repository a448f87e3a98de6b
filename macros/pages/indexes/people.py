"""Ministers, and others who are named: those whom something in the record names first, then by name."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.answers.person import named_only_by_posts
from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, group, in_groups, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.paging.part_of import initial
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.sections import statements_in
from macros.pages.parts.spells import confirmation, last_spell, spell_words
from macros.pages.parts.view import Group, IndexView, Line, Row, Table
from macros.records.person import Minister, OtherPerson, Person
from macros.records.words import PersonType


def ministers(edition: Edition) -> IndexView:
    """The index of ministers."""
    everyone = sorted(edition.register.of(Minister).values(), key=_by_name)
    named = [person for person in everyone if not named_only_by_posts(edition, person)]
    others = [person for person in everyone if named_only_by_posts(edition, person)]
    explicit = sum(1 for person in named if _explicit(edition, person))
    answer = texts(
        f"{counted(len(everyone), 'minister')} stand in this record. Explicit statements by government that "
        f"name them responsible for atrocity prevention were found for {explicit}. {len(others)} are here "
        "for a post that they held, and nothing else in the record names them."
    )
    newest = _newest(edition, named)
    return IndexView("Which ministers are named, and for what?", (*answer, *newest), ())


def _letters(edition: Edition) -> tuple[Part, ...]:
    everyone = sorted(edition.register.of(Minister).values(), key=_by_name)
    found = by_key(everyone, lambda person: initial(person.name))
    return tuple(Part(letter, letter.upper(), found[letter]) for letter in sorted(found))


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    named = [person for person in part.items if not named_only_by_posts(edition, person)]
    others = [person for person in part.items if named_only_by_posts(edition, person)]
    groups: list[Group] = []
    if named:
        groups.append(group("named", "Named in this record", _named_table(edition, named)))
    if others:
        about = (
            "Nothing but a post names them here. That says nothing about their part in atrocity prevention."
        )
        groups.append(group("posts-only", "Here for a post that they held", _table(edition, others), about))
    return tuple(groups)


MINISTERS = Parts(_letters, _groups, "by letter")


def others(edition: Edition) -> IndexView:
    """The index of officials, envoys and others."""
    everyone = tuple(sorted(edition.register.of(OtherPerson).values(), key=_by_name))
    answer = texts(
        f"{counted(len(everyone), 'person is', 'people are')} named here as officials, envoys or members of "
        "either House, not as ministers. Their pages say why."
    )
    newest = _newest(edition, everyone)
    groups = tuple(
        group(word, first_up(gloss(PersonType, word)), _table(edition, list(found)))
        for word, found in in_groups(everyone, lambda person: person.type, PersonType).items()
    )
    return IndexView("Which officials, envoys and others are named?", (*answer, *newest), groups)


def _newest(edition: Edition, people: Iterable[Person]) -> tuple[Line, ...]:
    """The newest explicit statement by government that names one of these people, or that none was found."""
    found = [
        (statement.date, statement.id, person, statement)
        for person in people
        for statement in statements_in(referring(edition, person, "statements.names.person"))
        if statement.explicit
    ]
    if not found:
        return (("No explicit statement by government that names one of them was found.",),)
    *_, person, statement = max(found, key=lambda one: one[:2])
    return (
        (
            "The last of these whom an explicit statement by government names, as far as was found: ",
            link_to(edition, person),
            "; the statement: ",
            link_to(edition, statement),
            ".",
        ),
    )


def _by_name(person: Person) -> tuple[str, str]:
    return (person.name, person.id)


def _explicit(edition: Edition, person: Person) -> bool:
    found = statements_in(referring(edition, person, "statements.names.person"))
    return any(statement.explicit for statement in found)


def _last(edition: Edition, person: Person) -> tuple[Line, Line]:
    spell = last_spell(person.appointments)
    if spell is None:
        return (("none in this record",), ("",))
    return ((linked(edition, spell.post),), (spell_words(spell), *confirmation(spell)))


def _named_table(edition: Edition, people: list[Person] | list[Minister]) -> Table:
    rows = []
    for person in people:
        found = statements_in(referring(edition, person, "statements.names.person"))
        said: Line = ()
        for item in sorted((item for item in found if item.explicit), key=lambda item: (item.date, item.id)):
            said += ("; " if said else "", link_to(edition, item, text=item.date.words))
        rows.append(Row(((link_to(edition, person),), *_last(edition, person), said or ("none found",))))
    columns = (
        "Minister",
        "Last post in this record",
        "When",
        "Explicit government statements that name them responsible",
    )
    return Table("Ministers whom something else than a post names, by name", columns, tuple(rows))


def _table(edition: Edition, people: list[Minister] | list[OtherPerson]) -> Table:
    rows = tuple(Row(((link_to(edition, person),), *_last(edition, person))) for person in people)
    return Table("By name", ("Name", "Last post in this record", "When"), rows)

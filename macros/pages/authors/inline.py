"""Macros for pages of prose that stand in a sentence: links to records, and facts that stay true."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.oversight.acting import surely
from macros.oversight.spells import Held, Spell
from macros.pages.addresses import address, index_of, is_of_another_site
from macros.pages.authors.text import (
    Misused,
    OnPage,
    a_day,
    a_key,
    a_kind,
    a_record,
    a_role,
    inline,
    link,
    nearest,
)
from macros.pages.names import joined
from macros.pages.oversight.oversight_words import answer
from macros.records.post import Post
from macros.records.references import PersonRef
from macros.records.when import When
from macros.register.register import Register


def record(here: OnPage, key: str, text: str = "") -> Markup:
    """A link to a record, by default with its own name as the text."""
    found, part = a_record(here, key)
    return link(here, address(found, part), text or here.edition.name(found))


def index(here: OnPage, kind: str, text: str) -> Markup:
    """A link to the page that lists all records of a kind."""
    return link(here, index_of(a_kind(kind)), text)


def has(here: OnPage, key: str) -> bool:
    """Whether the record holds a record: for passages about one record that may be built from other data."""
    a_key(key)
    return here.register.find(key.partition("#")[0]) is not None


def as_of(here: OnPage) -> Markup:
    """The day the record tells of, in words."""
    return inline(here.edition.about.as_of.words)


def period_from(here: OnPage) -> Markup:
    """The first day of the period that the record tells of, in words."""
    return inline(here.edition.about.period_from.words)


def wording(here: OnPage, name: str) -> Markup:
    """One of the editors' standing sentences from ``data/record.yml``."""
    sentences = {
        info.alias or key: key for key, info in type(here.edition.about.wording).model_fields.items()
    }
    if name not in sentences:
        raise Misused(f"there is no wording `{name}`", f"use one of: {', '.join(sentences)}")
    return inline(str(getattr(here.edition.about.wording, sentences[name])))


def contact(here: OnPage) -> Markup:
    """Where a correction can be asked for without an account on a code host."""
    given = here.edition.about.contact
    if is_of_another_site(given):
        return link(here, given, given)
    if "@" in given and " " not in given:
        return link(here, f"mailto:{given}", given)
    return inline(given)


def repository(here: OnPage, text: str) -> Markup:
    """A link to the repository that holds the records and the code."""
    return link(here, here.edition.about.repository, text)


def holder(here: OnPage, post: str, on: str = "") -> Markup:
    """Who held a post on a day (by default the day the record tells of), as far as the record knows."""
    if here.register.find(f"posts/{post}") is None:
        raise Misused(
            f"there is no post `{post}`", nearest(post, here.register.of(Post), "write the id of a post")
        )
    day = a_day(here, on)
    spells = [spell for spell in _spells(here.register, post) if spell.earliest <= day]
    known = [_person(here, spell) for spell in spells if spell.holds(day)]
    if known:
        return _list(known)
    seen = [_last_seen(here, spell) for spell in spells if spell.unknown(day)]
    if seen:
        return _list(seen[-1:])
    return inline(f"nobody found for {When.day(day).words}")


def _spells(register: Register, post: str) -> Iterable[Spell]:
    for holding in register.holdings(post):
        if holding.appointment.status == "held":
            spell = Held(PersonRef(holding.person.id), holding.appointment).spell(surely)
            if spell is not None:
                yield spell


def _person(here: OnPage, spell: Spell) -> Markup:
    person = here.register.resolve(spell.person)
    return link(here, address(person), here.edition.name(person)) if person else inline(spell.person)


def _last_seen(here: OnPage, spell: Spell) -> Markup:
    if spell.seen is None:
        return _person(here, spell)
    return (
        _person(here, spell)
        + Markup(" ")
        + inline(f"(last seen in post, in the evidence read, {spell.seen.on_words})")
    )


def _list(parts: list[Markup]) -> Markup:
    return Markup(joined(parts))  # noqa: S704  # each part is safe already


def standing(here: OnPage, role: str, on: str = "") -> Markup:
    """Where oversight stands for a role on a day, in a sentence."""
    return inline(answer(here.edition, a_role(role), a_day(here, on)).headline)

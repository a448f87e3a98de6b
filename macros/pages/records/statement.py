"""A statement on oversight: its words, who said it, whom it points to, and whether it moves the standing."""

from __future__ import annotations

from macros.pages.addresses import CODING, OVERSIGHT
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import linked
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Anatomy, Fact, Line, Link, Notice
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Role, SourceType, Strength

SHOWN: frozenset[str] = frozenset()


def anatomy(edition: Edition, statement: Statement, proof: Proof) -> Anatomy:
    """What the page of a statement holds."""
    return Anatomy(
        lead=((f"{statement.speaker.name}, {statement.speaker.capacity}, {statement.date.words}.",),),
        facts=_facts(edition, statement, proof),
        quotable=_sentence(edition, statement),
        notices=(_moves(statement),),
        words=_words(statement, proof),
        shown=SHOWN,
    )


def words_of(statement: Statement) -> str:
    """The words of a statement: the first quote that supports what it assigns."""
    quotes = (entry.quote for entry in statement.evidence if entry.quote and "summary" in entry.supports)
    return next(quotes, "")


def _words(statement: Statement, proof: Proof) -> Line:
    quote = words_of(statement)
    return (f"“{quote}”", *proof.refs("summary")) if quote else ()


def _moves(statement: Statement) -> Notice:
    if statement.explicit:
        return Notice(
            (
                "An explicit statement by government: it moves the ",
                Link("standing of oversight", OVERSIGHT),
                ".",
            )
        )
    return Notice(
        (
            f"{first_up(gloss(Strength, statement.strength))}. Shown beside the ",
            Link("standing of oversight", OVERSIGHT),
            ", which it does not move: see ",
            Link("how statements are coded", CODING),
            ".",
        )
    )


def _facts(edition: Edition, statement: Statement, proof: Proof) -> tuple[Fact, ...]:
    speaker = statement.speaker
    by: list[Line] = [(speaker.name,)]
    if speaker.person:
        found = linked(edition, speaker.person)
        by = (
            [(found,)]
            if isinstance(found, Link) and found.text == speaker.name
            else [(f"{speaker.name}: ", found)]
        )
    names = statement.names
    points = (
        [(linked(edition, ref),) for ref in (names.person, names.post, names.department) if ref]
        if names
        else []
    )
    return (
        Facts(edition, statement, proof)
        .text("summary", statement.summary, gloss="In our own words.")
        .text("date", statement.date.words)
        .add("speaker", *by, gloss=f"{speaker.capacity}.")
        .add(
            "roles",
            *((f"{first_up(role.replace('-', ' '))}: {gloss(Role, role)}",) for role in statement.roles),
        )
        .add("names", *points)
        .text("strength", first_up(gloss(Strength, statement.strength)))
        .text("type", _form(edition, statement))
        .all
    )


def _form(edition: Edition, statement: Statement) -> str | None:
    if statement.type:
        return first_up(gloss(SourceType, statement.type))
    source = _source(edition, statement)
    return first_up(gloss(SourceType, source.type)) if source else None


def _source(edition: Edition, statement: Statement) -> Source | None:
    found = (edition.register.resolve(entry.source) for entry in statement.evidence)
    return next((source for source in found if isinstance(source, Source)), None)


def _sentence(edition: Edition, statement: Statement) -> str:
    when = f"On {statement.date.words}" if statement.date.precision == "day" else f"In {statement.date.words}"
    who = f"{statement.speaker.name} ({statement.speaker.capacity})"
    source = _source(edition, statement)
    where = f" ({source.name}; {source.publisher})" if source else ""
    if quote := words_of(statement):
        return f"{when}, {who} said: “{quote}”{where}."
    return f"{when}, {who}, in our words: {statement.summary}{where}."

"""A statement on oversight: its words, who said it, whom it points to, and whether it moves the standing."""

from __future__ import annotations

from macros.pages.answers.statement import answers
from macros.pages.edition import Edition
from macros.pages.names import ended, first_down, first_up, gloss
from macros.pages.parts.cautions import caution_words
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import linked
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.said import capacity, form, of_whom, reported
from macros.pages.parts.view import Fact, Line, Link
from macros.records.base import Evidence
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Role, SourceType, Strength

SHOWN: frozenset[str] = frozenset()


def anatomy(edition: Edition, statement: Statement, proof: Proof) -> Anatomy:
    """What the page of a statement holds."""
    return Anatomy(
        lead=((f"{_who(statement)}, {statement.date.words}.",),),
        answers=answers(edition, statement),
        facts=_facts(edition, statement, proof),
        quotable=_sentence(edition, statement),
        caveats=_caveats(statement),
        words=_words(edition, statement, proof),
        shown=SHOWN,
    )


def _entry(statement: Statement) -> Evidence | None:
    """The evidence whose quote supports what a statement says; where none has a quote, the first."""
    quoted = (entry for entry in statement.evidence if entry.quote and "summary" in entry.supports)
    return next(quoted, next(iter(statement.evidence), None))


def words_of(statement: Statement) -> str:
    """The words of a statement: the first quote that supports what it says."""
    entry = _entry(statement)
    return (entry.quote or "") if entry and "summary" in entry.supports else ""


def _who(statement: Statement) -> str:
    told = capacity(statement)
    return f"{statement.speaker.name}, {told}" if told else statement.speaker.name


def _words(edition: Edition, statement: Statement, proof: Proof) -> Line:
    quote = words_of(statement)
    if not quote:
        return ()
    of = of_whom(edition, statement, quote)
    return (f"{of} “{quote}”" if of else f"“{quote}”", *proof.refs("summary"))


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
        .text("summary", statement.summary)
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
    found = form(statement, _source(edition, statement))
    return first_up(gloss(SourceType, found)) if found else None


def _source(edition: Edition, statement: Statement) -> Source | None:
    entry = _entry(statement)
    found = edition.register.resolve(entry.source) if entry else None
    return found if isinstance(found, Source) else None


def _sentence(edition: Edition, statement: Statement) -> str:
    """The words, who is behind them, when and where they were read; never that somebody said a heading."""
    quote, source = words_of(statement), _source(edition, statement)
    said = " said " if quote and _is_speech(statement, source) else " "
    comma = "," if capacity(statement) or said == " " else ""
    first = f"{_who(statement)}{comma}{said}{statement.date.on_words}{_place(statement, source)}"
    if quote:
        of = of_whom(edition, statement, quote).removesuffix(":")
        first = ended(f"{first}{f', {first_down(of)}' if of else ''}: “{quote}”")
    points = "; ".join(_points(edition, statement))
    return " ".join(
        (
            ended(first),
            *((f"Points to: {points}.",) if points else ()),
            f"In our words: {ended(statement.summary)}",
        )
    )


SPOKEN: frozenset[SourceType] = frozenset({"hansard", "written-answer", "speech"})


def _is_speech(statement: Statement, source: Source | None) -> bool:
    """Whether the words are a known person's own on who holds oversight, so that they `said` them."""
    return statement.explicit and statement.speaker.person is not None and form(statement, source) in SPOKEN


def _place(statement: Statement, source: Source | None) -> str:
    if source is None:
        return ""
    entry = _entry(statement)
    second_hand = reported(statement, source) or (entry is not None and entry.confidence == "secondary")
    return f", as {'reported' if second_hand else 'read'} in “{source.name}” ({source.publisher})"


def _points(edition: Edition, statement: Statement) -> tuple[str, ...]:
    names = statement.names
    refs = (names.person, names.post, names.department) if names else ()
    found = (edition.register.resolve(ref) for ref in refs if ref is not None)
    return tuple(edition.name(record) for record in found if record is not None)


def _caveats(statement: Statement) -> tuple[str, ...]:
    """What the words do not say, and the caution of the editors."""
    found = []
    if not statement.explicit:
        word = first_up(gloss(Strength, statement.strength))
        found.append(f"{word}. It does not move the standing of oversight.")
    if caution := caution_words(statement.note or ""):
        found.append(caution)
    return tuple(found)

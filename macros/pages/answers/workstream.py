"""Of a workstream: whether it goes on, who leads it, who is named for it, and how it differs."""

from __future__ import annotations

from macros.pages.answers.rows import few, row
from macros.pages.edition import Edition
from macros.pages.names import first_sentence, first_up, gloss
from macros.pages.parts.crossrefs import BASIS
from macros.pages.parts.facts import absences
from macros.pages.parts.links import linked
from macros.pages.parts.proof import Proof
from macros.pages.parts.said_of_work import OF_THE_UNIT, OF_THE_WHOLE, of_the_whole, unit_lines
from macros.pages.parts.sections import link_words, status_words
from macros.pages.parts.spells import confirmation, last_spell, until_words
from macros.pages.parts.view import Fact, Line
from macros.records.department import Department
from macros.records.words import Basis, Relation
from macros.records.workstream import Named, Workstream

NAMED_FOR_ALL = "Named for atrocity prevention as a whole"
"""Stands before whom government named for the whole, lest it be read as said of one work."""


def answers(edition: Edition, stream: Workstream, proof: Proof) -> tuple[Fact, ...]:
    """The rows of the answer."""
    return (
        *row("Status as last stated", _status(edition, stream)),
        *row("Said to lead it", *_lead(edition, stream, proof)),
        *row(OF_THE_UNIT, *few(unit_lines(edition, stream), "said")),
        *row(NAMED_FOR_ALL if of_the_whole(edition, stream) else "Who is named", *_named(edition, stream)),
        *row("Beside conflict prevention", _relation(stream)),
        *row("Link to atrocity prevention", _link(edition, stream)),
    )


def summary_parts(stream: Workstream) -> tuple[str, str]:
    """What it is in one sentence, and the rest of what the editors wrote of it."""
    first = first_sentence(stream.summary)
    return f"{first}.", stream.summary.removeprefix(first).removeprefix(".").strip()


def _status(edition: Edition, stream: Workstream) -> Line:
    end = stream.to
    if end is None:
        return (status_words(stream),)
    told = "ended" if end.after <= edition.as_of else "planned to end"
    return (f"{status_words(stream)}; {told} {end.on_words}",)


def _lead(edition: Edition, stream: Workstream, proof: Proof) -> tuple[Line, ...]:
    if stream.lead:
        return few(
            ((linked(edition, ref), _until(edition.register.resolve(ref))) for ref in stream.lead), "facts"
        )
    return _absent(edition, proof, "lead") if not stream.lead_as_written else ((stream.lead_as_written,),)


def _until(body: object) -> str:
    """The end of a body that led: a body that is gone leads nothing."""
    if not isinstance(body, Department) or body.ended is None:
        return ""
    return f" (until {body.ended.words}{'' if body.to_basis == 'stated' else ', as inferred'})"


def _absent(edition: Edition, proof: Proof, field: str) -> tuple[Line, ...]:
    return absences(edition, proof.searches(field)) or (("not found",),)


def _named(edition: Edition, stream: Workstream) -> tuple[Line, ...]:
    """Each person and post, and until when; then the sense, without which a name would say too much."""
    whole = f" {OF_THE_WHOLE}." if of_the_whole(edition, stream) else ""
    sense: Line = (f"{first_up(BASIS[stream.named.basis])}.{whole}",)
    return (*few((_who(edition, who) for who in stream.named.who), "named"), sense)


def _who(edition: Edition, who: Named) -> Line:
    person = edition.register.people.get(who.person) if who.person else None
    if person is None or who.person is None:
        return (linked(edition, who.post),) if who.post else ()
    spell = last_spell(one for one in person.appointments if one.post == who.post)
    if spell is None:
        return (linked(edition, who.person),)
    return (linked(edition, who.person), f", {until_words(edition, spell)}", *confirmation(spell))


def _relation(stream: Workstream) -> Line:
    basis = f" ({gloss(Basis, stream.relation_basis)})" if stream.relation_basis else ""
    return (f"{first_up(gloss(Relation, stream.relation))}{basis}",)


def _link(edition: Edition, stream: Workstream) -> Line:
    """How the link is known; one that government's own words do not make has a notice of its own."""
    return () if stream.link in ("inferred", "reported") else (first_up(link_words(edition, stream)),)

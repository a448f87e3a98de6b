"""A workstream: what it is, who is said to lead it, who is named and in what sense, which levers it uses."""

from __future__ import annotations

from macros.pages.answers.workstream import answers, summary_parts
from macros.pages.edition import Edition
from macros.pages.names import ended, first_sentence, first_up, gloss, joined
from macros.pages.parts.crossrefs import BASIS
from macros.pages.parts.facts import OURS, Facts, as_written
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.said_of_work import OF_THE_WHOLE, of_the_whole, said_sections
from macros.pages.parts.sections import link_words, section, status_words
from macros.pages.parts.view import OUR_WORDS, Bullets, Fact, Line, Notice, Paragraph, Row, Section, Table
from macros.records.words import Basis, ChainStep, RecordConfidence, Relation, Setting, Stage, StatusWord
from macros.records.workstream import Named, Workstream
from macros.register.countries import situations_of

SHOWN: frozenset[str] = frozenset()

LONG = 200
SHORT = 130
"""A first sentence of more letters than this stands below the answer, lest that leave the screen of a phone:
fewer, where a notice takes some of its lines."""

REPORTED = (
    "Parliament, a watchdog, an academic or an NGO calls it atrocity prevention; government's own words on "
    "it were not read."
)


def anatomy(edition: Edition, stream: Workstream, proof: Proof) -> Anatomy:
    """What the page of a workstream holds."""
    first, rest = summary_parts(stream)
    told: Line = (first, *proof.refs("summary"), " ", OUR_WORDS)
    late = len(first) > (SHORT if stream.link in ("inferred", "reported") else LONG)
    return Anatomy(
        lead=() if late else (told,),
        answers=answers(edition, stream, proof),
        more=(*((told,) if late else ()), *(((rest, " ", OUR_WORDS),) if rest else ())),
        facts=_facts(edition, stream, proof),
        quotable=_sentence(edition, stream),
        notices=_not_stated(edition, stream),
        sections=(
            *said_sections(edition, stream),
            *_named(edition, stream, proof),
            *_levers(edition, stream, proof),
        ),
        shown=SHOWN,
    )


def _not_stated(edition: Edition, stream: Workstream) -> tuple[Notice, ...]:
    """That no government text read states the link, first of all."""
    if stream.link == "inferred":
        return (
            Notice((f"Its link to atrocity prevention: {edition.about.wording.inferred}.",), strong=True),
        )
    return (Notice((REPORTED,), strong=True),) if stream.link == "reported" else ()


def _basis(word: Basis | None) -> str:
    return f"{first_up(gloss(Basis, word))}." if word else ""


def _facts(edition: Edition, stream: Workstream, proof: Proof) -> tuple[Fact, ...]:
    to_gloss = (
        "" if stream.to is None or stream.to.first <= edition.as_of else "A planned end, not one that came."
    )
    return (
        Facts(edition, stream, proof)
        .text("link", first_up(link_words(edition, stream)))
        .refs("lead", stream.lead, written=stream.lead_as_written)
        .refs("others", stream.others, written=stream.others_as_written)
        .text("from", stream.from_.words if stream.from_ else None, gloss=stream.from_note or "")
        .text(
            "first_stated",
            stream.first_stated.words if stream.first_stated else None,
            gloss=stream.first_stated_note or "",
        )
        .text("to", stream.to.words if stream.to else None, gloss=stream.to_note or to_gloss)
        .refs("followed_by", stream.followed_by)
        .add("status", (status_words(stream),), *as_written(stream.status.as_written))
        .add(
            "stages",
            *((f"{first_up(stage.replace('-', ' '))}: {gloss(Stage, stage)}",) for stage in stream.stages),
            *(((stream.stages_note,),) if stream.stages_note else ()),
            gloss=_basis(stream.stages_basis),
        )
        .add(
            "chain",
            *((f"{first_up(step)}: {gloss(ChainStep, step)}",) for step in stream.chain),
            gloss="As the editors read it." if stream.chain else "",
        )
        .add("setting", (first_up(gloss(Setting, stream.setting)),), *as_written(stream.setting_as_written))
        .add(
            "relation",
            *((text,) for text in (first_up(gloss(Relation, stream.relation)), stream.relation_note) if text),
            gloss=_basis(stream.relation_basis),
        )
        .add(
            "countries",
            *as_written(stream.countries_as_written),
            *_countries(edition, stream),
            supports=("countries_as_written",),
        )
        .text("money", stream.money)
        .text("reporting", stream.reporting)
        .text("regular_report", stream.regular_report)
        .text("leads_to", stream.leads_to)
        .text("missing", stream.missing, gloss=OURS)
        .plain(
            "How it was read",
            *(((gloss(RecordConfidence, stream.confidence),),) if stream.confidence else ()),
        )
        .all
    )


def _countries(edition: Edition, stream: Workstream) -> tuple[Line, ...]:
    """The codes, and the situations of this record that stand for them."""
    if not stream.countries:
        return ()
    places = situations_of(edition.register, stream.countries)
    codes: Line = (f"Country codes (ISO 3166): {', '.join(stream.countries)}",)
    here = joined_line((link_to(edition, place),) for place in places)
    return (codes, ("What was found on: ", *here)) if here else (codes,)


def who_line(edition: Edition, who: Named) -> Line:
    """A person, a post, or a person with the post they held."""
    parts: Line = (linked(edition, who.person),) if who.person else ()
    if who.post:
        parts += (", " if parts else "", linked(edition, who.post))
    return parts


def _named(edition: Edition, stream: Workstream, proof: Proof) -> tuple[Section, ...]:
    facts = Facts(edition, stream, proof).add(
        "named",
        *(who_line(edition, who) for who in stream.named.who),
        *as_written(stream.named.as_written),
    )
    whole = f" {OF_THE_WHOLE}." if of_the_whole(edition, stream) else ""
    sense: Line = (f"{first_up(BASIS[stream.named.basis])}.{whole}",)
    lines = tuple(line for fact in facts.all for line in fact.values)
    refs = proof.refs("named")
    blocks = (Paragraph((*sense, *refs)), *((Bullets(lines),) if lines else ()))
    return section("named", "Who is named", *blocks)


def _levers(edition: Edition, stream: Workstream, proof: Proof) -> tuple[Section, ...]:
    rows = tuple(
        Row(
            ((linked(edition, use.lever), *proof.all_refs(("levers", number))), (use.note,)), anchor=use.lever
        )
        for number, use in enumerate(stream.levers)
    )
    if not rows:
        return ()
    return section(
        "levers",
        "Policy levers it uses",
        Table("Each use has its own source.", ("Lever", "In what way"), rows),
    )


def _sentence(edition: Edition, stream: Workstream) -> str:
    """What it is in our words, with its lead and status as last read: never a claim about any later day."""
    leads = [found for ref in stream.lead if (found := edition.register.resolve(ref)) is not None]
    lead = joined(edition.name(found) for found in leads) or stream.lead_as_written or "not found"
    status = gloss(StatusWord, stream.status.word).removesuffix(" as last stated")
    when = stream.status.on.words if stream.status.on else "on a day not found"
    return (
        f"{first_up(stream.name)} (in our words: {first_sentence(stream.summary)}). "
        f"Lead, as read: {ended(lead)} "
        f"Status as last stated: {status}, {when}. "
        f"Link to atrocity prevention: {link_words(edition, stream)}."
    )

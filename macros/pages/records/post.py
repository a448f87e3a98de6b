"""A post: who held it, on which evidence, and what names it."""

from __future__ import annotations

from macros.pages.answers.post import answers
from macros.pages.edition import Edition
from macros.pages.lines.spells import numbered, of_post
from macros.pages.names import ended, first_up, gloss
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.facts import OURS, Facts
from macros.pages.parts.holders import holder_line, last_holdings
from macros.pages.parts.links import link_to, prose
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
from macros.pages.parts.spells import CHANGE_DAY, remark, spell_sentence
from macros.pages.parts.turns import left_line, start_line
from macros.pages.parts.view import Fact, Line, Link, Row, Section, Table
from macros.records.post import Post
from macros.records.words import Holders, PostType, Rank
from macros.register.register import Holding

SHOWN = frozenset(
    {
        "asks.addressed_to.posts",
        "levers.decision.who.post",
        "ministers.appointments.post",
        "people.appointments.post",
        "statements.names.post",
        "workstreams.named.who.post",
    }
)


def anatomy(edition: Edition, post: Post, proof: Proof) -> Anatomy:
    """What the page of a post holds."""
    statements = statements_in(referring(edition, post, "statements.names.post"))
    return Anatomy(
        lead=(_lead(edition, post),),
        answers=answers(edition, post),
        more=_remarks(edition, post),
        facts=_facts(edition, post, proof),
        quotable=_sentence(edition, post),
        caveats=_caveats(edition, post),
        sections=(
            *_holders(edition, post),
            *statements_section(
                edition, "statements", "Statements on oversight that point to it", statements
            ),
            *named_section(edition, post, "post"),
            *deciding_section(edition, post, "post"),
            *asks_section(edition, post, "Asks addressed to it", "asks.addressed_to.posts"),
        ),
        shown=SHOWN,
    )


def _lead(edition: Edition, post: Post) -> Line:
    """The last holders found: never that somebody holds it."""
    return (f"Last holder found, as of {edition.as_of_words}: ", *holder_line(edition, post), ".")


def _facts(edition: Edition, post: Post, proof: Proof) -> tuple[Fact, ...]:
    known = post.identifiers
    names: list[Line] = []
    if known and known.govuk:
        address = f"https://www.gov.uk/government/ministers/{known.govuk}"
        names.append((Link(f"GOV.UK: {known.govuk}", address),))
    if known and known.ifg:
        names.append((f"Institute for Government, Ministers Database: {known.ifg}",))
    return (
        Facts(edition, post, proof)
        .text("name", post.name)
        .refs("department", (post.department,))
        .refs("joint_with", post.joint_with)
        .text("type", first_up(gloss(PostType, post.type)))
        .text("rank", gloss(Rank, post.rank) if post.rank else None)
        .text("holders", first_up(gloss(Holders, post.holders)))
        .text("relevance", post.relevance, gloss=OURS)
        .add("identifiers", *names)
        .all
    )


def _sentence(edition: Edition, post: Post) -> str:
    """Who held it last, as far as the evidence shows, each with the day that it reaches."""
    last = _last(edition, post)
    if not last:
        return f"No holder of the post {edition.name(post)} was found in the copies consulted."
    return " ".join(spell_sentence(edition, one.person, one.appointment) for one in last)


def _last(edition: Edition, post: Post) -> tuple[Holding, ...]:
    """The last holders found; those who are not confirmed only where there are no others."""
    found = last_holdings(edition, post)
    sure = tuple(one for one in found if one.appointment.confirmed)
    return sure or found


def _caveats(edition: Edition, post: Post) -> tuple[str, ...]:
    return tuple(
        words
        for one in _last(edition, post)
        for words in remark(edition, one.appointment, f" on {one.person.name}")
    )


def _remarks(edition: Edition, post: Post) -> tuple[Line, ...]:
    """The remarks on the last holders, beside their names."""
    return tuple(
        (f"Remark on {one.person.name}: ", *prose(edition, ended(one.appointment.note)))
        for one in last_holdings(edition, post)
        if one.appointment.note
    )


def _holders(edition: Edition, post: Post) -> tuple[Section, ...]:
    holdings = edition.register.holdings(post.id)
    if not holdings:
        return ()
    drawn = of_post(edition, post)
    rows = []
    for number, holding in enumerate(holdings, start=1):
        spell = holding.appointment
        person: Line = (*numbered(drawn, number), link_to(edition, holding.person, spell.anchor))
        if spell.name_then:
            person += (f" (then {spell.name_then})",)
        days = (start_line(edition, spell), left_line(edition, spell))
        rows.append(Row((person, *days, prose(edition, spell.note or ""))))
    columns = ("Holder", "From", "To, or last seen", "Remark")
    caption = f"{CHANGE_DAY} The evidence for each spell stands on the holder's page."
    return section("holders", "Who held it", *drawn, Table(caption, columns, tuple(rows)))

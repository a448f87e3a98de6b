"""A department or other body: its succession, posts, workstreams and levers."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss, joined
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.proof import Proof
from macros.pages.parts.sections import (
    asks_section,
    links_section,
    section,
    statements_in,
    statements_section,
    workstreams_table,
)
from macros.pages.parts.spells import holder_line
from macros.pages.parts.view import Anatomy, Fact, Line, Notice, Row, Section, Table
from macros.records.department import Department
from macros.records.post import Post
from macros.records.words import DepartmentType, EndBasis, Rank
from macros.records.workstream import Workstream
from macros.register.evidence import newest_evidence

SHOWN = frozenset(
    {
        "asks.addressed_to.departments",
        "asks.answers.departments",
        "departments.part_of",
        "departments.successors",
        "levers.owners",
        "posts.department",
        "posts.joint_with",
        "statements.names.department",
        "workstreams.lead",
        "workstreams.others",
    }
)


def anatomy(edition: Edition, body: Department, proof: Proof) -> Anatomy:
    """What the page of a body holds."""
    statements = statements_in(referring(edition, body, "statements.names.department"))
    return Anatomy(
        lead=(_lead(edition, body),),
        facts=_facts(edition, body, proof),
        quotable=_sentence(edition, body),
        notices=_notices(body),
        sections=(
            *statements_section(
                edition, "statements", "Statements on oversight that point to it", statements
            ),
            *_workstreams(edition, body),
            *links_section(edition, body, "levers", "Policy levers", "levers.owners"),
            *asks_section(edition, body, "Asks", "asks.addressed_to.departments", "asks.answers.departments"),
            *_posts(edition, body),
        ),
        shown=SHOWN,
    )


def _over(body: Department) -> bool:
    return body.to is not None and body.to_basis != "planned-not-confirmed"


def _lead(edition: Edition, body: Department) -> Line:
    kind = first_up(gloss(DepartmentType, body.type))
    since = f", from {body.from_.words}" if body.from_ else ""
    if not _over(body) or body.to is None:
        return (f"{kind}{since}.",)
    line: Line = (f"{kind}{since}, until {body.to.words}",)
    for number, ref in enumerate(body.successors):
        line += ("; replaced by " if number == 0 else " and ", linked(edition, ref))
    return (*line, ".")


def _notices(body: Department) -> tuple[Notice, ...]:
    if body.to is None or _over(body):
        return ()
    text = (
        f"Its end, {body.to.words}, was reported as planned. That it happened was not confirmed in what was "
        "read."
    )
    return (Notice((text,), strong=True),)


def _facts(edition: Edition, body: Department, proof: Proof) -> tuple[Fact, ...]:
    predecessors = [ref.record for ref in referring(edition, body, "departments.successors")]
    parts = [ref.record for ref in referring(edition, body, "departments.part_of")]
    ended = body.to is None or _over(body)
    basis = f"{first_up(gloss(EndBasis, body.to_basis))}." if body.to_basis else ""
    return (
        Facts(edition, body, proof)
        .text("abbreviation", body.abbreviation)
        .text("type", first_up(gloss(DepartmentType, body.type)))
        .text("summary", body.summary, gloss="In our own words.")
        .text("from", body.from_.words if body.from_ else None)
        .text("to", body.to.words if body.to else None, gloss=basis, label="" if ended else "Planned to end")
        .refs("successors", body.successors)
        .records("predecessors", predecessors)
        .refs("part_of", (body.part_of,) if body.part_of else ())
        .records("parts", parts)
        .all
    )


def _sentence(edition: Edition, body: Department) -> str:
    name = f"{body.name} ({body.abbreviation})" if body.abbreviation else body.name
    if _over(body) and body.to is not None:
        successors = [
            found for ref in body.successors if (found := edition.register.resolve(ref)) is not None
        ]
        after = (
            f" and was replaced by the {joined(edition.name(found) for found in successors)}"
            if successors
            else ""
        )
        return f"{name} existed until {body.to.words}{after}."
    if body.to is not None:
        return (
            f"The end of {name}, {body.to.words}, was reported as planned; that it happened was not "
            "confirmed."
        )
    newest = newest_evidence(edition.register, body)
    seen = f" on {newest.words}" if newest else ""
    return f"{name} is named in the evidence{seen}; no end of it was found."


def _workstreams(edition: Edition, body: Department) -> tuple[Section, ...]:
    lead = referring(edition, body, "workstreams.lead")
    others = referring(edition, body, "workstreams.others")
    streams = [(ref.record, "Said to lead") for ref in lead] + [
        (ref.record, "Said to take part") for ref in others
    ]
    found = [(record, part) for record, part in streams if isinstance(record, Workstream)]
    if not found:
        return ()
    caption = "Workstreams that it is said to lead or to take part in."
    return section("workstreams", "Workstreams", workstreams_table(edition, caption, found, "Part"))


def _posts(edition: Edition, body: Department) -> tuple[Section, ...]:
    refs = (*referring(edition, body, "posts.department"), *referring(edition, body, "posts.joint_with"))
    posts = [ref.record for ref in refs if isinstance(ref.record, Post)]
    if not posts:
        return ()
    rows = tuple(
        Row(
            (
                (link_to(edition, post, text=post.name),),
                (gloss(Rank, post.rank) if post.rank else "",),
                holder_line(edition, post),
            )
        )
        for post in sorted(posts, key=_by_rank)
    )
    caption = f"Posts of this body with the last holder found, as of {edition.as_of_words}."
    return section("posts", "Posts", Table(caption, ("Post", "Rank", "Last holder found"), rows))


def _by_rank(post: Post) -> tuple[int, str]:
    order = ("PM", "DPM", "SoS", "MoS", "PUSS")
    return (order.index(post.rank) if post.rank else len(order), post.name)

"""A department or other body: its succession, posts, workstreams and levers."""

from __future__ import annotations

from collections.abc import Iterator

from macros.pages.answers.department import answers
from macros.pages.edition import Edition
from macros.pages.lines.succession import FOLLOWED, succession
from macros.pages.names import ended, first_down, first_up, gloss, joined, the_body
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.facts import OURS, Facts
from macros.pages.parts.holders import holder_line
from macros.pages.parts.links import linked, post_link, prose
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.sections import (
    asks_section,
    links_section,
    section,
    statements_in,
    statements_section,
    workstreams_table,
)
from macros.pages.parts.spells import plain
from macros.pages.parts.view import Fact, Line, Notice, Row, Section, Table
from macros.reading.tree import Path
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
    tree = succession(edition, body)
    return Anatomy(
        lead=(_lead(edition, body), *_part(edition, body, proof)),
        answers=answers(edition, body),
        facts=_facts(edition, body, proof, in_tree=bool(tree)),
        quotable=_sentence(edition, body),
        caveats=_caveats(edition, body),
        notices=_notices(body),
        sections=(
            *tree,
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


_ALLEGED = "A report or a question, and no claim that the change came."


def _lead(edition: Edition, body: Department) -> Line:
    kind = first_up(gloss(DepartmentType, body.type))
    since = f", from {body.from_.words}" if body.from_ else ""
    if body.ended is None:
        return (f"{kind}{since}.",)
    line: Line = (f"{kind}{since}, until {body.ended.words}",)
    follows = "replaced by"
    if body.to_basis != "stated":
        line = (f"{kind}{since}; {_not_stated(body)}",)
        follows = f"{first_down(FOLLOWED)}:"
    for number, ref in enumerate(body.successors):
        line += (f"; {follows} " if number == 0 else " and ", linked(edition, ref))
    return (*line, ".")


def _not_stated(body: Department) -> str:
    """The end of a body that no source read states, and how it came into this record."""
    day = body.to.words if body.to else "not found"
    return f"its end, {day}, was inferred from other facts, and no source read states it"


def _part(edition: Edition, body: Department, proof: Proof) -> tuple[Line, ...]:
    """What the body does here, high up; its evidence stands beside it."""
    if not body.summary:
        return ()
    return (
        (
            "Part in atrocity prevention (our words): ",
            *prose(edition, ended(body.summary)),
            *proof.refs("summary"),
        ),
    )


def _caveats(edition: Edition, body: Department) -> tuple[str, ...]:
    """The remark of the editors, where a sentence on the end of the body needs it."""
    if body.to is None or body.to_basis == "stated" or not body.note:
        return ()
    return (f"Remark: {plain(prose(edition, ended(body.note)))}",)


def _notices(body: Department) -> tuple[Notice, ...]:
    if body.to is None or body.ended:
        return ()
    text = (
        f"Its end, {body.to.words}, was reported as planned. That it happened was not confirmed in what was "
        "read."
    )
    return (Notice((text,), strong=True),)


def _facts(edition: Edition, body: Department, proof: Proof, *, in_tree: bool) -> tuple[Fact, ...]:
    """The facts of a body; without its parts, which may be many, where they stand in a tree of their own."""
    before = referring(edition, body, "departments.successors")
    parts = () if in_tree else referring(edition, body, "departments.part_of")
    is_over = body.to is None or body.ended is not None
    basis = f"{first_up(gloss(EndBasis, body.to_basis))}." if body.to_basis else ""
    return (
        *Facts(edition, body, proof)
        .add("name", *(((body.name,),) if proof.refs("name") else ()))  # else the heading tells it
        .text("abbreviation", body.abbreviation)
        .text("type", first_up(gloss(DepartmentType, body.type)))
        .text("summary", body.summary, gloss=OURS)
        .text("from", body.from_.words if body.from_ else None)
        .text(
            "to", body.to.words if body.to else None, gloss=basis, label="" if is_over else "Planned to end"
        )
        .refs("successors", body.successors, label=FOLLOWED if body.to_basis == "inferred" else "")
        .records("predecessors", (ref.record for ref in before))
        .refs("part_of", (body.part_of,) if body.part_of else ())
        .records("parts", (ref.record for ref in parts))
        .all,
        *_reported(edition, body, proof),
    )


def _reported(edition: Edition, body: Department, proof: Proof) -> Iterator[Fact]:
    """The changes of structure that were reported or asked about: no claim that they came."""
    for number, change in enumerate(body.reported_changes):
        path: Path = ("reported_changes", number)
        yield Fact(
            f"Reported or asked, {change.date.words}",
            (prose(edition, ended(change.summary)),),
            _ALLEGED,
            proof.refs("summary", path=path),
        )


def _sentence(edition: Edition, body: Department) -> str:
    name = the_body(f"{body.name} ({body.abbreviation})" if body.abbreviation else body.name, start=True)
    if body.to is not None and body.ended is None:
        return (
            f"{name}: its end, {body.to.words}, was reported as planned; that it happened was not confirmed."
        )
    if body.to is not None and body.to_basis != "stated":
        return f"{name}: {_not_stated(body)}."
    if body.to is not None:
        found = [edition.register.resolve(ref) for ref in body.successors]
        after = joined(the_body(edition.name(one)) for one in found if one is not None)
        return f"{name} existed until {body.to.words}{f' and was replaced by {after}' if after else ''}."
    newest = newest_evidence(edition.register, body)
    seen = f" {newest.on_words}" if newest else ""
    return f"{name} was named in the evidence{seen}; no end of it was found."


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
                (post_link(edition, post),),
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

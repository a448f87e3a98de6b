"""Posts: by department, with the last holder found."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, texts
from macros.pages.names import counted, gloss, the_body
from macros.pages.parts.links import link_to, post_link
from macros.pages.parts.spells import department_of, holder_line, open_holdings
from macros.pages.parts.view import Group, IndexView, Line, Row, Table
from macros.records.department import Department
from macros.records.post import Post
from macros.records.words import PostType, Rank


def view(edition: Edition) -> IndexView:
    """The index of posts."""
    posts = tuple(edition.register.of(Post).values())
    seen = [
        post for post in posts if any(holding.appointment.seen for holding in open_holdings(edition, post))
    ]
    answer = texts(
        f"{counted(len(posts), 'post')} stand in this record. For {len(seen)} of them a source shows a "
        f"holder of whom no end is known by {edition.as_of_words}; the last day on which the evidence "
        "read shows them in post stands beside the name. Nothing here says who holds a post on any later day."
    )
    found = by_key(posts, lambda post: str(post.department))
    groups = sorted((_group(edition, tuple(items)) for items in found.values()), key=lambda pair: pair[0])
    return IndexView("Who held which post?", answer, tuple(group for _, group in groups))


def _group(edition: Edition, posts: tuple[Post, ...]) -> tuple[tuple[bool, str], Group]:
    body = department_of(edition, posts[0])
    name = edition.name(body) if body else str(posts[0].department)
    rows = tuple(
        Row(((post_link(edition, post),), (_rank(post),), holder_line(edition, post)))
        for post in sorted(posts, key=_order)
    )
    table = Table(
        f"Posts, with the last holder found, as of {edition.as_of_words}",
        ("Post", "Rank", "Last holder found"),
        rows,
    )
    about: Line = (link_to(edition, body, text=f"About {the_body(name)}"),) if body else ()
    return (_ended(body), name), Group(str(posts[0].department), f"{name} ({len(rows)})", about, (table,))


def _ended(body: Department | None) -> bool:
    """Departments that have ended stand after those that have not."""
    return body is not None and body.ended is not None


def _rank(post: Post) -> str:
    return gloss(Rank, post.rank) if post.rank else gloss(PostType, post.type).capitalize()


def _order(post: Post) -> tuple[int, str]:
    ranks = ("PM", "DPM", "SoS", "MoS", "PUSS")
    return (ranks.index(post.rank) if post.rank else len(ranks), post.name)

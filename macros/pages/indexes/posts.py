"""Posts: by department, with the last holder found."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, texts
from macros.pages.names import counted, gloss, the_body
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.holders import department_of, holder_line, open_holdings
from macros.pages.parts.links import link_to, post_link
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
        f"holder of whom no end is known by {edition.as_of_words}. The last day on which the evidence "
        "read shows them in post stands beside the name. Nothing here says who holds a post on any later day."
    )
    return IndexView("Who held which post?", answer, ())


def _parts(edition: Edition) -> tuple[Part, ...]:
    """A part for each department: those that have ended stand last."""
    found = by_key(edition.register.of(Post).values(), lambda post: str(post.department))
    return tuple(
        sorted(
            (Part(slug, _name(edition, posts[0]), posts) for slug, posts in found.items()),
            key=lambda part: (_ended(department_of(edition, part.items[0])), part.title),
        )
    )


def _name(edition: Edition, post: Post) -> str:
    body = department_of(edition, post)
    return edition.name(body) if body else str(post.department)


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return (_group(edition, part.items),) if part.items else ()


PARTS = Parts(_parts, _groups, "by department")


def _group(edition: Edition, posts: tuple[Post, ...]) -> Group:
    body = department_of(edition, posts[0])
    name = _name(edition, posts[0])
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
    return Group(str(posts[0].department), f"{name} ({len(rows)})", about, (table,))


def _ended(body: Department | None) -> bool:
    """Departments that have ended stand after those that have not."""
    return body is not None and body.ended is not None


def _rank(post: Post) -> str:
    return gloss(Rank, post.rank) if post.rank else gloss(PostType, post.type).capitalize()


def _order(post: Post) -> tuple[int, str]:
    ranks = ("PM", "DPM", "SoS", "MoS", "PUSS")
    return (ranks.index(post.rank) if post.rank else len(ranks), post.name)

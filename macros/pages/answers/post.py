"""Of a post: who held it last, whether government named it, and what it is named for."""

from __future__ import annotations

from macros.pages.answers.naming import explicit_days, named_for
from macros.pages.answers.person import NO_EXPLICIT
from macros.pages.answers.rows import few, number, row
from macros.pages.answers.standing import standing_rows
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.links import linked
from macros.pages.parts.view import Fact, Line
from macros.records.post import Post
from macros.records.words import PostType, Rank


def answers(edition: Edition, post: Post) -> tuple[Fact, ...]:
    """The rows of the answer."""
    return (
        *row("Post of", (linked(edition, post.department), f" ({_rank(post)})")),
        *row("Named by government", *_named(edition, post)),
        *standing_rows(edition, post),
        *row("Named for workstreams", *named_for(edition, post, "post")),
        *row("Asked of it", number(_asks(edition, post), "ask", "asks")),
        *row("Holders in this record", number(_holders(edition, post), "person", "holders", "people")),
    )


def _holders(edition: Edition, post: Post) -> int:
    return len({holding.person.id for holding in edition.register.holdings(post.id)})


def _rank(post: Post) -> str:
    return gloss(Rank, post.rank) if post.rank else first_up(gloss(PostType, post.type))


def _named(edition: Edition, post: Post) -> tuple[Line, ...]:
    explicit = explicit_days(edition, post, "post")
    if explicit:
        return few(reversed(explicit), "statements")
    return (NO_EXPLICIT,) if referring(edition, post, "statements.names.post") else ()


def _asks(edition: Edition, post: Post) -> int:
    return len(referring(edition, post, "asks.addressed_to.posts"))

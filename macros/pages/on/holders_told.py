"""Who held which post: those that the record follows first, all others by department; how certain each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from macros.day.holders import Certainty, Holder
from macros.day.lasting import Lasting
from macros.day.without_holder import Empty
from macros.pages.addresses import index_of
from macros.pages.edition import Edition
from macros.pages.lists.timeline_changes import shown_posts
from macros.pages.on.told import Group, Part, Told
from macros.pages.parts.holders import department_of
from macros.pages.parts.links import link_to
from macros.pages.parts.spells import CHANGE_DAY, NOTHING_FOUND, confirmation, spell_words
from macros.pages.parts.view import Line, Link, Mark
from macros.records.department import Department
from macros.records.post import Post
from macros.records.words import Rank, glosses

FOLLOWED = "posts"
WITHOUT = "posts-without-holder"

NOBODY = "Posts of which no holder on that day was found; some had another title then, or were not there yet"

ABOUT = (
    "First stand the posts that statements, levers, workstreams or events of this record name, or that it "
    "keeps for a reason of their own. Then come all others, each under the department to which this record "
    "gives it, which may be a later one. Whoever held a post is not thereby said to have held oversight."
)

MARKS: Mapping[Certainty, Line] = MappingProxyType(
    {
        "known": (),
        "may-have-held": (" ", Mark("may have held it on that day", quiet=True)),
        "last-seen": (" ", Mark("last seen in post before that day", quiet=True)),
    }
)
"""What stands after somebody, of whom it is not known that they were in post on that very day."""


def part(edition: Edition, held: Iterable[Lasting[Holder]]) -> Part:
    """Where the posts stand: a group for each department, by its name."""
    posts = {one.what.post.id: one.what.post for one in held}
    bodies = {str(post.department): department_of(edition, post) for post in posts.values()}
    names = {id_: _name(edition, id_, body) for id_, body in bodies.items()}
    return Part(
        "posts",
        "Who held which post",
        (
            f"{ABOUT} {CHANGE_DAY} ",
            Link("All posts", index_of("posts")),
            ".",
        ),
        "No holder of a post was found for that day.",
        (
            Group(FOLLOWED, "Posts that are followed", "open"),
            *(
                Group(_group(id_), name, "fold")
                for id_, name in sorted(names.items(), key=lambda one: (one[1], one[0]))
            ),
            Group(WITHOUT, NOBODY, "fold"),
        ),
    )


def told(
    edition: Edition, held: Iterable[Lasting[Holder]], empty: Iterable[Lasting[Empty]]
) -> Iterator[Told]:
    """A line for each holder, and one for each post without any; by the rank and title of posts."""
    followed = frozenset(post.id for post in shown_posts(edition))
    for one in sorted(held, key=lambda one: _order(one.what.post)):
        post = one.what.post
        group = FOLLOWED if post.id in followed else _group(str(post.department))
        yield Told(one.since, one.until, group, _line(edition, one.what))
    for vacant in sorted(empty, key=lambda one: _order(one.what.post)):
        yield Told(vacant.since, vacant.until, WITHOUT, (link_to(edition, vacant.what.post),))


def _line(edition: Edition, held: Holder) -> Line:
    spell = held.appointment
    then = f" (then {spell.name_then})" if spell.name_then else ""
    return (
        link_to(edition, held.post),
        ": ",
        link_to(edition, held.person),
        f"{then}, {_days(held)}",
        *MARKS[held.certainty],
        *confirmation(spell),
    )


def _days(held: Holder) -> str:
    """The spell in a phrase; where neither start nor end was found, the date that shows them in post."""
    words = spell_words(held.appointment)
    seen = held.spell.seen
    return f"seen in post {seen.on_words}" if words == NOTHING_FOUND and seen is not None else words


def _group(department: str) -> str:
    return f"posts-{department}"


def _name(edition: Edition, id_: str, body: Department | None) -> str:
    return edition.name(body) if body is not None else id_


def _order(post: Post) -> tuple[int, str, str]:
    ranks = list(glosses(Rank))
    return (ranks.index(post.rank) if post.rank else len(ranks), post.name, post.id)

"""Who was last seen in a post, what became of its department, and where somebody is named with something."""

from __future__ import annotations

from dataclasses import dataclass

from macros.gaps.proof import searches_for, sources_for
from macros.pages.edition import Edition
from macros.pages.names import first_up, the_body
from macros.pages.parts.concerns import search_lines
from macros.pages.parts.holders import holder_line
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import LONG_TITLE, link_to, linked, marks
from macros.pages.parts.view import Line, Link
from macros.pages.records.workstream import who_line
from macros.records.department import Department
from macros.records.lever import Lever
from macros.records.post import Post
from macros.records.references import DepartmentRef
from macros.records.search import Search
from macros.records.source import Source
from macros.records.workstream import Named, Workstream

NO_POST_SEEN = "the post is not written down here"
"""Stands where a person is named without a post."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A lever or workstream with whoever is named with it; ``bodies`` are said to own or to lead it."""

    record: Lever | Workstream
    field: str
    who: tuple[Named, ...]
    words: str
    bodies: tuple[DepartmentRef, ...]

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return self.record.key.replace("/", "-")


def of_lever(lever: Lever) -> Asked:
    """A lever, with whom a source names where it speaks of decisions."""
    decision = lever.decision
    words = decision.as_written if decision else ""
    return Asked(lever, "decision", decision.who if decision else (), words, lever.owners)


def of_stream(stream: Workstream) -> Asked:
    """A workstream, with whom a source names in connection with it."""
    return Asked(stream, "named", stream.named.who, stream.named.as_written or "", stream.lead)


def named_line(edition: Edition, asked: Asked) -> Line:
    """The people and posts that are named, and our words, which say in what sense."""
    line = joined_line(who_line(edition, who) for who in asked.who)
    if not asked.words:
        return line or ("No post found",)
    return (*(line or ("No post found",)), f". In our words: {asked.words}")


def seen_line(edition: Edition, asked: Asked) -> Line:
    """Who was last seen in each post that is named, and what became of its department."""
    found = (edition.register.resolve(who.post) for who in asked.who if who.post)
    posts = tuple(dict.fromkeys(post.id for post in found if isinstance(post, Post)))
    if not posts:
        return (first_up(NO_POST_SEEN),) if asked.who else ()
    by_id = edition.register.of(Post)
    lines = (_seen(edition, by_id[id_], alone=len(posts) == 1) for id_ in posts)
    return joined_line(lines)


def _seen(edition: Edition, post: Post, *, alone: bool) -> Line:
    holder = holder_line(edition, post)
    first: Line = () if alone else (f"{edition.name(post)}: ",)
    return (*first, *(_up(holder) if alone else holder), *_ends(edition, post))


def _up(line: Line) -> Line:
    """A line that begins with a capital, where it begins with words of ours and not with a link."""
    return (first_up(line[0]), *line[1:]) if line and isinstance(line[0], str) else line


def _ends(edition: Edition, post: Post) -> Line:
    """That a department of the post is no more by the day of the record, with what followed it."""
    bodies = (edition.register.resolve(ref) for ref in (post.department, *post.joint_with))
    line: Line = ()
    for body in bodies:
        if isinstance(body, Department) and (end := _until(edition, body)):
            line += (f". Its department, {the_body(edition.name(body))}, lasted ", *end)
    return line


def bodies_line(edition: Edition, asked: Asked) -> Line:
    """The bodies said to own a lever or to lead a workstream; one that is no more with what followed it."""
    found: list[Line] = []
    for ref in asked.bodies:
        line: Line = (linked(edition, ref),)
        body = edition.register.resolve(ref)
        end = _until(edition, body) if isinstance(body, Department) else ()
        found.append((*line, " (", *end, ")") if end else line)
    return joined_line(found)


def _until(edition: Edition, body: Department, before: tuple[str, ...] = ()) -> Line:
    """Until when a body lasted and what followed it, to its last successor; nothing while no end came."""
    if body.ended is None or body.ended.first > edition.as_of or body.id in before:
        return ()
    line: Line = (f"until {body.ended.words}",)
    follows = "replaced by"
    if body.to_basis != "stated":
        line = (f"until {body.ended.words}, as inferred from other facts",)
        follows = "put down here as what followed it:"
    successors = (edition.register.resolve(ref) for ref in body.successors)
    for number, after in enumerate(one for one in successors if isinstance(one, Department)):
        line += (f"; {follows} " if number == 0 else " and ", link_to(edition, after))
        if later := _until(edition, after, (*before, body.id)):
            line += (", ", *later)
    return line if body.successors else (*line, "; what followed it was not found")


def source_line(edition: Edition, asked: Asked) -> Line:
    """The sources on who is named, the newest first, each with its day; and the searches that found none."""
    found = (edition.register.find(key) for key in sources_for(asked.record, asked.field))
    sources = [source for source in found if isinstance(source, Source)]
    sources.sort(key=lambda source: source.id)
    sources.sort(key=lambda source: source.date.first.isoformat() if source.date else "", reverse=True)
    cited = joined_line(_source(edition, source) for source in sources)
    all_searches = edition.register.of(Search)
    ids = (id_ for id_ in searches_for(asked.record, asked.field) if id_ in all_searches)
    searched = joined_line(search_lines(edition, tuple(all_searches[id_] for id_ in ids)))
    if not searched:
        return cited
    return (*cited, "; " if cited else "", "search: ", *searched)


def _source(edition: Edition, source: Source) -> Line:
    day = source.date.words if source.date else "no date on the page read"
    name = edition.name(source)
    link = (
        link_to(edition, source)
        if len(name) <= LONG_TITLE
        else Link(source.publisher, link_to(edition, source).address, f": {name}")
    )
    return (f"{day}: ", link, *marks(edition, source))

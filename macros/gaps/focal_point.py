"""Gaps in who holds the R2P Focal Point: a post was named, and no holder of it is known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import general_searches, keys
from macros.oversight.acting import DAY
from macros.oversight.interval import Interval
from macros.oversight.standing import intervals
from macros.records.post import Post
from macros.records.references import PostRef
from macros.records.search import Search
from macros.records.when import When
from macros.records.workstream import Workstream
from macros.register.register import Register


def by_post(register: Register) -> Iterator[Spell]:
    """Days on which the focal point was named by its post, and no holder of that post is known."""
    runs = [(ref, tuple(run)) for ref, run in groupby(intervals(register, "focal-point"), key=_vacant)]
    for number, (ref, run) in enumerate(runs):
        post = register.of(Post).get(ref) if ref else None
        if post is not None:
            after = runs[number + 1][1][0] if number + 1 < len(runs) else None
            yield _spell(register, post, run, after)


def _vacant(interval: Interval) -> PostRef | None:
    """The post that was named, where nobody is known to hold it, be it on some of these days."""
    known = interval.person or interval.holders or interval.leaving
    return None if known else interval.post


def _spell(register: Register, post: Post, run: tuple[Interval, ...], after: Interval | None) -> Spell:
    first, last = run[0], run[-1]
    with_it = _named_with(register, post)
    # What stood on the first day of the period may have stood before it: since when is not known.
    since = When.day(first.since) if first.since > register.about.period_from.first else None
    said = f", {last.said_on.on_words}" if last.said_on else ""
    found = f"from {When.day(first.since).words} to {When.day(last.until - DAY).words}"
    if after is None:
        found = f"since {When.day(first.since).words}"
    statements = dict.fromkeys(one.statement for one in run if one.statement)
    return Spell(
        subject=post.key,
        why=f"The R2P Focal Point was named by post alone{said}: {post.name}. Nobody was found named as "
        f"holder of that post {found}.",
        closes_when=f"The name of the R2P Focal Point with its day, for the post named ({post.name}) or for "
        "another. It may stand in a list of focal points, on a page of government or in an answer to a "
        "question.",
        evidence=tuple(f"statements/{id_}" for id_ in statements),
        searches=_searches(register, (post.key, *(f"posts/{ref}" for ref in _posts(with_it)))),
        since=since,
        until=last.until if after else None,
        closed_by=_closed_by(register, last, after),
        recurs=True,
        concerns=("role/focal-point", *(stream.key for stream in with_it), *keys((post.department,))),
        fill=(("since", f" since {since.words}" if since else ""),),
    )


def _named_with(register: Register, post: Post) -> tuple[Workstream, ...]:
    """The workstreams on a focal point in connection with which a post is named."""
    return tuple(
        stream
        for stream in register.of(Workstream).values()
        if "focal-point" in stream.mechanism and any(one.post == post.id for one in stream.named.who)
    )


def _posts(streams: tuple[Workstream, ...]) -> Iterator[str]:
    return (one.post for stream in streams for one in stream.named.who if one.post)


def _searches(register: Register, posts: tuple[str, ...]) -> tuple[str, ...]:
    """The searches about any of the posts under which the focal point is known; else the general ones."""
    about = tuple(
        search.id
        for search in register.of(Search).values()
        if any(f"{ref.kind}/{ref.id}" in posts for ref in search.subjects)
    )
    return about or general_searches(register)


def _closed_by(register: Register, last: Interval, after: Interval | None) -> str | None:
    """The statement that named somebody, else the person whom a source shows as holder of the post."""
    if after is None:
        return None
    if after.statement and after.statement != last.statement:
        return f"statements/{after.statement}"
    people = (*after.holders, *(one.person for one in after.leaving))
    found = (register.people.get(ref) for ref in people)
    return next((person.key for person in found if person is not None), None)


FOCAL_POINT_BY_POST = GapRule(
    "focal-point-by-post",
    "government",
    "On which days was the R2P Focal Point named by a post of which no holder was found?",
    "The holder may be named in lists that were not found or not read. It does not ask whether the post "
    "still has the function: that is asked with the other roles of oversight.",
    by_post,
    ask="whether anybody has held the part of R2P Focal Point{since}, and if so who; it was named with the "
    "post {name}",
    request="the name of the post and the dates of any appointment{since} of an official as R2P Focal Point",
)

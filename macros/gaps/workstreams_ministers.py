"""Gaps in which minister is named in connection with a workstream: none, or one who has left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom, called, described, newest
from macros.gaps.proof import sources_for
from macros.gaps.workstreams import counted_and_apart, looked_for, standing_leads
from macros.gaps.workstreams_whole import (
    as_a_whole,
    next_said,
    passed_on,
    until_said,
    was_on_the_whole,
)
from macros.oversight.named_person import is_ministerial
from macros.oversight.succession import with_successors
from macros.records.person import Appointment, Minister
from macros.records.post import Post
from macros.records.references import PostRef
from macros.records.source import Source
from macros.records.when import When
from macros.records.words import NamedBasis
from macros.records.workstream import Named, Workstream
from macros.register.register import Register

HOLDS_IT: tuple[NamedBasis, ...] = ("oversight-stated", "office-holder")
"""The senses in which somebody is named as having the function, and not as having spoken of it."""


@dataclass(frozen=True, slots=True)
class Left:
    """A minister who was named as the holder of a post: when they left it, and ministerial office there."""

    minister: Minister
    post: Post
    post_until: When
    until: When


def _without_minister(register: Register, stream: Workstream) -> Spell | None:
    if any(_names_minister(register, named) for named in stream.named.who):
        return None
    read = "No minister was found named in connection with this work, in any sense"
    if stream.named.basis == "office-not-named":
        read = (
            "What was read speaks of an office or a body in connection with this work, and no minister was "
            "found named by name or by post"
        )
    elif stream.named.who or stream.named.basis == "witness":
        read = "Only people or posts other than ministers were found named in connection with this work"
    return Spell(
        subject=stream.key,
        why=f"{read}: {stream.name}.",
        closes_when="A written answer, a policy paper or a list of ministers’ responsibilities"
        f"{by_whom(register, stream.key)}, that names the minister, or the ministerial post, under whom "
        f"this work falls{_as_elsewhere(register, stream)}.",
        evidence=sources_for(stream, "named"),
        searches=looked_for(register, stream, "named"),
        concerns=standing_leads(register, stream),
    )


def _names_minister(register: Register, named: Named) -> bool:
    post = register.of(Post).get(named.post) if named.post else None
    return _minister(register, named) is not None or (post is not None and is_ministerial(post))


def _minister(register: Register, named: Named) -> Minister | None:
    person = register.people.get(named.person) if named.person else None
    return person if isinstance(person, Minister) else None


def _as_elsewhere(register: Register, stream: Workstream) -> str:
    """The newest official document by which a minister is named for another workstream, as an example."""
    others = (
        one
        for one in register.of(Workstream).values()
        if one.id != stream.id and one.named.basis == "oversight-stated"
    )
    found = newest(source for one in others for source in _cited(register, one))
    return f", as this document does for other work: {described(found)}" if found else ""


def _cited(register: Register, stream: Workstream) -> Iterator[Source]:
    for key in sources_for(stream, "named"):
        source = register.find(key)
        if isinstance(source, Source):
            yield source


def _minister_left(register: Register, stream: Workstream) -> Spell | None:
    if stream.named.basis not in HOLDS_IT:
        return None
    left = _all_left(register, stream.named.who)
    if not left:
        return None
    last = max(left, key=lambda one: one.until)
    cited, whom = sources_for(stream, "named"), [one.minister.id for one in left]
    # What an office-holder has comes with the post; only what was said of oversight was said of the whole.
    stated = stream.named.basis == "oversight-stated"
    said = as_a_whole(register, "minister", cited, whom) if stated else []
    if passed_on(said, whom, last.until):
        return None
    later = next_said(said, last.until)
    return Spell(
        subject=stream.key,
        why=f"{' '.join(_in_words(one) for one in left)}{was_on_the_whole(said)} No later statement was "
        f"found that names a minister as having this work{until_said(stream.name, later)}",
        closes_when=f"A public statement{by_whom(register, stream.key)}, as a written answer or a list of "
        f"ministerial responsibilities, that is later than {last.until.words} and names a minister for this "
        "work.",
        evidence=cited,
        searches=looked_for(register, stream, "named"),
        since=last.until,
        until=later.date.after if later else None,
        closed_by=later.key if later else None,
        concerns=standing_leads(register, stream),
        fill=(("post", last.post.name), ("day", last.until.words)),
    )


def _all_left(register: Register, who: Sequence[Named]) -> tuple[Left, ...]:
    """The ministers named, if all are known to have left; a ministerial post named alone has not left."""
    found: list[Left] = []
    alone = [named.post for named in who if named.post and not named.person]
    for named in who:
        minister = _minister(register, named)
        if minister is None:
            if _names_minister(register, named):
                return ()
            continue
        post = named.post or next(
            (ref for ref in alone if any(one.post == ref for one in _held(minister))), None
        )
        left = _left(register, minister, post) if post else None
        if left is None:
            return ()
        found.append(left)
    return tuple(found)


def _held(minister: Minister) -> list[Appointment]:
    return [one for one in minister.appointments if one.status == "held"]


def _left(register: Register, minister: Minister, ref: PostRef) -> Left | None:
    """When a minister left a post and what followed it there without a break; nothing where it is not known.

    A new title for the same office is no leaving: posts of the same department, or of what replaced it, that
    began by the day on which the one before ended are followed to the last.
    """
    posts = register.of(Post)
    post = posts.get(ref)
    spells = [one for one in _held(minister) if one.post == ref]
    if post is None or not spells or any(one.to is None for one in spells):
        return None
    ends = [one.to for one in spells if one.to is not None]
    family = with_successors(register, (post.department, *post.joint_with))
    until = post_until = max(ends)
    waiting = [
        one
        for one in _held(minister)
        if one.post in posts
        and (one.post == ref or is_ministerial(posts[one.post]))
        and any(body in family for body in (posts[one.post].department, *posts[one.post].joint_with))
    ]
    # A post of which neither the start nor the end is known may be held still.
    if any(one.from_ is None and one.to is None for one in waiting):
        return None
    for one in sorted(waiting, key=lambda one: (str(one.from_ or ""), one.post)):
        if one.from_ is not None and one.from_.first <= until.last and (one.to is None or one.to > until):
            if one.to is None:
                return None
            until = one.to
    return Left(minister, post, post_until, until) if until.after <= register.as_of else None


def _in_words(left: Left) -> str:
    then = (
        f"{left.minister.name} was named; the post they held that day is called {called(left.post.name)} "
        f"in this record. They left that post {left.post_until.on_words}"
    )
    if left.until == left.post_until:
        return f"{then}."
    return (
        f"{then}, held others of the department or of what replaced it without a break, and left the last of "
        f"them {left.until.on_words}."
    )


without_minister, without_minister_elsewhere = counted_and_apart(_without_minister)
minister_left, minister_left_elsewhere = counted_and_apart(_minister_left)


WORKSTREAM_WITHOUT_MINISTER = GapRule(
    "workstream-without-minister",
    "government",
    "For which workstreams was no minister found named, in any sense?",
    "To be named is not to have oversight: a minister who only answered a question or made an announcement "
    "counts as named here. Officials, envoys and committees do not. A minister may be named in a text that "
    "was not read.",
    without_minister,
    ask="whether a minister has the work called {name} among their responsibilities, and if so which",
    request="any document that records under which minister the work called {name} falls",
    apart=without_minister_elsewhere,
)

WORKSTREAM_MINISTER_LEFT = GapRule(
    "workstream-minister-left",
    "government",
    "For which workstreams has the minister who was named as holding the function left, with no later one "
    "found named?",
    "Only a minister counts whom government said to be responsible, or who held the post that has the "
    "function; those who only answered or announced do not. It is told only where the day of leaving is "
    "known. What passed to a successor without being said in public is not seen here. Where a minister was "
    "named for atrocity prevention as a whole, the next statement on the whole closes it.",
    minister_left,
    ask="whether a minister has had the work called {name} among their responsibilities since {day}, and if "
    "so which",
    request="any document that records under which minister the work called {name} has fallen since {day}",
    apart=minister_left_elsewhere,
)

"""Gaps in what this record knows of posts: the end of an appointment, and the holder of a post."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import GapRule, Spell
from macros.gaps.months import months_after
from macros.gaps.parts import keys
from macros.gaps.proof import searches_for
from macros.records.department import Department
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.when import When
from macros.register.evidence import newest_of
from macros.register.register import Holding, Register

MONTHS = 6
"""After how many months without a newer sighting the end of an appointment counts as not known."""

NOT_CONFIRMED = " The appointment is not confirmed: somebody else says so, or the pairing is ours."
"""Stands beside an appointment of which nothing was read by us in its source, as on pages."""


def end_unknown(register: Register) -> Iterator[Spell]:
    """Appointments without an end that no evidence shows in the last six calendar months."""
    for person in register.people.values():
        for spell in person.appointments:
            if spell.status == "held" and spell.to is None:
                yield from _not_seen_since(register, person, spell)


def _not_seen_since(register: Register, person: Person, spell: Appointment) -> Iterator[Spell]:
    newest = newest_of((spell,))
    since = months_after(newest.last, MONTHS) if newest else None
    if since is not None and since > register.as_of:
        return
    post = register.resolve(spell.post)
    name = post.name if isinstance(post, Post) else str(spell.post)
    later = f", or that shows its holder in post on a later day than {newest.words}" if newest else ""
    yield Spell(
        subject=f"{person.key}#{spell.anchor}",
        why=f"{_shown(spell, newest)} ({name}). No end was found.{_confirmation(spell)}",
        closes_when=f"A source that gives the day on which this appointment ended{later}, is read and added "
        "to the appointment.",
        evidence=_sources(spell),
        searches=searches_for(spell, "to"),
        since=When.day(since) if since else None,
        concerns=(f"posts/{spell.post}",),
    )


def _shown(spell: Appointment, newest: When | None) -> str:
    """The newest day on which an appointment is shown, and by what."""
    if newest is None:
        return "Neither a start nor a day in post was found"
    if any(sighting.on == newest for sighting in spell.seen):
        return f"Last seen in post {newest.on_words}"
    if newest == spell.evidence_to:
        return f"The newest evidence is of {newest.words}"
    return f"In post from {newest.words}, and no later day in post was found"


def _confirmation(spell: Appointment) -> str:
    return NOT_CONFIRMED if spell.evidence and all(e.confidence != "read" for e in spell.evidence) else ""


def _sources(spell: Appointment) -> tuple[str, ...]:
    cited = (*(entry.source for entry in spell.evidence), *(sighting.source for sighting in spell.seen))
    return tuple(dict.fromkeys(f"sources/{ref}" for ref in cited))


def without_holder(register: Register) -> Iterator[Spell]:
    """Posts with a relevance, in a body that has not ended, whose every known holder surely left."""
    for post in register.of(Post).values():
        body = register.resolve(post.department)
        ended = isinstance(body, Department) and body.ended is not None and body.ended.after <= register.as_of
        held = tuple(one for one in register.holdings(post.id) if one.appointment.status == "held")
        if post.relevance and not ended and all(_surely_over(register, one) for one in held):
            yield _vacant(post, max(held, key=_by_end, default=None))


def _surely_over(register: Register, holding: Holding) -> bool:
    to = holding.appointment.to
    return to is not None and to.after <= register.as_of


def _by_end(holding: Holding) -> tuple[str, str]:
    return str(holding.appointment.to), holding.person.id


def _vacant(post: Post, last: Holding | None) -> Spell:
    to = last.appointment.to if last else None
    if last is None or to is None:
        when, why = "", "No holder was found."
        evidence = tuple(dict.fromkeys(f"sources/{one.source}" for one in post.evidence))
    else:
        when = f" {'from' if to.precision == 'day' else 'after'} {to.words}"
        why = f"Last holder found: {last.person.name}, until {to.words}.{_confirmation(last.appointment)}"
        evidence = _sources(last.appointment)
    return Spell(
        subject=post.key,
        why=why,
        closes_when=f"A source that says who held this post{when}, or what became of it, is read; the "
        "appointment is added to the person's record, or a remark to the post's.",
        evidence=evidence,
        since=to,
        concerns=keys((post.department, *post.joint_with)),
    )


APPOINTMENT_END_UNKNOWN = GapRule(
    "appointment-end-unknown",
    "record",
    "For which appointments is neither an end known, nor a day in post in the last six months?",
    "It tells what was read of a post, and nothing of the person. Somebody may be in post, or have left long "
    "ago. Where only a month or a year is known, it counts from its last day. Posts that were announced and "
    "never taken up are left out.",
    end_unknown,
    mend="Read the page of the post at its department, then lists of posts of a later day than the last "
    "one. Add `to` with its evidence, or a new day under `seen` with its source.",
)

POST_WITHOUT_HOLDER = GapRule(
    "post-without-holder",
    "record",
    "Which posts of relevance have no holder that this record knows of?",
    "The post may be held, vacant, renamed or given up: the data do not tell which. Posts of bodies that "
    "have ended are left out, and so are posts that this record says nothing of beside their title.",
    without_holder,
    mend="Read the department's list of ministers or its chart of posts, first for a post of another title "
    "that took up the same work. Add the holder's appointment with its source, or the post that followed.",
)

"""Why a standing is what it is, in a sentence.

A sentence says what was found and what was not, never that nobody is responsible and never that a body or a
person is no more where only our evidence ends. Evidence that names a body proves that it was named, not more.
"Newest" is the newest that a record counts as evidence: weaker traces may stand in a remark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.oversight.state import Reason, State
from macros.records.references import Ref
from macros.records.when import When
from macros.records.words import Role
from macros.register.register import Register

ROLE_NOUNS: Mapping[Role, str] = MappingProxyType(
    {
        "minister": "the minister",
        "department": "the lead department",
        "senior-official": "the senior official",
        "focal-point": "the R2P Focal Point",
        "unit": "the unit",
    }
)
"""A role as it stands in a sentence."""

_BODY_NOUNS: Mapping[Role, str] = MappingProxyType({"department": "department", "unit": "unit"})


@dataclass(frozen=True, slots=True)
class Case:
    """What a sentence is made from. ``following`` is the date of the next explicit statement for the role."""

    register: Register
    role: Role
    state: State
    following: When | None

    @property
    def said(self) -> str:
        """The date of the statement."""
        return self.state.statement.date.words if self.state.statement else ""

    @property
    def said_on(self) -> str:
        """The date of the statement, with its preposition."""
        return on(self.state.statement.date) if self.state.statement else ""

    @property
    def day(self) -> str:
        """The date that the reason speaks of, with its preposition, and whether it was inferred."""
        inferred = " (inferred from other facts)" if self.state.inferred else ""
        return f"{on(self.state.day)}{inferred}" if self.state.day else "on a day that was not found"

    @property
    def bare_day(self) -> str:
        """The date that the reason speaks of, without a preposition."""
        return self.state.day.words if self.state.day else "a day that was not found"

    @property
    def named(self) -> str:
        """Who or what was named."""
        return self.name(self.state.last_named)

    @property
    def post(self) -> str:
        """The post of these days."""
        return self.name(self.state.post)

    def name(self, ref: Ref | None) -> str:
        """The label of a record, or its id if the record has gone astray."""
        if ref is None:
            return "not found"
        record = self.register.resolve(ref)
        return record.label if record else ref.id


def because(register: Register, role: Role, state: State, following: When | None) -> str:
    """The sentence for a state."""
    return _SENTENCES[state.reason](Case(register, role, state, following))


def supposed(when: When, sentence: str) -> str:
    """The sentence for what may have been: it holds if an imprecise date had come by then."""
    return f"One date is known only as {when.words}. If it had come by these days: {sentence}"


def on(when: When) -> str:
    """``on 16 July 2019``, ``in July 2019`` or ``in 2019``."""
    return f"{'on' if when.precision == 'day' else 'in'} {when.words}"


def _in_post(case: Case) -> str:
    if case.state.post is None:
        return f"{case.named} was named {case.said_on}; the post held that day was not found."
    return f"{case.named} was named {case.said_on} and held the same post on these days: {case.post}."


def _in_other_post(case: Case) -> str:
    department = case.name(case.state.department)
    return (
        f"{case.named} was named {case.said_on} and held another ministerial post on these days, "
        f"{case.post} ({department}); no statement found had named {ROLE_NOUNS[case.role]} anew."
    )


def _between_posts(case: Case) -> str:
    return (
        f"{case.named} was named {case.said_on} and was between two ministerial posts of the same department "
        "or its successor, with a break of a week at most as far as the dates tell."
    )


def _person_last_seen(case: Case) -> str:
    return (
        f"{case.named} was named {case.said_on}, and last seen in post, in the evidence read, {case.day}; "
        "no later day is known."
    )


def _left(what: str) -> Callable[[Case], str]:
    def sentence(case: Case) -> str:
        nothing = f"No public statement naming {ROLE_NOUNS[case.role]} has been found"
        if case.following is None:
            return f"{nothing} since {case.said}; {case.named}, named then, left {what} {case.day}."
        return (
            f"{nothing} between {case.said} and {case.following.words}; "
            f"{case.named}, named on the first of these dates, left {what} {case.day}."
        )

    return sentence


def _post(rest: str) -> Callable[[Case], str]:
    return lambda case: (
        f"The post named {case.said_on} ({case.named}), without a person"
        f"{rest.format(day=case.day, bare=case.bare_day)}."
    )


def _post_held_until(case: Case) -> str:
    known = "; ".join(dict.fromkeys(one.of_post for one in case.state.leaving))
    return f"The post named {case.said_on} ({case.named}), without a person, was {known}."


def _body(rest: str) -> Callable[[Case], str]:
    def sentence(case: Case) -> str:
        bodies = "; ".join(case.name(body) for body in case.state.bodies)
        noun = _BODY_NOUNS.get(case.role, "body")
        about = f"The {noun} named {case.said_on} ({case.named})"
        return f"{about}{rest.format(day=case.day, bare=case.bare_day, bodies=bodies)}."

    return sentence


def _nothing_named(case: Case) -> str:
    return f"The statement of {case.said} names nobody and nothing that this record could follow."


def _searched(case: Case) -> str:
    return (
        f"No public statement naming {ROLE_NOUNS[case.role]} has been found for these days or before them; "
        f"the copies consulted were last searched {case.day}."
    )


def _not_searched(case: Case) -> str:
    return f"No search of this record for a statement naming {ROLE_NOUNS[case.role]} covers these days yet."


_SENTENCES: Mapping[Reason, Callable[[Case], str]] = MappingProxyType(
    {
        "in-post": _in_post,
        "in-other-post": _in_other_post,
        "between-posts": _between_posts,
        "person-last-seen": _person_last_seen,
        "left-office": _left("office"),
        "left-department": _left("the department"),
        "left-post": _left("that post"),
        "post-held": _post(", was seen held on these days"),
        "post-held-until": _post_held_until,
        "post-named-only": _post(
            ": the statement itself is the evidence of it for that day; no holder was found"
        ),
        "post-last-held": _post(", was left {day} by the last holder found; no later holder is known"),
        "post-last-seen": _post(": the newest evidence of it used here is of {bare}"),
        "body-seen": _body(": evidence that names it reaches to {bare}"),
        "body-before-end": _body(" ended {day}, later than these days"),
        "body-named-only": _body(": the statement itself is the newest evidence used here that names it"),
        "body-replaced": _body(" was replaced {day} by its successor: {bodies}"),
        "body-last-seen": _body(": the newest evidence of it used here is of {bare}"),
        "successor-last-seen": _body(
            " was replaced; the newest evidence of its successor ({bodies}) used here is of {bare}"
        ),
        "body-ended": _body(" ended {day}, and this record names no successor"),
        "nothing-named": _nothing_named,
        "searched": _searched,
        "not-searched": _not_searched,
    }
)

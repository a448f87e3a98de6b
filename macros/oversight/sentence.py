"""Why a standing is what it is: a headline, and the reason under it.

A sentence says what was found and what was not, never that nobody is responsible and never that a body or a
person is no more where only our evidence ends. Evidence that names a body proves that it was named, not more.
"Newest" is the newest that a record counts as evidence: weaker traces may stand in a remark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
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

THESE_DAYS = "these days"
"""How a sentence speaks of the days of its interval; `of_day` makes it one of them."""

_BODY_NOUNS: Mapping[Role, str] = MappingProxyType({"department": "A department", "unit": "A unit"})


@dataclass(frozen=True, slots=True)
class Why:
    """What was found, and the reason that goes with it or nothing: two clauses without their stops."""

    headline: str
    reason: str = ""

    @property
    def sentence(self) -> str:
        """Both as one sentence."""
        return f"{self.headline}; {self.reason}." if self.reason else f"{self.headline}."

    def of_day(self, day: date) -> tuple[str, str]:
        """Both as sentences of their own that speak of one of the days; the second may be empty."""
        said = [text.replace(THESE_DAYS, When.day(day).words) for text in (self.headline, self.reason)]
        headline, reason = (f"{text[:1].upper()}{text[1:]}." if text else "" for text in said)
        return headline, reason


@dataclass(frozen=True, slots=True)
class Case:
    """What a sentence is made from.

    ``following`` is the date of the next explicit statement for the role: of the first, before any.
    """

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
        return self.state.statement.date.on_words if self.state.statement else ""

    @property
    def day(self) -> str:
        """The date that the reason speaks of, with its preposition, and whether it was inferred."""
        inferred = " (inferred from other facts)" if self.state.inferred else ""
        return f"{self.state.day.on_words}{inferred}" if self.state.day else "on a day that was not found"

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


def why(register: Register, role: Role, state: State, following: When | None) -> Why:
    """The headline and the reason for a state."""
    return _SENTENCES[state.reason](Case(register, role, state, following))


def supposed(when: When, sentence: str) -> str:
    """The sentence for what may have been: it holds if an imprecise date had come by then."""
    return f"One date is known only as {when.words}. If it had come by these days: {sentence}"


def _in_post(case: Case) -> Why:
    named = f"{case.named} was named {case.said_on}"
    if case.state.post is None:
        return Why(named, "the post held that day was not found")
    return Why(f"{named} and held the same post on {THESE_DAYS}", f"the post: {case.post}")


def _in_other_post(case: Case) -> Why:
    return Why(
        f"{case.named} was named {case.said_on} and held another ministerial post on {THESE_DAYS}; "
        f"{_none_anew(case)}",
        f"the post: {case.post} ({case.name(case.state.department)})",
    )


def _between_posts(case: Case) -> Why:
    return Why(
        f"{case.named} was named {case.said_on} and was between two ministerial posts of the same department "
        "or its successor",
        "the break was of a week at most as far as the dates tell",
    )


def _person_last_seen(case: Case) -> Why:
    return Why(
        f"{case.named} was named {case.said_on}, and last seen in post, in the evidence read, {case.day}",
        "no later day is known",
    )


def _left(what: str) -> Callable[[Case], Why]:
    def sentence(case: Case) -> Why:
        if case.following is None:
            return Why(
                f"{_none_found(case)} since {case.said}", f"{case.named}, named then, left {what} {case.day}"
            )
        return Why(
            f"{_none_found(case)} between {case.said} and {case.following.words}",
            f"{case.named}, named on the first of these dates, left {what} {case.day}",
        )

    return sentence


def _post(reason: str) -> Callable[[Case], Why]:
    return lambda case: Why(_post_named(case), reason.format(day=case.day, bare=case.bare_day))


def _post_held_until(case: Case) -> Why:
    known = "; ".join(dict.fromkeys(one.of_post for one in case.state.leaving))
    return Why(_post_named(case), f"it was {known}")


def _post_named(case: Case) -> str:
    return f"A post was named {case.said_on}, without a person: {case.named}"


def _body(reason: str) -> Callable[[Case], Why]:
    return lambda case: Why(f"{_body_named(case)}: {case.named}", _of_body(reason, case))


def _replaced_body(reason: str) -> Callable[[Case], Why]:
    return lambda case: Why(
        f"{_body_named(case)} and later replaced: {case.named}; {_none_anew(case)}", _of_body(reason, case)
    )


def _body_named(case: Case) -> str:
    return f"{_BODY_NOUNS.get(case.role, 'A body')} was named {case.said_on}"


def _of_body(reason: str, case: Case) -> str:
    bodies = "; ".join(case.name(body) for body in case.state.bodies)
    return reason.format(day=case.day, bare=case.bare_day, bodies=bodies)


def _nothing_named(case: Case) -> Why:
    return Why(f"The statement of {case.said} names nobody and nothing that this record could follow")


def _searched(case: Case) -> Why:
    before = "" if case.following is None else f" that was made on {THESE_DAYS} or before"
    return Why(f"{_none_found(case)}{before}", f"the copies consulted were last searched {case.day}")


def _not_searched(case: Case) -> Why:
    return Why(
        f"No search of this record for a statement naming {ROLE_NOUNS[case.role]} covers {THESE_DAYS} yet"
    )


def _none_found(case: Case) -> str:
    return f"No public statement naming {ROLE_NOUNS[case.role]} has been found"


def _none_anew(case: Case) -> str:
    return f"no statement found had named {ROLE_NOUNS[case.role]} anew"


_SENTENCES: Mapping[Reason, Callable[[Case], Why]] = MappingProxyType(
    {
        "in-post": _in_post,
        "in-other-post": _in_other_post,
        "between-posts": _between_posts,
        "person-last-seen": _person_last_seen,
        "left-office": _left("office"),
        "left-department": _left("the department"),
        "left-post": _left("that post"),
        "post-held": _post(f"a holder was found for {THESE_DAYS}"),
        "post-held-until": _post_held_until,
        "post-named-only": _post(
            "the statement itself is the evidence of it for that day, and no holder was found"
        ),
        "post-last-held": _post("the last holder found left it {day}, and no later holder is known"),
        "post-last-seen": _post("the newest evidence of it used here is of {bare}"),
        "body-seen": _body("evidence that names it reaches to {bare}"),
        "body-before-end": _body(f"it ended {{day}}, after {THESE_DAYS}"),
        "body-named-only": _body("the statement itself is the newest evidence used here that names it"),
        "body-replaced": _replaced_body("it was replaced {day} by its successor: {bodies}"),
        "body-last-seen": _body("the newest evidence of it used here is of {bare}"),
        "successor-last-seen": _replaced_body(
            "the newest evidence of its successor ({bodies}) used here is of {bare}"
        ),
        "body-ended": _body("it ended {day}, and this record names no successor"),
        "nothing-named": _nothing_named,
        "searched": _searched,
        "not-searched": _not_searched,
    }
)

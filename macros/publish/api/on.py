"""How things stood on a day, for programs: a file for each day that has a page, and what the command prints.

Every list is that of `macros.day`, in its order. What was found later counts too: the files tell what the
record of `as_of` knows of the day, and not what was known on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from pydantic import ConfigDict

from macros.day.asks import Asked, AskState
from macros.day.day import Day
from macros.day.holders import Certainty, Holder
from macros.day.lasting import Lasting
from macros.day.workstreams import Then
from macros.gaps.gap import Gap, Whose
from macros.pages.addresses import address, gap_address, on_day, on_json
from macros.pages.edition import Edition
from macros.pages.on.period import Period
from macros.publish.api.model import Address, Dated, Edited, Id, Json, Whole, whole
from macros.publish.api.standing import Answer, answer
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import detail
from macros.records.when import When
from macros.records.words import GapName, Link, Stance, StatusWord


class HeldOn(Json):
    """Somebody in a post on the day, with how certain that is."""

    model_config = ConfigDict(title="A holder of a post")

    post: Id = detail("The post, by id")
    department: Id = detail("The body it belongs to, by id")
    person: Id = detail("The minister or other person, by id")
    url: Address = detail("The spell on the person's page, with its evidence")
    certainty: Certainty = detail(
        "`known`: known to have been in post that day. `may-have-held`: a date of theirs is known by its "
        "month or year only, and the day lies in it. `last-seen`: in post before, not known to have left"
    )
    confirmed: bool = detail("Whether anything of the spell was read in its own source")
    from_: Dated | None = detail("The first day of the spell, as far as it was found", alias="from")
    to: Dated | None = detail("The first day after it, as far as it was found")
    last_seen: Dated | None = detail("The newest date that shows them in post, where no end was found")
    since: date = detail("The first day on which the certainty is this one")
    until: date = detail("The first day after that; at the end of the record the day after its last")


class WorkstreamOn(Json):
    """A workstream that had begun or been stated by the day."""

    model_config = ConfigDict(title="A workstream on a day")

    workstream: Id = detail("The workstream, by id")
    url: Address = detail("Its page")
    link: Link = detail("How the link to atrocity prevention is known: not as of that day")
    begun: bool = detail("Whether it had begun; false while its start was given as a later day")
    status: StatusWord | None = detail(
        "The status as stated by then; null where this record keeps none of that day or before"
    )
    status_on: Dated | None = detail("The day of the newest evidence for that status")
    over: bool = detail("Whether the end that is given for it, which may only be planned, had passed")


class AskOn(Json):
    """An ask that was made on the day or before."""

    model_config = ConfigDict(title="An ask on a day")

    ask: Id = detail("The ask, by id")
    url: Address = detail("Its page")
    made: Dated = detail("The day of the ask")
    state: AskState = detail(
        "`open`: no answer of that day or before was found. `not-read`: one exists or may exist, and was not "
        "read. `answered`, `answered-undated`: one was found; in the second case its day was not. "
        "`in-evidence`: proposed in evidence to a committee and not asked of government, no answer found"
    )
    stances: list[Stance] = detail("The stance of each answer found that was dated that day or before")


class GapOn(Json):
    """A gap that stood on the day; `gaps.json` tells it in full."""

    model_config = ConfigDict(title="A gap on a day")

    id: str = detail("The id of the gap")
    rule: GapName = detail("The rule that tells it")
    register_: Whose = detail("Whose gap it is: of `government`, or of this `record`", alias="register")
    url: Address = detail("Its place on the page of its rule")


class StateJson(Edited):
    """How things stood on a day, as the record of `as_of` tells it: what was found later counts too."""

    model_config = ConfigDict(title="How things stood on a day")

    on: date = detail("The day")
    previous: date | None = detail("The last day before it that has a file of its own")
    next: date | None = detail("The first day after it that has a file of its own")
    oversight: list[Answer] = detail("Who was said to hold oversight: an answer for each role")
    holders: list[HeldOn] = detail("Who held which post, by post")
    posts_without_holder: list[Id] = detail(
        "Posts of relevance, by id, of which no holder was found for the day under this title"
    )
    workstreams: list[WorkstreamOn] = detail("Workstreams, with the status as it had been stated by the day")
    asks: list[AskOn] = detail("Asks made on the day or before")
    gaps: list[GapOn] = detail(
        "Gaps that stood. One of which it is not known since when is told on the record's last day only"
    )


class DayJson(Whole, StateJson):
    """The file of a day."""

    model_config = ConfigDict(title="How things stood on a day")


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each day that has a page."""
    period = Period(edition)
    for day in period.page_days:
        yield PublishedFile(on_json(day), partial(_make, period, day))


def _make(period: Period, day: date) -> bytes:
    return json_bytes(day_json(period, day))


def day_json(period: Period, day: date) -> DayJson:
    """A day that has a page, as its own file tells it. Raises `OutsidePeriod`."""
    around = whole(period.edition, on_day(day), on_json(day))
    return DayJson.model_validate({**dict(state_json(period, day)), **around})


def state_json(period: Period, day: date) -> StateJson:
    """Any day of the period. Raises `OutsidePeriod`."""
    edition = period.edition
    before, after = period.neighbours(day)
    found: Day = period.days.on(day)
    return StateJson(
        as_of=edition.as_of,
        version=edition.version or None,
        on=day,
        previous=before,
        next=after,
        oversight=[answer(edition.register, one.what, day) for one in found.standings],
        holders=[_held(edition, one) for one in found.holders],
        posts_without_holder=[one.what.post.id for one in found.empty],
        workstreams=[_workstream(edition, one.what) for one in found.workstreams],
        asks=[_ask(edition, one.what) for one in found.asks],
        gaps=[_gap(edition, one.what) for one in found.gaps],
    )


def _held(edition: Edition, one: Lasting[Holder]) -> HeldOn:
    held = one.what
    spell = held.appointment
    return HeldOn(
        post=held.post.id,
        department=held.post.department.id,
        person=held.person.id,
        url=edition.url(address(held.person, spell.anchor)),
        certainty=held.certainty,
        confirmed=held.confirmed,
        from_=_text(spell.from_),
        to=_text(spell.to),
        last_seen=_text(held.spell.seen),
        since=one.since,
        until=one.until,
    )


def _workstream(edition: Edition, then: Then) -> WorkstreamOn:
    stream = then.stream
    return WorkstreamOn(
        workstream=stream.id,
        url=edition.url(address(stream)),
        link=stream.link,
        begun=then.begun,
        status=stream.status.word if then.stated else None,
        status_on=_text(stream.status.on) if then.stated else None,
        over=then.over,
    )


def _ask(edition: Edition, asked: Asked) -> AskOn:
    return AskOn(
        ask=asked.ask.id,
        url=edition.url(address(asked.ask)),
        made=str(asked.ask.date),
        state=asked.state,
        stances=[one.stance for one in asked.answers],
    )


def _gap(edition: Edition, gap: Gap) -> GapOn:
    url = edition.url(gap_address(gap.rule.name, gap.anchor))
    return GapOn(id=gap.id, rule=gap.rule.name, register_=gap.register, url=url)


def _text(when: When | None) -> str | None:
    return str(when) if when is not None else None

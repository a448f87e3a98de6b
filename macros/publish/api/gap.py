"""A gap, as programs get it: from the command, and from the API."""

from __future__ import annotations

from datetime import date

from pydantic import ConfigDict

from macros.gaps.drafts import Drafts, drafts
from macros.gaps.gap import Gap, Whose
from macros.pages.addresses import gap_address
from macros.publish.api.model import Address, Dated, Id, Json
from macros.records.base import detail
from macros.records.words import GapName
from macros.register.register import Register


class ToCopy(Json):
    """The drafts of a gap, as texts to copy."""

    model_config = ConfigDict(title="Drafts")

    question: str = detail("A question to a minister in the House of Commons")
    peers: str = detail("The same in the House of Lords")
    request: str | None = detail("A request for recorded information, where one fits")


class GapTold(Json):
    """A gap: what is missing of a subject, since when, what would close it, and whose gap it is."""

    model_config = ConfigDict(title="A gap")

    id: str = detail("The rule and the subject, with the start of a spell where a gap can recur: for ever")
    rule: GapName = detail("The rule that tells it")
    register_: Whose = detail(
        "Whose gap it is: `government`, of what it said in public; `record`, of what this record has read",
        alias="register",
    )
    subject: str = detail(
        "What it is a gap of: a record, as `kind/id` or `kind/id#part`, a role of oversight, as `role/…`, or "
        "a cell of the matrix of stages and settings, as `cell/…`"
    )
    why: str = detail("What is missing, in a sentence or two")
    since: Dated | None = detail("Since when it stands; null where that is not known")
    until: date | None = detail("The first day on which it stood no more; null while it stands")
    closed_by: str | None = detail("The record that closed it, as `kind/id`")
    closes_when: str = detail("What would close it")
    evidence: list[str] = detail("The records that it rests on, as `kind/id` or `kind/id#part`")
    searches: list[Id] = detail("The searches that it rests on, by id")
    url: Address = detail("Its place on the page of its rule: for ever, also when it is closed")
    drafts: ToCopy | None = detail("Drafts to copy; null for a gap of this record")


def told(register: Register, gap: Gap) -> GapTold:
    """A gap as the JSON tells it."""
    spell = gap.spell
    return GapTold(
        id=gap.id,
        rule=gap.rule.name,
        register_=gap.register,
        subject=spell.subject,
        why=spell.why,
        since=str(spell.since) if spell.since else None,
        until=spell.until,
        closed_by=spell.closed_by,
        closes_when=spell.closes_when,
        evidence=list(spell.evidence),
        searches=list(spell.searches),
        url=register.about.site_url + gap_address(gap.rule.name, gap.anchor),
        drafts=_to_copy(drafts(register, gap)),
    )


def _to_copy(found: Drafts | None) -> ToCopy | None:
    if found is None:
        return None
    return ToCopy(question=found.question, peers=found.peers, request=found.request)

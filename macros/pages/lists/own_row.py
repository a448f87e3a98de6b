"""The row of the record's own government for each mechanism: computed from the record, never written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.oversight.sentence import ROLE_NOUNS
from macros.pages.addresses import OVERSIGHT
from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.lists.comparison import FIELDS, published, words_of
from macros.pages.names import ended, first_down, first_up, gloss
from macros.pages.oversight.oversight_words import answer, interval_on, statement_of
from macros.pages.parts.links import link_to, prose, record_line
from macros.pages.parts.proof import Proof
from macros.pages.parts.said import said
from macros.pages.parts.sections import link_words, status_words
from macros.pages.parts.view import Entry, Fact, Line, Link
from macros.records.comparator import Comparator, Published
from macros.records.department import Department
from macros.records.search import Search
from macros.records.words import DepartmentType, Mechanism, Role
from macros.records.workstream import Workstream

COUNTRY = "GBR"
"""The state whose government the record is about: what it says of itself as an example is no other's."""

ROLES: dict[Mechanism, Role] = {"named-lead": "minister", "focal-point": "focal-point"}
"""The mechanisms that are roles of oversight."""

BETWEEN: tuple[DepartmentType, ...] = ("cross-government-unit", "joint-unit", "cabinet-committee")
"""The kinds of body that several departments have in common."""

BY_LINK = ("explicit", "context", "reported", "inferred")


def own(items: Iterable[Comparator]) -> Comparator | None:
    """The record on the record's own state, where there is one."""
    return next((item for item in items if COUNTRY in item.countries), None)


def own_entry(edition: Edition, mechanism: Mechanism, item: Comparator | None) -> Entry:
    """What the record holds on a mechanism at home; ``item`` is what it says of its own state."""
    title = f"{item.place}, from this record" if item is not None else "The government of this record"
    facts = (
        *_standing(edition, mechanism),
        *_field(edition, mechanism, item),
        *(_bodies(edition) if mechanism == "inter-agency-body" else ()),
        *(_reports(edition) if mechanism == "yearly-report" else ()),
        *_streams(edition, mechanism),
        *_searches(edition, mechanism, item),
    )
    if not facts:
        facts = (
            Fact("In this record", (("Nothing is coded for it, and no search: a gap of this record.",),)),
        )
    return Entry(title=(title,), anchor=f"own-{mechanism}", facts=facts)


def _standing(edition: Edition, mechanism: Mechanism) -> Iterator[Fact]:
    """Where oversight stands on the day of the record, with the statement that it rests on."""
    role = ROLES.get(mechanism)
    if role is None:
        return
    found = answer(edition, role, edition.as_of)
    link = Link(f"Oversight as stated: {ROLE_NOUNS[role]}", f"{OVERSIGHT}#{role}")
    yield Fact(
        f"On {edition.as_of_words}",
        ((found.headline,), *(((found.why,),) if found.why else ()), *((text,) for text in found.may_be)),
        gloss=f"{first_up(found.standing)}: {found.gloss}.",
    )
    statement = statement_of(edition, interval_on(edition, role, edition.as_of))
    if statement is None:
        yield Fact("More", ((link,),))
        return
    view = said(edition, statement)
    quote: Line = (f"“{view.quote}” ",) if view.quote else ()
    yield Fact("Last explicit statement", ((*quote, link_to(edition, statement)), (link,)))


def _streams(edition: Edition, mechanism: Mechanism) -> Iterator[Fact]:
    """The workstreams that bear on it, each with how its link is known, its status and words of a source."""
    coded = _coded(edition, mechanism)
    for number, stream in enumerate(coded, start=1):
        source, quote = words_of(edition, stream, "summary", "lead")
        yield Fact(
            f"Workstream {number}" if len(coded) > 1 else "Workstream",
            (
                record_line(edition, stream),
                prose(edition, stream.summary),
                *(((*quote, " ", *source),) if quote else ()),
            ),
            gloss=f"Status as last stated: {first_down(status_words(stream))}. Link to atrocity prevention: "
            f"{link_words(edition, stream)}.",
        )


def _coded(edition: Edition, mechanism: Mechanism) -> tuple[Workstream, ...]:
    found = [one for one in edition.register.of(Workstream).values() if mechanism in one.mechanism]
    return tuple(sorted(found, key=lambda one: (BY_LINK.index(one.link), one.id)))


def _bodies(edition: Edition) -> Iterator[Fact]:
    """Bodies of several departments among those said to lead or take part in a workstream."""
    counted: list[Line] = []
    apart: list[Line] = []
    for stream in edition.register.of(Workstream).values():
        for body in map(edition.register.resolve, (*stream.lead, *stream.others)):
            if isinstance(body, Department) and body.type in BETWEEN:
                words = f" ({gloss(DepartmentType, body.type)}): "
                line: Line = (link_to(edition, body), words, *record_line(edition, stream))
                (counted if stream.link == "explicit" else apart).append(line)
    none: list[Line] = []
    if not any(stream.link == "explicit" for stream in _coded(edition, "inter-agency-body")):
        none.append(("No body of this kind is named in such a workstream in this record.",))
        if not tuple(_searches(edition, "inter-agency-body", None)):
            none.append(
                ("No search for one is in this record: a gap of ours, which says nothing of government.",)
            )
    if counted or none:
        yield Fact("Bodies named in workstreams whose link is explicit", tuple(counted or none))
    if apart:
        yield Fact("Named in other workstreams, and not counted", tuple(apart))


def _reports(edition: Edition) -> Iterator[Fact]:
    """Regular reports on workstreams that government linked to atrocity prevention."""
    lines = tuple(
        (*record_line(edition, stream), ": ", *prose(edition, stream.regular_report))
        for stream in edition.register.of(Workstream).values()
        if stream.regular_report and stream.link in ("explicit", "context")
    )
    if lines:
        yield Fact("Regular reports on one workstream", lines)


def _field(edition: Edition, mechanism: Mechanism, item: Comparator | None) -> Iterator[Fact]:
    """What the record on the record's own state says, with the source and its date."""
    field = FIELDS.get(mechanism)
    if item is None or field is None:
        return
    value = getattr(item, field)
    words = published(_as_said(item, field, value)) if isinstance(value, Published) else ((str(value),),)
    source, quote = words_of(edition, item, field)
    behind: tuple[Line, ...] = ((*quote, " ", *source),) if quote else ()
    where: Line = (link_to(edition, item, text="The record on it, with its evidence"),)
    yield Fact(field_name(item.kind, field), (*words, *behind, where))


def _as_said(item: Comparator, field: str, value: Published) -> Published:
    """What is published, as far as a source says so: a no that only we read into one is told as not found."""
    carried = any(field in entry.supports and entry.carries != "our-reading" for entry in item.evidence)
    unsaid = value.word == "no" and not carried
    return value.model_copy(update={"word": "not-found"}) if unsaid else value


def _searches(edition: Edition, mechanism: Mechanism, item: Comparator | None) -> Iterator[Fact]:
    """What was sought on it, with the result: an absence is never told without its search."""
    about = {stream.key for stream in _coded(edition, mechanism)}
    cited: tuple[str, ...] = ()
    if mechanism in ROLES:
        cited = interval_on(edition, ROLES[mechanism], edition.as_of).searches
        about |= {
            f"posts/{who.post}" for one in _coded(edition, mechanism) for who in one.named.who if who.post
        }
    field = FIELDS.get(mechanism)
    if item is not None and field is not None:
        cited += tuple(search.id for search in Proof(edition, item).searches(field))
    lines = tuple(
        _search(edition, search)
        for search in edition.register.of(Search).values()
        if search.id in cited or about & {ref.partition("#")[0] for ref in search.subjects}
    )
    if lines:
        yield Fact("Searches, with their results", lines)


def _search(edition: Edition, search: Search) -> Line:
    return (link_to(edition, search), f", {search.date.words}: ", *prose(edition, ended(search.result)))

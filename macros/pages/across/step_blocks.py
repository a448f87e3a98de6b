"""What stands at a step from warning to action, as blocks of a page; the empty is shown with its search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.proof import searches_for
from macros.pages.across.steps import ACTION, OWN_FIELD, Step, why_here, words_at
from macros.pages.addresses import OVERSIGHT, address, gaps_of
from macros.pages.edition import Edition
from macros.pages.names import counted, ended, first_down, first_up, gloss
from macros.pages.oversight.oversight_words import answer
from macros.pages.parts.concerns import search_lines
from macros.pages.parts.crossrefs import BASIS
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, linked, prose, record_line, short_source_line
from macros.pages.parts.stances import answered_words
from macros.pages.parts.view import Block, Bullets, Fold, Line, Link, Paragraph, Row, Table
from macros.pages.records.workstream import who_line
from macros.records.ask import Ask
from macros.records.base import Evidence, Evidenced
from macros.records.department import Department
from macros.records.lever import Lever
from macros.records.references import DepartmentRef
from macros.records.search import Search
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Basis, DecisionWord
from macros.records.workstream import Workstream

NOBODY = "Nobody has looked for it yet: that is a gap of this record."
"""Stands at an empty step for which the record names no search."""

UNSAID = "no words of a source say so"
"""Stands behind our coding of a step where nothing was cited for it."""

UNNAMED = "no words of a source that are kept here name it"
"""Stands behind a stage, where the words cited for the stages are not of this one."""


def streams_table(edition: Edition, step: Step, streams: tuple[Workstream, ...], caption: str) -> Table:
    """Workstreams at a step: why they stand there, the words read and their day, who is named, the levers."""
    rows = tuple(
        Row(
            (
                record_line(edition, stream),
                _why(edition, step, stream),
                _who(edition, stream),
                joined_line((linked(edition, use.lever),) for use in stream.levers),
            )
        )
        for stream in streams
    )
    columns = ("Workstream", "Why it stands here, and words read", "Lead, and who is named", "Levers")
    return Table(caption, columns, rows)


def acting_table(edition: Edition, streams: tuple[Workstream, ...]) -> Table:
    """Work at the stages of action, which no source read puts after a warning: its stages and its levers."""
    rows = tuple(
        Row(
            (
                record_line(edition, stream),
                (_stages(stream),),
                joined_line((linked(edition, use.lever),) for use in stream.levers),
            )
        )
        for stream in streams
    )
    caption = f"{counted(len(streams), 'workstream')}, by name"
    return Table(caption, ("Workstream", "Stages of action it serves", "Levers"), rows)


def _stages(stream: Workstream) -> str:
    stages = ", ".join(stage for stage in stream.stages if stage in ACTION)
    return f"{first_up(stages)} ({gloss(Basis, stream.stages_basis)})"


def _why(edition: Edition, step: Step, stream: Workstream) -> Line:
    """What places a workstream here, what the field of the step says, and the words behind it."""
    name = OWN_FIELD.get(step.word)
    text = getattr(stream, name) if name else None
    why = first_up(why_here(step, stream))
    proof = words_at(step, stream)
    quoted = _quoted(edition, proof) if proof is not None else ()
    if text:
        return (f"{why}: ", *prose(edition, ended(text)), " ", *(quoted or ("No words are kept here.",)))
    if quoted:
        return (f"{why}: ", *quoted)
    staged = any(stage in stream.stages for stage in step.stages)
    return (f"{why}; {UNNAMED if staged else UNSAID}.",)


def _quoted(edition: Edition, entry: Evidence) -> Line:
    source = edition.register.resolve(entry.source)
    day = source.date.words if isinstance(source, Source) and source.date else "no date on the page read"
    named, *marks = short_source_line(edition, entry.source)
    told = isinstance(named, Link) and day in named.text
    return (f"“{entry.quote}” ", named, "" if told else f", {day}", *marks)


def _who(edition: Edition, stream: Workstream) -> Line:
    """The bodies said to lead, and who is named and in what sense: nobody is made responsible by a list."""
    lead = joined_line(_body(edition, ref) for ref in stream.lead) or ("no lead body found",)
    who = joined_line(who_line(edition, one) for one in stream.named.who)
    sense = BASIS[stream.named.basis]
    named: Line = (*who, f" ({sense})") if who else (first_up(sense),)
    return ("Said to lead: ", *lead, ". ", *(("Named: ", *named) if who else named), ".")


def _body(edition: Edition, ref: DepartmentRef) -> Line:
    """A body by its short name; its full name is heard."""
    body = edition.register.resolve(ref)
    if not isinstance(body, Department) or body.short == edition.name(body):
        return (linked(edition, ref),)
    return (Link(body.short, address(body), f": {edition.name(body)}"),)


def empty(edition: Edition, what: str, searches: Iterable[Search]) -> tuple[Block, ...]:
    """That nothing was found, with the searches behind it; without one, that nobody has looked."""
    lines = search_lines(edition, searches)
    if not lines:
        return (Paragraph((f"Empty: {what}. {NOBODY}",)),)
    return (Paragraph((f"Empty: {what}. What was searched:",)), Bullets(lines))


def situations(edition: Edition, field: str, what: str) -> tuple[Block, ...]:
    """Situations of which something was found, in our words, and the others with the search behind each."""
    places = sorted(edition.register.of(Situation).values(), key=lambda place: (place.name, place.id))
    found = tuple(
        (link_to(edition, place), ": ", *prose(edition, text))
        for place in places
        if (text := getattr(place, field))
    )
    left = tuple(
        (link_to(edition, place), ": ", *_searched(edition, place, field))
        for place in places
        if not getattr(place, field)
    )
    sides = ((f"{what} found", found), (f"No {first_down(what)} found", left))
    return tuple(
        Fold(f"{title}: {len(lines)} of {counted(len(places), 'situation')}", (Bullets(lines),))
        for title, lines in sides
        if lines
    )


def _searched(edition: Edition, record: Evidenced, field: str) -> Line:
    """The searches that found nothing for a field, or that nobody has looked."""
    known = edition.register.of(Search)
    cited = (known[id_] for id_ in searches_for(record, field) if id_ in known)
    return joined_line(search_lines(edition, cited)) or ("nobody has looked",)


def decisions(edition: Edition, streams: Iterable[Workstream]) -> tuple[Block, ...]:
    """What was found on who decides on the levers that these workstreams use, and on the minister."""
    used = {str(use.lever) for stream in streams for use in stream.levers}
    levers = [lever for lever in edition.register.of(Lever).values() if lever.id in used]
    told = answer(edition, "minister", edition.as_of)
    minister = Paragraph(
        (
            Link(f"The minister on {edition.as_of_words}", OVERSIGHT),
            f": {first_down(told.headline)}",
        )
    )
    if not levers:
        return (minister,)
    rows = tuple(
        Row(((link_to(edition, lever),), (_word(lever),), _decides(edition, lever))) for lever in levers
    )
    columns = ("Lever", "Whether a source says who decides", "What was written down")
    table = Table("No claim that they decide: it says in what sense a source names them", columns, rows)
    return (minister, Fold(f"Who decides on the levers used: {counted(len(levers), 'lever')}", (table,)))


def _word(lever: Lever) -> str:
    return first_up(gloss(DecisionWord, lever.decision.word)) if lever.decision else "Nothing found"


def _decides(edition: Edition, lever: Lever) -> Line:
    if lever.decision is not None:
        return prose(edition, lever.decision.as_written)
    return _searched(edition, lever, "decision")


def beside(edition: Edition, step: Step) -> Iterator[Block]:
    """Statements by government on the roles of a step, asks on its topics, and the gaps counted there."""
    statements = [
        one
        for one in edition.register.of(Statement).values()
        if one.explicit and any(role in step.roles for role in one.roles)
    ]
    if statements:
        lines = tuple(
            (link_to(edition, one, text=one.label), f": {one.summary}")
            for one in sorted(statements, key=lambda one: (one.date, one.id))
        )
        roles = " or ".join(role.replace("-", " ") for role in step.roles)
        title = f"Explicit statements by government on the {roles}: {len(statements)}"
        yield Fold(title, (Bullets(lines),))
    asks = [one for one in edition.register.of(Ask).values() if one.topic in step.topics]
    if asks:
        asked = tuple(_ask(edition, one) for one in sorted(asks, key=lambda one: (one.date, one.id)))
        yield Fold(f"Asks about this: {len(asks)}", (Bullets(asked),))
    if gaps := tuple(_gaps(edition, step)):
        yield Bullets(gaps)


def _ask(edition: Edition, ask: Ask) -> Line:
    answers = "; ".join(answered_words(edition, one) for one in ask.answers)
    return (f"{ask.date.words}, {ask.body}: ", link_to(edition, ask), f" ({answers})" if answers else "")


def _gaps(edition: Edition, step: Step) -> Iterator[Line]:
    for rule in GAP_RULES:
        if rule.name in step.rules:
            number = sum(
                gap.rule is rule and gap.spell.stands(edition.as_of, edition.as_of) for gap in edition.gaps
            )
            yield (f"{counted(number, 'gap')}: ", Link(rule.question, gaps_of(rule.name)))

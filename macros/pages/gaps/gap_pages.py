"""Where the gaps are: the two registers apart, and a page for each rule, with what stands and what closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap, GapRule, Whose
from macros.pages.addresses import CHANGES, GAPS, MATRIX, OVERSIGHT, gap_address, gaps_of
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.gaps import changes, matrix
from macros.pages.indexes.parts import texts
from macros.pages.names import counted, first_up
from macros.pages.page import Crumb, Page
from macros.pages.parts.concerns import search_lines
from macros.pages.parts.links import linked_line, prose
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.view import (
    Block,
    Entries,
    Entry,
    Fact,
    Group,
    IndexView,
    Line,
    Link,
    Paragraph,
    Row,
    Table,
)
from macros.records.references import RecordRef
from macros.records.search import Search
from macros.records.when import When

REGISTERS: tuple[tuple[Whose, str, str], ...] = (
    (
        "government",
        "In what government has said in public",
        "Each rests on evidence or on a search that is named. Not found does not mean that it is not there.",
    ),
    (
        "record",
        "In this record itself",
        "What we have not read, compared or looked for. These say nothing about government.",
    ),
)


def gap_pages() -> Iterator[Page]:
    """The page of both registers, and a page for each rule."""
    home = Crumb("Home", "")
    yield Page(
        address=GAPS,
        title="Gaps",
        description="Where the gaps are in what the UK Government has said of atrocity prevention, and, "
        "apart, in this record.",
        make=_make_registers,
        crumbs=(home,),
    )
    yield Page(
        address=MATRIX,
        title="Matrix of work and levers",
        description="UK atrocity prevention by stage and setting, departments by lever, and levers by who "
        "named them, with the cells that nothing was found for.",
        make=lambda edition, page: _render(edition, page, matrix.view(edition)),
        crumbs=(home, Crumb("Gaps", GAPS)),
    )
    yield Page(
        address=CHANGES,
        title="Gaps opened and closed",
        description="Which gaps in what government has said of atrocity prevention opened and closed, by "
        "date, and what that can show.",
        make=lambda edition, page: _render(edition, page, changes.view(edition)),
        crumbs=(home, Crumb("Gaps", GAPS)),
    )
    for rule in GAP_RULES:
        yield Page(
            address=gaps_of(rule.name),
            title=f"Gaps: {rule.name.replace('-', ' ')}",
            description=rule.question,
            make=_make_rule,
            crumbs=(home, Crumb("Gaps", GAPS)),
            key=rule.name,
        )


def _make_registers(edition: Edition, page: Page) -> Markup:
    return _render(edition, page, registers(edition))


def _make_rule(edition: Edition, page: Page) -> Markup:
    rule = next(rule for rule in GAP_RULES if rule.name == page.key)
    return _render(edition, page, gaps_of_rule(edition, rule))


def _render(edition: Edition, page: Page, view: IndexView) -> Markup:
    return render("index.html.jinja", page.address, page=page, view=view, as_of=edition.as_of_words)


def registers(edition: Edition) -> IndexView:
    """Both registers, visibly apart: each rule with its question and how many of its gaps stand."""
    answer = texts(
        "A gap is computed from the records by a rule. It says what was not found, not restated or not read, "
        "and what would close it. What no rule asks yet does not show. Nothing here is scored or ranked.",
        "Gaps in what government has said, and gaps of this record, are two registers and never mix.",
    )
    groups = tuple(_register(edition, *one) for one in REGISTERS)
    return IndexView("Where are the gaps?", answer, groups)


def _register(edition: Edition, whose: Whose, title: str, about: str) -> Group:
    rows = tuple(
        Row(
            (
                (Link(rule.question, gaps_of(rule.name)),),
                (str(len(_standing(edition, rule))),),
                (str(len(_closed(edition, rule))),),
            )
        )
        for rule in GAP_RULES
        if rule.whose == whose
    )
    columns = ("What the rule asks", f"Standing on {edition.as_of_words}", "Closed")
    return Group(whose, title, (about,), (Table("Each question leads to its gaps.", columns, rows),))


def gaps_of_rule(edition: Edition, rule: GapRule) -> IndexView:
    """The gaps of a rule: those that stand, then those that were closed, each under its anchor."""
    standing, closed = _standing(edition, rule), _closed(edition, rule)
    title = next(title for whose, title, _ in REGISTERS if whose == rule.whose)
    count = counted(len(standing), "gap")
    stand = "stands" if len(standing) == 1 else "stand"
    answer = texts(f"{title}: {count} of this rule {stand} on {edition.as_of_words}.", rule.limits)
    groups = (
        Group("standing", "Standing", (), _entries(edition, standing) or (Paragraph(("No gap stands.",)),)),
        *((Group("closed", "Closed", (), _entries(edition, closed)),) if closed else ()),
    )
    return IndexView(rule.question, answer, groups)


def _standing(edition: Edition, rule: GapRule) -> tuple[Gap, ...]:
    return tuple(
        gap for gap in edition.gaps if gap.rule is rule and gap.spell.stands(edition.as_of, edition.as_of)
    )


def _closed(edition: Edition, rule: GapRule) -> tuple[Gap, ...]:
    standing = _standing(edition, rule)
    return tuple(gap for gap in edition.gaps if gap.rule is rule and gap not in standing)


def _entries(edition: Edition, gaps: Iterable[Gap]) -> tuple[Block, ...]:
    entries = tuple(_entry(edition, gap) for gap in gaps)
    return (Entries(entries),) if entries else ()


def _entry(edition: Edition, gap: Gap) -> Entry:
    spell = gap.spell
    facts = [Fact("Since", ((spell.since.words if spell.since else "Not known since when",),))]
    if spell.until:
        closed: Line = (When.day(spell.until).words,)
        if spell.closed_by:
            closed += (", by ", *linked_line(edition, RecordRef(spell.closed_by)))
        facts.append(Fact("Closed on", (closed,)))
    else:
        facts.append(Fact("What would close it", (prose(edition, spell.closes_when),)))
    if cited := tuple(key for key in spell.evidence if key != spell.subject):
        facts.append(Fact("Evidence", tuple(linked_line(edition, RecordRef(key)) for key in cited)))
    all_searches = edition.register.of(Search)
    if found := tuple(all_searches[id_] for id_ in spell.searches if id_ in all_searches):
        facts.append(Fact("Searches", search_lines(edition, found)))
    facts.append(Fact("Address of this gap", ((Link(gap.id, gap_address(gap.rule.name, gap.anchor)),),)))
    return Entry(
        title=_subject(edition, spell.subject),
        anchor=gap.anchor,
        paragraphs=(prose(edition, spell.why),),
        facts=tuple(facts),
    )


def _subject(edition: Edition, subject: str) -> Line:
    kind, _, name = subject.partition("/")
    if kind == "role":
        names = {str(role): words for role, words in ROLE_NAMES.items()}
        return (Link(first_up(names[name]), OVERSIGHT),)
    return linked_line(edition, RecordRef(subject))

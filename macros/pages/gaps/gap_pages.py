"""The pages on gaps: both registers, a page for each rule, the matrix, and what opened and closed."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.gaps.catalogue import GAP_RULES
from macros.pages.addresses import CHANGES, GAPS, MATRIX, gaps_of
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.gaps import changes, matrix, registers, rule_page
from macros.pages.page import Crumb, Page, described
from macros.pages.parts.view import IndexView


def gap_pages() -> Iterator[Page]:
    """The page of both registers, the matrix, the changes, and a page for each rule."""
    home, gaps = Crumb("Home", ""), Crumb("Gaps", GAPS)
    yield Page(
        address=GAPS,
        title="Gaps",
        description="Where the gaps are in what the UK Government has said of atrocity prevention, and, "
        "apart, in this record.",
        make=lambda edition, page: _render(page, registers.view(edition)),
        crumbs=(home,),
    )
    yield Page(
        address=MATRIX,
        title="Matrix of work and levers",
        description="UK atrocity prevention by stage and setting, departments by lever, and levers by who "
        "named them, with the cells that nothing was found for.",
        make=lambda edition, page: _render(page, matrix.view(edition)),
        crumbs=(home, gaps),
    )
    yield Page(
        address=CHANGES,
        title="Gaps opened and closed",
        description="Which gaps in what government has said of atrocity prevention opened and closed, by "
        "date, and what that can show.",
        make=lambda edition, page: _render(page, changes.view(edition)),
        crumbs=(home, gaps),
    )
    for rule in GAP_RULES:
        yield Page(
            address=gaps_of(rule.name),
            title=registers.title_of(rule),
            description=described(
                rule.question, "What was found, since when, and what would close each gap."
            ),
            make=_make_rule,
            crumbs=(home, gaps),
            key=rule.name,
        )


def _make_rule(edition: Edition, page: Page) -> Markup:
    rule = next(rule for rule in GAP_RULES if rule.name == page.key)
    return _render(page, rule_page.view(edition, rule))


def _render(page: Page, view: IndexView) -> Markup:
    return render("index.html.jinja", page.address, page=page, view=view)

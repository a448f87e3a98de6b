"""Money and staff: each figure with its basis, scope and period, none added up; what was not found, apart."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from lxml import html

from macros.pages.edition import Edition
from macros.pages.lists.list_page import list_pages
from macros.pages.names import first_up, gloss
from macros.pages.paging.parts import ALL
from macros.pages.parts.figures import figure_words
from macros.records.resource import Resource
from macros.records.words import FigureStatus, Scope, glosses
from tests.gaps.builders import Record, register_of


def page(edition: Edition) -> html.HtmlElement:
    """The first page with all its parts, one after the other."""
    found = (str(one.make(edition, one)) for one in list_pages(edition) if one.key == "resources")
    return html.fragment_fromstring("".join(found), create_parent="div")


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def test_each_count_stands_under_its_basis_with_scope_and_period(real: Edition) -> None:
    content = page(real)
    for item in real.register.of(Resource).values():
        (section,) = content.xpath(f"//section[@aria-labelledby='{item.status}']")
        (entry,) = section.xpath(f".//*[@id='{item.id}']")
        found = text(entry)
        assert first_up(gloss(FigureStatus, item.status)) in found
        assert f"How close to atrocity prevention {first_up(gloss(Scope, item.scope))}" in found
        assert item.period is None or f"Period {item.period}" in found
        assert figure_words(item) in found


def test_bases_stand_apart_and_what_was_not_found_comes_last(real: Edition) -> None:
    shown = [str(one.get("aria-labelledby")) for one in page(real).iter("section")]
    shown = [word for word in shown if word != ALL]
    known = [word for word in glosses(FigureStatus) if word in shown]
    assert shown == known
    assert shown[-1] == "not-found"


def test_figures_are_printed_as_they_stand_and_never_added_up(real: Edition) -> None:
    content = page(real)
    assert "figures must not be added up, and this page adds up none" in text(content)
    found = [item for item in real.register.of(Resource).values() if item.figure and item.figure.amount]
    shown = {number.rstrip(",") for number in re.findall(r"£([\d,]+)", text(content))}
    amounts = [(item.figure.amount, item.figure.unit) for item in found if item.figure and item.figure.amount]
    own = {f"{amount:,f}" for amount, _ in amounts}
    sums = {f"{one + two:,f}" for (one, a), (two, b) in combinations(amounts, 2) if a == b} - own
    assert shown & own
    assert not shown & sums


def test_our_own_working_is_said_to_be_ours(real: Edition) -> None:
    (section,) = page(real).xpath("//section[@aria-labelledby='derived']")
    assert "No source read states these" in text(section)
    assert "No source read states these" not in text(page(real)).replace(text(section), "")


def test_what_was_not_found_names_its_search(edition: Edition) -> None:
    (section,) = page(edition).xpath("//section[@aria-labelledby='not-found']")
    (entry,) = section.xpath(".//*[@id='desk-budget']")
    assert entry.xpath(".//a[@href='../../searches/workstreams/#search-desk-budget']")


BUDGET = """\
name: Budget of the early signals desk
scope: core
status: stated
figure:
  amount: 700
  unit: GBP
period: 2034
evidence:
  - supports: [figure]
    source: hansard-2032-05-04
    quote: seven hundred
    carries: stated
    confidence: read
"""


def test_a_figure_that_is_found_moves_to_its_basis(record: Record) -> None:
    before = page(Edition(register_of(record.data)))
    assert "2 of 3 counts" in text(before)
    assert "2 count atrocity prevention itself; a figure was found for 1 of them" in text(before)
    record.write(
        "resources/desk-budget",
        BUDGET,
    )
    after = page(Edition(register_of(record.data)))
    assert not after.xpath("//section[@aria-labelledby='not-found']")
    (table,) = after.xpath("//section[@aria-labelledby='stated']//table")
    rows = [[text(cell) for cell in row] for row in table.xpath(".//tbody/tr")]
    assert ["Budget of the early signals desk", "£700", "2034", "Atrocity prevention itself", ""] in rows
    assert len(rows) == 2

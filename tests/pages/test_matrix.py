"""The matrix: its numbers are those of what they lead to, and a record changes them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.cells import COLUMNS, STAGES, cells
from macros.gaps.gap import Gap, Spell
from macros.pages.addresses import MATRIX
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.gaps.matrix_levers import documents
from macros.pages.gaps.matrix_stages import RULE, UNSTATED, basis_words
from macros.records.lever import Lever
from macros.records.source import Source
from macros.records.workstream import Workstream
from tests.gaps.builders import Record, register_of

OBSERVERS = "workstreams/border-observers"


def shown(edition: Edition) -> html.HtmlElement:
    page = next(page for page in pages(edition) if page.address == MATRIX)
    return html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def changed(record: Record) -> html.HtmlElement:
    return shown(Edition(register_of(record.data)))


def section(content: html.HtmlElement, anchor: str) -> html.HtmlElement:
    parent = content.get_element_by_id(anchor).getparent()
    assert parent is not None
    return parent


def seen(element: html.HtmlElement) -> str:
    """The text of an element as the eye sees it."""
    text = "".join(
        str(part) for part in element.xpath(".//text()[not(ancestor::*[contains(@class, 'st-hidden')])]")
    )
    return " ".join(text.split())


def numbers(text: str) -> tuple[int, int]:
    """The numbers of a link: ``3 (+2 apart)`` is 3 and 2."""
    beside = re.search(r"\+(\d+)", text)
    first = re.match(r"\d+", text)
    return int(first.group()) if first else 0, int(beside.group(1)) if beside else 0


def in_cell(cell: html.HtmlElement, after: str) -> tuple[int, int]:
    """How many links stand in a cell before and after some words."""
    count = [0, 0]
    past = after in (cell.text or "")
    for child in cell:
        if child.tag == "a":
            count[past] += 1
        past = past or after in (child.tail or "")
    return count[0], count[1]


def cell_of(content: html.HtmlElement, stage: str, column: str) -> str:
    rows = section(content, "stages").xpath(".//table")[0].xpath("./tbody/tr")
    return seen(rows[STAGES.index(stage)].xpath("./td")[list(COLUMNS).index(column)])  # type: ignore[arg-type]


def test_a_workstream_in_peacetime_counts_where_government_linked_it(record: Record) -> None:
    assert cell_of(changed(record), "protection", "peacetime") == "0 and +1 apart"
    record.change(OBSERVERS, "link: reported", "link: explicit")
    content = changed(record)
    assert cell_of(content, "protection", "peacetime") == "1"
    assert [seen(cell) for cell in content.get_element_by_id("cell-protection-peacetime")] == [
        "In peacetime: 1",
        "Explicit link (stage and setting reported as stated): Observers at the border.",
        "",
    ]


def test_a_workstream_that_the_editors_put_in_stands_apart_and_says_so(record: Record) -> None:
    assert cell_of(changed(record), "prevention", "both") == "1"
    record.change("workstreams/early-signals-desk", "link: explicit", "link: inferred")
    content = changed(record)
    assert cell_of(content, "prevention", "both") == "0 and +1 apart"
    head, counted, apart = content.get_element_by_id("cell-prevention-both")
    assert (seen(head), seen(counted)) == ("In both: 0, and 1 apart", "None.")
    assert seen(apart).startswith(
        "Inferred link (stage and setting stated): Early signals desk put in by the editors;"
    )
    heads = head.xpath("ancestor::table/thead//th")
    assert seen(heads[2]) == "Apart, not counted"


def test_both_settings_are_told_beside_a_0_that_they_cover(edition: Edition) -> None:
    content = shown(edition)
    assert cell_of(content, "prevention", "peacetime") == "0 (1 through “in both”)"
    counted = content.get_element_by_id("cell-prevention-peacetime").xpath("./td")[0]
    assert seen(counted) == "None. Through “in both”, not counted here: Early signals desk."


def test_what_only_we_read_as_both_covers_no_cell_and_is_told_apart(record: Record) -> None:
    words = "apart from our work on conflict\n    carries: "
    record.change("workstreams/early-signals-desk", f"{words}on-page", f"{words}our-reading")
    content = changed(record)
    assert cell_of(content, "prevention", "peacetime") == "0 and 1 by our reading alone"
    link = section(content, "stages").xpath(".//td/a[contains(@href, 'cell-prevention-peacetime')]")[0]
    assert link.get("href") == "../cell-not-covered/#cell-prevention-peacetime"
    counted = content.get_element_by_id("cell-prevention-peacetime").xpath("./td")[0]
    assert seen(counted) == "None. Read by us alone as in both, not counted here: Early signals desk."
    assert "Where that is our reading alone, it covers neither" in seen(section(content, "stages"))


@pytest.mark.parametrize("which", ["edition", "real"])
def test_every_number_is_that_of_what_it_leads_to(which: str, request: pytest.FixtureRequest) -> None:
    edition: Edition = request.getfixturevalue(which)
    content = shown(edition)
    by_id = {cell.id.replace("/", "-"): cell for cell in cells(edition.register)}
    followed = 0
    for link in section(content, "stages").xpath(".//td/a[starts-with(@href, '#cell-')]"):
        anchor = link.get("href")[1:]
        counted, apart = content.get_element_by_id(anchor).xpath("./td")
        told = numbers(seen(link.getparent()))
        assert told == (in_cell(counted, "not counted here")[0], in_cell(apart, "never")[0]), anchor
        assert told == (len(by_id[anchor].workstreams), len(by_id[anchor].apart))
        followed += 1
    for number, column in ((2, 1), (3, 2)):  # led, taken part in; after the owners, and after the body
        for link in section(content, "bodies").xpath(f".//tr/td[{number}]/a[starts-with(@href, '#use-')]"):
            row = content.get_element_by_id(link.get("href")[1:])
            assert numbers(seen(link)) == in_cell(row.xpath(f"./td[{column}]")[0], "never")
            followed += 1
    for link in section(content, "bodies").xpath(".//td/a[starts-with(@href, '#apart-')]"):
        row = content.get_element_by_id(link.get("href")[1:])
        assert numbers(seen(link)) == in_cell(row.xpath("./td[1]")[0], "never")
        followed += 1
    for link in section(content, "named").xpath(".//td/a"):
        if link.get("href") == "#none":
            assert seen(link) == "0"
            continue
        row = content.get_element_by_id(link.get("href")[1:])
        assert numbers(seen(link)) == in_cell(row.xpath("./td[1]")[0], "Meant, not named: ")
        followed += 1
    assert followed > 20


@pytest.mark.parametrize("which", ["edition", "real"])
def test_a_number_is_heard_with_its_row_and_its_column(which: str, request: pytest.FixtureRequest) -> None:
    content = shown(request.getfixturevalue(which))
    told = 0
    for table in content.xpath("//table[.//td/a[starts-with(@href, '#')]]"):
        assert table.xpath("./caption")
        assert all(head.get("scope") == "col" for head in table.xpath("./thead//th"))
        for link in table.xpath(".//td/a[starts-with(@href, '#')]"):
            assert "".join(link.xpath("./span[@class='st-hidden']//text()")).startswith(": ")
            told += 1
    heard = [link.text_content() for link in section(content, "stages").xpath(".//td/a")]
    assert len(set(heard)) == len(heard)
    assert told > 40


def test_the_six_settings_stand_with_their_columns(edition: Edition) -> None:
    rows = section(shown(edition), "stages").xpath(".//table")[1].xpath("./tbody/tr")
    assert [tuple(seen(cell) for cell in row) for row in rows] == [
        ("Armed conflict", "In conflict"),
        ("Conflict and its aftermath", "In conflict and after conflict"),
        ("Outside conflict", "In peacetime"),
        ("Both are named", "In both"),
        ("Both possible, neither specified", "Setting not stated"),
        ("Nothing found", "Setting not stated"),
    ]


def test_a_0_leads_to_the_gap_of_its_cell_while_it_stands(fictional: Path) -> None:
    rule = replace(GAP_RULES[0], name=RULE)
    spell = Spell("cell/prevention-after-conflict", "why", "closes", searches=("search-general",))
    for gaps, target in (
        ((Gap(rule, spell),), "../cell-not-covered/#cell-prevention-after-conflict"),
        ((Gap(rule, replace(spell, until=register_of(fictional).as_of)),), "#none"),
        ((), "#none"),
    ):
        edition = Edition(register_of(fictional))
        edition.__dict__["gaps"] = gaps
        content = shown(edition)
        row = section(content, "stages").xpath(".//table")[0].xpath("./tbody/tr")[1]
        link = row.xpath("./td")[1].xpath("./a")[0]
        assert (seen(link), link.get("href")) == ("0", target)
        assert "does not say that no such work is done" in seen(content.get_element_by_id("none"))


@pytest.mark.parametrize("which", ["edition", "real"])
def test_what_the_editors_read_into_a_source_is_called_our_reading(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    for stream in edition.register.of(Workstream).values():
        told = basis_words(stream)
        if stream.stages_basis == "inferred":
            assert told == "our reading"
        elif "our reading" not in told and stream.setting not in UNSTATED:
            assert any(
                "setting" in entry.supports and entry.carries in ("stated", "on-page")
                for entry in stream.evidence
            )


def test_the_documents_stand_in_the_order_of_their_days(real: Edition) -> None:
    found = [real.register.of(Source)[document.anchor] for document in documents(real)]
    days = [source.date.first for source in found if source.date]
    assert len(days) == 3
    assert days == sorted(days)


def test_a_lever_changes_its_place_with_what_names_it_and_its_test(record: Record) -> None:
    before = changed(record)
    row = "test-not-found-letter-2030-12-10"
    assert not before.xpath(f"//*[@id='{row}']")
    assert "Grants" in seen(before.get_element_by_id("test-not-found-none"))
    record.change("levers/grants", "named: no", "named: yes")
    after = changed(record)
    assert seen(after.get_element_by_id(row).xpath("./td")[0]) == "Grants"
    assert not after.xpath("//*[@id='test-not-found-none']")


def test_every_lever_stands_in_both_tables_and_those_unused_show_a_0(record: Record) -> None:
    content = changed(record)
    edition = Edition(register_of(record.data))
    for lever in edition.register.of(Lever).values():
        for anchor in ("bodies", "levers"):
            heads = [seen(head) for head in section(content, anchor).xpath(".//tbody//th")]
            assert heads.count(edition.name(lever)) == 1
    assert row_of(content, "Targeted measures") == ["Office for Samples", "0", "0", "0"]


def row_of(content: html.HtmlElement, lever: str) -> list[str]:
    """The cells of a lever in the table of bodies: owners, those leading, those taking part, apart."""
    (row,) = (
        row for row in section(content, "bodies").xpath(".//tbody/tr") if seen(row.xpath("./th")[0]) == lever
    )
    return [seen(cell) for cell in row.xpath("./td")]


def test_bodies_stand_by_their_part_in_the_work_that_uses_a_lever(record: Record) -> None:
    both = "Department of Examples; Ministry of Placeholders"
    led = "Department of Examples: 1; Ministry of Placeholders: 1"
    assert row_of(changed(record), "Early warning") == [both, led, "Office for Samples: 1", "0"]
    record.change("workstreams/early-signals-desk", "link: explicit", "link: inferred")
    content = changed(record)
    assert row_of(content, "Early warning") == [both, "0", "0", "1"]
    apart = seen(content.get_element_by_id("apart-early-warning").xpath("./td")[0])
    assert apart.startswith("Early signals desk put in by the editors;")
    assert apart.endswith("(said to lead: Department of Examples and Ministry of Placeholders)")


def test_work_that_others_put_in_is_never_counted_for_a_body(edition: Edition) -> None:
    content = shown(edition)
    assert row_of(content, "Grants") == ["Specimen Fund", "Specimen Fund: 1", "0", "1"]
    counted = content.get_element_by_id("use-grants-specimen-fund").xpath("./td")
    assert [seen(cell) for cell in counted] == ["Training for those who speak to witnesses", ""]
    assert seen(content.get_element_by_id("apart-grants").xpath("./td")[0]).startswith(
        "Grants for resilience"
    )

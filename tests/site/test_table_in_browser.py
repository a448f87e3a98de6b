"""The look at a table in a real browser: sorted and filtered by keyboard, kept in the address, all text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.pages.addresses import ARCHIVE, DATA, address, page_of, table_file, table_page
from macros.pages.tables.csv_form import csv_bytes
from macros.pages.tables.model import Column, Table
from macros.pages.tables.tables import Tables, tables_of
from tests.publish.test_tables import HOSTILE
from tests.site.browser import Screen, look, served, window
from tests.site.conftest import Site

SCREENS = (Screen(320, 640), Screen(1280, 900))
ROWS = "#look-table tbody tr"
STATUS = "#look-table [role=status]"


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture(scope="module")
def tables(fictional_site: Site) -> Tables:
    return tables_of(fictional_site.edition)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with window(browser, SCREENS[1]) as context, context.new_page() as opened:
        opened.set_default_timeout(10_000)
        yield opened


def _rows(table: Table) -> list[dict[str, str]]:
    return [
        {name: "" if cell is None else str(cell) for name, cell in zip(table.names, row, strict=True)}
        for row in table.rows
    ]


def _shown(page: Page) -> list[dict[str, str]]:
    """The rows as a reader sees them, by the names in the head."""
    return list(
        page.evaluate(
            """() => {
              const heads = [...document.querySelectorAll("#look-table thead th")];
              const names = heads.map(one => one.dataset.name);
              return [...document.querySelectorAll("#look-table tbody tr")].map(row =>
                Object.fromEntries([...row.children].map((cell, at) => [names[at], cell.textContent])));
            }"""
        )
    )


def _column(page: Page, name: str) -> list[str]:
    return [row[name] for row in _shown(page)]


def _open(page: Page, root: str, table: str, query: str = "") -> None:
    page.goto(root + table_page(table) + query)
    page.locator("#look-table thead th").first.wait_for()


def _serve(page: Page, table: Table) -> None:
    """Answers with another table at the address of its file."""

    def answer(route: Route) -> None:
        route.fulfill(body=csv_bytes(table), content_type="text/csv")

    page.route(f"**/{table_file(table.name)}", answer)


def test_without_a_script_the_page_is_whole(browser: Browser, root: str, tables: Tables) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(root + table_page("statements"))
        assert page.locator(f"a[href$='{table_file('statements').removeprefix(DATA)}']").is_visible()
        assert page.locator(f"a[href$='{ARCHIVE.removeprefix(DATA)}']").is_visible()
        assert page.locator("#look-table").inner_text().startswith("To sort and filter")
        page.get_by_text("columns", exact=False).and_(page.locator("summary")).click()
        named = page.locator("#look-columns tbody th").all_inner_texts()
        assert named == list(tables.by_name["statements"].names)
        assert page.locator("#look-columns a[href*='#strength']").is_visible()
        page.goto(root + table_page("holders"))
        assert page.locator("#look-columns details").first.is_visible()


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("table", ["statements", "workstreams", "gaps", "moved"])
def test_it_is_quiet_alone_fits_and_is_accessible(
    browser: Browser, root: str, screen: Screen, table: str
) -> None:
    with window(browser, screen) as context:
        seen = look(context, root, f"{table_page(table)}?sort=key")
    assert seen.complaints == ()
    assert seen.strangers == ()
    assert seen.sticks_out == ()
    assert [str(fault) for fault in seen.faults] == []


def test_every_cell_is_the_text_of_the_record(page: Page, root: str, tables: Tables) -> None:
    for name in ("statements", "sources", "answers", "gap_records"):
        table = tables.by_name[name]
        _open(page, root, name, f"?columns={'+'.join(table.names)}")
        assert _shown(page) == _rows(table)[:100], name


def test_hostile_cells_come_out_as_python_reads_them(page: Page, root: str) -> None:
    columns = (Column("key", "x"), Column("text", "x"), Column("summary", "x"))
    rows = tuple((f"asks/a-{place}", text, f"<b>{text}</b>") for place, text in enumerate(HOSTILE))
    table = Table("asks", "Asks", "x", columns, rows)
    _serve(page, table)
    _open(page, root, "asks", "?columns=key+text+summary")
    read = list(csv.DictReader(io.StringIO(csv_bytes(table).decode(), newline="")))
    expected = [{name: cell.removeprefix("'") for name, cell in row.items()} for row in read]
    assert expected == _rows(table)
    # What a browser parses as HTML would lose carriage returns; what is put in as text does not.
    assert _shown(page) == expected
    assert page.locator("#look-table b").count() == 0


def test_the_head_sorts_by_keyboard_up_down_and_back(page: Page, root: str) -> None:
    _open(page, root, "statements")
    as_filed = _column(page, "date")
    head = page.locator("th[data-name=date]")
    head.locator("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert _column(page, "date") == sorted(as_filed)
    page.keyboard.press("Space")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert _column(page, "date") == sorted(as_filed, reverse=True)
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") is None
    assert _column(page, "date") == as_filed
    assert page.evaluate("document.activeElement.textContent") == "date"


def test_empty_cells_stand_last_whichever_way_it_is_sorted(page: Page, root: str) -> None:
    columns = (Column("ask", "x"), Column("number", "x", "integer"))
    table = Table("answers", "x", "x", columns, (("a", 10), ("b", None), ("c", 9), ("d", -1)))
    _serve(page, table)
    for query, expected in (("number", ["-1", "9", "10", ""]), ("-number", ["10", "9", "-1", ""])):
        _open(page, root, "answers", f"?sort={query}")
        assert _column(page, "number") == expected


def test_filters_fit_the_record_and_the_address_keeps_them(page: Page, root: str, tables: Tables) -> None:
    table = tables.by_name["statements"]
    _open(page, root, "statements")
    page.get_by_role("search").get_by_label("strength", exact=True).select_option("explicit")
    wanted = [row["label"] for row in _rows(table) if row["strength"] == "explicit"]
    assert _column(page, "label") == wanted
    expect(page.locator(STATUS)).to_have_text(
        f"{len(wanted)} rows, out of {len(table.rows)} rows in the table."
    )
    page.get_by_label("Words in any column").fill("Ada MINISTER")
    wanted = [
        row["label"]
        for row in _rows(table)
        if row["strength"] == "explicit"
        and all(word in "\n".join(row.values()).lower() for word in ("ada", "minister"))
    ]
    assert 0 < len(wanted) < len(table.rows)
    expect(page.locator(ROWS)).to_have_count(len(wanted))
    page.locator("th[data-name=date] button").click()
    before = _shown(page)
    assert "q=Ada+MINISTER" in page.url
    assert "strength=explicit" in page.url
    assert "sort=date" in page.url
    page.reload()
    page.locator(ROWS).first.wait_for()
    assert _shown(page) == before
    assert page.get_by_label("Words in any column").input_value() == "Ada MINISTER"
    page.get_by_role("button", name="Show all rows again").click()
    expect(page.locator(ROWS)).to_have_count(len(table.rows))
    assert "q=" not in page.url


def test_a_word_is_found_among_several_in_a_cell(page: Page, root: str, tables: Tables) -> None:
    rows = _rows(tables.by_name["statements"])
    word = next(row["roles"].split("; ")[0] for row in rows if row["roles"])
    _open(page, root, "statements", f"?roles={word}")
    wanted = [row["label"] for row in rows if word in row["roles"].split("; ")]
    assert _column(page, "label") == wanted


def test_an_address_that_asks_for_nonsense_shows_the_table(page: Page, root: str, tables: Tables) -> None:
    _open(page, root, "statements", "?sort=nothing&strength=strongest&columns=none&x=<b>")
    assert len(_shown(page)) == len(tables.by_name["statements"].rows)
    assert page.url == root + table_page("statements")


def test_columns_are_chosen_and_one_always_stays(page: Page, root: str) -> None:
    _open(page, root, "statements", "?columns=date")
    page.get_by_text("Choose columns").click()
    page.get_by_label("summary", exact=True).check()
    heads = page.locator("#look-table thead th")
    expect(heads).to_have_text(["date", "summary"])
    assert "columns=date+summary" in page.url
    page.get_by_label("summary", exact=True).uncheck()
    page.get_by_label("date", exact=True).last.click()
    expect(heads).to_have_text(["date"])


def test_more_rows_come_on_demand(page: Page, root: str, tables: Tables) -> None:
    table = tables.by_name["evidence"]
    _open(page, root, "evidence")
    expect(page.locator(ROWS)).to_have_count(100)
    expect(page.locator(STATUS)).to_have_text(f"The first 100 of {len(table.rows)} rows.")
    more = page.get_by_role("button", name=f"Show {len(table.rows) - 100} more rows")
    more.focus()
    page.keyboard.press("Enter")
    expect(page.locator(ROWS)).to_have_count(len(table.rows))
    expect(more).to_be_hidden()
    # The reader goes on at the first of the new rows.
    first = page.evaluate(
        "[...document.activeElement.parentElement.parentElement.children]"
        ".indexOf(document.activeElement.parentElement)"
    )
    assert first == 100


def test_links_stay_on_the_host_that_serves_the_site(page: Page, root: str, fictional_site: Site) -> None:
    edition = fictional_site.edition
    _open(page, root, "statements")
    statement = next(iter(edition.register.kind("statements").values()))
    link = page.locator(f"{ROWS} th a").first
    assert link.evaluate("one => one.href") == root + page_of(statement)
    _open(page, root, "not_found")
    search = page.locator(f"{ROWS} td a").first.evaluate("one => one.href")
    assert search.removeprefix(root) in {address(one) for one in edition.register.kind("searches").values()}


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://stranger.example/x", "https://stranger.example/x"),
        ("http://stranger.example/x", None),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("//stranger.example", None),
        (" https://stranger.example", None),
    ],
)
def test_only_safe_addresses_are_links(page: Page, root: str, address: str, leads: str | None) -> None:
    columns = (Column("name", "x"), Column("url", "x", "url"))
    _serve(page, Table("sources", "x", "x", columns, (("a", address),)))
    _open(page, root, "sources")
    cell = page.locator(f"{ROWS} td").last
    assert cell.text_content() == address
    assert cell.locator("a").count() == (1 if leads else 0)
    if leads:
        assert cell.locator("a").get_attribute("href") == leads
        assert cell.locator("a").get_attribute("rel") == "noopener"


def test_a_file_that_does_not_come_is_told(page: Page, root: str) -> None:
    page.route(f"**/{table_file('statements')}", lambda route: route.abort())
    page.goto(root + table_page("statements"))
    expect(page.locator(STATUS)).to_contain_text("could not be read")


def test_a_long_table_says_its_size_before_it_is_fetched(page: Page, root: str) -> None:
    asked: list[Any] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(root + table_page("statements"))
    page.locator(ROWS).first.wait_for()
    page.route(
        f"**/{table_page('statements')}",
        lambda route: route.fulfill(
            body=route.fetch().text().replace('data-bytes="', 'data-bytes="99'), content_type="text/html"
        ),
    )
    asked.clear()
    page.goto(root + table_page("statements"))
    button = page.get_by_role("button", name="Show the table (")
    button.wait_for()
    assert not [one for one in asked if one.endswith(".csv")]
    button.focus()
    page.keyboard.press("Enter")
    page.locator(ROWS).first.wait_for()
    assert page.evaluate("document.activeElement.id") == "look-q"


def test_no_column_is_called_what_the_address_needs(tables: Tables) -> None:
    for table in tables.all:
        assert not {"q", "sort", "columns"} & set(table.names), table.name


def test_where_no_row_fits_it_says_so_and_shows_no_table(page: Page, root: str, tables: Tables) -> None:
    page.goto(f"{root}{table_page('statements')}?q=nothing-of-the-kind")
    count = len(tables.by_name["statements"].rows)
    expect(page.locator(STATUS)).to_have_text(f"0 rows, out of {count} rows in the table.")
    expect(page.locator("#look-table table")).to_be_hidden()

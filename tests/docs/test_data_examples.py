"""The page about the data: its examples are run as they stand, and what it promises is where it says."""

from __future__ import annotations

import csv
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html

from macros.oversight.standing import standing
from macros.pages.addresses import DATA, quote_address
from macros.pages.authors.data import site_address
from macros.pages.authors.text import Misused, OnPage
from macros.pages.edition import Edition
from macros.pages.parts.credit import credit
from macros.pages.places import quoted
from macros.publish.api.index import PROMISE, index_json
from macros.publish.files import published_files
from macros.records.ask import Ask
from macros.records.source import Source
from macros.records.statement import Statement
from macros.site import editions
from macros.site.build import build_site
from tests.readers.run import read

PROJECT = Path(__file__).parents[2]
FICTIONAL = PROJECT / "tests/fictional/data"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def edition() -> Edition:
    return editions.make(FICTIONAL)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    build_site(PROJECT, FICTIONAL, folder)
    return folder


@pytest.fixture(scope="module")
def page(site: Path) -> html.HtmlElement:
    return html.document_fromstring((site / DATA / "index.html").read_bytes())


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The address at which a plain file server answers."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _examples(page: html.HtmlElement, language: str) -> list[str]:
    found = page.xpath("//pre/code[@class=$language]", language=f"language-{language}")
    return [str(one.text_content()) for one in found]


@pytest.fixture(scope="module")
def printed(
    page: html.HtmlElement, served: str, edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, list[list[str]]]:
    """What each example prints, by language: its lines."""
    programs = {"sh": ["bash", "-euo", "pipefail", "-c"], "python": [sys.executable, "-W", "error", "-c"]}
    found: dict[str, list[list[str]]] = {}
    for language, program in programs.items():
        for text in _examples(page, language):
            assert edition.about.site_url in text
            here = text.replace(edition.about.site_url, served)
            folder = tmp_path_factory.mktemp(language)
            run = subprocess.run([*program, here], cwd=folder, capture_output=True, text=True, check=False)
            assert (run.returncode, run.stderr) == (0, ""), text
            found.setdefault(language, []).append(run.stdout.splitlines())
    return found


def test_there_is_an_example_for_each_program(page: html.HtmlElement) -> None:
    assert [len(_examples(page, language)) for language in ("sh", "python", "r")] == [4, 3, 2]
    assert "IMPORTDATA" in "".join(_examples(page, "text"))
    headings = [heading.text_content() for heading in page.xpath("//h3")]
    assert [one for one in headings if one.startswith("In ")] == [
        "In a shell",
        "In Python",
        "In R",
        "In a spreadsheet",
    ]


def test_the_shell_tells_who_was_said_to_hold_oversight(
    printed: Mapping[str, list[list[str]]], edition: Edition
) -> None:
    lines = printed["sh"][0]
    assert [line.split("\t")[:2] for line in lines] == [
        [role, standing(edition.register, role, edition.as_of).standing] for role in edition.standings
    ]


def test_the_shell_counts_gaps_apart(printed: Mapping[str, list[list[str]]], edition: Edition) -> None:
    stand = [gap.register for gap in edition.gaps if gap.spell.stands(edition.as_of, edition.as_of)]
    assert printed["sh"][1] == [f"{whose}|{stand.count(whose)}" for whose in sorted(set(stand))]


def test_the_shell_tells_who_held_which_post(
    printed: Mapping[str, list[list[str]]], edition: Edition
) -> None:
    head, *rows = printed["sh"][2]
    assert head == "post_label|person_label|certainty"
    assert rows
    people = {person.name for person in edition.register.people.values()}
    assert {row.split("|")[1] for row in rows} <= people


def test_the_shell_lists_quotes_of_the_last_year_with_their_places(
    printed: Mapping[str, list[list[str]]], edition: Edition, site: Path
) -> None:
    rows = list(csv.DictReader(printed["sh"][3]))
    sources = edition.register.of(Source).values()
    before = edition.as_of.replace(year=edition.as_of.year - 1)
    new = {one.id for one in sources if one.date and one.date.first > before}
    quotes = {
        (entry.quote, edition.url(quote_address(record, entry)))
        for record in edition.register
        for entry in quoted(record)
        if entry.source.id in new
    }
    assert {(row["quote"], row["page"]) for row in rows} == quotes
    assert rows
    for row in rows:
        page, _, anchor = row["page"].removeprefix(edition.about.site_url).partition("#")
        assert html.document_fromstring((site / page / "index.html").read_bytes()).xpath(
            "//*[@id=$id]", id=anchor
        )


def test_python_lists_every_ask(printed: Mapping[str, list[list[str]]], edition: Edition) -> None:
    *lines, last = printed["python"][0]
    asks = edition.register.of(Ask).values()
    assert [line.partition(" ")[0] for line in lines] == [str(ask.date) for ask in asks]
    for line, ask in zip(lines, asks, strict=True):
        assert all(answer.stance in line for answer in ask.answers)
    assert last == credit(edition)


def test_python_lists_spells_without_an_end(printed: Mapping[str, list[list[str]]], edition: Edition) -> None:
    spells = [spell for person in edition.register.people.values() for spell in person.appointments]
    assert len(printed["python"][1]) == sum(spell.to is None for spell in spells) > 0


def test_python_reads_the_explicit_statements(
    printed: Mapping[str, list[list[str]]], edition: Edition
) -> None:
    explicit = [one for one in edition.register.of(Statement).values() if one.explicit]
    lines = printed["python"][2]
    assert len(lines) == len(explicit) > 0
    assert sorted(line.split("; ")[0] for line in lines) == sorted(str(one.date) for one in explicit)


def test_r_and_the_spreadsheet_read_files_that_are_there(page: html.HtmlElement, edition: Edition) -> None:
    there = {edition.url(file.address) for file in published_files(edition)}
    named = [
        part.partition('"')[0]
        for language in ("r", "text")
        for text in _examples(page, language)
        for part in text.split('"')
        if part.startswith(edition.about.site_url)
    ]
    assert len(named) == 3
    assert set(named) <= there


def test_every_link_of_the_page_leads_to_a_file_that_is_there(page: html.HtmlElement, site: Path) -> None:
    links = [urldefrag(urljoin(f"/{DATA}", link)) for link in page.xpath("//main//a/@href")]
    ours = [link for link in links if link.url.startswith("/")]
    assert len(ours) > 100
    for link in ours:
        file = site / link.url[1:]
        assert (file / "index.html" if link.url.endswith("/") else file).is_file(), link.url


def test_every_json_file_of_the_site_fits_its_schema_or_has_a_reader_of_its_own(site: Path) -> None:
    found = [file.relative_to(site) for file in sorted(site.rglob("*.json"))]
    others = {file.as_posix() for file in found if not file.is_relative_to("api/v1")}
    assert {one for one in others if not one.endswith("/cite.json")} == {
        "data/datapackage.json",
        "data/popolo.json",
        "on/intervals.json",  # for the script of the date field alone
        "data/places.json",  # for the script of tables alone
        "search/entries.json",  # these two for the script of the search, the second made by Pagefind
        "search/pagefind-entry.json",
        "assets/addresses.json",  # for the page for missing addresses alone
    }
    assert sum(read("api", site).values()) == len(found) - len(others)


def test_the_promise_and_the_credit_stand_where_the_index_says(
    page: html.HtmlElement, edition: Edition
) -> None:
    index = index_json(edition)
    assert index.promise == edition.url(f"{DATA}#{PROMISE}")
    assert page.xpath("string(//h2[@id=$promise])", promise=PROMISE) == "What stays as it is"
    assert page.xpath("string(//p[@data-copy='Copy the credit line'])") == index.credit == credit(edition)


@pytest.mark.parametrize("path", ["/api/v1/index.json", "https://elsewhere.example/", "mailto:me"])
def test_an_address_of_another_site_is_refused(edition: Edition, path: str) -> None:
    with pytest.raises(Misused, match="no address of this site"):
        site_address(OnPage(edition, DATA), path)

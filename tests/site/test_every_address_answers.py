"""A record renamed, merged, split and withdrawn over five releases: every address of each still answers.

The site is asked over HTTP, once of nginx with our rules, and once of a plain file server without any.
"""

from __future__ import annotations

import http.client
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from macros.cli import main
from macros.publish.hosts import moved_addresses
from macros.publish.release import new_release, write_release
from macros.site.build import build_site
from tests.site import test_built_site as built
from tests.site.conftest import PROJECT, Site
from tests.site.host import served, served_without_rules

NAMES = ("2034-07-01", "2034-08-01", "2034-09-01", "2034-10-01", "2034-11-01")


@dataclass(frozen=True)
class Five:
    """The site after five releases, and the addresses that each release was the first to publish."""

    site: Site
    new: dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def five(fictional: Path, tmp_path_factory: pytest.TempPathFactory) -> Five:
    """Five releases of the fictional record, between which its records move; built once, at the end."""
    folder = tmp_path_factory.mktemp("five")
    data = Path(shutil.copytree(fictional, folder / "data"))
    new: dict[str, tuple[str, ...]] = {}

    def do(*words: str) -> None:
        assert main([*words, "--write", "--on", "2034-07-02", "--data", str(data)]) == 0, words

    def change(key: str, old: str, new: str) -> None:
        file = data / f"{key}.yml"
        text = file.read_text("utf-8")
        assert text.count(old) == 1, key
        file.write_text(text.replace(old, new), "utf-8")

    def release(name: str) -> None:
        made = new_release(data, name)
        write_release(made)
        new[name] = made.addresses

    release(NAMES[0])

    do("rename", "workstreams", "early-signals-desk", "warning-desk")
    do("rename", "searches", "search-desk-budget", "search-budget-of-the-desk")
    do("rename", "sources", "hansard-2032-05-04", "debate-2032-05-04")
    release(NAMES[1])

    do("merge", "workstreams", "border-observers", "warning-desk")
    do("rename", "workstreams", "warning-desk", "desk-for-early-warning")
    change("asks/committee-2032-training", "this should be done by", "should be done by")
    change("ministers/edgar-mockup", "from: 2033-10-02", "from: 2033-10-03")  # a day on which nothing is left
    release(NAMES[2])

    change("record", "as_of: 2034-06-30", "as_of: 2034-09-15")
    grants = (data / "workstreams" / "resilience-grants.yml").read_text("utf-8")
    for part in ("wells", "roads"):
        text = grants.replace(grants.partition("\n")[0], f"name: Grants for {part}", 1)
        (data / "workstreams" / f"grants-for-{part}.yml").write_text(text, "utf-8")
    change("resources/specimen-fund-grants", "resilience-grants", "grants-for-wells, grants-for-roads")
    do("split", "workstreams", "resilience-grants", "grants-for-wells", "grants-for-roads")
    release(NAMES[3])

    do("withdraw", "people", "gil-exemplar", "--why", "The person asked for it.")
    do("withdraw", "notes", "note-note-is-old", "--why", "It was told twice.", "--name", "keep")
    release(NAMES[4])

    build_site(PROJECT, data, folder / "site")
    return Five(Site(folder / "site", data), new)


@dataclass
class Server:
    """A server at an address of this machine, asked over one connection that stays open."""

    top: str
    connection: http.client.HTTPConnection

    def get(self, url: str) -> tuple[int, str, bytes]:
        """Status, where it leads, and content of one answer."""
        self.connection.request("GET", urlsplit(url).path)
        answer = self.connection.getresponse()
        return answer.status, answer.headers.get("Location", ""), answer.read()

    def follow(self, address: str) -> tuple[int, str, bytes]:
        """Status, last address and content, as a browser gets them: a place on a page outlives a redirect."""
        url = urljoin(self.top, address)
        for _ in range(5):
            status, to, content = self.get(url)
            if status not in (301, 302, 307, 308):
                return status, url.removeprefix(self.top), content
            place = urlsplit(url).fragment
            url = urljoin(url, to)
            if place and not urlsplit(url).fragment:
                url += f"#{place}"
        raise AssertionError(f"{address} leads round in a circle")


@contextmanager
def asked(top: str) -> Iterator[Server]:
    """The server at an address; the connection is closed in the end."""
    connection = http.client.HTTPConnection(urlsplit(top).netloc, timeout=10)
    with closing(connection):
        yield Server(top, connection)


@pytest.fixture(scope="module")
def nginx(five: Five) -> Iterator[Server]:
    """nginx over the site, with our rules for it."""
    with served(five.site.folder, five.site.top) as address, asked(address) as server:
        yield server


@pytest.fixture(scope="module")
def plain(five: Five) -> Iterator[Server]:
    """Python's own file server over the site: it knows nothing of any rule."""
    with served_without_rules(five.site.folder) as address, asked(address) as server:
        yield server


@pytest.fixture(scope="module", params=["nginx", "plain"])
def server(request: pytest.FixtureRequest) -> Server:
    """Each of the two in turn."""
    found: Server = request.getfixturevalue(request.param)
    return found


def test_every_address_of_every_release_answers_with_its_place(five: Five, server: Server) -> None:
    ids: dict[str, set[str]] = {}
    wrong = []
    for name, addresses in five.new.items():
        for address in addresses:
            status, last, content = server.follow(address)
            page, _, anchor = last.partition("#")
            if anchor and page not in ids:
                ids[page] = {one.get("id", "") for one in html.document_fromstring(content).iter()}
            if status != 200 or (anchor and anchor not in ids[page]):
                wrong.append(f"{name} {address}: {status} {last}")
    assert wrong == []
    assert len(five.new[NAMES[0]]) > 500


def test_the_ledger_holds_what_each_release_published_and_nothing_else(five: Five) -> None:
    ledger = five.site.edition.history.ledger
    assert tuple(ledger) == tuple(address for name in NAMES for address in five.new[name])
    assert "workstreams/early-signals-desk/" in five.new[NAMES[0]]
    assert "people/gil-exemplar/" in five.new[NAMES[0]]
    assert sum("#quote-" in address for address in ledger) > 80
    days = {"on/2033-10-02/", "reshuffles/2033-10-02/", "api/v1/on/2034-06-30.json"}
    assert days <= set(five.new[NAMES[0]])
    assert {"on/2033-10-03/", "reshuffles/2033-10-03/"} <= set(five.new[NAMES[2]])


def test_nginx_sends_on_what_moved_to_one_place_and_serves_what_did_not(five: Five, nginx: Server) -> None:
    sent = dict(moved_addresses(five.site.edition))
    assert sent["workstreams/early-signals-desk/"] == "workstreams/desk-for-early-warning/"
    assert sent["workstreams/border-observers/cite.ris"] == "workstreams/desk-for-early-warning/cite.ris"
    assert sent["api/v1/searches/search-desk-budget.json"] == "api/v1/searches/search-budget-of-the-desk.json"
    for old, new in sent.items():
        status, to, _ = nginx.get(urljoin(nginx.top, old))
        assert (status, urljoin(nginx.top, to)) == (301, urljoin(nginx.top, new)), old
    for kept in ("workstreams/resilience-grants/", "people/gil-exemplar/"):
        assert kept not in sent
        assert nginx.get(urljoin(nginx.top, kept))[0] == 200


@pytest.mark.parametrize(
    ("address", "media_type"),
    [
        ("", "text/html; charset=utf-8"),
        ("api/v1/index.json", "application/json; charset=utf-8"),
        ("feeds/all.xml", "application/atom+xml; charset=utf-8"),
        ("data/workstreams.csv", "text/csv; charset=utf-8"),
        ("data/statement.sqlite", "application/vnd.sqlite3"),
        ("workstreams/witness-training/cite.bib", "application/x-bibtex"),
        ("workstreams/witness-training/cite.ris", "application/x-research-info-systems"),
    ],
)
def test_nginx_as_the_guide_prints_it_tells_what_a_file_is_and_who_may_read_it(
    nginx: Server, address: str, media_type: str
) -> None:
    nginx.connection.request("GET", f"/{address}")
    answer = nginx.connection.getresponse()
    assert answer.read()
    assert (answer.status, answer.headers["Content-Type"]) == (200, media_type)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_nginx_sends_a_page_without_its_slash_to_the_one_with_it(nginx: Server) -> None:
    for address in ("workstreams", "people/gil-exemplar", "workstreams/early-signals-desk"):
        status, to, _ = nginx.get(urljoin(nginx.top, address))
        assert (status, to) == (301, f"/{address}/")
    status, _, content = nginx.get(urljoin(nginx.top, "no-such-page/"))
    assert status == 404
    assert b"<h1" in content


def test_the_rules_of_both_hosts_say_the_same(five: Five) -> None:
    sent = [(f"/{old}", f"/{new}") for old, new in moved_addresses(five.site.edition)]
    netlify = (five.site.folder / "_redirects").read_text("utf-8").splitlines()
    nginx = (five.site.folder / "redirects.map").read_text("utf-8").splitlines()
    assert [line for line in netlify if not line.startswith("#")] == [f"{old} {new} 301" for old, new in sent]
    assert [line for line in nginx if not line.startswith("#")] == [f'"{old}" "{new}";' for old, new in sent]


def test_without_rules_the_old_page_says_so_and_leads_on(plain: Server) -> None:
    status, last, content = plain.follow("workstreams/early-signals-desk/")
    page = html.document_fromstring(content)
    assert (status, last) == (200, "workstreams/early-signals-desk/")
    assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex"
    canonical = str(page.xpath("string(//link[@rel='canonical']/@href)"))
    assert canonical.endswith("/workstreams/desk-for-early-warning/")
    links = [urljoin(f"/{last}", one.get("href", "")) for one in page.iterfind(".//article//a")]
    assert "/workstreams/desk-for-early-warning/" in links
    assert page.xpath("//meta[@http-equiv='refresh']") == []
    assert page.xpath("//script[not(@src)]") == []


def test_a_day_on_which_nothing_is_left_is_answered_and_kept_out_of_search_engines(plain: Server) -> None:
    gone, stands = "2033-10-02", "2033-10-03"
    for page, robots in (
        (f"on/{gone}/", "noindex"),
        (f"reshuffles/{gone}/", "noindex"),
        (f"reshuffles/{stands}/", ""),
    ):
        status, _, content = plain.follow(page)
        told = html.document_fromstring(content).xpath("string(//meta[@name='robots']/@content)")
        assert (status, told) == (200, robots), page


def test_a_withdrawn_record_leaves_nothing_of_itself_in_the_site(five: Five) -> None:
    for file in five.site.folder.rglob("*"):
        if file.is_file():
            assert b"Gil Exemplar" not in file.read_bytes(), file


@pytest.mark.parametrize(
    "sound",
    [
        built.test_every_internal_link_and_anchor_leads_somewhere,
        built.test_every_page_is_linked_from_another,
        built.test_no_id_stands_twice_on_a_page,
        built.test_titles_and_descriptions_are_told_apart,
        built.test_headings_leave_no_level_out,
        built.test_every_page_has_what_a_reader_and_a_search_engine_need,
    ],
)
def test_a_site_of_records_that_moved_is_as_sound_as_any(five: Five, sound: Callable[[Site], None]) -> None:
    sound(five.site)

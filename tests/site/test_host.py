"""The site as nginx sends it, configured as the guide prints it: its headers, packed, to be kept or not."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route

from macros.pages.addresses import MISSING, SEARCH
from macros.pages.assets.assets import icon, script, sheet
from macros.pages.frame.policy import as_header
from macros.publish.headers import ASKED_EACH_TIME, FOR_EVER, headers
from tests.site.browser import Screen, chromium, window
from tests.site.conftest import Site
from tests.site.host import served, served_without_rules


@pytest.fixture(scope="module")
def host(fictional_site: Site) -> Iterator[HTTPConnection]:
    with (
        served(fictional_site.folder, fictional_site.top) as root,
        closing(HTTPConnection(urlsplit(root).netloc, timeout=10)) as connection,
    ):
        yield connection


def _ask(host: HTTPConnection, address: str, **more: str) -> tuple[HTTPResponse, bytes]:
    host.request("GET", f"/{address}", headers=more)
    answer = host.getresponse()
    return answer, answer.read()


ANSWERS = {
    "": 200,
    "workstreams/": 200,
    "workstreams": 301,
    SEARCH: 200,
    MISSING: 200,
    "no/such/page/": 404,
    "api/v1/index.json": 200,
    "feeds/all.xml": 200,
    sheet().address: 200,
    "assets/site.0000000000.css": 404,
}


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_has_every_header_once(host: HTTPConnection, address: str) -> None:
    answer, _ = _ask(host, address)
    assert answer.status == ANSWERS[address]
    for header in headers():
        said = answer.headers.get_all(header.name)
        at_this = [value for place, value in header.instead.items() if address.startswith(place)]
        assert said == (at_this or [header.value]), header.name


def test_the_policy_is_that_of_the_page(host: HTTPConnection) -> None:
    assert _ask(host, "")[0].headers["Content-Security-Policy"] == as_header("")
    assert _ask(host, SEARCH)[0].headers["Content-Security-Policy"] == as_header(SEARCH) != as_header("")


def test_what_has_a_hash_in_its_name_is_kept_and_all_else_is_asked_for_again(
    host: HTTPConnection, fictional_site: Site
) -> None:
    parts = sorted((fictional_site.folder / SEARCH).glob("*/*.pf_*"))
    assert parts
    below = [part.relative_to(fictional_site.folder).as_posix() for part in (parts[0], parts[-1])]
    for address in (sheet().address, icon().address, script("table").address, *below):
        assert _ask(host, address)[0].headers["Cache-Control"] == FOR_EVER, address
    for address in ("", "api/v1/index.json", SEARCH, "assets/cards/asks.png", "assets/site.0000000000.css"):
        assert _ask(host, address)[0].headers["Cache-Control"] == ASKED_EACH_TIME, address


def test_what_has_not_changed_is_not_sent_again(host: HTTPConnection) -> None:
    tag = _ask(host, "")[0].headers["ETag"]
    answer, content = _ask(host, "", **{"If-None-Match": tag})
    assert (answer.status, content) == (304, b"")
    assert answer.headers["Cache-Control"] == ASKED_EACH_TIME


@pytest.mark.parametrize(
    "address",
    [
        "",
        sheet().address,
        script("table").address,
        "api/v1/index.json",
        "data/workstreams.csv",
        "feeds/all.xml",
    ],
)
def test_text_is_sent_packed_to_whoever_can_read_it(host: HTTPConnection, address: str) -> None:
    plain, whole = _ask(host, address)
    answer, content = _ask(host, address, **{"Accept-Encoding": "gzip"})
    assert (plain.headers["Content-Encoding"], answer.headers["Content-Encoding"]) == (None, "gzip")
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(content) == whole
    assert len(content) < len(whole)


WASM = "() => { new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); return true; }"


def test_where_one_policy_is_sent_with_all_each_page_narrows_it(fictional_site: Site) -> None:
    """On hosts that read ``_headers``: only where the search runs may WebAssembly be run."""
    everything = (
        (fictional_site.folder / "_headers").read_text("utf-8").partition("/*\n")[2].partition("\n/")[0]
    )
    sent = dict(line.strip().split(": ", 1) for line in everything.splitlines())
    assert sent["Content-Security-Policy"] == as_header(SEARCH)

    def as_netlify(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, **sent})

    with (
        served_without_rules(fictional_site.folder) as root,
        chromium() as browser,
        window(browser, Screen(1280, 900)) as opened,
        opened.new_page() as page,
    ):
        page.route("**/*", as_netlify)
        may = {}
        for address in ("", SEARCH):
            told = page.goto(root + address)
            assert told is not None
            assert told.headers["content-security-policy"] == as_header(SEARCH)
            may[address] = page.evaluate(
                f"() => {{ try {{ return ({WASM})(); }} catch {{ return false; }} }}"
            )
    assert may == {"": False, SEARCH: True}


def test_nginx_is_named_where_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object, **__: object) -> None:
        return None

    monkeypatch.setattr(shutil, "which", nothing)
    with pytest.raises(FileNotFoundError, match="nginx"), served(tmp_path):
        pass


def test_nginx_says_why_it_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"redirects\.map"), served(tmp_path):
        pass

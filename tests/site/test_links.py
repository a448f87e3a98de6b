"""Where links lead, wherever the site is put: also in a folder of a host, as on GitHub Pages.

That each leads to something is tested in test_built_site.py, from the top of a host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
import yaml

from tests.site.conftest import PROJECT, Site

FOLDER = "https://host.example/folder/"
"""Where these tests put the site."""

NOT_FOUND = "404.html"
"""Shown at any depth, so its links start at the top of the host; test_in_browser.py follows them."""

_IN_STYLE = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""")


@pytest.fixture(scope="module")
def published_at() -> str:
    """The address of the real site, as its record has it."""
    record = yaml.safe_load((PROJECT / "data" / "record.yml").read_text("utf-8"))
    return str(record["site_url"])


def _links(site: Site) -> Iterator[tuple[str, str]]:
    """Each link that a reader may follow, and the page it stands on."""
    for address, page in site.pages.items():
        if address != NOT_FOUND:
            yield from ((address, str(link)) for link in page.xpath("//a/@href"))


def test_no_link_leaves_the_folder_of_the_site_for_another_on_the_same_host(site: Site) -> None:
    for address, link in _links(site):
        url = urljoin(FOLDER + address, link)
        if urlsplit(url).netloc == urlsplit(FOLDER).netloc:
            assert url.startswith(FOLDER), f"{address}: {link}"


def test_a_link_to_another_host_says_how_to_reach_it(site: Site) -> None:
    for address, link in _links(site):
        assert not link.startswith("//"), f"{address}: {link}"
        assert urlsplit(link).scheme in {"", "http", "https", "mailto"}, f"{address}: {link}"


def test_no_page_links_to_its_own_site_as_if_it_were_another(real_site: Site, published_at: str) -> None:
    for address, link in _links(real_site):
        assert not link.startswith(published_at), f"{address}: {link}"


def test_each_page_names_the_address_it_is_published_at(real_site: Site, published_at: str) -> None:
    for address, page in real_site.pages.items():
        if address != NOT_FOUND:
            here = published_at + real_site.stands_for(address)
            assert page.xpath("//link[@rel='canonical']/@href") == [here]


def test_style_sheets_fetch_only_files_of_the_site(site: Site) -> None:
    sheets = sorted(site.folder.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        for link in _IN_STYLE.findall(sheet.read_text("utf-8")):
            assert (sheet.parent / link).is_file(), f"{sheet.name}: {link}"


def test_what_looks_like_a_macro_is_shown_as_code_alone(site: Site) -> None:
    for address, page in site.pages.items():
        for text in page.xpath("//text()[contains(., '{{') or contains(., '{%')][not(ancestor::code)]"):
            pytest.fail(f"{address}: {text}")
        assert page.xpath("//@*[contains(., '{{') or contains(., '{%')]") == [], address


def test_no_attribute_runs_a_script_or_fetches_unseen(site: Site) -> None:
    for address, page in site.pages.items():
        found = page.xpath("//@*[starts-with(name(), 'on')] | //@srcset | //@ping | //base")
        assert found == [], address

"""The whole site as it is published: links, anchors, ids, titles, and what must never be in a page."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml import etree

from macros.pages.addresses import SEARCH, SEARCH_ENTRIES
from macros.pages.assets import assets
from macros.publish.files import published_files
from macros.site.search import NEEDED
from tests.site.conftest import Site

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def _twice(words: list[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def _targets(site: Site) -> Iterator[tuple[str, str, str, str]]:
    """Every internal link: the page it stands on, the link, the path it leads to and the anchor."""
    for address, page in site.pages.items():
        base = posixpath.dirname(site.top + address + "x")
        for link in (*page.xpath("//@href"), *page.xpath("//@src")):
            parts = urlsplit(str(link))
            if parts.scheme or parts.netloc:
                continue
            if not parts.path:
                yield address, str(link), address, unquote(parts.fragment)
                continue
            path = posixpath.normpath(posixpath.join(base, unquote(parts.path)))
            if parts.path.endswith(("/", ".")) and path != "/":
                path += "/"
            yield address, str(link), path.removeprefix(site.top), unquote(parts.fragment)


def test_every_internal_link_and_anchor_leads_somewhere(site: Site) -> None:
    ids = {address: {str(one) for one in page.xpath("//@id")} for address, page in site.pages.items()}
    broken = []
    for address, link, path, anchor in _targets(site):
        there = path in ids or (site.folder / path).is_file()
        if not there or (anchor and anchor not in ids.get(path, set())):
            broken.append(f"{address}: {link}")
    assert broken == []


def test_every_page_is_linked_from_another(site: Site) -> None:
    linked = {path for address, _, path, _ in _targets(site) if path != address}
    assert sorted(set(site.pages) - linked - {"404.html"}) == []


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    for address, page in site.pages.items():
        assert _twice([str(one) for one in page.xpath("//@id")]) == [], address


def test_titles_and_descriptions_are_told_apart(site: Site) -> None:
    assert _twice([page.findtext(".//title") or "" for page in site.pages.values()]) == []
    described = [
        str(page.xpath("string(//meta[@name='description']/@content)")) for page in site.pages.values()
    ]
    assert _twice(described) == []


def test_every_page_has_what_a_reader_and_a_search_engine_need(site: Site) -> None:
    for address, page in site.pages.items():
        assert page.get("lang") == "en-GB", address
        assert len(page.findall(".//h1")) == 1, address
        assert str(page.xpath("string(//meta[@name='description']/@content)")), address
        canonical = [str(one) for one in page.xpath("//link[@rel='canonical']/@href")]
        assert len(canonical) == (0 if address == "404.html" else 1), address
        assert all(urlsplit(one).path == site.top + site.stands_for(address) for one in canonical), address
        assert page.xpath("//main[@id='content']"), address
        assert page.xpath("//a[@href='#content']"), address
        assert page.xpath("//nav[@aria-label='Main']"), address


def test_headings_leave_no_level_out(site: Site) -> None:
    for address, page in site.pages.items():
        level = 0
        for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6"):
            now = int(heading.tag[1])
            assert now <= level + 1, f"{address}: {heading.text_content()}"
            level = now


def test_no_page_asks_another_host_or_holds_a_script(site: Site) -> None:
    for address, page in site.pages.items():
        assert page.xpath("//iframe | //object | //style | //@style") == [], address
        assert page.xpath("//@*[starts-with(name(), 'on')]") == [], address
        for script in page.xpath("//script[not(@type='application/ld+json')]"):
            # A small file of our own, over a page that is whole without it. That of all pages comes first.
            first = str(script.get("src")).endswith(assets.script("site").address)
            assert sorted(script.attrib) == (["src"] if first else ["defer", "src"]), address
            assert not (script.text or "").strip(), address
        asked = (
            *page.xpath("//link[@rel!='canonical']/@href"),
            *page.xpath("//img/@src"),
            *page.xpath("//script/@src"),
        )
        assert [one for one in asked if urlsplit(str(one)).netloc] == [], address


def test_nothing_of_the_machinery_shows(site: Site) -> None:
    for address, text in site.texts.items():
        for sign in (
            "Macro Rendering Error",
            "Macro Syntax Error",
            "Traceback",
            "Undefined",
            "&amp;lt;",
            "&amp;#34;",
        ):
            assert sign not in text, f"{address}: {sign}"
        # Pages for authors show how a macro is written.
        if not address.startswith("contribute/"):
            assert "{{" not in text, address
            assert "{%" not in text, address


def test_every_page_says_whose_site_it_is_not_and_of_which_day_it_tells(real_site: Site) -> None:
    for address, page in real_site.pages.items():
        foot = " ".join(page.find(".//footer").text_content().split())
        assert "It is not a government site" in foot, address
        assert re.search(r"The record tells of \d{1,2} [A-Z][a-z]+ \d{4}", foot), address


def test_the_map_of_the_site_leaves_out_what_asks_not_to_be_indexed(site: Site) -> None:
    tree = etree.parse(str(site.folder / "sitemap.xml"))
    mapped = {
        urlsplit(found.text or "").path.removeprefix(site.top) for found in tree.iter(f"{NAMESPACE}loc")
    }
    unlisted = {address for address, page in site.pages.items() if page.xpath("//meta[@name='robots']")}
    assert mapped == set(site.pages) - unlisted
    assert "404.html" in unlisted


def test_the_site_holds_only_what_pages_ask_for_and_the_files_for_programs(site: Site) -> None:
    asked = {path for _, _, path, _ in _targets(site)}
    asked |= {file.address for file in published_files(site.edition)}
    files = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()}
    others = {path for path in files if not path.endswith(".html")}
    of_search = {
        path for path in others if path.startswith(SEARCH) and NEEDED.fullmatch(path.rpartition("/")[2])
    }
    assert others - asked - of_search == {SEARCH_ENTRIES, "sitemap.xml", "sitemap.xml.gz"}

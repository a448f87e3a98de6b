"""Every promised address is there in the built site, and nothing that is published is left out."""

from __future__ import annotations

from macros.pages.addresses import ASSETS, SEARCH, SEARCH_ENTRIES
from macros.publish.hosts import HOST_FILES
from macros.publish.published import prose_pages, published_addresses
from macros.site.search import NEEDED
from tests.site.conftest import Site

BUILT_BESIDE = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What MkDocs makes of the whole: pages and files of no address to link to."""


def test_each_is_there_with_its_place(site: Site) -> None:
    ids = {address: {one.get("id", "") for one in page.iter()} for address, page in site.pages.items()}
    lost = []
    for address in published_addresses(site.edition, prose_pages()):
        path, hash_, anchor = address.partition("#")
        there = path in ids if path == "" or path.endswith("/") else (site.folder / path).is_file()
        if not there or (hash_ and anchor not in ids[path]):
            lost.append(address)
    assert lost == []


def test_every_page_and_file_is_promised(site: Site) -> None:
    promised = set(published_addresses(site.edition, prose_pages()))
    files = (file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file())
    addresses = {file.removesuffix("index.html") if file.endswith("index.html") else file for file in files}
    left = {one for one in addresses - promised if not one.startswith(ASSETS)}
    of_search = {
        file for file in left if file.startswith(SEARCH) and NEEDED.fullmatch(file.rpartition("/")[2])
    }
    assert of_search
    assert left - of_search == {*HOST_FILES, *BUILT_BESIDE, SEARCH_ENTRIES}


def test_places_are_those_of_records_gaps_and_quotes(fictional_site: Site) -> None:
    promised = published_addresses(fictional_site.edition, prose_pages())
    assert promised == tuple(sorted(set(promised)))
    for one in ("", "about/method/", "searches/topics/#search-general", "api/v1/index.json", "feeds/all.xml"):
        assert one in promised
    gaps = [one for one in promised if one.startswith("gaps/") and "#" in one]
    assert len(gaps) == len(fictional_site.edition.gaps)
    closed = [gap for gap in fictional_site.edition.gaps if gap.spell.until]
    assert closed
    assert all(f"gaps/{gap.rule.name}/#{gap.anchor}" in gaps for gap in closed)
    quotes = [one for one in promised if "quote-" in one]
    assert any(one.startswith("workstreams/") for one in quotes)
    assert any(one.startswith("resources/stated/#desk-") for one in quotes)
    assert not any(one.endswith(("#facts", "#evidence", "#standing")) for one in promised)

"""Long indexes stand in parts: the first page does not grow with the record, and no place is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import ON_A_LIST, OWN_PAGE, address, index_of, page_of, part_page
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.indexes.index_page import INDEXES
from macros.pages.lists.list_page import LISTS
from macros.pages.paging.part_of import initial, part_of, slug
from macros.pages.paging.parts import ALL
from tests.gaps.builders import register_of

SPLIT = tuple(kind for kind, made in {**INDEXES, **LISTS}.items() if made.parts)
"""The kinds whose index stands in parts."""

TIMES = 3
MARGIN = 300
"""What a first page may gain, in bytes before compression: longer numbers."""

GROWS = {
    "asks": "the open letter is one document, whose asks stand on the first page; the copies are in it",
    "comparators": "a row for each mechanism of each state: that is what is compared",
    "events": "a dot for each row in its picture",
}
"""First pages that still grow, and with what."""


@pytest.fixture(scope="module")
def tripled(fictional: Path, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The fictional record with each of its records three times, each time under another id."""
    data = Path(shutil.copytree(fictional, tmp_path_factory.mktemp("tripled") / "data"))
    for file in sorted(data.glob("*/*.yml")):
        for number in range(2, TIMES + 1):
            shutil.copy(file, file.with_name(f"{file.stem}-copy-{number}.yml"))
    return Edition(register_of(data))


def sizes(edition: Edition) -> dict[str, int]:
    """The bytes of the first page of each index in parts. Compressed, copies would weigh next to nothing."""
    firsts = {index_of(kind): kind for kind in SPLIT}
    return {
        firsts[page.address]: len(str(page.make(edition, page)).encode())
        for page in pages(edition)
        if page.address in firsts
    }


def test_the_first_page_of_an_index_does_not_grow_with_the_record(edition: Edition, tripled: Edition) -> None:
    assert all(len(tripled.register.kind(kind)) == TIMES * len(edition.register.kind(kind)) for kind in SPLIT)
    before, after = sizes(edition), sizes(tripled)
    grown = {kind: after[kind] - before[kind] for kind in SPLIT if after[kind] - before[kind] > MARGIN}
    assert set(grown) <= set(GROWS), grown


@pytest.mark.parametrize("which", ["edition", "real"])
def test_every_record_stands_on_its_part_and_the_first_page_leads_there(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    made = {
        page.address: html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")
        for page in pages(edition)
        if page.key in SPLIT
    }
    for kind in SPLIT:
        index = made[index_of(kind)]
        steps = [str(link) for link in index.xpath(f"//section[@aria-labelledby='{ALL}']//@href")]
        parts = [one for one in made if one.startswith(part_page(kind, "")) and one != index_of(kind)]
        assert [f"{index_of(kind)}{step}" for step in steps] == parts, kind
        for record in edition.register.kind(kind).values():
            if kind in ON_A_LIST:
                page = page_of(record)
                assert len(made[page].xpath(f"//*[@id='{record.id}']")) == 1, record.key
                assert page == part_page(kind, part_of(record))
                assert address(record) == f"{page}#{record.id}"
            else:
                links = [link for one in parts for link in made[one].xpath("//@href")]
                links += index.xpath("//@href")
                assert any(str(link).endswith(f"../{record.id}/") for link in links) or any(
                    str(link) == f"{record.id}/" for link in links
                ), record.key


def test_a_part_links_the_one_before_the_one_after_and_all(edition: Edition) -> None:
    page = next(one for one in pages(edition) if one.address == "timeline/2031/")
    content = html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")
    around = content.xpath(f"//section[@aria-labelledby='{ALL}']")[0]
    assert [str(one) for one in around.xpath("./p//@href")] == ["../2030/", "../2032/"]
    assert [str(one) for one in around.xpath("./ul//@href")] == [
        "../2030/",
        "../2032/",
        "../2033/",
        "../2034/",
    ]
    assert [crumb.address for crumb in page.crumbs] == ["", "timeline/"]
    assert page.title == "Timeline: 2031"


def test_no_record_has_the_id_that_parts_stand_below(edition: Edition, real: Edition) -> None:
    for one in (edition, real):
        assert not [kind for kind in OWN_PAGE if "by" in one.register.kind(kind)]


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Lord Ahmad of Wimbledon", "a"), ("Fay Sample", "f"), ("Baroness of Tests", "t"), ("Lord", "l")],
)
def test_a_person_stands_under_the_first_letter_after_titles(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_a_name_in_an_address_has_letters_numbers_and_hyphens() -> None:
    assert slug("All-Party Group (on “Examples”), 2nd") == "all-party-group-on-examples-2nd"

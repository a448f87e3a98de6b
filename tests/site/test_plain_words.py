"""What a reader meets on every page of both sites: days in words, short names explained, titles that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from lxml import html

from macros.pages.page import SEARCH_RESULT
from macros.records.department import Department
from tests.site.conftest import Site

_DAY = re.compile(r"(?<![\w/.=-])(?:19|20)\d\d-\d\d-\d\d(?![\w/-])")
_OTHERS_WORDS = (
    "blockquote",
    "code",
    "pre",
    "form",
    "script",
    "svg",
    "a[contains(@class, 'st-away')]",
    "a[contains(@href, 'sources/')]",
    "section[@id = 'cite']",
    "details[contains(@class, 'st-cite-page')]",
    "section[contains(@class, 'st-former')]",
)
"""What others said, what their texts are called, code, what is there to be copied, and names that lead on."""

_SHORT = re.compile(r"(?<![\w/.&@-])[A-Z]{2,}s?(?![\w@-]|[.]\w)")
_COUNTRY_CODES = re.compile(r"(?:country code|by its code,|\(ISO 3166\)):? (?:[A-Z]{3}(?:, | or )?)+")

ANYBODY_KNOWS = {"AA", "AI", "DR", "FAQ", "HM", "II", "TV", "UK"}
FORMS = {"BY", "CC", "CSL", "CSV", "ISO", "JSON", "MIT", "PDF", "RFC", "RIS", "ZIP"}
"""Forms of files and licences, by the names under which they are looked for."""

NAMES = {
    "AIPG",
    "AIPR",
    "AM",
    "BBC",
    "CSW",
    "FIN",
    "GSDRC",
    "ITV",
    "JNS",
    "LBC",
    "PA",
    "POLITICO",
    "REDRESS",
    "THX",
    "UNHCR",
    "VTT",
}
"""Papers, broadcasters and bodies that go by these letters, or shout them."""

NOT_SPELT_OUT = {
    "ACT",
    "APPG",
    "APWG",
    "COBR",
    "GNI",
    "ICGLR",
    "MENA",
    "OECD",
    "CSO",
    "GOV",
    "HMRC",
    "ICHREE",
    "IHRA",
    "MOD",
    "MPS",
    "ODA",
    "UIN",
    "UNA",
}
"""Short names of which the record holds no longer form: none is added from memory."""


@pytest.fixture(scope="module")
def texts(site: Site) -> dict[str, str]:
    return _texts(site)


def _texts(site: Site) -> dict[str, str]:
    """Our own words on each page, by its address; what contributors and programs read is left out."""
    return {
        address: " ".join(" ".join(_own(page)).split())
        for address, page in site.pages.items()
        if not address.startswith(("contribute/", "data/"))
    }


def _own(page: html.HtmlElement) -> Iterator[str]:
    main = page.find(".//main")
    assert main is not None
    others = {one for path in _OTHERS_WORDS for one in main.xpath(f".//{path}")}
    skipped = {inner for one in others for inner in one.iter()}
    for element in main.iter():
        if element not in skipped and isinstance(element.tag, str):
            yield element.text or ""
        if element not in skipped or element in others:
            yield element.tail or ""


def test_a_day_is_written_for_people(site: Site, texts: dict[str, str]) -> None:
    version = site.edition.version.rpartition(" ")[2]  # a release is called by its day: that is a name
    told = {
        address: found
        for address, text in texts.items()
        if (found := [day for day in _DAY.findall(text) if day != version[:10]])
    }
    assert told == {}
    assert _DAY.findall("seen 2019-07-16, on/2019-07-16/ and x-2019-07-16") == ["2019-07-16"]


def test_a_short_name_that_the_record_knows_is_told_or_spelt_out(site: Site, texts: dict[str, str]) -> None:
    known = {one.short: {one.stands_for} for one in site.edition.about.short_names}
    for body in site.edition.register.of(Department).values():
        for word in (body.abbreviation or "").split():
            known.setdefault(word, set()).add(body.name)
    seen = 0
    for address, text in texts.items():
        page = site.pages[address]
        glosses = page.xpath("//section[contains(@class, 'st-glosses')]//dt")
        told = {word for one in glosses for word in str(one.text).split()}
        content = " ".join(page.find(".//main").text_content().split())
        for short in set(_SHORT.findall(text)) & set(known):
            seen += 1
            assert short in told or any(name in content for name in known[short]), f"{address}: {short}"
    assert seen or len(known) < 10


def test_every_other_short_name_is_one_that_the_record_does_not_spell_out(real_site: Site) -> None:
    known = {one.short for one in real_site.edition.about.short_names}
    known |= {
        word
        for body in real_site.edition.register.of(Department).values()
        for word in (body.abbreviation or "").split()
    }
    unknown: dict[str, str] = {}
    for address, text in _texts(real_site).items():
        if address.startswith(("sources/", "statement/")):
            continue  # these list texts by the names that others gave them
        ours = _COUNTRY_CODES.sub("", re.sub("“[^”]{0,400}”", "", text))
        for short in _SHORT.findall(ours):
            spelt = short in known or f"({short})" in ours
            if not spelt and short not in ANYBODY_KNOWS | FORMS | NAMES | NOT_SPELT_OUT:
                unknown.setdefault(short, address)
    assert unknown == {}


NAMED_BY_ITS_RECORD = re.compile(r"^[a-z-]+/[^/]+/$")
LONGEST_TITLE = 75


def test_titles_are_short_but_for_names_and_the_words_of_lists(site: Site) -> None:
    site_name = f" – {site.edition.about.name}"
    long = {
        address: title
        for address, page in site.pages.items()
        if len(title := page.findtext(".//title").removesuffix(site_name)) > LONGEST_TITLE
        and not NAMED_BY_ITS_RECORD.match(address)
    }
    assert long == {}


def test_descriptions_are_as_long_as_a_search_engine_shows(site: Site) -> None:
    told = {
        address: str(page.xpath("string(//meta[@name = 'description']/@content)"))
        for address, page in site.pages.items()
        if "noindex" not in page.xpath("string(//meta[@name = 'robots']/@content)")
    }
    assert {one: text for one, text in told.items() if not 50 <= len(text) <= SEARCH_RESULT} == {}

"""What holds for every generated page, of the fictional record and of the real one."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from lxml import html

from macros.pages.addresses import A_TO_Z, COMPONENTS, SEARCH, address, day_at, relative
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.frame.frame import frame
from macros.pages.frame.shown import Shown
from macros.pages.page import Page
from macros.pages.parts.links import prose
from macros.pages.parts.proof import WITHOUT_FIGURE
from macros.pages.parts.view import Link, Mark
from macros.records.base import Model
from macros.records.person import Person
from macros.records.source import Source
from macros.records.workstream import Workstream
from macros.rules.wording import ABSENCE, BLAME, NOW

# What the rules never let the record's own texts say, our own sentences never say either.
NEVER = re.compile("|".join(pattern.pattern for pattern in (ABSENCE, BLAME, NOW)), re.IGNORECASE)


@pytest.fixture(scope="module", params=["edition", "real"])
def made(request: pytest.FixtureRequest) -> tuple[Edition, dict[Page, html.HtmlElement]]:
    found: Edition = request.getfixturevalue(request.param)
    return found, {
        page: html.fragment_fromstring(str(page.make(found, page)), create_parent="div")
        for page in pages(found)
    }


Made = tuple[Edition, dict[Page, html.HtmlElement]]


def _twice(words: list[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def test_titles_and_descriptions_are_told_apart(made: Made) -> None:
    _, found = made
    assert _twice([page.title for page in found]) == []
    assert _twice([page.description for page in found]) == []
    assert _twice([page.address for page in found]) == []


def test_each_page_has_one_first_heading_and_no_id_twice(made: Made) -> None:
    _, found = made
    for page, content in found.items():
        assert len(content.findall(".//h1")) == 1, page.address
        assert _twice([str(one) for one in content.xpath("//@id")]) == [], page.address


def test_every_link_says_where_it_goes(made: Made) -> None:
    _, found = made
    for page, content in found.items():
        for link in content.iter("a"):
            assert "".join(link.itertext()).strip() or link.get("aria-label"), (
                f"{page.address}: {link.get('href')}"
            )


def test_whatever_points_to_a_record_is_linked_from_its_page(made: Made) -> None:
    edition, found = made
    by_key = {page.key: (page, content) for page, content in found.items() if page.key and "/" in page.key}
    for record in edition.register:
        if record.key not in by_key:
            continue
        page, content = by_key[record.key]
        links = {str(link).partition("#")[0] for link in content.xpath("//@href")}
        whole = {str(link) for link in content.xpath("//@href")}
        for reference in edition.register.referring_to(record):
            target = relative(address(reference.record), page.address)
            there = target in whole or target.partition("#")[0] in links
            assert there, f"{page.address} does not link to {reference.record.key}"


def test_whatever_a_record_points_to_is_linked_from_its_page(made: Made) -> None:
    edition, found = made
    by_address = {page.address: content for page, content in found.items()}
    for reference in edition.register.references:
        target = edition.register.resolve(reference.ref)
        assert target is not None
        here = address(reference.record).partition("#")[0]
        if target.key == reference.record.key:
            continue
        link = relative(address(target), here)
        links = {str(one) for one in by_address[here].xpath("//@href")}
        anchorless = {one.partition("#")[0] for one in links}
        assert link in links or link.partition("#")[0] in anchorless, (
            f"{reference.record.key} to {target.key}"
        )


def test_an_inferred_link_to_atrocity_prevention_is_marked_wherever_it_is_shown(made: Made) -> None:
    edition, found = made
    inferred = {
        address(stream) for stream in edition.register.of(Workstream).values() if stream.link == "inferred"
    }
    assert inferred
    for page, content in found.items():
        for link in content.iter("a"):
            target = next((one for one in inferred if relative(one, page.address) == link.get("href")), None)
            if target is None:
                continue
            after = link.getnext()
            mark = "" if after is None else after.text or ""
            assert mark == edition.about.wording.inferred, f"{page.address} links to {target}"


def test_a_note_of_evidence_is_pointed_to_by_what_it_proves(made: Made) -> None:
    for page, content in made[1].items():
        links = {str(link) for link in content.xpath("//@href")}
        for note in content.find_class("st-note"):
            claims = {
                " ".join(claim.itertext()).partition(":")[0] for claim in note.find_class("st-note-claim")
            }
            if claims != {WITHOUT_FIGURE}:  # words prove no absence
                assert f"#{note.get('id')}" in links, f"{page.address}#{note.get('id')}"


def test_a_record_named_in_a_text_of_the_editors_has_its_marks_and_its_part(edition: Edition) -> None:
    copied = next(source for source in edition.register.of(Source).values() if source.is_copy)
    line = prose(edition, f"See {copied.key}#a-part, not x/{copied.key} or {copied.key}/.")
    assert line == (
        "See ",
        Link(edition.name(copied), address(copied, "a-part")),
        " ",
        Mark(edition.about.wording.copy_),
        f", not x/{copied.key} or {copied.key}/.",
    )


def test_a_person_whom_only_a_post_names_is_told_so_on_top_and_is_not_indexed(made: Made) -> None:
    edition, found = made
    seen = 0
    for page, content in found.items():
        record = edition.register.find(page.key or "")
        if day_at(page.address) is not None:  # neighbouring days say nearly the same: tests/pages/test_on.py
            continue
        if not isinstance(record, Person):
            # What only lists what stands elsewhere, or shows what is made up, is not for search engines.
            below = page.address.startswith((A_TO_Z, COMPONENTS)) and page.address not in (A_TO_Z, COMPONENTS)
            assert page.noindex == (below or page.address == SEARCH), page.address
            continue
        alone = not edition.register.referring_to(record)
        assert page.noindex == alone
        if alone:
            seen += 1
            (top,) = content.xpath(".//header[h1]")
            assert "Nothing in this record names" in top.text_content()
    assert seen


def test_our_own_sentences_claim_no_absence_and_know_no_today(made: Made) -> None:
    edition, found = made
    theirs = {
        sentence.rstrip(".")  # a summary may stand in two parts: its first sentence on top
        for record in (edition.about, *edition.register)
        for text in _texts(record)
        for sentence in (text, *re.split(r"(?<=[.?!])\s+", text))
    }
    for page, content in found.items():
        for element in content.iter("p", "dt", "caption", "h1", "h2", "h3", "th", "li"):
            text = re.sub(r"\(say: [^)]+\)", "", " ".join(element.text_content().split()))  # an id is no text
            if NEVER.search(text) and not any(part in text for part in theirs if NEVER.search(part)):
                pytest.fail(f"{page.address}: {text}")


def _texts(record: Model) -> list[str]:
    from macros.register.references import texts

    return [text for _, text in texts(record)]


def test_a_page_prints_the_day_of_the_record(made: Made) -> None:
    edition, found = made
    for page, content in found.items():
        foot = frame(edition, Shown.of(page)).foot
        told = " ".join(f"{content.text_content()} {foot}".split())  # a date is kept together
        assert edition.as_of_words in told, page.address

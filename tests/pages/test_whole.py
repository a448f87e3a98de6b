"""The whole statement as one page: what it holds, and where its links lead."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from macros.gaps.catalogue import GAP_RULES
from macros.oversight.standing import ROLES
from macros.pages.addresses import STATEMENT_PDF
from macros.pages.edition import Edition
from macros.pages.gaps.registers import standing
from macros.pages.parts.view import OUR_WORDS
from macros.pages.records.record_page import record_view
from macros.pages.whole.ours import IN_OUR_WORDS
from macros.pages.whole.whole_page import content_of, whole_pages
from macros.records.ask import Ask
from macros.records.base import Evidence
from macros.records.lever import Lever
from macros.records.situation import Situation
from macros.records.workstream import Workstream
from tests.pages.prose import text_of

HELD = (Workstream, Lever, Ask, Situation)


@pytest.fixture(scope="module")
def whole(edition: Edition) -> html.HtmlElement:
    return html.document_fromstring(content_of(edition))


def _ids(page: html.HtmlElement) -> list[str]:
    return [str(found) for found in page.xpath("//@id")]


def test_no_id_stands_twice_and_every_link_inside_has_its_place(whole: html.HtmlElement) -> None:
    ids = _ids(whole)
    assert sorted(ids) == sorted(set(ids))
    inside = [str(link)[1:] for link in whole.xpath("//a/@href") if str(link).startswith("#")]
    assert len(inside) > 100
    assert [place for place in inside if place not in ids] == []


def test_each_record_has_its_place(edition: Edition, whole: html.HtmlElement) -> None:
    ids = _ids(whole)
    for model in HELD:
        for record in edition.register.of(model).values():
            assert f"{record.kind}-{record.id}" in ids
    assert [id_ for id_ in ids if id_.startswith(("ministers-", "people-", "statements-"))] == []


def test_each_gap_of_government_has_its_place_and_no_gap_of_ours(
    edition: Edition, whole: html.HtmlElement
) -> None:
    ids = set(_ids(whole))
    for rule in GAP_RULES:
        places = {f"gaps-{rule.name}.{gap.anchor}" for gap in standing(edition, rule)}
        assert places <= ids if rule.whose == "government" else not places & ids


def test_a_link_to_what_it_holds_stays_inside(edition: Edition, whole: html.HtmlElement) -> None:
    links = [str(link) for link in whole.xpath("//a/@href")]
    pages = [f"../{one.kind}/{one.id}/" for model in HELD for one in edition.register.of(model).values()]
    assert [link for link in links if link in pages] == []
    ministers = edition.register.kind("ministers").values()
    assert any(f"../ministers/{one.id}/" in links for one in ministers)


def test_each_record_leads_to_its_own_page(edition: Edition, whole: html.HtmlElement) -> None:
    links = {str(link): str(link.getparent().text_content()) for link in whole.xpath("//a/@href")}
    for stream in edition.register.of(Workstream).values():
        page = f"workstreams/{stream.id}/"
        assert links[f"../{page}#evidence"].startswith(edition.url(page))


def test_each_note_is_the_number_of_its_source(edition: Edition, whole: html.HtmlElement) -> None:
    stream = next(one for one in edition.register.of(Workstream).values() if record_view(edition, one).notes)
    piece = whole.get_element_by_id(f"workstreams-{stream.id}").getparent()
    refs = piece.xpath(".//sup/a")
    assert refs
    for ref in refs:
        item = whole.get_element_by_id(ref.get("href")[1:])
        assert ref.text == f"[{item.get('value')}]"
        assert ref.get("aria-label") == f"Source {item.get('value')}"
    cited = {ref.get("href") for ref in refs}
    assert cited <= {f"#sources-{entry.source}" for entry in _evidence(stream)}


def _evidence(stream: Workstream) -> list[Evidence]:
    return [*stream.evidence, *(entry for use in stream.levers for entry in use.evidence)]


def test_sources_are_numbered_in_their_order(whole: html.HtmlElement) -> None:
    numbers = [int(found) for found in whole.xpath("//ol[@class='st-sources']/li/@value")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers


def test_its_headings_go_down_by_one(whole: html.HtmlElement) -> None:
    levels = [int(found.tag[1]) for found in whole.xpath("//h2 | //h3 | //h4 | //h5 | //h6")]
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_each_role_has_its_place(whole: html.HtmlElement) -> None:
    ids = _ids(whole)
    assert [role for role in ROLES if role not in ids] == []


def test_the_page_says_where_the_pdf_is_or_that_there_is_none(edition: Edition) -> None:
    (page,) = whole_pages()
    assert f'href="../{STATEMENT_PDF}"' in page.make(edition, page)
    without = page.make(replace(edition, paper=False), page)
    assert STATEMENT_PDF not in without
    assert "was not made in this build" in without


def test_it_says_how_far_the_evidence_of_each_record_goes(whole: html.HtmlElement) -> None:
    pieces = whole.find_class("st-piece")
    assert pieces
    assert [one for one in pieces if not re.search("Evidence up to", one.text_content())] == []


def test_the_head_of_a_chapter_says_once_whose_words_its_records_are_told_in(
    edition: Edition, whole: html.HtmlElement
) -> None:
    chapters = whole.xpath("//section[contains(@class, 'st-chapter')][article]")
    assert len(chapters) > 3
    for chapter in chapters:
        head = " ".join(text_of(one) for one in chapter.xpath("./p"))
        assert head.count(IN_OUR_WORDS) == 1
        for record in chapter.xpath("./article"):
            for told in record.xpath(".//p | .//dd"):
                assert not re.search(r"\bin our (own )?words", text_of(told), re.IGNORECASE)
            # What is quoted bears marks of its own.
            assert not [one for one in record.xpath(".//blockquote") if "“" not in text_of(one)]
    desk = edition.register.find("workstreams/early-signals-desk")
    assert desk is not None
    assert OUR_WORDS in record_view(edition, desk).lead[0]  # on a page of its own the mark stays

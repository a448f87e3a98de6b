"""Ways into the gaps: their numbers on the home page and at the head of their own; links into the matrix."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.cells import cells
from macros.gaps.gap import Whose
from macros.pages.addresses import GAPS, MATRIX
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.gaps import registers
from macros.pages.gaps.on_home import gaps_html
from macros.pages.gaps.topics import TOPICS
from macros.pages.oversight.ways_in import BY, questions, ways_in_html
from macros.pages.parts.gaps import subject_line
from macros.pages.parts.view import Group, IndexView, Link
from tests.pages.prose import text_of


def shown(edition: Edition, address: str) -> html.HtmlElement:
    found = next(page for page in pages(edition) if page.address == address)
    return html.fragment_fromstring(str(found.make(edition, found)), create_parent="div")


def number(edition: Edition, whose: Whose) -> int:
    return sum(
        one.register == whose and one.spell.stands(edition.as_of, edition.as_of) for one in edition.gaps
    )


@pytest.mark.parametrize("which", ["edition", "real"])
def test_home_counts_the_gaps_of_government_apart_from_ours(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    content = html.fragment_fromstring(str(gaps_html(edition, "")), create_parent="div")
    told = {str(link.get("href")): text_of(link) for link in content.iter("a")}
    government, record = number(edition, "government"), number(edition, "record")
    assert told["gaps/#government"] == f"{government} gaps in what government has said in public"
    assert told["gaps/#record"] == f"{record} gaps in this record itself"
    assert government != record


def test_home_leads_by_question_and_by_kind_to_pages_that_are_there(edition: Edition) -> None:
    content = html.fragment_fromstring(str(ways_in_html(edition, "")), create_parent="div")
    led = [link.get("href") for link in content.iter("a")]
    assert led == [
        *(way.question.address for way in questions(edition)),
        *(part.address for part in BY if isinstance(part, Link)),
    ]
    assert len(set(led)) == len(led)
    assert set(led) <= {page.address for page in pages(edition)}
    for way, told in zip(questions(edition), content.findall("ul/li"), strict=True):
        assert way.question.text.endswith("?")
        assert text_of(told).endswith(way.holds)


def test_every_rule_of_gaps_stands_under_one_topic_of_its_register() -> None:
    for whose, topics in TOPICS.items():
        named = [rule for topic in topics for rule in topic.rules]
        assert sorted(named) == sorted(rule.name for rule in GAP_RULES if rule.whose == whose)
    anchors = [topic.anchor for topics in TOPICS.values() for topic in topics]
    assert len(set(anchors)) == len(anchors)


def test_the_page_of_gaps_says_how_many_stand_on_each_topic(edition: Edition) -> None:
    content = shown(edition, GAPS)
    for whose, topics in TOPICS.items():
        for topic in topics:
            stand = sum(
                one.rule.name in topic.rules and one.spell.stands(edition.as_of, edition.as_of)
                for one in edition.gaps
            )
            place = content.get_element_by_id(topic.anchor)
            assert text_of(place.find("h3")) == topic.title
            told = content.xpath(f"//header//a[@href='#{topic.anchor}']")
            assert [text_of(one).split()[-1] for one in told] == ([str(stand)] if stand else []), whose


def test_the_page_of_gaps_begins_with_how_many_stand(edition: Edition) -> None:
    first = shown(edition, GAPS).xpath("//header/p[@class='st-lead']")[:2]
    for paragraph, (whose, _, _) in zip(first, registers.REGISTERS, strict=True):
        assert text_of(paragraph).startswith(f"{number(edition, whose)} gaps in ")
        assert paragraph.xpath("./a/@href") == [f"#{whose}"]


def test_a_cell_leads_to_its_row_or_to_the_table_where_it_has_none(edition: Edition) -> None:
    content = shown(edition, MATRIX)
    filled = 0
    for cell in cells(edition.register):
        (link,) = subject_line(edition, cell.id)
        assert isinstance(link, Link)
        assert link.text.casefold() == cell.name
        place = link.address.removeprefix(f"{MATRIX}#")
        assert content.get_element_by_id(place) is not None
        assert (place == cell.anchor) == cell.filled
        assert place in (cell.anchor, "stages")
        filled += cell.filled
    assert 0 < filled < len(cells(edition.register))


def test_a_page_lists_at_its_head_only_the_groups_it_does_not_lead_to_already() -> None:
    one, two = (Group(anchor, anchor, (), ()) for anchor in ("seen", "asked"))
    view = IndexView("?", (), (one, two))
    assert view.jump == (one, two)
    assert replace(view, points=((Link("Seen", "#seen"), ": 3"),)).jump == (two,)
    assert replace(view, answer=(("See ", Link("what was asked", "#asked")),)).jump == (one,)
    assert replace(view, answer=((Link("elsewhere", "gaps/#seen"),),)).jump == (one, two)


def test_years_stand_in_one_line(edition: Edition) -> None:
    assert shown(edition, "gaps/changes/").xpath("//nav/@class")[-1] == "st-jump st-years"


def test_a_page_whose_answer_leads_on_lists_no_groups(edition: Edition) -> None:
    assert not shown(edition, MATRIX).find_class("st-jump")
    assert IndexView("?", (), (Group("a", "A", (), ()),), jumps=False).jump == ()


def test_the_changes_begin_with_how_many_opened_and_closed(edition: Edition) -> None:
    ours = [one for one in edition.gaps if one.register == "government"]
    opened = sum(one.spell.since is not None for one in ours)
    closed = sum(one.spell.until is not None for one in ours)
    first = text_of(shown(edition, "gaps/changes/").xpath("//header/p[@class='st-lead']")[0])
    assert f": {opened} gaps opened, {closed} closed." in first

from __future__ import annotations

from datetime import date, timedelta

from lxml import html

from macros.oversight.standing import ROLES
from macros.pages.edition import Edition
from macros.pages.indexes.index_page import index_pages
from macros.pages.oversight import coding, oversight_page
from macros.records.words import Role
from macros.register.register import Register
from tests.oversight.builders import (
    ADA,
    BEN,
    DIRECTOR,
    EXAMPLES,
    LATER,
    LEAD,
    SECOND,
    ada,
    government,
    minister,
    official,
    said,
    spell,
)
from tests.pages.prose import text_of


def element(part: str, register: Register, *arguments: object) -> html.HtmlElement:
    module = coding if part == "coding_html" else oversight_page
    made = getattr(module, part)(Edition(register), "oversight/", *arguments)
    return html.fragment_fromstring(str(made), create_parent="div")


def history() -> Register:
    """Ada is named, changes posts twice and leaves; a committee speaks; a director's post is named."""
    return government(
        ada(
            spell(LEAD, "2031-01-01", "2032-01-01"),
            spell(SECOND, "2032-01-01", "2032-06-01"),
            spell(LATER, "2032-06-01", "2033-06-01"),
        ),
        minister(BEN, spell(AWAY_FROM_IT, "2033-06-01", None, "2034-06-30")),
        official("cyd-example", spell(DIRECTOR, "2031-01-01", None, "2033-01-01")),
        said("2031-06-01", person=ADA, post=LEAD, department=EXAMPLES),
        said("2031-07-01", roles=("senior-official", "focal-point"), post=DIRECTOR),
        said("2032-07-01", strength="explicit-by-parliament", person=ADA, post=SECOND),
        said("2033-07-01", strength="implicit", person=BEN),
        period_from="2031-01-01",
    )


AWAY_FROM_IT = "minister-for-elsewhere"


def test_stretches_cover_the_period_without_a_hole() -> None:
    edition = Edition(history())
    for role in ROLES:
        found = oversight_page.stretches(edition, role)

        assert found[0].since == date(2031, 1, 1)
        assert found[-1].until == date(2034, 12, 31) + timedelta(days=1)
        assert [one.until for one in found[:-1]] == [one.since for one in found[1:]]
        assert [one.number for one in found] == list(range(1, len(found) + 1))


def test_a_stretch_has_its_statement_words_speaker_source_age_and_reason() -> None:
    (stated,) = element("intervals_html", history(), "minister").xpath(".//li[@id='minister-2031-06-01']")
    text = text_of(stated)

    assert "1 June 2031 up to 1 January 2032" in text
    assert "stated" in text
    assert "“oversight of examples”" in text
    assert "A Spokesperson, Government of Examples" in text
    assert "The statement was 7 months old at its end." in text
    assert "held the same post on these days" in text


def test_posts_held_in_turn_are_told_in_one_stretch() -> None:
    (carried,) = element("intervals_html", history(), "minister").xpath(".//li[@id='minister-2032-01-01']")
    text = text_of(carried)

    assert "held other ministerial posts in turn; no statement found had named the minister anew" in text
    assert carried.xpath(".//a[starts-with(@href, '../posts/')]/@href") == [
        f"../posts/{SECOND}/",
        f"../posts/{LATER}/",
    ]


def test_who_held_a_post_that_was_named_is_shown_beside_and_never_as_named() -> None:
    page = element("intervals_html", history(), "senior-official")
    beside = page.xpath(".//p[@class='st-beside']")

    assert [text_of(one) for one in beside] == ["Held the post in these days, and not named: Cyd Example."]
    rows = oversight_page.stretches(Edition(history()), "senior-official")
    assert all("Cyd" not in str(row.named) for row in rows)


def test_who_may_have_left_is_not_shown_as_a_holder_in_these_days() -> None:
    register = government(
        official("cyd-example", spell(DIRECTOR, "2031-01-01", "2033")),
        said("2031-07-01", roles=("senior-official",), post=DIRECTOR),
    )
    page = element("intervals_html", register, "senior-official")
    assert [text_of(one) for one in page.xpath(".//p[@class='st-beside']")] == [
        "Held the post in these days, and not named: Cyd Example.",
        "Held the post before, and not named: Cyd Example, until 2033, day not found.",
    ]


def test_the_answer_for_each_role_comes_first() -> None:
    page = element("standings_now_html", history())

    assert [text_of(one) for one in page.xpath(".//h3/a")] == [
        "Minister",
        "Department",
        "Senior official",
        "R2P Focal Point",
        "Unit",
    ]
    assert page.xpath(".//h3/a/@href") == [f"#{role}" for role in ROLES]


def test_all_statements_stand_in_the_order_of_their_dates_and_explicit_ones_stand_out() -> None:
    page = element("all_statements_html", history())
    items = page.xpath(".//ol/li")

    assert [text_of(item.xpath("./p/strong")[0]) for item in items] == [
        "1 June 2031",
        "1 July 2031",
        "1 July 2032",
        "1 July 2033",
    ]
    assert ["st-explicit" in item.get("class") for item in items] == [True, True, False, False]
    assert "moves the standing of: senior official and R2P Focal Point" in text_of(items[1])
    assert all("moves nothing" in text_of(item) for item in items[2:])


def test_the_ribbon_has_a_twin_that_says_the_same_and_links_to_each_stretch() -> None:
    edition = Edition(history())
    page = element("ribbon_html", history())
    numbers = page.xpath(".//svg[@role='img']//text[@class='st-number']/text()")
    ids = [
        one.get("id")
        for role in ROLES
        for one in element("intervals_html", history(), role).xpath(".//li[@id]")
    ]

    assert len(page.xpath(".//details//tbody/tr")) == len(numbers)
    assert len(numbers) == sum(len(oversight_page.stretches(edition, role)) for role in ROLES)
    assert page.xpath(".//details//tbody/tr/td[1]/a/@href") == [f"#{id_}" for id_ in ids]


def test_on_another_page_the_twin_links_to_the_page_on_oversight() -> None:
    made = oversight_page.ribbon_html(Edition(history()), "", "minister")
    page = html.fragment_fromstring(str(made), create_parent="div")

    assert page.xpath(".//tbody//a/@href")[0] == "oversight/#minister-2031-01-01"


def test_anchors_are_unique_over_all_roles() -> None:
    edition = Edition(history())
    roles: tuple[Role, ...] = ROLES
    anchors = [one.anchor for role in roles for one in oversight_page.stretches(edition, role)]

    assert len(anchors) == len(set(anchors))


def test_the_coding_of_every_statement_is_told_with_its_reason() -> None:
    page = element("coding_html", history())
    items = page.xpath(".//ol/li")

    assert len(items) == 4
    assert "explicit: government says who is responsible for, oversees, leads or follows" in text_of(items[0])
    assert "explicit-by-parliament: Parliament says so, not government; moves nothing" in text_of(items[2])
    assert "4 statements: 2 explicit, 1 explicit-by-parliament, 1 implicit." in text_of(page)


def test_what_is_counted_or_dated_comes_from_the_record() -> None:
    edition = Edition(history())
    descriptions = {page.address: page.description for page in index_pages(edition)}

    assert str(descriptions["statements/"]).endswith("by anyone, since 2031.")
    assert "Oversight as stated for five roles, 1 January 2031" in oversight_page.ribbon_of(edition).title

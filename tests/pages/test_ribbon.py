from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from macros.pages.oversight.ribbon import NUMBER_WIDTH, Drawing, Row, Stretch, draw, svg
from macros.records.words import StandingWord, words

FIRST, LAST = date(2031, 1, 1), date(2035, 1, 1)
STANDINGS: tuple[StandingWord, ...] = words(StandingWord)  # type: ignore[assignment]


def row(*cuts: date, label: str = "") -> Row:
    days = [FIRST, *cuts, LAST]
    return Row(
        label,
        tuple(
            Stretch(number, since, until, STANDINGS[number % len(STANDINGS)])
            for number, (since, until) in enumerate(pairwise(days), start=1)
        ),
    )


def drawn(*rows: Row) -> html.HtmlElement:
    return html.fragment_fromstring(str(svg(draw("ribbon-test", "Oversight of examples", rows))))


def share(text: str) -> float:
    return float(text.removesuffix("%"))


def test_a_reader_of_the_drawing_and_a_reader_of_its_description_learn_what_it_is() -> None:
    (picture,) = drawn(row(date(2032, 1, 1))).xpath(".//svg[@role='img']")
    title, description = picture.get("aria-labelledby").split()

    assert picture.xpath(f"./title[@id='{title}']")[0].text == "Oversight of examples"
    (desc,) = picture.xpath(f"./desc[@id='{description}']")
    assert desc.text == (
        "A band of time from 1 January 2031 up to 1 January 2035, in 2 numbered stretches. "
        "The table that follows says the same in words."
    )


def test_each_standing_has_a_pattern_of_its_own_and_is_told_in_the_legend() -> None:
    cuts = [FIRST + timedelta(days=200 * number) for number in range(1, len(STANDINGS))]
    page = drawn(row(*cuts))
    looks = [(rect.get("class"), rect.get("fill")) for rect in page.xpath(".//svg[@role='img']/g/rect")]

    assert len(set(looks)) == len(STANDINGS)
    assert [one.text for one in page.xpath(".//ul/li//strong")] == list(STANDINGS)


def test_patterns_that_are_used_are_defined_once() -> None:
    text = str(svg(draw("ribbon-test", "Oversight", [row(date(2032, 1, 1)), row(date(2033, 1, 1))])))
    ids = re.findall(r'id="([^"]+)"', text)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)


def test_the_drawing_needs_no_style_attribute_and_no_script() -> None:
    text = str(svg(draw("ribbon-test", "Oversight", [row()])))

    assert "style=" not in text
    assert "script" not in text


def test_roles_are_labelled_where_there_are_several() -> None:
    page = drawn(row(label="Minister"), row(label="Unit"))

    assert page.xpath(".//text[@class='st-band-label']/text()") == ["Minister", "Unit"]


def test_a_ribbon_without_a_stretch_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a stretch"):
        draw("ribbon-test", "Oversight", [])


def test_a_short_stretch_keeps_its_number_on_a_line_above() -> None:
    drawing = draw("ribbon-test", "Oversight", [row(date(2032, 6, 1), date(2032, 6, 10))])
    lines = {block.number: block.number_y for block in drawing.bands[0].blocks}

    assert lines[1] == lines[3]
    page = draw("ribbon-test", "Oversight", [row(date(2031, 1, 2), date(2031, 1, 5))])
    assert len({(block.middle, block.number_y) for block in page.bands[0].blocks}) == 3


@given(st.lists(st.dates(date(2031, 1, 2), date(2034, 12, 31)), unique=True, max_size=30))
def test_stretches_fill_the_band_and_no_two_numbers_touch(cuts: list[date]) -> None:
    (band,) = draw("ribbon-test", "Oversight", [row(*sorted(cuts))]).bands
    ends = [share(block.x) + share(block.width) for block in band.blocks]

    assert share(band.blocks[0].x) == 0
    assert ends[-1] == pytest.approx(100, abs=0.01)
    assert [share(block.x) for block in band.blocks[1:]] == pytest.approx(ends[:-1], abs=0.01)
    places = [(share(block.middle), block.number_y) for block in band.blocks]
    for number, (x, y) in enumerate(places):
        assert NUMBER_WIDTH / 2 - 0.01 <= x <= 100 - NUMBER_WIDTH / 2 + 0.01
        for other_x, other_y in places[number + 1 :]:
            assert y != other_y or abs(x - other_x) >= NUMBER_WIDTH - 0.01


@given(st.integers(0, 60))
def test_years_have_room_for_their_text(years: int) -> None:
    last = date(2031 + years, 6, 30)
    drawing: Drawing = draw("r", "Oversight", [Row("", (Stretch(1, FIRST, last, "none"),))])
    places = [share(year.x) for year in drawing.years if year.text]

    assert drawing.years[0].text == "2031"
    assert all(b - a >= 7 for a, b in pairwise(places))

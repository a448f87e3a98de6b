"""The pictures for shared links: small, the same from run to run, in the colours of the pages."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from macros.pages.addresses import card_of
from macros.pages.edition import Edition
from macros.pages.frame.cards_meta import CARD_SIZE, CARDS
from macros.publish import card_drawing, cards
from macros.site import editions

PROJECT = Path(__file__).parents[2]
KIB = 1024


@pytest.fixture(scope="module", params=["data", "tests/fictional/data"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return editions.make(PROJECT / request.param)


@pytest.fixture(scope="module")
def made(edition: Edition) -> dict[str, bytes]:
    return {file.address: file.make() for file in cards.files(edition)}


def test_there_is_a_picture_for_each_kind_and_for_the_rest(made: dict[str, bytes]) -> None:
    assert list(made) == [card_of(card) for card in CARDS]
    assert {"workstreams", "holes", "home", "oversight", "gaps", "on", "page"} <= set(CARDS)


def test_each_is_a_small_picture_of_the_size_that_its_pages_tell(made: dict[str, bytes]) -> None:
    for address, picture in made.items():
        assert len(picture) < 20 * KIB, address
        image = Image.open(BytesIO(picture))
        assert (image.format, image.mode, image.size) == ("PNG", "P", CARD_SIZE), address


def test_a_second_drawing_is_the_same_to_the_last_byte(edition: Edition, made: dict[str, bytes]) -> None:
    card_drawing._font.cache_clear()
    assert {file.address: file.make() for file in cards.files(edition)} == made


def test_no_two_kinds_have_the_same_picture(made: dict[str, bytes]) -> None:
    assert len(set(made.values())) == len(made)


def test_text_keeps_to_the_margins_and_leaves_the_lines_apart(made: dict[str, bytes]) -> None:
    width, height = CARD_SIZE
    for address, picture in made.items():
        image = Image.open(BytesIO(picture)).convert("RGB")
        page = ImageColor.getrgb(card_drawing.COLOURS["page"])
        below = card_drawing.BAND + 1
        for empty in (
            (0, below, card_drawing.MARGIN - 4, height),
            (width - card_drawing.MARGIN + 4, below, width, height),
            (0, height - card_drawing.MARGIN + 8, width, height),
            (0, 440, width, 470),  # between what the pages are about and whose site it is
        ):
            assert image.crop(empty).getcolors() == [((empty[2] - empty[0]) * (empty[3] - empty[1]), page)], (
                f"{address} {empty}"
            )
        assert len(image.getcolors() or ()) > 8, address  # and there is text


def test_a_long_word_stands_on_a_line_of_its_own() -> None:
    assert card_drawing._wrapped(f"a {'w' * 60} b", 84) == ["a", "w" * 60, "b"]


def test_the_colours_are_those_of_the_pages() -> None:
    sheet = (PROJECT / "macros/pages/assets/css/base.css").read_text("utf-8")
    named = dict(re.findall(r"--st-(\w+): (#\w{6});", sheet))
    assert {name: named[name] for name in card_drawing.COLOURS} == dict(card_drawing.COLOURS)


def test_it_says_by_name_what_the_font_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.ImageFont.load_default", lambda *_: None)
    with pytest.raises(TypeError, match="without FreeType"):
        card_drawing._font.__wrapped__(84)

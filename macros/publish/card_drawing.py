"""Draws the picture of a kind of page, from text alone.

The design is our own and plain: no emblem, no crown, and the record says on it whose it is not.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from macros.pages.frame.cards_meta import CARD_SIZE

COLOURS = {"page": "#fbfaf7", "text": "#1c242c", "muted": "#525c66", "accent": "#1b4965"}
"""Colours of the pages, as macros/pages/assets/css/base.css names them; a test compares the two."""

INKS = ("text", "muted", "accent")

MARGIN = 80
BAND = 18
SHADES = 5
"""Steps from the page to each colour at the edge of a letter: with the page 16 colours, four bits a dot."""


def draw(name: str, words: str, whose: str) -> bytes:
    """A picture as PNG: the name of the record, what the pages are about, and whose site it is."""
    width, height = CARD_SIZE
    inks = {ink: Image.new("L", CARD_SIZE) for ink in INKS}
    pens = {ink: ImageDraw.Draw(image) for ink, image in inks.items()}
    pens["accent"].rectangle((0, 0, width, BAND), fill=255)
    pens["accent"].rectangle((MARGIN, 196, MARGIN + 120, 202), fill=255)
    _write(pens["text"], name, 40, top=MARGIN)
    _write(pens["accent"], words, 84, top=232)
    _write(pens["muted"], whose, 28, top=height - MARGIN - len(_wrapped(whose, 28)) * _line(28))
    file = BytesIO()
    _coloured(tuple(inks.values())).save(file, "PNG", compress_level=6, bits=4)
    return file.getvalue()


def _coloured(inks: tuple[Image.Image, ...]) -> Image.Image:
    """One picture from a mask for each ink, where no two lie on each other."""
    whole = Image.new("L", CARD_SIZE)
    for number, ink in enumerate(inks):
        first = number * SHADES
        steps = [round(dark * SHADES / 255) for dark in range(256)]
        whole = ImageChops.add(whole, ink.point([first + step if step else 0 for step in steps]))
    whole = whole.convert("P")
    whole.putpalette(_PALETTE)
    return whole


def _palette() -> list[int]:
    """The colour of the page, then the shades of each ink, as red, green and blue."""
    page = ImageColor.getrgb(COLOURS["page"])
    parts = list(page)
    for ink in INKS:
        full = ImageColor.getrgb(COLOURS[ink])
        for step in range(1, SHADES + 1):
            parts += [p + (f - p) * step // SHADES for p, f in zip(page, full, strict=True)]
    return parts


def _write(pen: ImageDraw.ImageDraw, text: str, size: int, *, top: int) -> None:
    for number, line in enumerate(_wrapped(text, size)):
        pen.text((MARGIN, top + number * _line(size)), line, font=_font(size), fill=255)


def _line(size: int) -> int:
    """The height of a line of letters of a size."""
    return size * 5 // 4


def _wrapped(text: str, size: int) -> list[str]:
    """A text in lines that fit between the margins, broken between words."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _font(size).getlength(longer) <= CARD_SIZE[0] - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """The font that Pillow brings, so that a picture is the same on every machine."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("this Pillow was made without FreeType, so it has no font of any size")
    return font


_PALETTE = _palette()

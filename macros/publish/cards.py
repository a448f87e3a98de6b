"""The picture for each kind of page, shown where a link to one is shared: drawn at build, from text alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.pages.addresses import card_of
from macros.pages.edition import Edition
from macros.pages.frame.cards_meta import CARDS
from macros.publish.file import PublishedFile


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A picture for each kind of page, and one for pages of no kind."""
    about = edition.about
    for card, words in CARDS.items():
        make = partial(_draw, about.name, words, about.wording.independence)
        yield PublishedFile(card_of(card), make)


def _draw(name: str, words: str, whose: str) -> bytes:
    # Whoever only checks the record draws nothing, and does not wait for Pillow.
    from macros.publish.card_drawing import draw  # noqa: PLC0415

    return draw(name, words, whose)

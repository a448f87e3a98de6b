"""What others show where a link to a page is shared: its title and description, and a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from macros.pages.addresses import GAPS, HOME, ON, OVERSIGHT, RESHUFFLES, card_of
from macros.pages.edition import Edition
from macros.pages.frame.shown import Meta, Shown
from macros.pages.names import KINDS, first_up

CARD_SIZE = (1200, 630)
"""The width and height of a picture, as places where links are shared expect them."""

OTHER = "page"
"""The picture of pages that no other picture fits."""

_PLACES: Mapping[str, str] = MappingProxyType(
    {
        "home": "Which minister has oversight?",
        "oversight": "Who was said to hold oversight",
        "gaps": "Where the gaps are",
        "on": "How things stood on a day",
        OTHER: "About the record",
    }
)

CARDS: Mapping[str, str] = MappingProxyType(
    {**{kind: first_up(name.many) for kind, name in KINDS.items()}, **_PLACES}
)
"""Every picture by name, with what it says of its pages."""


def card_for(shown: Shown) -> str:
    """The name of the picture for a page."""
    kind = shown.key.partition("/")[0]
    if kind in KINDS:
        return kind
    if shown.address == HOME:
        return "home"
    starts = ((OVERSIGHT, "oversight"), (GAPS, "gaps"), (ON, "on"), (RESHUFFLES, "on"))
    return next((card for start, card in starts if shown.address.startswith(start)), OTHER)


def card_alt(edition: Edition, card: str) -> str:
    """What a picture shows, for those who do not see it."""
    return f"{edition.about.name}: {CARDS[card]}"


def card_metas(edition: Edition, shown: Shown) -> Iterator[Meta]:
    """The Open Graph of a page: https://ogp.me/."""
    card = card_for(shown)
    width, height = CARD_SIZE
    values = {
        "title": shown.title,
        "description": shown.description or f"{edition.about.subject}.",
        "url": edition.url(shown.canonical),
        "type": "website" if shown.address == HOME else "article",
        "site_name": edition.about.name,
        "locale": "en_GB",
        "image": edition.url(card_of(card)),
        "image:type": "image/png",
        "image:width": str(width),
        "image:height": str(height),
        "image:alt": card_alt(edition, card),
    }
    for name, value in values.items():
        yield Meta("property", f"og:{name}", value)
    yield Meta("name", "twitter:card", "summary_large_image")

"""The frame of a page: each part is made by a module beside this one, and laid out by two templates."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.addresses import script_of
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.frame.cards_meta import card_metas
from macros.pages.frame.cite import cite
from macros.pages.frame.dates import dates
from macros.pages.frame.former import former
from macros.pages.frame.relations import relations
from macros.pages.frame.shown import Shown
from macros.pages.frame.structured import structured

SCRIPTS = (script_of("copy"),)
"""What makes a quote or citation easier to copy, on pages that are whole without it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What goes into the head of a page, and after its content."""

    head: Markup
    foot: Markup


def frame(edition: Edition, shown: Shown) -> Frame:
    """The frame of a page."""
    cited = cite(edition, shown)
    head = render(
        "frame_head.html.jinja",
        shown.address,
        metas=tuple(card_metas(edition, shown)),
        relations=relations(edition, shown),
        structured=structured(edition, shown),
        scripts=SCRIPTS if cited else (),
    )
    foot = render(
        "frame_foot.html.jinja",
        shown.address,
        former=former(edition, shown),
        dates=dates(edition, shown),
        cite=cited,
    )
    return Frame(head, foot)

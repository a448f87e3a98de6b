"""The frame of a page: each part is made by a module beside this one, and laid out by two templates."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.frame.relations import relations
from macros.pages.frame.shown import Meta, Shown


@dataclass(frozen=True, slots=True)
class Frame:
    """What goes into the head of a page, and after its content."""

    head: Markup
    foot: Markup


def frame(edition: Edition, shown: Shown) -> Frame:
    """The frame of a page."""
    metas: tuple[Meta, ...] = ()
    head = render(
        "frame_head.html.jinja",
        shown.address,
        metas=metas,
        relations=relations(edition, shown),
    )
    foot = render("frame_foot.html.jinja", shown.address, shown=shown)
    return Frame(head, foot)

"""The frame of a page: each part is made by a module beside this one, and laid out by two templates."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.addresses import A_TO_Z, KNOWN, MISSING, SEARCH
from macros.pages.assets import assets
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.frame.cards_meta import card_metas
from macros.pages.frame.cite import cite
from macros.pages.frame.dates import dates
from macros.pages.frame.former import former
from macros.pages.frame.glosses import Gloss
from macros.pages.frame.policy import as_meta
from macros.pages.frame.relations import relations
from macros.pages.frame.shown import Shown
from macros.pages.frame.structured import structured

COPY = "copy"
"""The script that makes a quote or citation easier to copy, on pages that are whole without it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What goes into the head of a page, and after its content."""

    head: Markup
    foot: Markup


def frame(edition: Edition, shown: Shown, glosses: tuple[Gloss, ...] = ()) -> Frame:
    """The frame of a page; ``glosses`` are the short names that it uses (`glossed`)."""
    cited = cite(edition, shown)
    head = _head(
        shown.address,
        shown.address,
        scripts=shown.scripts or ((COPY,) if cited else ()),  # a script of its own holds this one
        metas=tuple(card_metas(edition, shown)),
        relations=relations(edition, shown),
        structured=structured(edition, shown),
    )
    foot = render(
        "frame_foot.html.jinja",
        shown.address,
        glosses=glosses,
        former=former(edition, shown),
        dates=dates(edition, shown),
        cite=cited,
    )
    return Frame(head, foot)


def frame_of_missing(top: str) -> Frame:
    """The frame of the page for missing addresses; ``top`` is the path of the site on its host."""
    foot = render("missing.html.jinja", top, search=SEARCH, a_to_z=A_TO_Z, known=KNOWN)
    return Frame(_head(MISSING, top, scripts=("missing",)), foot)


def _head(address: str, origin: str, scripts: tuple[str, ...] = (), **more: object) -> Markup:
    return render(
        "frame_head.html.jinja",
        origin,
        policy=as_meta(address),
        sheet=assets.sheet().address,
        first=assets.script("site").address,
        icon=assets.icon().address,
        scripts=tuple(assets.script(name).address for name in scripts),
        **{"metas": (), "relations": (), "structured": None, **more},
    )

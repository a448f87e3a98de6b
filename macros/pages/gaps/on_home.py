"""The gaps on the home page: how many of each register stand."""

from __future__ import annotations

from markupsafe import Markup

from macros.pages.addresses import GAPS
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.gaps.registers import REGISTERS, count_line
from macros.pages.parts.view import Line


def gaps_in_numbers(edition: Edition) -> tuple[Line, ...]:
    """How many gaps of each register stand, government and record apart."""
    return tuple(count_line(edition, whose, GAPS) for whose, _, _ in REGISTERS)


def gaps_html(edition: Edition, origin: str) -> Markup:
    """The gaps in numbers."""
    return render("home.html.jinja", origin, part="gaps", lines=gaps_in_numbers(edition))

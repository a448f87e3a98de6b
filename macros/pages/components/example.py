"""An example of a component, for the style guide: how it looks in each of its states, and when to use it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.engine import part, render

Draw = Callable[[str], Markup]
"""Lays a component out for the page at an address, with its own template."""


@dataclass(frozen=True, slots=True)
class State:
    """A component as it looks in one case; ``about`` says which."""

    title: str
    draw: Draw
    about: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """What the style guide tells of a component.

    ``call`` is how a template calls it. ``without`` says what is left of it without a script, without colours
    and on paper.
    """

    title: str
    about: str
    call: str
    use: tuple[str, ...]
    avoid: tuple[str, ...]
    without: str
    states: tuple[State, ...]


def drawn(template: str, macro: str, *arguments: object, **more: object) -> Draw:
    """What one macro of a template lays out."""
    return lambda origin: part(template, macro, origin, *arguments, **more)


def rendered(template: str, **values: object) -> Draw:
    """What a template lays out that is no macro."""
    return lambda origin: render(template, origin, **values)


def together(*draws: Draw) -> Draw:
    """Several, one below the other."""
    return lambda origin: Markup("\n").join(draw(origin) for draw in draws)

"""The templates: one Jinja environment with escaping always on and undefined names always an error."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.pages.addresses import is_whole, relative
from macros.pages.components.components import template_folders
from macros.pages.together import together

TEMPLATES = Path(__file__).parent / "templates"
"""The templates of whole pages; what they are put together from stands with the components."""


@cache
def environment() -> Environment:
    """The environment of all templates; made once, for it holds nothing but compiled templates."""
    made = Environment(
        loader=FileSystemLoader((TEMPLATES, *template_folders())),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.filters["together"] = together
    return made


class Document(str):
    """The origin of a page that holds what other pages show: a link to what it holds stays on it.

    ``holds`` gives the place on this page of what stands at an address elsewhere, or nothing.
    """

    holds: Callable[[str], str]

    def __new__(cls, origin: str, holds: Callable[[str], str]) -> Document:
        """The page at ``origin``."""
        made = super().__new__(cls, origin)
        made.holds = holds
        return made


def link(target: str, origin: str) -> str:
    """What stands in a link from the page at ``origin`` to an address of the site, or to one elsewhere."""
    if is_whole(target):
        return target
    if isinstance(origin, Document) and (held := origin.holds(target)):
        return f"#{held}"
    return f"{origin}{target}" if origin.startswith("/") else relative(target, origin)


def render(template: str, origin: str, **values: object) -> Markup:
    """Renders a template for the page at ``origin``; in it ``url(address)`` makes the target of a link.

    An origin that starts with a slash is the path of the site on its host: then links start with it, too, as
    on a page that may be shown at any depth.
    """

    def url(target: str) -> str:
        return link(target, origin)

    # Jinja's own escaping has made this safe: data passes it once, here, and never again.
    return Markup(environment().get_template(template).render(url=url, **values))  # noqa: S704


def part(template: str, macro: str, origin: str, *arguments: object, **more: object) -> Markup:
    """What one macro of a template lays out, for the page at ``origin``."""

    def url(target: str) -> str:
        return link(target, origin)

    made = getattr(environment().get_template(template).module, macro)
    links = {"url": url} if "url" in made.arguments else {}
    return Markup(made(*arguments, **links, **more))  # noqa: S704 - as in `render`

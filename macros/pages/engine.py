"""The templates: one Jinja environment with escaping always on and undefined names always an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.pages.addresses import relative

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The environment of all templates; made once, for it holds nothing but compiled templates."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def render(template: str, origin: str, **values: object) -> Markup:
    """Renders a template for the page at ``origin``; in it ``url(address)`` makes the target of a link.

    An origin that starts with a slash is the path of the site on its host: then links start with it, too, as
    on a page that may be shown at any depth.
    """

    def url(target: str) -> str:
        if target.startswith(("http://", "https://", "mailto:")):
            return target
        return f"{origin}{target}" if origin.startswith("/") else relative(target, origin)

    # Jinja's own escaping has made this safe: data passes it once, here, and never again.
    return Markup(environment().get_template(template).render(url=url, **values))  # noqa: S704

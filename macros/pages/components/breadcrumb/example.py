"""The example of the component “breadcrumb”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import COMPONENTS
from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import DEPARTMENT
from macros.pages.page import Crumb


class _Page:
    crumbs = (Crumb("Home", COMPONENTS), Crumb(DEPARTMENT.text, COMPONENTS))


EXAMPLE = Example(
    title="Breadcrumb",
    about="The way to a page from home.",
    call="crumbs(page, url, here)",
    use=("At the top of every page but home, above its heading.",),
    avoid=("Not as a list of what a reader looked at: it is the same whichever way they came.",),
    without=(
        "A list of links with a name, so that it can be found and skipped. On paper it stays,"
        " for it says where the page belongs."
    ),
    states=(State("To a record", drawn("breadcrumb.html.jinja", "crumbs", _Page(), here="Alex Sample")),),
)

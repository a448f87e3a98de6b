"""The example of the component “day”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import COMPONENTS
from macros.pages.components.example import Example, State, drawn
from macros.pages.on.index_page import OnView
from macros.pages.parts.view import Link, Section

_FIELD = OnView(
    title="",
    answer=(),
    label="A day from 1 January 2031 to 1 May 2031",
    first="2031-01-01",
    last="2031-05-01",
    intervals=COMPONENTS,
    unread="",
    days=Section("days", "", ()),
)


class _Days:
    before = Link("11 February 2031", COMPONENTS)
    after = Link("1 May 2031", COMPONENTS)
    any_day = Link("Any other day", COMPONENTS)


EXAMPLE = Example(
    title="Day",
    about="A field that takes a day, and the ways from one day to another.",
    call="day_field(view, url) and days(view, label, url)",
    use=("Where a page answers for one day out of many.",),
    avoid=("Not for a period: the timeline and the stretches tell those.",),
    without=(
        "The field comes with a script. Without one the days with a page of their own stand in a"
        " list. On paper both are left out."
    ),
    states=(
        State(
            "The field",
            drawn("day_field.html.jinja", "day_field", _FIELD, hidden=False),
            "Here it leads nowhere: its script is not on this page.",
        ),
        State("From day to day", drawn("day_field.html.jinja", "days", _Days(), "The days before and after")),
    ),
)

"""The example of the component “look”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.tables.browse import ColumnLine

_COLUMNS = (
    ColumnLine(
        "id",
        "text",
        "",
        False,
        ("a text",),
        (("The id of the made-up record, as in ", False), ("early-signals", True), (".", False)),
        (),
        (),
        "",
    ),
    ColumnLine(
        "standing",
        "word",
        "",
        False,
        ("a word",),
        (("How it stands.", False),),
        ("stated",),
        (("stated", "said so in as many words"),),
        "1 word",
    ),
)


EXAMPLE = Example(
    title="Look at a table",
    about="A table of the record to sort and filter, and what its columns mean.",
    call="columns(found, url)",
    use=("On the page of each table of the downloads.",),
    avoid=("Not for a table that fits a page: that stands there whole.",),
    without=(
        "The rows come with a script, from the CSV. Without one the page says so, and the "
        "columns and the file are there."
    ),
    states=(State("What its columns mean", drawn("columns.html.jinja", "columns", _COLUMNS)),),
)

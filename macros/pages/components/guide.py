"""The style guide: every component as it looks, when to use it, and where its files are."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.pages.addresses import COMPONENTS, component_page
from macros.pages.components.components import TEMPLATES_OF_PAGES, of_component
from macros.pages.components.example import Example
from macros.pages.components.examples import EXAMPLES
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import counted
from macros.pages.page import Crumb, Page
from macros.pages.parts.view import (
    Bullets,
    Entries,
    Entry,
    Group,
    IndexView,
    Line,
    Link,
    Paragraph,
    Picture,
    Row,
    Table,
)

TITLE = "Components"

MADE_UP = "Everything that it shows is made up: no name, date or word here is a fact, and none may be cited."
"""What every page of an example says before it shows anything."""


def component_pages() -> Iterator[Page]:
    """The guide, and a page for each component. Search engines are shown the guide alone."""
    contribute = Crumb("Contribute", "contribute/")
    yield Page(
        address=COMPONENTS,
        title=TITLE,
        description="What the pages of this site are put together from: each component with examples.",
        make=_make,
        crumbs=(Crumb("Home", ""), contribute),
    )
    for name, example in EXAMPLES.items():
        yield Page(
            address=component_page(name),
            title=f"Component: {example.title.lower()}",
            description=f"{example.about} A made-up example for contributors to this site: {name}.",
            make=_make_one,
            crumbs=(Crumb("Home", ""), contribute, Crumb(TITLE, COMPONENTS)),
            noindex=True,
        )


def _make(_edition: Edition, page: Page) -> Markup:
    return render("index.html.jinja", page.address, page=page, view=guide())


def _make_one(_edition: Edition, page: Page) -> Markup:
    name = page.address.removeprefix(COMPONENTS).rstrip("/")
    return render("index.html.jinja", page.address, page=page, view=component(page, name, EXAMPLES[name]))


def guide() -> IndexView:
    """The guide: the components and the templates of pages."""
    number = counted(len(EXAMPLES), "component")
    answer = (
        f"Of {number}. A view in Python decides what a page says; a component lays it out, the same on "
        "every page. Each has a folder with its template, its part of the style sheet and its example."
    )
    listed = Bullets(
        tuple(
            (Link(example.title, component_page(name)), f": {example.about}")
            for name, example in EXAMPLES.items()
        )
    )
    pages = Table(
        "The templates that lay out a whole page.",
        ("Template", "What it is for"),
        tuple(Row(((name,), (what,))) for name, what in TEMPLATES_OF_PAGES.items()),
    )
    return IndexView(
        title="What are the pages put together from?",
        answer=((answer,), (f"Each has a page that shows it. {MADE_UP}",)),
        groups=(
            Group("components", "Components", (), (listed,)),
            Group("pages", "Templates of pages", (), (pages,)),
            Group("language", "Sizes, spaces and colours", (), (Bullets(_LANGUAGE),)),
        ),
        jumps=False,
    )


_LANGUAGE: tuple[Line, ...] = (
    (
        (
            "Colours, sizes of type and the spaces between things stand as named properties at the top of "
            "macros/pages/assets/css/base.css. A component has no colour and no size of type of its own, but "
            "for the lettering of drawings."
        ),
    ),
    ("A line of text has about 66 letters. Type comes in six sizes; the name at the head has its own.",),
    (
        (
            "Each colour has a light and a dark form. Where a reader has set colours of their "
            "own, those are used."
        ),
    ),
    ("Nothing is told by colour alone, by place alone, or only while a pointer hovers.",),
)


def component(page: Page, name: str, example: Example) -> IndexView:
    """The page of a component."""
    return IndexView(
        title=page.title,
        answer=((example.about,), (MADE_UP,)),
        groups=(
            Group("how-it-looks", "How it looks", (), (Entries(tuple(_states(page, example))),)),
            Group("when", "When to use it", (), (Bullets(tuple((text,) for text in example.use)),)),
            Group("when-not", "When not", (), (Bullets(tuple((text,) for text in example.avoid)),)),
            Group("without", "Without script, colours or screen", (), (Paragraph((example.without,)),)),
            Group("files", "Its files", (f"Called as: {example.call}",), (Bullets(_files(name)),)),
        ),
        jumps=False,
    )


def _states(page: Page, example: Example) -> Iterator[Entry]:
    """Each state below its title."""
    for state in example.states:
        about = ((state.about,),) if state.about else ()
        drawn = Picture(state.draw(page.address))
        yield Entry((state.title,), paragraphs=about, folds=(drawn,))


def _files(name: str) -> tuple[Line, ...]:
    return tuple((file,) for file in of_component(name))

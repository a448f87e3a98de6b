"""The design language: whole components, a style sheet without a dead rule, six templates of pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import COMPONENTS as GUIDE
from macros.pages.addresses import component_page
from macros.pages.all_pages import pages
from macros.pages.assets.assets import SCRIPTS, SHEETS
from macros.pages.components.components import (
    COMPONENTS,
    FOLDER,
    PARTS,
    TEMPLATES_OF_PAGES,
    of_component,
    template_folders,
)
from macros.pages.components.examples import EXAMPLES
from macros.pages.components.guide import MADE_UP
from macros.pages.edition import Edition
from macros.pages.engine import TEMPLATES
from macros.pages.page import Page
from macros.records.words import StandingWord, glosses

PROJECT = Path(__file__).parents[2]

OF_MARKDOWN = {"admonition", "admonition-title"}
"""Classes that Markdown gives, in pages of prose."""

HOOKS = {
    "st-block": "marks what a macro put into a page of prose",
    "st-former": "marks what stood on a page before",
    "st-index": "the kind of page",
    "st-more": "the way on from the answer",
    "st-on": "the kind of page",
    "st-record": "the kind of page",
    "st-stops": "a plain list",
    "st-vocabulary": "one vocabulary of several",
    "st-year-text": "the text of a year in a drawing",
    "st-chapter": "dressed on paper",
    "st-document": "dressed on paper",
    "st-title-page": "dressed on paper",
    "st-credit": "marks the line to copy",
    "st-hit-answer": "what the search says in answer",
    "st-hit-name": "the name of what was found",
    "st-look-all": "the button that shows all rows",
    "st-register-government": "whose gap it is; the other one departs from it",
    "st-search": "the kind of page",
}
"""Classes that carry no look of their own, and why they are there."""

DRAWN = {"lifeline", "ribbon", "timeline"}
"""Components with a drawing: its lettering has the size that its places are reckoned for."""

_CLASS = re.compile(r"\bst-[a-z0-9-]*[a-z0-9](?![a-z0-9-]|-\{)")
_SELECTED = re.compile(r"\.(-?[A-Za-z][\w-]*)")


def _templates() -> list[Path]:
    folders = (TEMPLATES, *template_folders(), PROJECT / "overrides")
    return sorted({file for folder in folders for file in (*folder.glob("*.jinja"), *folder.glob("*.html"))})


def _without_comments(text: str) -> str:
    return re.sub(r"\{#.*?#\}|/\*.*?\*/", "", text, flags=re.DOTALL)


def _styled() -> set[str]:
    """The classes that the style sheet names."""
    found: set[str] = set()
    for sheet in SHEETS:
        for selector in re.findall(r"([^{}]+)\{", _without_comments(sheet.read_text("utf-8"))):
            if not selector.strip().startswith("@"):
                found |= set(_SELECTED.findall(re.sub(r'"[^"]*"', "", selector)))
    return found


def _used() -> tuple[set[str], set[str]]:
    """The classes that templates and scripts name, and how those begin that end with a coded word."""
    scripts = [PROJECT / f"macros/pages/assets/js/{name}.js" for name in SCRIPTS]
    code = [
        PROJECT / "macros/pages/lists/timeline_rows.py",
        PROJECT / "macros/pages/authors/text.py",
        PROJECT / "macros/pages/frame/glosses.py",
    ]
    code += sorted((PROJECT / "docs").rglob("*.md"))
    whole, begun = set[str](), set[str]()
    for file in (*_templates(), *scripts, *code):
        text = _without_comments(file.read_text("utf-8"))
        begun |= set(re.findall(r"\b(st-[a-z-]+-)(?=\{)", text))
        whole |= set(_CLASS.findall(text))
    return whole, begun


def test_each_class_that_the_style_sheet_names_is_used() -> None:
    whole, begun = _used()
    dead = {
        one
        for one in _styled() - whole - OF_MARKDOWN
        if not any(one.startswith(start) and one != start for start in begun)
    }
    assert sorted(dead) == []


def test_each_class_that_is_used_is_styled_or_listed_with_what_it_is_for() -> None:
    whole, _ = _used()
    ids = {"st-contents-title"}
    assert sorted(whole - _styled() - set(HOOKS) - ids) == []
    assert sorted(set(HOOKS) - whole | set(HOOKS) & _styled()) == []


def test_a_template_lays_out_a_whole_page_or_stands_with_its_component() -> None:
    names = sorted(file.name.removesuffix(".html.jinja") for file in TEMPLATES.iterdir())
    assert names == sorted(TEMPLATES_OF_PAGES)
    assert len(names) <= 6
    inside = [file for folder in template_folders() for file in folder.glob("*.jinja")]
    assert [file.name for file in inside if "<h1" in file.read_text("utf-8")] == []
    both = [file.name for file in (*TEMPLATES.iterdir(), *inside)]
    assert sorted(both) == sorted(set(both)), "a name is looked for in all folders, so it stands once"


def test_each_folder_is_listed() -> None:
    folders = {folder.name for folder in FOLDER.iterdir() if folder.is_dir() and folder.name[0] not in "._"}
    assert sorted(folders) == sorted((*COMPONENTS, *PARTS))


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_has_its_template_its_style_sheet_and_its_example(name: str) -> None:
    endings = {Path(file).suffix for file in of_component(name)}
    assert endings == {".jinja", ".css", ".py"}
    assert _without_comments((FOLDER / name / f"{name}.css").read_text("utf-8")).strip()
    example = EXAMPLES[name]
    assert example.states
    assert example.use
    assert example.avoid


def test_the_examples_stand_in_the_order_of_the_list() -> None:
    assert tuple(EXAMPLES) == COMPONENTS


@pytest.fixture(scope="module")
def guide(edition: Edition) -> dict[str, tuple[Page, html.HtmlElement]]:
    return {
        page.address: (page, html.fragment_fromstring(str(page.make(edition, page)), create_parent="div"))
        for page in pages(edition)
        if page.address.startswith(GUIDE)
    }


Shown = dict[str, tuple[Page, html.HtmlElement]]


def test_each_component_has_its_page_in_the_guide_and_the_guide_leads_there(guide: Shown) -> None:
    _, content = guide[GUIDE]
    assert set(guide) == {GUIDE, *(component_page(name) for name in COMPONENTS)}
    links = {str(link) for link in content.xpath("//a/@href")}
    assert {f"{name}/" for name in COMPONENTS} <= links


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_page_of_the_guide_shows_the_component_and_says_that_all_is_made_up(
    guide: Shown, name: str
) -> None:
    page, content = guide[component_page(name)]
    assert page.noindex
    assert MADE_UP in "".join(content.itertext())
    for state in EXAMPLES[name].states:
        drawn = html.fragment_fromstring(str(state.draw(page.address)), create_parent="div")
        assert "".join(drawn.itertext()).strip(), state.title
        inside = {one for part in drawn.iter() for one in (part.get("class") or "").split()}
        assert inside & _styled_by(name) or name == "text", state.title


def _styled_by(name: str) -> set[str]:
    text = _without_comments((FOLDER / name / f"{name}.css").read_text("utf-8"))
    return set(_SELECTED.findall(text))


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_takes_its_sizes_of_type_from_the_language_of_the_design(name: str) -> None:
    text = _without_comments((FOLDER / name / f"{name}.css").read_text("utf-8"))
    sizes = set(re.findall(r"font-size:\s*([^;]+);", text))
    own = {size for size in sizes if not re.fullmatch(r"var\(--st-size-[\w-]+\)|inherit|0\.85em", size)}
    assert {size for size in own if not (name in DRAWN and size.endswith("px"))} == set()
    assert not re.findall(r"var\([^)]*,[^)]*\)", text), "a property of the design needs no second value"


def test_no_example_names_a_record(guide: Shown, real: Edition) -> None:
    said = {name: "".join(content.itertext()) for name, (_, content) in guide.items()}
    named = [
        (at, real.name(record))
        for kind in ("ministers", "people", "departments", "posts", "workstreams", "situations")
        for record in real.register.kind(kind).values()
        for at, text in said.items()
        if re.search(rf"\b{re.escape(real.name(record))}\b", text)
    ]
    assert named == []


def test_the_six_standings_have_a_word_and_a_shape_each() -> None:
    text = _without_comments((FOLDER / "standing/standing.css").read_text("utf-8"))
    shapes = dict(re.findall(r"\.st-word-([a-z]+)::before \{\s*background:([^}]*)\}", text))
    empty = {"none"}
    assert set(shapes) | empty == set(glosses(StandingWord))
    assert len(set(shapes.values())) == len(shapes)


def test_the_two_registers_of_gaps_look_and_read_apart(guide: Shown) -> None:
    _, content = guide[component_page("gap")]
    government, record = content.find_class("st-register")
    assert government.get("class") != record.get("class")
    assert "".join(government.itertext()).startswith("In what government has said")
    assert "It says nothing about government" in "".join(record.itertext())
    assert "dotted" in (FOLDER / "gap/gap.css").read_text("utf-8")


def test_rows_are_hidden_only_where_there_is_something_to_tick() -> None:
    sheet = _without_comments((FOLDER / "filter/filter.css").read_text("utf-8"))
    (hides,) = re.findall(r"([^{}]*\.st-row:not\(:target\)[^{}]*)\{\s*display: none", sheet)
    assert ":has(.st-show)" in hides

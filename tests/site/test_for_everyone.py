"""What a reader can rely on who hears pages, or moves by headings and links: on every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from lxml import html

from tests.site.conftest import Site

HEADINGS = "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"

FAULTY = """<html><body><main><h1>A</h1><h3>B</h3>
<table><tr><th>A</th></tr></table><table aria-labelledby="lost"></table>
<svg><path/></svg><svg role="img" aria-labelledby="gone"><text>1</text></svg>
<div tabindex="0"></div><nav></nav><nav></nav><a href="a/"></a>
<details><summary>More</summary></details><details><summary>More</summary></details>
<section><h2>C</h2><a href="b/">Link to it</a><a href="c/">Link to it</a></section>
</main></body></html>"""
"""A page with each sort of fault that is looked for."""


def faults(page: html.HtmlElement) -> Iterator[str]:
    """What would be heard wrongly, or not at all."""
    yield from _headings(page)
    yield from _tables(page)
    yield from _drawings(page)
    for box in page.xpath("//*[@tabindex='0']"):
        if not _name(page, box):
            yield "what takes the focus has no name"
    # The style guide shows a component that is a landmark, below the page's own.
    names = [
        _name(page, nav)
        for nav in page.xpath("//nav[not(ancestor::section[@aria-labelledby='how-it-looks'])]")
    ]
    if len(set(names)) < len(names) or "" in names:
        yield f"landmarks of one name: {names}"
    yield from _alike(page)


def _headings(page: html.HtmlElement) -> Iterator[str]:
    levels = [int(heading.tag[1]) for heading in page.xpath(HEADINGS)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "not one first heading"
    for level, following in pairwise(levels):
        if following > level + 1:
            yield f"from heading {level} to {following}"


def _tables(page: html.HtmlElement) -> Iterator[str]:
    for table in page.xpath("//table"):
        if not table.xpath("string(caption)").strip() and not _name(page, table):
            yield "a table without a name"
        if not table.xpath(".//th"):
            yield "a table that heads nothing"
        if table.xpath(".//th[not(@scope='col' or @scope='row' or @scope='colgroup' or @scope='rowgroup')]"):
            yield "a cell that does not say what it heads"


def _drawings(page: html.HtmlElement) -> Iterator[str]:
    for drawing in page.xpath("//*[local-name()='svg']"):
        if drawing.get("aria-hidden") == "true":
            continue
        if drawing.get("role") != "img" or not _name(page, drawing):
            yield "a drawing without a name"
        if drawing.xpath(".//*[local-name()='text'][not(ancestor::*[@aria-hidden='true'])]"):
            yield "letters of a drawing that are heard one by one"
        if not drawing.xpath("following::table | following::ul | following::ol"):
            yield "a drawing without a twin in words"


def _alike(page: html.HtmlElement) -> Iterator[str]:
    """Links to this and that, and folds, that sound the same within one part of a page."""
    for part in page.xpath("//main//*[self::section or self::div[@class='st-entry'] or self::li[@id]]"):
        leads: Mapping[str, set[str]] = defaultdict(set)
        for link in part.xpath(".//a[@href]"):
            leads[_heard(link)].add(link.get("href"))
        for name, where in leads.items():
            if (
                name.startswith(("Link to", "All gaps", "Edit this", "Report a", "what changed"))
                and len(where) > 1
            ):
                yield f"{len(where)} links called “{name}”"
    for link in page.xpath("//a[@href]"):
        if not _heard(link):
            yield f"a link without words, to {link.get('href')}"
    folds = [_heard(summary) for summary in page.xpath("//main//summary")]
    for name in sorted({name for name in folds if folds.count(name) > 1 and not name.endswith(" more")}):
        yield f"{folds.count(name)} folds called “{name}”"


def _heard(element: html.HtmlElement) -> str:
    return " ".join((element.get("aria-label") or element.text_content()).split())


def _name(page: html.HtmlElement, element: html.HtmlElement) -> str:
    """The name that an element was given, in its own words or in those of others on the page."""
    ids = (element.get("aria-labelledby") or "").split()
    told = [page.xpath("string(//*[@id=$id])", id=one) for one in ids]
    return " ".join((element.get("aria-label") or " ".join(told)).split())


def test_nothing_on_any_page_is_heard_wrongly(site: Site) -> None:
    found = {address: told for address, page in site.pages.items() if (told := sorted(set(faults(page))))}
    assert found == {}


@pytest.mark.parametrize(
    "fault",
    [
        "from heading 1 to 3",
        "a table without a name",
        "a table that heads nothing",
        "a cell that does not say what it heads",
        "a drawing without a name",
        "letters of a drawing that are heard one by one",
        "a drawing without a twin in words",
        "what takes the focus has no name",
        "landmarks of one name: ['', '']",
        "a link without words, to a/",
        "2 links called “Link to it”",
        "2 folds called “More”",
    ],
)
def test_each_sort_of_fault_is_found_on_a_page_that_has_it(fault: str) -> None:
    assert fault in set(faults(html.document_fromstring(FAULTY)))


def test_nothing_is_shown_to_the_pointer_alone(real_site: Site) -> None:
    [sheet] = real_site.folder.glob("assets/*.css")
    rules = [rule for rule in sheet.read_text("utf-8").split("}") if ":hover" in rule.partition("{")[0]]
    assert len(rules) >= 5
    told = "".join(rule.partition("{")[2] for rule in rules)
    for name in ("display", "visibility", "opacity", "content", "height", "position", "clip"):
        assert name not in told

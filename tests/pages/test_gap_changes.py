"""Which gaps opened and closed: by year, from the spells alone, the two registers apart."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.gaps.changes import changes
from macros.register.load import load

STATEMENT = """\
date: 2032-03-20
speaker:
  name: Ministry of Placeholders
  capacity: in a written answer
strength: explicit
roles: [focal-point]
names:
  post: director-of-examples
summary: Says which post is the focal point.
evidence:
  - supports: [summary, names]
    source: press-2032-03-02
    at: paragraph 2
    quote: the Director of Examples is the focal point
    confidence: read
"""

GAP = "role-focal-point-2031-11-06"


def page(edition: Edition, address: str) -> html.HtmlElement:
    found = next(page for page in pages(edition) if page.address == address)
    return html.fragment_fromstring(str(found.make(edition, found)), create_parent="div")


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def rows(edition: Edition, year: str) -> list[str]:
    part = page(edition, "gaps/changes/").get_element_by_id(year).getparent()
    assert part is not None
    found = [row for row in part.iter("tr") if row.find("td") is not None]
    return [" ".join(text(cell) for cell in row) for row in found]


def changed(data: Path) -> Edition:
    (data / "statements" / "statement-2032-03-20-focal-point.yml").write_text(STATEMENT, encoding="utf-8")
    loaded = load(data)
    assert loaded.register is not None, loaded.findings
    return Edition(loaded.register)


def test_a_new_explicit_statement_closes_the_gap_on_its_page_and_on_the_page_of_changes(
    edition: Edition, fictional_copy: Path
) -> None:
    before = page(edition, "gaps/oversight-not-stated/")
    assert _group_of(before) == "standing"
    assert not [row for row in rows(edition, "2032") if "Closed" in row and ": R2P Focal Point" in row]
    after = changed(fictional_copy)
    made = page(after, "gaps/oversight-not-stated/")
    assert _group_of(made) == "closed"
    entry = made.get_element_by_id(GAP)
    assert "Closed on 20 March 2032, by " in text(entry)
    assert any("statement-2032-03-20-focal-point" in str(a.get("href")) for a in entry.iter("a"))
    (row,) = [row for row in rows(after, "2032") if row.startswith("20 March 2032 Closed")]
    assert ": R2P Focal Point" in row
    assert "Ministry of Placeholders, 20 March 2032" in row
    links = page(after, "gaps/changes/").xpath("//@href")
    assert f"../oversight-not-stated/#{GAP}" in links


def _group_of(content: html.HtmlElement) -> str:
    parent = content.get_element_by_id(GAP).getparent()
    assert parent is not None
    return str(parent.get("aria-labelledby"))


def test_a_change_has_its_date_as_far_as_it_is_known_and_stands_under_its_year(edition: Edition) -> None:
    opened = [row for row in rows(edition, "2031") if row.startswith("6 November 2031 Opened")]
    assert any(": R2P Focal Point" in row for row in opened)
    content = page(edition, "gaps/changes/")
    *years, last = [str(one.get("id")) for one in content.iter("h2")]
    assert last == "limits"
    assert years == sorted(years, reverse=True)
    assert {str(one.when.first.year) for one in changes(edition)} == set(years)


def test_a_gap_of_which_it_is_not_known_since_when_does_not_show(edition: Edition) -> None:
    shown = {one.gap.id for one in changes(edition)}
    undated = [gap for gap in edition.gaps if gap.spell.since is None and gap.spell.until is None]
    assert undated
    assert not shown & {gap.id for gap in undated}
    number = sum(gap.spell.since is None for gap in edition.gaps)
    assert f"their rules alone: {number} gap" in text(page(edition, "gaps/changes/"))


def test_every_dated_opening_and_every_closing_shows(edition: Edition) -> None:
    found = changes(edition)
    assert sum(not one.closed for one in found) == sum(gap.spell.since is not None for gap in edition.gaps)
    assert sum(one.closed for one in found) == sum(gap.spell.until is not None for gap in edition.gaps)
    days = [one.when.first for one in found]
    assert days == sorted(days, reverse=True)


def test_the_registers_have_tables_of_their_own(edition: Edition) -> None:
    part = page(edition, "gaps/changes/").get_element_by_id("2034").getparent()
    assert part is not None
    of = {text(table.find("caption")): text(table) for table in part.iter("table")}
    assert set(of) == {"In what government has said in public, 2034", "In this record itself, 2034"}
    assert "Not read or looked up yet" in of["In this record itself, 2034"]
    assert "Not read or looked up yet" not in of["In what government has said in public, 2034"]


def test_many_gaps_of_this_record_on_one_day_are_one_row(real: Edition) -> None:
    found = [one for one in changes(real) if one.gap.rule.name == "not-researched" and not one.closed]
    content = page(real, "gaps/changes/")
    shown = [row for row in content.iter("tr") if "Not read or looked up yet" in text(row)]
    assert len(found) > 20 > len(shown)
    assert f"{len(found)} gaps" in text(content)


def test_the_page_says_what_it_cannot_show(edition: Edition) -> None:
    shown = text(page(edition, "gaps/changes/"))
    assert "only gaps of which it is known since when" in shown
    assert "does not show when this site was changed" in shown
    assert "even where we found that later" in shown

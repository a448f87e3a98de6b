"""The first use of each short name leads to what it stands for, at the foot of the same page."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.frame.glosses import glossed
from macros.records.department import Department
from macros.site import editions


@pytest.fixture(scope="module")
def name(edition: Edition) -> Department:
    """A department that goes by a short name."""
    return next(one for one in edition.register.of(Department).values() if one.abbreviation)


def test_only_the_first_use_leads_to_the_foot(edition: Edition, name: Department) -> None:
    short = name.abbreviation
    linked, found = glossed(edition, f"<p>The {short} said so. The {short} said it again.</p>")
    assert [(one.short, one.stands_for) for one in found] == [(short, name.name)]
    assert linked == (
        f'<p>The <a class="st-short" href="#{found[0].anchor}">{short}</a> said so. '
        f"The {short} said it again.</p>"
    )


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("<h2>", "</h2>"),
        ("<blockquote><p>", "</p></blockquote>"),
        ('<a href="x">', "</a>"),
        ("<code>", "</code>"),
        ("<figcaption>", "</figcaption>"),
    ],
)
def test_no_link_is_put_into_headings_quotes_links_or_code(
    edition: Edition, name: Department, opens: str, closes: str
) -> None:
    within = f"{opens}{name.abbreviation}{closes}"
    alone, told = glossed(edition, within)
    assert alone == within
    assert [one.short for one in told] == [name.abbreviation]
    after, _ = glossed(edition, f"{within}<p>The {name.abbreviation} said so.</p>")
    assert after.startswith(f'{within}<p>The <a class="st-short"')


def test_a_name_that_was_spelt_out_is_left_as_it_is(edition: Edition, name: Department) -> None:
    content = f"<p>{name.name} ({name.abbreviation}) said so.</p>"
    assert glossed(edition, content) == (content, ())


def test_letters_within_words_tags_and_hostile_text_are_left_alone(
    edition: Edition, name: Department
) -> None:
    short = name.abbreviation
    content = f'<p title="{short}">X{short} {short}s-x &lt;a href=x&gt; &lt;/p&gt; &amp;{short}x</p>'
    assert glossed(edition, content) == (content, ())


def test_each_link_on_each_page_has_its_note_and_stands_where_it_may(edition: Edition) -> None:
    seen = 0
    for page in pages(edition):
        linked, found = glossed(edition, str(page.make(edition, page)))
        tree = html.fragment_fromstring(str(linked), create_parent="div")
        links = tree.xpath(".//a[@class='st-short']")
        anchors = [link.get("href").removeprefix("#") for link in links]
        assert len(anchors) == len(set(anchors)), page.address
        assert set(anchors) <= {one.anchor for one in found}, page.address
        inside = tree.xpath(
            ".//a//a[@class='st-short'] | .//blockquote//a[@class='st-short']"
            " | .//code//a[@class='st-short'] | .//h1//a[@class='st-short'] | .//h2//a[@class='st-short']"
        )
        assert inside == [], page.address
        seen += len(links)
    assert seen


def test_a_short_name_with_a_sign_that_html_escapes_is_explained(fictional_copy: Path) -> None:
    file = fictional_copy / "record.yml"
    text = file.read_text("utf-8")
    assert text.count("short: ESD\n") == 1
    file.write_text(text.replace("short: ESD\n", "short: S&P\n"), "utf-8")
    linked, found = glossed(editions.make(fictional_copy), "<p>The S&amp;P said so.</p>")
    assert [(one.short, one.stands_for) for one in found] == [("S&P", "early signals desk")]
    assert linked == '<p>The <a class="st-short" href="#short-s-p">S&amp;P</a> said so.</p>'

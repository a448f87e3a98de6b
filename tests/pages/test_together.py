"""A date is kept together wherever a line, a fact or a table shows one, and nothing else is."""

from __future__ import annotations

import re

import pytest
from lxml import html

from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.together import together
from macros.records.foreign_dates import MONTHS

APART = re.compile(rf"(?:\b[0-9]{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) [12][0-9]{{3}})\b")
BLANK = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("on 16 July 2019, in", f"on 16{BLANK}July{BLANK}2019, in"),
        ("since July 2019", f"since July{BLANK}2019"),
        ("It may 2019", "It may 2019"),
        ("in 2019 and 16 others", "in 2019 and 16 others"),
    ],
)
def test_the_parts_of_a_date_stay_together(text: str, kept: str) -> None:
    assert together(text) == kept


def test_no_date_breaks_in_a_fact_or_a_cell(edition: Edition) -> None:
    seen = 0
    for page in pages(edition):
        content = html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")
        for place in content.xpath(".//dl[@class='st-facts']//dd | .//table[@class='st-table']//td"):
            for hidden in place.find_class("st-hidden"):
                hidden.drop_tree()
            for text in place.itertext():
                assert not APART.search(text), f"{page.address}: {text[:200]}"
                seen += BLANK in text
    assert seen > 100

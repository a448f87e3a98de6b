"""What is missing for each role of oversight at the record's date, as a part of the page on oversight."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.oversight.standing import ROLES
from macros.pages.addresses import GAPS
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import first_down
from macros.pages.parts.gaps import address_of, folded, since_words, subject_line
from macros.pages.parts.view import Bullets, Line, Link, Paragraph

WHERE_IT_LEADS = "Each leads to why it stands, what would close it, and a draft question."


def role_gaps_html(edition: Edition, origin: str) -> Markup:
    """The gaps of each role in what government has said, and, apart and folded, those of this record."""
    found = [gap for role in ROLES for gap in edition.gaps_about(f"role/{role}")]
    ours = tuple(gap for gap in found if gap.register == "record")
    lines = tuple(_lines(edition))
    return render(
        "oversight.html.jinja",
        origin,
        part="gaps",
        said=(Bullets(lines), Paragraph((WHERE_IT_LEADS,))) if lines else (),
        own=folded(edition, ours),
        gaps_page=GAPS,
    )


def _lines(edition: Edition) -> Iterator[Line]:
    """A short line for each gap: of what, what it is called, since when."""
    for role in ROLES:
        for gap in edition.gaps_about(f"role/{role}"):
            if gap.register == "government":
                link = Link(gap.rule.title, address_of(gap))
                of = subject_line(edition, gap.spell.subject)
                yield (*of, ": ", link, f", {first_down(since_words(gap.spell))}.")

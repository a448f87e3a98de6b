"""What is missing for each role of oversight at the record's date, as a part of the page on oversight."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.oversight.standing import ROLES
from macros.pages.addresses import GAPS
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.parts.gaps import ASK, address_of, folded, gap_line, since_words, subject_line
from macros.pages.parts.view import Bullets, Line, Link


def role_gaps_html(edition: Edition, origin: str) -> Markup:
    """The gaps of each role in what government has said, and, apart and folded, those of this record."""
    found = [gap for role in ROLES for gap in edition.gaps_about(f"role/{role}")]
    ours = tuple(gap for gap in found if gap.register == "record")
    lines = tuple(_lines(edition))
    return render(
        "oversight.html.jinja",
        origin,
        part="gaps",
        said=(Bullets(lines),) if lines else (),
        own=folded(edition, ours),
        gaps_page=GAPS,
    )


def _lines(edition: Edition) -> Iterator[Line]:
    for role in ROLES:
        because = edition.standings[role][-1].because
        for gap in edition.gaps_about(f"role/{role}"):
            if gap.register != "government":
                continue
            if (
                gap.spell.why == because
            ):  # that sentence stands on this page already, as the answer for the role
                link = Link(ASK, address_of(gap), f": {gap.rule.title}")
                title = f": {gap.rule.title}. {since_words(gap.spell)}. "
                yield (*subject_line(edition, gap.spell.subject), title, link)
            else:
                yield gap_line(edition, gap, ASK, subject=True)

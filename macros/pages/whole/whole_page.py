"""The page of the whole statement; the same content, dressed for paper, is the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.pages.addresses import STATEMENT, STATEMENT_PDF
from macros.pages.edition import Edition
from macros.pages.engine import Document, render
from macros.pages.page import Crumb, Page
from macros.pages.parts.view import Fact, Line, Link
from macros.pages.whole.chapters import Makers, chapters
from macros.pages.whole.inside import Inside
from macros.pages.whole.view import WholeView

TITLE = "The whole statement as one document"


def whole_pages() -> Iterator[Page]:
    """The page, which names no record of its own."""
    yield Page(
        address=STATEMENT,
        title=TITLE,
        description="Oversight, workstreams, policy levers, asks and answers, situations and gaps of UK "
        "atrocity prevention in one consolidated document, to read or print.",
        make=_make,
        crumbs=(Crumb("Home", ""),),
    )


def _make(edition: Edition, page: Page) -> Markup:
    content = content_of(edition)
    return render("whole_page.html.jinja", page.address, page=page, content=content, here=_here(edition))


def content_of(edition: Edition) -> Markup:
    """The document itself, as the page and the paper show it."""
    inside = Inside(edition)
    origin = Document(STATEMENT, inside.holds)
    made = chapters(Makers(edition, inside, origin))
    view = WholeView(
        title=edition.about.name,
        subject=f"{edition.about.subject}.",
        standing=((edition.about.wording.independence,),),
        facts=_facts(edition),
        chapters=made,
        notes_about=_notes_about(edition),
        notes=inside.notes(),
    )
    return render("document.html.jinja", origin, view=view)


def _here(edition: Edition) -> Line:
    if not edition.paper:
        return ("The PDF of this document was not made in this build.",)
    return ("The same for paper: ", Link("the whole statement as a PDF", STATEMENT_PDF), ".")


def _facts(edition: Edition) -> tuple[Fact, ...]:
    about = edition.about
    version = (Fact("Version", ((edition.version,),)),) if edition.version else ()
    stops = tuple(
        (f"{stop.what}: {stop.on.words}{f' ({stop.note})' if stop.note else ''}",)
        for stop in about.evidence_stops
    )
    return (
        Fact("Record as of", ((edition.as_of_words,),)),
        *version,
        Fact("Evidence reaches to", stops),
        Fact("Permanent address", ((edition.url(STATEMENT),),)),
        Fact("Corrections", ((about.contact,),)),
        Fact("Licence", ((f"{about.licences.data}. {about.licences.quotations}",),)),
    )


def _notes_about(edition: Edition) -> Line:
    return ("In the order in which they are first named. ", edition.about.wording.copies)

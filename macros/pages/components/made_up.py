"""What the examples show. Names, dates and words are made up, and each link leads back to the guide."""

from __future__ import annotations

from dataclasses import replace

from macros.pages.addresses import COMPONENTS
from macros.pages.parts.said import Said
from macros.pages.parts.view import Claim, EvidenceNote, Fact, Line, Link, NoteRef

DEPARTMENT = Link("Department of Examples", COMPONENTS)
POST = Link("Minister for Examples", COMPONENTS)
PERSON = Link("Alex Sample", COMPONENTS)
SOURCE = Link("An answer that was never given", COMPONENTS)
SEARCH = Link("the search of 3 May 2031", COMPONENTS)

WORDS = "the Minister for Examples oversees all of our examples"

REF = NoteRef(1, "note-1", "Note 1: An answer that was never given")

NOTE = EvidenceNote(
    number=1,
    anchor="note-1",
    quote=WORDS,
    source=(SOURCE, ", Department of Examples, 11 February 2031"),
    place="sentence 2",
    claims=(Claim("Stated in the quote", "post"),),
    confidence="Read once in the original.",
)

SECOND = replace(REF, number=2, anchor="note-2", label="Note 2: An answer that was never given")

WITHOUT_WORDS = replace(
    NOTE,
    number=2,
    anchor="note-2",
    quote="",
    claims=(Claim("Our reading of the page", "post"),),
    confidence="Read once, in a copy.",
)

FACTS = (
    Fact("Post", ((POST,),), notes=(REF,)),
    Fact("Departments", ((DEPARTMENT,), ("Office for Samples",))),
    Fact("Stage", (("early warning",),), gloss="Noticing the signs before anything happens."),
)

SAID = Said(
    key="statements/made-up",
    day="11 February 2031",
    name="Statement of 11 February 2031",
    address=COMPONENTS,
    speaker=(PERSON,),
    capacity="Minister for Examples",
    of="",
    quote=WORDS,
    read_in="Read in",
    source=SOURCE,
    place="sentence 2",
    away=None,
    copy="",
    secondary="",
    explicit=True,
    strength="explicit",
    gloss="says so in as many words",
    moves="moves the standing",
    summary="ministerial oversight",
    names=((POST,),),
    note="",
)

TOLD_BY_ANOTHER = replace(
    SAID,
    quote="",
    read_in="Reported in",
    copy="copy of an official text",
    secondary="As a newspaper that was never printed tells it",
    explicit=False,
    moves="moves nothing",
)

LINES: tuple[Line, ...] = (
    (Link("Ask 1 of a letter that was never sent", COMPONENTS), ": addressed to it"),
    (Link("Ask 2 of the same letter", COMPONENTS), ": answered by it"),
)

"""Levers by who named them, by their test and by who decides: numbers, and the levers behind each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from macros.pages.edition import Edition
from macros.pages.gaps.matrix_parts import NONE, folded, number
from macros.pages.names import first_up, gloss
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, linked_line
from macros.pages.parts.view import Block, Group, Line, Row, Table
from macros.records.lever import Lever
from macros.records.references import SourceRef
from macros.records.source import Source
from macros.records.words import DecisionWord, NamedWord, TestWord, glosses

NO_DECISION = "nothing was found on who decides"
"""Of a lever that has nothing on decisions."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that names levers, or that was read for it; the last one stands for none of them."""

    anchor: str
    name: str
    link: Line
    ref: SourceRef | None


@dataclass(frozen=True, slots=True)
class Question:
    """What levers are sorted by: its words in their order, and the word of a lever."""

    anchor: str
    caption: str
    words: tuple[tuple[str, str], ...]
    of: Callable[[Lever], str]


QUESTIONS: tuple[Question, ...] = (
    Question(
        "test",
        "Number of policy levers that each document names, by whether an atrocity-prevention test is stated.",
        tuple(glosses(TestWord).items()),
        lambda lever: lever.test.word,
    ),
    Question(
        "decision",
        "Number of policy levers that each document names, by whether a source says who decides on them.",
        (*glosses(DecisionWord).items(), ("none", NO_DECISION)),
        lambda lever: lever.decision.word if lever.decision else "none",
    ),
)


def documents(edition: Edition) -> tuple[Document, ...]:
    """The documents that were read for which levers they name, in the order of their days."""
    refs = {item.document for lever in edition.register.of(Lever).values() for item in lever.named_by}
    found = [(ref, edition.register.resolve(ref)) for ref in sorted(refs)]
    sources = [(ref, source) for ref, source in found if isinstance(source, Source)]
    sources.sort(key=lambda pair: (pair[1].date.first.isoformat() if pair[1].date else "9", pair[1].id))
    return tuple(
        Document(source.id, _short(source), linked_line(edition, ref), ref) for ref, source in sources
    )


def _short(source: Source) -> str:
    """A document by what it is and its day: ``Letter, 10 December 2018``."""
    day = source.date.words if source.date else "no date on the page read"
    return f"{first_up(source.type.replace('-', ' '))}, {day}"


def _none_of(found: tuple[Document, ...]) -> Document:
    name = "In none of these, as far as they were read"
    return Document("none", name, (name,), None) if found else Document("none", "All levers", ("All",), None)


def word_in(lever: Lever, document: Document) -> NamedWord | None:
    """Whether a document names a lever; nothing where it was not read for that."""
    return next((item.named for item in lever.named_by if item.document == document.ref), None)


def _levers(edition: Edition) -> tuple[Lever, ...]:
    found = edition.register.of(Lever).values()
    return tuple(sorted(found, key=lambda lever: (lever.name, lever.id)))


def _in(
    edition: Edition, document: Document, question: Question, word: str
) -> tuple[tuple[Lever, ...], tuple[Lever, ...]]:
    """The levers of a cell: those that a document names, and those that it only means."""
    found = [lever for lever in _levers(edition) if question.of(lever) == word]
    if document.ref is None:
        return tuple(
            lever for lever in found if all(item.named not in ("yes", "implied") for item in lever.named_by)
        ), ()
    return (
        tuple(lever for lever in found if word_in(lever, document) == "yes"),
        tuple(lever for lever in found if word_in(lever, document) == "implied"),
    )


def _anchor(document: Document, question: Question, word: str) -> str:
    return f"{question.anchor}-{word}-{document.anchor}"


def _rows(edition: Edition) -> tuple[Document, ...]:
    found = documents(edition)
    return (*found, _none_of(found))


def table(edition: Edition) -> Group:
    """Two tables of numbers: documents by test, and documents by who decides."""
    blocks = tuple(_numbers(edition, question) for question in QUESTIONS)
    about = (
        "“Meant” stands beside a number for levers that a document means without naming them. Of a document "
        "that was read in part, the rest may name more. The documents: "
    )
    read = joined_line(document.link for document in documents(edition))
    return Group("named", "Levers by who named them, test and decision-maker", (about, *read, "."), blocks)


def _numbers(edition: Edition, question: Question) -> Table:
    rows = []
    for document in _rows(edition):
        cells: list[Line] = []
        for word, text in question.words:
            named, meant = _in(edition, document, question, word)
            of = f"policy levers, {document.name}; {text}"
            anchor = _anchor(document, question, word) if named or meant else NONE
            cells.append((number(len(named), len(meant), anchor, of, apart_word="meant"),))
        rows.append(Row(((document.name,), *cells)))
    heads = ("Named in", *(first_up(text) for _, text in question.words))
    return Table(question.caption, heads, tuple(rows))


def listed(edition: Edition) -> Group:
    """Each lever with what each document says of it, and the levers behind each number."""
    blocks: tuple[Block, ...] = (
        folded(_each(edition)),
        *(folded(_behind(edition, question)) for question in QUESTIONS),
    )
    return Group("levers", "Listed: levers by who named them", (), blocks)


def _each(edition: Edition) -> Table:
    found = documents(edition)
    rows = tuple(
        Row(
            (
                (link_to(edition, lever),),
                *((_word(NamedWord, word_in(lever, document)),) for document in found),
                (first_up(gloss(TestWord, lever.test.word)),),
                (first_up(gloss(DecisionWord, lever.decision.word) if lever.decision else NO_DECISION),),
            )
        )
        for lever in _levers(edition)
    )
    heads = (
        "Policy lever",
        *(document.name for document in found),
        "Atrocity-prevention test",
        "Who decides on its use",
    )
    return Table("Each policy lever, as each document was read.", heads, rows)


def _word(vocabulary: Any, word: str | None) -> str:
    return first_up(gloss(vocabulary, word)) if word else "Not read for this"


def _behind(edition: Edition, question: Question) -> Table:
    rows = []
    for document in _rows(edition):
        for word, text in question.words:
            named, meant = _in(edition, document, question, word)
            if not named and not meant:
                continue
            line = joined_line((link_to(edition, lever),) for lever in named)
            if meant:
                others = joined_line((link_to(edition, lever),) for lever in meant)
                line = (*line, ". " if line else "", "Meant, not named: ", *others)
            head = f"{document.name}: {text}"
            anchor = _anchor(document, question, word)
            rows.append(Row(((head,), line), anchor=anchor))
    caption = question.caption.replace("Number of policy levers", "The policy levers")
    return Table(caption, ("Named in, and how it stands", "Policy levers"), tuple(rows))

"""Asks: the open letter's in its own order, then those of each body in the order of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from macros.pages.edition import Edition
from macros.pages.indexes.asks_entries import ask_entry, letter_entry
from macros.pages.indexes.asks_topics import HONEST
from macros.pages.indexes.parts import by_key, texts
from macros.pages.indexes.the_letter import asks_of, place
from macros.pages.indexes.words_of import jump
from macros.pages.names import counted, ended, first_up, gloss
from macros.pages.paging.part_of import slug
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.links import link_to, marks, prose
from macros.pages.parts.stances import counted_stances, stance_words
from macros.pages.parts.view import OUR_WORDS, Block, Entries, Fold, Group, IndexView, Line
from macros.records.ask import Answer, Ask
from macros.records.source import Source
from macros.records.words import BodyType, Stance
from macros.register.documents import the_letter

LETTER = "letter"
"""The anchor of the asks of the open letter."""

SHORT: Mapping[Stance, str] = MappingProxyType(
    {"no-public-response-found": "answer not found", "response-not-read": "answer not read by us"}
)
"""What the stances that tell of our reading are called on a fold."""

MANY = 3
"""The asks of a body with more than this many stand folded, a fold for each document."""


def view(edition: Edition) -> IndexView:
    """The index of asks."""
    asks = tuple(sorted(edition.register.of(Ask).values(), key=place))
    letter = the_letter(edition.register)
    ours = asks_of(edition.register, letter)
    groups = (_letter(edition, letter, ours),) if letter is not None and ours else ()
    bodies = counted(len({ask.body for ask in asks}), "body", "bodies")
    answer = texts(
        f"{counted(len(asks), 'ask')} by {bodies} stand in this record. {HONEST}",
        "A no is an answer, not a gap: it stands here with the reason given, as far as it was "
        "read. What came of an ask stands apart from what was answered.",
        "An answer not read, or not found, says what we have read, not what government did. The answers, as "
        "far as they were read:",
    )
    answers = [answer for ask in asks for answer in ask.answers]
    return IndexView(
        "What was asked of government, and what was answered?",
        answer,
        groups,
        counted_stances(edition, answers),
    )


def _parts(edition: Edition) -> tuple[Part, ...]:
    """A part for each body; the open letter's asks stand on the first page."""
    ours = asks_of(edition.register, the_letter(edition.register))
    asks = (ask for ask in sorted(edition.register.of(Ask).values(), key=place) if ask not in ours)
    return tuple(
        Part(name, found[0].body, found) for name, found in by_key(asks, lambda ask: slug(ask.body)).items()
    )


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return (_body(edition, part.slug, part.items),) if part.items else ()


PARTS = Parts(_parts, _groups, "by whoever asked")


def _letter(edition: Edition, letter: Source, asks: tuple[Ask, ...]) -> Group:
    told = _told_for_all(asks)
    about: Line = (
        link_to(edition, letter),
        *marks(edition, letter),
        f", {letter.publisher}, {asks[0].date.words}. ",
        "Each heading is an ask in our own words, in the order of the letter.",
    )
    if told:
        about += (
            " What is known of an answer, for all of them: ",
            *prose(edition, ended(told)),
            " ",
            OUR_WORDS,
        )
    entries = tuple(letter_entry(edition, ask, told) for ask in asks)
    title = f"The open letter of {asks[0].date.words} ({len(asks)})"
    blocks = (jump(f"Jump to one of the {counted(len(asks), 'ask')}", entries, title), Entries(entries))
    return Group(LETTER, title, about, blocks)


def _told_for_all(asks: Iterable[Ask]) -> str:
    """The summary that every answer to some asks shares, so that it is told once; nothing if they differ."""
    found = {answer.summary for ask in asks for answer in ask.answers}
    return next(iter(found)) if len(found) == 1 else ""


def _body(edition: Edition, name: str, asks: tuple[Ask, ...]) -> Group:
    kinds = "; ".join(dict.fromkeys(gloss(BodyType, ask.body_type) for ask in asks))
    documents = by_key(asks, lambda ask: f"{ask.document}, {ask.date.words}")
    blocks: list[Block] = []
    for document, found in documents.items():
        entries = Entries(tuple(ask_entry(edition, ask) for ask in found))
        summary = f"{document}: {counted(len(found), 'ask')}; {_answered(edition, found)}"
        blocks.append(Fold(summary, (entries,)) if len(asks) > MANY else entries)
    about = f"{first_up(kinds)}."
    if len(asks) <= MANY:
        about += f" Asked in: {'; '.join(documents)}."
    return Group(f"by-{name}", f"{asks[0].body} ({len(asks)})", (about,), tuple(blocks))


def _answered(edition: Edition, asks: Iterable[Ask]) -> str:
    """How the asks inside a fold were answered, each stance with its number: ``turned down (1)``."""
    found = Counter(_short(edition, answer) for ask in asks for answer in ask.answers)
    return "; ".join(f"{words} ({number})" for words, number in sorted(found.items())) or "no answer here"


def _short(edition: Edition, answer: Answer) -> str:
    """A stance in few words; one known only through somebody else says so."""
    words = gloss(Stance, answer.stance)
    through = ", as told by somebody else" if stance_words(edition, answer) != words else ""
    return SHORT.get(answer.stance, words) + through

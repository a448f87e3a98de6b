"""An ask on the index: its words, the answer and its stance and, apart from both, what came of it."""

from __future__ import annotations

from macros.gaps.asks import response_not_read
from macros.pages.addresses import gap_address
from macros.pages.answers.ask import NO_DELIVERY
from macros.pages.edition import Edition
from macros.pages.indexes.asks_topics import gathered, only_government
from macros.pages.indexes.words_of import quoted, searched, short_source, sources_of
from macros.pages.names import ended, first_up, gloss
from macros.pages.parts.links import link_to, prose
from macros.pages.parts.stances import UNANSWERED, stance_words
from macros.pages.parts.view import OUR_WORDS, Entry, Fact, Line, Link
from macros.records.ask import Answer, Ask, Delivery
from macros.records.words import AskForm, DeliveryWord

HERE = "What this site answers of it"
ONLY = "What only government can answer or do"
CAME = "What came of it, apart from the answer"
UNREAD = "Not read: a gap of this record, not of government"
NO_ANSWER_HERE = "No answer stands in this record; one may exist."


def letter_entry(edition: Edition, ask: Ask, told: str) -> Entry:
    """An ask of the letter, with what this site answers. ``told`` is a summary that was told for all."""
    number = f"{ask.number}. " if ask.number is not None else ""
    reach = (
        Fact(HERE, (gathered(ask),)),
        Fact(ONLY, (only_government(ask),)),
    )
    asked = _asked(edition, ask, "In the words of the letter", "Open letter")
    return Entry(
        title=(*((number,) if number else ()), link_to(edition, ask)),
        anchor=ask.id,
        facts=(*asked, *reach, *_followed(edition, ask, told)),
    )


def ask_entry(edition: Edition, ask: Ask) -> Entry:
    """An ask of anybody else."""
    asked = _asked(edition, ask, "In the words of the source")
    return Entry(title=(link_to(edition, ask),), anchor=ask.id, facts=(*asked, *_followed(edition, ask, "")))


def _followed(edition: Edition, ask: Ask, told: str) -> tuple[Fact, ...]:
    """Each answer with its stance and, apart from them, what came of the ask."""
    answers = tuple(fact for answer in ask.answers for fact in _answer(edition, ask, answer, told))
    return (*(answers or (Fact("Answer", ((NO_ANSWER_HERE,),)),)), Fact(CAME, _came(edition, ask)))


def _asked(edition: Edition, ask: Ask, label: str, source: str = "") -> tuple[Fact, ...]:
    quotes = [entry for entry in ask.evidence if entry.quote and "summary" in entry.supports]
    how = "" if ask.form == "explicit" else f"{first_up(gloss(AskForm, ask.form))}."
    if not quotes:
        return (Fact("How it was asked", ((how,),)),) if how else ()
    told = all(entry.confidence == "secondary" for entry in quotes)
    name = "In somebody else's words" if told else label
    return (Fact(name, tuple(quoted(edition, entry, source) for entry in quotes), how),)


def _answer(edition: Edition, ask: Ask, answer: Answer, told: str) -> tuple[Fact, ...]:
    stance = Fact("Stance", ((first_up(stance_words(edition, answer)),),))
    summary: Line = (*prose(edition, ended(answer.summary)), " ", OUR_WORDS)
    if answer.stance == "response-not-read":
        return (Fact(UNREAD, (summary, _where(edition, ask, answer))), stance)
    if answer.stance in UNANSWERED:
        lines = () if answer.summary == told and answer.not_found else (summary,)
        return (Fact("Answer", (*lines, *searched(edition, answer, told=bool(lines)))), stance)
    quotes = [entry for entry in answer.evidence if entry.quote and "summary" in entry.supports]
    heard = bool(quotes) and all(entry.confidence == "secondary" for entry in quotes)
    label = "as somebody else tells it" if heard else "in its words" if quotes else "in our words"
    day = f" of {answer.date.words}" if answer.date else ", its day not known"
    sources = () if quotes else tuple(short_source(edition, source) for source in sources_of(edition, answer))
    words = tuple(quoted(edition, entry) for entry in quotes)
    return (
        Fact(f"Answer{day}, {label}", (*words, summary, *sources, (ended(f"In: {answer.document}"),))),
        stance,
    )


def _where(edition: Edition, ask: Ask, answer: Answer) -> Line:
    """The document to read, with the day that the record gives for it, and the gap of this record."""
    day = f", {answer.date.words}" if answer.date else ""
    gap = next(
        (gap for gap in edition.gaps if gap.rule.find is response_not_read and gap.spell.subject == ask.key),
        None,
    )
    where = ended(f"Where to look: {answer.document}{day}")
    if gap is None:
        return (where,)
    more = f": {edition.name(ask)}"
    return (f"{where} ", Link("What would close this gap", gap_address(gap.rule.name, gap.anchor), more), ".")


def _came(edition: Edition, ask: Ask) -> tuple[Line, ...]:
    if not ask.delivery:
        return ((NO_DELIVERY,),)
    return tuple(line for item in ask.delivery for line in _delivery(edition, item))


def _delivery(edition: Edition, item: Delivery) -> tuple[Line, ...]:
    word = first_up(gloss(DeliveryWord, item.word))
    day = f", {item.date.words}" if item.date else ""
    summary: Line = (*prose(edition, ended(item.summary)), " ", OUR_WORDS) if item.summary else ()
    first: Line = (f"{word}{day}: ", *summary) if summary else (f"{word}{day}.",)
    sources = tuple(("Source: ", *short_source(edition, source), ".") for source in sources_of(edition, item))
    return (first, *sources, *searched(edition, item, told=True))

"""An ask: what was asked, what was answered and, apart from that, what came of it."""

from __future__ import annotations

from macros.pages.answers.ask import NO_ANSWER, NO_DELIVERY, answers
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.facts import OURS, Facts, as_written
from macros.pages.parts.links import lines, prose
from macros.pages.parts.proof import Proof, source_line
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.stances import stance_words, stances
from macros.pages.parts.view import Block, Entries, Entry, Fact, Line, Paragraph, Section
from macros.reading.tree import Path
from macros.records.ask import AddressedTo, Answer, Ask, Delivery
from macros.records.department import Department
from macros.records.words import AskForm, AskTopic, BodyType, DeliveryWord, Stance

SHOWN: frozenset[str] = frozenset()

LABELS: dict[Stance, tuple[str, str]] = {
    "no-public-response-found": ("Date of that", "Department or minister concerned"),
    "response-not-read": ("Date of that document", "Department or minister concerned"),
}
"""What the day and the department of an entry are called where no answer was read."""


def anatomy(edition: Edition, ask: Ask, proof: Proof) -> Anatomy:
    """What the page of an ask holds."""
    return Anatomy(
        lead=((f"{ask.body} asked this {ask.date.on_words}, in {ask.document}.", *proof.refs("summary")),),
        answers=answers(edition, ask, proof),
        facts=_facts(edition, ask, proof),
        quotable=_sentence(edition, ask),
        sections=(
            Section("answers", "What was answered", _answers(edition, ask, proof)),
            Section("delivery", "What came of it", _delivery(edition, ask, proof)),
        ),
        shown=SHOWN,
    )


def _facts(edition: Edition, ask: Ask, proof: Proof) -> tuple[Fact, ...]:
    to = ask.addressed_to
    return (
        Facts(edition, ask, proof)
        .add("body", (ask.body,), gloss=f"{first_up(gloss(BodyType, ask.body_type))}.")
        .text("document", ask.document)
        .plain("Its place among the asks there", *(((f"{ask.number}",),) if ask.number is not None else ()))
        .text("date", ask.date.words)
        .text("due", ask.due.words if ask.due else None)
        .text("topic", first_up(gloss(AskTopic, ask.topic)))
        .add("addressed_to", *_addressee(edition, to))
        .text("form", first_up(gloss(AskForm, ask.form)))
        .all
    )


def _addressee(edition: Edition, to: AddressedTo) -> tuple[Line, ...]:
    """Links to the addressees, and what was written down where that says more than they do."""
    refs = (*to.departments, *to.posts)
    records = [found for ref in refs if (found := edition.register.resolve(ref)) is not None]
    known = {record.label for record in records}
    known |= {record.short for record in records if isinstance(record, Department)}
    if not records:
        return ((to.as_written,),)
    more = any(part.strip() not in known for part in to.as_written.split(" / "))
    return (*lines(edition, refs), *(as_written(to.as_written) if more else ()))


def _answers(edition: Edition, ask: Ask, proof: Proof) -> tuple[Block, ...]:
    if not ask.answers:
        return (Paragraph((NO_ANSWER,)),)
    entries = tuple(
        _answer(edition, ask, answer, proof, ("answers", n)) for n, answer in enumerate(ask.answers)
    )
    return (Entries(entries),)


def _answer(edition: Edition, ask: Ask, answer: Answer, proof: Proof, path: Path) -> Entry:
    when, who = LABELS.get(answer.stance, ("When answered", "By"))
    facts = (
        Facts(edition, ask, proof)
        .plain("Stance", (first_up(stance_words(edition, answer)),))
        .text("summary", answer.summary, gloss=OURS, part="answers", path=path)
        .plain(when, *(((answer.date.words,),) if answer.date else ()))
        .plain(who, *lines(edition, answer.departments), *lines(edition, answer.people))
        .plain("Remark", *((prose(edition, answer.note),) if answer.note else ()))
        .all
    )
    return Entry(title=(answer.document,), facts=facts)


def _delivery(edition: Edition, ask: Ask, proof: Proof) -> tuple[Block, ...]:
    if not ask.delivery:
        return (Paragraph((NO_DELIVERY,)),)
    entries = tuple(_came(edition, ask, item, proof, ("delivery", n)) for n, item in enumerate(ask.delivery))
    return (Entries(entries),)


def _came(edition: Edition, ask: Ask, item: Delivery, proof: Proof, path: Path) -> Entry:
    title: Line = (first_up(gloss(DeliveryWord, item.word)),)
    facts = (
        Facts(edition, ask, proof)
        .text("summary", item.summary, label="On what ground", part="delivery", path=path)
        .plain("As of", *(((item.date.words,),) if item.date else ()))
        .all
    )
    said = proof.sources("summary", path=path)
    if item.word == "not-done" and said:
        facts = (*facts, Fact("Who said so", tuple(source_line(edition, source) for source in said)))
    return Entry(title=title, facts=facts)


def _sentence(edition: Edition, ask: Ask) -> str:
    stance = f" Answer: {stances(edition, ask)}." if ask.answers else ""
    came = next((gloss(DeliveryWord, one.word) for one in ask.delivery if one.word == "partly"), "")
    met = f" What came of it, as this record codes it: {came}." if came else ""
    return (
        f"{first_up(ask.date.on_words)}, {ask.body} asked ({ask.document}), in our words: "
        f"{ask.summary.rstrip('.')}.{stance}{met}"
    )

"""Asks: what was asked of government, by whom, with what was answered and what came of it."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Evidenced, Line, Model, Name, Number, Prose, Record, code_of, detail, fact
from macros.records.references import DepartmentRef, PersonRef, PostRef
from macros.records.when import When
from macros.records.words import AskForm, AskTopic, BodyType, DeliveryWord, SitePage, Stance


class AddressedTo(Model):
    """Whom an ask is addressed to."""

    as_written: Line = detail("The addressee as written down; HMG is the whole Government")
    departments: tuple[DepartmentRef, ...] = detail("Departments, where they are certain", default=())
    posts: tuple[PostRef, ...] = detail("Posts, where they are certain", default=())


class Answer(Evidenced):
    """What was answered, or that an answer exists or may exist which was not read or found."""

    stance: Stance = code_of("summary", "The stance of the answer")
    summary: Prose = fact("The answer, in our own words")
    document: Line = detail("The document that holds it, or that none was found")
    date: When | None = detail("The day of the answer", default=None)
    departments: tuple[DepartmentRef, ...] = detail("The departments that answered", default=())
    people: tuple[PersonRef, ...] = detail("The ministers who answered", default=())
    note: Prose | None = detail("A remark of the editors", default=None)


class Delivery(Evidenced):
    """What came of an ask, apart from what was answered."""

    word: DeliveryWord = code_of("summary", "What came of it, as far as read")
    summary: Prose | None = fact("On what ground", default=None)
    date: When | None = detail("The day of that", default=None)


class Ask(Record):
    """A recommendation, request or question put to government."""

    kind: ClassVar[str] = "asks"

    summary: Prose = fact("The ask, in our own words")
    body: Name = detail("Who asked")
    body_type: BodyType = detail("What kind of asker")
    document: Line = detail("The document it stands in")
    number: Number | None = detail(
        "Its place among the asks of that document, where their order is known", default=None
    )
    date: When = detail("The day of the ask")
    due: When | None = fact("The day by which it was asked to be done, where it says so", default=None)
    topic: AskTopic = detail("What it is about")
    addressed_to: AddressedTo = detail("Whom it is addressed to")
    form: AskForm = detail("How it was asked")
    answered_here: Line | None = detail("What this site answers of it, in our own words", default=None)
    only_government: Line | None = detail("What only government can answer or do, likewise", default=None)
    see: tuple[SitePage, ...] = detail("The pages of this site that hold what it answers", default=())
    answers: tuple[Answer, ...] = detail("What was answered", default=())
    delivery: tuple[Delivery, ...] = detail(
        "What came of it; nothing here means that it is not known", default=()
    )

    @property
    def label(self) -> str:
        """The ask in our own words."""
        return self.summary

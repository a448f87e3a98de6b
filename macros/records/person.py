"""People: ministers, and others who are named; with the posts they held."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Evidenced, Line, Model, Name, Prose, Record, detail, fact
from macros.records.references import PostRef, SourceRef
from macros.records.when import When
from macros.records.words import AppointmentStatus, PersonType


class PersonIdentifiers(Model):
    """The names and numbers that other registers give a person."""

    parliament: Line | None = detail("Parliament member number", default=None)
    theyworkforyou: Line | None = detail("TheyWorkForYou person number", default=None)
    wikidata: Line | None = detail("Wikidata id", default=None)
    govuk: Line | None = detail("The last part of a GOV.UK person address", default=None)
    ifg: Line | None = detail(
        "The person's id in the Institute for Government's Ministers Database", default=None
    )


class Sighting(Model):
    """A day on which a source shows somebody in post. Not a claim about any later day."""

    on: When = detail("The day")
    source: SourceRef = detail("The source that shows it")


class Appointment(Evidenced):
    """A spell in a post, from ``from`` up to, but not including, ``to``."""

    post: PostRef = detail("The post")
    status: AppointmentStatus = detail("Whether the post was held", default="held")
    from_: When | None = fact("The first day", alias="from", default=None)
    to: When | None = fact(
        "The first day after it: on the day of a change the new holder counts", default=None
    )
    seen: tuple[Sighting, ...] = detail("Days on which a source shows the person in post", default=())
    name_then: Name | None = detail("The person's name then, where it was another", default=None)
    evidence_to: When | None = detail(
        "The newest day its evidence reaches, where neither its end nor a sighting tells it",
        default=None,
    )
    note: Prose | None = detail("A remark of the editors", default=None)

    @property
    def confirmed(self) -> bool:
        """Whether anything of the spell was read by us in its source: else all its evidence is secondary."""
        return not self.evidence or any(entry.confidence == "read" for entry in self.evidence)

    @property
    def anchor(self) -> str:
        """The part of the person's page it stands at: the post, and the start where it is known."""
        if self.from_ is not None:
            return f"{self.post}-{self.from_}"
        return f"{self.post}-{'seen-' + str(self.seen[0].on) if self.seen else 'undated'}"


class Person(Record):
    """What ministers and other people have in common."""

    name: Name = fact("The latest name")
    other_names: tuple[Name, ...] = detail("Earlier or other names", default=())
    identifiers: PersonIdentifiers | None = detail("What other registers call the person", default=None)
    appointments: tuple[Appointment, ...] = detail(
        "The posts the person held, in the order of time", default=()
    )

    @property
    def label(self) -> str:
        """The latest name."""
        return self.name


class Minister(Person):
    """Somebody who was or is a minister."""

    kind: ClassVar[str] = "ministers"


class OtherPerson(Person):
    """An official, envoy, diplomat or parliamentarian who is named in the record and was no minister."""

    kind: ClassVar[str] = "people"

    type: PersonType = detail("Why the person is here")

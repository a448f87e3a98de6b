"""Situations: countries and regions that the letter named, or where UK atrocity prevention was tested."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Coded, Country, Line, Model, Name, Prose, detail, fact
from macros.records.words import LetterSetting, YesNo


class InLetter(Model):
    """What the open letter of 10 December 2018 says of the place."""

    named: YesNo = detail("Whether the letter names it")
    setting: LetterSetting | None = detail("The setting the letter gives it", default=None)
    paragraph: Line | None = detail("The paragraph of the letter, counted after the salutation", default=None)


class OnPriorityList(Model):
    """Whether the place is on the list of human rights priority countries of 20 March 2024."""

    listed: YesNo = detail("Whether it is on the list")
    note: Line | None = detail("How it is listed", default=None)


class Situation(Coded):
    """A country or region."""

    kind: ClassVar[str] = "situations"

    name: Name = detail("The country or region")
    countries: tuple[Country, ...] = detail(
        "ISO 3166 alpha-3; none for a region that is no country", default=()
    )
    communities: tuple[Name, ...] = fact(
        "The communities that sources name there, by their names", default=()
    )
    letter: InLetter = fact("What the letter of 2018 says of it")
    priority_list_2024: OnPriorityList = fact(
        "Whether it is on the human rights priority list of 20 March 2024"
    )
    atrocity_action: Prose | None = fact("Action in atrocity terms that was found", default=None)
    assessment: Prose | None = fact("Assessments that were found", default=None)
    determination: Prose | None = fact("Determinations found, or the language used", default=None)
    other_action: Prose | None = fact("Other action that was found", default=None)
    missing: Prose | None = detail("What is missing or unclear, in our own words", default=None)

    @property
    def label(self) -> str:
        """The name of the place."""
        return self.name

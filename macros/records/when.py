"""Dates as precise as their source: a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import total_ordering
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.records.foreign_dates import MONTHS, as_record_writes

PATTERN = r"^[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
"""A year from 1000 to 2999, so that the day before or after a date is a date as well."""


@total_ordering
class When:
    """A date written ``2019-07-16``, ``2019-07`` or ``2019``.

    ``first`` and ``last`` are the first and last day it may be; for a day they are the same. Dates are
    ordered by first day, then by last day, so that the first day of a month stands before the month.
    """

    __slots__ = ("first", "last", "text")

    def __init__(self, text: str) -> None:
        if not re.fullmatch(PATTERN, text):
            raise ValueError(f"`{text}` is no date")
        year, month, day = (int(part) for part in (text + "-00-00").split("-")[:3])
        self.text = text
        if month == 0 and len(text) == 4:
            self.first, self.last = date(year, 1, 1), date(year, 12, 31)
        elif len(text) == 7:
            self.first = date(year, month, 1)
            self.last = date(year, month, calendar.monthrange(year, month)[1])
        else:
            self.first = self.last = date(year, month, day)

    @property
    def precision(self) -> str:
        """``day``, ``month`` or ``year``."""
        return {4: "year", 7: "month", 10: "day"}[len(self.text)]

    @property
    def after(self) -> date:
        """The first day on which it has surely come: the day itself, else the day after the month or year."""
        return self.first if self.precision == "day" else self.last + timedelta(days=1)

    @property
    def words(self) -> str:
        """The date as a person writes it: ``16 July 2019``, ``July 2019`` or ``2019``."""
        if self.precision == "year":
            return self.text
        month = f"{MONTHS[self.first.month - 1]} {self.first.year}"
        return month if self.precision == "month" else f"{self.first.day} {month}"

    @property
    def on_words(self) -> str:
        """The date with its preposition: ``on 16 July 2019``, ``in July 2019`` or ``in 2019``."""
        return f"{'on' if self.precision == 'day' else 'in'} {self.words}"

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"When({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.text == other.text

    def __lt__(self, other: When) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __hash__(self) -> int:
        return hash(self.text)

    @classmethod
    def day(cls, day: date) -> When:
        """The date of one day."""
        return cls(day.isoformat())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls._read, core_schema.str_schema(), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "pattern": PATTERN}

    @classmethod
    def _read(cls, text: str) -> When:
        try:
            return cls(text)
        except ValueError:
            raise PydanticCustomError(
                "date-impossible",
                "`{text}` is no date",
                {"text": text, "fix": _mend(text)},
            ) from None


def _mend(text: str) -> str:
    """How to mend what is no date: its right form, where it can be told what is meant."""
    try:
        return f"write {When(as_record_writes(text) or '')}"
    except ValueError:
        return "write a day, month or year that exists: 2019-07-16, 2019-07 or 2019"

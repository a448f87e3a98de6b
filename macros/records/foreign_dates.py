"""Dates as people write them elsewhere, and how the record writes them."""

from __future__ import annotations

import re

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_NAMED = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS) + "|Sept"
_MONTH = rf"(?P<month>{_NAMED})\.?"
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[12][0-9]{3})"
_NUMBER = r"(?P<month>[0-9]{1,2})"
_FORMS = (
    rf"{_DAY}[/. -]{_NUMBER}[/. -]{_YEAR}",
    rf"{_YEAR}[/. -]{_NUMBER}(?:[/. -]{_DAY})?",
    rf"(?:{_DAY}(?:st|nd|rd|th)?,? )?{_MONTH},? {_YEAR}",
    rf"{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
)
"""``16/7/2034``, ``2034-7-6``, ``16 July 2034`` and ``July 16, 2034``; in figures the day stands first."""


def as_record_writes(text: str) -> str | None:
    """The date in the record's form, which may be no day that exists; nothing if it is not understood."""
    for form in _FORMS:
        if found := re.fullmatch(form, text.strip(), re.IGNORECASE | re.ASCII):
            parts = found.groupdict()
            day = f"-{int(parts['day']):02}" if parts["day"] else ""
            return f"{parts['year']}-{_month(parts['month']):02}{day}"
    return None


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    return next(n for n, month in enumerate(MONTHS, 1) if written.lower().startswith(month[:3].lower()))

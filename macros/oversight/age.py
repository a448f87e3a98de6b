"""How old a statement is on a day, in words."""

from __future__ import annotations

from datetime import date

from macros.records.when import When


def age_in_words(said: When, on: date) -> str:
    """The age on a day: ``12 days``, ``8 months``, ``2 years 6 months``; full days, months and years only.

    Of a statement of a month or year only the least age is known (``at least 3 years``), and on days inside
    it the most (``less than a year``). Raises `ValueError` for a day before it.
    """
    if on < said.first:
        raise ValueError(f"{on} lies before {said}")
    if said.precision == "day":
        return _words(said.first, on)
    if on <= said.last:
        return f"less than a {said.precision}"
    return f"at least {_words(said.last, on)}"


def _words(since: date, on: date) -> str:
    months = (on.year - since.year) * 12 + on.month - since.month - (on.day < since.day)
    if not months:
        return _count((on - since).days, "day")
    years, rest = divmod(months, 12)
    parts = [_count(years, "year")] * bool(years) + [_count(rest, "month")] * bool(rest)
    return " ".join(parts)


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"

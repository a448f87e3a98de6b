"""Counting in calendar months, for rules that ask how old something is."""

from __future__ import annotations

from datetime import date


def months_after(day: date, months: int) -> date:
    """The same day some calendar months later; the first of the next month where that month is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return date(day.year + years, month + 1, day.day)
    except ValueError:
        return months_after(date(day.year, day.month, 1), months + 1)

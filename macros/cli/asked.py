"""What commands that answer from the record are asked: the whole record, and a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from macros.cli.places import from_here
from macros.records.when import When
from macros.register.load import NoData, data_folder, load
from macros.register.register import Register
from macros.rules.dates import record_day_is_no_day


def whole_register(data: Path) -> Register:
    """The records. Raises `NoData` where one cannot be read or the record's day is none.

    Without that record, or that day, the answer might be another.
    """
    folder = data_folder(data)
    loaded = load(folder)
    if loaded.register is None or loaded.findings:
        first = loaded.findings[0]
        message = " ".join(first.message.split())
        count = "one finding keeps" if len(loaded.findings) == 1 else f"{len(loaded.findings)} findings keep"
        raise NoData(
            f"{from_here(folder, first.place)} {first.rule} {message} ({count} files from being read, and "
            "the answer might be another with them; `statement check` says how to mend it)"
        )
    for problem in record_day_is_no_day(loaded.register):
        place = from_here(folder, loaded.register.place_about(problem.path))
        raise NoData(f"{place} {problem.message}; {problem.fix}")
    return loaded.register


def one_day(text: str) -> date:
    """The day that somebody asks about. Raises `ValueError` where it is none."""
    try:
        day = When(text)
    except ValueError:
        raise ValueError(f"{text!r} is no date; write a day, as in 2019-07-16") from None
    if day.precision != "day":
        raise ValueError(f"{text!r} is no day; write one in full, as in 2019-07-16")
    return day.first

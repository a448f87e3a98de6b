"""Keeps a date together: no line ends between a day and its month or year."""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.records.foreign_dates import MONTHS

_DATE = re.compile(rf"\b(?:[0-9]{{1,2}} )?(?:{'|'.join(MONTHS)}) [12][0-9]{{3}}\b")


def together(text: str) -> str:
    """A text with its dates kept together; what has been laid out already stays as it is."""
    if isinstance(text, Markup):
        return text
    return _DATE.sub(lambda date: date.group().replace(" ", "\N{NO-BREAK SPACE}"), text)

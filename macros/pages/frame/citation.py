"""What a citation says, in whatever form it is written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from macros.records.when import When


@dataclass(frozen=True, slots=True)
class Citation:
    """A page as it is cited. ``record`` is the name of the whole; ``version`` may be empty."""

    title: str
    record: str
    day: When
    version: str
    address: str
    url: str

    @property
    def key(self) -> str:
        """A name for it in somebody's list of references: its address in letters, digits and hyphens."""
        return "-".join((*re.findall(r"[a-z0-9]+", self.address.lower()), "as-of", str(self.day)))

    @property
    def state(self) -> str:
        """As of which day, and in which version: ``as of 25 November 2026, release 2026-11-28``."""
        return f"as of {self.day.words}" + (f", {self.version}" if self.version else "")

    @property
    def text(self) -> str:
        """The citation as plain text."""
        state = self.state
        return one_line(f"{self.record}: “{self.title}”, {state}. {self.url}")


def one_line(text: str) -> str:
    """A text without line breaks and other marks that cannot be seen and would end a line of a file."""
    seen = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    return " ".join(seen.split())

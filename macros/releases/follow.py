"""Follows what a newer state says of the keys of an older one: through every renaming and merging."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from macros.gaps.cells import NAMES
from macros.oversight.sentence import ROLE_NOUNS
from macros.releases.model import Labelled
from macros.releases.state import State

GOES_ON: tuple[str, ...] = ("renamed_to", "merged_into")
"""The marks that lead to the one record which holds a moved one."""

_SPELL = re.compile(r"(.+?)-((?:seen-)?\d{4}(?:-\d{2}){0,2}|undated)")
"""The part of a person that is a spell: the post, then when (`macros.records.person.Appointment.anchor`)."""

_ROLES: Mapping[str, str] = MappingProxyType({f"role/{role}": noun for role, noun in ROLE_NOUNS.items()})


class Follow:
    """Where the records of an older state are kept in a newer one, and what they are called."""

    def __init__(self, old: State, new: State) -> None:
        """``old`` and ``new`` are the two states."""
        self._old, self._new = old, new

    def now(self, key: str) -> str:
        """The key under which a record is kept now: its own where it did not move, or went for good."""
        seen = {key}
        while key not in self._new.records and (mark := self._new.moved.get(key)):
            how, *to = mark
            if how not in GOES_ON or to[0] in seen:
                break
            key = to[0]
            seen.add(key)
        return key

    def subject(self, key: str) -> str:
        """A subject of a gap: a part that is named after a post is followed as well."""
        record, mark, part = key.partition("#")
        spell = _SPELL.fullmatch(part)
        if spell is not None:
            post, when = spell.groups()
            part = f"{self.now(f'posts/{post}').partition('/')[2]}-{when}"
        return f"{self.now(record)}{mark}{part}"

    def gap(self, id_: str, subject: str) -> str:
        """The id of a gap of a subject, as the newer state has it."""
        rule, _, anchor = id_.partition("/")
        was, is_ = (_anchor(one) for one in (subject, self.subject(subject)))
        return f"{rule}/{anchor.replace(was, is_, 1)}"

    def labelled(self, key: str) -> Labelled:
        """A record, role or cell with what it is called; the key where no state tells that."""
        record, mark, part = key.partition("#")
        kept = self._new.records.get(record) or self._old.records.get(record)
        label = kept.label if kept else _ROLES.get(key) or NAMES.get(key) or record
        return Labelled(key=f"{record}{mark}{part}", label=label)


def _anchor(subject: str) -> str:
    return subject.replace("/", "-").replace("#", "-")

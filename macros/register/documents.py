"""The documents that the record itself names: the open letter, the policy note, and the answer on levers.

Which they are stands once, in ``data/record.yml``: no reading of other documents, however old, changes it.
"""

from __future__ import annotations

from macros.records.references import SourceRef
from macros.records.source import Source
from macros.register.register import Register


def the_letter(register: Register) -> Source | None:
    """The open letter that the record begins from."""
    return _named(register, register.about.letter)


def policy_note(register: Register) -> Source | None:
    """The policy note whose list of levers is compared with the later answer."""
    return _named(register, register.about.policy_note)


def levers_answer(register: Register) -> Source | None:
    """The later answer that lists levers."""
    return _named(register, register.about.levers_answer)


def _named(register: Register, ref: SourceRef | None) -> Source | None:
    return register.of(Source).get(ref) if ref is not None else None

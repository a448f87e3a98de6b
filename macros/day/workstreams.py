"""Workstreams on a day: whether one had begun, and its status as far as somebody had stated it by then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.day.lasting import Lasting, within
from macros.oversight.acting import DAY
from macros.oversight.state import spans
from macros.records.workstream import Workstream
from macros.register.register import Register


@dataclass(frozen=True, slots=True)
class Then:
    """A workstream as it stood then.

    ``begun`` is false while it was only stated: its start was given as a later day. ``stated`` tells whether
    its status had been stated by then; ``over`` whether the end that is given for it had passed.
    """

    stream: Workstream
    begun: bool
    stated: bool
    over: bool


def workstreams(register: Register) -> tuple[Lasting[Then], ...]:
    """Every workstream from its start or the earliest statement found, cut where something of it changes.

    One of which neither is known counts from the day of its status. One without any date, and a status
    without one, are told on the record's own day only, as gaps are.
    """
    return tuple(one for stream in register.of(Workstream).values() for one in _of(register, stream))


def _of(register: Register, stream: Workstream) -> Iterator[Lasting[Then]]:
    last = register.as_of
    status = stream.status.on.after if stream.status.on is not None else last
    known = [when.after for when in (stream.from_, stream.first_stated) if when is not None]
    first = min(known, default=status)
    begun = stream.from_.after if stream.from_ is not None else first
    to = stream.to.after if stream.to is not None else None
    cuts = [begun, status, *([to] if to is not None else [])]
    for since, until in spans(cuts, first, max(first, last) + DAY):
        then = Then(stream, begun <= since, status <= since, to is not None and to <= since)
        yield from within(register, since, until, then)

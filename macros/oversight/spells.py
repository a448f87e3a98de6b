"""Appointments as stretches of days on which somebody is known to have been in post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from macros.oversight.acting import DAY, Acts, seen_until, shown_until
from macros.records.person import Appointment
from macros.records.references import PersonRef, PostRef
from macros.records.when import When


@dataclass(frozen=True, slots=True)
class Spell:
    """Somebody is known to have been in post from ``start`` up to, but not including, ``end``.

    ``left`` is the end of the appointment. Where none is known, ``left`` is empty and ``seen`` is the newest
    date that shows them in post; whether they were still in post after it is not known. ``earliest`` is the
    first day on which they may have been in post.
    """

    person: PersonRef
    post: PostRef | None
    earliest: date
    start: date
    end: date
    left: When | None
    seen: When | None

    @property
    def last(self) -> When | None:
        """The date that ends what is known of them in post: their leaving, else their newest sighting."""
        return self.left if self.left is not None else self.seen

    @property
    def sure_until(self) -> date:
        """The first day on which they may have left already: inside a last date known by month or year."""
        last = self.last
        imprecise = last is not None and last.precision != "day"
        return min(self.end, max(self.start, last.first)) if last and imprecise else self.end

    def holds(self, day: date) -> bool:
        """Whether they are known to have been in post that day."""
        return self.start <= day < self.end

    def unknown(self, day: date) -> bool:
        """Whether they had been in post before that day and are not known to have left."""
        return self.left is None and self.end <= day

    def over(self, day: date) -> bool:
        """Whether they are known to have left by that day."""
        return self.left is not None and self.end <= day


@dataclass(frozen=True, slots=True)
class Held:
    """An appointment that was held, with its person, and the date of the statement if that shows it too."""

    person: PersonRef
    appointment: Appointment
    named_on: When | None = None

    @property
    def dates(self) -> tuple[When, ...]:
        """Every date that the spell depends on."""
        one = self.appointment
        return tuple(when for when in (one.from_, one.to, *self.sightings) if when is not None)

    @property
    def sightings(self) -> tuple[When, ...]:
        """The dates that show the person in post, in the order of time.

        The newest evidence of the appointment counts where no source shows a sighting; beside a sighting it
        may as well be the evidence that somebody else had followed.
        """
        one = self.appointment
        found = [sighting.on for sighting in one.seen]
        if not found and one.to is None and one.evidence_to is not None:
            found.append(one.evidence_to)
        if self.named_on is not None:
            found.append(self.named_on)
        fits = (when for when in found if not _before(when, one.from_) and not _too_late(when, one.to))
        return tuple(sorted(fits))

    def spell(self, acts: Acts) -> Spell | None:
        """The days in post, or nothing if the appointment has no date that shows any."""
        one, seen = self.appointment, self.sightings
        starts = [when for when in (one.from_, *seen) if when is not None]
        if starts:
            earliest = min(when.first for when in starts) if one.from_ is None else one.from_.first
            start = max(earliest, min(acts(when) for when in starts))
        elif one.to is not None:
            # Who left on a day was in post on the day before it.
            earliest = one.to.first - DAY
            start = earliest if one.to.precision == "day" else acts(one.to)
        else:
            return None
        proved = [shown_until(when) if when == self.named_on else seen_until(when, acts) for when in seen]
        if one.to is not None:
            proved.append(acts(one.to))
        elif one.from_ is not None:
            proved.append(seen_until(one.from_, acts))
        end = max(proved)
        latest = max(starts, key=lambda when: (when.last, when.first)) if one.to is None else None
        return Spell(self.person, one.post, earliest, start, max(start, end), one.to, latest)


def _before(when: When, from_: When | None) -> bool:
    return from_ is not None and when.last < from_.first


def _too_late(when: When, to: When | None) -> bool:
    return to is not None and when.last >= to.after


def spells(held: Iterable[Held], acts: Acts) -> tuple[Spell, ...]:
    """The spells of appointments, in the order of time."""
    found = (one.spell(acts) for one in held)
    return tuple(sorted((spell for spell in found if spell is not None), key=_by_time))


def cuts(found: Iterable[Spell]) -> Iterator[date]:
    """The days on which a spell begins or ends."""
    for spell in found:
        yield spell.start
        yield spell.end


def _by_time(spell: Spell) -> tuple[date, date, str, str]:
    return spell.start, spell.end, spell.post or "", spell.person

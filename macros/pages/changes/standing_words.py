"""What two states tell otherwise of oversight, in words."""

from __future__ import annotations

from macros.oversight.sentence import ROLE_NOUNS
from macros.pages.changes.said import STANDING, Chapter, Said, Topic, chapter, day_words, up_to
from macros.pages.names import first_up
from macros.releases.model import Days, Difference, Labelled, Stand, StandingChange


def oversight(change: Difference) -> Chapter:
    """How each role stood on the days of the two states, and on which days they differ."""
    turned = [one for one in change.standing if one.old != one.new]
    days = dict.fromkeys((change.old_as_of, change.new_as_of))
    return chapter(
        "Oversight",
        Topic(
            first_up(" and ".join(f"on {day_words(day)}" for day in days)),
            "",
            tuple(_turned(change, one) for one in turned),
        ),
        Topic(
            "Days of which this record tells otherwise",
            "What is known of these days has changed, and not what happened on them.",
            tuple(_told(one, days) for one in change.standing for days in one.days),
        ),
    )


def _turned(change: Difference, one: StandingChange) -> Said:
    if change.old_as_of == change.new_as_of:
        return (f"{_role(one)}: ", *_stand(one.new), "; before: ", *_stand(one.old))
    return (
        f"{_role(one)}: on {day_words(change.old_as_of)} ",
        *_stand(one.old),
        f"; on {day_words(change.new_as_of)} ",
        *_stand(one.new),
    )


def _told(one: StandingChange, days: Days) -> Said:
    span = up_to(days.since, days.until)
    return (f"{_role(one)}, {span}: ", *_stand(days.new), "; before: ", *_stand(days.old))


def _role(one: StandingChange) -> str:
    known = {str(role): noun for role, noun in ROLE_NOUNS.items()}
    return first_up(known.get(one.role, one.role))


def _stand(one: Stand | None) -> Said:
    """The coded word, with whom or what a statement had named."""
    if one is None:
        return ("not told",)
    word = Labelled(key=f"{STANDING}{one.standing}", label=one.standing)
    return (word, *((" (named: ", one.named, ")") if one.named else ()))

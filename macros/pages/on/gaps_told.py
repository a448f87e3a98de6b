"""Gaps that stood: in what government has said, each by its rule; and, apart, of this record, in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.day.lasting import Lasting
from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap
from macros.pages.addresses import CHANGES, GAPS, gaps_of
from macros.pages.edition import Edition
from macros.pages.gaps.registers import REGISTERS
from macros.pages.names import first_down, first_up, shorten
from macros.pages.on.told import LONG, Group, Part, Told
from macros.pages.parts.gaps import address_of, since_words, subject_line
from macros.pages.parts.view import Line, Link

KNOWN_SINCE = "Of a day before the last one, only gaps are told of which it is known since when. "


def parts() -> Iterator[Part]:
    """Where the gaps stand: a part for each register, with a group for each rule."""
    for whose, title, about in REGISTERS:
        rules = tuple(
            Group(
                _group(rule.name),
                first_up(rule.title),
                "fold" if whose == "government" else "count",
                gaps_of(rule.name),
                f"All gaps: {rule.title}",
            )
            for rule in GAP_RULES
            if rule.whose == whose
        )
        yield Part(
            f"gaps-{whose}",
            f"Gaps that stood {first_down(title)}",
            (
                f"{about} ",
                KNOWN_SINCE,
                Link("All gaps", GAPS),
                "; ",
                Link("what changed", CHANGES, " in gaps"),
                ".",
            ),
            "No gap of this register is known to have stood on that day. That is no proof.",
            rules,
        )


def told(edition: Edition, found: Iterable[Lasting[Gap]]) -> Iterator[Told]:
    """A line for each gap in what government has said, if it is known since when; others are counted."""
    for one in found:
        yield Told(one.since, one.until, _group(one.what.rule.name), _line(edition, one.what))


def _line(edition: Edition, gap: Gap) -> Line:
    """What the gap is of, as a link to it, with the marks of its subject, and since when it stands."""
    if gap.register == "record" or gap.spell.since is None:
        return ()
    subject, *marks = subject_line(edition, gap.spell.subject)
    text = subject.text if isinstance(subject, Link) else str(subject)
    link = Link(shorten(text, LONG), address_of(gap), f": {gap.rule.title}")
    return (link, *marks, f", {first_down(since_words(gap.spell))}")


def _group(rule: str) -> str:
    return f"gaps-of-{rule}"

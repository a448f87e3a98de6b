"""Gaps in reporting: no regular public report on atrocity prevention as such."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom, keys
from macros.gaps.proof import searches_for, sources_for
from macros.gaps.workstreams import LINKED
from macros.records.workstream import Workstream
from macros.register.register import Register


def no_regular_report(register: Register) -> Iterator[Spell]:
    """The texts on atrocity prevention as a whole, where for none of them a regular report was found.

    Of several, those stand for all for which somebody looked; where nobody did, all of them say so.
    """
    whole = [
        stream
        for stream in register.of(Workstream).values()
        if stream.link in LINKED and stream.general is not None
    ]
    if any(stream.regular_report for stream in whole):
        return
    for stream in [one for one in whole if searches_for(one, "regular_report")] or whole:
        searches = searches_for(stream, "regular_report")
        yield Spell(
            subject=stream.key,
            why="No report on atrocity prevention as such that is published regularly was found. It "
            f"was looked for with a text on the whole of it: {stream.name}.",
            closes_when="A report on the whole of atrocity prevention, laid before Parliament or published"
            f"{by_whom(register, stream.key)}, with a second edition or a stated date for the next.",
            evidence=sources_for(stream, "reporting") if searches else (),
            searches=searches,
            concerns=keys(stream.lead),
        )


NO_REGULAR_REPORT = GapRule(
    "no-regular-report",
    "government",
    "Was a regular public report on atrocity prevention as such found?",
    "It asks of texts on atrocity prevention as a whole, and not of single programmes, some of which have "
    "reports of their own. A report may have another title, or be internal.",
    no_regular_report,
    ask="whether a report on the prevention of mass atrocities is published at fixed times, and if so when "
    "the next one is due",
    request="the titles and dates of any regular reports made on the prevention of mass atrocities as such",
)

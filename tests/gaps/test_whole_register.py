"""The whole register of gaps of the fictional government, compared with a file that a person has reviewed.

`pytest --bless tests/gaps/test_whole_register.py` writes it anew: look at what changed before you keep it.
"""

from __future__ import annotations

from pathlib import Path

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.found import gaps
from macros.gaps.gap import Gap
from tests.gaps.builders import register_of

REVIEWED = Path(__file__).parent / "reviewed.txt"


def lines(gap: Gap) -> str:
    """All that a gap holds, one line each, so that a change shows where it is."""
    spell = gap.spell
    return "\n".join(
        (
            f"{gap.id} ({gap.register})",
            f"  why: {spell.why}",
            f"  closes when: {spell.closes_when}",
            f"  since: {spell.since or 'not known'}; until: {spell.until or 'it stands'}"
            + (f", closed by {spell.closed_by}" if spell.closed_by else ""),
            f"  evidence: {', '.join(spell.evidence) or 'none'}",
            f"  searches: {', '.join(spell.searches) or 'none'}",
            f"  concerns: {', '.join(spell.concerns) or 'nothing else'}",
        )
    )


def test_the_register_is_as_it_was_reviewed(fictional: Path, *, bless: bool) -> None:
    register = register_of(fictional)
    found = gaps(register)
    counts = [f"{rule.whose} {rule.name}: {sum(gap.rule is rule for gap in found)}" for rule in GAP_RULES]
    apart = [
        f"apart from {rule.name}: {spell.subject}" for rule in GAP_RULES for spell in rule.apart(register)
    ]
    now = "\n".join((*counts, "", *(lines(gap) for gap in found), "", *apart, ""))
    if bless:
        REVIEWED.write_text(now, encoding="utf-8")
    assert now == REVIEWED.read_text(encoding="utf-8"), "renew with --bless after a look"


def test_each_rule_opens_a_gap_on_the_fictional_record_or_says_why_not(fictional: Path) -> None:
    found = {gap.rule.name for gap in gaps(register_of(fictional))}
    assert {rule.name for rule in GAP_RULES} - found <= NONE_THERE


NONE_THERE = frozenset(
    (
        "workstream-without-minister",
        "workstream-lead-dissolved",
        "status-not-restated",
        "ended-without-successor",
        "relation-not-explained",
        "no-regular-report",
        "oversight-unresearched",
        "post-without-holder",
        "search-over-a-year-old",
        "not-looked-for",
    )
)
"""Rules that find nothing on the fictional record as it stands: each has fixtures of its own."""

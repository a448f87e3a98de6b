"""What the editors let stand: which rule it breaks, in words, and why the record is right as it is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.pages.addresses import RULES_GUIDE
from macros.pages.names import ended, first_up
from macros.pages.parts.view import Line, Link
from macros.records.base import Excuse
from macros.rules.catalogue import RULES

_REASONS: Mapping[str, str] = MappingProxyType({rule.name: rule.why for rule in RULES})


def excuse_line(excuse: Excuse) -> Line:
    """The reason of the rule, with a link to it in the guide, and then the reason of the editors."""
    reason = first_up(_REASONS.get(excuse.rule, excuse.rule))
    return (
        "The rule: ",
        Link(reason, f"{RULES_GUIDE}#{excuse.rule}"),
        f". Why it stands: {ended(excuse.why)}",
    )

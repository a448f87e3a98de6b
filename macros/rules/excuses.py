"""Rules of excuses: each excuses a rule that there is, and something that the rule really finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from macros.records.base import Record
from macros.register.register import Register
from macros.rules.problem import Nearest, Problem


def unknown_excuse(register: Register, may_be_excused: tuple[str, ...]) -> Iterator[Problem]:
    """An excuse for a rule that there is not, or that no record can be right in breaking."""
    nearest = Nearest()
    for record in register:
        for number, excuse in enumerate(record.excused):
            if excuse.rule not in may_be_excused:
                hint = nearest.hint(excuse.rule, may_be_excused)
                yield Problem(
                    record,
                    ("excused", number, "rule"),
                    f"`{excuse.rule}` is no rule that can be excused",
                    f"{hint}take the excuse out",
                )


def unused_excuse(
    register: Register, used: Mapping[str, Set[str]], rules: tuple[str, ...]
) -> Iterator[Problem]:
    """An excuse for what its rule does not find, or a second one for the same rule.

    ``used`` holds, by the key of a record, the rules whose findings were excused in it; ``rules`` are the
    rules that can be excused.
    """
    if not register.is_whole:
        return  # what a rule finds may hang on a record that could not be read
    for record in register:
        yield from _unused(record, used.get(record.key, frozenset()), rules)


def _unused(record: Record, used: Set[str], rules: tuple[str, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, excuse in enumerate(record.excused):
        path = ("excused", number, "rule")
        if excuse.rule in seen:
            yield Problem(record, path, f"`{excuse.rule}` is excused twice", "keep one of the two")
        elif excuse.rule in rules and excuse.rule not in used:
            message = f"`{excuse.rule}` finds nothing here, so there is nothing to excuse"
            yield Problem(record, path, message, "take the excuse out")
        seen.add(excuse.rule)

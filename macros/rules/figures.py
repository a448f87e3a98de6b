"""Rules of figures: one amount or one range, in a unit."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.resource import Figure, Resource
from macros.register.register import Register
from macros.rules.problem import Problem


def figure_unclear(register: Register) -> Iterator[Problem]:
    """A figure that is both an amount and a range, or half a range, or nothing."""
    for record, figure in _figures(register):
        ends = (figure.low is not None) + (figure.high is not None)
        if figure.amount is not None and ends:
            yield _problem(
                record, "this figure is both an amount and a range", "keep `amount`, or `low` and `high`"
            )
        elif ends == 1:
            yield _problem(
                record, "this figure has one end of a range", "give both `low` and `high`, or an `amount`"
            )
        elif figure.amount is None and not ends and figure.as_written is None:
            yield _problem(record, "this figure has no number and no words", "give `amount`, or `as_written`")


def figure_reversed(register: Register) -> Iterator[Problem]:
    """A range whose lowest value is above its highest."""
    for record, figure in _figures(register):
        if figure.low is not None and figure.high is not None and figure.low > figure.high:
            message = f"the range runs from {figure.low} down to {figure.high}"
            yield Problem(record, ("figure", "low"), message, "write the lower number in `low`")


def figure_without_unit(register: Register) -> Iterator[Problem]:
    """A number of which nobody knows whether it counts pounds or people."""
    for record, figure in _figures(register):
        numbers = (figure.amount, figure.low, figure.high)
        if figure.unit is None and any(number is not None for number in numbers):
            yield _problem(record, "this figure has no unit", "add `unit:`")


def _figures(register: Register) -> Iterator[tuple[Resource, Figure]]:
    for record in register.of(Resource).values():
        if record.figure is not None:
            yield record, record.figure


def _problem(record: Resource, message: str, fix: str) -> Problem:
    return Problem(record, ("figure",), message, fix)

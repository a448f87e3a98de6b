"""Reads a data package as the frictionless framework does: its description, then every cell and every key."""

from __future__ import annotations

import json
import sys

from frictionless import FrictionlessException, Package


def main(path: str) -> int:
    """Prints the number of rows of each table; refuses with the first errors."""
    try:
        report = Package.from_descriptor(path).validate()
    except FrictionlessException as error:
        print(error.error.message, *(reason.message for reason in error.reasons), sep="; ")
        return 1
    if not report.valid:
        found = [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
        print("; ".join([*(error.message for error in report.errors), *found][:5]))
        return 1
    print(json.dumps({task.name: task.stats.get("rows") for task in report.tasks}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

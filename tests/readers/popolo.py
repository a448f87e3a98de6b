"""Reads a Popolo file as mySociety's tools do, with all their checks across people, posts and bodies."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mysoc_validator import Popolo
from pydantic import ValidationError


def main(path: str) -> int:
    """Prints how much of each it read, and each membership with its dates; refuses with the first errors."""
    try:
        read = Popolo.from_path(Path(path))
    except ValidationError as error:
        print("; ".join(f"{one['loc']}: {one['msg']}" for one in error.errors()[:5]))
        return 1
    spells = [
        (str(one.person_id), one.post_id, str(one.start_date), str(one.end_date)) for one in read.memberships
    ]
    print(
        json.dumps(
            {
                "persons": [one.id for one in read.persons],
                "organizations": [one.id for one in read.organizations],
                "posts": [one.id for one in read.posts],
                "memberships": spells,
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

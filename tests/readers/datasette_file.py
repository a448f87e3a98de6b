"""Opens a SQLite file as Datasette does: what it finds in it, and what it answers at an address of its own.

Takes the file, and a second one with addresses such as ``/statement/gaps.json``, one a line.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from datasette.app import Datasette


async def main(path: str, addresses: str) -> int:
    """Prints the answer at each address; refuses at the first that is none."""
    datasette = Datasette([path], settings={"num_sql_threads": 0})
    await datasette.invoke_startup()
    answers = {}
    for address in Path(addresses).read_text("utf-8").split():
        answer = await datasette.client.get(address)
        if answer.status_code != 200:
            print(f"{address}: {answer.status_code} {' '.join(answer.text.split())[:300]}")
            return 1
        answers[address] = answer.json()
    print(json.dumps(answers))
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))

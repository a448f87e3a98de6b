"""How things stood on a day: oversight, holders of posts, workstreams, asks and gaps.

It is as the record's own day (`as_of`) tells it: what was found later counts too. The JSON is one object:
`as_of`; `version` (the release that this is, or `after` and the one before; null before the first); `on`
(the day asked about); `previous` and `next` (the days nearest to it that have a page, or null); `oversight`,
a list of five as `statement oversight` prints it; `holders`, objects with `post`, `department` and `person`
(ids), `url` (the spell on the person's page), `certainty` (known, may-have-held or last-seen), `confirmed`,
`from`, `to` and `last_seen` (a day, month or year, or null), `since` and `until` (the days on which the
certainty is this one); `posts_without_holder`, ids of posts of relevance; `workstreams`, objects with
`workstream` (id), `url`, `link`, `begun`, `status` and `status_on` (null where none had been stated by then)
and `over`; `asks`, objects with `ask` (id), `url`, `made`, `state` (open, not-read, answered,
answered-undated or in-evidence) and `stances`; `gaps`, objects with `id`, `rule`, `register` and `url`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date

from macros.cli.asked import one_day, whole_register
from macros.cli.options import add_data, add_format
from macros.pages.addresses import on_any_day, on_day
from macros.pages.edition import Edition
from macros.pages.on.day_page import title_of
from macros.pages.on.period import Period
from macros.pages.parts.spells import plain
from macros.pages.parts.view import Block, Bullets, Fold, Paragraph
from macros.publish.api.on import state_json
from macros.publish.file import json_bytes
from macros.register.load import data_folder
from macros.releases.history import read_history


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this command."""
    parser.add_argument("day", metavar="DATE", help="the day, as in 2019-07-16")
    add_format(parser, ("text", "json"))
    add_data(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the state of the day. Returns 0, or 2 with one line on what to mend if there is none."""
    register = whole_register(arguments.data)
    history, _ = read_history(data_folder(arguments.data))
    period = Period(Edition(register, history))
    try:
        day = one_day(arguments.day)
        state = state_json(period, day)
    except ValueError as error:  # a day that is none, or outside the period
        print(f"statement: {error}", file=sys.stderr)
        return 2
    if arguments.format == "json":
        print(json_bytes(state).decode(), end="")
    else:
        print("\n".join(_text(period, day)))
    return 0


def _text(period: Period, day: date) -> Iterator[str]:
    """What the page of the day says, without its links."""
    yield title_of(day)
    yield period.knowledge
    yield ""
    yield from (plain(line) for line in period.telling.lead(day))
    for section in period.telling.sections(day):
        yield ""
        yield section.title
        for block in section.blocks:
            yield from _lines(block, "  ")
    yield ""
    page = on_day(day) if day in period.page_days else on_any_day(day)
    yield f"On the site: {period.edition.url(page)}"


def _lines(block: Block, indent: str) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield f"{indent}{plain(block.line)}"
    elif isinstance(block, Bullets):
        yield from (f"{indent}- {plain(line)}" for line in block.lines)
    elif isinstance(block, Fold):
        yield f"{indent}{block.summary}"
        for inside in block.inside:
            yield from _lines(inside, f"{indent}  ")

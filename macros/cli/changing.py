"""What the commands that change the record share: their options, the dry run, and the carrying out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from macros.cli.asked import one_day, whole_register
from macros.cli.options import add_data
from macros.cli.places import fault, from_here
from macros.cli.show import find
from macros.editing.carry_out import carry_out, read
from macros.editing.given import Given
from macros.editing.plan import NotDone, Plan, Said
from macros.editing.trial import tried
from macros.editing.unified_diff import difference
from macros.reading.files import shown
from macros.reading.finding import Place
from macros.records.base import Record
from macros.records.kinds import BY_FOLDER
from macros.register.load import NoData, data_folder
from macros.register.register import Register
from macros.releases.history import read_history

MANY = 12
"""So many places are told one by one; of more, the diff tells the rest."""


def add_change(parser: argparse.ArgumentParser) -> None:
    """Adds the options that every command which changes the record has."""
    parser.add_argument(
        "--on",
        metavar="DATE",
        help="the day of the change, as the mark tells it (default: today; what the build writes never asks)",
    )
    parser.add_argument("--mark", action="store_true", help="leave a mark even if it was never published")
    parser.add_argument("--write", action="store_true", help="do it (default: show what would be done)")
    add_data(parser)


def run_change(arguments: argparse.Namespace, plan_of: Callable[[Given], Plan]) -> int:
    """Shows what a change would do, and does it with ``--write``. Returns 0, or 2 where it cannot be."""
    folder = data_folder(arguments.data)
    try:
        on = one_day(arguments.on) if arguments.on is not None else date.today()
    except ValueError as error:
        raise NoData(str(error)) from None
    register = whole_register(arguments.data)
    history, wrong = read_history(folder)
    if wrong:
        place = from_here(folder, wrong[0].place)
        raise NoData(f"{place} {wrong[0].rule} {wrong[0].message}; {wrong[0].fix}")
    try:
        plan = plan_of(Given(register, folder, history, on, arguments.mark))
        before = read(folder, plan)
        tried(register, folder, plan)
        if arguments.write:
            carry_out(folder, plan, before)
    except OSError as error:
        raise NoData(f"{fault(error)}; nothing is changed") from None
    except NotDone as error:
        print(f"statement: {error.why}", file=sys.stderr)
        for one in error.more:
            print("\n".join(_lines(folder, one, every=True)), file=sys.stderr)
        return 2
    print("\n".join(difference(plan, before, lambda key: from_here(folder, _file(folder, key)).path)))
    done = "done" if arguments.write else "nothing is changed; --write does it"
    print(f"\n{plan.title}: {done}")
    print("\n".join(f"  {line}" for one in plan.said for line in _lines(folder, one)))
    return 0


def key_of(kind: str, name: str) -> str:
    """The key of a record that is named by its id, or by its key. Raises `NoData` for an unknown kind."""
    named, slash, id_ = name.partition("/")
    kind, id_ = (named, id_) if slash else (kind, name)
    if kind not in BY_FOLDER:
        close = get_close_matches(kind, list(BY_FOLDER), n=1)
        hint = f"did you mean {close[0]}?" if close else f"a kind is one of: {', '.join(BY_FOLDER)}"
        raise NoData(f"`{shown(kind)}` is no kind; {hint}")
    return f"{kind}/{id_}"


def record_of(register: Register, kind: str, name: str) -> Record:
    """The record that is named. Raises `NoData` for one that isn't there, with what may be meant."""
    key_of(kind, kind)
    key = key_of(kind, name)
    if mark := register.moved.get(key):
        leads = " or ".join(f"`{one}`" for one in mark.leads_to)
        see = f"; see {leads}" if leads else ""
        raise NoData(f"`{key}` is no record any more: it was {mark.how.partition('_')[0]} on {mark.on}{see}")
    return find(register, key)


def _lines(folder: Path, one: Said, every: bool = False) -> Iterator[str]:
    """Something told, with its place before it; with its places under it, where there are several."""
    places = [str(from_here(folder, place)) for place in one.places]
    if len(places) == 1:
        yield f"{places[0]} {one.words}"
        return
    yield f"{one.words}:" if places else one.words
    shown_here = places if every else places[:MANY]
    yield from (f"  {place}" for place in shown_here)
    if len(places) > len(shown_here):
        yield f"  and {len(places) - len(shown_here)} more"


def _file(folder: Path, key: str) -> Place:
    return Place(f"{folder.name}/{key}.yml")

"""A plan as a reviewer reads it: a unified diff of every file that it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import unified_diff

from macros.editing.plan import Plan

NOTHING = "/dev/null"


def difference(plan: Plan, before: Mapping[str, bytes | None], path: Callable[[str], str]) -> Iterator[str]:
    """The lines of the diff. ``path`` gives the path of the file with a key, as it is to be shown.

    A file that moves is compared with itself under its old name; what is left there is then shown as new.
    """
    old, new = plan.renamed or ("", "")
    for key, text in plan.files.items():
        was = before[key]
        if key == new:
            yield f"moved from {path(old)} to {path(new)}"
            yield from _of(before[old], text, path(old), path(new))
        elif key == old:
            yield from _of(None, text, NOTHING, path(old))
        else:
            yield from _of(
                was,
                text,
                path(key) if was is not None else NOTHING,
                path(key) if text is not None else NOTHING,
            )


def _of(was: bytes | None, now: str | None, from_: str, to: str) -> Iterator[str]:
    before = was.decode("utf-8").splitlines() if was is not None else []
    yield from unified_diff(before, (now or "").splitlines(), from_, to, lineterm="")

"""Carries a plan out: all of it, or nothing."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from macros.editing.plan import NotDone, Plan

_NEW = ".changed"  # a hidden file, which no reader of the record takes for one


def read(folder: Path, plan: Plan) -> Mapping[str, bytes | None]:
    """What stands now in the files that a plan changes; nothing where there is none yet."""
    files = {key: folder / f"{key}.yml" for key in plan.files}
    return {key: file.read_bytes() if file.exists() else None for key, file in files.items()}


def carry_out(folder: Path, plan: Plan, before: Mapping[str, bytes | None]) -> None:
    """Writes every file of a plan. On any fault all are put back, and `OSError` or `NotDone` is raised.

    ``before`` is what the plan was made from: a file that was changed since keeps it from being carried out.
    """
    if read(folder, plan) != before:
        raise NotDone("a file was changed while this command ran; run it again")
    files = {key: folder / f"{key}.yml" for key in plan.files}
    made: list[Path] = []
    try:
        for key, text in plan.files.items():
            if text is not None:
                made.append(_beside(files[key]))
                _write_beside(files[key], text)
        for key, text in plan.files.items():
            if text is None:
                files[key].unlink()
            else:
                _beside(files[key]).replace(files[key])
    except BaseException:
        for key, file in files.items():
            _put_back(file, before[key])
        raise
    finally:
        for file in made:
            file.unlink(missing_ok=True)


def _write_beside(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(exist_ok=True)
        _beside(file).write_bytes(text.encode())
        if file.exists():
            shutil.copymode(file, _beside(file))
    except OSError as error:  # one of a full disk does not say where
        raise OSError(error.errno, error.strerror, str(file)) from None


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}{_NEW}")


def _put_back(file: Path, text: bytes | None) -> None:
    if text is None:
        file.unlink(missing_ok=True)
    elif not file.exists() or file.read_bytes() != text:
        file.write_bytes(text)

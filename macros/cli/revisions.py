"""A state of the data as a command names it: a folder, or a revision of git. Nothing else calls git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

from macros.publish.published import DOCS, prose_pages
from macros.reading.files import shown
from macros.register.load import ABOUT, NoData, data_folder

SUFFIX = ".yml"


@dataclass(frozen=True, slots=True)
class Given:
    """Data to compare: what it was called, its folder, and the pages of prose that go with it."""

    name: str
    folder: Path
    prose: tuple[str, ...]


def given(name: str, data: Path, work: Path) -> Given:
    """The folder with a name, or the data of a revision, which is written below ``work``.

    ``data`` is the folder of records here: a revision is looked up in the repository that holds it. Raises
    `NoData` with what to do.
    """
    folder = Path(name)
    if name and folder.is_dir():
        if not (folder / f"{ABOUT}{SUFFIX}").is_file():
            raise NoData(f"{shown(name)} holds no {ABOUT}{SUFFIX}, so it is no folder of records")
        return Given(name, data_folder(folder), prose_pages(DOCS))
    return _of_revision(name, data_folder(data), work)


def _of_revision(name: str, data: Path, work: Path) -> Given:
    neither = f"{shown(name)} is no folder, and"
    top = Path(_git(data, neither, "rev-parse", "--show-toplevel").decode().strip())
    try:
        commit = _git(
            top, neither, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
    except NoData:
        told = f"{neither} no revision of the repository at {shown(str(top))}; `git log` lists those that are"
        if _git(top, "", "rev-parse", "--is-shallow-repository").strip() == b"true":
            told += ", and `git fetch --unshallow` brings the rest of a shallow clone"
        raise NoData(told) from None
    revision = commit.decode().strip()
    inside = data.resolve().relative_to(top.resolve()).as_posix()
    unpacked = work / data.name
    unpacked.mkdir(parents=True)
    try:
        packed = _git(top, neither, "archive", "--format=tar", f"{revision}:{inside}")
    except NoData:
        raise NoData(f"the revision {shown(name)} has no folder {inside}") from None
    _unpack(packed, unpacked)
    if not (unpacked / f"{ABOUT}{SUFFIX}").is_file():
        raise NoData(f"the revision {shown(name)} has no {inside}/{ABOUT}{SUFFIX}")
    return Given(name, unpacked, _prose(top, revision, work))


def _prose(top: Path, revision: str, work: Path) -> tuple[str, ...]:
    """The pages of prose of a revision: their places alone are asked for."""
    docs = work / DOCS.name
    docs.mkdir()
    listed = _git(top, "", "ls-tree", "-r", "-z", "--name-only", revision, "--", f"{DOCS.name}/")
    for path in listed.decode("utf-8", "replace").split("\0"):
        if path.endswith(".md"):
            file = work / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
    return prose_pages(docs)


def _unpack(packed: bytes, folder: Path) -> None:
    """Writes the files of an archive below a folder: what is no plain file inside it is left out."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            path = (folder / member.name).resolve()
            opened = archive.extractfile(member) if member.isfile() else None
            if opened is not None and path.is_relative_to(folder.resolve()):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(opened.read())


def _git(folder: Path, why: str, *arguments: str) -> bytes:
    """What git answers. Raises `NoData` where there is no git, or it does not know what is asked."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, check=False, capture_output=True, stdin=subprocess.DEVNULL)
    except OSError:
        raise NoData(
            f"{why} git, which knows revisions, is not there; install it, or name a folder"
        ) from None
    if done.returncode:
        told = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise NoData(f"{why} git knows no revision here: {shown(told)}")
    return done.stdout

"""Builds the site beside the last one, then swaps them, so that a failed build leaves the last good site."""

from __future__ import annotations

import logging
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from macros import variables
from macros.publish.paper import paper
from macros.site import editions

CONFIG = "mkdocs.yml"
SIGN = "sitemap.xml"
"""A file that every site of ours has: a folder without it is never replaced."""

# What the macros plugin puts before a message of ours.
_PREFIX = re.compile(r"^\[macros[^\]]*\]\s*-?\s*(ERROR\s*)?")


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built: where it stands, for which day, and its number of pages."""

    site: Path
    as_of: date
    pages: int


class BuildFailed(Exception):
    """The pages could not be built; ``problems`` says why, each with its place and mend where known."""

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class CannotReplace(Exception):
    """The folder for the site cannot be written, or holds something that this program did not build."""


def build_site(project: Path, data: Path, site: Path, docs: Path | None = None, *, pdf: bool = True) -> Built:
    """Checks the record and builds the whole site of a project into ``site``.

    ``docs`` takes the place of the project's prose; without ``pdf`` the whole statement is not laid out for
    paper, and its page says so. Raises `RecordWrong` for findings in the record, `NoData`, `BuildFailed` for
    what is wrong with pages, `CannotReplace` for a folder that cannot be written.
    """
    site = site.resolve()  # a link to the site stays a link
    _refuse_foreign(site)
    new = site.with_name(f"{site.name}.new-{os.getpid()}")
    try:
        with _environment(data, pdf=pdf):
            edition = editions.open_edition(data)
            _build(project, new, docs)
        pages = sum(1 for _ in new.rglob("*.html"))
        swap(new, site)
    finally:
        paper.stop()  # what a build that failed has begun
        shutil.rmtree(new, ignore_errors=True)
    return Built(site, edition.as_of, pages)


def _refuse_foreign(site: Path) -> None:
    folder = next(one for one in site.parents if one.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise CannotReplace(f"nothing can be written into {folder}; name another folder with --site")
    if not site.exists():
        return
    if not site.is_dir():
        raise CannotReplace(f"{site} is a file; name a folder with --site")
    if any(site.iterdir()) and not (site / SIGN).is_file():
        raise CannotReplace(
            f"{site} holds what this command did not build; name a new or empty folder with --site"
        )


def _build(project: Path, folder: Path, docs: Path | None) -> None:
    logger = logging.getLogger("mkdocs")
    told = _Told()
    logger.addHandler(told)
    try:
        options = {} if docs is None else {"docs_dir": str(docs)}
        config = load_config(config_file=str(project / CONFIG), site_dir=str(folder), strict=True, **options)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        # The macros plugin leaves by `exit`; strict mode by an exception that only counts what was told
        # before.
        raise BuildFailed(*(told.problems or (str(error),))) from None
    finally:
        logger.removeHandler(told)


class _Told(logging.Handler):
    """Keeps what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.problems: tuple[str, ...] = ()

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a message, without the plugin's name before it."""
        message = _PREFIX.sub("", record.getMessage()).strip()
        if message not in self.problems and not message.startswith("Error reading page"):
            self.problems = (*self.problems, message)


@contextmanager
def _environment(data: Path, *, pdf: bool) -> Iterator[None]:
    """Tells the hook, which runs inside MkDocs, which record is meant; puts all back afterwards."""
    wanted = {
        variables.DATA: str(data.absolute()),
        "NO_MKDOCS_2_WARNING": "1",  # Material's banner; requirements.txt holds MkDocs below 2
        **({} if pdf else {variables.NO_PDF: "1"}),
    }
    before = dict(os.environ)
    os.environ.update(wanted)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def swap(new: Path, site: Path) -> None:
    """Puts the new site in the place of the last one; if that fails, the last one is put back."""
    old = site.with_name(f"{site.name}.old-{os.getpid()}")
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)

"""The built site, once for all tests that look at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser

from macros.pages.edition import Edition
from macros.pages.moved.moved_pages import moved_pages
from macros.site import editions
from macros.site.build import build_site
from tests.site.browser import chromium

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Site:
    """A built site: its folder, the records it was made from, and its pages by address, parsed."""

    folder: Path
    data: Path

    @cached_property
    def edition(self) -> Edition:
        """The edition that it was made from, read anew."""
        return editions.make(self.data)

    @cached_property
    def pages(self) -> Mapping[str, html.HtmlElement]:
        """Every page by its address: ``""`` is home, ``asks/`` an index, ``404.html`` the page for errors."""
        files = sorted(self.folder.rglob("*.html"))
        return {self._address(file): html.document_fromstring(file.read_bytes()) for file in files}

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The source of every page."""
        files = sorted(self.folder.rglob("*.html"))
        return {self._address(file): file.read_text("utf-8") for file in files}

    @cached_property
    def top(self) -> str:
        """The path that the site is built for, ``/`` or ``/folder/``; links of 404.html start with it."""
        return urlsplit(str(self.pages[""].xpath("string(//link[@rel='canonical']/@href)"))).path

    def stands_for(self, address: str) -> str:
        """The address of the page that stands for one: its own, unless its record moved to one other."""
        return self._stubs.get(address, address)

    @cached_property
    def _stubs(self) -> Mapping[str, str]:
        return {page.address: page.canonical for page in moved_pages(self.edition) if page.canonical}

    def _address(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix().removesuffix("index.html")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the real record, built in strict mode."""
    folder = tmp_path_factory.mktemp("real") / "site"
    build_site(PROJECT, PROJECT / "data", folder)
    return Site(folder, PROJECT / "data")


@pytest.fixture(scope="session")
def fictional_site(tmp_path_factory: pytest.TempPathFactory, fictional: Path) -> Site:
    """The site of the fictional record, built in strict mode."""
    folder = tmp_path_factory.mktemp("fictional") / "site"
    build_site(PROJECT, fictional, folder)
    return Site(folder, fictional)


@pytest.fixture(scope="session", params=["real", "fictional"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn."""
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of a module."""
    with chromium() as started:
        yield started

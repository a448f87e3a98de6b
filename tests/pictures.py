"""Pictures of twelve pages, each as readers see it on a phone and on a desk, light and dark: `make pictures`.

They are for a person to look at, and nothing compares them. Beside them stands one sheet that shows the first
screen of all, and leads to the whole of each.

    python -m tests.pictures [--root ADDRESS | --site FOLDER] [--to FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

from macros.site.build import build_site
from tests.site.browser import Screen, chromium, served

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / ".cache" / "pictures"

PAGES: Mapping[str, str] = {
    "home": "",
    "oversight": "oversight/",
    "workstream": "workstreams/fcdo-atrocity-prevention-unit/",
    "minister": "ministers/lord-ahmad-of-wimbledon/",
    "department": "departments/fcdo/",
    "ask": "asks/rec-letter-06-name-minister/",
    "gaps": "gaps/",
    "gap-rule": "gaps/oversight-not-stated/",
    "matrix": "gaps/matrix/",
    "search": "search/",
    "day": "on/2019-07-24/",
    "prose": "about/method/",
}
"""The twelve, by the name that their pictures have."""

Colours = Literal["light", "dark"]
COLOURS: tuple[Colours, ...] = ("light", "dark")
SCREENS = (Screen(320, 640), Screen(390, 844), Screen(1280, 800))
LONGEST = 6000
"""A page that is longer, in pixels, is cut: nobody looks at more of it at once."""

_SHEET = """<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>Pictures</title>
<style>
body { background: #808080; display: grid; font: 15px sans-serif; gap: 24px;
  grid-template-columns: repeat(4, 1fr) }
section { display: grid; gap: 6px; grid-template-columns: 192px 192px 384px; width: max-content }
h2 { color: #fff; font-size: 18px; grid-column: 1 / -1; margin: 0 }
a { background-repeat: no-repeat; background-size: 100% auto }
.phone { grid-row: 2 / 4; height: 486px }
.desk { height: 240px }
</style>
"""
"""Of each page the first screens on the smallest phone and on a desk."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: of which page, in which window, in which colours."""

    name: str
    screen: Screen
    colours: Colours

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}-{self.screen.width}-{self.colours}.png"


def shots(names: Iterable[str]) -> tuple[Shot, ...]:
    """The pictures of some pages, in the order in which the sheet shows them."""
    return tuple(Shot(name, screen, colours) for name in names for screen in SCREENS for colours in COLOURS)


def take(browser: Browser, root: str, folder: Path, pages: Mapping[str, str] = PAGES) -> list[str]:
    """Takes all pictures of the site served at ``root``, and the sheet; gives the pages that are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    missing: list[str] = []
    for screen in SCREENS:
        size: ViewportSize = {"width": screen.width, "height": screen.height}
        for colours in COLOURS:
            with (
                browser.new_context(viewport=size, color_scheme=colours, reduced_motion="reduce") as window,
                window.new_page() as page,
            ):
                for name, address in pages.items():
                    answered = page.goto(root + address)
                    if answered is None or answered.status != HTTPStatus.OK:
                        missing.append(name)
                    else:
                        _picture(page, screen, folder / Shot(name, screen, colours).file)
    gone = tuple(dict.fromkeys(missing))
    _sheet(browser, folder, [name for name in pages if name not in gone])
    return [f"{name} ({pages[name] or 'home'})" for name in gone]


def _picture(page: Page, screen: Screen, file: Path) -> None:
    long: int = page.evaluate("document.documentElement.scrollHeight")
    height = min(max(long, screen.height), LONGEST)
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": screen.width, "height": height})


def _sheet(browser: Browser, folder: Path, names: Iterable[str]) -> None:
    """One picture of the first screens of all pages, and a page of the same that leads to each whole."""
    rows = [_SHEET]
    for name in names:
        rows.append(f"<section><h2>{escape(name)}</h2>\n")
        for what, screen in (("phone", SCREENS[0]), ("desk", SCREENS[-1])):
            for file in (Shot(name, screen, colours).file for colours in COLOURS):
                rows.append(
                    f'<a class="{what}" href="{file}" aria-label="{file}" '
                    f'style="background-image:url({file})"></a>\n'
                )
        rows.append("</section>\n")
    sheet = folder / "sheet.html"
    sheet.write_text("".join(rows), encoding="utf-8")
    with browser.new_page(viewport={"width": 3220, "height": 800}) as page:
        page.goto(sheet.as_uri())
        page.screenshot(path=folder / "sheet.png", full_page=True)


def main(arguments: list[str] | None = None) -> int:
    """Builds the site, unless one is named, and takes the pictures. Gives 1 where one could not be taken."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--root", help="a site that is served already")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    parser.add_argument("--to", type=Path, default=FOLDER, help="where the pictures go")
    chosen = parser.parse_args(arguments)
    try:
        with chromium() as browser:
            if chosen.root:
                missing = take(browser, chosen.root, chosen.to)
            else:
                site = chosen.site or build_site(PROJECT, PROJECT / "data", FOLDER.parent / "site").site
                with served(site) as root:
                    missing = take(browser, root, chosen.to)
    except FileNotFoundError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"Pictures, and sheet.png with all of them: {chosen.to}\n")
    for name in missing:
        sys.stderr.write(f"no page, so no picture: {name}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

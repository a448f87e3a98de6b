"""A real browser that looks at the site, as a host serves it, and tells what it saw.

The browser is Debian's Chromium, driven by Playwright; axe-core, put into the page, applies its rules of
accessibility: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Playwright,
    Request,
    Route,
    ViewportSize,
    sync_playwright,
)

from tests.site import host

served = host.served
"""The site at an address of this machine, as nginx serves it by our rules."""

Colours = Literal["light", "dark"]
"""What a reader has set the device to."""

AXE = Path(__file__).parents[2] / ".tools" / "axe-core" / "axe.min.js"

# No sandbox: tests may run as root, where Chromium has none, and the pages are our own. The rest keeps it
# from asking anybody anything of its own; what a page asks for is watched.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
)

TWICE_THE_TEXT = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"
"""For readers who set the browser's text to twice its size: widths told in `em` and `rem` follow, too."""

# All rules of WCAG 2.2 at A and AA, and those that axe calls best practice.
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
_RUN_AXE = """
async (tags) => {
  const result = await axe.run(document, {
    runOnly: {type: "tag", values: tags},
    rules: {"target-size": {enabled: true}},
    resultTypes: ["violations", "incomplete"],
  });
  return [...result.violations, ...result.incomplete].flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id,
    sure: result.violations.includes(rule),
    where: node.target.flat().join(" "),
    tag: node.html.match(/^<([a-z0-9-]+)/i)?.[1] ?? "",
    why: [...node.any, ...node.all, ...node.none].map(check => check.message).join("; "),
  })));
}
"""


# What is folded away is looked at, too.
_UNFOLD = "() => document.querySelectorAll('details').forEach(folded => { folded.open = true; })"

# Empty unless the page scrolls sideways; then the elements that reach furthest.
_STICKS_OUT = """
() => {
  const page = document.scrollingElement, width = page.clientWidth;
  if (page.scrollWidth <= width) return [];
  const right = element => element.getBoundingClientRect().right;
  const out = [...document.body.querySelectorAll("*")].filter(element => right(element) > width + 0.5);
  const told = out.sort((a, b) => right(b) - right(a)).slice(0, 5).map(element =>
    `${element.tagName.toLowerCase()}.${element.className} up to ${Math.round(right(element))}: `
    + element.textContent.trim().slice(0, 60));
  return [`${page.scrollWidth} wide in a window of ${width}`, ...told];
}
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """What axe found at an element. ``sure`` is false where it asks a person to look."""

    rule: str
    where: str
    tag: str
    why: str
    sure: bool

    def __str__(self) -> str:
        return f"{self.rule} at {self.where}: {self.why}" + ("" if self.sure else " (to be looked at)")


@dataclass(frozen=True, slots=True)
class Screen:
    """The size of a reader's window, in CSS pixels."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


@dataclass(frozen=True, slots=True)
class Looked:
    """What is wrong with a page in a window: nothing, if all is empty.

    ``complaints`` stand in the browser's console; ``strangers`` are addresses of other hosts that the page
    asked for; ``sticks_out`` tells why the page scrolls sideways; ``faults`` are axe's.
    """

    complaints: tuple[str, ...]
    strangers: tuple[str, ...]
    sticks_out: tuple[str, ...]
    faults: tuple[Fault, ...]


def program() -> str:
    """The path of Debian's Chromium. Raises `FileNotFoundError` where it is missing."""
    found = shutil.which("chromium")
    if found is None:
        raise FileNotFoundError("chromium is not installed; `make test` installs it, see .ci/programs")
    return found


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    """Debian's Chromium, without a window. Raises `FileNotFoundError` where it is missing."""
    found = program()
    if not AXE.is_file():
        raise FileNotFoundError(f"{AXE} is missing; `make test` fetches it, see .ci/npm")
    with _playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*FLAGS, *flags])
        try:
            yield browser
        finally:
            browser.close()


class _Running:
    """The Playwright that all browsers of this process share, as it allows no second beside it."""

    now: Playwright | None = None


@contextmanager
def _playwright() -> Iterator[Playwright]:
    if _Running.now is not None:
        yield _Running.now
        return
    with sync_playwright() as started:
        _Running.now = started
        try:
            yield started
        finally:
            _Running.now = None


@contextmanager
def window(browser: Browser, screen: Screen, colours: Colours = "light") -> Iterator[BrowserContext]:
    """A reader's window of a size, on a device set to colours. It shares nothing with another."""
    size: ViewportSize = {"width": screen.width, "height": screen.height}
    with browser.new_context(viewport=size, color_scheme=colours) as context:
        yield context


def look(context: BrowserContext, root: str, address: str) -> Looked:
    """Opens a page of the site served at ``root``, and gathers what is wrong with it."""
    complaints: list[str] = []
    strangers: list[str] = []

    def told(message: ConsoleMessage) -> None:
        # Of an address that is missing the browser says so itself.
        is_missing = message.text.startswith("Failed to load") and message.location["url"] == root + address
        if message.type in {"error", "warning"} and not is_missing:
            complaints.append(f"{message.type}: {message.text}")

    def asked(route: Route, request: Request) -> None:
        if request.url.startswith(root):
            route.continue_()
        else:
            strangers.append(request.url)
            route.abort()

    with context.new_page() as page:
        page.on("console", told)
        page.on("pageerror", lambda error: complaints.append(f"uncaught: {error.message}"))
        page.route("**/*", asked)
        page.goto(root + address)
        page.evaluate(_UNFOLD)
        page.evaluate(AXE.read_text())
        return Looked(
            complaints=tuple(complaints),
            strangers=tuple(strangers),
            sticks_out=tuple(page.evaluate(_STICKS_OUT)),
            faults=tuple(Fault(**found) for found in page.evaluate(_RUN_AXE, list(_TAGS))),
        )

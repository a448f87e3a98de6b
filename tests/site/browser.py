"""A site on a port of this machine, and a real browser that looks at it and tells what it saw.

The browser is Debian's Chromium, driven by Playwright; axe-core, put into the page, applies its rules of
accessibility: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, Route, sync_playwright

AXE = Path(__file__).parents[2] / ".tools" / "axe-core" / "axe.min.js"

# No sandbox: tests may run as root, where Chromium has none, and the pages are our own. The rest keeps it
# from asking anybody anything of its own; what a page asks for is watched.
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
)

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


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder in silence, with the site's own page for addresses that are missing."""

    def __init__(self, *arguments: Any, top: str, **options: Any) -> None:
        self.top = top
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        """The file for a path, if it stands under the top of the site; else one that is missing."""
        below = path.removeprefix(self.top)
        return super().translate_path(f"/{below}" if path.startswith(self.top) else f"/no-such{path}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends 404.html for what is missing, as hosts of static sites do."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path, top: str = "/") -> Iterator[str]:
    """Serves a folder under a path, on this machine alone, on a free port; gives the address of that path."""

    def handler(*arguments: Any) -> _Handler:
        return _Handler(*arguments, directory=str(folder), top=top)

    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{top}"
        finally:
            server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without a window. Raises `FileNotFoundError` where it is missing."""
    program = shutil.which("chromium")
    if program is None:
        raise FileNotFoundError("chromium is not installed; `make test` installs it, see .ci/programs")
    if not AXE.is_file():
        raise FileNotFoundError(f"{AXE} is missing; `make test` fetches it, see .ci/npm")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def window(browser: Browser, screen: Screen) -> Iterator[BrowserContext]:
    """A reader's window of a size. Pages opened in it share nothing with those in another."""
    with browser.new_context(viewport={"width": screen.width, "height": screen.height}) as context:
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

"""Walks through pages of the site in Chromium, several at a time, and gathers what is wrong with each."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import BrowserContext, Page, async_playwright

from tests.site.browser import FLAGS, Screen, program

AT_ONCE = 4
"""Pages looked at side by side: while one is read from the host, another is measured."""

# Told by the browser itself of what the policy forbids, in the page or by the page's own header.
_LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", event => {
  refused.push(`${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`);
});
"""
_LOOK = (Path(__file__).parent / "walk.js").read_text("utf-8")

# Said of a request that was given up because the page was left: for the picture on a tab, now and then.
_LEFT = "net::ERR_ABORTED"

# Each way in which a page could keep something in a reader's browser, and how much is kept there.
_KEPT = """
async () => ({
  cookie: document.cookie,
  localStorage: localStorage.length,
  sessionStorage: sessionStorage.length,
  indexedDB: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})
"""


@dataclass(frozen=True, slots=True)
class Walked:
    """What was wrong with pages, by address, and what they left in the browser together."""

    faults: Mapping[str, Sequence[str]]
    kept: Mapping[str, object]
    cookies: Sequence[object]
    count: int


def walk(root: str, addresses: Iterable[str], screen: Screen) -> Walked:
    """Opens each page of the site at ``root`` in one reader's window of a size."""
    return asyncio.run(_walk(root, tuple(addresses), screen))


async def _walk(root: str, addresses: Sequence[str], screen: Screen) -> Walked:
    faults: dict[str, list[str]] = {}
    left = iter(addresses)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program(), args=list(FLAGS))
        size: Any = {"width": screen.width, "height": screen.height}
        context = await browser.new_context(viewport=size)
        await context.add_init_script(_LISTEN)
        await asyncio.gather(*(_look_at(context, root, left, faults) for _ in range(AT_ONCE)))
        page = await context.new_page()
        await page.goto(root)
        kept = await page.evaluate(_KEPT)
        cookies = tuple(await context.cookies())
        await browser.close()
    return Walked(faults, kept, cookies, len(addresses))


async def _look_at(
    context: BrowserContext, root: str, left: Iterator[str], faults: dict[str, list[str]]
) -> None:
    page = await context.new_page()
    told: list[str] = []
    _listen(page, root, told)
    for address in left:
        told.clear()
        await page.goto(root + address)
        found = [*await page.evaluate(_LOOK), *told]
        if found:
            faults[address] = found


def _listen(page: Page, root: str, told: list[str]) -> None:
    """Adds whatever the console says, and each request that goes elsewhere or fails."""
    page.on("console", lambda message: told.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"uncaught: {error.message}"))
    page.on("requestfailed", lambda one: None if one.failure == _LEFT else told.append(f"failed: {one.url}"))
    page.on("response", lambda one: told.append(f"{one.status}: {one.url}") if one.status >= 400 else None)
    page.on("request", lambda one: None if one.url.startswith(root) else told.append(f"foreign: {one.url}"))

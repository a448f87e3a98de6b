"""Lighthouse, Google's judge of pages, run as it is by its own command: https://github.com/GoogleChrome/lighthouse."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.site.browser import FLAGS, program

PROGRAM = Path(__file__).parents[2] / ".tools/lighthouse/node_modules/.bin/lighthouse"
"""Held, with all that it needs, by `.ci/lighthouse/package-lock.json`."""

TRIES = 4
"""How often a run is begun: on a busy machine the trace can fail, and Lighthouse asks to be run again."""

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Run:
    """What one run gave: points of 100 by category, the shift of layout, what was not perfect, in words."""

    points: Mapping[str, int]
    shift: float
    found: tuple[str, ...]


class NoTrace(RuntimeError):
    """Lighthouse judged nothing, as it had no trace of the page; what it says is to run it again."""


def run(url: str) -> Run:
    """Runs Lighthouse on a page until it has judged it once, whatever it then says.

    Raises `FileNotFoundError` where it or the browser is missing, `RuntimeError` where it cannot judge.
    """
    for _ in range(TRIES - 1):
        try:
            return _once(url)
        except NoTrace:
            continue
    return _once(url)


def _once(url: str) -> Run:
    """One run, with Lighthouse's own settings for a phone on a slow line, which it works out."""
    browser = program()
    if not PROGRAM.is_file():
        raise FileNotFoundError(f"{PROGRAM} is missing; `make test` fetches it, see .ci/npm-tree")
    flags = " ".join(("--headless=new", *FLAGS))
    done = subprocess.run(
        [
            PROGRAM,
            url,
            "--quiet",
            "--disable-full-page-screenshot",
            "--output=json",
            "--output-path=stdout",
            "--form-factor=mobile",
            "--throttling-method=simulate",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={flags}",
        ],
        env={**os.environ, "CHROME_PATH": browser},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    if done.returncode:
        kind = NoTrace if "run Lighthouse again" in done.stderr else RuntimeError
        raise kind(f"Lighthouse ended with {done.returncode}: {done.stderr[-600:]}")
    return _read(json.loads(done.stdout))


def _read(report: dict[str, Any]) -> Run:
    categories, audits = report["categories"], report["audits"]
    weighed = {ref["id"] for one in categories.values() for ref in one["auditRefs"] if ref["weight"]}
    found = tuple(
        f"{audit['title']}: {audit['score']} {audit.get('displayValue', '')}".strip()
        for name, audit in audits.items()
        if name in weighed and audit["score"] is not None and audit["score"] < 1
    )
    return Run(
        {name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES},
        float(audits["cumulative-layout-shift"]["numericValue"]),
        found,
    )


def medians(runs: list[Run]) -> Mapping[str, float]:
    """The median of each category over some runs."""
    return {name: median(one.points[name] for one in runs) for name in CATEGORIES}

"""Tables of pages written by hand: Markdown gives them neither a name nor cells that say what they head."""

from __future__ import annotations

import re

_PLACE = re.compile(r'<h[1-6] id="([^"]+)"|<table>|<th>')
"""A heading with its anchor, and what Markdown writes. Tables of our templates have a class and a caption."""


def named(content: str) -> str:
    """The HTML of a page, with each table of Markdown named by the heading that it stands under."""
    heading = ""

    def put(match: re.Match[str]) -> str:
        nonlocal heading
        if match.group(1):
            heading = match.group(1)
            return match.group()
        if match.group() == "<th>":
            return '<th scope="col">'
        return f'<table aria-labelledby="{heading}">' if heading else match.group()

    return _PLACE.sub(put, content)

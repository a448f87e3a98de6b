"""What a host sends with each answer, from one list, in the form of Netlify and in that of nginx.

Everything here is open to all, and made to be read by programs in other people's pages too: so nothing is
kept from them. What a browser may do on our own pages is kept as small as can be.
``Strict-Transport-Security`` is not sent: whether all of a domain is served by https is for its host to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from macros.pages.addresses import HOME, SEARCH
from macros.pages.assets.assets import assets
from macros.pages.frame.policy import SEARCHING, as_header

FOR_EVER = "public, max-age=31536000, immutable"
"""For what has a hash of its content in its name."""

ASKED_EACH_TIME = "public, max-age=0, must-revalidate"
"""For all else: a copy may be kept, and is shown only after the host has said that it is still the same.

So a correction is read at once, and no page names a style sheet that is gone.
"""

KEPT_BELOW = tuple(f"{SEARCH}{folder}/" for folder in ("fragment", "index", "filter"))
"""Folders of the search's index in which each name holds a hash: https://pagefind.app/docs/hosting/"""

OFF = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
"""What a page could ask a reader's device for, and none of ours does: https://www.w3.org/TR/permissions-policy/

Only names that browsers know: of others they complain to whoever reads their console.
"""


@dataclass(frozen=True, slots=True)
class Header:
    """A header: what is sent with each answer, and what instead at some addresses and below some folders.

    ``one_for_all`` is for hosts that cannot tell addresses apart so that one rule takes the place of another.
    """

    name: str
    value: str
    instead: Mapping[str, str] = field(default_factory=dict)
    one_for_all: str | None = None


def headers() -> tuple[Header, ...]:
    """Each header."""
    kept = (*(asset.address for asset in assets()), *KEPT_BELOW)
    searching = {place: as_header(place) for place in SEARCHING}
    return (
        Header("Content-Security-Policy", as_header(HOME), searching, one_for_all=as_header(SEARCH)),
        Header("X-Content-Type-Options", "nosniff"),
        Header("Referrer-Policy", "no-referrer"),
        Header("Permissions-Policy", ", ".join((*(f"{name}=()" for name in OFF), "clipboard-write=(self)"))),
        Header("Cross-Origin-Opener-Policy", "same-origin"),
        Header("Cross-Origin-Resource-Policy", "cross-origin"),
        Header("Access-Control-Allow-Origin", "*"),
        Header("Cache-Control", ASKED_EACH_TIME, dict.fromkeys(kept, FOR_EVER), one_for_all=""),
    )


def as_rules(top: str) -> Iterator[str]:
    """The lines of ``_headers``; ``top`` is the path of the site on its host, without a slash at its end.

    Where two rules fit an address, one host joins what they say and another takes the last. So no header
    stands in two rules that fit the same address. The policy sent with all is the widest, and each page
    narrows it by its own ``meta``: a browser keeps to both. That all else is asked for each time, these hosts
    say by themselves.
    """
    yield f"{top}/*"
    for header in headers():
        value = header.value if header.one_for_all is None else header.one_for_all
        if value:
            yield f"  {header.name}: {value}"
    for header in headers():
        if header.one_for_all == "":
            for place, value in header.instead.items():
                yield f"{top}/{place}{'*' if place.endswith('/') else ''}"
                yield f"  {header.name}: {value}"


def as_map(top: str) -> Iterator[str]:
    """The lines of a file for nginx's ``http`` block: what a header says, where it depends on the address."""
    for header in headers():
        if header.instead:
            yield f"map $uri {_variable(header)} {{"
            yield f'    default "{header.value}";'
            for place, value in header.instead.items():
                path = f"{top}/{place}"
                pattern = f"~^{re.escape(path)}" if place.endswith("/") else path
                yield f'    "{pattern}" "{value}";'
            yield "}"


def as_server() -> Iterator[str]:
    """The lines of a file for nginx's ``server`` block. ``always``: with what is missing or moved, too."""
    for header in headers():
        value = _variable(header) if header.instead else f'"{header.value}"'
        yield f"add_header {header.name} {value} always;"


def _variable(header: Header) -> str:
    return f"$statement_{header.name.lower().replace('-', '_')}"

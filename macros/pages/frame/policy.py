"""What a browser may do on a page: the Content-Security-Policy, once for headers and for the page itself.

Nothing is allowed but what is listed, and nothing inline is. What each directive means, and which of them a
``meta`` element cannot carry: https://www.w3.org/TR/CSP3/ and https://www.w3.org/TR/trusted-types/
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.pages.addresses import SEARCH

EVERYWHERE: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
)
"""What pages need: our own scripts, style sheet, pictures and files."""

WHERE_SEARCH_RUNS: Mapping[str, str] = MappingProxyType(
    {
        **EVERYWHERE,
        "script-src": "'self' 'wasm-unsafe-eval'",
    }
)
"""The search is a program in WebAssembly, which a browser takes for `eval` unless this word allows it."""

SEARCHING = (SEARCH,)
"""Where the search runs: the addresses that start with one of these, pages and the programs beside them."""

HEADER_ONLY = ("frame-ancestors",)
"""Directives that a browser ignores, and complains of, in a ``meta`` element."""


def directives(address: str) -> Mapping[str, str]:
    """The directives for the page at an address."""
    return WHERE_SEARCH_RUNS if address.startswith(SEARCHING) else EVERYWHERE


def as_header(address: str) -> str:
    """The value of the header ``Content-Security-Policy``."""
    return "; ".join(f"{name} {value}" for name, value in directives(address).items())


def as_meta(address: str) -> str:
    """The same for a page on a host that sends no headers of ours, less what only a header can carry."""
    found = directives(address)
    return "; ".join(f"{name} {value}" for name, value in found.items() if name not in HEADER_ONLY)

"""Lays HTML out as a PDF: a program of its own, so that what it needs of memory is gone when it ends.

It reads the HTML, asks nobody for anything but the fonts, and writes the PDF:
`python -m macros.publish.paper.lay_out BASE HTML PDF`.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

CSS_FILE = Path(__file__).parent / "paper.css"

FONTS = ("lato-normal", "lato-bold", "lato-normal-italic", "lato-bold-italic")
"""Lato (SIL Open Font License), which MkDocs brings for a theme of its own: the same on every machine."""


def font(name: str) -> bytes:
    """The file of a font."""
    mkdocs = find_spec("mkdocs")
    if mkdocs is None or mkdocs.origin is None:
        raise FileNotFoundError("MkDocs, which brings the fonts, is not installed")
    return (Path(mkdocs.origin).parent / f"themes/readthedocs/css/fonts/{name}.woff2").read_bytes()


def lay_out(html: str, base: str, out: Path) -> None:
    """Lays HTML out; ``base`` is the address that its links are relative to."""
    # Imported here, as it looks for libraries of the system at once; and it has no types.
    from weasyprint import CSS, HTML  # type: ignore[import-untyped]  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]  # noqa: PLC0415
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]  # noqa: PLC0415

    class Own(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Gives the fonts, and nothing else from anywhere."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002 - WeasyPrint's signature
            """The file of a font, by its name."""
            name = url.removeprefix("font:")
            if name not in FONTS:
                raise ValueError(f"nothing is fetched for paper but its fonts: {url}")
            return URLFetcherResponse(url, font(name), {"Content-Type": "font/woff2"})

    fonts = FontConfiguration()
    sheet = CSS(string=CSS_FILE.read_text("utf-8"), url_fetcher=Own(), font_config=fonts, base_url=base)
    document = HTML(string=html, base_url=base, url_fetcher=Own(), media_type="print")
    document.write_pdf(
        out, stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", optimize_images=False
    )


if __name__ == "__main__":
    lay_out(Path(sys.argv[2]).read_text("utf-8"), sys.argv[1], Path(sys.argv[3]))

"""A citation as CSL-JSON, which Zotero and others read: https://docs.citationstyles.org/."""

from __future__ import annotations

from typing import Any

from macros.pages.frame.citation import Citation, one_line


def csl(citation: Citation) -> dict[str, Any]:
    """One reference; ``literal`` keeps a name whole."""
    day = citation.day.first
    record = one_line(citation.record)
    return {
        "id": citation.key,
        "type": "webpage",
        "title": one_line(citation.title),
        "author": [{"literal": record}],
        "container-title": record,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        **({"version": citation.version} if citation.version else {}),
        "note": f"A{citation.state[1:]}",
        "language": "en-GB",
        "URL": citation.url,
    }

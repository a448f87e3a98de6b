"""A citation as RIS, which most programs for references read."""

from __future__ import annotations

from macros.pages.frame.citation import Citation, one_line


def ris(citation: Citation) -> str:
    """One reference. A body has no field as author in RIS, where a comma parts names: it is the publisher."""
    day = citation.day.first
    fields = (
        ("TY", "ELEC"),
        ("ID", citation.key),
        ("TI", citation.title),
        ("T2", citation.record),
        ("PB", citation.record),
        ("PY", f"{day.year}"),
        ("DA", f"{day.year}/{day.month:02}/{day.day:02}"),
        ("N1", f"A{citation.state[1:]}"),
        ("LA", "en-GB"),
        ("UR", citation.url),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in fields)

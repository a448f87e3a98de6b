"""What stands behind a field, as a gap cites it: keys of the sources, and ids of the searches."""

from __future__ import annotations

from macros.records.base import Evidenced


def sources_for(part: Evidenced, field: str) -> tuple[str, ...]:
    """The keys of the sources whose words support a field, each once. ``field`` as in the file."""
    cited = (f"sources/{entry.source}" for entry in part.evidence if field in entry.supports)
    return tuple(dict.fromkeys(cited))


def searches_for(part: Evidenced, field: str) -> tuple[str, ...]:
    """The ids of the searches that found nothing for a field, each once. ``field`` as in the file."""
    found = (str(ref) for absence in part.not_found if field in absence.fields for ref in absence.searches)
    return tuple(dict.fromkeys(found))

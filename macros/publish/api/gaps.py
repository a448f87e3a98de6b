"""The JSON of gaps: all of them, those of government and those of this record apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic import ConfigDict

from macros.gaps.gap import Gap, Whose
from macros.pages.addresses import GAPS
from macros.pages.edition import Edition
from macros.publish.api import documents
from macros.publish.api.gap import GapTold, told
from macros.publish.api.model import Target, Whole, target_of, whole
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import detail


class GapJson(GapTold):
    """A gap: what is missing of a subject, since when, what would close it, and whose gap it is."""

    stands: bool = detail("Whether it stands on the record's day")
    records: list[Target] = detail("The records that it concerns or names, with their addresses, each once")


class GapsJson(Whole):
    """What is missing: in what government has said in public, and, kept apart, in this record.

    Gaps that have closed stand here as well; `until` says when.
    """

    model_config = ConfigDict(title="Gaps")

    government: list[GapJson] = detail("Gaps in what government has said in public, standing or closed")
    record: list[GapJson] = detail("Gaps in what this record has read, standing or closed")


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file."""
    yield PublishedFile(documents.GAPS.path, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    return json_bytes(gaps_json(edition))


def gaps_json(edition: Edition) -> GapsJson:
    """Every gap."""
    return GapsJson(
        **whole(edition, GAPS, documents.GAPS.path),
        government=_of(edition, "government"),
        record=_of(edition, "record"),
    )


def _of(edition: Edition, whose: Whose) -> list[GapJson]:
    return [_gap(edition, gap) for gap in edition.gaps if gap.register == whose]


def _gap(edition: Edition, gap: Gap) -> GapJson:
    return GapJson(
        **told(edition.register, gap).model_dump(),
        stands=gap.spell.stands(edition.as_of, edition.as_of),
        records=list(_records(edition, gap)),
    )


def _records(edition: Edition, gap: Gap) -> Iterator[Target]:
    spell = gap.spell
    keys = [*gap.subjects, *spell.evidence, *(f"searches/{id_}" for id_ in spell.searches)]
    keys += [spell.closed_by] if spell.closed_by else []
    for key in dict.fromkeys(key.partition("#")[0] for key in keys):
        if (found := target_of(edition, key)) is not None:
            yield found

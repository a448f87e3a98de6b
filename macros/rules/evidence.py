"""Rules of evidence: a fact carries its proof, and a proof says what it proves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.reading.tree import Path, in_words
from macros.records.base import Evidenced, Record, companions, file_order, is_filled, needs_evidence
from macros.records.lever import Lever
from macros.records.note import Note
from macros.records.resource import Resource
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.workstream import Workstream
from macros.register.references import aliases
from macros.register.register import Register
from macros.rules.problem import Nearest, Problem

CODED = (Workstream, Lever, Situation, Resource, Note)
"""The kinds whose fields an editor summed up, so that each proof of one says how far it carries."""

CLAIMS_NOTHING = ("unknown", "not-applicable", "not applicable", "not read")
"""Values by which nothing is claimed. `not-found` is none of them: it needs its search."""

PROVE_NOTHING = ("evidence", "not_found", "sources", "searched_as", "reply", "excused")
"""Fields that are proof, or remarks on it, and so are not proved."""


def field_needs_evidence(register: Register) -> Iterator[Problem]:
    """A field that claims something, with neither evidence nor a search beside it."""
    for record, path, part in _evidenced(register):
        proved = {name for entry in part.evidence for name in entry.supports}
        sought = {name for entry in part.not_found for name in entry.fields}
        for name, alias in aliases(type(part)):
            if not needs_evidence(type(part), name) or alias in proved or alias in sought:
                continue
            both = (name, *companions(type(part), name))
            filled = [one for one in both if not _says_nothing(getattr(part, one))]
            if not filled:
                continue
            where = (*path, dict(aliases(type(part)))[filled[0]])
            yield Problem(
                record,
                where,
                f"`{in_words(where)}` claims something, and no evidence is given for it",
                f"add `{alias}` to `supports` in `{in_words((*path, 'evidence'))}`; if it was looked for "
                f"and not found, to `fields` in `{in_words((*path, 'not_found'))}`",
            )


def evidence_for_no_field(register: Register) -> Iterator[Problem]:
    """Evidence, or a search that found nothing, for a field that is none."""
    nearest = Nearest()
    for record, path, part in _evidenced(register):
        names = tuple(name for name in file_order(type(part)) if name not in PROVE_NOTHING)
        for place, named in _named_fields(path, part):
            for number, name in enumerate(named):
                if name not in names:
                    hint = nearest.hint(name, names, type(part).__name__)
                    yield Problem(
                        record,
                        (*place, number),
                        f"`{name}` is no field that evidence can be given for here",
                        f"{hint}use one of: {', '.join(names)}",
                    )


def evidence_for_empty_field(register: Register) -> Iterator[Problem]:
    """Evidence for a field that is not filled, so that it proves nothing that is shown."""
    for record, path, part in _evidenced(register):
        if not part.evidence:
            continue
        empty = {alias for name, alias in aliases(type(part)) if not is_filled(part, name)}
        for number, entry in enumerate(part.evidence):
            for position, name in enumerate(entry.supports):
                if name in empty:
                    yield Problem(
                        record,
                        (*path, "evidence", number, "supports", position),
                        f"this evidence supports `{name}`, which is not filled",
                        f"fill `{in_words((*path, name))}`, or take it out of `supports`",
                    )


def carries_missing(register: Register) -> Iterator[Problem]:
    """Evidence of a field summed up by an editor that does not say how far it carries."""
    for model in CODED:
        for record in register.of(model).values():
            for number, entry in enumerate(record.evidence):
                if entry.carries is None:
                    yield Problem(
                        record,
                        ("evidence", number),
                        "this evidence does not say how far it carries",
                        "add `carries:` with one of: stated, on-page, our-reading",
                    )


def evidence_from_search_log(register: Register) -> Iterator[Problem]:
    """Evidence whose source is the log of searches, which proves no fact."""
    for record, path, part in _evidenced(register):
        for number, entry in enumerate(part.evidence):
            source = register.of(Source).get(entry.source)
            if source is not None and source.closeness == "search-log":
                yield Problem(
                    record,
                    (*path, "evidence", number, "source"),
                    f"`{source.id}` is a log of searches, which proves nothing but that we searched",
                    f"name the fields in `{in_words((*path, 'not_found'))}`, with the search",
                )


def _says_nothing(value: object) -> bool:
    """Whether a field is empty, or says only that nothing is known, so that there is nothing to prove."""
    return value in (None, ()) or getattr(value, "word", value) in CLAIMS_NOTHING


def _evidenced(register: Register) -> Iterator[tuple[Record, Path, Evidenced]]:
    for record, path, part in register.parts:
        if isinstance(part, Evidenced):
            yield record, path, part


def _named_fields(path: Path, part: Evidenced) -> Iterator[tuple[Path, Sequence[str]]]:
    for number, entry in enumerate(part.evidence):
        yield (*path, "evidence", number, "supports"), entry.supports
    for number, absence in enumerate(part.not_found):
        yield (*path, "not_found", number, "fields"), absence.fields

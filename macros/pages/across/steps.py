"""The five steps from warning to action, and the rule by which records stand at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.gaps.proof import searches_for
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.records.base import Evidence, Evidenced
from macros.records.note import Note
from macros.records.search import Search
from macros.records.words import AskTopic, Basis, ChainStep, GapName, Role, Stage
from macros.records.workstream import Workstream

ACTION: tuple[Stage, ...] = ("prevention", "mitigation", "protection")
"""The stages that a warning is meant to lead to, as the letter of 2018 named them."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: which records stand at it, in words and as a rule over coded data.

    ``nothing`` says what an empty step lacks, and ``fields`` are those whose searches stand behind that.
    ``stages`` places a workstream here by its stage. ``topics`` of asks, ``roles`` of statements and
    ``rules`` of gaps are shown beside it.
    """

    word: ChainStep
    rule: str
    nothing: str
    fields: tuple[str, ...]
    stages: tuple[Stage, ...] = ()
    topics: tuple[AskTopic, ...] = ()
    roles: tuple[Role, ...] = ()
    rules: tuple[GapName, ...] = ()

    @property
    def title(self) -> str:
        """The step and what it means: ``Seen: a risk is noticed``."""
        return f"{first_up(self.word)}: {gloss(ChainStep, self.word)}"


STEPS: tuple[Step, ...] = (
    Step(
        "seen",
        "Workstreams at the stage of early warning, or that the editors coded as serving this step.",
        "no workstream stands at that stage or is coded as serving this step",
        ("chain", "stages"),
        stages=("early-warning",),
        topics=("early-warning",),
        roles=("unit",),
    ),
    Step(
        "assessed",
        "Workstreams that the editors coded as serving this step. Beside them stand situations of which an "
        "assessment was found.",
        "no workstream is coded as serving this step",
        ("chain", "assessment"),
        rules=("situation-without-assessment",),
    ),
    Step(
        "decided",
        "Workstreams that the editors coded as serving this step. Beside them stands what was found on who "
        "decides on the levers that work on this page uses, and on the minister.",
        "no workstream is coded as saying who decides what follows from a warning",
        ("chain", "decision"),
        topics=("ministerial-oversight",),
        roles=("minister",),
        rules=("lever-without-decision-maker", "oversight-not-stated"),
    ),
    Step(
        "acted",
        "Workstreams of which a source says that action follows from their warnings, or that the editors "
        "coded as serving this step. Beside them stands other work that uses a lever, at the stages of "
        "prevention, mitigation and protection. No source was read that says it follows from a warning.",
        "no action was found of which a source says that it follows from a warning",
        ("leads_to",),
        topics=("levers",),
        rules=("warning-without-action", "situation-without-action"),
    ),
    Step(
        "reported",
        "Workstreams on which a report is published regularly, or that the editors coded as serving this "
        "step. Beside them stand other reports and scrutiny that were found.",
        "no report on this work was found that is published regularly",
        ("regular_report",),
        topics=("transparency",),
        rules=("no-regular-report",),
    ),
)

OWN_FIELD: Mapping[ChainStep, str] = MappingProxyType({"acted": "leads_to", "reported": "regular_report"})
"""The field of a workstream that places it at a step by itself, and whose words are shown there."""


def at(step: Step, streams: Iterable[Workstream]) -> tuple[Workstream, ...]:
    """The workstreams at a step: by their stage, by the editors' coding, or by the field of the step."""
    return tuple(stream for stream in streams if why_here(step, stream))


def why_here(step: Step, stream: Workstream) -> str:
    """What places a workstream at a step, in words; nothing where it does not stand there."""
    reasons: list[str] = []
    own = OWN_FIELD.get(step.word)
    if own and getattr(stream, own):
        reasons.append("a source says so")
    stages = [stage for stage in step.stages if stage in stream.stages]
    if stages:
        basis = gloss(Basis, stream.stages_basis)
        reasons.append(f"by its stage, {' and '.join(stages).replace('-', ' ')} ({basis})")
    if step.word in stream.chain:
        reasons.append("coded by us")
    return "; ".join(reasons)


def words_at(step: Step, stream: Workstream) -> Evidence | None:
    """The proof whose words put a workstream at a step; what is cited for anything else says nothing of it.

    They are cited for the field of the step or for our coding; or for the stages, and carry or name this one.
    """
    own = OWN_FIELD.get(step.word)
    fields = (*((own,) if own else ()), *(("chain",) if step.word in stream.chain else ()))
    quoted = [one for one in stream.evidence if one.quote]
    cited = (one for name in fields for one in quoted if name in one.supports)
    stages = [stage for stage in step.stages if stage in stream.stages]
    staged = (one for one in quoted for stage in stages if _of_stage(one, stage))
    return next((one for found in (cited, staged) for one in found), None)


def _of_stage(entry: Evidence, stage: Stage) -> bool:
    """Whether words that are cited for the stages carry them, or name this one."""
    names = stage.replace("-", " ") in (entry.quote or "").casefold().replace("-", " ")
    return "stages" in entry.supports and (entry.carries in ("stated", "on-page") or names)


def said_at(step: Step, stream: Workstream) -> bool:
    """Whether a source puts a workstream at a step, and not our coding alone."""
    own = OWN_FIELD.get(step.word)
    return bool(own and getattr(stream, own)) or words_at(step, stream) is not None


def acting(streams: Iterable[Workstream]) -> tuple[Workstream, ...]:
    """Work at the stages of action that uses a lever, and that no source read puts after a warning."""
    acted = next(step for step in STEPS if step.word == "acted")
    return tuple(
        stream
        for stream in streams
        if stream.levers and any(stage in ACTION for stage in stream.stages) and not why_here(acted, stream)
    )


def searches_at(edition: Edition, step: Step, records: Iterable[Evidenced]) -> tuple[Search, ...]:
    """The searches that found nothing for the fields of a step, in these records and in noted gaps."""
    known = edition.register.of(Search)
    found = (id_ for record in records for name in step.fields for id_ in searches_for(record, name))
    ids = dict.fromkeys((*found, *_noted(edition, step)))
    return tuple(known[id_] for id_ in ids if id_ in known)


def _noted(edition: Edition, step: Step) -> Iterator[str]:
    for note in edition.register.of(Note).values():
        if note.found_by in step.rules:
            yield from searches_for(note, "summary")

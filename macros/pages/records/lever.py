"""A policy lever: who is named with it, which test is stated, what names it and what uses it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.pages.answers.lever import answers
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.facts import OURS, Facts, as_written
from macros.pages.parts.links import link_to, linked_line, record_line
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.sections import section
from macros.pages.parts.view import Fact, Line, Row, Section, Table
from macros.pages.records.workstream import who_line
from macros.records.lever import Lever
from macros.records.words import Link, NamedWord, RecordConfidence, TestWord
from macros.records.workstream import LeverUse, Workstream

SHOWN = frozenset({"workstreams.levers.lever"})

NO_CLAIM = "A link to a person or post here does not say that they decide."


def anatomy(edition: Edition, lever: Lever, proof: Proof) -> Anatomy:
    """What the page of a lever holds."""
    test = _test_words(lever)
    return Anatomy(
        lead=(("Atrocity-prevention test: ", f"{test}.{_more(lever)}", *proof.refs("test")),),
        answers=answers(edition, lever, proof),
        more=(("A policy lever is a means by which government can act.",),),
        facts=_facts(edition, lever, proof),
        quotable=_sentence(edition, lever),
        sections=(*_named_by(edition, lever, proof), *_uses(edition, lever)),
        shown=SHOWN,
    )


def _test_words(lever: Lever) -> str:
    return (
        "none found in the copies consulted"
        if lever.test.word == "not-found"
        else gloss(TestWord, lever.test.word)
    )


def _facts(edition: Edition, lever: Lever, proof: Proof) -> tuple[Fact, ...]:
    decision = lever.decision
    deciders: tuple[Line, ...] = ()
    if decision:
        # The words say in what sense: a name alone would read as if they decided.
        deciders = ((decision.as_written,), *(who_line(edition, who) for who in decision.who))
    return (
        Facts(edition, lever, proof)
        .text("basis", lever.basis)
        .refs("owners", lever.owners, written=lever.owners_as_written)
        .add("decision", *deciders, gloss=NO_CLAIM if decision and decision.who else "")
        .add("test", (first_up(_test_words(lever)),), *as_written(lever.test.as_written))
        .text("test_note", lever.test_note)
        .text("other_test", lever.other_test)
        .text("missing", lever.missing, gloss=OURS)
        .plain(
            "How it was read", *(((gloss(RecordConfidence, lever.confidence),),) if lever.confidence else ())
        )
        .all
    )


def _named_by(edition: Edition, lever: Lever, proof: Proof) -> tuple[Section, ...]:
    rows = tuple(
        Row(
            (
                (*linked_line(edition, item.document), *proof.all_refs(("named_by", number))),
                (first_up(gloss(NamedWord, item.named)),),
                (item.note or "",),
            )
        )
        for number, item in enumerate(lever.named_by)
    )
    table = Table("Whether three documents name the lever.", ("Document", "Whether it names it", "How"), rows)
    return section("named-by", "Who names it", table) if rows else ()


def _uses(edition: Edition, lever: Lever) -> tuple[Section, ...]:
    rows = []
    for reference in referring(edition, lever, "workstreams.levers.lever"):
        stream = reference.record
        if isinstance(stream, Workstream):
            use = _use(stream, lever)
            rows.append(
                Row(
                    (
                        record_line(edition, stream),
                        (
                            use.note if use else "",
                            " ",
                            link_to(
                                edition, stream, lever.id, f"evidence that {edition.name(stream)} uses it"
                            ),
                        ),
                        (first_up(gloss(Link, stream.link)),),
                    )
                )
            )
    if not rows:
        return ()
    columns = ("Workstream", "In what way", "Workstream's link to atrocity prevention")
    return section(
        "uses", "Workstreams that use it", Table("Each use has its own source.", columns, tuple(rows))
    )


def _use(stream: Workstream, lever: Lever) -> LeverUse | None:
    return next((use for use in stream.levers if use.lever == lever.id), None)


def _sentence(edition: Edition, lever: Lever) -> str:
    if lever.test.word == "not-found":
        return (
            f"For {lever.name}, no stated atrocity-prevention test was found in the copies consulted by "
            f"{edition.as_of_words}."
        )
    if lever.test.word == "other-test":
        return (
            f"For {lever.name}, another test than one of atrocity prevention is stated: "
            f"{lever.other_test or 'see the record'}."
        )
    test = _TESTS.get(lever.test.word, gloss(TestWord, lever.test.word))
    return f"For {lever.name}, {test}.{_more(lever)}"


def _more(lever: Lever) -> str:
    """What the coded word of a test leaves out, lest a sentence claim more than the record: genocide only."""
    return f" In our words: {lever.test.as_written.rstrip('.')}." if lever.test.as_written else ""


_TESTS: Mapping[TestWord, str] = MappingProxyType(
    {"partial": "an atrocity-prevention test is stated in general terms only"}
)
"""How a test is told within a sentence, where the gloss of its word is only a part of one."""

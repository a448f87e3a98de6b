"""What the editors noted: none is lost, be it that a rule finds the same or that it stands by itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from macros.gaps.drafts import drafts
from macros.gaps.found import gaps
from macros.gaps.gap import Gap
from macros.gaps.noted import OURS, same_as
from macros.pages.edition import Edition
from macros.pages.lists.notes import PARTS
from macros.pages.paging.parts import all_parts
from macros.records.note import Note
from macros.register.register import Register
from tests.gaps.builders import Record, register_of

REAL = Path(__file__).parents[2] / "data"


@cache
def real() -> tuple[Register, tuple[Gap, ...]]:
    register = register_of(REAL)
    return register, gaps(register)


@pytest.fixture
def actual(tmp_path: Path) -> Record:
    """A copy of the real record that a test may change."""
    return Record(REAL, tmp_path)


def own(found: tuple[Gap, ...], key: str) -> list[Gap]:
    return [gap for gap in found if gap.spell.subject == key]


def test_of_the_36_notes_of_the_real_record_none_is_lost() -> None:
    register, found = real()
    notes = tuple(register.of(Note).values())
    assert len(notes) == 36
    for note in notes:
        same, alone = same_as(register, note, found), own(found, note.key)
        assert bool(same) is not bool(alone), note.key
        assert len(alone) <= 1, note.key


def test_what_stands_by_itself_keeps_its_evidence_and_its_searches() -> None:
    register, found = real()
    stand = [gap for gap in found if gap.spell.subject.startswith("notes/")]
    assert stand
    for gap in stand:
        note = register.of(Note)[gap.spell.subject.partition("/")[2]]
        cited = {f"sources/{entry.source}" for entry in note.evidence} | {
            f"sources/{s}" for s in note.sources
        }
        named = {str(ref) for absence in note.not_found for ref in absence.searches}
        assert cited == set(gap.spell.evidence)
        assert named <= set(gap.spell.searches)
        assert gap.spell.searches
        assert gap.spell.why == f"{note.summary.rstrip('.')}."


def test_each_note_that_no_rule_is_named_for_says_what_would_close_it_and_no_two_alike() -> None:
    register, _ = real()
    notes = register.of(Note).values()
    assert all(bool(note.closes_when) is not bool(note.found_by) for note in notes)
    said = [note.closes_when for note in notes if note.closes_when]
    assert len(said) == len(set(said)) > 10


def test_a_suggested_workstream_without_a_source_is_a_gap_of_this_record() -> None:
    register, found = real()
    candidates = [note for note in register.of(Note).values() if note.type == "candidate-without-source"]
    assert len(candidates) == 5
    for note in candidates:
        (gap,) = own(found, note.key)
        assert gap.id == f"candidate-without-source/notes-{note.id}"
        assert gap.register == "record"
        assert drafts(register, gap) is None


def test_no_note_on_what_we_have_not_read_is_a_gap_of_government() -> None:
    register, found = real()
    for note in register.of(Note).values():
        if note.type in OURS:
            assert all(
                gap.register == "record" for gap in (*own(found, note.key), *same_as(register, note, found))
            )


def test_on_the_real_record_a_note_stands_again_once_its_rule_finds_nothing(actual: Record) -> None:
    before = real()[1]
    assert not own(before, "notes/gap-climate-lens")
    actual.change("levers/climate-policy", "word: other-test", "word: partial")
    after = gaps(register_of(actual.data))
    (gap,) = own(after, "notes/gap-climate-lens")
    assert gap.id == "noted/notes-gap-climate-lens"
    assert gap.spell.evidence == ("sources/climate-unsc-2023", "sources/open-letter-2018-12-10")
    assert not own(after, "notes/gap-arms-lens")


def test_a_text_that_was_not_read_stays_a_gap_of_this_record_when_no_rule_finds_it(actual: Record) -> None:
    actual.change("notes/gap-idc-response", "found_by: response-not-read\n", "")
    (gap,) = own(gaps(register_of(actual.data)), "notes/gap-idc-response")
    assert (gap.id, gap.register) == ("not-researched/noted-notes-gap-idc-response", "record")


NOTE = "notes/note-desk-budget"


def test_a_note_that_a_rule_finds_as_well_does_not_stand_twice(record: Record) -> None:
    assert "notes-note-desk-budget" not in record.gaps("noted")
    assert "resources-desk-budget" in record.gaps("no-figure")


def test_a_note_stands_once_the_gap_of_its_rule_is_closed(record: Record) -> None:
    record.write(
        "resources/desk-budget",
        (record.data / "resources/desk-posts.yml").read_text(encoding="utf-8").replace("Posts", "Budget"),
    )
    gap = record.gaps("noted")["notes-note-desk-budget"]
    assert gap.spell.searches == ("search-desk-budget",)
    assert gap.spell.concerns == ("workstreams/early-signals-desk", "levers/early-warning")


@pytest.mark.parametrize("other", ["oversight-only-carried", "lever-without-test", "not-researched"])
def test_a_gap_of_another_rule_or_of_another_record_is_not_the_same(record: Record, other: str) -> None:
    record.change(NOTE, "found_by: no-figure", f"found_by: {other}")
    assert "notes-note-desk-budget" in record.gaps("noted")


def test_a_gap_in_a_lever_that_the_note_does_not_name_is_not_the_same(record: Record) -> None:
    rule = "lever-with-another-test"
    assert "levers-targeted-measures" in record.gaps(rule)
    record.change(NOTE, "found_by: no-figure", f"found_by: {rule}")
    assert "notes-note-desk-budget" in record.gaps("noted")
    record.change(NOTE, "levers: [early-warning]", "levers: [targeted-measures]")
    assert "notes-note-desk-budget" not in record.gaps("noted")


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        ("candidate-without-source", "candidate-without-source"),
        ("text-not-read", "not-researched"),
        ("conflict-of-sources", "sources-contradict"),
        ("unclear", "noted"),
    ],
)
def test_the_kind_of_a_note_says_whose_gap_it_is(record: Record, kind: str, rule: str) -> None:
    record.change("notes/note-note-is-old", "type: stale", f"type: {kind}")
    found = [gap for gap in gaps(register_of(record.data)) if gap.spell.subject == "notes/note-note-is-old"]
    assert [gap.rule.name for gap in found] == [rule]


def test_the_list_of_notes_links_each_to_its_gap(record: Record) -> None:
    edition = Edition(register_of(record.data))
    entries = {
        entry.anchor: entry
        for part in all_parts(edition, "notes", PARTS)
        for group in PARTS.groups(edition, part)
        for block in group.blocks
        for entry in getattr(block, "entries", ())
    }
    assert set(entries) == {"note-candidate-hub", "note-desk-budget", "note-note-is-old"}
    assert "gaps/no-figure/#resources-desk-budget" in repr(entries["note-desk-budget"].facts)
    assert "gaps/noted/#notes-note-note-is-old" in repr(entries["note-note-is-old"].facts)
    assert "gaps/candidate-without-source/#notes-note-candidate-hub" in repr(
        entries["note-candidate-hub"].facts
    )

"""The rules on lists of policy levers: in the letter and used by no work, and named once and later not."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from macros.gaps.found import gaps
from macros.records.when import When
from macros.register.documents import levers_answer, policy_note, the_letter
from tests.gaps.builders import Record, register_of

REAL = Path(__file__).parents[2] / "data"

PERMITS = "levers-travel-permits"

USE = """\
levers:
  - lever: travel-permits
    note: Permits are given to those whom it warns of.
    evidence:
      - supports: [note]
        source: hansard-2032-05-04
        at: column 12
        quote: permits for those who are warned
        confidence: read
"""


def use_by(record: Record, stream: str, link: str) -> None:
    """Makes a workstream use travel permits, and sets how its link is known."""
    text = (record.data / f"workstreams/{stream}.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^link: .*$", f"link: {link}", text)
    text = (
        text.replace("levers:\n", USE)
        if "\nlevers:\n" in text
        else text.replace("\nevidence:\n", f"\n{USE}evidence:\n", 1)
    )
    record.write(f"workstreams/{stream}", text)


OLDER = """\
named_by:
  - document: oral-evidence-2031-11-05
    named: {named}
    evidence:
      - supports: [named]
        source: oral-evidence-2031-11-05
        at: question 3
        quote: permits and the like
        confidence: read
"""


def read_first(record: Record, named: str) -> None:
    """Reads a document that is older than the letter for the levers that it names."""
    record.change("sources/oral-evidence-2031-11-05", "date: 2031-11-05", "date: 2029-11-05")
    record.change("levers/travel-permits", "named_by:\n", OLDER.format(named=named))


@pytest.mark.parametrize("named", ["yes", "no"])
def test_an_older_list_moves_neither_the_letter_nor_the_note(record: Record, named: str) -> None:
    rules = ("lever-in-letter-unused", "lever-no-longer-named")
    before = [record.gaps(rule) for rule in rules]
    assert all(PERMITS in found for found in before)
    read_first(record, named)
    after = [record.gaps(rule) for rule in rules]
    assert [{k: gap.spell for k, gap in found.items()} for found in after] == [
        {k: gap.spell for k, gap in found.items()} for found in before
    ]


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ("letter", "lever-in-letter-unused"),
        ("policy_note", "lever-no-longer-named"),
        ("levers_answer", "lever-no-longer-named"),
    ],
)
def test_a_record_that_names_no_such_document_has_no_such_gap(record: Record, field: str, rule: str) -> None:
    assert record.gaps(rule)
    text = (record.data / "record.yml").read_text(encoding="utf-8")
    record.write("record", re.sub(rf"(?m)^{field}: .*\n", "", text))
    assert not record.gaps(rule)


def test_the_real_record_names_the_letter_the_note_and_the_answer() -> None:
    register = register_of(REAL)
    assert [
        source and source.id
        for source in (find(register) for find in (the_letter, policy_note, levers_answer))
    ] == [
        "open-letter-2018-12-10",
        "fco-note-2019-07-16",
        "pq-4515-2023",
    ]


def test_how_the_letter_names_a_lever_is_told(record: Record) -> None:
    record.change(
        "levers/travel-permits",
        "document: letter-2030-12-10\n    named: yes\n",
        "document: letter-2030-12-10\n    named: yes\n    note: para 4, quoting a declaration\n",
    )
    why = record.gaps("lever-in-letter-unused")[PERMITS].spell.why
    assert why.startswith(
        "The letter of 10 December 2030 names this lever, Travel permits (para 4, quoting a declaration)."
    )


def test_the_real_letter_quotes_a_declaration_on_climate() -> None:
    (gap,) = (
        gap
        for gap in gaps(register_of(REAL))
        if (gap.rule.name, gap.spell.subject) == ("lever-in-letter-unused", "levers/climate-policy")
    )
    assert "quoting the Kigali Declaration of 2017" in gap.spell.why


def test_a_lever_in_the_letter_that_no_work_uses_is_a_gap_with_the_letter_and_the_search(
    record: Record,
) -> None:
    (gap,) = record.gaps("lever-in-letter-unused").values()
    assert (gap.anchor, gap.register) == (PERMITS, "government")
    assert gap.spell.evidence == ("sources/letter-2030-12-10",)
    assert gap.spell.searches == ("search-general",)
    assert gap.spell.since is None


@pytest.mark.parametrize(
    ("link", "opens"), [("explicit", False), ("context", False), ("reported", True), ("inferred", True)]
)
def test_only_a_use_by_work_that_government_linked_closes_it(
    record: Record, link: str, *, opens: bool
) -> None:
    use_by(record, "border-observers", link)
    found = record.gaps("lever-in-letter-unused")
    assert (PERMITS in found) is opens
    if opens:
        assert found[PERMITS].spell.why.endswith("does not count here: Observers at the border.")


@pytest.mark.parametrize("word", ["implied", "no", "unclear"])
def test_a_lever_that_the_letter_does_not_name_in_so_many_words_is_not_asked_after(
    record: Record, word: str
) -> None:
    text = (record.data / "levers/travel-permits.yml").read_text(encoding="utf-8")
    record.write("levers/travel-permits", text.replace("named: yes", f"named: {word}", 1))
    assert not record.gaps("lever-in-letter-unused")


def test_without_a_general_search_nobody_has_looked_for_its_use(record: Record) -> None:
    record.change("searches/search-general", "general: yes\n", "")
    assert not record.gaps("lever-in-letter-unused")
    assert f"lever-in-letter-unused-{PERMITS}" in record.gaps("not-looked-for")


def test_a_lever_in_the_note_and_not_in_the_answer_is_a_gap_since_the_answer(record: Record) -> None:
    (gap,) = record.gaps("lever-no-longer-named").values()
    assert (gap.anchor, gap.spell.since, gap.spell.until) == (PERMITS, When("2033-10-10"), None)
    assert gap.spell.evidence == ("sources/policy-note-2031-06-12", "sources/written-answer-2033-10-10")


@pytest.mark.parametrize(
    ("in_note", "in_answer"),
    [
        ("yes", "yes"),
        ("yes", "unclear"),
        ("yes", "implied"),
        ("yes", "not-in-part-read"),
        ("not-in-part-read", "no"),
        ("unclear", "no"),
        ("no", "no"),
    ],
)
def test_a_lever_that_was_not_read_in_one_of_the_two_lists_is_no_longer_compared(
    record: Record, in_note: str, in_answer: str
) -> None:
    text = (record.data / "levers/travel-permits.yml").read_text(encoding="utf-8")
    head, note, answer = re.split(r"(?=  - document: (?:policy-note|written-answer))", text)
    note = note.replace("named: yes", f"named: {in_note}")
    record.write("levers/travel-permits", head + note + answer.replace("named: no", f"named: {in_answer}"))
    assert not record.gaps("lever-no-longer-named")


def test_a_later_list_that_names_it_again_closes_it_from_its_day(record: Record) -> None:
    later = """\
    named: no
    evidence:
      - supports: [named]
        source: written-answer-2033-10-10
        at: answer
        confidence: read
  - document: hansard-2033-12-05
    named: yes
    evidence:
      - supports: [named]
        source: hansard-2033-12-05
        at: column 41
        quote: permits to travel
        confidence: read
"""
    text = (record.data / "levers/travel-permits.yml").read_text(encoding="utf-8")
    start, end = text.index("    named: no\n"), text.index("evidence:\n  - supports: [basis")
    record.write("levers/travel-permits", text[:start] + later + text[end:])
    spell = record.gaps("lever-no-longer-named")[PERMITS].spell
    assert (spell.until, spell.closed_by) == (date(2033, 12, 5), "sources/hansard-2033-12-05")

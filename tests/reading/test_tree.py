"""Every scalar stays the text that was written, and every field knows its line and column."""

from __future__ import annotations

import time

import pytest

from macros.reading.finding import Place
from macros.reading.tree import MAX_BYTES, MAX_HIDDEN, Refused, in_words, read_document


@pytest.mark.parametrize(
    "text", ["NO", "on", "010", "1_000", "12:30", "2019-07-16", "~", "null", "0x1f", "1e3", "="]
)
def test_plain_text_stays_the_text_it_was(text: str) -> None:
    assert read_document(f"field: {text}\n".encode(), "x.yml").tree == {"field": text}


def test_folded_and_quoted_text_is_read_as_yaml_says() -> None:
    document = read_document(b"a: >-\n  one\n  two\nb: 'it''s'\nc: \"d\xc3\xa9j\\u00e0\"\n", "x.yml")
    assert document.tree == {"a": "one two", "b": "it's", "c": "déjà"}


def test_a_field_stands_where_its_name_stands_and_an_entry_where_it_begins() -> None:
    document = read_document(b"a: 1\nb:\n  - c: 2\n    d: [3, 4]\n", "data/x.yml")
    assert document.place(("b",)) == Place("data/x.yml", 2, 1)
    assert document.place(("b", 0)) == Place("data/x.yml", 3, 5)
    assert document.place(("b", 0, "d")) == Place("data/x.yml", 4, 5)
    assert document.place(("b", 0, "d", 1)) == Place("data/x.yml", 4, 12)


def test_a_field_that_is_not_there_stands_where_what_should_hold_it_stands() -> None:
    document = read_document(b"a: 1\nb:\n  - c: 2\n", "x.yml")
    assert document.place(("b", 0, "missing", 3)) == document.place(("b", 0))
    assert document.place(("missing",)) == Place("x.yml", 1, 1)


def test_columns_count_characters_and_lines_end_as_on_any_machine() -> None:
    document = read_document("ä: 1\r\n'éé': [x, y]\r\n".encode(), "x.yml")
    assert document.tree == {"ä": "1", "éé": ("x", "y")}
    assert document.place(("éé", 1)) == Place("x.yml", 2, 11)


def test_bytes_that_are_no_text_are_counted_in_characters_too() -> None:
    with pytest.raises(Refused) as refused:
        read_document("name: ä\nnote: éé".encode() + b"\xff", "x.yml")
    assert refused.value.findings[0].place == Place("x.yml", 2, 9)


def test_what_is_refused_is_refused_all_at_once() -> None:
    with pytest.raises(Refused) as refused:
        read_document(b"a: &x 1\nb: *x\na: 2\n", "x.yml")
    assert [finding.rule for finding in refused.value.findings] == ["anchor", "alias", "duplicate-key"]


def test_a_file_full_of_hidden_characters_is_refused_soon_and_shortly() -> None:
    begun = time.perf_counter()
    with pytest.raises(Refused) as refused:
        read_document(b"\t" * MAX_BYTES, "x.yml")
    assert len(refused.value.findings) == MAX_HIDDEN
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize("open_", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_and_not_followed(open_: str) -> None:
    with pytest.raises(Refused) as refused:
        read_document((open_ * 5000).encode(), "x.yml")
    assert {finding.rule for finding in refused.value.findings} <= {"too-deep", "not-yaml"}


def test_a_path_is_counted_as_a_person_counts() -> None:
    assert in_words(("answers", 0, "evidence", 2, "quote")) == "answers[1].evidence[3].quote"
    assert in_words(()) == ""

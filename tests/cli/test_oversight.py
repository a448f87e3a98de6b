"""`statement oversight`: who was said to hold oversight on a day."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from macros.cli import main

FILES = {
    "record.yml": """
        name: The record of examples
        subject: Examples
        as_of: 2034-06-30
        period_from: 2031-01-01
        site_url: https://record.example/
        repository: https://code.example/record
        contact: corrections@record.example
        licences: {data: CC BY 4.0, code: MIT, quotations: Made up.}
        evidence_stops: []
        wording:
          independence: Independent.
          whose: Independent
          copies: Copies.
          not_found: Not found is not absent.
          general_search: not found in a general search
          copy: copy
          inferred: inferred
    """,
    "departments/department-of-examples.yml": """
        name: Department of Examples
        type: ministerial-department
        evidence_to: 2034-01-31
    """,
    "posts/minister-for-examples.yml": """
        name: Minister for Examples
        department: department-of-examples
        type: ministerial
        rank: MoS
        holders: one
    """,
    "ministers/ada-example.yml": """
        name: Ada Example
        appointments:
          - post: minister-for-examples
            from: 2030-01-01
            to: 2032-05-01
    """,
    "searches/search-general.yml": """
        sought: A source for every field
        topic: general search
        general: yes
        where: [copies]
        date: 2034-06-29
        result: Not all was read.
    """,
    "sources/answer-2031-03-10.yml": """
        name: An answer
        publisher: Parliament of Examples
        date: 2031-03-10
        url: https://parliament.example/answer
        type: written-answer
        closeness: primary
    """,
    "statements/said-2031-03-10.yml": """
        date: 2031-03-10
        speaker: {name: Ada Example, person: ada-example, capacity: Minister for Examples}
        strength: explicit
        roles: [minister]
        names: {person: ada-example, post: minister-for-examples, department: department-of-examples}
        summary: Oversight of examples
        evidence:
          - supports: [summary]
            source: answer-2031-03-10
            quote: I have oversight of examples
            confidence: read
    """,
    "statements/said-2033.yml": """
        date: 2033
        speaker: {name: The Department, capacity: Department}
        strength: explicit
        roles: [department]
        names: {department: department-of-examples}
        summary: It leads
        evidence:
          - supports: [summary]
            source: answer-2031-03-10
            quote: the Department leads
            confidence: read
    """,
}
KEYS = [
    "on", "role", "standing", "minister", "post", "department", "successors", "holders", "last_named",
    "statement", "said_on", "age", "speaker", "quote", "source", "evidence", "also", "since", "until",
    "because", "searches", "may_be",
]  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [line.removeprefix(" " * 8) for line in text.strip("\n").splitlines()]
        file.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    return folder


def ask(data: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["oversight", "--data", str(data), "--format", "json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)


def refused(data: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line that says why there is no answer."""
    assert main(["oversight", "--data", str(data), *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    (line,) = printed.err.splitlines()
    return line


def test_without_a_role_there_is_a_list_of_five(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = ask(data, capsys, "--on", "2031-06-01")
    assert [one["role"] for one in answers] == [
        "minister",
        "department",
        "senior-official",
        "focal-point",
        "unit",
    ]
    assert all(list(one) == KEYS for one in answers)


def test_with_a_role_there_is_one_object(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(data, capsys, "--on", "2031-06-01", "--role", "minister") == {
        "on": "2031-06-01",
        "role": "minister",
        "standing": "stated",
        "minister": "ada-example",
        "post": "minister-for-examples",
        "department": "department-of-examples",
        "successors": [],
        "holders": [],
        "last_named": "ada-example",
        "statement": "said-2031-03-10",
        "said_on": "2031-03-10",
        "age": "2 months",
        "speaker": "Ada Example",
        "quote": "I have oversight of examples",
        "source": "answer-2031-03-10",
        "evidence": "https://parliament.example/answer",
        "also": [],
        "since": "2031-03-10",
        "until": "2032-05-01",
        "because": "Ada Example was named on 10 March 2031 and held the same post on these days; the post: "
        "Minister for Examples.",
        "searches": [],
        "may_be": [],
    }


def test_a_lapsed_standing_names_nobody(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = ask(data, capsys, "--on", "2032-05-01", "--role", "minister")
    assert (found["standing"], found["minister"], found["post"], found["department"]) == (
        "lapsed",
        None,
        None,
        None,
    )
    assert (found["last_named"], found["searches"]) == ("ada-example", ["search-general"])
    assert found["until"] == "2034-07-01"


def test_before_any_statement_every_key_about_one_is_empty(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ask(data, capsys, "--on", "2031-01-01", "--role", "minister")
    assert found["standing"] == "none"
    assert all(found[key] is None for key in ("statement", "said_on", "age", "speaker", "quote", "evidence"))


def test_what_an_imprecise_date_leaves_open_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (other,) = ask(data, capsys, "--on", "2033-06-01", "--role", "department")["may_be"]
    assert (other["standing"], other["department"], other["statement"], other["known_as"]) == (
        "stated",
        "department-of-examples",
        "said-2033",
        "2033",
    )


def test_the_default_day_is_the_record_s_own(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(data, capsys, "--role", "minister")["on"] == "2034-06-30"


def test_text_gives_the_answer_the_words_and_the_source(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["oversight", "--data", str(data), "--on", "2034-06-30", "--role", "minister"]) == 0
    assert capsys.readouterr().out == (
        "minister on 30 June 2034: lapsed, since 1 May 2032\n"
        "  No public statement naming the minister has been found since 10 March 2031; "
        "Ada Example, named then, left office on 1 May 2032.\n"
        "  Last statement: Ada Example, 10 March 2031 (3 years 3 months before)\n"
        "  “I have oversight of examples”\n"
        "  Evidence: https://parliament.example/answer\n"
        "  Record: statements/said-2031-03-10\n"
        "  Searches: searches/search-general\n"
    )


def test_text_tells_what_may_be(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["oversight", "--data", str(data), "--on", "2033-06-01", "--role", "department"]) == 0
    assert "\n  May be stated: One date is known only as 2033." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2031-02-30", "'2031-02-30' is no date; write a day, as in 2019-07-16"),
        ("soon\n", "'soon\\n' is no date; write a day, as in 2019-07-16"),
        ("2031", "'2031' is no day; write one in full, as in 2019-07-16"),
        (
            "2030-12-31",
            "31 December 2030 is outside the period of the record, 1 January 2031 to 30 June 2034",
        ),
        ("2034-07-01", "1 July 2034 is outside the period of the record, 1 January 2031 to 30 June 2034"),
    ],
)
def test_a_bad_day_is_refused_in_one_line(
    data: Path, capsys: pytest.CaptureFixture[str], on: str, told: str
) -> None:
    assert refused(data, capsys, "--on", on) == f"statement: {told}"


def test_no_folder_is_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is no folder" in refused(tmp_path / "nowhere", capsys)


@pytest.mark.parametrize("name", ["record.yml", "statements/said-2031-03-10.yml"])
def test_an_unreadable_file_is_refused_in_one_line(
    data: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (data / name).write_text("date: [", encoding="utf-8")
    assert refused(data, capsys).startswith(f"statement: {data}/{name}:")


def test_a_file_is_told_by_a_path_that_can_be_opened_from_here(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(data.parent)
    (data / "record.yml").write_text("date: [", encoding="utf-8")
    assert refused(data, capsys).startswith("statement: data/record.yml:")


@pytest.mark.parametrize("name", ["as_of", "period_from"])
def test_a_record_whose_day_is_none_is_refused_in_one_line(
    data: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    record = data / "record.yml"
    text = re.sub(rf"{name}: (\d{{4}})-\d\d-\d\d", rf"{name}: \1", record.read_text("utf-8"))
    record.write_text(text, encoding="utf-8")
    assert refused(data, capsys).startswith(f"statement: {record}:")


def test_a_role_that_is_none_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["oversight", "--data", str(data), "--role", "sovereign"])
    assert stopped.value.code == 2
    assert "invalid choice" in capsys.readouterr().err

"""Whatever is done to a file of a sound record, the check ends, in order, with places that are there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.rules.check import check

FICTIONAL = Path(__file__).parent.parent / "fictional" / "data"
FILES = sorted(str(file.relative_to(FICTIONAL)) for file in FICTIONAL.rglob("*.yml"))
WORDS = st.sampled_from(
    [
        *(
            "[]",
            "{}",
            "''",
            "-",
            "NO",
            "2031",
            "2031-02",
            "2999-12-31",
            "1000",
            "0031-01-01",
            "9" * 300,
            "a" * 700,
        ),
        *(
            "ada-example",
            "ministers/ada-example",
            "ministers/ada-example#x",
            "x/y",
            "not-found",
            "{{ x }}",
            "<b>",
        ),
        *(
            "There is no answer.",
            "[ada-example]",
            "{a: b}",
            "- x\n  - y",
            "https://[",
            "http://a:b:c/",
            "é\u0301",
        ),
    ]
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(FICTIONAL, tmp_path_factory.mktemp("record") / "data"))


@given(st.sampled_from(FILES), st.data())
@settings(max_examples=80)
def test_any_change_of_a_value_or_line_leads_to_findings_and_no_failure(
    copy: Path, name: str, data: st.DataObject
) -> None:
    before = (FICTIONAL / name).read_text(encoding="utf-8")
    lines = before.splitlines()
    at = data.draw(st.integers(0, len(lines) - 1), label="line")
    key, colon, _ = lines[at].partition(":")
    lines[at : at + 1] = data.draw(
        st.sampled_from([[], [lines[at], lines[at]], ["  " + lines[at]], [lines[at].lstrip()]])
        | WORDS.map(lambda word: [f"{key}{colon} {word}"]),
        label="instead",
    )
    changed = copy / name
    changed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    try:
        report = check(copy)
    finally:
        changed.write_text(before, encoding="utf-8")
    assert report.findings == tuple(sorted(report.findings))
    for finding in report.findings:
        assert finding.message
        assert finding.fix
        assert (copy.parent / finding.place.path).exists()


@given(st.lists(st.sampled_from(FILES), max_size=4, unique=True))
@settings(max_examples=25)
def test_a_file_that_cannot_be_read_leads_to_no_flood(copy: Path, names: list[str]) -> None:
    for name in names:
        (copy / name).write_text("type: [", encoding="utf-8")
    try:
        report = check(copy)
    finally:
        for name in names:
            shutil.copy(FICTIONAL / name, copy / name)
    assert {finding.place.path.removeprefix("data/") for finding in report.findings} <= set(names)
    assert len(report.findings) == len(names)

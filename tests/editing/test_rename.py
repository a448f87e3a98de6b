"""A rename changes each place where the id stands, and no other byte."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.editing.given import Given
from macros.editing.plan import Plan
from macros.editing.rename import rename
from macros.editing.told import LONGEST_LINE
from macros.register.load import load
from tests.conftest import FICTIONAL
from tests.editing.desk import Desk, changed_lines, places, published, record, words

REAL = Path(__file__).parents[2] / "data"


def to(old: str, new: str) -> Callable[[Given], Plan]:
    """The plan to rename one record."""
    return lambda given: rename(given, record(given, old), new)


def _keys() -> list[str]:
    register = load(FICTIONAL).register
    assert register is not None
    return [one.key for one in register]


KEYS = _keys()
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A copy that each test leaves as it was."""
    return Desk(Path(shutil.copytree(FICTIONAL, tmp_path_factory.mktemp("shared") / "data")))


def _anew(line: str, old: str, new: str) -> str:
    """A line with an id changed wherever it stands as a whole."""
    return re.sub(rf"(?<![\w-]){old}(?![\w])", new, line)


@given(st.sampled_from(KEYS), IDS)
@settings(max_examples=12)
def test_there_and_back_leaves_every_byte_as_it_was(shared: Desk, key: str, id_: str) -> None:
    kind, _, old = key.partition("/")
    new = f"{kind}/x-{id_}"
    before, names = shared.files(), shared.names()
    try:
        shared.do(to(key, new))
        between, named = shared.files(), shared.names()
        assert key not in between
        assert named[new] == names[key]
        assert named - Counter({new: named[new]}) == names - Counter({key: names[key]})
        for file, text in before.items():
            for was, now in changed_lines(text, between[new if file == key else file]):
                assert _anew(was, old, f"x-{id_}") == now
        shared.do(to(new, key))
        assert shared.files() == before
    finally:
        shared.put_back(before)


ODD = """\
# departments/specimen-fund is only in this comment
name: Odd   # and here: specimen-fund
basis: >-  # departments/specimen-fund
  Paid by departments/specimen-fund, as departments/specimen-fund-two is not,
    and by departments/specimen-fund.
owners: [ "specimen-fund" ,'department-of-examples',  # specimen-fund
  office-for-samples]
note: 'It''s of "departments/specimen-fund".'
test:
  word: not-found
named_by:
  - {document: letter-2030-12-10, named: no}
not_found:
  - fields: [test, decision]
    searches: [search-general]
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_comments_quotation_marks_blanks_and_line_ends_stay(desk: Desk, end: str) -> None:
    odd = ODD.replace("specimen-fund-two", "department-of-examples").replace("\n", end)
    desk.write("levers/odd", odd)
    found = [one.rule for one in desk.findings()]
    plan = desk.do(to("departments/specimen-fund", "departments/sf"))
    assert desk.text("levers/odd") == (
        odd.replace("Paid by departments/specimen-fund,", "Paid by departments/sf,")
        .replace("by departments/specimen-fund.", "by departments/sf.")
        .replace('"specimen-fund"', '"sf"')
        .replace('"departments/specimen-fund"', '"departments/sf"')
    )
    assert [one.rule for one in desk.findings()] == found
    assert places(plan, "comment or in a source's words") == [
        "data/levers/odd.yml:1:3",
        "data/levers/odd.yml:3:14",
    ]


def test_an_id_that_only_begins_alike_is_another(desk: Desk) -> None:
    for key in ("departments/specimen", "departments/specimen-fund-two"):
        desk.write(key, desk.text("departments/specimen-fund").replace("Specimen Fund", key))
    text = "See departments/specimen, departments/specimen-fund-two and departments/specimen-fund."
    desk.change("levers/grants", "name: ", f"note: {text}\nname: ")
    desk.do(to("departments/specimen-fund", "departments/sf"))
    assert text.replace("specimen-fund.", "sf.") in desk.text("levers/grants")


def test_a_source_s_words_are_never_changed(desk: Desk) -> None:
    desk.change(
        "statements/statement-2033-10-10-answer", "quote: ", "quote: see workstreams/border-observers ... "
    )
    plan = desk.do(to("workstreams/border-observers", "workstreams/observers"))
    assert "quote: see workstreams/border-observers ... " in desk.text(
        "statements/statement-2033-10-10-answer"
    )
    assert "source's words" in words(plan)


def test_a_reference_to_a_part_follows_what_the_part_is_called_after(desk: Desk) -> None:
    plan = desk.do(to("posts/minister-for-placeholders", "posts/placeholders-minister"))
    text = desk.text("events/event-2033-04-01-merger")
    assert "  - ministers/ada-example#placeholders-minister-2033-04-01\n" in text
    assert desk.findings() == ()
    assert "`ministers/ada-example#minister-for-placeholders-2033-04-01` becomes" in words(plan)


def test_the_record_s_own_file_and_its_own_texts_are_changed_too(desk: Desk) -> None:
    desk.change("ministers/ada-example", "name: ", "note: See ministers/ada-example#x-y.\nname: ")
    desk.change("ministers/ada-example", "#x-y", "")
    desk.do(to("ministers/ada-example", "ministers/ada"))
    assert "note: See ministers/ada.\n" in desk.text("ministers/ada")
    assert "ministers/ada-example" not in "".join(text.decode() for text in desk.files().values())
    desk.do(to("sources/letter-2030-12-10", "sources/the-letter"))
    assert "\nletter: the-letter\n" in desk.text("record")


def test_what_was_published_leaves_a_mark_and_marks_lead_on(desk: Desk) -> None:
    desk.history = published("departments/specimen-fund/", "api/v1/departments/specimen-fund.json", "about/")
    plan = desk.do(to("departments/specimen-fund", "departments/sf"))
    assert desk.text("departments/specimen-fund") == (
        "name: Specimen Fund\nrenamed_to: departments/sf\non: 2034-06-30\n"
    )
    assert "2 published addresses of it (where it is shown 1, files 1)" in words(plan)
    again = desk.do(to("departments/sf", "departments/the-fund"))
    assert "renamed_to: departments/the-fund\n" in desk.text("departments/specimen-fund")
    assert "departments/sf" not in desk.files()
    assert places(again, "marks that led to it") == ["data/departments/specimen-fund.yml:2:1"]
    assert desk.findings() == ()


def test_a_mark_can_be_asked_for(desk: Desk) -> None:
    desk.mark = True
    desk.do(to("notes/note-desk-budget", "notes/note-money"))
    assert desk.register.now("notes/note-desk-budget") == "notes/note-money"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("departments/specimen-fund", "departments/Specimen", "`Specimen` is no id"),
        ("departments/specimen-fund", "departments/a--b", "is no id"),
        ("departments/specimen-fund", f"departments/{'a' * 121}", "is no id"),
        ("departments/specimen-fund", "departments/../x", "is no id"),
        ("departments/specimen-fund", "departments/specimen-fund", "what it is called already"),
        ("departments/specimen-fund", "departments/office-for-samples", "is another record"),
        ("departments/specimen-fund", "posts/specimen-fund", "differ; write a new one"),
        ("people/gil-exemplar", "ministers/gil", "differ; write `ministers/gil` and `statement merge`"),
    ],
)
def test_what_cannot_be_an_id_is_refused(desk: Desk, old: str, new: str, why: str) -> None:
    assert why in desk.refuses(to(old, new)).why


def test_an_old_address_is_never_used_again(desk: Desk) -> None:
    desk.mark = True
    desk.do(to("departments/specimen-fund", "departments/sf"))
    told = desk.refuses(to("departments/office-for-samples", "departments/specimen-fund"))
    assert "is the mark of a record that was renamed" in told.why


def test_a_person_is_not_given_the_id_of_another_among_people(desk: Desk) -> None:
    told = desk.refuses(to("ministers/dora-dummy", "ministers/gil-exemplar"))
    assert "person-in-two-kinds" in words(told)


def test_a_record_with_findings_is_mended_first(desk: Desk) -> None:
    desk.change("departments/specimen-fund", "summary: ", "summary: There is no such thing. ")
    told = desk.refuses(to("departments/specimen-fund", "departments/sf"))
    assert "has findings" in told.why
    assert "absence-claimed" in words(told)


def test_a_finding_elsewhere_keeps_nobody_from_it(desk: Desk) -> None:
    desk.change("levers/grants", "name: ", "note: There is no such thing.\nname: ")
    found = [one.rule for one in desk.findings()]
    assert found
    desk.do(to("departments/specimen-fund", "departments/sf"))
    assert [one.rule for one in desk.findings()] == found


def test_an_id_that_is_written_with_backslashes_is_left_to_a_person(desk: Desk) -> None:
    desk.change("levers/grants", "[specimen-fund]", '["specimen\\x2dfund"]')
    told = desk.refuses(to("departments/specimen-fund", "departments/sf"))
    assert places(told, "not written plainly") == ["data/levers/grants.yml:3:10"]


def test_a_text_that_is_written_with_backslashes_is_left_to_a_person(desk: Desk) -> None:
    desk.change("levers/grants", "name: ", 'note: "See\\ndepartments/specimen-fund."\nname: ')
    told = desk.refuses(to("departments/specimen-fund", "departments/sf"))
    assert places(told, "not written plainly in this text") == ["data/levers/grants.yml:1:1"]


def test_what_a_mark_was_called_stays(desk: Desk) -> None:
    text = "name: Of departments/specimen-fund\nrenamed_to: departments/specimen-fund\non: 2034-06-01\n"
    desk.write("departments/old-fund", text)
    desk.do(to("departments/specimen-fund", "departments/sf"))
    assert desk.text("departments/old-fund") == text.replace(
        "_to: departments/specimen-fund", "_to: departments/sf"
    )


def test_a_line_that_becomes_too_long_is_told(desk: Desk) -> None:
    desk.change("levers/grants", "name: ", f"note: {'word ' * 30}was long before\nname: ")
    plan = desk.plan(to("departments/specimen-fund", f"departments/{'long-' * 22}id"))
    told = places(plan, "lines of more than 120 characters")
    assert "data/levers/grants.yml:4:1" in told
    assert "data/levers/grants.yml:1:1" not in told


def test_that_length_is_what_our_files_are_held_to() -> None:
    rules = yaml.safe_load((REAL.parent / ".yamllint.yml").read_text("utf-8"))["rules"]
    assert rules["line-length"]["max"] == LONGEST_LINE


def test_prose_beside_the_data_is_told_and_left(desk: Desk) -> None:
    page = desk.data.parent / "docs" / "about" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text('One.\n{% if has("departments/specimen-fund") %}\n')
    (page.parent / ".#left.md").symlink_to("nowhere")  # what an editor leaves while a page is open
    (desk.data / "levers" / ".#left.yml").symlink_to("nowhere")
    plan = desk.do(to("departments/specimen-fund", "departments/sf"))
    assert places(plan, "stands in prose") == ["docs/about/index.md:2:12"]
    assert "departments/specimen-fund" in page.read_text()


def test_a_record_that_hundreds_name_is_renamed_in_the_real_record(tmp_path: Path) -> None:
    desk = Desk(Path(shutil.copytree(REAL, tmp_path / "data")), mark=True)
    before, names = desk.files(), desk.names()
    desk.do(to("departments/fcdo", "departments/foreign-office"))
    after = desk.files()
    assert names["departments/fcdo"] > 100
    assert desk.names()["departments/foreign-office"] == names["departments/fcdo"] + 1  # the mark
    assert desk.findings() == ()
    for file, text in before.items():
        now_at = "departments/foreign-office" if file == "departments/fcdo" else file
        for was, now in changed_lines(text, after[now_at]):
            assert _anew(was, "fcdo", "foreign-office") == now

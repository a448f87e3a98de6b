"""Citations in three forms, each read by a program that nobody here wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.pages.addresses import OVERSIGHT, cite_file
from macros.pages.edition import Edition
from macros.pages.frame.bibtex import ESCAPES, bibtex, escaped
from macros.pages.frame.citation import Citation, one_line
from macros.pages.frame.cite import CITED_KINDS, FORMS, OVERSIGHT_TITLE, cited_pages
from macros.publish.cite import files as room
from macros.publish.cite.csl import csl
from macros.publish.cite.ris import ris
from macros.records.when import When
from macros.site import editions
from tests.readers.run import read, refuses

DOCS = Path(__file__).parents[2] / "docs"
DESK = "workstreams/early-signals-desk/"
DESK_TITLE = "Early signals desk – workstream"

titles = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(one_line)
hostile = st.lists(
    titles
    | st.sampled_from(["{", "}}{", "\\", "a -- b --- c", "50 % & $5 #1 a_b ~ ^", "@misc{x,", "ER  - "]),
    min_size=20,
    max_size=40,
)


@pytest.fixture(scope="module")
def edition(fictional: Path) -> Edition:
    return editions.make(fictional)


@pytest.fixture(scope="module")
def folder(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files of the room, written as a site holds them."""
    top = tmp_path_factory.mktemp("cite")
    for file in room.files(edition):
        path = top / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.make())
    return top


def a_citation(title: str, number: int = 0) -> Citation:
    url = f"https://record.example/{number}/"
    return Citation(
        title, "A record, of {all} & more", When("2034-06-01"), "release 2034-06-02", f"{number}/", url
    )


def made(edition: Edition) -> dict[str, bytes]:
    return {file.address: file.make() for file in room.files(edition)}


def test_every_cited_page_has_each_form_beside_it(edition: Edition) -> None:
    pages = [address for address, _ in cited_pages(edition)]
    records = sum(len(edition.register.kind(kind)) for kind in CITED_KINDS)
    assert records > 10
    assert len(pages) == len(set(pages)) > records
    assert OVERSIGHT in pages
    assert "gaps/noted/" in pages
    assert list(made(edition)) == [cite_file(page, form) for page in pages for form in FORMS]


def test_the_title_of_the_page_on_oversight_is_that_of_its_prose() -> None:
    head = (DOCS / OVERSIGHT / "index.md").read_text("utf-8").splitlines()
    assert f"title: {OVERSIGHT_TITLE}" in head


def test_two_makings_are_the_same_to_the_last_byte(edition: Edition, fictional: Path) -> None:
    assert made(edition) == made(editions.make(fictional))


def test_pybtex_reads_every_entry(edition: Edition, folder: Path) -> None:
    found = read("pybtex_bib", *sorted(folder.rglob("cite.bib")))
    assert len(found) == len(list(cited_pages(edition)))
    desk = found["workstreams-early-signals-desk-as-of-2034-06-30"]
    assert desk["type"] == "misc"
    assert desk["last_names"] == [f"{{{edition.about.name}}}"]  # one author, whom no comma parts
    assert desk["title"] == f"{{{DESK_TITLE}}}"
    assert (desk["year"], desk["month"]) == ("2034", "June")
    assert desk["url"] == edition.url(DESK)
    assert desk["note"] == "As of 30 June 2034"


def test_rispy_reads_every_reference(edition: Edition, folder: Path) -> None:
    found = read("rispy_ris", *sorted(folder.rglob("cite.ris")))
    assert len(found) == len(list(cited_pages(edition)))
    desk = next(one for one in found if one["title"] == DESK_TITLE)
    assert desk["type_of_reference"] == "ELEC"
    assert desk["publisher"] == edition.about.name
    assert "authors" not in desk  # a comma in the name would part it in two
    assert (desk["year"], desk["date"]) == ("2034", "2034/06/30")
    assert desk["urls"] == [edition.url(DESK)]


def test_citeproc_makes_a_reference_of_each(edition: Edition, folder: Path) -> None:
    found = read("citeproc_csl", *sorted(folder.rglob("cite.json")))
    assert len(found) == len(list(cited_pages(edition)))
    desk = found["workstreams-early-signals-desk-as-of-2034-06-30"]
    assert desk.startswith(f"{edition.about.name} (2034)")
    assert DESK_TITLE in desk
    assert edition.url(DESK) in desk


def test_pybtex_refuses_an_entry_that_is_cut(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "cite.bib"
    broken.write_text((folder / cite_file(DESK, "bib")).read_text("utf-8").rstrip("}\n"), encoding="utf-8")
    assert "premature end of file" in refuses("pybtex_bib", broken)


def test_rispy_refuses_a_reference_without_its_type(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "cite.ris"
    lines = (folder / cite_file(DESK, "ris")).read_text("utf-8").splitlines()
    broken.write_text("\n".join(lines[1:]), encoding="utf-8")
    assert "no reference" in refuses("rispy_ris", broken)


def test_citeproc_refuses_a_date_that_is_none(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "cite.json"
    text = (folder / cite_file(DESK, "json")).read_text("utf-8")
    assert "2034,\n" in text
    broken.write_text(text.replace("2034,\n", '"then",\n'), encoding="utf-8")
    assert "TypeError" in refuses("citeproc_csl", broken)


@settings(max_examples=4)
@given(given=hostile)
def test_hostile_titles_survive_every_form(
    tmp_path_factory: pytest.TempPathFactory, given: list[str]
) -> None:
    top = tmp_path_factory.mktemp("hostile")
    cited = [a_citation(title, number) for number, title in enumerate(given)]
    shown = [one_line(title) for title in given]
    (top / "all.bib").write_text("\n\n".join(map(bibtex, cited)), encoding="utf-8")
    (top / "all.ris").write_bytes("".join(map(ris, cited)).encode())
    (top / "all.json").write_text(json.dumps([csl(one) for one in cited]), encoding="utf-8")
    entries = read("pybtex_bib", top / "all.bib")
    assert [_plain(entries[one.key]["title"]) for one in cited] == shown
    assert {_plain(one["authors"][0]) for one in entries.values()} == {"A record, of {all} & more"}
    assert [one["title"] for one in read("rispy_ris", top / "all.ris")] == shown
    rendered = read("citeproc_csl", top / "all.json")
    assert list(rendered) == [one.key for one in cited]
    assert [one["title"] for one in json.loads((top / "all.json").read_text("utf-8"))] == shown


def _plain(field: str) -> str:
    """What LaTeX prints for a field: the other way round than it was written."""
    assert field[0] == "{"
    assert field[-1] == "}"
    text = field[1:-1]
    assert text.count("{") == text.count("}")
    plain, at = "", 0
    back = {command: mark for mark, command in ESCAPES.items()} | {"-{}": "-"}
    while at < len(text):
        command = next((one for one in back if text.startswith(one, at)), text[at])
        plain += back.get(command, command)
        at += len(command)
    return plain


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D, 5 % of $10 #1 a_b", r"R\&D, 5 \% of \$10 \#1 a\_b"),
        ("an {odd\\ title}", r"an \textbraceleft{}odd\textbackslash{} title\textbraceright{}"),
        ("a -- b", "a -{}- b"),
        ("two\r\n lines\x00 and é “words”", "two lines and é “words”"),
    ],
)
def test_bibtex_writes_what_latex_would_take_for_a_command(text: str, written: str) -> None:
    assert escaped(text) == written


def test_a_citation_tells_its_day_its_version_and_nothing_of_who_reads_it_when() -> None:
    text = a_citation("The desk").text
    assert text == (
        "A record, of {all} & more: “The desk”, as of 1 June 2034, release 2034-06-02. https://record.example/0/"
    )

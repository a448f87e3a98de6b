"""An address that would be lost is found: at its line of the ledger, with what stood there and ways out."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from macros.cli import main
from macros.pages.edition import Edition
from macros.publish.lost import RULE, check_all, lost_others, lost_records
from macros.publish.published import DOCS, former_addresses, prose_pages, published_addresses
from macros.publish.release import CannotRelease, new_release, write_release
from macros.releases.history import NO_HISTORY, History
from macros.releases.ledger import read_ledger
from macros.site.editions import RecordWrong, make
from tests.gaps.builders import register_of


@pytest.fixture(scope="module")
def released(fictional: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional record after a release."""
    data = Path(shutil.copytree(fictional, tmp_path_factory.mktemp("released") / "data"))
    write_release(new_release(data, "2034-07-01"))
    return data


@pytest.fixture
def data(released: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(released, tmp_path / "data"))


def _line(data: Path, address: str) -> int:
    text = (data / "addresses" / "2034.txt").read_text("utf-8")
    return text.splitlines().index(f"/{address}") + 1


def test_a_record_as_it_was_released_has_lost_nothing(data: Path) -> None:
    checked = check_all(data)
    assert checked.report.findings == ()
    assert checked.edition is not None
    assert len(tuple(checked.history.ledger)) > 500


@pytest.mark.parametrize(
    ("key", "first", "name"),
    [
        (
            "workstreams/border-observers",
            "api/v1/workstreams/border-observers.json",
            "Observers at the border",
        ),
        ("people/hana-trial", "api/v1/people/hana-trial.json", "Hana Trial"),
        ("comparators/network-of-networks", "api/v1/comparators/network-of-networks.json", ""),
    ],
)
def test_a_record_that_is_deleted_is_told_once_with_the_ways_out(
    data: Path, key: str, first: str, name: str
) -> None:
    (data / f"{key}.yml").unlink()
    findings = [one for one in check_all(data).report.findings if one.rule == RULE]
    assert [(one.place.path, one.place.line) for one in findings] == [
        ("data/addresses/2034.txt", _line(data, first))
    ]
    for words in (f"`/{first}`", "more of it", f"`{key}`", name, "2034-07-01"):
        assert words in findings[0].message
    for words in (f"`data/{key}.yml`", "renamed_to", "merged_into", "withdrawn", "statement rename"):
        assert words in findings[0].fix


def test_it_is_told_beside_what_else_is_wrong_with_the_record(data: Path) -> None:
    (data / "workstreams" / "early-signals-desk.yml").unlink()
    rules = {finding.rule for finding in check_all(data).report.findings}
    assert {RULE, "reference-to-nothing"} <= rules


def test_a_record_that_cannot_be_read_is_not_told_as_lost(data: Path) -> None:
    (data / "workstreams" / "border-observers.yml").write_text("name: [\n", "utf-8")
    assert RULE not in {finding.rule for finding in check_all(data).report.findings}


@pytest.mark.parametrize(
    "mark",
    [
        "renamed_to: workstreams/witness-training\n",
        "merged_into: workstreams/witness-training\n",
        "split_into: [workstreams/witness-training, workstreams/early-signals-desk]\n",
        "withdrawn: It was told twice.\n",
    ],
)
def test_each_of_the_ways_mends_it(data: Path, mark: str) -> None:
    (data / "workstreams" / "border-observers.yml").write_text(f"{mark}on: 2034-07-02\n", "utf-8")
    assert check_all(data).report.findings == ()


def test_a_gap_and_a_quote_that_are_gone_keep_their_places_and_are_no_finding(data: Path) -> None:
    ask = data / "asks" / "committee-2032-training.yml"
    text = ask.read_text("utf-8")
    ask.write_text(text.replace("and this should be done by", "to be done by"), "utf-8")
    (data / "people" / "gil-exemplar.yml").write_text("withdrawn: Told twice.\non: 2034-07-02\n", "utf-8")
    checked = check_all(data)
    assert checked.report.findings == ()
    assert checked.edition is not None
    published = published_addresses(checked.edition, prose_pages())
    former = former_addresses(checked.edition, published)
    assert any(one.startswith("asks/committee-2032-training/#quote-") for one in former)
    assert "gaps/appointment-end-unknown/#people-gil-exemplar-director-of-examples-seen-2031-11-05" in former
    assert former_addresses(replace(checked.edition, history=NO_HISTORY), published) == ()


def test_a_page_of_prose_that_is_gone_is_told_with_what_it_was(data: Path, tmp_path: Path) -> None:
    docs = Path(shutil.copytree(DOCS, tmp_path / "docs"))
    (docs / "about" / "method.md").unlink()
    findings = check_all(data, docs).report.findings
    assert [(one.rule, one.place.line) for one in findings] == [(RULE, _line(data, "about/method/"))]
    assert "`/about/method/`" in findings[0].message
    assert "a page stood there; a page of prose is a file such as `docs/about/method.md`" in findings[0].fix


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("gaps/no-such-rule/", "the page of the rule of gaps `no-such-rule`"),
        ("no-such-page/\n/no-such-page/#a-place\n/no-such-page/#another", "a page stood there"),
        ("data/no-such-table.csv", "a file, of the form `.csv`"),
        ("workstreams/early-signals-desk/cite.doc", "a file of the record `workstreams/early-signals-desk`"),
        ("no-such-page/#a-place", "a place on the page `/no-such-page/`"),
    ],
)
def test_what_belongs_to_no_record_is_to_be_brought_back(data: Path, more: str, told: str) -> None:
    checked = check_all(data)
    assert checked.edition is not None
    ledger = data / "addresses" / "2034.txt"
    ledger.write_text(f"{ledger.read_text('utf-8')}/{more}\n", "utf-8")
    history = History(checked.history.releases, read_ledger(data)[0])
    edition = Edition(register_of(data), history)
    told_of = list(lost_others(edition, prose_pages()))
    assert [finding.rule for finding in told_of] == [RULE]
    assert told in told_of[0].fix
    assert list(lost_records(edition.register, history)) == []


def test_check_build_and_release_all_refuse(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "workstreams" / "border-observers.yml").unlink()
    assert main(["check", "--data", str(data)]) == 1
    assert "address-lost" in capsys.readouterr().out
    with pytest.raises(RecordWrong, match="address-lost"):
        make(data)
    with pytest.raises(CannotRelease, match="address-lost"):
        new_release(data, "2034-08-01")


def test_check_tells_of_a_ledger_that_was_changed_by_hand(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = data / "addresses" / "2034.txt"
    ledger.write_text(ledger.read_text("utf-8").replace("/searches/\n", ""), "utf-8")
    assert main(["check", "--data", str(data)]) == 1
    assert "ledger-line" in capsys.readouterr().out

"""The downloads together: one ZIP with checksums, and the same bytes from run to run."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from macros.pages.addresses import ARCHIVE, DATA, DATAPACKAGE, POPOLO, SQLITE, table_file
from macros.pages.edition import Edition
from macros.pages.tables.csv_form import FORMULAS
from macros.pages.tables.tables import tables_of
from macros.publish import archive, popolo
from macros.publish.files import published_files
from macros.site import editions

PROJECT = Path(__file__).parents[2]
MB = 1_000_000

_HASHES = """
import hashlib, json, sys
from pathlib import Path
from macros.publish import archive
from macros.site import editions
edition = editions.make(Path(sys.argv[1]))
print(json.dumps({one.address: hashlib.sha256(one.make()).hexdigest() for one in archive.files(edition)}))
"""


@pytest.fixture(scope="module", params=["data", "tests/fictional/data"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return editions.make(PROJECT / request.param)


@pytest.fixture(scope="module")
def made(edition: Edition) -> dict[str, bytes]:
    return {file.address: file.make() for file in archive.files(edition)}


@pytest.fixture(scope="module")
def opened(made: dict[str, bytes]) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(made[ARCHIVE]))


def test_every_download_has_its_address(edition: Edition, made: dict[str, bytes]) -> None:
    tables = [table_file(table.name) for table in tables_of(edition).all]
    left_out = table_file(popolo.LEFT_OUT)
    assert list(made) == [*tables, DATAPACKAGE, SQLITE, POPOLO, left_out, ARCHIVE]


def test_the_site_publishes_them(edition: Edition) -> None:
    published = [file.address for file in published_files(edition)]
    assert [address for address in published if address in (DATAPACKAGE, SQLITE, POPOLO, ARCHIVE)] == [
        DATAPACKAGE,
        SQLITE,
        POPOLO,
        ARCHIVE,
    ]


def test_the_zip_holds_all_of_them_with_their_checksums(
    opened: zipfile.ZipFile, made: dict[str, bytes]
) -> None:
    names = opened.namelist()
    assert names == sorted(names)
    inside = {name.removeprefix(archive.FOLDER): opened.read(name) for name in names}
    assert {f"{DATA}{name}": data for name, data in inside.items()} | {ARCHIVE: b""} == {
        **made,
        ARCHIVE: b"",
        f"{DATA}{archive.README}": inside[archive.README],
        f"{DATA}{archive.SUMS}": inside[archive.SUMS],
    }
    lines = inside.pop(archive.SUMS).decode().splitlines()
    told = {name: sum_ for sum_, name in (line.split("  ") for line in lines)}
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in inside.items()}


def test_sha256sum_accepts_the_folder_and_refuses_a_changed_file(
    opened: zipfile.ZipFile, tmp_path: Path
) -> None:
    opened.extractall(tmp_path)
    folder = tmp_path / archive.FOLDER
    command = ["sha256sum", "--check", "--strict", archive.SUMS]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (folder / "posts.csv").write_bytes(b"x")
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 1


def test_the_zip_knows_no_day_but_that_of_the_record(opened: zipfile.ZipFile, edition: Edition) -> None:
    day = edition.as_of
    assert {entry.date_time for entry in opened.infolist()} == {(day.year, day.month, day.day, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in opened.infolist()} == {0o644}


def test_its_readme_says_what_a_stranger_must_know(opened: zipfile.ZipFile, edition: Edition) -> None:
    text = opened.read(archive.FOLDER + archive.README).decode()
    about = edition.about
    for said in (about.wording.independence, about.wording.not_found, about.licences.data, FORMULAS):
        assert said in text
    assert edition.as_of_words in text


def test_they_are_small_enough_to_be_fetched(made: dict[str, bytes]) -> None:
    assert len(made[ARCHIVE]) < 4 * MB
    assert len(made[SQLITE]) < 10 * MB


def test_two_processes_make_the_same_bytes(fictional: Path) -> None:
    found = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", _HASHES, str(fictional)]
        run = subprocess.run(
            command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True
        )
        found.append(json.loads(run.stdout))
    assert found[0] == found[1]
    edition = editions.make(fictional)
    assert found[0] == {one.address: hashlib.sha256(one.make()).hexdigest() for one in archive.files(edition)}

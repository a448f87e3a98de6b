"""The matrix of stages and settings as data: which workstreams stand where, counted or apart."""

from __future__ import annotations

import pytest

from macros.gaps.cells import COLUMNS, COLUMNS_OF, NAMES, STAGES, Cell, cells, covered
from macros.records.words import Setting, Stage, words
from tests.gaps.builders import Record, register_of

DESK = "workstreams/early-signals-desk"
"""Linked by government in its own words; early warning and prevention, both settings."""

READ = "apart from our work on conflict\n    carries: on-page"
"""How far the words carry that are cited for the setting of the desk."""

OBSERVERS = "workstreams/border-observers"
"""Linked by others alone; protection and mitigation, in peacetime."""


def found(record: Record) -> dict[str, Cell]:
    return {cell.id: cell for cell in cells(register_of(record.data))}


def counted(cell: Cell) -> list[str]:
    return [stream.id for stream in cell.workstreams]


def apart(cell: Cell) -> list[str]:
    return [stream.id for stream in cell.apart]


def test_each_setting_has_its_columns_and_each_column_a_setting() -> None:
    assert set(COLUMNS_OF) == set(words(Setting))
    assert {column for columns in COLUMNS_OF.values() for column in columns} == set(COLUMNS)


def test_every_cell_stands_once_in_the_order_of_stages_and_columns(record: Record) -> None:
    assert list(found(record)) == [f"cell/{stage}-{column}" for stage in STAGES for column in COLUMNS]
    assert set(STAGES) == set(words(Stage))


def test_every_workstream_stands_in_a_cell_for_each_of_its_stages(record: Record) -> None:
    by_id = found(record)
    assert {
        cell.id: (counted(cell), apart(cell)) for cell in by_id.values() if cell.workstreams or cell.apart
    } == {
        "cell/early-warning-both": (["early-signals-desk"], []),
        "cell/prevention-both": (["early-signals-desk"], []),
        "cell/prevention-not-stated": ([], ["resilience-grants"]),
        "cell/mitigation-peacetime": ([], ["border-observers"]),
        "cell/protection-peacetime": ([], ["border-observers"]),
        "cell/accountability-conflict": (["witness-training"], []),
        "cell/accountability-after-conflict": (["witness-training"], []),
    }


@pytest.mark.parametrize(
    ("link", "counts"), [("explicit", True), ("context", True), ("reported", False), ("inferred", False)]
)
def test_a_workstream_counts_where_government_stated_its_link(
    record: Record, link: str, *, counts: bool
) -> None:
    record.change(OBSERVERS, "link: reported", f"link: {link}")
    cell = found(record)["cell/protection-peacetime"]
    assert (counted(cell), apart(cell)) == (
        (["border-observers"], []) if counts else ([], ["border-observers"])
    )
    assert covered(cell) is counts


def test_both_settings_cover_conflict_and_peacetime_and_stand_in_neither(record: Record) -> None:
    by_id = found(record)
    for column in ("conflict", "peacetime"):
        cell = by_id[f"cell/prevention-{column}"]
        assert covered(cell)
        assert cell.workstreams == ()
        assert [stream.id for stream in cell.through_both] == ["early-signals-desk"]
    for column in ("after-conflict", "not-stated"):
        assert not covered(by_id[f"cell/prevention-{column}"])
    assert not covered(by_id["cell/protection-conflict"])


def test_both_settings_that_only_we_read_cover_nothing(record: Record) -> None:
    record.change(DESK, READ, READ.replace("on-page", "our-reading"))
    by_id = found(record)
    for column in ("conflict", "peacetime"):
        cell = by_id[f"cell/prevention-{column}"]
        assert not covered(cell)
        assert cell.through_both == ()
        assert [stream.id for stream in cell.read_so] == ["early-signals-desk"]
        assert cell.filled
    assert counted(by_id["cell/prevention-both"]) == ["early-signals-desk"]
    assert by_id["cell/prevention-both"].read_so == ()


def test_both_settings_of_work_that_stands_apart_cover_nothing(record: Record) -> None:
    record.change(DESK, "link: explicit", "link: inferred")
    by_id = found(record)
    assert not covered(by_id["cell/prevention-peacetime"])
    assert apart(by_id["cell/prevention-both"]) == ["early-signals-desk"]


def test_one_setting_reaches_no_other(record: Record) -> None:
    record.change(DESK, "setting: both", "setting: conflict")
    by_id = found(record)
    assert counted(by_id["cell/prevention-conflict"]) == ["early-signals-desk"]
    assert not covered(by_id["cell/prevention-peacetime"])
    assert not covered(by_id["cell/prevention-after-conflict"])


def test_a_cell_is_named_as_inside_a_sentence(record: Record) -> None:
    by_id = found(record)
    assert by_id["cell/early-warning-peacetime"].name == "early warning in peacetime"
    assert by_id["cell/prevention-not-stated"].name == "prevention, setting not stated"
    assert {cell.id: cell.name for cell in by_id.values()} == dict(NAMES)
    assert len(set(NAMES.values())) == len(NAMES)

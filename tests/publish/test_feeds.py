"""Feeds: held against the schema of Atom and read by feedparser; what belongs in each; ids that stay."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from macros.pages.addresses import address, feed_of
from macros.pages.edition import Edition
from macros.pages.feeds_page import NEWEST, NEWEST_OF_ONE, WITH_FEED
from macros.pages.frame.relations import relations
from macros.pages.frame.shown import Shown
from macros.pages.lists.events import rows
from macros.publish.feeds.atom import Feed, Item, atom, newest
from macros.publish.feeds.feeds import files, moved_feed
from macros.publish.feeds.happened import narrowed, text_of
from macros.register.load import load
from macros.releases.history import History, Release
from tests.readers.run import read, refuses

PROJECT = Path(__file__).parents[2]
SCHEMA = PROJECT / ".tools" / "atom" / "atom.rng"
"""Fetched by `.ci/atom`."""

Read = Mapping[str, Any]


def edition_of(data: Path, history: History | None = None) -> Edition:
    loaded = load(data)
    assert loaded.register is not None, loaded.findings
    return Edition(loaded.register, history) if history else Edition(loaded.register)


def written(edition: Edition, folder: Path) -> dict[str, Path]:
    """The feeds of an edition as files, by their addresses."""
    found = {}
    for file in files(edition):
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.make())
        found[file.address] = path
    return found


def parsed(found: Mapping[str, Path]) -> dict[str, Read]:
    return dict(zip(found, read("feedparser_atom", *found.values()), strict=True))


@pytest.fixture(scope="module")
def edition(fictional: Path) -> Edition:
    return edition_of(fictional)


@pytest.fixture(scope="module")
def feeds(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return written(edition, tmp_path_factory.mktemp("feeds"))


@pytest.fixture(scope="module")
def told(feeds: dict[str, Path]) -> dict[str, Read]:
    return parsed(feeds)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, dict[str, Path]]:
    edition = edition_of(PROJECT / "data")
    return edition, written(edition, tmp_path_factory.mktemp("real"))


def test_each_feed_holds_to_the_schema_of_atom_and_is_read_by_feedparser(
    feeds: dict[str, Path], told: dict[str, Read], real: tuple[Edition, dict[str, Path]]
) -> None:
    edition, of_real = real
    paths = [*feeds.values(), *of_real.values()]
    assert SCHEMA.is_file(), f"{SCHEMA} is missing; `make test` fetches it, see .ci/atom"
    assert read("atom_schema", SCHEMA, *paths) == len(paths)
    for of, found in ((told, "fictional"), (parsed(of_real), "real")):
        for where, feed in of.items():
            ids = [entry["id"] for entry in feed["entries"]]
            assert len(set(ids)) == len(ids), f"{found} {where}"
            assert {entry["type"] for entry in feed["entries"]} <= {"text/plain"}
            days = [tuple(entry["day"]) for entry in feed["entries"]]
            assert days == sorted(days, reverse=True)
            assert feed["updated"] == (feed["entries"][0]["updated"] if days else feed["updated"])
    kinds = sum(len(edition.register.kind(kind)) for kind in WITH_FEED)
    assert len(of_real) == kinds + 2


@pytest.mark.parametrize(
    ("old", "new"),
    [("</feed>", ""), ("<id>", "<ident>"), ("</id>", "</id><id>twice</id>"), ("T00:00:00Z", "")],
)
def test_a_broken_feed_is_refused(feeds: dict[str, Path], tmp_path: Path, old: str, new: str) -> None:
    text = feeds["feeds/all.xml"].read_text("utf-8")
    broken = text.replace(old, new, 1)
    if new == "<ident>":
        broken = broken.replace("</id>", "</ident>", 1)
    file = tmp_path / "broken.xml"
    file.write_text(broken, encoding="utf-8")
    assert broken != text
    assert refuses("atom_schema", SCHEMA, file)


def test_what_is_not_well_formed_or_another_format_is_refused_by_feedparser(
    feeds: dict[str, Path], tmp_path: Path
) -> None:
    text = feeds["feeds/gaps.xml"].read_text("utf-8")
    cut, other = tmp_path / "cut.xml", tmp_path / "other.xml"
    cut.write_text(text[:-20], encoding="utf-8")
    other.write_text("<rss version='2.0'><channel><title>x</title></channel></rss>", encoding="utf-8")
    assert refuses("feedparser_atom", cut)
    assert refuses("feedparser_atom", other).endswith("the format is rss20")


def test_a_feed_names_itself_its_page_and_its_author_by_whole_addresses(
    edition: Edition, told: dict[str, Read]
) -> None:
    for where, feed in told.items():
        assert feed["links"]["self"] == edition.url(where)
        assert feed["links"]["alternate"].startswith(str(edition.about.site_url))
        assert feed["author"] == edition.about.name
    department = edition.register.kind("departments")["office-for-samples"]
    of_one = told[feed_of(department.key)]
    assert of_one["links"]["alternate"] == edition.url(address(department))
    assert of_one["title"].startswith(edition.name(department))


def test_the_feed_of_everything_holds_the_timeline_and_gaps_of_government_alone(
    told: dict[str, Read],
) -> None:
    tags = Counter(tag for entry in told["feeds/all.xml"]["entries"] for tag in entry["tags"])
    assert tags.keys() >= {"events", "statements", "posts", "asks", "answers", "gap-opened"}
    assert not any("this-record" in tag for tag in tags)
    of_gaps = Counter(tag for entry in told["feeds/gaps.xml"]["entries"] for tag in entry["tags"])
    assert of_gaps.keys() >= {"gap-opened", "gap-closed", "gap-of-this-record-opened"}
    assert all(tag.startswith("gap") for tag in of_gaps)


def of_one(told: dict[str, Read], key: str) -> list[str]:
    """The ids of the entries of a record's feed, without what all begin with."""
    return [entry["id"].partition(",2026:")[2] for entry in told[feed_of(key)]["entries"]]


def test_the_feed_of_a_department_holds_what_was_said_of_it_and_of_its_posts_and_no_other(
    told: dict[str, Read],
) -> None:
    ministry = of_one(told, "departments/ministry-of-placeholders")
    assert "posts/2033-09-01" in ministry, "who came to a post of it"
    assert "statements/statement-2033-12-05-minister" in ministry, "what names a post of it"
    assert "asks/2033-11-01/asks/ngo-2033-consultation" in ministry, "what it was asked"
    assert "events/event-2033-04-01-merger" in ministry
    assert "statements/statement-2034-02-14-press" not in ministry
    department = of_one(told, "departments/department-of-examples")
    assert "statements/statement-2032-11-02-committee" in department, "it names a post of it, and not itself"
    unit = of_one(told, "departments/early-signals-unit")
    assert {"statements/statement-2034-02-14-press", "statements/statement-2032-05-04-unit"} <= {*unit}
    assert not {"posts/2033-09-01", "asks/2033-11-01/asks/ngo-2033-consultation"} & {*unit}
    assert "gaps/unit-unconfirmed/departments-early-signals-unit-2034-02-14/opened" in unit


def test_of_many_asks_in_one_document_the_feed_of_one_they_name_tells_only_its_own(
    edition: Edition,
) -> None:
    row = next(
        row for row in rows(edition) if "asks" in row.kinds and any(len(p.lines) > 1 for p in row.parts)
    )
    first, *others = sorted(row.about)
    record = edition.register.find(first)
    assert record is not None
    assert others
    (part,) = narrowed(edition, row, frozenset({first}))
    assert [text_of(line) for line in part.lines] == [edition.name(record)]


def test_an_entry_is_dated_as_its_date_is_known_and_never_after_the_record(
    edition: Edition, told: dict[str, Read], fictional_copy: Path, tmp_path: Path
) -> None:
    known = [one for one in told["feeds/all.xml"]["entries"] if one["tags"] == ["events"]]
    dated = known[-1]  # the oldest, so that its year is over
    event = next(
        one for one in edition.register.kind("events").values() if dated["id"].endswith(f":{one.key}")
    )
    file = fictional_copy / f"{event.key}.yml"
    day = str(event.date)  # type: ignore[attr-defined]  # an event has one
    for text, expected in ((day[:7], "month"), (day[:4], "year"), ("2034", "not over")):
        file.write_text(
            (FICTIONAL / f"{event.key}.yml").read_text("utf-8").replace(f"date: {day}", f"date: {text}"),
            encoding="utf-8",
        )
        changed = edition_of(fictional_copy)
        again = parsed({"a": written(changed, tmp_path / text)["feeds/all.xml"]})["a"]
        found = next(one for one in again["entries"] if one["id"] == dated["id"])
        year, month = int(day[:4]), int(day[5:7])
        days = {
            "month": (year + month // 12, month % 12 + 1, 1),
            "year": (year + 1, 1, 1),
            "not over": (2034, 6, 30),
        }
        assert tuple(found["day"]) == days[expected]


FICTIONAL = Path(__file__).parents[1] / "fictional" / "data"


def test_an_id_stays_when_a_text_changes_and_when_a_record_is_renamed(
    told: dict[str, Read], fictional_copy: Path, tmp_path: Path
) -> None:
    before = {entry["id"] for entry in told["feeds/all.xml"]["entries"]}
    file = fictional_copy / "statements" / "statement-2033-10-10-answer.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("summary: ", "summary: Reworded. ", 1), encoding="utf-8")
    ask = fictional_copy / "asks" / "ngo-2033-consultation.yml"
    shutil.copy(ask, ask.with_name("ngo-2033-renamed.yml"))
    for other in fictional_copy.rglob("*.yml"):
        if other != ask and "asks/ngo-2033-consultation" in other.read_text("utf-8"):
            other.write_text(
                other.read_text("utf-8").replace("asks/ngo-2033-consultation", "asks/ngo-2033-renamed"),
                encoding="utf-8",
            )
    ask.write_text("name: Consult\nrenamed_to: asks/ngo-2033-renamed\non: 2034-06-01\n", encoding="utf-8")
    changed = edition_of(fictional_copy)
    assert "asks/ngo-2033-consultation" in changed.register.moved
    found = parsed({"a": written(changed, tmp_path)["feeds/all.xml"]})["a"]["entries"]
    assert {entry["id"] for entry in found} == before
    assert any("Reworded" in entry["summary"] for entry in found)
    assert any("asks/ngo-2033-renamed/" in entry["link"] for entry in found)


def test_a_release_is_an_entry_and_so_is_what_it_changed_in_a_record(
    edition: Edition, fictional_copy: Path, tmp_path: Path
) -> None:
    file = fictional_copy / "departments" / "office-for-samples.yml"
    file.write_text(file.read_text("utf-8").replace("name: ", "name: New ", 1), encoding="utf-8")
    after = edition_of(fictional_copy)
    history = History((Release("2034-06-30", edition.state), Release("2034-07-01-2", after.state)))
    found = parsed(written(replace(after, history=history), tmp_path))
    of_all = [one for one in found["feeds/all.xml"]["entries"] if one["tags"] == ["release"]]
    assert [one["id"].partition(",")[2] for one in of_all] == [
        "2026:releases/2034-07-01-2",
        "2026:releases/2034-06-30",
    ]
    assert of_all[0]["link"].endswith("/changes/#2034-07-01-2")
    assert of_all[0]["updated"] == "2034-07-01T00:00:00Z"
    mine = [
        one["id"]
        for one in found["feeds/departments/office-for-samples.xml"]["entries"]
        if one["tags"] == ["release"]
    ]
    assert [id_.partition(",")[2] for id_ in mine] == [
        "2026:releases/2034-07-01-2/departments/office-for-samples"
    ]
    others = found["feeds/departments/specimen-fund.xml"]["entries"]
    assert not any(one["tags"] == ["release"] for one in others)


def test_the_feed_of_a_record_that_moved_leads_on(fictional_copy: Path, tmp_path: Path) -> None:
    old = fictional_copy / "workstreams" / "border-watch.yml"
    old.write_text(
        "name: Watching borders\nrenamed_to: workstreams/border-observers\non: 2034-05-01\n", encoding="utf-8"
    )
    edition = edition_of(fictional_copy)
    (mark,) = edition.register.moved.values()
    file = tmp_path / "moved.xml"
    file.write_bytes(moved_feed(edition, mark))
    assert read("atom_schema", SCHEMA, file) == 1
    (feed,) = read("feedparser_atom", file)
    assert feed["links"]["self"].endswith("/feeds/workstreams/border-watch.xml")
    (entry,) = feed["entries"]
    assert entry["link"].endswith("/workstreams/border-observers/")
    assert entry["updated"] == "2034-05-01T00:00:00Z"
    assert "Watching borders" in entry["title"]


def test_text_is_escaped_and_what_xml_does_not_hold_is_marked(edition: Edition, tmp_path: Path) -> None:
    awful = "<script>alert(1)</script> & \x0b ]]> \ud83d"[:-1]
    item = Item("x", awful, edition.as_of, "asks/", awful, "asks")
    made = atom(edition, Feed("all", awful, awful, "", (item,)))
    entry = ET.fromstring(made).find("{http://www.w3.org/2005/Atom}entry")  # noqa: S314 - made just above
    assert entry is not None
    assert entry.findtext("{http://www.w3.org/2005/Atom}summary") == awful.replace("\x0b", "\ufffd")
    file = tmp_path / "awful.xml"
    file.write_bytes(made)
    assert read("atom_schema", SCHEMA, file) == 1


def test_a_feed_holds_no_more_than_the_newest(edition: Edition) -> None:
    items = [Item(f"{number:03}", "x", edition.as_of, "", "", "x") for number in range(120)]
    assert [item.id for item in newest(items, 3)] == ["000", "001", "002"]
    assert max(NEWEST.values()) == 100
    assert NEWEST_OF_ONE == 50


def test_a_page_names_the_feeds_that_go_with_it(edition: Edition) -> None:
    def of(page: str, key: str = "") -> list[str]:
        shown = Shown(page, "", "", key, page)
        return [one.address for one in relations(edition, shown) if one.type == "application/atom+xml"]

    assert of("about/method/") == ["feeds/all.xml"]
    assert of("gaps/no-figure/", "no-figure") == ["feeds/gaps.xml", "feeds/all.xml"]
    assert of("departments/office-for-samples/", "departments/office-for-samples") == [
        "feeds/departments/office-for-samples.xml",
        "feeds/all.xml",
    ]
    assert of("ministers/ada-example/", "ministers/ada-example") == ["feeds/all.xml"]


def test_feeds_are_the_same_from_run_to_run(fictional: Path, feeds: dict[str, Path], tmp_path: Path) -> None:
    again = written(edition_of(fictional), tmp_path)
    assert {where: path.read_bytes() for where, path in again.items()} == {
        where: path.read_bytes() for where, path in feeds.items()
    }

"""The page of what changed in the record: by release, in words that keep the record and the world apart."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import address, record_at, release_address, twin
from macros.pages.all_pages import pages
from macros.pages.changes.by_release import by_release
from macros.pages.changes.said import text_of
from macros.pages.changes.words import chapters, summary
from macros.pages.edition import Edition
from macros.publish.api.changes import ChangesJson, changes_json, files
from macros.register.load import load
from macros.releases.difference import difference
from macros.releases.history import History, Release
from macros.releases.model import Difference
from macros.releases.state import Holds
from tests.pages.test_every_page import NEVER

FIRST, SECOND = "2034-06-30", "2034-07-31"


def edition_of(data: Path, *releases: Release) -> Edition:
    loaded = load(data)
    assert loaded.register is not None, loaded.findings
    return Edition(loaded.register, History(releases))


def change(data: Path, key: str, old: str, new: str) -> None:
    file = data / f"{key}.yml"
    text = file.read_text("utf-8")
    assert old in text, text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def page(edition: Edition) -> html.HtmlElement:
    found = next(page for page in pages(edition) if page.address == "changes/")
    return html.fragment_fromstring(str(found.make(edition, found)), create_parent="div")


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def group(edition: Edition, anchor: str) -> str:
    part = page(edition).get_element_by_id(anchor).getparent()
    assert part is not None
    return text(part)


Changed = Callable[..., Edition]


@pytest.fixture
def changed(edition: Edition, fictional_copy: Path) -> Changed:
    """The fictional record with texts of its files replaced, after a release of it as it was."""

    def make(*changes: tuple[str, str, str]) -> Edition:
        for key, old, new in changes:
            change(fictional_copy, key, old, new)
        return edition_of(fictional_copy, Release(FIRST, edition.state))

    return make


def test_before_any_release_the_page_says_so(edition: Edition) -> None:
    assert "This record has not been released yet." in text(page(edition))
    assert by_release(edition) == ()


def test_the_first_release_is_told_by_what_it_holds(edition: Edition, fictional: Path) -> None:
    released = edition_of(fictional, Release(FIRST, edition.state))
    told = group(released, FIRST)
    assert told.startswith("Release of 30 June 2034 The first release.")
    assert f"{len(edition.state.records)} records: 5 departments and bodies, 8 posts" in told
    assert release_address(FIRST) == f"changes/#{FIRST}"
    assert [one.name for one in by_release(released)] == [FIRST], "nothing is waiting to be released"


def test_releases_stand_newest_first_and_above_them_what_is_not_released(
    changed: Changed, fictional_copy: Path
) -> None:
    second = changed(("ministers/ada-example", "name: Ada", "name: Ida"))
    change(fictional_copy, "ministers/ben-placeholder", "name: Ben", "name: Len")
    third = edition_of(fictional_copy, *second.history.releases, Release(SECOND, second.state))
    anchors = [str(one) for one in page(third).xpath("//h2/@id")]
    assert anchors == ["not-yet-released", SECOND, FIRST]
    assert "Ida Example" in group(third, SECOND)
    assert "Ida Example" not in group(third, "not-yet-released")
    assert "Len Placeholder" in group(third, "not-yet-released")


@pytest.mark.parametrize(
    ("start", "end", "title"),
    [
        ("", "2034-07-20", "Left a post after 30 June 2034"),
        ("", "2034-06-20", "An end is now given"),
        ("2030-01-01", "", "Dates corrected"),
    ],
)
def test_who_left_after_the_day_of_the_record_stands_apart_from_what_was_found_and_corrected(
    edition: Edition, start: str, end: str, title: str
) -> None:
    old = edition.state
    spell = next(one for one in old.holders if one.from_ and not one.to)
    turned = replace(spell, from_=start or spell.from_, to=end)
    holders = tuple(turned if one == spell else one for one in old.holders)
    new = replace(old, as_of="2034-07-31", holders=holders)
    (people,) = [one for one in chapters(difference(old, new)) if one.title == "People and posts"]
    assert [topic.title for topic in people.topics] == [title]


@pytest.mark.parametrize(
    ("start", "title"),
    [
        ("2034-07-20", "Came to a post after 30 June 2034"),
        ("2033-07-20", "Added to this record"),
        ("", "Added to this record"),
    ],
)
def test_who_came_after_the_day_of_the_record_stands_apart_from_who_was_added(
    edition: Edition, start: str, title: str
) -> None:
    old = edition.state
    came = Holds("people/hana-trial", "posts/minister-for-examples", start, "")
    new = replace(old, as_of="2034-07-31", holders=(*old.holders, came))
    (people,) = [one for one in chapters(difference(old, new)) if one.title == "People and posts"]
    assert [topic.title for topic in people.topics] == [title]


def test_a_gap_that_is_no_longer_found_is_not_told_as_closed_and_nothing_is_solved(changed: Changed) -> None:
    edition = changed(
        (
            "asks/ngo-2033-consultation",
            "  - stance: no-public-response-found",
            "  - stance: response-not-read",
        )
    )
    told = group(edition, "not-yet-released")
    assert "No longer found" in told
    assert "That is no finding that anything was done." in told
    assert "solved" not in text(page(edition)).lower()
    (asks,) = [one for one in chapters(_change(edition)) if one.title == "Asks"]
    assert "before:" in text_of(asks.topics[0].lines[0])


def _change(edition: Edition) -> Difference:
    return difference(edition.history.releases[-1].state, edition.state, record_at)


def test_a_standing_that_is_told_otherwise_names_the_days_and_what_was_told_before(changed: Changed) -> None:
    edition = changed(
        ("statements/statement-2033-12-05-minister", "strength: explicit", "strength: implicit")
    )
    told = group(edition, "not-yet-released")
    assert "Days of which this record tells otherwise The minister, 5 December 2033 to " in told
    assert "What is known of these days has changed, and not what happened on them." in told
    assert "; before: " in told


def test_the_name_of_a_withdrawn_record_stands_in_no_release(edition: Edition, fictional_copy: Path) -> None:
    file = fictional_copy / "notes" / "note-desk-budget.yml"
    name = edition.state.records["notes/note-desk-budget"].label
    file.write_text("withdrawn: It named somebody.\non: 2034-07-01\n", encoding="utf-8")
    empty = replace(edition.state, records={})
    withdrawn = edition_of(fictional_copy, Release(FIRST, empty), Release(SECOND, edition.state))
    for told in (text(page(withdrawn)), changes_json(withdrawn).model_dump_json()):
        assert name.rstrip(".") not in told
        assert "was withdrawn" in told


def test_a_record_that_was_renamed_is_told_as_moved_and_links_to_where_it_is(
    edition: Edition, fictional_copy: Path
) -> None:
    file = fictional_copy / "comparators" / "network-of-networks.yml"
    file.rename(file.with_name("network-renamed.yml"))
    file.write_text("renamed_to: comparators/network-renamed\non: 2034-07-01\n", encoding="utf-8")
    after = edition_of(fictional_copy, Release(FIRST, edition.state))
    assert "is now kept under another address" in group(after, "not-yet-released")
    now = address(after.register.kind("comparators")["network-renamed"])
    assert now in html.tostring(page(after)).decode()
    assert summary(_change(after)).startswith("1 record moved")
    before = replace(edition.state, records={})
    first = edition_of(fictional_copy, Release(FIRST, before), Release(SECOND, edition.state))
    part = page(first).get_element_by_id(SECOND).getparent()
    assert part is not None
    assert now in html.tostring(part).decode(), "an old release leads there as well"


def test_a_long_list_is_folded_with_its_number(edition: Edition, fictional: Path) -> None:
    empty = replace(edition.state, gaps={})
    released = edition_of(fictional, Release(FIRST, empty))
    summaries = [text(one) for one in page(released).iter("summary")]
    number = sum(gap.register == "record" and not gap.until for gap in edition.state.gaps.values())
    assert any(one.endswith(f": {number}") for one in summaries), summaries


def test_the_json_tells_the_same_as_the_page(changed: Changed) -> None:
    edition = changed(
        ("statements/statement-2033-12-05-minister", "strength: explicit", "strength: implicit"),
        ("ministers/ada-example", "name: Ada", "name: Ida"),
    )
    (file,) = files(edition)
    assert file.address == twin("changes")
    read = ChangesJson.model_validate_json(file.make())
    assert read == changes_json(edition)
    assert [one.name for one in read.releases] == [None, FIRST]
    assert read.releases[1].change is None
    told = group(edition, "not-yet-released")
    newest = read.releases[0].change
    assert newest is not None
    for chapter in newest.in_words:
        for topic in chapter.topics:
            assert topic.title in told
            for line in topic.lines:
                assert " ".join(line.split()) in told
    assert json.loads(file.make())["releases"][0]["change"]["difference"]["records"]["changed"]


def test_our_sentences_claim_no_absence_and_blame_nobody(changed: Changed) -> None:
    edition = changed(
        ("statements/statement-2033-12-05-minister", "strength: explicit", "strength: implicit"),
        ("ministers/ada-example", "name: Ada", "name: Ida"),
    )
    found = NEVER.findall(text(page(edition)))
    assert found == []

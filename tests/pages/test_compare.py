"""The comparison: the record's own row is computed, and other states are examples with dates and words."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.lists.list_page import list_pages
from macros.records.comparator import Comparator
from macros.records.words import Mechanism, words
from tests.gaps.builders import Record, register_of

MECHANISMS: tuple[Mechanism, ...] = words(Mechanism)  # type: ignore[assignment]  # a vocabulary's words
DESK = "workstreams/early-signals-desk"


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def page(edition: Edition) -> html.HtmlElement:
    """The first page with all its parts, one after the other."""
    found = (str(one.make(edition, one)) for one in list_pages(edition) if one.key == "comparators")
    return html.fragment_fromstring("".join(found), create_parent="div")


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


class Compared:
    """The page of a changed record, by mechanism."""

    def __init__(self, record: Record) -> None:
        self.content = page(Edition(register_of(record.data)))

    def own(self, mechanism: str) -> str:
        (entry,) = self.content.xpath(f"//*[@id='own-{mechanism}']")
        return text(entry)

    def others(self, mechanism: str) -> str:
        (section,) = self.content.xpath(f"//section[@aria-labelledby='{mechanism}']")
        return text(section).replace(self.own(mechanism), "")


def test_each_mechanism_begins_with_the_records_own_row(edition: Edition) -> None:
    sections = list(page(edition).iter("section"))
    assert [one.get("aria-labelledby") for one in sections][: len(MECHANISMS)] == [*MECHANISMS]
    for section, mechanism in zip(sections, MECHANISMS, strict=False):
        assert section.xpath("./*")[1].get("id") == f"own-{mechanism}"
    assert "A list of examples, not a ranking." in text(page(edition))


def test_a_statement_changes_the_row_of_the_named_lead(record: Record) -> None:
    assert "Ben Placeholder was named on 5 December 2033" in Compared(record).own("named-lead")
    found = (record.data / "statements/statement-2033-12-05-minister.yml").read_text("utf-8")
    newer = found.replace("2033-12-05", "2034-05-20", 1).replace("Responsibility for", "Again on")
    record.write("statements/statement-2034-05-20-minister", newer)
    assert "was named on 20 May 2034" in Compared(record).own("named-lead")


def test_a_statement_on_the_focal_point_changes_its_row(record: Record) -> None:
    assert "A post was named on 12 June 2031" in Compared(record).own("focal-point")
    for strength in ("silent", "recommendation"):
        key = "statements/statement-2031-06-12-focal-point"
        record.change(
            key, f"strength: {'explicit' if strength == 'silent' else 'silent'}", f"strength: {strength}"
        )
        assert "A post was named" not in Compared(record).own("focal-point")


def test_a_coded_workstream_stands_in_the_row_with_its_link_and_status(record: Record) -> None:
    before = Compared(record).own("training")
    assert before.endswith("Nothing is coded for it, and no search: a gap of this record.")
    stream = "workstreams/witness-training"
    record.change(stream, "link: context", "link: context\nmechanism: [training]")
    after = Compared(record).own("training")
    assert "Training for those who speak to witnesses" in after
    assert "Training for those who speak to witnesses" not in Compared(record).own("strategy")
    assert "government named it when answering on atrocities" in after
    assert "active as last stated (31 December 2033)" in after
    assert "“training announced by the minister, from 2032 to March 2035, at 2.5 million pounds”" in after


def test_an_inferred_workstream_is_marked_in_the_row(record: Record) -> None:
    record.change("workstreams/resilience-grants", "link: inferred", "link: inferred\nmechanism: [strategy]")
    assert "Grants for resilience put in by the editors" in Compared(record).own("strategy")


def test_a_search_about_a_coded_workstream_is_shown_with_its_result(record: Record) -> None:
    assert "Searches, with their results" not in Compared(record).own("strategy")
    record.change(DESK, "link: explicit", "link: explicit\nmechanism: [strategy]")
    found = Compared(record).own("strategy")
    assert "Searches, with their results What the early signals desk costs, 26 June 2034: No figure" in found


def test_a_body_of_several_departments_counts_where_the_link_is_explicit_alone(record: Record) -> None:
    none = "No body of this kind is named in such a workstream in this record."
    assert none in Compared(record).own("inter-agency-body")
    record.change("departments/specimen-fund", "type: fund", "type: joint-unit")
    apart = Compared(record).own("inter-agency-body")
    assert none in apart
    assert "Named in other workstreams, and not counted" in apart
    record.change("workstreams/witness-training", "link: context", "link: explicit")
    counted = Compared(record).own("inter-agency-body")
    assert none not in counted
    assert "Specimen Fund (unit run by several departments): Training for those" in counted


def test_no_body_is_never_said_beside_a_coded_workstream_that_government_linked(record: Record) -> None:
    none = "No body of this kind is named in such a workstream"
    assert none in Compared(record).own("inter-agency-body")
    stream = "workstreams/witness-training"
    record.change(stream, "link: context", "link: context\nmechanism: [inter-agency-body]")
    assert none in Compared(record).own("inter-agency-body")  # the link is not explicit
    record.change(stream, "link: context", "link: explicit")
    told = Compared(record).own("inter-agency-body")
    assert "Training for those who speak to witnesses" in told
    assert none not in told
    assert "No search for one" not in told


def test_no_of_the_records_own_state_needs_words_that_say_so(record: Record) -> None:
    home = NEW.replace("XRT", "GBR").replace("strategy:\n  word: unknown", "strategy:\n  word: no")
    home = home.replace("[name, summary]", "[name, summary, strategy]")
    record.write("comparators/tests-training", home)
    assert "No, as far as the source goes" in Compared(record).own("strategy")
    read = home.replace("confidence: secondary", "carries: our-reading\n    confidence: secondary")
    record.write("comparators/tests-training", read)
    told = Compared(record).own("strategy")
    assert "No, as far as" not in told
    assert "Published strategy Not found" in told


def test_the_real_row_of_the_strategy_quotes_a_peer_as_his_own_words(real: Edition) -> None:
    (entry,) = page(real).xpath("//*[@id='own-strategy']")
    told = text(entry)
    assert "No, as far as the source goes" not in told
    assert "Not found" in told
    assert "Lord Alton told the Lords on 20 January 2026 that there is no cross-government strategy" in told
    assert "“We have no cross-government atrocity prevention strategy, which the Commons" in told
    assert entry.xpath(".//a[contains(@href, '#search-consultation')]")
    assert "No, as far as the source goes" not in text(page(real).get_element_by_id("cmp-uk"))


def test_a_regular_report_fills_the_row_of_the_yearly_report(record: Record) -> None:
    assert "Regular reports" not in Compared(record).own("yearly-report")
    record.change(
        DESK,
        "evidence:\n  - supports: [",
        "regular_report: A report each May.\nevidence:\n  - supports: [regular_report, ",
    )
    assert "Early signals desk: A report each May." in Compared(record).own("yearly-report")


NEW = """\
name: Board of Examples
place: Republic of Tests
countries: [XRT]
type: training
mechanism: [training]
years: 2033
lead_body: not read
named_lead: not found
strategy:
  word: unknown
annual_report:
  word: unknown
summary: Trains its officers
evidence:
  - supports: [name, summary]
    source: network-list-2034
    quote: Republic of Tests, training of officers
    confidence: secondary
not_found:
  - fields: [named_lead]
    searches: [search-general]
"""


def test_a_record_of_another_state_appears_with_its_source_date_and_words(record: Record) -> None:
    assert "Republic of Tests" not in text(Compared(record).content)
    record.write("comparators/tests-training", NEW)
    found = Compared(record)
    row = found.others("training")
    assert "Republic of Tests: Board of Examples" in row
    assert "Trains its officers. Years: 2033." in row
    assert "Focal points of the network, Network of Networks, 2034" in row
    assert "“Republic of Tests, training of officers”" in row
    assert "Republic of Tests" not in found.others("focal-point")


def test_what_no_source_says_and_what_no_search_found_are_told_apart(record: Record) -> None:
    record.write("comparators/tests-training", NEW)
    found = Compared(record)
    unread = "1 example on which the source, as far as read, does not say Republic of Tests"
    assert unread in found.others("strategy")
    lead = found.others("named-lead")
    assert "1 example for which nothing was found Republic of Tests: Board of Examples" in lead
    (section,) = found.content.xpath("//section[@aria-labelledby='named-lead']")
    assert section.xpath(".//a[@href='../searches/topics/#search-general']")


def test_no_is_never_said_without_the_source_and_its_date(record: Record) -> None:
    row = Compared(record).others("yearly-report")
    assert "No, as far as the source goes, on its date. None on the list of 2034." in row
    assert "Network of Networks, 2034" in row


def test_the_records_own_state_is_no_example_beside_itself(record: Record) -> None:
    home = (
        NEW.replace("XRT", "GBR")
        .replace("[training]", "[training, named-lead]")
        .replace("not found", "The post")
    )
    home = home.replace("annual_report:\n  word: unknown", "annual_report:\n  word: not-found")
    record.write("comparators/tests-training", home.replace("[named_lead]", "[annual_report]"))
    found = Compared(record)
    assert "Board of Examples" not in found.others("training")
    assert "Republic of Tests" not in found.others("strategy")
    assert found.own("training").startswith("Republic of Tests, from this record")
    assert "Lead named in public The post" in found.own("named-lead")
    report = found.own("yearly-report")
    assert "Yearly public report Not found" in report
    assert "Every field that a record marks as not found, 28 June 2034" in report


def test_every_record_keeps_its_place_and_its_evidence(real: Edition) -> None:
    content = page(real)
    for item in real.register.of(Comparator).values():
        (entry,) = content.xpath(f"//*[@id='{item.id}']")
        assert entry.find_class("st-note"), item.id
        for mechanism in item.mechanism:
            (section,) = content.xpath(f"//section[@aria-labelledby='{mechanism}']")
            link = address(item).removeprefix("compare/")
            assert section.xpath(f".//a[@href='{link}']") or item.id == "cmp-uk", item.id


def test_the_page_ranks_and_scores_nobody(real: Edition) -> None:
    found = text(page(real)).lower()
    for word in ("best", "worst", "behind", "ahead", "score", "rank "):
        assert f" {word} " not in found, word
    assert not list(page(real).iter("meter", "progress"))

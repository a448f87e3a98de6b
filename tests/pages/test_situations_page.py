"""The page of all situations: what was found of each place, whom the sources name, and no ranking."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.indexes.situations_entries import NOT_SOUGHT, SHOWN
from macros.pages.indexes.situations_policy import COURTS, policy
from macros.pages.records.situation import COMMUNITIES
from macros.records.situation import Situation
from tests.gaps.builders import Record, register_of
from tests.pages.test_asks_page import anchors, facts, made, text_of

POLICY = """name: Policy that courts decide
summary: A position that courts decide what happened in Samplia.
link: explicit
lead: [department-of-examples]
status:
  word: active
  on: 2033-12-31
stages: [accountability]
stages_basis: stated
setting: both
relation: unclear
named:
  basis: not-found
evidence:
  - supports: [summary, lead, status]
    source: hansard-2033-12-05
    at: column 41
    quote: it is for courts to decide, as it always was
    carries: stated
    confidence: read
  - supports: [summary]
    source: policy-note-2031-06-12
    at: last page
    quote: courts decide what happened
    carries: stated
    confidence: read
  - supports: [stages, setting, relation]
    source: policy-note-2031-06-12
    at: last page
    quote: in war and in peace
    carries: our-reading
    confidence: read
not_found:
  - fields: [others, from, first_stated, to, countries, money, named, reporting]
    searches: [search-general]
"""


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def page_of(record: Record, address: str = "situations/") -> html.HtmlElement:
    return made(Edition(register_of(record.data)), address)


def label(name: str) -> str:
    return field_name("situations", name)


def test_places_of_the_letter_stand_apart_with_the_setting_that_it_gave(edition: Edition) -> None:
    content = made(edition, "situations/")
    assert anchors(content, "letter") == ["samplia"]
    assert anchors(content, "others") == ["placeholder-coast"]
    assert facts(content, "samplia")[0] == (
        "Setting in the letter",
        "An example of mass atrocities outside conflict",
    )
    assert "Setting in the letter" not in dict(facts(content, "placeholder-coast"))


def test_action_in_atrocity_terms_stands_beside_other_action(edition: Edition) -> None:
    found = facts(made(edition, "situations/"), "samplia")
    labels = [name for name, _ in found]
    at = labels.index(label("atrocity_action"))
    assert labels[at + 1] == label("other_action")
    assert found[at][1] == "The early signals desk watches it, and observers stand at its border."
    assert found[at + 1][1] == "Training for those who speak to witnesses."


def test_every_place_tells_of_every_part_found_or_not(real: Edition) -> None:
    content = made(real, "situations/")
    for place in real.register.of(Situation).values():
        found = dict(facts(content, place.id))
        for name in SHOWN:
            assert found[label(name)], place.id


def test_what_was_not_found_is_our_search_with_its_day_and_a_link(edition: Edition) -> None:
    content = made(edition, "situations/")
    found = dict(facts(content, "samplia"))
    assert found[label("determination")] == (
        "Not found. Search: “A determination on events in Samplia by any court”, 26 June 2034."
    )
    coast = dict(facts(content, "placeholder-coast"))
    assert coast[label("assessment")] == "Not found in a general search of the copies, 28 June 2034."
    for anchor, search in (
        ("samplia", "situations/#search-determination-samplia"),
        ("placeholder-coast", "topics/#search-general"),
    ):
        links = [link for _, _, link, _ in content.get_element_by_id(anchor).iterlinks()]
        assert f"../searches/{search}" in links


def test_what_nobody_sought_is_our_gap(record: Record) -> None:
    record.change(
        "situations/placeholder-coast",
        "[priority_list_2024, atrocity_action, assessment, determination]",
        "[priority_list_2024, atrocity_action, determination]",
    )
    assert dict(facts(page_of(record), "placeholder-coast"))[label("assessment")] == NOT_SOUGHT


def test_an_assessment_that_is_found_changes_the_page(record: Record) -> None:
    before = text_of(page_of(record).find(".//header"))
    assert "assessments for 1," in before
    record.change(
        "situations/placeholder-coast",
        "other_action: Small",
        "assessment: A risk was named in 2033.\nother_action: Small",
    )
    record.change(
        "situations/placeholder-coast", "supports: [other_action]", "supports: [other_action, assessment]"
    )
    record.change("situations/placeholder-coast", ", assessment, determination]", ", determination]")
    content = page_of(record)
    assert dict(facts(content, "placeholder-coast"))[label("assessment")] == "A risk was named in 2033."
    assert "assessments for 2," in text_of(content.find(".//header"))


def communities(content: html.HtmlElement) -> list[str]:
    section = content.get_element_by_id("communities").getparent()
    return [text_of(item) for item in section.iter("li")]


def test_communities_are_found_by_name_with_their_place(record: Record) -> None:
    content = page_of(record)
    assert communities(content) == ["Ambler people: Samplia", "River Samplers: Samplia"]
    links = [link for _, _, link, _ in content.get_element_by_id("communities").getparent().iterlinks()]
    assert links == ["samplia/", "samplia/"]
    assert dict(facts(content, "samplia"))[COMMUNITIES] == "River Samplers, Ambler people"
    record.change("situations/samplia", "River Samplers, Ambler", "aardwolf herders, Ambler")
    assert communities(page_of(record)) == ["aardwolf herders: Samplia", "Ambler people: Samplia"]


def test_without_a_named_community_no_list_stands_there(record: Record) -> None:
    text = (record.data / "situations" / "samplia.yml").read_text("utf-8")
    start, end = text.index("  - supports: [communities]"), text.index("  - supports: [atrocity_action")
    text = text[:start] + text[end:]
    record.write("situations/samplia", text.replace("communities: [River Samplers, Ambler people]\n", ""))
    assert not page_of(record).xpath("//*[@id='communities']")


def test_the_page_of_a_place_names_its_communities_with_their_proof(edition: Edition) -> None:
    content = made(edition, "situations/samplia/")
    assert COMMUNITIES in text_of(content)
    assert "“the River Samplers and the Ambler people were first to be threatened”" in text_of(content)


def test_communities_of_the_real_record_go_by_names_that_a_text_has(real: Edition) -> None:
    found = communities(made(real, "situations/"))
    assert {"Rohingya: Myanmar (Burma)", "Uyghurs: China (Xinjiang, Uyghurs)"} <= set(found)
    assert "Yazidis: Iraq (Yazidis and Daesh crimes)" in found
    assert found == sorted(found, key=str.casefold)
    for place in real.register.of(Situation).values():
        proofs = [entry for entry in place.evidence if "communities" in entry.supports]
        texts = " ".join(
            f"{entry.quote or ''} {real.name(source)}"
            for entry in proofs
            if (source := real.register.resolve(entry.source)) is not None
        )
        for name in place.communities:
            assert name.split(" in ")[0] in texts, place.id


def test_no_order_but_the_alphabets_and_the_page_says_so(real: Edition) -> None:
    content = made(real, "situations/")
    for group in ("letter", "others"):
        section = content.get_element_by_id(group).getparent()
        titles = [text_of(title) for title in section.iter("h3")]
        assert titles == sorted(titles)
    first = text_of(content.find(".//header"))
    assert "They stand in the order of the alphabet. This is no ranking." in first


def test_the_policy_that_courts_decide_is_told_once_in_its_words_and_in_the_order_of_time(
    record: Record,
) -> None:
    assert policy(Edition(register_of(record.data))) is None
    assert not page_of(record).xpath(f"//*[@id='{COURTS}']")

    record.write("workstreams/courts-decide", POLICY)
    record.change("record", "wording:", "determination_policy: courts-decide\nwording:")
    content = page_of(record)
    section = content.get_element_by_id(COURTS).getparent()
    quotes = [text_of(item) for item in section.iter("li")]
    assert [quote.partition("”")[0] for quote in quotes] == [
        "“courts decide what happened",
        "“it is for courts to decide, as it always was",
    ]
    assert "12 June 2031" in quotes[0]
    assert "at: column 41." in quotes[1]
    assert "Active as last stated (31 December 2033)." in text_of(section)
    assert content.xpath(f"//header//a[@href='#{COURTS}']")
    assert text_of(content).count("it is for courts to decide") == 1


def test_the_real_record_names_the_policy(real: Edition) -> None:
    stream = policy(real)
    assert stream is not None
    assert stream.link == "explicit"
    section = made(real, "situations/").get_element_by_id(COURTS).getparent()
    assert "competent national or international court”" in text_of(section)
    assert "Status as last stated on 10 September 2025, in our words:" in text_of(section)


def test_what_was_found_of_a_place_is_told_in_whole_sentences(real: Edition) -> None:
    """Notes in shorthand can be read in two ways: a conflict of what, and whose?"""
    seen = 0
    for place in real.register.of(Situation).values():
        for text in (place.assessment, place.determination, place.atrocity_action, place.other_action):
            if text is None:
                continue
            seen += 1
            assert re.match(r"[A-Z]", text), place.key
            assert text.endswith("."), place.key
            assert ";" not in text, place.key
            assert "(conflict" not in text, place.key
    assert seen > 30

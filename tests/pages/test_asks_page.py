"""The page of all asks: the letter's in its order, each answer and, apart from it, what came of the ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.pages.all_pages import pages
from macros.pages.answers.ask import NO_DELIVERY
from macros.pages.edition import Edition
from macros.pages.indexes.asks_entries import CAME, HERE, NO_ANSWER_HERE, ONLY, UNREAD
from macros.pages.indexes.asks_topics import PAGES, REACH
from macros.pages.indexes.the_letter import asks_of
from macros.pages.paging.parts import ALL
from macros.records.ask import Ask
from macros.records.words import AskTopic, SitePage, words
from macros.register.documents import the_letter
from tests.gaps.builders import Record, register_of

LETTER = ("letter-2030-strategy", "letter-2030-minister")
"""The asks of the fictional letter in its order, which is not that of their ids."""

WRITTEN = {"", "about/corrections/", "oversight/", "gaps/", "gaps/matrix/"}
"""Pages that are written by hand, or whose words are."""


def made(edition: Edition, address: str = "asks/") -> html.HtmlElement:
    """A page; of the asks the first with all its parts, one after the other."""
    found = (
        page
        for page in pages(edition)
        if page.address == address or (address == "asks/" and page.address.startswith("asks/by/"))
    )
    return html.fragment_fromstring(
        "".join(str(page.make(edition, page)) for page in found), create_parent="div"
    )


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def facts(content: html.HtmlElement, anchor: str) -> list[tuple[str, str]]:
    """The labels and values of an entry, in their order."""
    entry = content.get_element_by_id(anchor)
    pairs = zip(entry.iter("dt"), entry.iter("dd"), strict=True)
    return [(text_of(label), _value(value)) for label, value in pairs]


def _value(value: html.HtmlElement) -> str:
    """A value in one line; several stand as a list."""
    return " ".join(text_of(item) for item in value.iter("li")) or text_of(value)


def anchors(content: html.HtmlElement, group: str) -> list[str]:
    section = content.get_element_by_id(group).getparent()
    return [str(entry.get("id")) for entry in section.find_class("st-entry")]


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def page_of(record: Record) -> html.HtmlElement:
    return made(Edition(register_of(record.data)))


def test_the_asks_of_the_letter_stand_first_and_in_its_order(edition: Edition) -> None:
    content = made(edition)
    first = content.find(".//section")
    assert first is not None
    assert first.get("aria-labelledby") == "letter"
    assert tuple(anchors(content, "letter")) == LETTER
    titles = [text_of(title) for title in first.iter("h3")]
    assert [title.partition(" ")[0] for title in titles] == ["1.", "2."]


def test_the_order_of_the_letter_comes_from_the_record(record: Record) -> None:
    record.change("asks/letter-2030-strategy", "number: 1", "number: 3")
    assert tuple(anchors(page_of(record), "letter")) == tuple(reversed(LETTER))


def test_the_letter_is_the_one_that_the_record_names(record: Record) -> None:
    record.change("record", "letter: letter-2030-12-10", "letter: committee-report-2032-11-02")
    assert anchors(page_of(record), "letter") == ["committee-2032-resources", "committee-2032-training"]


def test_what_situations_rest_on_does_not_decide_which_the_letter_is(record: Record) -> None:
    for place in ("samplia", "placeholder-coast"):
        record.change(
            f"situations/{place}", "source: letter-2030-12-10", "source: committee-report-2032-11-02"
        )
    assert tuple(anchors(page_of(record), "letter")) == LETTER


def test_without_a_letter_every_ask_stands_with_its_body(record: Record) -> None:
    record.change("record", "letter: letter-2030-12-10\n", "")
    edition = Edition(register_of(record.data))
    assert the_letter(edition.register) is None
    assert asks_of(edition.register, None) == ()
    assert anchors(made(edition), "by-civil-society-of-samplia") == list(LETTER)


def test_an_ask_of_the_letter_has_its_words_and_what_this_site_and_government_can_answer(
    edition: Edition,
) -> None:
    found = dict(facts(made(edition), "letter-2030-minister"))
    assert found["In the words of the letter"] == (
        "“we ask you to name the minister who holds oversight” Open letter to the Secretary of State for "
        "Examples, 10 December 2030; at: para 2."
    )
    assert found[HERE].endswith("See who was named to hold oversight and who to ask.")
    assert found[ONLY] == REACH["ministerial-oversight"].only


def test_each_topic_is_answered_by_pages_of_this_site() -> None:
    assert tuple(REACH) == words(AskTopic)
    for topic, reach in REACH.items():
        assert reach.pages, topic
        assert set(reach.pages) <= set(PAGES), topic
    assert len({reach.only for reach in REACH.values()}) == len(REACH)


def test_the_topic_of_an_ask_decides_where_it_is_answered(record: Record) -> None:
    record.change("asks/letter-2030-minister", "topic: ministerial-oversight", "topic: resourcing")
    found = dict(facts(page_of(record), "letter-2030-minister"))
    assert found[HERE].endswith("See money and staff.")


OWN = """\
answered_here: Who was found named, and on which days.
only_government: Name one person, and say until when.
see: [conflict-prevention, home]
"""


def test_an_ask_may_have_its_own_words_on_what_is_answered_here_and_by_whom_else(record: Record) -> None:
    record.change("asks/letter-2030-minister", "answers:\n", f"{OWN}answers:\n")
    content = page_of(record)
    found = dict(facts(content, "letter-2030-minister"))
    assert found[HERE] == (
        "Who was found named, and on which days. See how atrocity prevention stands to conflict prevention "
        "and the overview of this site."
    )
    assert found[ONLY] == "Name one person, and say until when."
    links = {link for _, _, link, _ in content.get_element_by_id("letter-2030-minister").iterlinks()}
    assert {"../conflict-prevention/", "../"} <= links


def test_the_pages_of_the_topic_serve_where_an_ask_names_none(record: Record) -> None:
    text = OWN.replace("see: [conflict-prevention, home]\n", "")
    record.change("asks/letter-2030-minister", "answers:\n", f"{text}answers:\n")
    found = dict(facts(page_of(record), "letter-2030-minister"))
    assert found[HERE].endswith("on which days. See who was named to hold oversight and who to ask.")


def test_each_ask_of_the_real_letter_has_words_of_its_own(real: Edition) -> None:
    asks = asks_of(real.register, the_letter(real.register))
    content = made(real)
    told = [dict(facts(content, ask.id)) for ask in asks]
    assert len(told) == 13
    assert len({ask.answered_here for ask in asks} - {None}) == len(asks)
    for label in (HERE, ONLY):
        assert len({found[label] for found in told}) == len(told)
    for number, address in {
        4: "conflict-prevention/",
        6: "oversight/",
        8: "resources/",
        9: "gaps/matrix/",
        10: "gaps/matrix/",
        11: "levers/",
        12: "early-warning/",
    }.items():
        links = {link for _, _, link, _ in content.get_element_by_id(asks[number - 1].id).iterlinks()}
        assert f"../{address}" in links, number


def test_each_page_that_may_answer_an_ask_stands_on_this_site(edition: Edition) -> None:
    assert tuple(PAGES) == words(SitePage)
    ours = {page.address for page in pages(edition)} | WRITTEN
    assert set(PAGES.values()) <= ours


def test_what_came_of_an_ask_stands_apart_from_each_answer_and_all_are_dated(edition: Edition) -> None:
    found = facts(made(edition), "letter-2030-strategy")
    assert [label for label, _ in found[3:]] == [
        "Answer of 12 June 2031, in its words",
        "Stance",
        "Answer of 20 January 2033, in its words",
        "Stance",
        CAME,
    ]
    assert found[-1][1] == (
        "A source says it is not done, 1 November 2033: An NGO report of November 2033 says that no strategy "
        "had been published by then. in our own words Source: Two years on, 1 November 2033."
    )


def test_a_no_is_an_answer_with_its_reason(edition: Edition) -> None:
    found = facts(made(edition), "letter-2030-strategy")
    assert found[5][1].startswith(
        "“we do not accept this recommendation; the policy note does what a strategy would do” "
    )
    assert "the policy note does what a strategy would do. in our own words" in found[5][1]
    assert found[6] == ("Stance", "Turned down")
    assert "A no is an answer, not a gap" in text_of(made(edition).find(".//header"))


def test_an_answer_not_read_is_our_gap_and_has_no_words_of_an_answer(edition: Edition) -> None:
    found = dict(facts(made(edition), "committee-2032-resources"))
    assert "a gap of this record, not of government" in UNREAD
    assert "was not in the part read" in found[UNREAD]
    assert "Where to look: Government response of January 2033, 20 January 2033." in found[UNREAD]
    assert "Our answers to recommendations" not in "".join(found.values())
    assert found["Stance"].endswith("no verdict on the Government")
    assert not any(label.startswith("Answer") for label in found)
    links = made(edition).get_element_by_id("committee-2032-resources").iterlinks()
    assert any("response-not-read/#asks-committee-2032-resources" in link for _, _, link, _ in links)


def test_an_answer_not_found_names_its_search_and_the_day(edition: Edition) -> None:
    found = dict(facts(made(edition), "ngo-2033-consultation"))
    search = "Search: “An answer to the call of November 2033 for a consultation”, 25 June 2034."
    assert found["Answer"].endswith(search)
    assert found["Stance"] == "No answer was found; one may exist"
    assert found[CAME] == f"Nothing found that it was done. {search}"
    assert found["In somebody else's words"].startswith("“those who live there should be asked first” ")


def test_a_new_answer_and_its_stance_change_the_page(record: Record) -> None:
    record.change("asks/committee-2032-training", "stance: partially-accepted", "stance: rejected")
    record.change(
        "asks/committee-2032-training",
        "we agree in part, and will train those who ask for it",
        "we train those who ask for it, which is enough",
    )
    found = dict(facts(page_of(record), "committee-2032-training"))
    assert found["Stance"] == "Turned down"
    assert (
        "“we train those who ask for it, which is enough”" in found["Answer of 20 January 2033, in its words"]
    )
    assert found[CAME].startswith("Not known. ")


def test_an_ask_without_an_answer_or_a_sequel_says_so(record: Record) -> None:
    text = (record.data / "asks" / "committee-2032-training.yml").read_text("utf-8")
    start, end = (
        text.index("answers:"),
        text.rindex("evidence:\n  - supports: [summary]\n    source: committee"),
    )
    record.write("asks/committee-2032-training", text[:start] + text[end:])
    found = dict(facts(page_of(record), "committee-2032-training"))
    assert found["Answer"] == NO_ANSWER_HERE
    assert found[CAME] == NO_DELIVERY


def test_words_told_by_somebody_else_are_not_called_the_answers_own(record: Record) -> None:
    text = (record.data / "asks" / "committee-2032-training.yml").read_text("utf-8")
    record.write("asks/committee-2032-training", text.replace("confidence: read", "confidence: secondary"))
    found = dict(facts(page_of(record), "committee-2032-training"))
    assert "Answer of 20 January 2033, as somebody else tells it" in found
    assert "the Government's own words were not read" in found["Stance"]


def bodies(record: Record) -> list[str]:
    """Where the list of all who asked leads, in its order."""
    edition = Edition(register_of(record.data))
    (index,) = (page for page in pages(edition) if page.address == "asks/")
    content = html.fragment_fromstring(str(index.make(edition, index)), create_parent="div")
    return [str(link) for link in content.xpath(f"//section[@aria-labelledby='{ALL}']//@href")]


def test_bodies_stand_in_the_order_of_time_each_with_a_name_in_its_address(record: Record) -> None:
    groups = bodies(record)
    assert groups == ["by/examples-committee/", "by/friends-of-samplia/"]
    record.change("asks/ngo-2033-consultation", "date: 2033-11-01", "date: 2031-11-01")
    groups = bodies(record)
    assert groups == ["by/friends-of-samplia/", "by/examples-committee/"]


def test_the_asks_of_a_body_that_asked_much_are_folded_by_document(record: Record) -> None:
    assert not page_of(record).xpath("//section[@aria-labelledby='by-examples-committee']//details")
    text = (record.data / "asks" / "committee-2032-training.yml").read_text("utf-8")
    for number in (1, 2):
        record.write(f"asks/committee-2033-{number}", text.replace("date: 2032-11-02", "date: 2033-11-02"))
    folds = page_of(record).xpath("//section[@aria-labelledby='by-examples-committee']//details")
    report = "Second report, Prevention in Samplia"
    assert [text_of(fold.find("summary")) for fold in folds] == [
        f"{report}, 2 November 2032: 2 asks; agreed in part (1); answer not read by us (1)",
        f"{report}, 2 November 2033: 2 asks; agreed in part (2)",
    ]
    assert folds[1].xpath(".//*[@id='committee-2033-1']")


def test_a_summary_that_all_answers_to_the_letter_share_is_told_once(record: Record, real: Edition) -> None:
    section = made(real).get_element_by_id("letter").getparent()
    assert text_of(section).count("No published reply from the Foreign Secretary was found") == 1
    assert "What is known of an answer, for all of them" not in text_of(page_of(record))


def test_every_ask_stands_once_under_its_own_id(real: Edition) -> None:
    content = made(real)
    found = [str(entry.get("id")) for entry in content.find_class("st-entry")]
    assert sorted(found) == sorted(real.register.of(Ask))


def test_the_letter_of_2018_has_its_asks_in_its_order(real: Edition) -> None:
    letter = the_letter(real.register)
    assert letter is not None
    asks = asks_of(real.register, letter)
    assert [ask.number for ask in asks] == list(range(1, len(asks) + 1))
    assert anchors(made(real), "letter") == [ask.id for ask in asks]
    assert {ask.body for ask in asks} == {asks[0].body}
    assert [
        ask for ask in real.register.of(Ask).values() if ask.body == asks[0].body and ask not in asks
    ] == []
    paragraphs = [int((ask.evidence[0].at or "").split()[-1]) for ask in asks]
    assert paragraphs == sorted(paragraphs)


def test_an_ask_whose_words_were_not_kept_says_how_it_was_asked(record: Record) -> None:
    record.change("asks/ngo-2033-consultation", "    quote: those who live there should be asked first\n", "")
    found = facts(page_of(record), "ngo-2033-consultation")
    assert found[0] == ("How it was asked", "A proposal in the text, not a numbered ask.")


def test_the_page_of_an_ask_tells_its_place_where_it_is_known(edition: Edition) -> None:
    def place(address: str) -> list[str]:
        labels = made(edition, address).xpath("//dt[text()='Its place among the asks there']")
        return [text_of(label.getnext()) for label in labels]

    assert place("asks/letter-2030-minister/") == ["2"]
    assert place("asks/committee-2032-training/") == []

"""From warning to action: what stands at each step follows from records; what is empty names its search."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.pages.across.across_pages import across_pages
from macros.pages.across.steps import STEPS
from macros.pages.addresses import EARLY_WARNING
from macros.pages.edition import Edition
from macros.records.words import ChainStep, words
from tests.gaps.builders import Record, register_of
from tests.pages.prose import text_of

DESK = "workstreams/early-signals-desk"
OBSERVERS = "workstreams/border-observers"
TRAINING = "workstreams/witness-training"
GENERAL = "not found in a general search of the copies"
NOBODY = "Nobody has looked for it yet: that is a gap of this record."
NAMES = [str(step.word) for step in STEPS]


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def page_of(edition: Edition) -> html.HtmlElement:
    page = next(page for page in across_pages() if page.address == EARLY_WARNING)
    return html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")


def page(record: Record) -> html.HtmlElement:
    return page_of(Edition(register_of(record.data)))


def section(content: html.HtmlElement, anchor: str) -> str:
    found = content.xpath(f"//section[@aria-labelledby='{anchor}']")
    for cell in (cell for part in found for cell in part.iter("th", "td")):
        cell.tail = " "
    return text_of(found[0]) if found else ""


def at_step(content: html.HtmlElement, anchor: str) -> list[str]:
    """The workstreams in the table of a step, without what is folded."""
    rows = content.xpath(f"//section[@aria-labelledby='{anchor}']/table//th[@scope='row']")
    return [text_of(row) for row in rows]


def add(record: Record, key: str, lines: str) -> None:
    """Adds fields to a workstream, before who is named in connection with it."""
    record.change(key, "named:\n", f"{lines}\nnamed:\n")


def test_each_word_has_its_step_in_order_and_says_its_rule(record: Record) -> None:
    assert tuple(NAMES) == words(ChainStep)
    content = page(record)
    for step in STEPS:
        assert step.rule in section(content, step.word)
        assert step.title in section(content, step.word)


@pytest.mark.parametrize("step", NAMES)
def test_the_coding_of_the_editors_puts_a_workstream_at_a_step(record: Record, step: str) -> None:
    before = page(record)
    assert "Training for those who speak to witnesses" not in at_step(before, step)
    add(record, TRAINING, f"chain: [{step}]")
    after = page(record)
    assert "Training for those who speak to witnesses" in at_step(after, step)
    assert "Coded by us; no words of a source say so." in section(after, step)
    for other in NAMES:
        if other != step:
            assert at_step(after, other) == at_step(before, other)


TRAINING_NAME = "Training for those who speak to witnesses"


def test_words_stand_at_a_step_only_where_they_were_cited_for_it(record: Record) -> None:
    add(record, TRAINING, "chain: [decided]")
    add(record, DESK, "chain: [decided]")
    before = page(record)
    told = section(before, "decided")
    assert "“the desk watches Samplia" not in told
    assert told.index("Empty: no words of a source") < told.index("Coded by us; no words of a source say so")
    assert f"What was searched: {GENERAL}" in told
    assert "Decided: empty; not found; 2 coded by us" in text_of(before)
    assert at_step(before, "decided") == ["Early signals desk", TRAINING_NAME]
    text = (record.data / f"{TRAINING}.yml").read_text(encoding="utf-8")
    start = text.rindex("evidence:\n  - supports: [") + len("evidence:\n  - supports: [")
    record.write(TRAINING, f"{text[:start]}chain, {text[start:]}")
    after = page(record)
    told = section(after, "decided")
    assert "Coded by us: “" in told
    assert "Empty" not in told
    assert at_step(after, "decided") == [TRAINING_NAME, "Early signals desk"]
    assert told.index("Coded by us: “") < told.index("Coded by us; no words of a source say so")
    assert "Decided: 1 workstream; 1 more coded by us" in text_of(after)


def test_words_on_the_stages_stand_at_a_step_where_they_carry_or_name_it(record: Record) -> None:
    quote = "apart from our work on conflict\n    carries: "
    record.change(DESK, f"{quote}on-page", f"{quote}our-reading")
    told = section(page(record), "seen")
    assert "“the desk watches Samplia" not in told
    assert "(a source says so); no words of a source that are kept here name it." in told
    assert "Empty: no words of a source" in told
    record.change(DESK, "quote: the desk watches", "quote: for early warning the desk watches")
    assert "“for early warning the desk watches Samplia" in section(page(record), "seen")


def test_every_quote_at_a_real_step_is_cited_for_that_step(real: Edition) -> None:
    content = page_of(real)
    told = section(content, "decided")
    assert "to assess the risk of potential atrocities and conflict and decide how best to respond" in told
    assert "Early warning mechanisms to identify countries" not in told
    assert "Early warning mechanisms to identify countries" in section(content, "seen")


@pytest.mark.parametrize("step", NAMES)
@pytest.mark.parametrize("link", ["reported", "inferred"])
def test_a_link_that_is_not_governments_stands_apart_and_counts_nowhere(
    record: Record, step: str, link: str
) -> None:
    before = section(page(record), step)
    add(record, TRAINING, f"chain: [{step}]")
    record.change(TRAINING, "link: context", f"link: {link}")
    after = page(record)
    assert at_step(after, step) == at_step(page(record), step)
    assert "Training for those who speak to witnesses" not in at_step(after, step)
    assert section(after, step).split(")")[0] == before.split(")")[0]  # the number in the title
    assert "Training for those who speak to witnesses" in section(after, "apart")


def test_the_stage_of_early_warning_is_the_step_seen(record: Record) -> None:
    content = page(record)
    assert at_step(content, "seen") == ["Early signals desk"]
    assert "By its stage, early warning (a source says so)" in section(content, "seen")
    assert "Seen: 1 workstream" in text_of(content)
    record.change(DESK, "stages: [early-warning, prevention]", "stages: [prevention]")
    content = page(record)
    assert at_step(content, "seen") == []
    assert "Seen: empty; nobody has looked" in text_of(content)


def test_a_stage_that_is_our_reading_is_told_as_ours(record: Record) -> None:
    record.change(DESK, "stages_basis: stated", "stages_basis: inferred")
    assert "By its stage, early warning (our reading)" in section(page(record), "seen")


def test_a_row_names_the_words_their_day_the_lead_and_in_what_sense_somebody_is_named(
    record: Record,
) -> None:
    told = section(page(record), "seen")
    for part in (
        "“the desk watches Samplia in war and in peace, apart from our work on conflict”",
        "Policy note: preventing mass atrocities, 12 June 2031",
        "Said to lead: DoE: Department of Examples; MoP: Ministry of Placeholders.",
        "Named: Ada Example, Minister for Examples",
        "(named by government as responsible for atrocity prevention policy)",
    ):
        assert part in told
    record.change(DESK, "basis: oversight-stated", "basis: answering")
    assert "(answered for it: not named as holding oversight)" in section(page(record), "seen")


@pytest.mark.parametrize(("step", "field"), [("acted", "leads_to"), ("reported", "regular_report")])
def test_a_source_that_says_so_fills_its_step_with_our_words_and_its_own(
    record: Record, step: str, field: str
) -> None:
    content = page(record)
    assert at_step(content, step) == []
    add(record, DESK, f"{field}: The posts are told within a day.")
    record.change(
        DESK, "  - supports: [summary, lead, status]", f"  - supports: [summary, lead, status, {field}]"
    )
    content = page(record)
    assert at_step(content, step) == ["Early signals desk"]
    told = section(content, step)
    assert "A source says so: The posts are told within a day." in told
    assert "“a team in my department, the Early Signals Unit, passes reports of risk to our country" in told
    assert "Debate: places at risk, 4 May 2032 copy of an official text" in told
    assert "Empty" not in told


@pytest.mark.parametrize(("step", "field"), [("acted", "leads_to"), ("reported", "regular_report")])
def test_an_empty_step_shows_its_search_or_that_nobody_has_looked(
    record: Record, step: str, field: str
) -> None:
    if field == "leads_to":
        record.change(DESK, "not_found:\n  - fields: [leads_to]\n    searches: [search-general]\n", "")
    content = page(record)
    assert NOBODY in section(content, step)
    assert f"{step.capitalize()}: empty; nobody has looked" in text_of(content)
    record.change(TRAINING, "fields: [countries, reporting]", f"fields: [countries, reporting, {field}]")
    content = page(record)
    told = section(content, step)
    assert "Empty: no" in told
    assert f"What was searched: {GENERAL}" in told
    assert NOBODY not in told
    assert f"{step.capitalize()}: empty; not found" in text_of(content)


def test_a_search_in_a_noted_gap_of_the_same_rule_stands_behind_an_empty_step(record: Record) -> None:
    record.change("notes/note-desk-budget", "found_by: no-figure", "found_by: no-regular-report")
    told = section(page(record), "reported")
    assert NOBODY not in told
    assert "What was searched: “" in told


def test_who_decides_stands_beside_and_follows_the_levers_used(record: Record) -> None:
    content = page(record)
    told = section(content, "decided")
    assert "Early warning A source names a person, post or body in connection with decisions" in told
    assert "The Director of Examples decides which reports are passed on (2031)." in told
    assert "No claim that they decide" in told
    assert "Targeted measures" not in told  # no workstream here uses it
    record.change(DESK, "  - lever: early-warning", "  - lever: targeted-measures")
    told = section(page(record), "decided")
    assert "Targeted measures" in told
    assert "The Director of Examples decides" not in told


def test_a_lever_without_a_decision_maker_shows_its_search_there(record: Record) -> None:
    record.change(DESK, "  - lever: early-warning", "  - lever: grants")
    told = section(page(record), "decided")
    assert f"Nothing found {GENERAL}" in told
    assert f"What was searched: {GENERAL}" in told


def test_the_minister_is_told_as_the_standing_says_on_the_day(record: Record) -> None:
    before = section(page(record), "decided")
    assert "The minister on 30 June 2034: " in before
    (record.data / "statements/statement-2033-12-05-minister.yml").unlink()
    assert section(page(record), "decided") != before


def test_work_at_a_stage_of_action_is_never_told_as_following_from_a_warning(record: Record) -> None:
    told = section(page(record), "acted")
    assert "At a stage of action, not said to follow from a warning: 1" in told
    assert "Early signals desk Prevention (a source says so) Early warning" in told
    assert "1 more at a stage of action" in text_of(page(record))
    add(record, DESK, "leads_to: The posts are told within a day.")
    assert "not said to follow from a warning:" not in section(page(record), "acted")


def test_without_a_lever_work_at_a_stage_of_action_is_not_reached(record: Record) -> None:
    text = (record.data / f"{DESK}.yml").read_text(encoding="utf-8")
    start, end = text.index("levers:\n"), text.index("evidence:\n  - supports: [summary, lead")
    record.write(DESK, text[:start] + text[end:])
    assert "At a stage of action" not in section(page(record), "acted")


def test_situations_stand_by_what_was_found_of_them(record: Record) -> None:
    told = section(page(record), "assessed")
    assert "Assessments found: 1 of 2 situations" in told
    text = (record.data / "situations/samplia.yml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("assessment:"))
    assert line.removeprefix("assessment: ") in told
    record.change("situations/samplia", f"{line}\n", "")
    told = section(page(record), "assessed")
    assert "Assessments found" not in told
    assert "No assessments found: 2 of 2 situations" in told
    assert "Samplia: nobody has looked" in told


def test_reports_that_are_not_regular_stand_beside(record: Record) -> None:
    told = section(page(record), "reported")
    assert "Early signals desk: Each report is shared with country teams; nothing is published." in told
    add(record, DESK, "regular_report: A page each June.")
    assert "not said to be regular" not in section(page(record), "reported")


def test_statements_asks_and_gaps_stand_beside_the_step_they_are_about(record: Record) -> None:
    content = page(record)
    assert "Explicit statements by government on the unit: 1" in section(content, "seen")
    assert "Explicit statements by government on the minister: 2" in section(content, "decided")
    assert "Asks about this: 1" in section(content, "decided")
    assert "1 gap: " in section(content, "decided")
    assert content.xpath(
        "//section[@aria-labelledby='decided']//a[@href='../gaps/lever-without-decision-maker/']"
    )
    (record.data / "statements/statement-2032-05-04-unit.yml").unlink()
    assert "on the unit" not in section(page(record), "seen")


def test_the_ask_for_the_bridge_names_both_ends(record: Record) -> None:
    assert section(page(record), "asked") == ""
    quote = "those who live there should be asked first"
    record.change("asks/ngo-2033-consultation", quote, "the gap between Warning and what is then done")
    assert section(page(record), "asked") == ""
    record.change(
        "asks/ngo-2033-consultation",
        "the gap between Warning and what is then done",
        "the gap between Warning and early action",
    )
    told = section(page(record), "asked")
    assert "1 November 2033: Friends of Samplia “the gap between Warning and early action”" in told


def answer(content: html.HtmlElement) -> str:
    """What stands before the first heading of a part of the page."""
    found = content.xpath("//h1/following::p[not(ancestor::section)]")
    return " ".join(text_of(one) for one in found)


def test_the_page_begins_with_what_was_found_of_action(record: Record) -> None:
    told = answer(page(record))
    assert told.startswith("No action was found of which a source says that it follows from a warning. ")
    assert "Search made: a general search of the copies, 28 June 2034." in told
    assert "Of 1 workstream on early warning no text was found that states which action follows." in told
    add(record, DESK, "leads_to: The posts are told within a day.")
    told = answer(page(record))
    assert told.startswith(
        "Of 1 workstream a source says what follows from a warning; in our own words: "
        "Early signals desk: The posts are told within a day."
    )
    assert "No action was found" not in told
    assert "no text was found" not in told


def test_where_nobody_looked_for_action_the_page_begins_with_that(record: Record) -> None:
    record.change(DESK, "not_found:\n  - fields: [leads_to]\n    searches: [search-general]\n", "")
    told = answer(page(record))
    assert f"follows from a warning. {NOBODY}" in told
    assert "Of 1 workstream on early warning nobody has looked for such a text yet" in told
    assert "Search made" not in told


def test_the_real_page_begins_with_the_words_of_the_letter(real: Edition) -> None:
    told = section(page_of(real), "asked")
    assert "the growing gap between early warning and early preventative, mitigating or protective" in told
    assert "10 December 2018" in told

"""Gaps on the pages that they concern and on those of their rules: one wording, the registers apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property

from lxml import html

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap
from macros.gaps.not_looked_for import NOT_LOOKED_FOR
from macros.pages.addresses import address, gap_address, gaps_of, page_of, relative
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.gaps import registers, rule_page
from macros.pages.oversight.role_gaps import role_gaps_html
from macros.pages.parts.gaps import MOST, why_line
from macros.pages.parts.spells import plain
from macros.records.person import Person
from macros.records.references import RecordRef

LEVER = "levers/targeted-measures"


class WithGaps(Edition):
    """An edition with gaps that a test made up beside those that the rules find."""

    more: tuple[Gap, ...] = ()

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        return (*super().gaps, *self.more)


def with_gaps(edition: Edition, *more: Gap) -> Edition:
    made = type("Made", (WithGaps,), {"more": more})
    found: Edition = made(edition.register)
    return found


def page(edition: Edition, place: str) -> html.HtmlElement:
    found = next(page for page in pages(edition) if page.address == place)
    return html.fragment_fromstring(str(found.make(edition, found)), create_parent="div")


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def section(content: html.HtmlElement, anchor: str) -> html.HtmlElement:
    parent = content.get_element_by_id(anchor).getparent()
    assert parent is not None
    return parent


def gap(edition: Edition, rule: str, subject: str) -> Gap:
    return next(
        one for one in edition.gaps_about(subject) if one.rule.name == rule and one.spell.subject == subject
    )


def test_a_gap_stands_on_the_page_of_its_subject_in_the_words_of_its_rules_page(edition: Edition) -> None:
    found = gap(edition, "lever-with-another-test", LEVER)
    content = page(edition, f"{LEVER}/")
    here = section(content, "gaps")
    entry = page(edition, gaps_of(found.rule.name)).get_element_by_id(found.anchor)
    words = f"{found.spell.why} Not known since when."
    assert words in text(here)
    assert words in text(entry)
    link = relative(gap_address(found.rule.name, found.anchor), f"{LEVER}/")
    assert [one.get("href") for one in here.iter("a")].count(link) == 1
    headings = [one.get("id") for one in content.iter("h2")]
    assert headings[:2] == ["facts", "gaps"]


def test_a_gap_stands_on_the_pages_of_the_records_it_concerns_with_what_it_is_of(edition: Edition) -> None:
    found = gap(edition, "oversight-not-stated", "role/department")
    assert found.spell.concerns
    for key in found.spell.concerns:
        here = text(section(page(edition, f"{key}/"), "gaps"))
        assert f"Department: {found.spell.why} A gap since 21 May 2034." in here


def test_a_closed_gap_stands_on_the_page_of_its_rule_alone(edition: Edition) -> None:
    closed = [one for one in edition.gaps if one.spell.until is not None]
    assert closed
    for one in closed:
        assert not any(one in edition.gaps_about(subject) for subject in one.subjects), one.id


def test_a_gap_of_a_part_stands_on_the_page_of_its_record(edition: Edition) -> None:
    found = gap(edition, "lever-with-another-test", LEVER)
    part = replace(found, spell=replace(found.spell, subject="asks/ngo-2033-consultation#answers"))
    made = with_gaps(edition, part)
    assert part in made.gaps_about("asks/ngo-2033-consultation")
    assert found.spell.why in text(section(page(made, "asks/ngo-2033-consultation/"), "gaps"))


def test_many_gaps_of_others_are_told_by_rule_with_each_reason_in_a_fold(edition: Edition) -> None:
    found = gap(edition, "ask-without-response", "asks/ngo-2033-consultation")
    asks = (
        "letter-2030-strategy",
        "letter-2030-minister",
        "committee-2032-training",
        "committee-2032-resources",
    )
    more = tuple(
        replace(found, spell=replace(found.spell, subject=f"asks/{id_}", concerns=(LEVER,))) for id_ in asks
    )
    few = section(page(with_gaps(edition, *more), f"{LEVER}/"), "gaps")
    assert not list(few.iter("details"))
    also = tuple(replace(one, found_by="again") for one in more)
    many = section(page(with_gaps(edition, *more, *also), f"{LEVER}/"), "gaps")
    (fold,) = many.iter("details")
    assert text(fold).count(found.spell.why) == 8
    before = text(many).replace(text(fold), "")
    assert "Ask with no public response found, 8: " in before
    assert before.rstrip().endswith("; and 5 more: ask with no public response found")
    *first, rest = many.xpath("./ul/li[contains(., 'no public response')]/a")
    assert len(first) == 3
    assert rest.get("href") == relative(gaps_of("ask-without-response"), f"{LEVER}/")


def test_the_name_of_a_rule_is_said_once_for_all_of_its_gaps(real: Edition) -> None:
    """On the page of a body that many gaps concern, to those who see it and to those who hear it."""
    body = "departments/fcdo"
    here = section(page(real, f"{body}/"), "gaps")
    subjects = Counter(one.spell.subject for one in real.gaps_about(body) if one.register == "government")
    assert subjects
    for rule in {one.rule for one in real.gaps_about(body) if one.register == "government"}:
        of_rule = [one for one in real.gaps_about(body) if one.rule is rule]
        if len(of_rule) > 3 or any(subjects[one.spell.subject] > 1 for one in of_rule):
            continue
        assert text(here).casefold().count(rule.title.casefold()) == 1, rule.name


def test_what_a_gap_is_of_is_said_once_where_that_stands_beside_its_reason(edition: Edition) -> None:
    found = next(one for one in edition.gaps if one.rule.name == "no-figure")
    name = "Budget of the early signals desk"
    assert name in found.spell.why  # alone, as in a feed, the reason is whole
    assert plain(why_line(edition, found.spell)) == "No figure for money or staff was found."
    entry = page(edition, gaps_of(found.rule.name)).get_element_by_id(found.anchor)
    told = [text(one) for one in entry.iter("h3", "p")][:2]
    assert told[0] == name
    assert name not in told[1]


def test_very_many_gaps_of_others_stand_on_the_pages_of_their_rules_alone(edition: Edition) -> None:
    found = gap(edition, "ask-without-response", "asks/ngo-2033-consultation")
    one = replace(found, spell=replace(found.spell, concerns=(LEVER,)))
    for many, folds in ((MOST, 1), (MOST + 1, 0)):
        more = tuple(replace(one, found_by=f"again {number}") for number in range(many))
        here = section(page(with_gaps(edition, *more), f"{LEVER}/"), "gaps")
        assert len(list(here.iter("details"))) == folds
        assert f"Ask with no public response found, {many}: " in text(here)


def test_gaps_of_this_record_are_one_line_that_opens_and_stand_apart(edition: Edition) -> None:
    key = "sources/hansard-2032-05-04"
    found = gap(edition, "copy-not-original", key)
    content = page(edition, f"{key}/")
    (own,) = content.find_class("st-own-gaps")
    (fold,) = own.iter("details")
    number = len([one for one in edition.gaps_about(key) if one.register == "record"])
    assert text(fold.find("summary")) == f"This record: {number} gap{'s' if number > 1 else ''} of ours"
    assert found.spell.why in text(fold)
    assert fold.get("open") is None
    for one in edition.register:
        about = edition.gaps_about(one.key)
        whys = {gap.spell.why for gap in about if gap.register == "record"}
        made = next((made for made in pages(edition) if made.key == one.key), None)
        if made is None or not whys:
            continue
        content = html.fragment_fromstring(str(made.make(edition, made)), create_parent="div")
        if content.find(".//*[@id='gaps']") is not None:
            assert not any(why in text(section(content, "gaps")) for why in whys), one.key


def test_what_has_a_section_of_its_own_is_counted_and_not_told_twice(edition: Edition) -> None:
    hole = gap(edition, "not-researched", "holes/hole-hearing-2034")
    record = next(
        edition.register.resolve(ref.ref)
        for ref in edition.register.references
        if ref.record.key == hole.spell.subject
    )
    assert record is not None
    made = with_gaps(
        edition, replace(hole, found_by="again", spell=replace(hole.spell, concerns=(record.key,)))
    )
    (own,) = page(made, address(record)).find_class("st-own-gaps")
    assert ": not read yet, listed below" in text(own)
    assert hole.spell.why not in text(own)


def test_no_persons_page_shows_a_gap_that_is_not_their_own_or_is_governments(edition: Edition) -> None:
    government = gap(edition, "lever-with-another-test", LEVER)
    ours = gap(edition, "copy-not-original", "sources/hansard-2032-05-04")
    key = "ministers/ada-example"
    made = with_gaps(
        edition,
        replace(government, spell=replace(government.spell, subject=key, why="A gap of government's.")),
        replace(ours, spell=replace(ours.spell, concerns=(key,), why="A gap of a source.")),
        replace(ours, spell=replace(ours.spell, subject=key, why="A gap of this very person's record.")),
    )
    assert len(made.gaps_about(key)) >= 3
    shown = text(page(made, f"{key}/"))
    assert "A gap of this very person's record." in shown
    assert "A gap of a source." not in shown
    assert "A gap of government's." not in shown


def test_no_persons_page_of_the_real_record_shows_a_gap_of_governments(real: Edition) -> None:
    seen = 0
    for made in pages(real):
        record = real.register.find(made.key or "")
        if isinstance(record, Person):
            seen += 1
            content = html.fragment_fromstring(str(made.make(real, made)), create_parent="div")
            assert content.find(".//*[@id='gaps']") is None, made.address
    assert seen > 50


def test_an_entry_of_a_list_names_its_gap_and_leads_to_it(edition: Edition) -> None:
    found = gap(edition, "lever-with-another-test", LEVER)
    key = "resources/desk-posts"
    about = replace(found, spell=replace(found.spell, subject=key))
    made = with_gaps(edition, about)
    at = page_of(made.register.kind("resources")["desk-posts"])
    entry = page(made, at).get_element_by_id("desk-posts")
    link = relative(gap_address(about.rule.name, about.anchor), at)
    assert link in [one.get("href") for one in entry.iter("a")]
    assert "Policy lever for which another test is stated, not known since when" in text(entry)


def test_the_roles_show_their_gaps_on_the_page_on_oversight(edition: Edition) -> None:
    content = html.fragment_fromstring(str(role_gaps_html(edition, "oversight/")), create_parent="div")
    links = [one.get("href") for one in content.iter("a")]
    standing = [one for role in edition.standings for one in edition.gaps_about(f"role/{role}")]
    assert standing
    for one in standing:
        assert relative(gap_address(one.rule.name, one.anchor), "oversight/") in links
    assert "Unit: oversight not" in text(content)
    assert "draft question" in text(content)


def test_a_rules_page_has_each_gap_with_its_anchor_drafts_and_what_would_close_it(edition: Edition) -> None:
    for rule in GAP_RULES:
        content = page(edition, gaps_of(rule.name))
        assert text(content.find(".//h1")) == rule.question
        assert rule.limits in text(content)
        for one in registers.standing(edition, rule):
            place = content.get_element_by_id(one.anchor)
            assert one.spell.closes_when in text(content)
            assert bool(place.find_class("st-draft")) is (rule.whose == "government"), one.id
        for one in registers.closed(edition, rule):
            place = content.get_element_by_id(one.anchor)
            assert not place.find_class("st-draft")
            assert "Closed on" in text(place) or place.tag == "tr"


def test_a_draft_is_marked_as_one_and_can_be_copied_as_it_stands(edition: Edition) -> None:
    found = gap(edition, "lever-with-another-test", LEVER)
    entry = page(edition, gaps_of(found.rule.name)).get_element_by_id(found.anchor)
    first, second, third = entry.find_class("st-draft")
    for one in (first, second, third):
        assert text(one.find("p")).startswith("Draft of a ")
    assert text(first.find("blockquote")).startswith(
        "To ask the Secretary of State for Placeholders, whether "
    )
    assert text(second.find("blockquote")).startswith("To ask His Majesty’s Government whether ")
    assert text(third.find("blockquote")).startswith(
        "Under the Freedom of Information Act 2000, please send "
    )
    assert "check the record" in text(entry)
    assert "no claim that it is responsible" in text(entry)


def test_what_closes_all_gaps_of_a_rule_alike_is_said_once(edition: Edition) -> None:
    content = page(edition, gaps_of("copy-not-original"))
    (closes,) = {one.spell.closes_when for one in edition.gaps if one.rule.name == "copy-not-original"}
    assert text(content).count(closes) == 1
    assert "What you can do: " in text(content)
    assert "`" not in text(content)


def test_the_page_of_what_was_not_read_leads_to_the_list_and_does_not_repeat_it(edition: Edition) -> None:
    content = page(edition, gaps_of("not-researched"))
    for one in edition.gaps:
        if one.rule.name == "not-researched":
            record = edition.register.resolve(RecordRef(one.spell.subject))
            assert record is not None
            row = content.get_element_by_id(one.anchor)
            assert relative(address(record), gaps_of("not-researched")) in [
                a.get("href") for a in row.iter("a")
            ]
            assert "What it would settle" not in text(row)


def test_a_rule_that_finds_none_says_what_it_cannot_tell(edition: Edition) -> None:
    none = next(rule for rule in GAP_RULES if not registers.standing(edition, rule))
    content = text(page(edition, gaps_of(none.name)))
    assert "No gap of this rule stands on 30 June 2034" in content
    assert none.limits in content
    assert "That is no proof" in content


def test_what_nobody_looked_for_names_the_rule_that_would_find_it(edition: Edition) -> None:
    other = gap(edition, "lever-with-another-test", LEVER)
    one = Gap(NOT_LOOKED_FOR, other.spell, found_by=other.rule.name)
    row = page(with_gaps(edition, one), gaps_of(one.rule.name)).get_element_by_id(one.anchor)
    assert "../lever-with-another-test/" in [link.get("href") for link in row.iter("a")]
    assert "Policy lever for which another test is stated" in text(row)


def test_what_others_linked_is_shown_apart_and_not_counted(edition: Edition) -> None:
    rule = next(rule for rule in GAP_RULES if rule.name == "lever-with-another-test")
    found = next(iter(rule.find(edition.register)))
    view = rule_page.view(edition, replace(rule, apart=lambda _: iter((found,))))
    (apart,) = [group for group in view.groups if group.anchor == "apart"]
    assert apart.title == "Linked by others or by the editors: shown apart, not counted"
    before = rule_page.view(edition, rule)
    assert view.answer == before.answer
    assert [group.anchor for group in before.groups] == ["standing"]


def test_both_registers_are_told_apart_with_what_stands(edition: Edition) -> None:
    content = page(edition, "gaps/")
    for whose, title, _ in registers.REGISTERS:
        part = section(content, whose)
        assert text(part.find("h2")) == title
        rows = {text(row.find("th")): [text(cell) for cell in row.iter("td")] for row in part.iter("tr")}
        for rule in GAP_RULES:
            standing, closed = registers.standing(edition, rule), registers.closed(edition, rule)
            if rule.whose == whose:
                gone = f", {len(closed)} closed" if closed else ""
                assert rows[rule.question] == [f"{len(standing)}{gone}"]
            else:
                assert rule.question not in rows
    links = [one.get("href") for one in content.iter("a")]
    assert {"matrix/", "changes/"} <= set(links)
    assert "Nothing here is scored or ranked" in text(content)

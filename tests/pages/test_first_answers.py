"""What stands on top of each record's page: it answers, at once, and from the record alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from lxml import html

from macros.oversight.standing import ROLES
from macros.pages.addresses import OWN_PAGE, address
from macros.pages.answers.ask import NO_ANSWER, NO_DELIVERY
from macros.pages.answers.lever import NO_CLAIM
from macros.pages.answers.person import NO_EXPLICIT, ONLY_POSTS
from macros.pages.answers.workstream import NAMED_FOR_ALL
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.crossrefs import BASIS
from macros.pages.parts.long import LONG, OPEN
from macros.pages.parts.proof import Proof
from macros.pages.parts.said_of_work import OF_THE_UNIT, OF_THE_WHOLE
from macros.pages.parts.spells import plain
from macros.pages.parts.view import Block, Fact, Fold, Link, Row, Table
from macros.pages.records.record_page import record_page, record_view
from macros.records.ask import Ask
from macros.records.base import Record as AnyRecord
from macros.records.person import Person
from macros.records.situation import Situation
from macros.records.words import Stance, StandingWord, StatusWord, glosses
from macros.records.workstream import Workstream
from tests.gaps.builders import Record, register_of

DESK = "workstreams/early-signals-desk"
SAID_OF = "The statement naming "


def rows(edition: Edition, key: str) -> dict[str, str]:
    """The answer of a record, by label."""
    record = edition.register.find(key)
    assert record is not None
    return {fact.label: words(fact) for fact in record_view(edition, record).answers}


def words(fact: Fact) -> str:
    return " / ".join(plain(value) for value in fact.values)


def table_rows(blocks: Iterable[Block]) -> Iterator[Row]:
    """The rows of the tables among blocks, folded or not."""
    for block in blocks:
        if isinstance(block, Table):
            yield from block.rows
        elif isinstance(block, Fold):
            yield from table_rows(block.inside)


def every(edition: Edition) -> list[AnyRecord]:
    return [record for kind in OWN_PAGE for record in edition.register.kind(kind).values()]


@pytest.fixture(params=["edition", "real"])
def any_edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def test_every_page_of_every_kind_answers(any_edition: Edition) -> None:
    for one in every(any_edition):
        view = record_view(any_edition, one)
        assert view.lead or view.more, one.key
        assert all(plain(line).strip() for line in (*view.lead, *view.more)), one.key
        assert view.answers, one.key
        labels = [fact.label for fact in view.answers]
        assert len(set(labels)) == len(labels), one.key
        assert all(words(fact).strip(" /") for fact in view.answers), one.key


def test_the_answer_stands_under_the_title_before_facts_and_proof(edition: Edition) -> None:
    for one in every(edition):
        page = record_page(edition, one)
        content = html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")
        (top,) = content.xpath(".//header[h1]")
        told = " ".join(top.text_content().split())
        for fact in record_view(edition, one).answers:
            assert fact.label in told, one.key
            assert " ".join(plain(fact.values[0][:1]).split()) in told, one.key


def test_a_link_of_an_answer_leads_to_a_place_on_the_page(any_edition: Edition) -> None:
    """Only to sections: the evidence and what was folded have their own links."""
    for one in every(any_edition):
        view = record_view(any_edition, one)
        here = {section.anchor for section in (*view.sections, *view.gaps, *view.after)} | {"facts"}
        for fact in view.answers:
            for part in (part for value in fact.values for part in value):
                if isinstance(part, Link) and part.address.startswith("#"):
                    assert part.address[1:] in here, f"{one.key}: {fact.label}"


def test_no_answer_says_that_somebody_is_responsible_because_they_spoke(any_edition: Edition) -> None:
    """Whoever is named for work is told in which sense; and how many statements of theirs are explicit."""
    seen = 0
    for person in any_edition.register.people.values():
        found = rows(any_edition, person.key)
        if spoke := found.get("Spoke on oversight"):
            assert re.fullmatch(r"\d+ statements?, (none|\d+) of them explicit", spoke), person.key
            seen += 1
        if named := found.get("Named for workstreams"):
            senses = [part.partition(": ")[2] for part in named.split(" / ") if not part.startswith("and ")]
            assert set(senses) <= set(BASIS.values())
            assert all(senses)
    assert seen


def test_what_became_of_a_naming_is_told_of_whoever_was_named(any_edition: Edition) -> None:
    for role in ROLES:
        last = any_edition.standings[role][-1]
        if last.last_named is None:
            continue
        named = any_edition.register.resolve(last.last_named)
        assert named is not None
        found = [text for label, text in rows(any_edition, named.key).items() if SAID_OF in label]
        begins = f"{first_up(last.standing)}, as of {any_edition.as_of_words}. "
        assert any(text.startswith(begins) for text in found), named.key


def test_a_minister_left_whose_naming_lapsed(real: Edition) -> None:
    last = real.standings["minister"][-1]
    assert last.standing == "lapsed"
    assert last.last_named is not None
    assert isinstance(real.register.resolve(last.last_named), Person)


def test_a_standing_is_told_of_the_statement_and_of_nobody(any_edition: Edition) -> None:
    """A word such as “lapsed” beside the name of a person would be read as a word on them."""
    standings = {first_up(word) for word in glosses(StandingWord)}
    seen = 0
    for one in every(any_edition):
        for label, text in rows(any_edition, one.key).items():
            if text.partition(",")[0] in standings:
                assert label.startswith(SAID_OF), one.key
                assert text.count(". ") >= 1, f"{one.key}: {label} does not say what that means"
                seen += 1
    assert seen > 2


def test_a_naming_that_another_followed_ends_with_it(real: Edition) -> None:
    """Each stretch but the last of a role is over, and whoever was named in it alone is told until when."""
    seen = 0
    for intervals in real.standings.values():
        last = real.register.resolve(intervals[-1].last_named) if intervals[-1].last_named else None
        for one in intervals:
            named = real.register.resolve(one.last_named) if one.last_named else None
            if named is None or (last is not None and named.key == last.key):
                continue
            standing = [text for label, text in rows(real, named.key).items() if SAID_OF in label]
            assert any(", up to " in text and "; then government named " in text for text in standing)
            seen += 1
    assert seen


def test_a_minister_named_by_nobody_but_posts_has_no_word_on_oversight(edition: Edition) -> None:
    alone = [one for one in edition.register.people.values() if not edition.register.referring_to(one)]
    assert alone
    for person in alone:
        found = rows(edition, person.key)
        assert found["Why in this record"].endswith(ONLY_POSTS)
        assert "Named as holding oversight" not in found


def test_who_is_pointed_to_without_government_naming_them_is_told_that_none_was_found(real: Edition) -> None:
    assert rows(real, "ministers/penny-mordaunt")["Named as holding oversight"] == plain(NO_EXPLICIT)
    assert not any(SAID_OF in label for label in rows(real, "ministers/penny-mordaunt"))


def test_a_workstream_says_how_it_stands_with_its_day_who_leads_and_who_is_named(edition: Edition) -> None:
    found = rows(edition, DESK)
    stream = edition.register.find(DESK)
    assert isinstance(stream, Workstream)
    assert stream.status.on is not None
    word = first_up(gloss(StatusWord, stream.status.word))
    assert found["Status as last stated"] == f"{word} ({stream.status.on.words})"
    assert "Department of Examples (until " in found["Said to lead it"]
    assert "Who is named" not in found
    assert found[NAMED_FOR_ALL].startswith("Ada Example, until ")
    assert found[NAMED_FOR_ALL].endswith(f"{first_up(BASIS[stream.named.basis])}. {OF_THE_WHOLE}.")


def test_what_was_said_of_the_whole_is_told_apart_from_what_was_said_of_the_unit(
    real: Edition, record: Record
) -> None:
    unit = real.register.find("workstreams/fcdo-atrocity-prevention-unit")
    assert unit is not None
    found = rows(real, unit.key)
    assert found[OF_THE_UNIT].startswith("31 January 2022: ")
    assert found[NAMED_FOR_ALL].startswith("Lord Ahmad of Wimbledon, until ")
    assert OF_THE_WHOLE in found[NAMED_FOR_ALL]
    (said,) = (one for one in record_view(real, unit).sections if one.anchor == "said")
    captions = [block.caption for block in said.blocks if isinstance(block, Table)]
    assert captions == [f"{OF_THE_UNIT}.", f"{OF_THE_WHOLE}."]
    rests = [[plain(row.cells[0]) for row in table_rows((block,))] for block in said.blocks]
    assert not set(rests[0]) & set(rests[1])
    # Who only answered for work was named for no whole.
    record.change(DESK, "basis: oversight-stated", "basis: answering")
    answered = rows(Edition(register_of(record.data)), DESK)
    assert "Who is named" in answered
    assert NAMED_FOR_ALL not in answered


def test_a_relation_that_is_our_reading_says_so(record: Record) -> None:
    assert "a source says so" in rows(Edition(register_of(record.data)), DESK)["Beside conflict prevention"]
    record.change(DESK, "relation_basis: stated", "relation_basis: inferred")
    assert "(our reading)" in rows(Edition(register_of(record.data)), DESK)["Beside conflict prevention"]


def test_a_planned_end_is_not_told_as_one_that_came(record: Record) -> None:
    training = "workstreams/witness-training"
    found = rows(Edition(register_of(record.data)), training)["Status as last stated"]
    assert found.endswith("; planned to end in March 2035")
    record.change(training, "to: 2035-03", "to: 2034-03")
    found = rows(Edition(register_of(record.data)), training)["Status as last stated"]
    assert found.endswith("; ended in March 2034")


def test_a_link_that_government_did_not_state_stands_above_the_answer(any_edition: Edition) -> None:
    for stream in any_edition.register.of(Workstream).values():
        view = record_view(any_edition, stream)
        ours = stream.link in ("inferred", "reported")
        assert bool(view.notices) == ours
        assert ("Link to atrocity prevention" in {fact.label for fact in view.answers}) != ours


def test_an_ask_tells_its_answer_and_what_came_of_it_apart(any_edition: Edition) -> None:
    for ask in any_edition.register.of(Ask).values():
        found = rows(any_edition, ask.key)
        answered, came = found["What was answered"], found["What came of it"]
        assert (answered == NO_ANSWER) == (not ask.answers)
        assert (came == NO_DELIVERY) == (not ask.delivery)
        if ask.answers:
            assert answered.casefold().startswith(gloss(Stance, ask.answers[0].stance).casefold())
        if ("Who said so" in found) != any(one.word == "not-done" for one in ask.delivery):
            pytest.fail(ask.key)


def test_an_answer_that_was_not_found_is_told_with_the_search_and_its_day(any_edition: Edition) -> None:
    seen = 0
    for ask in any_edition.register.of(Ask).values():
        told = rows(any_edition, ask.key)["What was answered"]
        for number, answer in enumerate(ask.answers[:1]):
            searches = Proof(any_edition, ask).searches("summary", ("answers", number))
            assert ("No answer was found" in told) == (answer.stance == "no-public-response-found"), ask.key
            for search in searches:
                name = "a general search of the copies" if search.is_general else f"“{search.label}”"
                assert f"{name}, {search.date.words}" in told, ask.key
                seen += 1
    assert seen


def test_the_day_of_a_search_is_not_told_as_that_of_an_answer(any_edition: Edition) -> None:
    seen = 0
    for ask in any_edition.register.of(Ask).values():
        unread = ("no-public-response-found", "response-not-read")
        if ask.answers and all(one.stance in unread for one in ask.answers):
            seen += 1
            told = rows(any_edition, ask.key)["What was answered"]
            assert not any(one.date and one.date.words in told for one in ask.answers), ask.key
    assert seen


def test_a_place_is_answered_with_what_was_found_or_which_search_found_nothing(any_edition: Edition) -> None:
    for place in any_edition.register.of(Situation).values():
        view = record_view(any_edition, place)
        proof = Proof(any_edition, place)
        names = ("assessment", "determination", "atrocity_action", "other_action")
        for name, fact in zip(names, view.answers, strict=False):
            told = words(fact)
            if not getattr(place, name):
                assert ("not found" in told) == bool(proof.searches(name)), place.key
        assert not {fact.label for fact in view.facts} & {fact.label for fact in view.answers}


def test_a_place_lists_the_workstreams_whose_record_names_its_country_and_no_others(real: Edition) -> None:
    seen = 0
    for place in real.register.of(Situation).values():
        view = record_view(real, place)
        sections = [one for one in view.sections if one.anchor == "workstreams"]
        first = [row.cells[0][0] for one in sections for row in table_rows(one.blocks)]
        listed = {link.address for link in first if isinstance(link, Link)}
        wanted = {
            address(stream)
            for stream in real.register.of(Workstream).values()
            if set(stream.countries) & set(place.countries)
        }
        assert listed == wanted, place.key
        seen += bool(wanted)
    assert seen > 5


def test_a_workstream_leads_to_the_places_it_names(edition: Edition) -> None:
    stream = edition.register.find(DESK)
    assert stream is not None
    facts = {fact.label: fact for fact in record_view(edition, stream).facts}
    links = [
        part.address for value in facts["Countries named"].values for part in value if isinstance(part, Link)
    ]
    assert links == ["situations/samplia/"]


def test_a_name_beside_a_lever_says_that_it_is_no_claim(any_edition: Edition) -> None:
    for lever in any_edition.register.kind("levers").values():
        named = rows(any_edition, lever.key).get("Named with it", "")
        decision = getattr(lever, "decision", None)
        assert (NO_CLAIM in named) == bool(decision and decision.who), lever.key


def test_a_statement_that_is_not_explicit_moves_nothing(any_edition: Edition) -> None:
    for statement in any_edition.register.kind("statements").values():
        told = rows(any_edition, statement.key)["Standing of oversight"]
        moves = getattr(statement, "explicit", False) and getattr(statement, "roles", ())
        assert told.startswith("Moved by it" if moves else "Not moved by it"), statement.key


def test_long_lists_are_folded_and_nothing_is_lost(real: Edition) -> None:
    body = real.register.find("departments/fcdo")
    assert body is not None
    for section in record_view(real, body).sections:
        for block in section.blocks:
            assert len(getattr(block, "rows", ())) <= LONG
            assert len(getattr(block, "lines", ())) <= LONG
    (posts,) = (one for one in record_view(real, body).sections if one.anchor == "posts")
    shown = list(table_rows(posts.blocks))
    first, rest = posts.blocks
    assert isinstance(first, Table)
    assert isinstance(rest, Fold)
    assert (len(first.rows), rest.summary) == (OPEN, f"{len(shown) - OPEN} more")
    held = {ref.record.key for ref in real.register.referring_to(body) if ref.record.kind == "posts"}
    assert len(shown) == len(held)


def test_what_sources_differ_on_is_told_in_one_sentence(real: Edition) -> None:
    person = real.register.find("ministers/lord-ahmad-of-wimbledon")
    assert person is not None
    told = [plain(notice.text) for notice in record_view(real, person).cautions]
    assert sum(text.startswith("Sources differ") for text in told) == 1
    assert (
        len(
            [text for text in told if "“Titles of the posts of Lord Ahmad and James Duddridge” and “" in text]
        )
        == 1
    )

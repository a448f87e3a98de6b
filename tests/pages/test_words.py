"""Single sentences and lines of record pages: what they say, and what they take care not to say."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import ON_A_LIST
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.field_names import FIELDS
from macros.pages.names import counted, ended, first_sentence, joined, shorten, the_body
from macros.pages.parts.figures import figure_words
from macros.pages.parts.proof import HOW, web_place
from macros.pages.parts.said import said
from macros.pages.parts.spells import NOT_CONFIRMED, WHY_NOT, last_spell, spell_words
from macros.pages.records.situation import NAMED, letter_words
from macros.records.ask import Answer, Delivery
from macros.records.base import Model, file_order
from macros.records.department import ReportedChange
from macros.records.kinds import BY_FOLDER
from macros.records.lever import NamedBy
from macros.records.person import Appointment
from macros.records.references import PostRef
from macros.records.resource import Figure, Resource
from macros.records.situation import InLetter, Situation
from macros.records.statement import Statement
from macros.records.words import LetterSetting, words
from macros.records.workstream import LeverUse, Workstream
from macros.register.load import load


@dataclass(frozen=True)
class Shown:
    """A page as a reader meets it."""

    content: html.HtmlElement

    @property
    def text(self) -> str:
        return " ".join(self.content.text_content().split())

    def section(self, anchor: str) -> str:
        heading = self.content.get_element_by_id(anchor)
        parent = heading.getparent()
        assert parent is not None
        return " ".join(parent.text_content().split())


def shown(edition: Edition, key: str) -> Shown:
    page = next(page for page in pages(edition) if key in (page.key, page.address.rstrip("/")))
    return Shown(html.fragment_fromstring(str(page.make(edition, page)), create_parent="div"))


def _spell(
    start: str | None = None, end: str | None = None, seen: str | None = None, status: str = "held"
) -> Appointment:
    return Appointment.model_validate(
        {
            "post": PostRef("minister-for-examples"),
            "status": status,
            **({"from": start} if start else {}),
            **({"to": end} if end else {}),
            **({"seen": ({"on": seen, "source": "press-2034-02-14"},)} if seen else {}),
        }
    )


@pytest.mark.parametrize(
    ("spell", "words"),
    [
        (_spell("2031-02-03", "2032-04"), "from 3 February 2031 to April 2032"),
        (_spell(None, "2032"), "to 2032"),
        (_spell("2031-02-03"), "from 3 February 2031; end not found"),
        (
            _spell("2031-02-03", seen="2034-02-14"),
            "from 3 February 2031; in post on 14 February 2034; no later day is known",
        ),
        (_spell(seen="2034-02-14"), "in post on 14 February 2034; no later day is known"),
        (_spell(seen="2034-02-14", status="never-taken-up"), "announced, never taken up"),
        (_spell(seen="2034-02"), "in post in February 2034; no later day is known"),
        (_spell(), "start and end not found"),
    ],
)
def test_a_spell_says_no_more_than_its_dates(spell: Appointment, words: str) -> None:
    assert spell_words(spell) == words


def lead(edition: Edition, key: str) -> str:
    """What a page says first, above its facts and sections."""
    return " ".join(shown(edition, key).content.find(".//header").text_content().split())


def quoted(edition: Edition, key: str) -> str:
    """The sentence to quote, without its caveats."""
    found = shown(edition, key).content.find(".//section[@aria-labelledby='cite']/blockquote")
    return " ".join(found.text_content().split())


def changed(data: Path, files: dict[str, str]) -> Edition:
    """The fictional record with files added or written anew."""
    for name, text in files.items():
        (data / f"{name}.yml").write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    loaded = load(data)
    assert loaded.register is not None, loaded.findings
    return Edition(loaded.register)


PERSON = """
    name: Ivo Template
    appointments:
      - post: minister-for-examples
        from: 2032-05-01
        seen:
          - on: 2033-02
            source: press-2034-02-14
        note: Whether the portfolio changed in March 2033 was not found
        evidence:
          - supports: [from]
            source: ministers-dataset-2034-05-20
            quote: 2032-05-01
            confidence: read
      - post: minister-for-placeholders
        seen:
          - on: 2034-05-25
            source: oral-evidence-2034-03-12
        evidence:
          - supports: [seen]
            source: oral-evidence-2034-03-12
            quote: Minister for Placeholders
            confidence: secondary
      - post: minister-for-illustrations
        status: never-taken-up
        from: 2034-05-01
        evidence:
          - supports: [from]
            source: ministers-dataset-2034-05-20
            quote: 2034-05-01
            confidence: read
    evidence:
      - supports: [name]
        source: ministers-dataset-2034-05-20
        confidence: read
"""


def test_the_spell_that_leads_is_confirmed_and_has_its_remark_beside_it(fictional_copy: Path) -> None:
    edition = changed(fictional_copy, {"ministers/ivo-template": PERSON})
    first, sentence = lead(edition, "ministers/ivo-template"), quoted(edition, "ministers/ivo-template")
    source = edition.name(edition.register.kind("sources")["press-2034-02-14"])
    assert sentence == (
        f"Ivo Template held the post {edition.name(edition.register.kind('posts')['minister-for-examples'])} "
        f"from 1 May 2032; last seen in post, in “{source}”, in February 2033."
    )
    assert "Remark on that post: Whether the portfolio changed in March 2033 was not found." in first
    cite = shown(edition, "ministers/ivo-template").section("cite")
    assert "Remark: Whether the portfolio changed in March 2033 was not found." in cite
    assert f"Post not confirmed ({WHY_NOT}) Minister for Placeholders" in first


def test_a_spell_that_is_not_confirmed_is_marked_wherever_it_is_shown(fictional_copy: Path) -> None:
    edition = changed(fictional_copy, {"ministers/ivo-template": PERSON})
    assert NOT_CONFIRMED in shown(edition, "ministers/ivo-template").section("posts")
    assert NOT_CONFIRMED in shown(edition, "posts/minister-for-placeholders").section("holders")
    assert NOT_CONFIRMED in lead(edition, "posts/minister-for-placeholders")
    assert "Ivo" not in quoted(edition, "posts/minister-for-placeholders")
    for key in ("posts/by/ministry-of-placeholders", "departments/ministry-of-placeholders", "people"):
        assert NOT_CONFIRMED in shown(edition, key).text, key
    alone = quoted(edition, "people/hana-trial")
    assert alone.startswith("Hana Trial, in the post Special Envoy for Illustrations")
    assert alone.endswith(f"Not confirmed: {WHY_NOT}.")


def test_the_last_spell_is_the_one_with_the_newest_dated_evidence() -> None:
    old, new = _spell("2033", "2034-01-15"), _spell("2031-02-03", seen="2034-02-14")
    never = _spell("2034-05-01", status="never-taken-up")
    assert last_spell((new, old, never, _spell())) is new
    assert last_spell((never,)) is never
    assert last_spell(()) is None


def test_somebody_without_a_post_is_told_of_without_a_guess(fictional_copy: Path) -> None:
    text = """
        name: Baroness Blank
        evidence:
          - supports: [name]
            source: hansard-2033-12-05
            confidence: read
    """
    edition = changed(fictional_copy, {"ministers/baroness-blank": text})
    assert (
        quoted(edition, "ministers/baroness-blank")
        == "This record names Baroness Blank; it lists no post held."
    )


def test_a_minister_named_by_government_is_told_so_on_top_with_every_day(edition: Edition) -> None:
    first = lead(edition, "ministers/ada-example")
    named = "Named as holding oversight By government as the minister, on 10 March 2031."
    assert first.index("Last post found: ") < first.index(named)


def _statement(quote: str, names: str, strength: str = "explicit", **more: str) -> str:
    """A statement in a file: of the department, in the policy note, unless told otherwise."""
    source, speaker = (
        more.get("source", "policy-note-2031-06-12"),
        more.get("speaker", "Department of Examples"),
    )
    person = f"\n  person: {more['person']}" if "person" in more else ""
    return f"""date: {more.get("date", "2031-06-12")}
speaker:
  name: {speaker}{person}
  capacity: {more.get("capacity", "Department")}
strength: {strength}
roles: [minister]
names: {names}
summary: Oversight of prevention
evidence:
  - supports: [summary]
    source: {source}
    quote: {quote}
    confidence: {more.get("confidence", "read")}
"""


@pytest.mark.parametrize(
    ("text", "of"),
    [
        (_statement("also has oversight of prevention", "{person: ada-example}"), "Of Ada Example:"),
        (_statement("Ms Example has oversight of prevention", "{person: ada-example}"), ""),
        (_statement("I also have oversight of prevention", "{person: ada-example}"), ""),
        (
            _statement("is the senior official responsible", "{post: director-of-examples}"),
            "Of the Director of Examples:",
        ),
        (
            _statement("leads on prevention", "{department: department-of-examples}"),
            "Of the Department of Examples:",
        ),
        (_statement("the DoE leads on prevention", "{department: department-of-examples}"), ""),
        (_statement("We have an hour", "{department: department-of-examples}", "implicit"), ""),
        (_statement("thanks to her", "{person: ada-example}", "implicit"), ""),
        (
            _statement("is to be abolished", "{department: early-signals-unit}", "structure"),
            "Of the Early Signals Unit:",
        ),
        (_statement("goes on in places", "{department: department-of-examples}", "structure"), ""),
    ],
)
def test_a_quote_without_its_subject_has_it_put_before(fictional_copy: Path, text: str, of: str) -> None:
    edition = changed(fictional_copy, {"statements/statement-added": text})
    statement = edition.register.of(Statement)["statement-added"]
    assert said(edition, statement).of == of
    sentence = quoted(edition, "statements/statement-added")
    quote = statement.evidence[0].quote
    assert f"(Department of Examples), o{of[1:]} “{quote}”" in sentence if of else f"): “{quote}”" in sentence
    assert f"{of} “{quote}”" in lead(edition, "statements/statement-added")


def test_a_quote_is_put_before_nobody_who_did_not_say_it(edition: Edition) -> None:
    for statement in edition.register.of(Statement).values():
        sentence = quoted(edition, statement.key)
        spoken = statement.explicit and statement.speaker.person is not None
        assert (" said on " in sentence) is spoken, sentence
        assert "as read in “" in sentence or "as reported in “" in sentence
        assert ": “" in sentence
        assert "In our words: " in sentence
        assert ".." not in sentence
        assert "?”." not in sentence


def test_a_capacity_is_not_told_twice(fictional_copy: Path) -> None:
    text = _statement("leads on prevention", "{}", capacity="Minister", speaker="Minister (Ada Example)")
    edition = changed(fictional_copy, {"statements/statement-added": text})
    assert quoted(edition, "statements/statement-added").startswith("Minister (Ada Example), on 12 June 2031")


def test_what_the_press_says_of_structures_is_reported(edition: Edition) -> None:
    sentence = quoted(edition, "statements/statement-2034-02-14-press")
    assert "as reported in “" in sentence
    assert "as read in" not in sentence


def test_posts_of_one_name_are_told_apart_by_rank_and_then_by_years(fictional_copy: Path) -> None:
    post = """
        name: Minister for Examples
        department: department-of-examples
        type: ministerial
        rank: {rank}
        holders: one
        evidence:
          - supports: [name]
            source: ministers-dataset-2034-05-20
            confidence: read
    """
    files = {
        "posts/minister-for-examples-2": post.format(rank="PUSS"),
        "posts/minister-for-examples-3": post.format(rank="PUSS"),
        "ministers/ivo-template": PERSON.replace(
            "post: minister-for-examples", "post: minister-for-examples-3"
        ),
    }
    edition = changed(fictional_copy, files)
    names = [
        edition.name(edition.register.kind("posts")[id_]) for id_ in sorted(edition.register.kind("posts"))
    ]
    ours = [name for name in names if name.startswith("Minister for Examples")]
    assert len(set(ours)) == 3
    assert any("rank of Minister of State" in name for name in ours)
    assert any("rank of Parliamentary Under-Secretary of State, 2032 to 2033" in name for name in ours)
    assert not any("minister-for-examples" in name for name in ours)


def test_where_sources_differ_the_caution_comes_first(fictional_copy: Path) -> None:
    file = fictional_copy / "conflicts" / "conflict-two-ministers.yml"
    note = "Both may be true. Caution: she sat in the House. This is no evidence of oversight. More."
    old = "note: Both may be true, as the dates differ."
    text = file.read_text("utf-8").replace(old, f"note: >-\n  {note}")
    edition = changed(fictional_copy, {"conflicts/conflict-two-ministers": text})
    first = lead(edition, "ministers/ada-example")
    assert (
        "Caution: she sat in the House. This is no evidence of oversight. Sources differ, or several "
        "ministers answered, on: “Which minister answers on Samplia”; both sides, with the caution, stand "
        "below."
    ) in first
    assert "contradict" not in first
    assert "Caution: Caution:" not in shown(edition, "ministers/ada-example").text


@pytest.mark.parametrize(
    ("basis", "words"),
    [("inferred", "was inferred from other facts"), ("planned-not-confirmed", "was reported as planned")],
)
def test_an_end_that_no_source_states_is_never_told_as_one(
    fictional_copy: Path, basis: str, words: str
) -> None:
    text = f"""
        name: Office for Templates
        type: office
        summary: Keeps the templates
        to: 2033-12
        to_basis: {basis}
        successors: [ministry-of-placeholders]
        evidence:
          - supports: [summary, to]
            source: press-2034-02-14
            confidence: read
        note: From a report of November 2033
    """
    edition = changed(fictional_copy, {"departments/office-for-templates": text})
    sentence = quoted(edition, "departments/office-for-templates")
    assert sentence.startswith("The Office for Templates: its end, December 2033, ")
    assert words in sentence
    for said_of_it in (sentence, lead(edition, "departments/office-for-templates")):
        assert "existed until" not in said_of_it
        assert "replaced by" not in said_of_it
    assert "From a report of November 2033." in shown(edition, "departments/office-for-templates").section(
        "cite"
    )
    assert "Part in atrocity prevention (our words): Keeps the templates." in lead(
        edition, "departments/office-for-templates"
    )


def test_the_letter_named_a_place_in_a_sentence() -> None:
    assert set(NAMED) == set(words(LetterSetting))
    assert all(phrase.startswith(("as an example of ", "among places with ")) for phrase in NAMED.values())
    made = Situation.model_construct(
        name="Republic of Samplia", letter=InLetter.model_construct(named="no", setting=None, paragraph=None)
    )
    assert letter_words(made).endswith("did not name the Republic of Samplia; the editors added it.")


def test_a_workstream_is_told_in_our_words_with_its_status_and_day(edition: Edition) -> None:
    for stream in edition.register.of(Workstream).values():
        sentence = quoted(edition, stream.key)
        assert " (in our words: " in sentence
        assert "Lead, as read: " in sentence
        assert "Status as last stated: " in sentence
        if stream.link == "inferred":
            assert edition.about.wording.inferred in sentence
            assert edition.about.wording.inferred in lead(edition, stream.key)
        if stream.link == "reported":
            assert "government's own words on it were not read" in lead(edition, stream.key)


def test_our_summaries_are_not_called_written_down(edition: Edition) -> None:
    assert all(
        "As written down" not in shown(edition, stream.key).text
        for stream in edition.register.of(Workstream).values()
    )


def test_a_sentence_ends_once() -> None:
    assert ended("A note") == "A note."
    assert ended("“Why?”") == "“Why?”"
    assert ended("It ended.") == "It ended."
    assert first_sentence("One of 2.5 parts. Two.") == "One of 2.5 parts"
    assert first_sentence("No stop") == "No stop"
    assert the_body("Department of Examples", start=True) == "The Department of Examples"
    assert the_body("HM Samples") == "HM Samples"


def test_a_post_never_says_that_somebody_holds_it(edition: Edition) -> None:
    for post in edition.register.kind("posts").values():
        page = shown(edition, post.key)
        lead = page.text.partition("Facts")[0]
        assert f"Last holder found, as of {edition.as_of_words}: " in lead
        assert any(
            word in lead
            for word in (
                "in post ",
                "not found",
                "no later holder under this title was found",
                "no holder was",
            )
        )


def test_a_sentence_to_quote_has_its_day_and_says_when_it_rests_on_a_copy(edition: Edition) -> None:
    copies = {
        str(source.id)
        for source in edition.register.kind("sources").values()
        if getattr(source, "closeness", "") == "copy"
    }
    told = 0
    for statement in edition.register.kind("statements").values():
        cite = shown(edition, statement.key).section("cite")
        assert f"as of {edition.as_of_words}." in cite
        from_copy = any(entry.source in copies for entry in statement.evidence)
        assert ("copy of an official text" in cite) is from_copy
        told += from_copy
    assert told


def test_an_editors_reading_is_never_called_proof(edition: Edition) -> None:
    assert all("Shows" not in words for carries, words in HOW.items() if carries in ("our-reading", None))
    readings = 0
    for record in edition.register:
        if not any(entry.carries == "our-reading" for entry in record.evidence) or record.kind in ON_A_LIST:
            continue
        readings += 1
        assert "Our reading of this source, not its own words: " in shown(edition, record.key).section(
            "evidence"
        )
    assert readings


def test_the_general_search_reads_in_its_standing_words(edition: Edition) -> None:
    wording = edition.about.wording.general_search
    texts = [shown(edition, record.key).text for record in edition.register.kind("situations").values()]
    assert any(wording in text for text in texts)


def test_an_end_that_was_only_planned_is_said_first(edition: Edition) -> None:
    planned = [
        body
        for body in edition.register.kind("departments").values()
        if getattr(body, "to_basis", "") == "planned-not-confirmed"
    ]
    assert planned
    for body in planned:
        assert "reported as planned" in shown(edition, body.key).text.partition("Facts")[0]


def test_somebody_who_answered_is_not_said_to_be_responsible(edition: Edition) -> None:
    for person in edition.register.people.values():
        text = shown(edition, person.key).text
        if "Answered for it" in text:
            assert "Answered for it: not named as holding oversight" in text


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ({"amount": Decimal("2500000"), "unit": "GBP"}, "£2,500,000"),
        ({"amount": Decimal("0.3"), "unit": "percent-of-gni"}, "0.3% of gross national income"),
        ({"low": Decimal("3"), "high": Decimal("5"), "unit": "officials"}, "3 to 5 officials"),
        ({"high": Decimal("5"), "unit": "posts", "qualifier": "about"}, "about up to 5 posts"),
        ({"amount": Decimal("4"), "unit": "staff", "as_written": "four people"}, "four people (4 staff)"),
        ({"as_written": "not said"}, "not said"),
        (None, ""),
    ],
)
def test_a_figure_is_printed_as_it_was_found(figure: dict[str, object] | None, words: str) -> None:
    made = None if figure is None else Figure.model_construct(**figure)  # type: ignore[arg-type]
    assert figure_words(Resource.model_construct(figure=made)) == words


def test_small_words() -> None:
    assert counted(1, "post") == "1 post"
    assert counted(2, "body", "bodies") == "2 bodies"
    assert joined([]) == ""
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert shorten("one two three", 9) == "one two…"
    assert web_place("https://www.record.example/") == "record.example"
    assert len(web_place("https://record.example/" + "x" * 200)) == 70


PARTS: dict[str, type[Model]] = {
    "appointments": Appointment,
    "answers": Answer,
    "delivery": Delivery,
    "levers-used": LeverUse,
    "named_by": NamedBy,
    "reported_changes": ReportedChange,
}
WORKED_OUT = {"departments": {"predecessors", "parts"}}
"""Facts that no field holds: they follow from the fields of other records."""


@pytest.mark.parametrize("group", sorted(FIELDS))
def test_every_field_in_words_is_a_field(group: str) -> None:
    model = PARTS.get(group) or BY_FOLDER[group]
    assert set(FIELDS[group]) - WORKED_OUT.get(group, set()) <= set(file_order(model))

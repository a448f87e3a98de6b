"""Single sentences and lines of record pages: what they say, and what they take care not to say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from lxml import html

from macros.pages.addresses import ON_A_LIST
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.field_names import FIELDS
from macros.pages.names import counted, joined, shorten
from macros.pages.parts.figures import figure_words
from macros.pages.parts.proof import HOW, web_place
from macros.pages.parts.spells import spell_words
from macros.records.ask import Answer, Delivery
from macros.records.base import Model, file_order
from macros.records.kinds import BY_FOLDER
from macros.records.lever import NamedBy
from macros.records.person import Appointment
from macros.records.references import PostRef
from macros.records.resource import Figure, Resource
from macros.records.workstream import LeverUse


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
    page = next(page for page in pages(edition) if page.key == key)
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
            "from 3 February 2031; in post on 14 February 2034; nothing later was found",
        ),
        (_spell(seen="2034-02-14"), "in post on 14 February 2034; nothing later was found"),
        (_spell(seen="2034-02-14", status="never-taken-up"), "announced, never taken up"),
    ],
)
def test_a_spell_says_no_more_than_its_dates(spell: Appointment, words: str) -> None:
    assert spell_words(spell) == words


def test_a_post_never_says_that_somebody_holds_it(edition: Edition) -> None:
    for post in edition.register.kind("posts").values():
        page = shown(edition, post.key)
        lead = page.text.partition("Facts")[0]
        assert f"Last holder found, as of {edition.as_of_words}: " in lead
        assert any(
            word in lead for word in ("in post on", "not found", "no later holder was found", "no holder was")
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
}
WORKED_OUT = {"departments": {"predecessors", "parts"}}
"""Facts that no field holds: they follow from the fields of other records."""


@pytest.mark.parametrize("group", sorted(FIELDS))
def test_every_field_in_words_is_a_field(group: str) -> None:
    model = PARTS.get(group) or BY_FOLDER[group]
    assert set(FIELDS[group]) - WORKED_OUT.get(group, set()) <= set(file_order(model))

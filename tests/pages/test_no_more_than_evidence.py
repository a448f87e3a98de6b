"""No sentence says more than its evidence: each case here once did, on pages of a fictional record."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from lxml import html

from macros.pages.addresses import COMPONENTS, OWN_PAGE
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.names import first_down
from macros.pages.parts.figures import figure_words
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.comparator import Comparator
from macros.records.conflict import Conflict
from macros.records.lever import Lever
from macros.records.note import Note
from macros.records.resource import Figure, Resource
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.workstream import Workstream
from tests.oversight.builders import (
    ADA,
    EXAMPLES,
    LEAD,
    ada,
    department,
    government,
    official,
    said,
    search,
    spell,
)

INFERRED = "inferred"
"""The wording of the record in `tests.oversight.builders`."""


def source(id_: str, publisher: str, closeness: str, **fields: Any) -> Source:
    return Source.model_validate(
        {
            "id": id_,
            "name": f"A text of {publisher}",
            "publisher": publisher,
            "date": "2032-03-20",
            "type": "news",
            "closeness": closeness,
            **fields,
        }
    )


PRESS = source("press", "The Daily Placeholder", "secondary")
COPY = source("copy", "Library of Copies", "copy")
PRIMARY = source("primary", "Department of Examples", "primary")


def proof(of: str, *fields: str, confidence: str = "read", **more: Any) -> dict[str, Any]:
    return {"supports": fields, "source": of, "confidence": confidence, **more}


def ask(stance: str, *evidence: dict[str, Any], **answer: Any) -> Ask:
    return Ask.model_validate(
        {
            "id": "an-ask",
            "summary": "Publish the examples",
            "body": "Committee of Examples",
            "body_type": "parliamentary-committee",
            "document": "HC 1",
            "date": "2032-01-02",
            "topic": "transparency",
            "addressed_to": {"as_written": "Department of Examples", "departments": (EXAMPLES,)},
            "form": "explicit",
            "answers": (
                {
                    "stance": stance,
                    "summary": "What is known of the answer",
                    "document": "A document",
                    "date": "2032-02-03",
                    "departments": (EXAMPLES,),
                    "people": (ADA,),
                    "evidence": evidence,
                    **answer,
                },
            ),
        }
    )


def texts(*records: Record, **options: Any) -> dict[str, str]:
    """The text of every page by its address, one block a line."""
    edition = Edition(government(*records, PRESS, COPY, PRIMARY, **options))
    made = (
        page for page in pages(edition) if not page.address.startswith(COMPONENTS)
    )  # there all is made up
    return {page.address: _text(str(page.make(edition, page))) for page in made}


def _text(made: str) -> str:
    root = html.fragment_fromstring(made, create_parent="div")
    for block in root.iter(
        "p", "li", "dt", "dd", "tr", "td", "th", "h1", "h2", "h3", "caption", "blockquote"
    ):
        block.tail = f"\n{block.tail or ''}"
    lines = (" ".join(line.split()) for line in root.text_content().split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def below(found: Mapping[str, str], list_: str) -> str:
    """The text of a list on its own page and on its parts, without the pages of its records."""
    parts = (address for address in found if address.startswith(list_) and not is_record(address))
    return "".join(found[address] for address in sorted(parts))


def is_record(address: str) -> bool:
    kind, _, id_ = address.strip("/").partition("/")
    return kind in OWN_PAGE and bool(id_) and not id_.startswith("by/")


# --- asks --------------------------------------------------------

UNREAD = {
    "no-public-response-found": "no answer found",
    "response-not-read": "an answer exists or may exist; not read",
}


@pytest.mark.parametrize("stance", UNREAD)
def test_who_is_named_beside_an_answer_not_read_or_found_has_not_answered(stance: str) -> None:
    found = texts(ask(stance), ada(spell(LEAD, "2031-01-01")))

    assert f"Publish the examples: addressed to it; {UNREAD[stance]}\n" in found[f"departments/{EXAMPLES}/"]
    assert f"Publish the examples: {UNREAD[stance]}\n" in found[f"ministers/{ADA}/"]
    assert not any("answered by" in page.lower() for page in found.values())


@pytest.mark.parametrize("stance", UNREAD)
def test_the_day_and_department_of_no_answer_are_not_called_an_answers(stance: str) -> None:
    page = texts(ask(stance))["asks/an-ask/"]

    assert "Date of that" in page
    assert "Department or minister concerned\n" in page
    assert "When answered" not in page
    assert "\nBy\n" not in page


def test_an_answer_that_was_read_has_its_day_and_department() -> None:
    found = texts(ask("rejected", proof("copy", "summary")))

    assert "When answered\n3 February 2032\n" in found["asks/an-ask/"]
    assert "\nBy\n" in found["asks/an-ask/"]
    assert ": addressed to it; answered: turned down\n" in found[f"departments/{EXAMPLES}/"]


def test_an_answer_known_only_through_somebody_else_says_through_whom_everywhere() -> None:
    found = texts(ask("rejected", proof("press", "summary", confidence="secondary")))
    words = "urned down, according to The Daily Placeholder; the Government's own words were not read"

    assert f"Stance\nT{words}\n" in found["asks/an-ask/"]
    assert f"Answer: t{words}." in found["asks/an-ask/"].partition("A sentence to quote")[2]
    assert f"T{words}\n" in below(found, "asks/")
    assert f"answered: t{words}\n" in found[f"departments/{EXAMPLES}/"]
    counted = "1: turned down, according to somebody else; the Government's own words were not read\n"
    assert counted in below(found, "asks/")


def test_an_answer_read_in_part_is_not_said_to_be_known_through_somebody_else() -> None:
    evidence = (proof("press", "summary", confidence="secondary"), proof("copy", "summary"))
    assert "according to" not in texts(ask("rejected", *evidence))["asks/an-ask/"]


def test_an_addressee_is_not_named_twice() -> None:
    page = texts(ask("noted"))["asks/an-ask/"]
    assert "Addressed to\nDepartment of Examples\nHow" in page


# --- levers ------------------------------------------------------


def lever() -> Lever:
    return Lever.model_validate(
        {
            "id": "a-lever",
            "name": "Example controls",
            "basis": "Examples Act 2030",
            "owners": (EXAMPLES,),
            "decision": {
                "word": "described",
                "as_written": "Not stated who decides; Ada Example spoke",
                "who": ({"person": ADA},),
            },
            "test": {"word": "not-found"},
            "named_by": (),
            "evidence": (proof("primary", "decision"),),
        }
    )


def test_a_name_beside_decisions_is_no_claim_that_they_decide() -> None:
    found = texts(lever(), ada(spell(LEAD, "2031-01-01")))

    assert (
        "Named where a source speaks of decisions\nNot stated who decides; Ada Example spoke\n"
        "Ada Example[1]\n"
        "A link to a person or post here does not say that they decide.\n"
    ) in found["levers/a-lever/"]
    assert not any("said to decide" in page for page in found.values())


# --- evidence ----------------------------------------------------


def test_secondary_words_were_read_by_us_in_somebody_elses_text() -> None:
    one = said("2031-03-10", person=ADA, post=LEAD).model_copy(
        update={
            "evidence": ask("noted", proof("press", "summary", confidence="secondary")).answers[0].evidence
        }
    )
    page = texts(one)["statements/said-2031-03-10/"]
    assert (
        "Read in The Daily Placeholder, not in the original: somebody else says so, or the link is our "
        "inference."
    ) in page
    assert "Not read by us" not in page


def test_an_inference_from_an_original_is_not_said_to_be_read_elsewhere() -> None:
    one = ask("noted", proof("primary", "summary", confidence="secondary"))
    assert "not in the original" not in texts(one)["asks/an-ask/"]


def resource(**fields: Any) -> Resource:
    return Resource.model_validate(
        {"id": "a-budget", "name": "Budget of the desk", "scope": "core", "status": "not-found", **fields}
    )


def test_words_are_no_proof_that_no_figure_was_found() -> None:
    found = texts(
        resource(
            evidence=(proof("copy", "status", quote="a suitable sum", carries="stated"),),
            not_found=({"fields": ("figure",), "searches": ("search-general",)},),
        ),
        search("search-general", "2034-11-01", general=True),
    )

    assert "Spoken of here, without a figure: Budget of the desk.\n" in below(found, "resources/")
    assert "Whether a figure was found\nNo figure found\n" in below(found, "resources/")
    assert "Budget of the desk: spoken of, without a figure\n" in found["sources/copy/"]


def test_words_prove_that_a_figure_was_found() -> None:
    figure = {"amount": "4", "unit": "officials"}
    item = resource(
        status="stated", figure=figure, evidence=(proof("copy", "figure", "status", carries="stated"),)
    )
    assert "Shows, with the key words in the quote: Figure; Whether a figure was found." in below(
        texts(item), "resources/"
    )


def note(*searches: str) -> Note:
    return Note.model_validate(
        {
            "id": "a-note",
            "type": "no-statement-found",
            "summary": "No text names the desk",
            "not_found": ({"fields": ("summary",), "searches": searches},),
        }
    )


def test_a_search_is_cited_in_its_own_words_and_not_as_one_for_the_field() -> None:
    found = texts(
        resource(not_found=({"fields": ("figure",), "searches": ("search-desk",)},)),
        note("search-desk"),
        search("search-desk", "2034-11-01"),
    )
    assert "Not found: figure. The search cited for this: “a statement”, 1 November 2034.\n" in below(
        found, "resources/"
    )
    assert "Where nothing was found, the search cited\n“a statement”, 1 November 2034\n" in below(
        found, "notes/"
    )
    assert "Cited by\n" in below(found, "searches/")
    assert not any("looked for and not found" in page.lower() for page in found.values())


def test_the_general_search_keeps_its_standing_words() -> None:
    general = search("search-general", "2034-11-01", general=True)
    found = texts(note("search-general"), general)
    assert "the search cited\nnot found in a general search\n" in below(found, "notes/")


def test_evidence_without_a_date_says_so_and_a_source_needs_none() -> None:
    found = texts(
        source("undated", "Somebody", "secondary", date=None), ask("noted", proof("undated", "summary"))
    )
    assert "The evidence bears no date; The record of examples, as of" in found["asks/an-ask/"]
    for address in ("sources/undated/", "sources/press/"):
        caveat = found[address].partition("A sentence to quote")[2]
        assert "\nThe record of examples, as of 31 December 2034.\n" in caveat
        assert "Evidence up to" not in found[address]


# --- what cites a source -----------------------------------------


def place(id_: str, named: str) -> Situation:
    return Situation.model_validate(
        {
            "id": id_,
            "name": id_.title(),
            "letter": {"named": named},
            "priority_list_2024": {"listed": "no"},
            "evidence": (proof("primary", "letter", "priority_list_2024"),),
        }
    )


def test_what_cites_a_source_keeps_months_and_does_not_say_that_the_letter_names_a_place() -> None:
    page = texts(
        place("samplia", "no"), place("demonstria", "yes"), resource(evidence=(proof("primary", "status"),))
    )["sources/primary/"]
    assert "Demonstria: in the open letter of 2018; human rights priority list, 20 March 2024\n" in page
    assert "Samplia: whether the letter names it; human rights priority list, 20 March 2024\n" in page
    assert "Entries on money and staff (1):\n" in page


def test_only_the_first_letter_of_a_label_is_made_small() -> None:
    assert first_down("Held by Ada in March") == "held by Ada in March"
    assert first_down("UK funding") == "UK funding"


# --- indexes and lists -------------------------------------------


def test_a_place_is_followed_and_not_said_to_have_been_a_test() -> None:
    found = texts(place("samplia", "no"))
    assert "Which places does this record follow, and what was found?" in found["situations/"]
    assert "did not name Samplia; the editors added it." in found["situations/samplia/"]
    assert not any("was tested" in page for page in found.values())


def test_no_means_as_far_as_the_source_goes() -> None:
    item = Comparator.model_validate(
        {
            "id": "demonstria",
            "name": "Board of Examples",
            "place": "Demonstria",
            "countries": ("DEM",),
            "type": "strategy",
            "years": "2031",
            "lead_body": "not read",
            "named_lead": "not read",
            "strategy": {"word": "no"},
            "annual_report": {"word": "no"},
            "summary": "As reported",
        }
    )
    page = below(texts(item), "compare/")
    assert "Published strategy\nNo, as far as the source goes, on its date\n" in page
    assert "Country codes (ISO 3166)\nDEM\n" in page


def test_others_are_named_as_what_they_are_named_as() -> None:
    page = texts(official("cyd-example"))["people/"]
    assert "1 person is named here as officials, envoys or members of either House, not as ministers." in page


def test_a_record_with_several_parts_concerned_is_linked_once() -> None:
    other = conflict(f"ministers/{ADA}#{LEAD}-2031-01-01", f"ministers/{ADA}#{LEAD}-2032-01-01")
    found = texts(other, ada(spell(LEAD, "2031-01-01", "2032-01-01"), spell(LEAD, "2032-01-01")))
    assert below(found, "conflicts/").count("Ada Example\n") == 1


def conflict(*concerns: str, **fields: Any) -> Conflict:
    side = {"summary": "One thing"}
    return Conflict.model_validate(
        {
            "id": "a-conflict",
            "name": "Two days",
            "topic": "events",
            "sides": (side, side),
            "concerns": concerns,
            **fields,
        }
    )


def test_a_remark_that_mentions_a_record_is_not_said_to_name_it() -> None:
    page = texts(resource(), conflict(note="See resources/a-budget."))["resources/"]
    assert "names it" not in page


def test_an_inferred_link_reads_alike_everywhere() -> None:
    stream = Workstream.model_validate(
        {
            "id": "a-desk",
            "name": "Early signals desk",
            "summary": "A desk",
            "lead": (EXAMPLES,),
            "link": "inferred",
            "status": {"word": "active"},
            "stages": ("early-warning",),
            "stages_basis": "inferred",
            "setting": "both",
            "relation": "unclear",
            "countries": ("DEM",),
            "named": {"basis": "not-found"},
        }
    )
    found = texts(stream, department(EXAMPLES))
    assert f"Its link to atrocity prevention: {INFERRED}.\n" in found["workstreams/a-desk/"]
    assert f"Early signals desk {INFERRED}\n" in found[f"departments/{EXAMPLES}/"]
    assert "Country codes (ISO 3166): DEM" in found["workstreams/a-desk/"]


def test_a_heading_is_never_cut() -> None:
    long = "The minister began to answer a question on the work of the department for the prevention of harm"
    two = [
        said("2033-01-13", strength="implicit", id_=id_).model_copy(update={"summary": f"{id_}: {long}"})
        for id_ in ("one", "two")
    ]
    found = Edition(government(*two))
    for page in pages(found):
        heading = html.fragment_fromstring(str(page.make(found, page)), create_parent="div").find(".//h1")
        assert heading is not None
        assert "…" not in heading.text_content()
        assert "`" not in page.description
    assert any("…" in found.name(record) for record in two)


# --- figures -----------------------------------------------------


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ({"low": Decimal(15), "high": Decimal(25), "unit": "percent", "as_written": "15 to 25"}, "15 to 25%"),
        ({"amount": Decimal(4), "unit": "GBP", "qualifier": "over"}, "over £4"),
        ({"amount": Decimal(4), "unit": "GBP", "qualifier": "different scopes"}, "£4 (different scopes)"),
        (
            {
                "amount": Decimal(4),
                "unit": "GBP",
                "qualifier": "different scopes",
                "as_written": "some pounds",
            },
            "some pounds (£4, different scopes)",
        ),
    ],
)
def test_a_figure_is_printed_once_and_its_qualifier_where_it_reads(
    figure: dict[str, object], words: str
) -> None:
    made = Figure.model_construct(**figure)  # type: ignore[arg-type]
    assert figure_words(Resource.model_construct(figure=made)) == words

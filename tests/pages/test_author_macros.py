from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages.authors.tables import columns_of
from macros.pages.authors.text import OnPage, inline
from macros.records.department import Department
from macros.records.kinds import BY_FOLDER
from macros.register.load import load
from macros.site.authors import MACROS, call, usage
from macros.site.macro_errors import MacroMisused
from tests.oversight.builders import (
    ADA,
    BEN,
    LEAD,
    ada,
    department,
    government,
    minister,
    post,
    said,
    search,
    spell,
)
from tests.pages.prose import DOCS, PROJECT, address_of, here, pages, rendered, text_of, to_html

GUIDE = (DOCS / "contribute" / "macros.md").read_text("utf-8")
FICTIONAL = PROJECT / "tests" / "fictional" / "data"

NASTY = (
    "{{ 7*7 }}",
    "{% raw %}",
    "{# note #}",
    "<script>alert(1)</script>",
    "[text](javascript:alert(1))",
    "**bold** _thin_ ~~gone~~",
    "`code` ```fence```",
    "a | b | c",
    "&amp; & &lt;",
    '" onmouseover="alert(1)',
    "# heading",
    "- item",
    "1. item",
    "{: .attribute }",
    "[^1] and [1]: https://bad.example",
    "a\\*b\\",
    "https://bad.example/",
    "me@bad.example",
    "*[HTML]: abbreviation",
    "line\nbreak  \nend",
)


def page(*records: object) -> OnPage:
    return here(government(*records))  # type: ignore[arg-type]


# --- what each gives ---------------------------------------------


def test_a_record_is_linked_by_its_name_or_by_the_text_given() -> None:
    one = page(department("a-unit", name="Early Signals Unit"))
    found = rendered(
        '{{ record("departments/a-unit") }}, {{ record("departments/a-unit", "it") }}',
        one,
    )

    assert text_of(found) == "Early Signals Unit, it"
    assert found.xpath(".//a/@href") == ["../departments/a-unit/"] * 2


def test_a_part_of_a_record_and_a_record_on_a_list_are_linked_by_their_anchors() -> None:
    one = page(search("search-one", "2034-01-01"))

    assert 'href="../posts/minister-for-examples/#evidence"' in str(
        call("record", one, "posts/minister-for-examples#evidence")
    )
    assert 'href="../searches/topics/#search-one"' in str(call("record", one, "searches/search-one"))


def test_an_index_is_linked() -> None:
    assert str(call("index", page(), "asks", "all requests")) == '<a href="../asks/">all requests</a>'


def test_records_are_counted_all_or_by_the_words_in_a_field() -> None:
    one = page(department("a-unit", type="unit"))

    assert str(call("count", one, "departments")) == "4"
    assert str(call("count", one, "departments", type="unit")) == "1"
    assert str(call("count", one, "departments", to="*")) == "1"
    assert str(call("count", one, "departments", type="fund")) == "0"


def test_days_and_sentences_come_from_the_record() -> None:
    one = page()

    assert text_of(rendered("{{ as_of() }}", one)) == "31 December 2034"
    assert text_of(rendered("{{ period_from() }}", one)) == "1 January 2031"
    assert text_of(rendered('{{ wording("copies") }}', one)) == "A sentence of the editors."


def test_as_of_is_the_day_that_the_record_tells_of() -> None:
    assert text_of(rendered("{{ as_of() }}", here(government()))) == "31 December 2034"


def test_the_contact_is_a_link_to_write_to() -> None:
    found = rendered("Write to {{ contact() }}.", page())

    assert text_of(found) == "Write to corrections@record.example."
    assert found.xpath(".//a/@href") == ["mailto:corrections@record.example"]


HELD = minister(BEN, spell(LEAD, "2033-01-01", None, "2034-03-04"))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2031-06-01", "Ada Example"),
        ("2032-06-01", "nobody found for 1 June 2032"),
        ("2034-03-04", "Ben Placeholder"),
        ("2034-12-31", "Ben Placeholder (last seen in post, in the evidence read, on 4 March 2034)"),
    ],
)
def test_the_holder_of_a_post_on_a_day(day: str, words: str) -> None:
    one = page(ada(spell(LEAD, "2031-01-01", "2032-05-04")), HELD)

    assert text_of(rendered(f'{{{{ holder("{LEAD}", "{day}") }}}}', one)) == words


def test_who_never_took_a_post_up_did_not_hold_it() -> None:
    one = page(ada(spell(LEAD, "2031-01-01", None, "2034-12-31", status="never-taken-up")))

    assert str(call("holder", one, LEAD, "2031-06-01")) == "nobody found for 1 June 2031"


def test_two_who_held_a_post_on_a_day_are_both_named() -> None:
    one = page(ada(spell(LEAD, "2033-01-01", "2034-01-01")), HELD)

    assert (
        text_of(rendered(f'{{{{ holder("{LEAD}", "2033-06-01") }}}}', one))
        == "Ada Example and Ben Placeholder"
    )


def test_the_standing_of_a_role_on_a_day() -> None:
    one = page(ada(spell(LEAD, "2031-01-01", "2032-05-04")), said("2031-06-01", person=ADA, post=LEAD))

    assert text_of(rendered('{{ standing("minister", "2033-01-01") }}', one)) == (
        "No public statement naming the minister has been found since 1 June 2031."
    )


def test_a_table_has_the_columns_and_rows_that_were_asked_for() -> None:
    one = page(department("a-unit", name="A Unit", type="unit", part_of="ministry-of-examples"))
    found = rendered('{{ records("departments", "label", "type", "part_of", type="unit") }}', one)

    assert found.xpath(".//thead//th/text()") == [
        "Department or body",
        "Kind of body",
        "Part of, as last known",
    ]
    assert [text_of(cell) for cell in found.xpath(".//tbody/tr/*")] == [
        "A Unit",
        "unit or team",
        "Ministry of Examples",
    ]
    assert found.xpath(".//tbody//a/@href") == [
        "../departments/a-unit/",
        "../departments/ministry-of-examples/",
    ]


def test_a_table_without_rows_says_so() -> None:
    found = rendered('{{ records("departments", type="fund") }}', page())

    assert "None of the departments and bodies here" in text_of(found)


def test_a_statement_is_quoted() -> None:
    found = rendered('{{ words_of("statements/said-2031-06-01") }}', page(said("2031-06-01", person=ADA)))

    assert text_of(found).startswith("“oversight of examples” A Spokesperson")


def test_a_condition_asks_whether_the_record_holds_a_record() -> None:
    text = '{% if has("statements/said-2031-06-01") %}yes{% else %}no{% endif %}'

    assert text_of(rendered(text, page(said("2031-06-01")))) == "yes"
    assert text_of(rendered(text, page())) == "no"


# --- data is text ------------------------------------------------


@pytest.mark.parametrize("text", NASTY)
def test_a_name_that_looks_like_code_comes_out_as_the_text_it_is(text: str) -> None:
    one = page(department("a-unit", name=text, summary=text))
    found = rendered('Before {{ record("departments/a-unit") }} after.', one)

    assert text_of(found) == f"Before {' '.join(text.split())} after."
    assert [element.tag for element in found.iter()] == ["div", "p", "a"]
    assert found.xpath(".//a/@*") == ["../departments/a-unit/"]


@pytest.mark.parametrize("text", NASTY)
def test_a_cell_that_looks_like_code_comes_out_as_the_text_it_is(text: str) -> None:
    one = page(department("a-unit", name=text, summary=text, type="unit"))
    found = rendered('{{ records("departments", "label", "summary", type="unit") }}', one)

    name, summary = found.xpath(".//tbody/tr/*")
    assert (text_of(name), text_of(summary)) == (" ".join(text.split()),) * 2
    assert {element.tag for element in name.iter()} == {"th", "a"}
    assert [element.tag for element in summary.iter()] == ["td"]


@pytest.mark.parametrize("text", NASTY)
def test_a_text_given_for_a_link_comes_out_as_the_text_it_is(text: str) -> None:
    found = to_html(f"Before {call('record', page(), f'posts/{LEAD}', text)} after.")

    assert text_of(found.xpath(".//a")[0]) == " ".join(text.split())


PRINTABLE = st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"))
MARKS = st.sampled_from("{}%#<>[]()*_`~|\\!&\"'=+-:.0123456789 \n")


@given(st.text(PRINTABLE | MARKS, min_size=1, max_size=60))
def test_any_text_in_a_sentence_stays_that_text(text: str) -> None:
    found = to_html(f"Before {inline(text)} after.")

    assert text_of(found) == " ".join(f"Before {text} after.".split())
    assert [element.tag for element in found.iter()] == ["div", "p"]


@pytest.mark.parametrize("text", ["- one", "1. one", "2031. A year", "-", "---", "- - -"])
def test_a_text_that_looks_like_a_list_or_a_line_begins_neither(text: str) -> None:
    found = to_html(f"Before.\n\n{inline(text)}")

    assert text_of(found) == f"Before. {text}"
    assert [element.tag for element in found.iter()] == ["div", "p", "p"]


@given(st.text(PRINTABLE | MARKS, min_size=1, max_size=60).filter(str.strip))
def test_any_text_at_the_start_of_a_paragraph_stays_that_text(text: str) -> None:
    found = to_html(f"{inline(text)}")

    assert text_of(found) == " ".join(text.split())
    assert [element.tag for element in found.iter()] == ["div", "p"]


@given(st.text(PRINTABLE | MARKS, min_size=1, max_size=60).filter(str.strip))
def test_any_text_in_a_block_stays_that_text(text: str) -> None:
    found = rendered(
        '{{ records("departments", "summary", type="unit") }}',
        page(department("a", summary=text, type="unit")),
    )

    assert text_of(found.xpath(".//tbody/tr/*")[0]) == " ".join(text.split())


# --- misuse ------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "arguments", "options", "wrong", "mend"),
    [
        (
            "record",
            ("departments/departmnt-of-examples",),
            {},
            "there is no record",
            "department-of-examples",
        ),
        ("record", ("nothing/at-all",), {}, "there is no kind `nothing`", "use one of: departments"),
        ("record", ("departmens/x",), {}, "there is no kind", "did you mean `departments`?"),
        ("record", ("department-of-examples",), {}, "names no record", "write `kind/id`"),
        ("record", ("",), {}, "names no record", "write `kind/id`"),
        ("record", (), {}, "missing a required argument: 'key'", 'write record(key, text="")'),
        ("record", ("a/b", "c", "d"), {}, "too many positional arguments", 'write record(key, text="")'),
        ("record", ("a/b",), {"txt": "c"}, "unexpected keyword argument 'txt'", 'write record(key, text="")'),
        ("record", (7,), {}, "`7` is no text", "between quotation marks"),
        ("index", ("asks",), {}, "missing a required argument", "write index(kind, text)"),
        ("index", ("ask", "x"), {}, "there is no kind `ask`", "did you mean `asks`?"),
        ("has", ("departments",), {}, "names no record", "write `kind/id`"),
        ("count", ("thing",), {}, "there is no kind", "use one of"),
        ("count", ("sources",), {"closenes": "copy"}, "cannot be chosen by `closenes`", "closeness"),
        ("count", ("sources",), {"closeness": "copies"}, "is never `copies`", "use one of: primary, copy"),
        ("count", ("sources",), {"label": "x"}, "cannot be chosen by `label`", "use one of: id"),
        ("records", ("sources", "titel"), {}, "has no column `titel`", "use one of: label, id"),
        ("records", ("statements", "speaker"), {}, "has no column `speaker`", "strength"),
        ("wording", ("copie",), {}, "there is no wording `copie`", "use one of: independence"),
        (
            "holder",
            ("minister-for-exampels",),
            {},
            "there is no post",
            "did you mean `minister-for-examples`?",
        ),
        ("holder", (LEAD, "2031-02-30"), {}, "`2031-02-30` is no date", "write a day that exists"),
        ("holder", (LEAD, "2031-02"), {}, "`2031-02` is no day", "write year, month and day"),
        ("holder", (LEAD, "soon"), {}, "`soon` is no date", "write a day that exists"),
        ("holder", (LEAD, "2035-01-01"), {}, "outside the period", "from 2031-01-01 to 2034-12-31"),
        ("standing", ("king",), {}, "there is no role `king`", "use one of: minister, department"),
        ("standing", ("minister", "2030-12-31"), {}, "outside the period", "write a day from"),
        ("intervals", ("ministers",), {}, "there is no role `ministers`", "use one of: minister"),
        ("ribbon", ("ministers",), {}, "there is no role `ministers`", "use one of: minister"),
        ("words_of", (f"posts/{LEAD}",), {}, "is no statement", "write `statements/`"),
        ("vocabulary", ("Strenght",), {}, "there is no vocabulary `Strenght`", "did you mean `Strength`?"),
        ("as_of", ("today",), {}, "too many positional arguments", "write as_of()"),
    ],
)
def test_a_misused_macro_says_what_was_wrong_and_how_to_mend_it(
    name: str, arguments: tuple[object, ...], options: dict[str, object], wrong: str, mend: str
) -> None:
    with pytest.raises(MacroMisused) as told:
        call(name, page(), *arguments, **options)

    assert told.value.macro == name
    assert wrong in told.value.message
    assert mend in told.value.mend


# --- the guide ---------------------------------------------------


def test_every_macro_is_documented_and_every_documented_macro_exists() -> None:
    headings = re.findall(r"^### `(.+)`$", GUIDE, re.MULTILINE)

    assert sorted(headings) == sorted(usage(name) for name in MACROS)


def test_every_kind_can_be_listed_with_every_column_that_it_offers() -> None:
    register = load(FICTIONAL).register
    assert register is not None
    for kind in BY_FOLDER:
        found = rendered(
            f"{{{{ records({', '.join(repr(one) for one in (kind, *columns_of(kind)))}) }}}}", here(register)
        )
        assert len(found.xpath(".//tbody/tr")) == len(register.kind(kind))


# --- the pages of prose ------------------------------------------


@pytest.mark.parametrize("path", pages())
def test_a_page_of_prose_can_be_made_from_fictional_data_and_has_no_id_twice(path: str) -> None:
    register = load(FICTIONAL).register
    assert register is not None
    found = rendered(pages()[path], here(register, address_of(path)))
    ids = [str(id_) for id_ in found.xpath(".//@id")]

    assert len(found.xpath(".//h1")) == 1
    assert sorted(set(ids)) == sorted(ids)


def test_records_that_prose_asks_for_are_in_our_own_data() -> None:
    asked = {key for text in pages().values() for key in re.findall(r'\bhas\("([^"]+)"\)', text)} - {
        "workstreams/early-signals-desk"  # the example in the guide to macros
    }

    assert asked
    assert [key for key in sorted(asked) if not (PROJECT / "data" / f"{key}.yml").is_file()] == []


def test_prose_names_a_record_only_where_the_record_holds_it() -> None:
    for path, text in pages().items():
        named = set(re.findall(r'\b(?:record|words_of)\("([^"]+)"', _without_raw(text)))
        asked = set(re.findall(r'\bhas\("([^"]+)"\)', text))
        assert named <= asked, path


def _without_raw(text: str) -> str:
    return re.sub(r"\{% raw %\}.*?\{% endraw %\}", "", text, flags=re.DOTALL)


def test_a_post_and_its_department_are_told_apart_in_links() -> None:
    one = page(
        post("minister-for-examples", name="Minister for Examples"),
        Department.model_validate(
            {
                "id": "department-of-examples",
                "name": "Department of Examples",
                "abbreviation": "DoE",
                "type": "office",
            }
        ),
    )

    assert text_of(rendered(f'{{{{ record("posts/{LEAD}") }}}}', one)) == "Minister for Examples (DoE)"

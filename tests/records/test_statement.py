"""Which words stand for a statement."""

from __future__ import annotations

from macros.records.statement import Statement
from tests.oversight.builders import said

Entry = dict[str, object]


def entry(quote: str | None, *supports: str) -> Entry:
    return {"supports": supports, "source": "a-source", "quote": quote, "confidence": "read"}


def with_evidence(*entries: Entry) -> Statement:
    fields = said("2031-03-10").model_dump(mode="json", by_alias=True, exclude={"evidence"})
    return Statement.model_validate(
        {
            **{name: value for name, value in fields.items() if value not in (None, [])},
            "roles": ("minister",),
            "evidence": entries,
        }
    )


def test_a_quote_of_what_it_says_goes_before_any_other_quote() -> None:
    statement = with_evidence(
        entry(None, "summary"), entry("the minister, Ada", "names"), entry("I oversee it", "summary")
    )
    assert statement.proof is not None
    assert statement.proof.quote == "I oversee it"


def test_else_any_quote_and_without_one_nothing() -> None:
    statement = with_evidence(entry(None, "summary"), entry("the minister, Ada", "names"))
    assert statement.proof is not None
    assert statement.proof.quote == "the minister, Ada"
    assert with_evidence(entry(None, "summary")).proof is None

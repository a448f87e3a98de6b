"""Whatever a file holds, reading it gives a tree or findings with a place in the file, and never fails."""

from __future__ import annotations

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.reading.finding import Finding
from macros.reading.tree import HIDDEN, Document, Refused, in_words, read_document
from macros.records.kinds import KINDS
from macros.records.read import SHAPE_RULES, read_about, read_record

PIECES = st.sampled_from(
    [
        *(
            "name",
            "summary",
            "evidence",
            "from",
            "note",
            "supports",
            "id",
            "<<",
            "~",
            "NO",
            "2031-02",
            "é",
            "\U0001d4b3",
        ),
        *(
            ": ",
            ":",
            "\n",
            "\n  ",
            "\n    ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "#",
            " ",
            "'",
            '"',
            "|",
            ">-",
        ),
        *(
            "&a ",
            "*a",
            "!!str ",
            "!x ",
            "---",
            "...",
            "%YAML 1.1",
            "\\",
            "\\u202e",
            "\t",
            "\r",
            "\x00",
            "\ufeff",
        ),
    ]
)
SOUP = st.lists(PIECES, max_size=40).map("".join)
"""Text that looks like YAML often enough to get past the first letter."""

TREES = st.recursive(
    st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def read(raw: bytes) -> Document | tuple[Finding, ...]:
    try:
        return read_document(raw, "x.yml")
    except Refused as refused:
        return refused.findings


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode()) | SOUP.map(str.encode))
@example(b"")
@example(b"\xff\xfe")
@example(b'a: "\\ud800"')
@example("\ufffe: \uffff".encode())
@settings(max_examples=400)
def test_any_bytes_give_a_tree_or_findings_in_the_file(raw: bytes) -> None:
    result = read(raw)
    if isinstance(result, Document):
        assert all(place_is_inside(raw, mark) for mark in result.marks.values())
    else:
        assert result
        for finding in result:
            assert finding.rule
            assert finding.fix
            assert place_is_inside(raw, (finding.place.line, finding.place.column))


def place_is_inside(raw: bytes, mark: tuple[int, int]) -> bool:
    lines = raw.decode("utf-8", "replace").split("\n")
    line, column = mark
    return 1 <= line <= len(lines) + 1 and 1 <= column <= len((*lines, "")[line - 1]) + 1


@given(st.dictionaries(st.text(max_size=8), TREES, max_size=4))
@settings(max_examples=150)
def test_what_is_written_as_yaml_comes_back_as_the_same_text(tree: dict[str, object]) -> None:
    written = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    result = read(written.encode())
    if isinstance(result, Document):
        assert as_written(result.tree) == tree
    else:
        assert "<<" in written or HIDDEN.search("".join(texts_in(tree)))


def as_written(tree: object) -> object:
    if isinstance(tree, tuple):
        return [as_written(item) for item in tree]
    if isinstance(tree, str):
        return tree
    assert hasattr(tree, "items")
    return {key: as_written(value) for key, value in tree.items()}


def texts_in(tree: object) -> list[str]:
    if isinstance(tree, dict):
        return [text for key, value in tree.items() for text in (key, *texts_in(value))]
    if isinstance(tree, list):
        return [text for item in tree for text in texts_in(item)]
    return [str(tree)]


FIELDS = sorted({info.alias or name for model in KINDS for name, info in model.model_fields.items()} - {"id"})


@given(
    st.sampled_from(KINDS),
    st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=8), TREES, max_size=6),
)
@settings(max_examples=300)
def test_any_tree_gives_a_record_or_findings_of_the_named_shapes(kind: type, tree: dict[str, object]) -> None:
    document = Document("x.yml", frozen(tree), {(): (1, 1)})  # type: ignore[arg-type]  # any tree is meant
    for result in (read_record(document, kind, "some-id"), read_about(document)):
        assert (result.record is None) == bool(result.findings)
        for finding in result.findings:
            assert finding.rule in SHAPE_RULES
            assert finding.message
            assert finding.fix


def frozen(tree: object) -> object:
    if isinstance(tree, dict):
        return {key: frozen(value) for key, value in tree.items()}
    return tuple(frozen(item) for item in tree) if isinstance(tree, list) else tree


@given(st.lists(st.text(min_size=1, max_size=5) | st.integers(0, 9), max_size=6))
def test_any_path_can_be_written(path: list[str | int]) -> None:
    assert in_words(tuple(path)).count("[") >= sum(isinstance(step, int) for step in path)

"""The schemas and the OpenAPI document: every file fits, and a broken one does not, say readers not ours."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from macros.pages.addresses import API, OPENAPI, schema_of, twin
from macros.pages.edition import Edition
from macros.publish.api.schemas import OF_DOCUMENTS
from macros.publish.files import published_files
from macros.records.base import Model
from macros.records.kinds import BY_FOLDER, KINDS
from macros.records.moved import Moved
from macros.records.words import Strength, glosses, words
from macros.register.register import Register
from macros.releases.history import History, Release
from macros.site import editions
from tests.readers.run import read, refuses

PROJECT = Path(__file__).parents[2]
READER = "api"


def _write(edition: Edition, folder: Path) -> Path:
    for file in published_files(edition):
        if file.address.startswith(API):
            path = folder / file.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.make())
    return folder


@pytest.fixture(scope="module")
def fictional_edition() -> Edition:
    return editions.make(PROJECT / "tests/fictional/data")


@pytest.fixture(scope="module")
def published(fictional_edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The API of the fictional record, in a folder."""
    return _write(fictional_edition, tmp_path_factory.mktemp("fictional"))


@pytest.fixture(scope="module")
def schemas(published: Path) -> Mapping[str, Any]:
    """Every schema by its name."""
    return {name: _json(published, schema_of(name)) for name in (*BY_FOLDER, *OF_DOCUMENTS)}


def _json(site: Path, address: str) -> Any:
    return json.loads((site / address).read_text("utf-8"))


def _number_of_files(site: Path) -> int:
    return sum(1 for _ in (site / API).rglob("*.json"))


# --- every file fits ---------------------------------------------


def test_every_file_of_the_real_record_fits_the_schema_that_its_path_names(tmp_path: Path) -> None:
    site = _write(editions.make(PROJECT / "data"), tmp_path)
    count = read(READER, site)
    assert sum(count.values()) == _number_of_files(site) > 1_500
    assert count["one-of-sources"] > count["one-of-statements"] > count["oversight"] == 1


def test_every_file_of_the_fictional_record_fits(published: Path) -> None:
    count = read(READER, published)
    assert sum(count.values()) == _number_of_files(published)
    # Each path of the document is one that files have.
    operations = {item["get"]["operationId"] for item in _json(published, OPENAPI)["paths"].values()}
    assert set(count) == operations


def test_files_of_records_that_moved_and_of_releases_fit(fictional_edition: Edition, tmp_path: Path) -> None:
    register = fictional_edition.register
    first, second = list(register.kind("departments"))[:2]
    marks = (
        {"id": "departments/once", "name": "Once", "renamed_to": f"departments/{first}", "on": "2034-01-02"},
        {"id": "posts/parts", "split_into": (f"posts/{next(iter(register.kind('posts')))}",), "on": "2034"},
        {"id": "sources/gone", "withdrawn": "A slip", "see": (f"departments/{second}",), "on": "2034-01"},
    )
    moved = Register(register.about, register, {}, (), [Moved.model_validate(mark) for mark in marks])
    before = Release("2034-06-30", fictional_edition.state)
    site = _write(Edition(moved, History((before,))), tmp_path)
    assert _json(site, twin("departments/once"))["leads_to"]
    assert read(READER, site)["one-of-departments"] == len(register.kind("departments")) + 1


# --- what does not fit is refused ---------------------------------------------

Change = Callable[[Any], None]


def _with(*path: str | int, value: Any) -> Change:
    """A change of what stands at a path."""

    def change(tree: Any) -> None:
        for step in path[:-1]:
            tree = tree[step]
        tree[path[-1]] = value

    return change


def _without(*path: str | int) -> Change:
    def change(tree: Any) -> None:
        for step in path[:-1]:
            tree = tree[step]
        del tree[path[-1]]

    return change


BROKEN: tuple[tuple[str, Change, str], ...] = (
    ("asks", _with("records", 0, "record", "mood", value="x"), "mood"),
    ("asks", _with("records", 0, "extra", value="x"), "extra"),
    ("asks", _with("records", 0, "record", "id", value="x"), "id"),
    ("asks", _with("records", 0, "record", "form", value="shouted"), "shouted"),
    ("asks", _with("records", 0, "record", "date", value="3 May 2034"), "3 May 2034"),
    ("asks", _with("records", 0, "record", "date", value=2034), "2034 is not of type"),
    ("asks", _with("records", 0, "record", "number", value=3), "3 is not of type"),
    ("asks", _with("records", 0, "record", "answers", value=[]), "answers"),
    ("asks", _with("records", 0, "record", "due", value=None), "due"),
    ("asks", _without("records", 0, "record", "summary"), "summary"),
    ("asks", _with("records", 0, "key", value="posts/another-kind"), "posts/another-kind"),
    ("asks", _with("kind", value="posts"), "'asks' was expected"),
    ("asks", _with("as_of", value="2034-13-01"), "2034-13-01"),
    ("asks", _with("records", 0, "url", value="asks/"), "asks/"),
    ("departments", _with("records", 0, "record", "part_of", value="No Id"), "No Id"),
    ("oversight", _with("roles", 0, "intervals", 0, "standing", value="sure"), "sure"),
    ("oversight", _without("roles", 0, "intervals", 0, "because"), "because"),
    ("gaps", _with("government", 0, "register", value="nobody"), "nobody"),
    ("index", _with("kinds", 0, "count", value=-1), "-1"),
    ("changes", _with("mood", value="x"), "mood"),
)


def test_each_broken_file_is_refused_and_none_that_is_whole(published: Path, tmp_path: Path) -> None:
    folders = []
    for number, (file, change, _) in enumerate((("asks", lambda _: None, ""), *BROKEN)):
        folder = tmp_path / str(number)
        (folder / API).mkdir(parents=True)
        shutil.copy(published / twin(file), folder / twin(file))
        _change(folder / twin(file), change)
        folders.append(folder)
    whole, *refused = refuses(READER, published, *folders).splitlines()
    assert whole == "every file fits"
    assert len(refused) == len(BROKEN)
    for line, (file, _, named) in zip(refused, BROKEN, strict=True):
        assert line.startswith(f"/{twin(file)}: ")
        assert named in line


def _only(published: Path, folder: Path, *addresses: str) -> Path:
    """A copy of the schemas, of the document, and of some files: quick to read."""
    shutil.copytree(published / API / "schema", folder / API / "schema")
    for address in (OPENAPI, *addresses):
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(published / address, folder / address)
    return folder


def _change(file: Path, change: Change) -> None:
    tree = json.loads(file.read_text("utf-8"))
    change(tree)
    file.write_text(json.dumps(tree), "utf-8")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (_without("info", "title"), "title"),
        (_with("openapi", value="four"), "four"),
        (_without("paths", "/api/v1/asks.json", "get", "responses", "200", "description"), "description"),
        (_without("paths", "/api/v1/asks.json"), "asks.json: no path of"),
        (_with("paths", "/api/v1/asks.json", "get", "operationId", value="index"), "index"),
    ],
)
def test_a_broken_description_is_refused(published: Path, tmp_path: Path, change: Change, named: str) -> None:
    site = _only(published, tmp_path, twin("asks"))
    _change(site / OPENAPI, change)
    assert named in refuses(READER, site)


def test_a_schema_that_is_none_is_refused(published: Path, tmp_path: Path) -> None:
    site = _only(published, tmp_path, twin("asks"))
    _change(site / schema_of("asks"), _with("$defs", "Ask", "type", value="thing"))
    assert "thing" in refuses(READER, site)


# --- what the schemas say ---------------------------------------------


def _objects(schema: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(schema, Mapping):
        if "properties" in schema and isinstance(schema["properties"], Mapping):
            yield schema
        for value in schema.values():
            yield from _objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _objects(value)


def test_nothing_may_stand_in_a_file_that_its_schema_does_not_name(schemas: Mapping[str, Any]) -> None:
    for name, schema in schemas.items():
        groups = list(_objects(schema))
        assert groups, name
        assert [one.get("title") for one in groups if one.get("additionalProperties") is not False] == [], (
            name
        )


def test_every_field_says_what_it_is(schemas: Mapping[str, Any]) -> None:
    for name, schema in schemas.items():
        for definition, one in schema["$defs"].items():
            bare = [field for field, what in one.get("properties", {}).items() if not what.get("description")]
            assert bare == [], f"{name} {definition}"


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind)
def test_a_schema_has_the_fields_of_the_model_by_the_names_of_its_file(
    schemas: Mapping[str, Any], model: type[Model]
) -> None:
    told = schemas[model.kind]["$defs"][model.__name__]  # type: ignore[attr-defined]  # each of KINDS has a kind
    names = {info.alias or name: info for name, info in model.model_fields.items() if name != "id"}
    assert set(told["properties"]) == set(names)
    lists = [name for name, one in told["properties"].items() if one.get("type") == "array"]
    needed = [name for name, info in names.items() if info.is_required() and name not in lists]
    assert sorted(told["required"]) == sorted(needed)


def test_a_coded_word_comes_with_its_meaning(schemas: Mapping[str, Any]) -> None:
    told = schemas["statements"]["$defs"]["Statement"]["properties"]["strength"]
    assert tuple(told["enum"]) == words(Strength)
    assert told["x-meanings"] == dict(glosses(Strength))


def test_a_number_is_text_and_a_reference_says_where_it_leads(schemas: Mapping[str, Any]) -> None:
    figure = schemas["resources"]["$defs"]["Figure"]["properties"]["amount"]
    assert (figure["type"], figure["pattern"]) == ("string", r"^-?[0-9]+(\.[0-9]+)?$")
    assert "type" not in figure.get("anyOf", [{}])[0]
    holds = schemas["ministers"]["$defs"]["Appointment"]["properties"]
    assert holds["post"]["x-refers-to"] == ["posts"]
    assert holds["from"]["pattern"].startswith("^[12][0-9]{3}")


def test_a_field_in_words_names_the_other_by_the_name_of_the_file(schemas: Mapping[str, Any]) -> None:
    fields = schemas["workstreams"]["$defs"]["Workstream"]["properties"]
    named = {one[mark] for one in fields.values() for mark in ("x-words-of", "x-code-of") if mark in one}
    assert "from" in named
    assert named <= set(fields)


def test_the_description_names_the_host_and_the_terms(published: Path, fictional_edition: Edition) -> None:
    told = _json(published, OPENAPI)
    about = fictional_edition.about
    assert [server["url"] + "/" for server in told["servers"]] == [about.site_url]
    assert told["info"]["license"]["name"] == about.licences.data
    assert fictional_edition.as_of_words in told["info"]["description"]

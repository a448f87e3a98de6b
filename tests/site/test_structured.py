"""What pages tell programs in their heads, read back from the built site by PyLD."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

from macros.pages.addresses import COMPONENTS, DATA, HOME, LICENCES, twin
from macros.records.department import Department
from macros.records.statement import Statement
from tests.readers.run import read, refuses
from tests.site.conftest import Site

WORDS = "https://schema.org/"
Node = Mapping[str, Any]


@pytest.fixture(scope="module", params=["real", "fictional"])
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


@pytest.fixture(scope="module")
def told(site: Site, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Node]]:
    """What every page that has JSON-LD tells, by its address, as PyLD expands it."""
    folder = tmp_path_factory.mktemp("json-ld")
    files: dict[str, Path] = {}
    for number, (address, page) in enumerate(site.pages.items()):
        for script in page.xpath("/html/head/script[@type='application/ld+json']"):
            assert address not in files
            files[address] = folder / f"{number}.json"
            files[address].write_text(script.text, encoding="utf-8")
    found = read("pyld_expand", *files.values())
    return {address: found[str(file)] for address, file in files.items()}


def of_type(nodes: list[Node], type_: str) -> list[Node]:
    return [node for node in nodes if WORDS + type_ in node["@type"]]


def one(node: Node, name: str) -> Any:
    """The one value of a property: a text, an address, or a node."""
    [found] = node[WORDS + name]
    return found.get("@value", found)


def everything(value: Any) -> Iterator[Node]:
    """Every node, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from everything(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from everything(item)


def test_every_breadcrumb_is_told_as_it_is_shown(site: Site, told: dict[str, list[Node]]) -> None:
    shown = 0
    for address, page in site.pages.items():
        links = page.xpath("(//nav[@class='st-crumbs'])[1]//a")  # the style guide shows a second one
        lists = of_type(told.get(address, []), "BreadcrumbList")
        assert len(lists) == bool(links), address
        if not links:
            continue
        steps = sorted(
            (
                (one(step, "position"), one(step, "name"), one(step, "item"))
                for step in lists[0][WORDS + "itemListElement"]
            ),
            key=lambda step: step[0],
        )
        assert [number for number, _, _ in steps] == list(range(1, len(links) + 2)), address
        assert [name for _, name, _ in steps[:-1]] == [link.text for link in links], address
        assert steps[-1][2] == site.edition.url(address)
        assert all(urlsplit(item).path.removeprefix(site.top) in site.pages for _, _, item in steps)
        shown += 1
    assert shown > 50


def test_a_body_is_of_government_only_where_its_type_says_so(site: Site, told: dict[str, list[Node]]) -> None:
    for body in site.edition.register.of(Department).values():
        nodes = told[f"departments/{body.id}/"]
        government = of_type(nodes, "GovernmentOrganization")
        is_department = body.type in ("ministerial-department", "non-ministerial-department")
        assert len(government) == is_department, body.key
        [node] = government or of_type(nodes, "Organization")
        assert one(node, "name") == body.name
        ended = node.get(WORDS + "dissolutionDate")
        assert bool(ended) == (body.to is not None and body.to_basis == "stated"), body.key
        if ended:
            assert ended[0]["@value"] == str(body.to)


def test_a_person_is_told_with_spells_that_are_over_and_with_no_other(
    site: Site, told: dict[str, list[Node]]
) -> None:
    spells = 0
    for person in site.edition.register.people.values():
        [node] = of_type(told[f"{person.kind}/{person.id}/"], "Person")
        assert one(node, "name") == person.name
        known = {(str(spell.from_), str(spell.to)) for spell in person.appointments}
        for role in node.get(WORDS + "hasOccupation", []):
            assert role["@type"] == [WORDS + "Role"]
            days = (one(role, "startDate"), one(role, "endDate"))
            assert days in known, person.key
            assert days[1] <= str(site.edition.as_of)
            assert one(one(role, "hasOccupation"), "name")
            spells += 1
    assert spells >= 3


def test_no_page_says_that_somebody_is_in_a_post(told: dict[str, list[Node]]) -> None:
    for address, nodes in told.items():
        for node in everything(nodes):
            assert not {WORDS + "jobTitle", WORDS + "worksFor", WORDS + "memberOf"} & set(node), address
            if WORDS + "Role" in node.get("@type", []):
                assert WORDS + "endDate" in node, address


def test_only_explicit_words_are_a_claim_and_are_those_of_the_page(
    site: Site, told: dict[str, list[Node]]
) -> None:
    claims = 0
    for statement in site.edition.register.of(Statement).values():
        address = f"statements/{statement.id}/"
        found = of_type(told[address], "Claim")
        if not statement.explicit:
            assert found == []
            continue
        for claim in found:
            assert f"“{one(claim, 'text')}”" in site.pages[address].text_content()
            work = one(claim, "appearance")
            assert one(work, "name")
            assert one(work, "creditText")
            pointed = statement.names.model_dump(exclude_none=True) if statement.names else {}
            assert len(claim.get(WORDS + "about", [])) == len(pointed), address
            claims += 1
    assert claims >= 2
    everywhere = [node for nodes in told.values() for node in everything(nodes)]
    assert sum(WORDS + "Claim" in node.get("@type", []) for node in everywhere) == claims
    assert not any(WORDS + "ClaimReview" in node.get("@type", []) for node in everywhere)


def test_the_record_is_a_set_of_data(site: Site, told: dict[str, list[Node]]) -> None:
    edition = site.edition
    places = [address for address in (HOME, DATA) if address in site.pages]
    for address in places:
        [data] = of_type(told[address], "Dataset")
        assert one(data, "name") == edition.about.name
        assert one(data, "description").startswith(edition.about.subject)
        assert one(data, "temporalCoverage") == f"{edition.about.period_from}/{edition.as_of}"
        assert one(data, "dateModified") == str(edition.as_of)
        assert one(one(data, "license"), "name") == edition.about.licences.data
        assert one(one(data, "license"), "url") == edition.url(LICENCES)
        downloads = [one(made, "contentUrl") for made in data[WORDS + "distribution"]]
        assert edition.url(twin("index")) in downloads
        for address_ in downloads:
            assert (site.folder / urlsplit(address_).path.removeprefix(site.top)).is_file(), address_
    tells = [address for address, nodes in told.items() if of_type(nodes, "Dataset")]
    assert sorted(tells) == places


def test_pyld_refuses_json_ld_that_is_broken(real_site: Site, tmp_path: Path) -> None:
    text = real_site.pages["workstreams/"].xpath("string(/html/head/script[@type='application/ld+json'])")
    made = json.loads(str(text))
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({**made, "@type": 5}), encoding="utf-8")
    assert "invalid type value" in refuses("pyld_expand", broken)
    broken.write_text(json.dumps({**made, "@context": "https://stranger.example/"}), encoding="utf-8")
    assert "Dereferencing a URL" in refuses("pyld_expand", broken)


def test_no_text_ends_the_script_or_begins_another(site: Site) -> None:
    for address, text in site.texts.items():
        for piece in text.split('<script type="application/ld+json">')[1:]:
            assert "<" not in piece.partition("</script>")[0], address


def _meta(page: html.HtmlElement, name: str) -> str:
    return str(page.xpath(f"string(/html/head/meta[@property='og:{name}']/@content)"))


def test_every_page_but_the_one_for_errors_tells_what_to_show_where_it_is_shared(site: Site) -> None:
    for address, page in site.pages.items():
        if address == "404.html":
            assert page.xpath("/html/head/meta[@property]") == []
            continue
        canonical = str(page.xpath("string(/html/head/link[@rel='canonical']/@href)"))
        assert _meta(page, "url") == canonical, address
        assert (page.findtext(".//title") or "").startswith(_meta(page, "title")), address
        assert _meta(page, "title"), address
        assert _meta(page, "description") == str(
            page.xpath("string(/html/head/meta[@name='description']/@content)")
        ), address
        picture = urlsplit(_meta(page, "image")).path.removeprefix(site.top)
        assert picture.startswith("assets/cards/"), address
        assert (site.folder / picture).is_file(), picture


def test_every_page_that_stands_for_itself_can_be_cited(site: Site) -> None:
    for address, page in site.pages.items():
        blocks = page.xpath("//main/details[@class='st-cite-page']")
        leads_on = address == "404.html" or _meta(page, "url") != site.edition.url(address)
        made_up = address.startswith(COMPONENTS) and address != COMPONENTS
        assert len(blocks) == (not leads_on and not made_up), address
        if blocks:
            assert site.edition.url(address) in blocks[0].xpath("string(p[@data-copy])"), address

"""What hosts send with each answer: the same in both forms, and nothing a host takes otherwise."""

from __future__ import annotations

import json
import shutil
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from macros.pages.addresses import HEADERS, HEADERS_MAP, HEADERS_NGINX, SEARCH
from macros.pages.assets.assets import assets
from macros.pages.frame.policy import as_header, as_meta, directives
from macros.publish import hosts
from macros.publish.headers import FOR_EVER, as_map, as_rules, as_server, headers
from macros.site import editions

EVALUATOR = Path(__file__).parents[2] / ".tools" / "csp_evaluator"


def _rules(top: str = "") -> dict[str, dict[str, str]]:
    """What ``_headers`` says, read as hosts read it: by pattern, then by name."""
    found: dict[str, dict[str, str]] = {}
    for line in as_rules(top):
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert name not in found[next(reversed(found))], line
            found[next(reversed(found))][name] = value
        else:
            found[line] = {}
    return found


def test_no_address_gets_a_header_from_two_rules() -> None:
    rules = _rules()
    for address in ("/", "/asks/", f"/{SEARCH}", *(one.replace("*", "x") for one in rules)):
        fits = [said for pattern, said in rules.items() if fnmatchcase(address, pattern)]
        names = [name for said in fits for name in said]
        assert len(names) == len(set(names)), address


def test_cloudflare_reads_every_rule() -> None:
    # https://developers.cloudflare.com/pages/configuration/headers/: 100 rules, 2,000 letters a line
    assert len(_rules()) <= 100
    assert max(map(len, as_rules(""))) <= 2000


def test_what_is_sent_with_every_page_forbids_no_page_what_its_own_policy_allows() -> None:
    sent = _rules()["/*"]["Content-Security-Policy"]
    widest = dict(one.split(" ", 1) for one in sent.split("; "))
    for address in ("", "asks/", "404.html", SEARCH):
        for name, value in directives(address).items():
            allowed = set(widest[name].split())
            assert set(value.split()) <= allowed or value == "'none'", (address, name)


def test_a_page_narrows_what_is_sent_by_its_own_policy() -> None:
    assert "wasm" in _rules()["/*"]["Content-Security-Policy"]
    assert "wasm" not in as_meta("asks/")
    assert "wasm" in as_meta(SEARCH)


def test_what_has_a_hash_in_its_name_is_kept_for_a_year_and_nothing_else() -> None:
    kept = {pattern for pattern, said in _rules().items() if said.get("Cache-Control") == FOR_EVER}
    assert {f"/{asset.address}" for asset in assets()} <= kept
    assert "Cache-Control" not in _rules()["/*"]  # these hosts ask each time by themselves
    below = kept - {f"/{asset.address}" for asset in assets()}
    assert all(pattern.startswith(f"/{SEARCH}") and pattern.endswith("/*") for pattern in below)


def test_both_forms_name_the_same_headers() -> None:
    server = list(as_server())
    assert [line.split()[1] for line in server] == [header.name for header in headers()]
    assert all(line.endswith(" always;") for line in server)
    assert [line.split()[2] for line in as_map("") if line.startswith("map")] == [
        line.split()[2] for line in server if " $" in line
    ]
    assert {name for said in _rules().values() for name in said} == {header.name for header in headers()}


def test_a_site_in_a_folder_of_its_host_has_its_rules_below_it() -> None:
    assert all(pattern.startswith("/folder/") for pattern in _rules("/folder"))
    own = [line.split('"')[1] for line in as_map("/folder") if '" "' in line]
    assert own
    assert all(one.startswith(("/folder/", "~^/folder/")) for one in own)


def test_the_files_of_headers_say_what_they_are_for(fictional: Path) -> None:
    files = {file.address: file.make().decode() for file in hosts.files(editions.make(fictional))}
    assert tuple(files) == hosts.HOST_FILES
    for address in (HEADERS, HEADERS_MAP, HEADERS_NGINX):
        assert files[address].startswith("# What ")
        assert files[address].endswith("\n")


EXCUSED = {
    ("script-src", "'self'"): "no file of the site repeats what it is asked, nor is put there by readers"
}
"""What Google's evaluator asks a person to look at, and why it stands."""

_EVALUATE = """
const {CspParser} = require("./dist/parser.js");
const {CspEvaluator} = require("./dist/evaluator.js");
const {Version} = require("./dist/csp.js");
const found = JSON.parse(process.argv[1]).map(text =>
  new CspEvaluator(new CspParser(text).csp, Version.CSP3).evaluate().map(one =>
    [one.directive, one.value ?? "", one.severity, one.description]));
console.log(JSON.stringify(found));
"""


def _evaluated(*policies: str) -> list[list[list[object]]]:
    """What csp_evaluator finds in each policy: https://github.com/google/csp-evaluator"""
    node = shutil.which("node")
    assert node, "node is not installed; `make test` installs it, see .ci/programs"
    assert EVALUATOR.is_dir(), f"{EVALUATOR} is missing; `make test` fetches it, see .ci/npm"
    run = subprocess.run(
        [node, "-e", _EVALUATE, json.dumps(policies)],
        cwd=EVALUATOR,
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[list[list[object]]] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("address", ["", SEARCH])
def test_googles_evaluator_finds_nothing_but_what_is_excused(address: str) -> None:
    (found,) = _evaluated(as_header(address))
    assert {(one[0], one[1]) for one in found} == set(EXCUSED)


@pytest.mark.parametrize(
    "weak", ["script-src 'unsafe-inline'", "script-src *", "default-src 'none'; script-sr x"]
)
def test_it_does_find_a_weak_one(weak: str) -> None:
    (found,) = _evaluated(weak)
    assert [one for one in found if (one[0], one[1]) not in EXCUSED]

"""Every page of the real site in a real browser, on a small phone: quiet, alone, and nothing out of place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.pages.addresses import HEADERS_MAP, HEADERS_NGINX, REDIRECTS_MAP
from macros.pages.assets.assets import icon
from macros.publish.headers import as_map, as_server
from tests.site.browser import Screen
from tests.site.conftest import Site
from tests.site.host import served
from tests.site.walk import Walked, walk

PHONE = Screen(320, 640)


@pytest.fixture(scope="module")
def walked(real_site: Site) -> Walked:
    with served(real_site.folder, real_site.top) as root:
        return walk(root, real_site.pages, PHONE)


def test_no_page_has_a_fault(walked: Walked, real_site: Site) -> None:
    assert walked.faults == {}
    assert walked.count == len(real_site.pages) > 1000


def test_nothing_is_kept_in_the_browser_of_who_has_read_every_page(walked: Walked) -> None:
    assert walked.cookies == ()
    assert set(walked.kept.values()) == {0, ""}
    assert len(walked.kept) == 6


FAULTS = {
    "wide": (
        '<p class="wide">A page as wide as this scrolls sideways.</p>',
        "wide in a window of 320: p.wide",
    ),
    "over": ('<p>One text stands</p><p class="over">over another one</p>', "overlap"),
    "under": ('<p>A field is <input value="here"></p><p class="over">and words</p>', "overlap"),
    "inline-script": ("<script>document.title = 'changed'</script>", "script-src-elem forbids inline"),
    "inline-style": ('<p style="color: red">Red</p>', "style-src-attr forbids inline"),
    "foreign": ('<img src="http://stranger.example/picture.png" alt="">', "img-src forbids"),
    "lost": ('<img src="/no-such.png" alt="">', "404: http"),
    "frame": ('<iframe src="/sound/"></iframe>', "forbids"),
    "log": ('<script src="/log.js"></script>', "log: a word"),
    "throw": ('<script src="/throw.js"></script>', "uncaught: on purpose"),
    "eval": ('<script src="/eval.js"></script>', "trusted-types-sink eval"),
    "html": ('<script src="/html.js"></script>', "require-trusted-types-for forbids trusted-types-sink"),
    "policy": ('<script src="/policy.js"></script>', "trusted-types forbids trusted-types-policy"),
    "wasm": ('<script src="/wasm.js"></script>', "forbids wasm-eval"),
    "session": ('<script src="/session.js"></script>', "sessionStorage"),
    "cookie": ('<script src="/cookie.js"></script>', "cookie"),
}
"""Of each sort of fault a page that has it, and what is told of it."""

SCRIPTS = {
    "log": "console.log('a word')",
    "throw": "throw new Error('on purpose')",
    "eval": "try { eval('1') } catch {}",
    "html": "try { document.body.innerHTML = 'x' } catch {}",
    "policy": "try { trustedTypes.createPolicy('mine', {}) } catch {}",
    "wasm": "try { new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) } catch {}",
    "session": "sessionStorage.setItem('a', 'b')",
    "cookie": "document.cookie = 'a=b'",
}

SOUND = """<p>A <b>text</b> with <code>code</code><sup><a href="#a">[1]</a></sup> in it, over
more lines than one<span class="unseen"> and what is only heard, which stands over nothing</span>.</p>
<details><summary>More</summary><p>Folded <input value="away"></p></details>
<div class="cut"><p class="wide">A table may scroll in a window of its own.</p></div>
<p class="tight">Lines that stand close together, as they do in a heading: their boxes meet, and their letters
do not.</p>"""

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css"></head><body><main>
{}</main></body></html>
"""

STYLE = """
.wide { width: 900px; margin: 0 }
.cut { overflow-x: auto; width: 200px }
.over { margin-top: -30px }
.tight { line-height: 1.05 }
.unseen { height: 1px; width: 1px; overflow: hidden; position: absolute; white-space: nowrap }
"""


@pytest.fixture(scope="module")
def canaries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of one sound page, and of a page for each fault, with our headers."""
    folder = tmp_path_factory.mktemp("canaries")
    for address, lines in ((HEADERS_MAP, as_map("")), (HEADERS_NGINX, as_server()), (REDIRECTS_MAP, ())):
        (folder / address).write_text("\n".join(lines), "utf-8")
    for name, text in SCRIPTS.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    (folder / "style.css").write_text(STYLE, "utf-8")
    (folder / "icon.svg").write_bytes(icon().content)
    _write(folder, SOUND)
    _write(folder / "sound", SOUND)
    for name, (content, _) in FAULTS.items():
        _write(folder / name, content)
    with served(folder) as root:
        yield root


def _write(folder: Path, content: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(PAGE.format(content), "utf-8")


@pytest.fixture(scope="module")
def found(canaries: str) -> Walked:
    return walk(canaries, ["sound/", *(f"{name}/" for name in FAULTS)], PHONE)


@pytest.mark.parametrize("name", FAULTS)
def test_each_sort_of_fault_is_found_on_the_page_that_has_it(found: Walked, name: str) -> None:
    assert FAULTS[name][1] in " ".join(found.faults[f"{name}/"])


def test_a_sound_page_has_none(found: Walked) -> None:
    assert "sound/" not in found.faults


def test_a_cookie_is_counted_wherever_it_was_set(found: Walked) -> None:
    assert len(found.cookies) == 1

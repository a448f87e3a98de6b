"""Drafts that a person can copy: a question to a minister, a peer's question, a request for information.

Each is made from the template of its rule and from data. It asks, and claims nothing. A gap of this record
has none: it is closed by reading, not by asking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.gaps.addressee import Addressee, Ground, addressee
from macros.gaps.cells import NAMES
from macros.gaps.gap import Gap
from macros.gaps.parts import called, ended, plain
from macros.oversight.sentence import ROLE_NOUNS
from macros.records.department import Department
from macros.records.references import RecordRef
from macros.register.register import Register

GOVERNMENT = "His Majesty’s Government"
"""Whom a peer asks, and a member where no post is known."""

ACT = "Freedom of Information Act 2000"

GROUNDS: Mapping[Ground, str] = MappingProxyType(
    {
        "named": "The department is the one that the record names for this, or what followed it",
        "lever": "The department is one that the record names as owner of a policy lever that this uses",
        "led": "The department is the one last stated to lead on atrocity prevention",
    }
)
"""Why a department is asked, as a sentence without its stop."""

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts for one gap, in plain text. ``department`` is what the record calls it, or empty."""

    question: str
    peers: str
    request: str | None
    department: str = ""
    about: str = ""
    """What the drafts are, whose words stand in them, and why this department is asked."""


def drafts(register: Register, gap: Gap) -> Drafts | None:
    """The drafts for a gap in what government has said; none for one of this record, or one closed."""
    rule, spell = gap.rule, gap.spell
    if rule.whose == "record" or not rule.ask or spell.until is not None:
        return None
    words = {"name": _name(register, spell.subject), **{name: _inside(text) for name, text in spell.fill}}
    ask = fill(rule.ask, words)
    whom = addressee(register, spell.subject)
    title = plain(whom.post.name) if whom.post else ""
    question = f"To ask {_with_article(title)}, {ended(ask)}" if title else _of_peers(ask)
    request = f"Under the {ACT}, please send me {ended(fill(rule.request, words))}" if rule.request else None
    return Drafts(
        question=question,
        peers=_of_peers(ask),
        request=request,
        department=whom.department.name if whom.department else "",
        about=" ".join(_about(register, whom, question + (request or ""))),
    )


def _about(register: Register, whom: Addressee, text: str) -> Iterable[str]:
    yield "Drafts made from data by a template; check the record, and its newest sources, first."
    if "“" in text:
        yield "What stands in quotation marks is as this record calls it, which may not be an official name."
    if whom.department is not None:
        yield f"{GROUNDS[whom.ground]}: no claim that it is responsible."
    if whom.department is not None and whom.unconfirmed:
        bodies = register.of(Department)
        after = [bodies[ref].name for ref in whom.department.successors if ref in bodies]
        what = f"What followed the department ({'; '.join(after)})" if after else "The department’s end"
        yield f"{what} is put down by us, and not confirmed."


def fill(template: str, words: Mapping[str, str]) -> str:
    """A template with each ``{slot}`` replaced by its words, in one pass: braces in data stay as they are."""
    return _SLOT.sub(lambda slot: words[slot.group(1)], template)


def _of_peers(ask: str) -> str:
    return f"To ask {GOVERNMENT} {ended(ask)}"


def _with_article(title: str) -> str:
    return f"the {title[4:] if title.lower().startswith('the ') else title}"


def _name(register: Register, subject: str) -> str:
    """What a subject is called within a sentence: a record in quotation marks, as its name is its own."""
    kind, _, rest = subject.partition("/")
    if kind == "role":
        return next((noun for role, noun in ROLE_NOUNS.items() if role == rest), rest)
    if kind == "cell":
        return NAMES.get(subject, rest)
    record = register.resolve(RecordRef(subject))
    label = record.label if record is not None else subject
    return called(label)


def _inside(text: str) -> str:
    """As `plain`, with the blank that words may begin with where a template does without them at times."""
    return f"{text[:1] if text[:1] == ' ' else ''}{plain(text)}"

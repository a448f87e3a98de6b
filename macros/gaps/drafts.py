"""Drafts that a person can copy: a question to a minister, a peer's question, a request for information.

Each is made from the template of its rule and from data. It asks, and claims nothing. A gap of this record
has none: it is closed by reading, not by asking.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from macros.gaps.addressee import addressee
from macros.gaps.cells import COLUMNS, STAGES
from macros.gaps.gap import Gap
from macros.oversight.sentence import ROLE_NOUNS
from macros.records.references import RecordRef
from macros.register.register import Register

GOVERNMENT = "His Majesty’s Government"
"""Whom a peer asks, and a member where no post is known."""

ACT = "Freedom of Information Act 2000"

_SLOT = re.compile(r"\{(\w+)\}")
_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "’"})


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts for one gap, in plain text. ``department`` is what the record calls it, or empty."""

    question: str
    peers: str
    request: str | None
    department: str = ""
    led: bool = False
    """Whether the department is merely the one last stated to lead on the whole subject."""


def drafts(register: Register, gap: Gap) -> Drafts | None:
    """The drafts for a gap in what government has said; none for one of this record, or one closed."""
    rule, spell = gap.rule, gap.spell
    if rule.whose == "record" or not rule.ask or spell.until is not None:
        return None
    words = {"name": _name(register, spell.subject), **{name: _inside(text) for name, text in spell.fill}}
    ask = fill(rule.ask, words)
    whom = addressee(register, spell.subject)
    title = _plain(whom.post.name) if whom.post else ""
    return Drafts(
        question=f"To ask {_with_article(title)}, {_ended(ask)}" if title else _of_peers(ask),
        peers=_of_peers(ask),
        request=(
            f"Under the {ACT}, please send me {_ended(fill(rule.request, words))}" if rule.request else None
        ),
        department=whom.department.name if whom.department else "",
        led=whom.led,
    )


def fill(template: str, words: Mapping[str, str]) -> str:
    """A template with each ``{slot}`` replaced by its words, in one pass: braces in data stay as they are."""
    return _SLOT.sub(lambda slot: words[slot.group(1)], template)


def _of_peers(ask: str) -> str:
    return f"To ask {GOVERNMENT} {_ended(ask)}"


def _with_article(title: str) -> str:
    return f"the {title[4:] if title.lower().startswith('the ') else title}"


def _name(register: Register, subject: str) -> str:
    """What a subject is called within a sentence: a record in quotation marks, as its name is its own."""
    kind, _, rest = subject.partition("/")
    if kind == "role":
        return next((noun for role, noun in ROLE_NOUNS.items() if role == rest), rest)
    if kind == "cell":
        return _cell(rest)
    record = register.resolve(RecordRef(subject))
    label = record.label if record is not None else subject
    return f"“{_plain(label).translate(_MARKS)}”"


def _cell(name: str) -> str:
    """A cell in words: ``early warning in peacetime``."""
    for stage in STAGES:
        column = name.removeprefix(f"{stage}-")
        for known, words in COLUMNS.items():
            if known == column:
                return f"{stage.replace('-', ' ')} {words}"
    return name.replace("-", " ")


def _plain(text: str) -> str:
    """A text as it stands inside a sentence: on one line, without a full stop of its own."""
    return " ".join(text.split()).rstrip(".")


def _inside(text: str) -> str:
    """As `_plain`, with the blank that words may begin with where a template does without them at times."""
    return f"{text[:1] if text[:1] == ' ' else ''}{_plain(text)}"


def _ended(text: str) -> str:
    """A text with a full stop, unless its own last mark ends a sentence."""
    return text if text.rstrip("”’)").endswith(("?", "!", "…")) else f"{text}."

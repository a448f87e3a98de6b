"""Rules of wording: our own words claim no absence, blame nobody, assign nothing, and are plain text.

The words of a source are its own. Quotes, titles, replies, text in quotation marks and fields that report
what somebody said (an ask, an answer that was read, a statement, a side of a conflict) are exempt, and so is
a sentence that says who said it: somebody whom the record knows, or a name right before the verb. The tests
are small on purpose: they see a phrase, not its sense. What they get wrong is excused in the record, with the
reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from macros.reading.tree import Path, in_words
from macros.records.about import About
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.conflict import Conflict
from macros.records.department import Department
from macros.records.source import Source
from macros.records.statement import Statement
from macros.register.references import texts
from macros.register.register import Register
from macros.rules.problem import Problem


def any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern for any of some phrases, as whole words, in capitals or not."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


NOBODY = "(?:nobody|no[- ]one|no (?:minister|official|department|ministry|unit|team|person|body))"
GOVERNMENT = "(?:government|ministers?|department|ministry|foreign office|secretary of state|officials)"
SPOKE = "(?:said|stated|named|published|answered|replied|responded|explained)"
SPEAK = "(?:say|state|name|publish|answer|reply|respond|explain)"

ABSENCE = any_of(
    "there (?:is|are|was|were|has been|have been|had been) (?:no|nothing|nobody)",
    "(?<!mean )(?:does|do|did) not exist",  # "not found does not mean does not exist" claims none
    "never existed",
    f"{NOBODY} (?:is|was|has been) (?:responsible|in charge|accountable|overseeing)",
    f"{NOBODY} (?:holds|held|oversees|oversaw|leads|led|owns|owned)",
    f"{GOVERNMENT} (?:has|have|had) (?:not|never) (?:yet )?{SPOKE}",
    f"{GOVERNMENT} (?:did|does|do) not {SPEAK}",
    f"{GOVERNMENT} never {SPOKE}",
    "(?:has|have|had) no (?:[a-z-]+ ){0,4}(?:strategy|policy|plan|minister|unit|team)",
    "no (?:[a-z-]+ ){0,4}exist(?:s|ed)",
    "(?:was|were|has been|have been) (?:disbanded|abolished|scrapped)",
)
"""Phrases that say that something is not there, where all that we know is that we did not find it."""

BLAME = any_of(
    "fail(?:s|ed|ing|ure)? to",
    "(?:has|have|had) failed",
    "ignor(?:es|ed|ing)",
    "refus(?:es|ed|ing|al) to",
    "neglect(?:s|ed|ing)?",
    "declin(?:es|ed|ing) to (?:answer|reply|respond|say|comment)",
    "turn(?:s|ed|ing)? a blind eye",
    "cover(?:s|ed|ing)? up",
    "dodg(?:es|ed|ing)",
    "evad(?:es|ed|ing)",
    "misle(?:d|ads|ading)",
    "reneg(?:es|ed|ing)",
    "br(?:oke|eaks|oken) (?:its|his|her|their) (?:promise|word)",
)
"""Phrases that blame, where all that we know is what was and was not read."""

ASSIGNS = any_of(
    "(?:is|was|are|were|remain(?:s|ed)?) (?:now |still |also )?"
    "(?:the (?:minister|official|department|unit) )?"
    "(?:responsible for|in charge of|accountable for)"
)
"""Phrases that assign responsibility, which this record never does itself."""

NOW = any_of(
    "currently",
    "nowadays",
    "today",
    "at present",
    "at the moment",
    "to date",
    "(?:this|last|next) (?:week|month|year)",
)
"""Words that are true on one day only, and do not say which."""

MARKUP = re.compile(
    r"\{\{|\{%|\{#|</?[a-z][^<]*|<!--|<\?|javascript:|\]\(|&(?:[a-z]{2,8}|#[0-9]{1,6}|#x[0-9a-f]{1,6});",
    re.IGNORECASE,
)
"""What only a template, a page or a script would hold."""

QUOTED = re.compile(r'"[^"]*"|“[^”]*”|‘[^’]*’(?!\w)')
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“‘])")

SAYS = any_of(
    "adds?|added",
    "argue[sd]?",
    "ask(?:s|ed)?",
    "answer(?:s|ed)",
    "call(?:s|ed)",
    "claim(?:s|ed)",
    "conclude[sd]",
    "criticise[sd]",
    "describe[sd]",
    "(?:find|found) that",
    "note[sd]",
    "quote[sd]",
    "repl(?:ies|ied)",
    "report(?:s|ed)",
    "sa(?:id|ys)",
    "stat(?:es|ed)",
    "tells|told",
    "warn(?:s|ed)",
    "writes|wrote",
)
"""Verbs of saying. One must stand before the phrase, in the same sentence, with its speaker before it."""

BY = re.compile(
    r"(?:according to|in the words of|(?:asked|called|quoted|reported|said|told|written) by)\b(.{,80})", re.I
)
"""Words after which a speaker is named."""

NAME = r"\b([A-Z][A-Za-z’'-]+)"
SUBJECT = re.compile(NAME + r"(?: \([^()]*\))?,?(?: (?:has|have|had|also|later|then|once|again|itself))* $")
"""A name right before a verb of saying: a place that opens the sentence is no speaker."""

AFTER_BY = re.compile(r"^ (?:the |a |an )?" + NAME)
"""A name right after the words of `BY`."""
NO_NAMES = frozenset(
    (
        *(
            "A",
            "An",
            "And",
            "As",
            "At",
            "But",
            "By",
            "For",
            "From",
            "He",
            "Her",
            "His",
            "If",
            "In",
            "It",
            "Its",
        ),
        *("No", "Nobody", "None", "Nor", "Not", "Of", "On", "One", "Or", "She", "So", "That", "The", "Their"),
        *(
            "Then",
            "There",
            "These",
            "They",
            "This",
            "Those",
            "To",
            "We",
            "What",
            "When",
            "Where",
            "Which",
            "Who",
        ),
        *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
        *(
            "November",
            "December",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ),
        *("Government", "Governments", "HMG", "UK", "Minister", "Ministers", "Department", "Ministry"),
    )
)
"""Words that begin with a capital and name no speaker; the Government is whom such sentences are about."""

FOREIGN: Mapping[type[Record], frozenset[str]] = {
    Ask: frozenset({"summary", "document"}),
    Conflict: frozenset({"sides"}),
    Statement: frozenset({"summary"}),
}
"""Fields of a kind that report somebody else's words, and so say whose they are."""

OTHERS_WORDS = frozenset({"quote", "at", "reply", "as_written", "document", "url", "other_urls", "where"})
"""Fields that hold the words, names and addresses of others, whatever the kind."""

SILENT = ("response-not-read", "no-public-response-found")
"""Stances under which the summary of an answer is the editors' own, as no answer was read."""


def absence_claimed(register: Register) -> Iterator[Problem]:
    """Our own text says outright that something is not there."""
    yield from _phrases(
        register,
        ABSENCE,
        "says outright that something is not there",
        "say that it was not found, and in what; or say in the sentence who said so, and when",
    )


def blame(register: Register) -> Iterator[Problem]:
    """Our own text blames somebody."""
    yield from _phrases(
        register,
        BLAME,
        "blames somebody",
        "say what was read and what was not found; or say in the sentence who said so, and when",
    )


def responsibility_assigned(register: Register) -> Iterator[Problem]:
    """Our own text says who is responsible, outside the statements."""
    yield from _phrases(
        register,
        ASSIGNS,
        "assigns responsibility, which this record never does itself",
        "say in the sentence who assigned it, and when",
    )


def undated_now(register: Register) -> Iterator[Problem]:
    """Our own text speaks of a day without saying which."""
    yield from _phrases(register, NOW, "does not say of which day it speaks", "write the date instead")


def looks_like_markup(register: Register) -> Iterator[Problem]:
    """Text that only a template, a page or a script would hold."""
    for record, path, text in _everything(register):
        if match := MARKUP.search(text):
            yield Problem(
                record,
                path,
                f"`{in_words(path)}` looks like markup or a script: `{_short(match.group())}`",
                "write plain text: records hold words, and pages do the rest",
            )


def ragged_text(register: Register) -> Iterator[Problem]:
    """Text with a break, a doubled space, or space at an end, which two equal names would differ by."""
    for record, path, text in _everything(register):
        if text != " ".join(text.split()) and not _is_reply(path):
            yield Problem(
                record,
                path,
                f"`{in_words(path)}` has a line break, a doubled space, or space at an end",
                "write long text after `>-`, without blank lines",
            )


def own_text(record: Record, path: Path) -> bool:
    """Whether a text is the editors' own, and not what somebody else said or wrote."""
    names = {step for step in path if isinstance(step, str)}
    if path[0] == "excused":
        return False  # a reason may name the very phrase that it excuses
    if names & OTHERS_WORDS or (record.kind == "sources" and path[0] in ("name", "publisher", "licence")):
        return False
    if isinstance(record, Ask) and path[0] == "answers" and path[-1] == "summary":
        return isinstance(path[1], int) and record.answers[path[1]].stance in SILENT
    return path[0] not in FOREIGN.get(type(record), frozenset())


def speakers(register: Register) -> frozenset[str]:
    """Whom the record knows by name: people, bodies, those who asked or spoke, and publishers."""
    found: set[str | None] = set()
    for person in register.people.values():
        found |= {person.name, *person.other_names}
    for body in register.of(Department).values():
        found |= {body.name, body.abbreviation}
    found |= {ask.body for ask in register.of(Ask).values()}
    found |= {statement.speaker.name for statement in register.of(Statement).values()}
    found |= {source.publisher for source in register.of(Source).values()}
    return frozenset(name for name in found if name and not NO_NAMES.issuperset(name.split()))


def attributed(sentence: str, at: int, known: frozenset[str]) -> bool:
    """Whether a sentence says who said what stands at ``at``: `Name said that …`, or `according to Name`.

    ``known`` are the names that count wherever they stand before the verb.
    """
    before = sentence[:at]
    for verb in SAYS.finditer(before):
        subject = before[: verb.start()]
        if _is_name(SUBJECT.search(subject)) or _tells_of(subject, known):
            return True
    return any(
        _is_name(AFTER_BY.search(by.group(1))) or _tells_of(by.group(1), known)
        for by in BY.finditer(sentence)
    )


def _is_name(found: re.Match[str] | None) -> bool:
    return found is not None and found.group(1) not in NO_NAMES


def _tells_of(text: str, known: frozenset[str]) -> bool:
    return any(name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in known)


def _phrases(register: Register, pattern: re.Pattern[str], message: str, fix: str) -> Iterator[Problem]:
    known = speakers(register)
    for record, path, text in register.texts:
        if not pattern.search(text) or not own_text(record, path):
            continue
        if phrase := unattributed(pattern, text, known):
            yield Problem(record, path, f"`{in_words(path)}` {message}: `{_short(phrase)}`", fix)


def unattributed(pattern: re.Pattern[str], text: str, known: frozenset[str]) -> str | None:
    """The first phrase of a text that nobody is said to have said."""
    for sentence in SENTENCE.split(QUOTED.sub("…", text)):
        for match in pattern.finditer(sentence):
            if not attributed(sentence, match.start(), known):
                return match.group()
    return None


def _everything(register: Register) -> Iterator[tuple[Record | About, Path, str]]:
    for path, text in texts(register.about):
        yield register.about, path, text
    yield from register.texts


def _is_reply(path: Path) -> bool:
    return path[:1] == ("reply",)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:37] + "..."

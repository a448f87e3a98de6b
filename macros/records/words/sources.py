"""What a source is, and how close to the original."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

SourceType = Annotated[
    Literal[
        "written-answer",
        "written-statement",
        "hansard",
        "oral-evidence",
        "written-evidence",
        "committee-report",
        "committee-news",
        "government-response",
        "policy-paper",
        "guidance",
        "legislation",
        "treaty-or-un-document",
        "speech",
        "press-release",
        "government-report",
        "watchdog-report",
        "library-briefing",
        "letter",
        "dataset",
        "news",
        "ngo",
        "analysis",
        "academic",
        "law-firm-note",
        "encyclopaedia",
        "web-page",
        "code-file",
        "search-log",
    ],
    Glosses(
        "What a source is.",
        {
            "written-answer": "answer to a written question in Parliament",
            "written-statement": "written ministerial statement",
            "hansard": "debate, oral question or statement in Parliament",
            "oral-evidence": "committee transcript",
            "written-evidence": "evidence sent to a committee",
            "committee-report": "committee report or a part of it",
            "committee-news": "news item or notice of a committee",
            "government-response": "Government response to a committee or watchdog",
            "policy-paper": "policy paper, strategy, plan or terms of reference",
            "guidance": "guidance or factsheet",
            "legislation": "Act or regulations",
            "treaty-or-un-document": "treaty or document of an international body",
            "speech": "speech, or statement at the UN",
            "press-release": "government news release",
            "government-report": "government report or assessment",
            "watchdog-report": "report of the aid watchdog ICAI",
            "library-briefing": "briefing of a parliamentary library",
            "letter": "letter",
            "dataset": "data set",
            "news": "press",
            "ngo": "page or paper of a non-governmental body or network",
            "analysis": "think tank, legal or other commentary",
            "academic": "academic work",
            "law-firm-note": "law firm note",
            "encyclopaedia": "encyclopaedia article",
            "web-page": "other web page",
            "code-file": "file in a public code repository (weak)",
            "search-log": "our own log of searches",
        },
    ),
]

Closeness = Annotated[
    Literal[
        "primary",
        "copy",
        "compilation",
        "secondary",
        "search-log",
    ],
    Glosses(
        "How close a source is to the original.",
        {
            "primary": (
                "the issuer's own text: government's, Parliament's, another public body's or, for a "
                "letter, its authors'"
            ),
            "copy": "third-party copy of an official text; the original is still to be checked",
            "compilation": "data compiled by others, such as the IfG database or parlparse",
            "secondary": (
                "press, NGO, academic; also evidence written by outsiders, and Parliament pages "
                "read only through others"
            ),
            "search-log": "our own log",
        },
    ),
]

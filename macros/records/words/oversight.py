"""Roles and standings of oversight, and the strength of a statement on it."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

Role = Annotated[
    Literal[
        "minister",
        "department",
        "senior-official",
        "focal-point",
        "unit",
    ],
    Glosses(
        "A role of oversight.",
        {
            "minister": "the minister said to hold oversight",
            "department": "the department said to lead",
            "senior-official": "the official said to be responsible below ministers",
            "focal-point": "the national contact for the Responsibility to Protect (R2P)",
            "unit": "the team of officials said to do the work",
        },
    ),
]

StandingWord = Annotated[
    Literal[
        "stated",
        "carried",
        "unconfirmed",
        "lapsed",
        "none",
        "unresearched",
    ],
    Glosses(
        "Where oversight stands on a day.",
        {
            "stated": (
                "an explicit government statement names a person, post or body; the evidence read reaches "
                "to this day, and shows the person in post, a holder, or the body's name"
            ),
            "carried": (
                "the person named is still a minister of that department or its successor, in another "
                "post; or a successor has replaced the body named; no statement found restates it"
            ),
            "unconfirmed": (
                "named, but the evidence read ends before this day: that of the person in post (not known "
                "to have left), of a holder, or of the body or its successor"
            ),
            "lapsed": "the last explicit statement named someone who has since left; nothing was found since",
            "none": "searched for; no explicit statement was found on or before the day",
            "unresearched": "no search covers these days yet",
        },
    ),
]

Strength = Annotated[
    Literal[
        "explicit",
        "explicit-by-parliament",
        "explicit-by-ngo",
        "partial-human-rights-only",
        "implicit",
        "silent",
        "instrument",
        "structure",
        "recommendation",
        "critique",
        "asserts-absence",
        "none-found-in-part-read",
    ],
    Glosses(
        "How far a statement assigns responsibility, and who made it.",
        {
            "explicit": (
                "government says who is responsible for, oversees, leads or follows atrocity prevention"
            ),
            "explicit-by-parliament": "Parliament says so, not government",
            "explicit-by-ngo": "a non-governmental body says so, not government",
            "partial-human-rights-only": "names a minister for human rights, not for atrocity prevention",
            "implicit": ("shows somebody dealing with the subject, without saying that they are responsible"),
            "silent": "a published portfolio, or a report of one, without it",
            "instrument": "names the place where responsibilities are published",
            "structure": "concerns the structure below ministers",
            "recommendation": "asks for something",
            "critique": "criticises",
            "asserts-absence": "says nobody or nothing is there",
            "none-found-in-part-read": "nothing found in the part read",
        },
    ),
]

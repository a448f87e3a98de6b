"""How facts were read, and how far a proof carries."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

Confidence = Annotated[
    Literal[
        "read",
        "secondary",
    ],
    Glosses(
        "How a fact was read.",
        {
            "read": "we read the words in the source named",
            "secondary": "somebody else says so, or the link is our inference",
        },
    ),
]

RecordConfidence = Annotated[
    Literal[
        "read",
        "secondary",
        "mixed",
        "absence",
    ],
    Glosses(
        "How a record as a whole was read.",
        {
            "read": "we read the words quoted",
            "secondary": "somebody else says so, or the link is our inference",
            "mixed": "rests on both",
            "absence": "a search found nothing",
        },
    ),
]

Carries = Annotated[
    Literal[
        "stated",
        "on-page",
        "our-reading",
    ],
    Glosses(
        "How far a proof carries.",
        {
            "stated": "the key words are in the quote",
            "on-page": "read on the page (header, date line, nearby text), not wholly in the quote",
            "our-reading": "our coding or summary, not the source's own words",
        },
    ),
]

Basis = Annotated[
    Literal[
        "stated",
        "stated-as-reported",
        "inferred",
    ],
    Glosses(
        "Whether a source says so.",
        {
            "stated": "a source says so",
            "stated-as-reported": "a source reports that government said so",
            "inferred": "our reading",
        },
    ),
]

YesNo = Annotated[
    Literal[
        "yes",
        "no",
        "not-applicable",
        "not-found",
        "unknown",
    ],
    Glosses(
        "A plain answer, or why there is none.",
        {
            "yes": "yes",
            "no": "no, as far as the source goes, on its date",
            "not-applicable": "does not apply",
            "not-found": "not found",
            "unknown": "not known",
        },
    ),
]

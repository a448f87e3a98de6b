"""Bodies, posts and people."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

DepartmentType = Annotated[
    Literal[
        "ministerial-department",
        "non-ministerial-department",
        "office",
        "joint-unit",
        "police-unit",
        "cabinet-committee",
        "cross-government-unit",
        "directorate",
        "unit",
        "fund",
        "diplomatic-mission",
    ],
    Glosses(
        "What kind of body it is.",
        {
            "ministerial-department": "department under a minister",
            "non-ministerial-department": "department without a minister",
            "office": "office",
            "joint-unit": "unit run by several departments",
            "police-unit": "police unit",
            "cabinet-committee": "committee of ministers",
            "cross-government-unit": "unit serving several departments",
            "directorate": "directorate",
            "unit": "unit or team",
            "fund": "fund",
            "diplomatic-mission": "mission abroad",
        },
    ),
]

EndBasis = Annotated[
    Literal[
        "stated",
        "inferred",
        "planned-not-confirmed",
    ],
    Glosses(
        "How the end of a body is known.",
        {
            "stated": "a source gives it",
            "inferred": "inferred from other facts",
            "planned-not-confirmed": "reported as planned; that it happened was not confirmed",
        },
    ),
]

Rank = Annotated[
    Literal[
        "PM",
        "DPM",
        "SoS",
        "MoS",
        "PUSS",
    ],
    Glosses(
        "Ministerial rank.",
        {
            "PM": "Prime Minister",
            "DPM": "Deputy Prime Minister or First Secretary of State",
            "SoS": "Secretary of State or equal",
            "MoS": "Minister of State or equal",
            "PUSS": "Parliamentary Under-Secretary of State or equal",
        },
    ),
]

PostType = Annotated[
    Literal[
        "ministerial",
        "official",
        "special-envoy",
        "special-representative",
        "diplomat",
    ],
    Glosses(
        "What kind of post it is.",
        {
            "ministerial": "minister",
            "official": "official",
            "special-envoy": "special envoy",
            "special-representative": "special representative",
            "diplomat": "diplomat",
        },
    ),
]

Holders = Annotated[
    Literal[
        "one",
        "several",
    ],
    Glosses(
        "Whether several people can hold a post at once.",
        {
            "one": "one holder at a time",
            "several": "a general title that several ministers hold at once",
        },
    ),
]

PersonType = Annotated[
    Literal[
        "official",
        "parliamentarian",
    ],
    Glosses(
        "Why a person who is not a minister is here.",
        {
            "official": "official or diplomat",
            "parliamentarian": "member of either House",
        },
    ),
]

AppointmentStatus = Annotated[
    Literal[
        "held",
        "never-taken-up",
    ],
    Glosses(
        "Whether the post was held.",
        {
            "held": "held the post",
            "never-taken-up": "announced but never held",
        },
    ),
]

"""Asks: who asked, how, what was answered and what came of it."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

BodyType = Annotated[
    Literal[
        "civil-society",
        "parliamentary-committee",
        "parliamentarian",
        "expert-evidence",
        "private-members-bill",
        "watchdog",
    ],
    Glosses(
        "Who asked.",
        {
            "civil-society": "non-governmental bodies",
            "parliamentary-committee": "committee of Parliament or its chair",
            "parliamentarian": "member or group of members",
            "expert-evidence": "expert evidence to a committee",
            "private-members-bill": "bill of a member",
            "watchdog": "official watchdog",
        },
    ),
]

AskTopic = Annotated[
    Literal[
        "strategy",
        "ministerial-oversight",
        "consultation",
        "early-warning",
        "training",
        "resourcing",
        "transparency",
        "levers",
        "accountability",
    ],
    Glosses(
        "What an ask is about.",
        {
            "strategy": "a strategy",
            "ministerial-oversight": "who is responsible",
            "consultation": "consultation",
            "early-warning": "early warning",
            "training": "training",
            "resourcing": "money and staff",
            "transparency": "publication",
            "levers": "use of a policy lever",
            "accountability": "justice and determination",
        },
    ),
]

AskForm = Annotated[
    Literal[
        "explicit",
        "implied",
        "question",
        "evidence",
        "bill",
    ],
    Glosses(
        "How it was asked.",
        {
            "explicit": "asked in so many words",
            "implied": "a proposal in the text, not a numbered ask",
            "question": "raised as a question",
            "evidence": "proposed in evidence",
            "bill": "proposed in a bill",
        },
    ),
]

Stance = Annotated[
    Literal[
        "accepted",
        "partially-accepted",
        "noted",
        "rejected",
        "response-not-read",
        "no-public-response-found",
    ],
    Glosses(
        "The stance of an answer.",
        {
            "accepted": "agreed",
            "partially-accepted": "agreed in part",
            "noted": "taken note of, or left open",
            "rejected": "turned down",
            "response-not-read": (
                "an answer exists or may exist, but the passage was not read: no verdict on the Government"
            ),
            "no-public-response-found": "no answer was found; one may exist",
        },
    ),
]

DeliveryWord = Annotated[
    Literal[
        "partly",
        "not-done",
        "no-evidence-found",
        "unknown",
    ],
    Glosses(
        "What came of an ask.",
        {
            "partly": "partly done",
            "not-done": "a source says it is not done",
            "no-evidence-found": "nothing found that it was done",
            "unknown": "not known",
        },
    ),
]

SitePage = Annotated[
    Literal[
        "home",
        "workstreams",
        "conflict-prevention",
        "oversight",
        "who-to-ask",
        "early-warning",
        "matrix",
        "resources",
        "levers",
        "situations",
        "gaps",
        "corrections",
    ],
    Glosses(
        "A page of this site that holds part of an answer.",
        {
            "home": "the overview of this site",
            "workstreams": "workstreams",
            "conflict-prevention": "how atrocity prevention stands to conflict prevention",
            "oversight": "who was named to hold oversight",
            "who-to-ask": "who to ask",
            "early-warning": "from warning to action",
            "matrix": "tables of workstreams, departments and levers",
            "resources": "money and staff",
            "levers": "policy levers",
            "situations": "situations",
            "gaps": "gaps",
            "corrections": "how to correct this record",
        },
    ),
]

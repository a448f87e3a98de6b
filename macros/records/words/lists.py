"""Situations, figures, notes, events, comparators, conflicts and holes."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

LetterSetting = Annotated[
    Literal[
        "conflict",
        "outside-conflict",
        "conflict-and-atrocity-risk",
        "peacetime-risk",
    ],
    Glosses(
        "The setting that the letter of 2018 gives a country.",
        {
            "conflict": "an example of mass atrocities in conflict",
            "outside-conflict": "an example of mass atrocities outside conflict",
            "conflict-and-atrocity-risk": "many risk factors for conflict and atrocity present",
            "peacetime-risk": "risks of peacetime atrocities",
        },
    ),
]

Scope = Annotated[
    Literal[
        "core",
        "hosting-structure",
        "related-fund",
        "related-workstream",
        "accountability",
        "country-aid",
        "domestic",
    ],
    Glosses(
        "How close a figure is to atrocity prevention.",
        {
            "core": "atrocity prevention itself",
            "hosting-structure": "the structure around it",
            "related-fund": "related fund",
            "related-workstream": "related workstream",
            "accountability": "justice and evidence",
            "country-aid": "aid to one country",
            "domestic": "within the UK",
        },
    ),
]

FigureStatus = Annotated[
    Literal[
        "stated",
        "reported",
        "stated-by-committee",
        "derived",
        "stated-no-figure",
        "qualitative",
        "not-found",
    ],
    Glosses(
        "Whether a figure was found.",
        {
            "stated": "figure stated",
            "reported": "figure reported by others",
            "stated-by-committee": "figure of a committee",
            "derived": "our own addition",
            "stated-no-figure": "spoken of as existing, without a figure",
            "qualitative": "described in words",
            "not-found": "no figure found",
        },
    ),
]

Unit = Annotated[
    Literal[
        "GBP",
        "GBP-per-year",
        "USD",
        "staff",
        "posts",
        "officials",
        "percent",
        "percent-of-gni",
    ],
    Glosses(
        "The unit of a figure.",
        {
            "GBP": "pounds",
            "GBP-per-year": "pounds a year",
            "USD": "dollars",
            "staff": "staff",
            "posts": "posts",
            "officials": "officials",
            "percent": "per cent",
            "percent-of-gni": "per cent of gross national income",
        },
    ),
]

NoteType = Annotated[
    Literal[
        "no-statement-found",
        "stale",
        "unclear",
        "question-unanswered",
        "no-figure-found",
        "unpublished",
        "not-named-in-texts-read",
        "no-use-found",
        "ended",
        "conflict-of-sources",
        "no-report-found",
        "text-not-read",
        "stated-limit",
        "not-found",
        "candidate-without-source",
    ],
    Glosses(
        "What kind of gap an editor noted.",
        {
            "no-statement-found": "no public statement found",
            "stale": "only an old statement found",
            "unclear": "statements do not settle it",
            "question-unanswered": "asked in Parliament, no answer found",
            "no-figure-found": "no figure found",
            "unpublished": "said to exist, and to be internal",
            "not-named-in-texts-read": "the texts read do not name it",
            "no-use-found": "no use found",
            "ended": "ended, no successor found",
            "conflict-of-sources": "sources contradict each other",
            "no-report-found": "no regular report found",
            "text-not-read": "the text exists but was not read",
            "stated-limit": "a limit the government states",
            "not-found": "nothing found",
            "candidate-without-source": "a workstream that was suggested, for which no source was found",
        },
    ),
]

EventType = Annotated[
    Literal[
        "answer",
        "report",
        "response",
        "policy-paper",
        "debate",
        "bill",
        "ministers",
        "machinery",
        "civil-society",
        "milestone",
        "news",
    ],
    Glosses(
        "What kind of event it is.",
        {
            "answer": "answer in Parliament",
            "report": "report or committee step",
            "response": "Government response",
            "policy-paper": "policy paper",
            "debate": "debate or hearing",
            "bill": "bill",
            "ministers": "change of ministers",
            "machinery": "change of departments or units",
            "civil-society": "civil society",
            "milestone": "date that passed",
            "news": "press report",
        },
    ),
]

ComparatorType = Annotated[
    Literal[
        "policy-note",
        "statute",
        "inter-agency-body",
        "strategy",
        "change",
        "training",
        "national-committee",
        "national-commission",
        "ombudsman",
        "network-role",
        "network-and-envoy",
        "focal-point",
        "gap",
        "regional-committee",
        "regional-network",
        "network",
        "finding",
    ],
    Glosses(
        "What kind of mechanism it is.",
        {
            "policy-note": "note",
            "statute": "law",
            "inter-agency-body": "body of several agencies",
            "strategy": "strategy",
            "change": "reported change",
            "training": "training",
            "national-committee": "national committee",
            "national-commission": "national commission",
            "ombudsman": "ombudsman",
            "network-role": "role in a network",
            "network-and-envoy": "network and envoy",
            "focal-point": "R2P focal point",
            "gap": "a gap reported there",
            "regional-committee": "regional committee",
            "regional-network": "regional network",
            "network": "network",
            "finding": "finding of a study",
        },
    ),
]

Mechanism = Annotated[
    Literal[
        "strategy",
        "named-lead",
        "inter-agency-body",
        "training",
        "yearly-report",
        "focal-point",
    ],
    Glosses(
        "A mechanism for which states and networks are set side by side.",
        {
            "strategy": "published strategy",
            "named-lead": "lead named in public",
            "inter-agency-body": "body of several departments or agencies, or a national committee",
            "training": "training in atrocity prevention",
            "yearly-report": "yearly public report",
            "focal-point": "focal point: a national contact for prevention",
        },
    ),
]

ConflictTopic = Annotated[
    Literal[
        "responsibility",
        "ministers-data",
        "policy",
        "events",
    ],
    Glosses(
        "What sources contradict each other about.",
        {
            "responsibility": "who is responsible",
            "ministers-data": "names, dates and titles of ministers",
            "policy": "what the policy is",
            "events": "dates and names of events and documents",
        },
    ),
]

HoleType = Annotated[
    Literal[
        "read",
        "look-up",
        "ask",
        "replace-source",
        "search",
    ],
    Glosses(
        "What there is to do.",
        {
            "read": "a text that exists and was not read, or only in part",
            "look-up": "a fact to look up",
            "ask": "something to ask for, for example under the Freedom of Information Act",
            "replace-source": "a copy to replace with the original",
            "search": "a search still to make",
        },
    ),
]

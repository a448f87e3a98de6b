"""Workstreams: status, link, stage, setting, relation, and who is named."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

StatusWord = Annotated[
    Literal[
        "active",
        "unclear",
        "ended",
        "merged",
        "merged-reported",
    ],
    Glosses(
        "The status of a workstream as last stated.",
        {
            "active": "active as last stated",
            "unclear": "not clear",
            "ended": "ended",
            "merged": "merged or replaced",
            "merged-reported": "reported in the press as merged or moved",
        },
    ),
]

Link = Annotated[
    Literal[
        "explicit",
        "context",
        "reported",
        "inferred",
    ],
    Glosses(
        "How the link of a workstream to atrocity prevention is known.",
        {
            "explicit": "government text names atrocities, genocide prevention or R2P",
            "context": "government named it when answering on atrocities",
            "reported": "Parliament, a watchdog, an academic or an NGO calls it atrocity prevention",
            "inferred": "put in by the editors; no stated link to atrocity prevention was found",
        },
    ),
]

Stage = Annotated[
    Literal[
        "early-warning",
        "prevention",
        "mitigation",
        "protection",
        "accountability",
    ],
    Glosses(
        "A stage of prevention.",
        {
            "early-warning": "seeing the risk",
            "prevention": "before violence",
            "mitigation": "limiting violence",
            "protection": "protecting people",
            "accountability": "justice afterwards",
        },
    ),
]

ChainStep = Annotated[
    Literal[
        "seen",
        "assessed",
        "decided",
        "acted",
        "reported",
    ],
    Glosses(
        "A step from early warning to early action, as the editors read it.",
        {
            "seen": "a risk is noticed",
            "assessed": "what was noticed is weighed",
            "decided": "it is decided what to do",
            "acted": "something is done before or against violence",
            "reported": "it is told in public what was done",
        },
    ),
]

Setting = Annotated[
    Literal[
        "conflict",
        "conflict-and-after",
        "peacetime",
        "both",
        "not-specified",
        "not-found",
    ],
    Glosses(
        "In which setting a workstream acts.",
        {
            "conflict": "armed conflict",
            "conflict-and-after": "conflict and its aftermath",
            "peacetime": "outside conflict",
            "both": "both are named",
            "not-specified": "both possible, neither specified",
            "not-found": "nothing found",
        },
    ),
]

Relation = Annotated[
    Literal[
        "within",
        "distinct",
        "unclear",
    ],
    Glosses(
        "Relation to conflict prevention.",
        {
            "within": "within conflict prevention",
            "distinct": "distinct from it",
            "unclear": "not said in what was read",
        },
    ),
]

NamedBasis = Annotated[
    Literal[
        "oversight-stated",
        "office-holder",
        "office-not-named",
        "answering",
        "announcing",
        "in-office",
        "witness",
        "named-in-press",
        "not-found",
    ],
    Glosses(
        "In what sense somebody is named.",
        {
            "oversight-stated": (
                "government said this minister was responsible for atrocity prevention policy"
            ),
            "office-holder": "the post as such holds the function",
            "office-not-named": "a function is described; the source does not name the post",
            "answering": "only answered a question or wrote a letter about it",
            "announcing": "announced, signed or laid it",
            "in-office": "in office at the time; not found named in connection with it",
            "witness": "appeared before a committee",
            "named-in-press": "named in a press report",
            "not-found": "nothing found",
        },
    ),
]

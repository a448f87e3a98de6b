"""Policy levers: who names them, and which test is stated."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.records.words.vocabulary import Glosses

NamedWord = Annotated[
    Literal[
        "yes",
        "implied",
        "no",
        "unclear",
        "not-in-part-read",
    ],
    Glosses(
        "Whether a document names a lever.",
        {
            "yes": "named",
            "implied": "not named, but meant",
            "no": "not named, as far as the text was read",
            "unclear": "the copy is cut at that point",
            "not-in-part-read": "not in the part of the note that was read",
        },
    ),
]

TestWord = Annotated[
    Literal[
        "stated",
        "partial",
        "other-test",
        "not-found",
    ],
    Glosses(
        "Whether an atrocity-prevention test is stated for a lever.",
        {
            "stated": "an atrocity prevention aim or test is stated",
            "partial": "stated in general terms",
            "other-test": "another test is stated",
            "not-found": "none found",
        },
    ),
]

DecisionWord = Annotated[
    Literal[
        "named",
        "portfolio",
        "described",
        "not-found",
    ],
    Glosses(
        "Whether a source says who decides on the use of a lever.",
        {
            "named": "a source names a person, post or body in connection with decisions",
            "portfolio": "a minister's title or portfolio names the subject; who decides is not stated",
            "described": "a source speaks of who decides, without saying which post that is",
            "not-found": "nothing was found on who decides; somebody answered, announced or spoke",
        },
    ),
]

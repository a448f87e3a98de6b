"""The vocabularies: every coded word of the record, each with its gloss in plain words.

A vocabulary is a `Literal`, so that types and checks know its words, with the glosses beside it, so that pages, the
JSON Schema and the field guide explain them. A test proves that each word has a gloss and each gloss a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_args

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema


class Glosses:
    """What the words of a vocabulary mean; stands beside a `Literal` in an `Annotated`."""

    def __init__(self, about: str, words: Mapping[str, str]) -> None:
        self.about = about
        self.words = MappingProxyType(dict(words))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        result = dict(handler(schema))
        result["description"] = self.about + " " + "; ".join(f"{w}: {gloss}" for w, gloss in self.words.items())
        return result


def glosses(vocabulary: Any) -> Mapping[str, str]:
    """The glosses of a vocabulary, in the order of its words."""
    return next(part for part in get_args(vocabulary) if isinstance(part, Glosses)).words


def words(vocabulary: Any) -> tuple[str, ...]:
    """The words of a vocabulary."""
    return get_args(get_args(vocabulary)[0])


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
            "treaty-or-un-document": "treaty or document of an international body (none at present)",
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
            "primary": "government's, Parliament's or another public body's own text at its own address",
            "copy": "third-party copy of official text: check the original before publication",
            "compilation": "data compiled by others, such as the IfG database or parlparse",
            "secondary": "press, NGO, academic; also evidence written by outsiders, and Parliament pages read only through others",
            "search-log": "our own log",
        },
    ),
]

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
            "explicit": "government says who is responsible for atrocity prevention",
            "explicit-by-parliament": "Parliament says so, not government",
            "explicit-by-ngo": "a non-governmental body says so, not government",
            "partial-human-rights-only": "names a minister for human rights, not for atrocity prevention",
            "implicit": "a minister answers on the subject without claiming it",
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
            "inferred": "put in by the editors; no stated link found",
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
            "unclear": "not said. No record says 'adds to': no government text says it in those words",
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
            "oversight-stated": "government said this minister was responsible for atrocity prevention policy",
            "office-holder": "the post as such holds the function",
            "office-not-named": "a function is described, the post is not named",
            "answering": "only answered a question or wrote a letter about it",
            "announcing": "announced, signed or laid it",
            "in-office": "in office at the time, not named in connection with it",
            "witness": "appeared before a committee",
            "named-in-press": "named in a press report",
            "not-found": "nothing found",
        },
    ),
]

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
            "no": "not named",
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
            "stated-no-figure": "confirmed without a figure",
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
            "unpublished": "exists, said to be internal",
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
            "response-not-read": "an answer exists or may exist, but the passage was not read: no verdict on the Government",
            "no-public-response-found": "none was found: it may exist",
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
            "no": "no, on the date of the source",
            "not-applicable": "does not apply",
            "not-found": "not found",
            "unknown": "not known",
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
            "stated": "an explicit government statement names a person, post or body, and they still hold or were still seen",
            "carried": "the person named is still a minister of that department or its successor, but their post has changed since, and nobody has restated it",
            "unconfirmed": "named, and not known to have left, but the evidence that they still hold or exist ends before this day",
            "lapsed": "the last explicit statement named someone who has since left; nothing was found since",
            "none": "searched for; no explicit statement was found on or before the day",
            "unresearched": "no search covers these days yet",
        },
    ),
]

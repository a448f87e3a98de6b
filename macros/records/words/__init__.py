"""The vocabularies: every coded word of the record, each with its gloss in plain words."""

from __future__ import annotations

from macros.records.words.asks import AskForm, AskTopic, BodyType, DeliveryWord, SitePage, Stance
from macros.records.words.evidence import Basis, Carries, Confidence, RecordConfidence, YesNo
from macros.records.words.gaps import GapName
from macros.records.words.government import (
    AppointmentStatus,
    DepartmentType,
    EndBasis,
    Holders,
    PersonType,
    PostType,
    Rank,
)
from macros.records.words.levers import DecisionWord, NamedWord, TestWord
from macros.records.words.lists import (
    ComparatorType,
    ConflictTopic,
    EventType,
    FigureStatus,
    HoleType,
    LetterSetting,
    Mechanism,
    NoteType,
    Scope,
    Unit,
)
from macros.records.words.oversight import Role, StandingWord, Strength
from macros.records.words.sources import Closeness, SourceType
from macros.records.words.vocabulary import Glosses, glosses, words
from macros.records.words.workstreams import ChainStep, Link, NamedBasis, Relation, Setting, Stage, StatusWord

__all__ = [
    "AppointmentStatus",
    "AskForm",
    "AskTopic",
    "Basis",
    "BodyType",
    "Carries",
    "ChainStep",
    "Closeness",
    "ComparatorType",
    "Confidence",
    "ConflictTopic",
    "DecisionWord",
    "DeliveryWord",
    "DepartmentType",
    "EndBasis",
    "EventType",
    "FigureStatus",
    "GapName",
    "Glosses",
    "Holders",
    "HoleType",
    "LetterSetting",
    "Link",
    "Mechanism",
    "NamedBasis",
    "NamedWord",
    "NoteType",
    "PersonType",
    "PostType",
    "Rank",
    "RecordConfidence",
    "Relation",
    "Role",
    "Scope",
    "Setting",
    "SitePage",
    "SourceType",
    "Stage",
    "Stance",
    "StandingWord",
    "StatusWord",
    "Strength",
    "TestWord",
    "Unit",
    "YesNo",
    "glosses",
    "words",
]

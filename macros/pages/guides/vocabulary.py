"""The vocabularies for readers: every coded word with its gloss, and where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from markupsafe import Markup
from pydantic import BaseModel

from macros.pages.engine import render
from macros.records import hole, words
from macros.records.base import Model
from macros.records.kinds import KINDS
from macros.records.words import Glosses


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A vocabulary: its name in the code, what it is about, and its words with their glosses."""

    name: str
    about: str
    words: tuple[tuple[str, str], ...]
    used_in: tuple[str, ...]
    """The fields that take its words, as ``kind.field``, or ``evidence.field`` where any record has them."""

    @property
    def anchor(self) -> str:
        """Its place on the glossary: ``StandingWord`` stands at ``standing-word``."""
        return anchor_of(self.name)


def anchor_of(name: str) -> str:
    """The place of a vocabulary on the glossary."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()


def vocabularies() -> tuple[Vocabulary, ...]:
    """All vocabularies, in the order in which the code defines them."""
    used = _used()
    return tuple(
        Vocabulary(name, about.about.rstrip("."), tuple(about.words.items()), tuple(used.get(name, ())))
        for name, about in _named().items()
    )


def vocabulary(name: str) -> Vocabulary | None:
    """The vocabulary with this name in the code."""
    return next((one for one in vocabularies() if one.name == name), None)


def field_glosses(model: type[BaseModel], name: str) -> Mapping[str, str]:
    """The words that a field can take, with their glosses; none if it takes free text."""
    found = next(_marks(model, name), None)
    return found.words if found else {}


def name_of(model: type[BaseModel], name: str) -> str:
    """The name of the vocabulary of a field, or nothing."""
    found = next(_marks(model, name), None)
    return next((known for known, one in _named().items() if one is found), "")


def table(one: Vocabulary, origin: str) -> Markup:
    """The words of one vocabulary with their glosses, as a list of definitions."""
    return render("vocabulary.html.jinja", origin, vocabularies=(one,), headings=False)


def all_tables(origin: str) -> Markup:
    """All vocabularies, each under its own heading."""
    return render("vocabulary.html.jinja", origin, vocabularies=vocabularies(), headings=True)


def _named() -> dict[str, Glosses]:
    """The glosses of each vocabulary that the modules of the records define, by its name there."""
    found: dict[str, Glosses] = {}
    for module in (words, hole):
        for name, value in vars(module).items():
            marks = [part for part in get_args(value) if isinstance(part, Glosses)]
            if marks:
                found[name] = marks[0]
    return found


def _used() -> dict[str, list[str]]:
    names = {id(one): name for name, one in _named().items()}
    found: dict[str, list[str]] = {}
    for kind in KINDS:
        for model, prefix in _with_parts(kind, ()):
            for name, info in model.model_fields.items():
                for mark in _marks(model, name):
                    # Any record, and any part of one, can carry evidence: one line says so, not twenty-three.
                    path = ("evidence",) if prefix[-1:] == ("evidence",) else (kind.kind, *prefix)
                    where = ".".join((*path, info.alias or name))
                    if where not in found.setdefault(names[id(mark)], []):
                        found[names[id(mark)]].append(where)
    return found


def _with_parts(model: type[Model], prefix: tuple[str, ...]) -> Iterator[tuple[type[Model], tuple[str, ...]]]:
    yield model, prefix
    for name, info in model.model_fields.items():
        for inner in _models(info.annotation):
            yield from _with_parts(inner, (*prefix, info.alias or name))


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _marks(model: type[BaseModel], name: str) -> Iterator[Glosses]:
    info = model.model_fields[name]
    yield from (mark for mark in info.metadata if isinstance(mark, Glosses))
    yield from _nested(info.annotation)


def _nested(annotation: Any) -> Iterator[Glosses]:
    for argument in get_args(annotation):
        if isinstance(argument, Glosses):
            yield argument
        else:
            yield from _nested(argument)

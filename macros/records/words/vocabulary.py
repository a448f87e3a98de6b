"""The vocabularies: every coded word of the record, each with its gloss in plain words.

A vocabulary is a `Literal`, so that types and checks know its words, with the glosses beside it, so that
pages and the field guide explain them. A test proves that each word has a gloss and each gloss a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, get_args

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema


class Glosses:
    """What the words of a vocabulary mean; stands beside a `Literal` in an `Annotated`."""

    def __init__(self, about: str, words: Mapping[str, str]) -> None:
        self.about = about
        self.words = MappingProxyType(dict(words))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "x-meanings": dict(self.words)}


def glosses(vocabulary: Any) -> Mapping[str, str]:
    """The glosses of a vocabulary, in the order of its words."""
    return next(part for part in get_args(vocabulary) if isinstance(part, Glosses)).words


def words(vocabulary: Any) -> tuple[str, ...]:
    """The words of a vocabulary."""
    return get_args(get_args(vocabulary)[0])

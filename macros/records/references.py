"""References from one record to another, as typed text.

A field of type `DepartmentRef` holds the id of a department; where a field may point to any kind,
`RecordRef` holds ``kind/id`` or ``kind/id#part``. The register finds every reference by its type, so that
checks, links and reverse look-ups need no list of fields.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PART_PATTERN = r"^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"


class Ref(str):
    """The id of a record of one of ``kinds`` (the first kind that has the id is meant)."""

    kinds: ClassVar[tuple[str, ...]] = ()
    pattern: ClassVar[str] = ID_PATTERN

    __slots__ = ()

    @property
    def id(self) -> str:
        """The id of the record pointed to."""
        return str(self)

    @property
    def part(self) -> str:
        """The part of the record pointed to, or nothing."""
        return ""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls._read,
            core_schema.str_schema(pattern=cls.pattern),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "x-refers-to": list(cls.kinds)} if cls.kinds else handler(schema)

    @classmethod
    def _read(cls, text: str) -> Self:
        return cls(text)


class DepartmentRef(Ref):
    """The id of a department, unit, fund, mission or committee."""

    kinds = ("departments",)


class PostRef(Ref):
    """The id of a post."""

    kinds = ("posts",)


class PersonRef(Ref):
    """The id of a person, minister or not."""

    kinds = ("ministers", "people")


class WorkstreamRef(Ref):
    """The id of a workstream."""

    kinds = ("workstreams",)


class LeverRef(Ref):
    """The id of a policy lever."""

    kinds = ("levers",)


class SourceRef(Ref):
    """The id of a source."""

    kinds = ("sources",)


class SearchRef(Ref):
    """The id of a search."""

    kinds = ("searches",)


class RecordRef(Ref):
    """A record of any kind, written ``kind/id``, or a part of one, written ``kind/id#part``."""

    pattern = PART_PATTERN

    @property
    def kind(self) -> str:
        """The kind that the reference names."""
        return self.partition("/")[0]

    @property
    def id(self) -> str:
        """The id of the record pointed to."""
        return self.partition("/")[2].partition("#")[0]

    @property
    def part(self) -> str:
        """The part of the record pointed to, or nothing."""
        return self.partition("#")[2]

"""Posts: ministerial ones, envoys and a few of officials."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Line, Model, Name, Prose, Record, detail, fact
from macros.records.references import DepartmentRef
from macros.records.words import Holders, PostType, Rank


class PostIdentifiers(Model):
    """The names that other registers give a post."""

    govuk: Line | None = detail("The last part of a GOV.UK role address", default=None)
    ifg: Line | None = detail(
        "The post's id in the Institute for Government's Ministers Database", default=None
    )


class Post(Record):
    """A post that a person can hold. Who held it, and when, stands with the people."""

    kind: ClassVar[str] = "posts"

    name: Name = fact("The title, as in its source")
    department: DepartmentRef = detail("The department it belongs to")
    joint_with: tuple[DepartmentRef, ...] = detail("Other departments of a joint post", default=())
    type: PostType = detail("What kind of post it is")
    rank: Rank | None = detail("Its ministerial rank", default=None)
    holders: Holders = detail("Whether several people can hold it at once")
    relevance: Prose | None = detail("Why it matters to this record, in our own words", default=None)
    identifiers: PostIdentifiers | None = detail("What other registers call it", default=None)

    @property
    def label(self) -> str:
        """The title."""
        return self.name

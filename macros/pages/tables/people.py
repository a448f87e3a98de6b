"""Who held which post: the appointments as the record has them, and the days on which each holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import get_args

from macros.day.holders import Certainty
from macros.day.holders import holders as days_in_post
from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.tables.flat import cells_of, columns_of, key_of
from macros.pages.tables.groups import PAGE_OF
from macros.pages.tables.model import Cells, Column, Table, date_cells, date_columns
from macros.records.person import Appointment
from macros.records.post import Post
from macros.register.evidence import newest_of

PERSON_LABEL = Column("person_label", "The person's latest name", required=True)
POST_LABEL = Column("post_label", "The post, with its department where that tells it apart", required=True)

_GLOSSES: Mapping[Certainty, str] = MappingProxyType(
    {
        "known": "they are known to have been in post",
        "may-have-held": "a date of theirs is known by its month or year only, and the day lies in it",
        "last-seen": "they had been in post before, and are not known to have left",
    }
)
CERTAINTY: Mapping[str, str] = MappingProxyType({word: _GLOSSES[word] for word in get_args(Certainty)})
"""What the words on the certainty of a holder mean."""

COLUMNS = (
    Column("person", "The key of the person", required=True, to="records"),
    Column("number", "Its place among the appointments of the person, from 1", "integer", required=True),
    PERSON_LABEL,
    POST_LABEL,
    Column("department", "The key of the department that the post belongs to", to="departments"),
    *columns_of(Appointment),
    *date_columns(
        "evidence_reaches", "The newest day on which evidence shows the person in post, or the end of it"
    ),
    PAGE_OF,
)


_END = "`yes` where the record ends on the day before `until`, and what stands here need not"

HOLDERS = (
    Column("post", "The key of the post", required=True, to="posts"),
    POST_LABEL,
    Column("person", "The key of the person", required=True, to="records"),
    PERSON_LABEL,
    Column("appointment", "The number of the appointment, as in `appointments`", "integer", required=True),
    Column("since", "The first day", "day", required=True),
    Column("until", "The first day on which it held no more", "day", required=True),
    Column("to_the_end", _END, words={"yes": "the record ends here"}),
    Column("certainty", "How certain it is on these days", required=True, words=CERTAINTY),
    Column(
        "confirmed",
        "Whether anything of the appointment was read in its own source",
        required=True,
        words={"yes": "something was", "no": "all its evidence is secondary"},
    ),
)


def holders(edition: Edition) -> Table:
    """Who was in each post on which days, and how certain that is: what the pages of days show."""
    about = (
        "Who held which post on a day: each row with `since` on or before that day, and `until` after it. "
        "Mind `certainty`: not every row says that somebody was in post."
    )
    rows = tuple(_stretches(edition))
    key = ("post", "person", "appointment", "since")
    return Table("holders", "Who held which post on a day", about, HOLDERS, rows, key)


def _stretches(edition: Edition) -> Iterator[Cells]:
    for one in days_in_post(edition.register):
        held = one.what
        spells = held.person.appointments
        number = next(place for place, spell in enumerate(spells, start=1) if spell is held.appointment)
        yield (
            held.post.key,
            edition.name(held.post),
            held.person.key,
            edition.name(held.person),
            number,
            one.since.isoformat(),
            one.until.isoformat(),
            "yes" if one.until > edition.as_of else None,
            held.certainty,
            "yes" if held.confirmed else "no",
        )


def appointments(edition: Edition) -> Table:
    """The appointments of everybody, person by person, in the order of time."""
    about = (
        "Each spell of a person in a post, from `from` up to, but not including, `to`. Without `to` no end "
        "was found: the row then says nothing of any day after `evidence_reaches`."
    )
    rows = tuple(_rows(edition))
    return Table("appointments", "Who held which post", about, COLUMNS, rows, ("person", "number"))


def _rows(edition: Edition) -> Iterator[Cells]:
    register = edition.register
    for person in register.people.values():
        for number, spell in enumerate(person.appointments, start=1):
            post = register.resolve(spell.post)
            named = edition.name(post) if post else spell.post.id
            yield (
                person.key,
                number,
                edition.name(person),
                named,
                key_of(register, post.department) if isinstance(post, Post) else None,
                *cells_of(register, spell),
                *date_cells(newest_of((spell,))),
                edition.url(address(person, spell.anchor)),
            )

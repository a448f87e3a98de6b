"""Views of the SQLite file, for the questions that people ask most."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, what it answers, and how."""

    name: str
    about: str
    select: str

    @property
    def sql(self) -> str:
        """SQL that makes it, with what it answers inside it: there SQLite keeps it, and tools show it."""
        return f'CREATE VIEW "{self.name}" AS\n-- {self.about}\n{self.select.strip()}'


VIEWS: tuple[View, ...] = (
    View(
        "post_holders",
        "Who held which post: on a day D each row with since <= D and D < until. Mind `certainty`.",
        """
SELECT h."since", h."until", h."to_the_end", h."certainty", h."confirmed", h."post", h."post_label",
  a."department", h."person", h."person_label", a."from", a."to", a."page"
FROM "holders" AS h JOIN "appointments" AS a ON a."person" = h."person" AND a."number" = h."appointment"
""",
    ),
    View(
        "standing_at_the_end",
        "Where oversight stands on the day of the record, role by role.",
        """
SELECT "role", "standing", "because", "person", "post", "department", "statement", "said_on", "since", "page"
FROM "oversight" WHERE "to_the_end" = 'yes'
""",
    ),
    View(
        "people_named_for_oversight",
        "Whom government's explicit statements named, from when to when, and where that stood.",
        """
SELECT o."person", r."label" AS "person_label", o."role", o."standing", o."since", o."until", o."to_the_end",
  o."statement", o."said_on", o."quote", o."source"
FROM "oversight" AS o JOIN "records" AS r ON r."key" = o."person"
""",
    ),
    View(
        "gaps_that_stand",
        "Gaps that stand on the day of the record: `register` says whose they are.",
        """
SELECT "key", "rule", "register", "subject", "record", "since", "why", "closes_when", "page"
FROM "gaps" WHERE "stands" = 'yes'
""",
    ),
    View(
        "asks_without_answer_found",
        "Asks of which no answer is recorded, or a search found none; those put in evidence to a committee "
        "too. One may exist all the same.",
        """
SELECT "key", "label", "body", "date", "document", "page" FROM "asks" AS a
WHERE NOT EXISTS (
  SELECT 1 FROM "answers" AS b WHERE b."ask" = a."key" AND b."stance" <> 'no-public-response-found'
)
""",
    ),
    View(
        "levers_by_workstream",
        "Which workstream uses which policy lever, and in what way.",
        """
SELECT u."workstream", w."label" AS "workstream_label", w."link", u."lever", l."label" AS "lever_label",
  u."note", u."page"
FROM "lever_uses" AS u
JOIN "workstreams" AS w ON w."key" = u."workstream"
JOIN "levers" AS l ON l."key" = u."lever"
""",
    ),
    View(
        "evidence_with_sources",
        "Each proof with its place here, and the title, date and address of its source.",
        """
SELECT e."record", r."label" AS "record_label", e."part", e."field", e."quote", e."at", e."carries",
  e."confidence", e."source", s."name" AS "source_name", s."publisher", s."date", s."date_first",
  s."date_last", s."url", s."closeness", e."page"
FROM "evidence" AS e
JOIN "records" AS r ON r."key" = e."record"
JOIN "sources" AS s ON s."key" = e."source"
""",
    ),
    View(
        "named_in_relations",
        "Which record leads to which, with what both are called.",
        """
SELECT r."record", a."label" AS "record_label", r."field", r."target", b."label" AS "target_label",
  r."mentioned"
FROM "relations" AS r
JOIN "records" AS a ON a."key" = r."record"
JOIN "records" AS b ON b."key" = r."target"
""",
    ),
)

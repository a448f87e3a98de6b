"""All rules of gaps, government's first, in the order in which pages and commands list them."""

from __future__ import annotations

from macros.gaps import (
    asked_and_done,
    asks,
    focal_point,
    lever_use,
    levers,
    matrix,
    money,
    oversight,
    reading,
    reports,
    situations,
    units,
    warning,
    workstreams,
    workstreams_course,
    workstreams_ministers,
)
from macros.gaps.gap import GapRule
from macros.gaps.not_looked_for import NOT_LOOKED_FOR

GAP_RULES: tuple[GapRule, ...] = (
    # In what government has said in public
    oversight.OVERSIGHT_NOT_STATED,
    oversight.OVERSIGHT_ONLY_CARRIED,
    focal_point.FOCAL_POINT_BY_POST,
    units.UNIT_UNCONFIRMED,
    workstreams_ministers.WORKSTREAM_WITHOUT_MINISTER,
    workstreams_ministers.WORKSTREAM_MINISTER_LEFT,
    workstreams_course.WORKSTREAM_LEAD_DISSOLVED,
    workstreams_course.STATUS_NOT_RESTATED,
    workstreams_course.ENDED_WITHOUT_SUCCESSOR,
    workstreams.RELATION_NOT_EXPLAINED,
    levers.LEVER_WITHOUT_TEST,
    levers.LEVER_WITH_ANOTHER_TEST,
    levers.LEVER_IN_GENERAL_TERMS,
    levers.LEVER_WITHOUT_DECISION_MAKER,
    lever_use.LEVER_IN_LETTER_UNUSED,
    lever_use.LEVER_NO_LONGER_NAMED,
    warning.WARNING_WITHOUT_ACTION,
    matrix.CELL_NOT_COVERED,
    situations.SITUATION_WITHOUT_ASSESSMENT,
    situations.SITUATION_WITHOUT_ACTION,
    asks.ASK_WITHOUT_RESPONSE,
    asked_and_done.DELIVERY_NOT_EVIDENCED,
    asked_and_done.DATE_PASSED,
    money.NO_FIGURE_FOUND,
    reports.NO_REGULAR_REPORT,
    # In this record itself
    oversight.OVERSIGHT_UNRESEARCHED,
    asks.RESPONSE_NOT_READ,
    reading.COPY_NOT_ORIGINAL,
    reading.SOURCES_CONTRADICT,
    reading.NOT_RESEARCHED,
    NOT_LOOKED_FOR,
)

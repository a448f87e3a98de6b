"""All rules, in the order in which the guide lists them."""

from __future__ import annotations

from macros.rules import (
    asks,
    dates,
    departments,
    duplicates,
    evidence,
    figures,
    moved,
    posts,
    references,
    searched_as,
    searches,
    short_names,
    sources,
    statements,
    wording,
    workstreams,
)
from macros.rules.problem import Reason, Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "reference-to-nothing",
        "a link that leads nowhere hides what it was to show",
        references.reference_to_nothing,
        may_be_excused=False,
    ),
    Rule(
        "part-of-nothing",
        "a link to a part that is not there leads to the wrong place",
        references.part_of_nothing,
        may_be_excused=False,
    ),
    Rule(
        "moved-in-two-ways",
        "whoever follows an old address must learn one thing",
        moved.moved_in_two_ways,
        may_be_excused=False,
    ),
    Rule(
        "moved-to-nothing",
        "an old address must lead to what is there",
        moved.moved_to_nothing,
        may_be_excused=False,
    ),
    Rule(
        "moved-to-another-kind",
        "an old address must lead to the same thing, not to something else",
        moved.moved_to_another_kind,
        may_be_excused=False,
    ),
    Rule(
        "field-needs-evidence",
        "every fact carries its source, every absence its search",
        evidence.field_needs_evidence,
    ),
    Rule(
        "evidence-for-no-field",
        "a proof of a misspelt field proves nothing",
        evidence.evidence_for_no_field,
        may_be_excused=False,
    ),
    Rule(
        "evidence-for-empty-field",
        "a proof of nothing misleads whoever reads it",
        evidence.evidence_for_empty_field,
    ),
    Rule(
        "carries-missing",
        "an editor's reading is never shown as a proof",
        evidence.carries_missing,
    ),
    Rule(
        "evidence-from-search-log",
        "a log of searches proves only that we searched",
        evidence.evidence_from_search_log,
    ),
    Rule(
        "record-day-is-no-day",
        "all standings and ages are counted from the record's own days",
        dates.record_day_is_no_day,
        may_be_excused=False,
    ),
    Rule(
        "date-in-future",
        "the record tells of one day, and knows no later one",
        dates.date_in_future,
    ),
    Rule(
        "end-before-start",
        "nothing ends before it begins",
        dates.end_before_start,
    ),
    Rule(
        "sighting-outside-spell",
        "somebody seen in post was in post",
        dates.sighting_outside_spell,
    ),
    Rule(
        "overlapping-holders",
        "a post for one has one holder on a day",
        posts.overlapping_holders,
    ),
    Rule(
        "overlapping-spells",
        "one person in one post is one spell on a day",
        posts.overlapping_spells,
    ),
    Rule(
        "open-before-next",
        "after a reshuffle the end of the last holder is what is forgotten",
        posts.open_before_next,
    ),
    Rule(
        "appointment-before-department",
        "a department begins before anybody holds a post in it",
        departments.appointment_before_department,
    ),
    Rule(
        "appointment-after-department",
        "a post in a department ends with it",
        departments.appointment_after_department,
    ),
    Rule(
        "department-without-successor",
        "work and oversight are followed from a body to the one after it",
        departments.department_without_successor,
    ),
    Rule(
        "circular-succession",
        "a body cannot come after itself",
        departments.circular_succession,
    ),
    Rule(
        "circular-belonging",
        "a body cannot be a part of itself",
        departments.circular_belonging,
    ),
    Rule(
        "post-not-held",
        "a statement names somebody in the post they held that day",
        statements.post_not_held,
    ),
    Rule(
        "explicit-says-nothing",
        "what moves a standing names a role and somebody, in words that were read",
        statements.explicit_says_nothing,
        may_be_excused=False,
    ),
    Rule(
        "names-nobody",
        "an entry that names nobody says nothing",
        statements.names_nobody,
    ),
    Rule(
        "answer-before-ask",
        "an answer comes after its question",
        asks.answer_before_ask,
    ),
    Rule(
        "shared-address",
        "one document is one record, so that it is counted once",
        sources.shared_address,
    ),
    Rule(
        "uncited-source",
        "a source that proves nothing is there by mistake, or for a reason worth a word",
        sources.uncited_source,
    ),
    Rule(
        "needless-kept-for",
        "a reason that no longer holds misleads",
        sources.needless_kept_for,
    ),
    Rule(
        "absence-without-search",
        "what was not found names what was searched",
        searches.absence_without_search,
    ),
    Rule(
        "search-without-subject",
        "a search that was about nothing proves no absence",
        searches.search_without_subject,
    ),
    Rule(
        "relation-without-basis",
        "a relation is not the Government's word unless it said so",
        workstreams.relation_without_basis,
    ),
    Rule(
        "figure-unclear",
        "a figure is one amount or one range",
        figures.figure_unclear,
    ),
    Rule(
        "figure-reversed",
        "the lowest value is not above the highest",
        figures.figure_reversed,
    ),
    Rule(
        "figure-without-unit",
        "a number without a unit counts nothing",
        figures.figure_without_unit,
    ),
    Rule(
        "same-name",
        "one thing is one record, and two things can be told apart",
        duplicates.same_name,
    ),
    Rule(
        "person-in-two-kinds",
        "a person has one page",
        duplicates.person_in_two_kinds,
        may_be_excused=False,
    ),
    Rule(
        "said-twice",
        "a list that says a thing twice counts it twice, and links to it at one address",
        duplicates.said_twice,
        may_be_excused=False,
    ),
    Rule(
        "id-taken",
        "an address leads to one thing",
        duplicates.id_taken,
        may_be_excused=False,
    ),
    Rule(
        "short-name-twice",
        "a short name that is explained twice can come to stand for two things",
        short_names.short_name_twice,
        may_be_excused=False,
    ),
    Rule(
        "searched-as-is-a-name",
        "the search knows every name; said twice, it could be changed once",
        searched_as.searched_as_is_a_name,
        may_be_excused=False,
    ),
    Rule(
        "absence-claimed",
        "not found does not mean does not exist",
        wording.absence_claimed,
    ),
    Rule(
        "blame",
        "the record reports, and judges nobody",
        wording.blame,
    ),
    Rule(
        "responsibility-assigned",
        "the record reports who assigned responsibility, and never assigns it",
        wording.responsibility_assigned,
    ),
    Rule(
        "undated-now",
        "what is true today is not true on the day it is read",
        wording.undated_now,
    ),
    Rule(
        "looks-like-markup",
        "a record is plain text, and whatever else it holds is a slip or an attack",
        wording.looks_like_markup,
    ),
    Rule(
        "ragged-text",
        "two names that differ by a space look the same",
        wording.ragged_text,
    ),
)
"""The rules over all records."""

UNKNOWN_EXCUSE = Reason("unknown-excuse", "an excuse for a misspelt rule excuses nothing")
UNUSED_EXCUSE = Reason("unused-excuse", "an excuse that outlives its finding would hide the next one")
"""The rules of excuses, which `macros.rules.check` applies last. Nothing excuses them."""

EXCUSABLE: tuple[str, ...] = tuple(rule.name for rule in RULES if rule.may_be_excused)
"""The rules that a record can be right in breaking."""

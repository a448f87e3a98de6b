"""Macros that make the parts of particular pages of prose: home, oversight, coding, glossary and others."""

from __future__ import annotations

from markupsafe import Markup

from macros.pages.authors.text import Misused, OnPage, a_record, a_role, block, nearest
from macros.pages.engine import render
from macros.pages.gaps import on_home
from macros.pages.guides import fields as fields_
from macros.pages.guides import rules_guide
from macros.pages.guides import vocabulary as vocabularies_
from macros.pages.oversight import coding as coding_
from macros.pages.oversight import home, oversight_page
from macros.pages.oversight import role_gaps as role_gaps_
from macros.pages.oversight import ways_in as ways_in_
from macros.pages.parts.said import said
from macros.records.statement import Statement


def words_of(here: OnPage, key: str) -> Markup:
    """The words of a statement, with who said them, when, and where they stand."""
    found, _ = a_record(here, key)
    if not isinstance(found, Statement):
        raise Misused(f"`{key}` is no statement", "write `statements/` and the id of one")
    return block(render("words_of.html.jinja", here.origin, one=said(here.edition, found)))


def vocabulary(here: OnPage, name: str) -> Markup:
    """The words of one vocabulary with their glosses."""
    found = vocabularies_.vocabulary(name)
    if found is None:
        names = [one.name for one in vocabularies_.vocabularies()]
        raise Misused(
            f"there is no vocabulary `{name}`", nearest(name, names, f"use one of: {', '.join(names)}")
        )
    return block(vocabularies_.table(found, here.origin))


def vocabularies(here: OnPage) -> Markup:
    """All vocabularies, each under its own heading."""
    return block(vocabularies_.all_tables(here.origin))


def fields(here: OnPage) -> Markup:
    """The field guide: every kind and every field, from the models."""
    return block(fields_.guide(here.origin))


def rules(here: OnPage) -> Markup:
    """Every rule that the checks apply, with its reason."""
    return block(render("rules.html.jinja", here.origin, groups=rules_guide.groups()))


def evidence_stops(here: OnPage) -> Markup:
    """The day on which each strand of the evidence ends."""
    return block(home.evidence_stops_html(here.edition, here.origin))


def licences(here: OnPage) -> Markup:
    """The licences of our own words and data, and of the code, and what holds for quotations."""
    return block(render("licences.html.jinja", here.origin, licences=here.edition.about.licences))


def answer(here: OnPage) -> Markup:
    """The answer for the minister at the record's date, with the last statement quoted."""
    return block(home.answer_html(here.edition, here.origin))


def where_we_looked(here: OnPage) -> Markup:
    """The searches for a statement that names the minister."""
    return block(home.where_we_looked_html(here.edition, here.origin))


def ways_in(here: OnPage) -> Markup:
    """The questions that readers bring, each with the page that answers it."""
    return block(ways_in_.ways_in_html(here.edition, here.origin))


def gaps_in_numbers(here: OnPage) -> Markup:
    """How many gaps stand, government and record apart."""
    return block(on_home.gaps_html(here.edition, here.origin))


def to_read_first(here: OnPage) -> Markup:
    """What was not read and is likeliest to change the answer."""
    return block(home.to_read_first_html(here.edition, here.origin))


def numbers(here: OnPage) -> Markup:
    """How many records of each kind there are, with links to their indexes."""
    return block(home.numbers_html(here.edition, here.origin))


def ribbon(here: OnPage, role: str = "") -> Markup:
    """The ribbon of oversight of one role, or of all."""
    return block(oversight_page.ribbon_html(here.edition, here.origin, a_role(role) if role else None))


def standings_now(here: OnPage) -> Markup:
    """The answer for each role at the record's date."""
    return block(oversight_page.standings_now_html(here.edition, here.origin))


def role_gaps(here: OnPage) -> Markup:
    """What is missing for each role at the record's date, with what would close it."""
    return block(role_gaps_.role_gaps_html(here.edition, here.origin))


def intervals(here: OnPage, role: str) -> Markup:
    """Each stretch of time of a role, with its statement, its age and why it stands so."""
    return block(oversight_page.intervals_html(here.edition, here.origin, a_role(role)))


def all_statements(here: OnPage) -> Markup:
    """All statements on oversight in the order of time."""
    return block(oversight_page.all_statements_html(here.edition, here.origin))


def coding(here: OnPage) -> Markup:
    """Every statement with the reason for its coding."""
    return block(coding_.coding_html(here.edition, here.origin))

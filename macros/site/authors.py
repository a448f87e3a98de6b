"""The macros that pages of prose may call, and what an author is told who calls one wrongly.

What each does is in `macros.pages`; here they only get their names, the page they stand on, and the record.
Each is described in ``docs/contribute/macros.md``; a test proves that none is missing there.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from markupsafe import Markup

from macros.pages.authors import data as author_data
from macros.pages.authors import inline as author
from macros.pages.authors import parts as author_parts
from macros.pages.authors import tables as author_tables
from macros.pages.authors.text import Misused, OnPage
from macros.site import editions
from macros.site.macro_errors import MacroMisused

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

AuthorMacro = Callable[..., Markup | bool | str]
"""Takes an `OnPage` and the arguments that stand on the page."""

_IN_A_SENTENCE: tuple[AuthorMacro, ...] = (
    author.record,
    author.index,
    author.has,
    author.as_of,
    author.period_from,
    author.wording,
    author.contact,
    author.repository,
    author.holder,
    author.standing,
    author_tables.count,
    author_data.site_address,
    author_data.as_of_day,
    author_data.file_link,
    author_data.csv_rule,
)

_ON_A_LINE_OF_ITS_OWN: tuple[AuthorMacro, ...] = (
    author_tables.records,
    author_parts.words_of,
    author_parts.vocabulary,
    author_parts.vocabularies,
    author_parts.fields,
    author_parts.rules,
    author_parts.evidence_stops,
    author_parts.licences,
    author_parts.answer,
    author_parts.ways_in,
    author_parts.gaps_in_numbers,
    author_parts.where_we_looked,
    author_parts.to_read_first,
    author_parts.numbers,
    author_parts.ribbon,
    author_parts.standings_now,
    author_parts.role_gaps,
    author_parts.intervals,
    author_parts.all_statements,
    author_parts.coding,
    author_data.credit_line,
    author_data.data_kinds,
    author_data.data_tables,
    author_data.short_names,
)

MACROS: Mapping[str, AuthorMacro] = MappingProxyType(
    {macro.__name__: macro for macro in (*_IN_A_SENTENCE, *_ON_A_LINE_OF_ITS_OWN)}
)
"""Every macro for pages of prose, by the name used there."""


def register_macros(env: MacrosPlugin) -> None:
    """Registers all of them with the macros plugin."""
    for name, macro in MACROS.items():
        env.macro(_bound(env, name, macro), name)  # type: ignore[no-untyped-call]  # the plugin has no types


def call(name: str, here: OnPage, *arguments: object, **options: object) -> Markup | bool | str:
    """Calls a macro as a page would. Raises `MacroMisused`."""
    macro = MACROS[name]
    try:
        inspect.signature(macro).bind(here, *arguments, **options)
    except TypeError as error:
        raise MacroMisused(name, str(error), f"write {usage(name)}") from None
    for given in (*arguments, *options.values()):
        if not isinstance(given, str):
            raise MacroMisused(name, f"`{given}` is no text", "put it between quotation marks")
    try:
        return macro(here, *arguments, **options)
    except Misused as error:
        raise MacroMisused(name, error.wrong, error.mend) from None


def usage(name: str) -> str:
    """How a macro is called: ``holder(post, on="")``."""
    parameters = [str(p).partition(":")[0] for p in _parameters(name)]
    with_default = [
        f'{p.name}="{p.default}"' if p.default is not inspect.Parameter.empty else text
        for p, text in zip(_parameters(name), parameters, strict=True)
    ]
    return f"{name}({', '.join(with_default)})"


def _parameters(name: str) -> list[inspect.Parameter]:
    return list(inspect.signature(MACROS[name]).parameters.values())[1:]


def _bound(env: MacrosPlugin, name: str, macro: AuthorMacro) -> AuthorMacro:
    def on_page(*arguments: object, **options: object) -> Markup | bool | str:
        return call(name, OnPage(editions.current(), env.page.url), *arguments, **options)

    on_page.__name__, on_page.__doc__ = name, macro.__doc__
    return on_page

"""The examples of all components, in the order of the list."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.pages.components.actions import example as actions
from macros.pages.components.answer import example as answer
from macros.pages.components.breadcrumb import example as breadcrumb
from macros.pages.components.cite import example as cite
from macros.pages.components.counts import example as counts
from macros.pages.components.crossrefs import example as crossrefs
from macros.pages.components.day import example as day
from macros.pages.components.document import example as document
from macros.pages.components.draft import example as draft
from macros.pages.components.empty import example as empty
from macros.pages.components.example import Example
from macros.pages.components.facts import example as facts
from macros.pages.components.filter import example as filters
from macros.pages.components.gap import example as gap
from macros.pages.components.glosses import example as glosses
from macros.pages.components.lifeline import example as lifeline
from macros.pages.components.look import example as look
from macros.pages.components.matrix import example as matrix
from macros.pages.components.note import example as note
from macros.pages.components.notice import example as notice
from macros.pages.components.panel import example as panel
from macros.pages.components.person import example as person
from macros.pages.components.quote import example as quote
from macros.pages.components.ribbon import example as ribbon
from macros.pages.components.search import example as search
from macros.pages.components.section import example as section
from macros.pages.components.standing import example as standing
from macros.pages.components.stretches import example as stretches
from macros.pages.components.table import example as table
from macros.pages.components.text import example as text
from macros.pages.components.timeline import example as timeline
from macros.pages.components.tree import example as tree
from macros.pages.components.vocabulary import example as vocabulary
from macros.pages.components.ways import example as ways

EXAMPLES: Mapping[str, Example] = MappingProxyType(
    {
        "text": text.EXAMPLE,
        "breadcrumb": breadcrumb.EXAMPLE,
        "notice": notice.EXAMPLE,
        "facts": facts.EXAMPLE,
        "panel": panel.EXAMPLE,
        "table": table.EXAMPLE,
        "counts": counts.EXAMPLE,
        "matrix": matrix.EXAMPLE,
        "note": note.EXAMPLE,
        "quote": quote.EXAMPLE,
        "crossrefs": crossrefs.EXAMPLE,
        "section": section.EXAMPLE,
        "actions": actions.EXAMPLE,
        "draft": draft.EXAMPLE,
        "gap": gap.EXAMPLE,
        "empty": empty.EXAMPLE,
        "person": person.EXAMPLE,
        "answer": answer.EXAMPLE,
        "standing": standing.EXAMPLE,
        "stretches": stretches.EXAMPLE,
        "vocabulary": vocabulary.EXAMPLE,
        "ribbon": ribbon.EXAMPLE,
        "lifeline": lifeline.EXAMPLE,
        "tree": tree.EXAMPLE,
        "timeline": timeline.EXAMPLE,
        "filter": filters.EXAMPLE,
        "ways": ways.EXAMPLE,
        "day": day.EXAMPLE,
        "look": look.EXAMPLE,
        "cite": cite.EXAMPLE,
        "glosses": glosses.EXAMPLE,
        "document": document.EXAMPLE,
        "search": search.EXAMPLE,
    }
)

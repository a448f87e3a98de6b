"""What real readers would type into the search, and the page that answers each: written before any index was.

The pages were chosen by reading the record, and not by looking at what a search finds. Where the search does
worse than wished for, the query stays, and its rank stands in `RANKS` of ``test_search_in_browser.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

QUERIES: Mapping[str, str] = MappingProxyType(
    {
        "which minister is responsible for genocide": "oversight/",
        "who was minister in 2019": "oversight/",
        "lord ahmad": "ministers/lord-ahmad-of-wimbledon/",
        "philip hammond": "ministers/lord-hammond-of-runnymede/",
        "FCO": "departments/fco/",
        "DFID": "departments/dfid/",
        "foreign office": "departments/fcdo/",
        "r2p focal point": "posts/uk-focal-point-for-r2p/",
        "early warning": "early-warning/",
        "JACS": "workstreams/jacs/",
        "joint analysis of conflict": "workstreams/jacs/",
        "magnitsky": "workstreams/global-human-rights-sanctions/",
        "yemen": "situations/yemen/",
        "sudan": "situations/sudan/",
        "china uyghur": "situations/xinjiang/",
        "rohinga": "situations/myanmar/",
        "arms exports": "levers/arms-export-controls/",
        "atrocity prevention strategy": "workstreams/position-on-strategy/",
        "genocide bill": "asks/rec-gprb-01-lead-minister/",
        "jo cox fund": "workstreams/jo-cox-memorial-grants/",
        "responsability to protect": "workstreams/r2p-un-support/",
        "atrocity prevention hub": "workstreams/fcdo-atrocity-prevention-unit/",
        "conflict stability and security fund": "workstreams/cssf/",
        "training for staff": "workstreams/atrocity-prevention-training/",
    }
)
"""By what is typed: the address of the page that answers it."""

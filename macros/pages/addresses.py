"""The addresses of the site: the only place that knows where a record is shown.

An address is a path below the site's root without a slash at its start: ``""`` is home, ``departments/fco/``
a page, ``searches/topics/#search-general`` a place on one.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from datetime import date

from macros.pages.paging.part_of import part_of
from macros.records.base import Evidence, Record
from macros.records.kinds import PARTS

OWN_PAGE = (
    "departments",
    "posts",
    "ministers",
    "people",
    "workstreams",
    "levers",
    "situations",
    "asks",
    "statements",
    "sources",
)
"""The kinds whose records have a page each, under the kind's own index."""

ON_A_LIST = {
    "resources": "resources/",
    "comparators": "compare/",
    "events": "timeline/",
    "searches": "searches/",
    "notes": "notes/",
    "conflicts": "conflicts/",
    "holes": "to-read/",
}
"""The kinds whose records stand on the parts of a list, each under its own anchor: see `part_page`."""

BY = PARTS
"""The step of an address below which the parts of the index of other kinds stand."""

HOME = ""
OVERSIGHT = "oversight/"
GAPS = "gaps/"
MATRIX = "gaps/matrix/"
CHANGES = "gaps/changes/"
EARLY_WARNING = "early-warning/"
CONFLICT_PREVENTION = "conflict-prevention/"
WHO_TO_ASK = "who-to-ask/"
CODING = "about/coding/"
GLOSSARY = "about/glossary/"
COMPONENTS = "contribute/components/"
COVERAGE = "about/coverage/"
CORRECTIONS = "about/corrections/"
LICENCES = "about/licences/"
RULES_GUIDE = "contribute/rules/"
ON = "on/"
RESHUFFLES = "reshuffles/"
RELEASES = "changes/"
DATA = "data/"
FEEDS = "feeds/"
STATEMENT = "statement/"
STATEMENT_PDF = "statement.pdf"
SEARCH = "search/"
SEARCH_PROGRAM = f"{SEARCH}pagefind.js"
SEARCH_ENTRIES = f"{SEARCH}entries.json"
"""What the script of the search loads first, and only when it is used."""

A_TO_Z = "a-to-z/"
MISSING = "404.html"
"""The page that a host shows for an address without a page; it may be shown at any depth."""

API = "api/v1/"
ASSETS = "assets/"
KNOWN = f"{ASSETS}addresses.json"
"""What the script of the page for missing addresses reads, and nothing else does."""

_QUOTE = re.compile(r"(^|-)quote-[0-9a-f]{10}$")
"""How the anchor of a quote ends, after the id of its record where that stands on a list."""

OPENAPI = f"{API}openapi.json"
DATAPACKAGE = f"{DATA}datapackage.json"
SQLITE = f"{DATA}statement.sqlite"
POPOLO = f"{DATA}popolo.json"
ARCHIVE = f"{DATA}statement.zip"
ON_INTERVALS = f"{ON}intervals.json"
"""What the script of the date field reads, and nothing else does."""

LIST_PLACES = f"{DATA}places.json"
"""What the script of tables reads, and nothing else does."""


def index_of(kind: str) -> str:
    """The page that lists all records of a kind."""
    return ON_A_LIST.get(kind, f"{kind}/")


def part_page(kind: str, part: str) -> str:
    """A part of the index or list of a kind, such as a year; without one, what all its parts begin with."""
    top = ON_A_LIST.get(kind) or f"{kind}/{BY}/"
    return f"{top}{part}/" if part else top


def page_of(record: Record) -> str:
    """The page a record is shown on."""
    if record.kind in ON_A_LIST:
        return part_page(record.kind, part_of(record))
    return f"{record.kind}/{record.id}/"


def address(record: Record, part: str = "") -> str:
    """The address of a record, or of a part of it."""
    if record.kind in ON_A_LIST:
        return f"{page_of(record)}#{record.id}"
    return f"{record.kind}/{record.id}/" + (f"#{part}" if part else "")


def gaps_of(rule: str) -> str:
    """The page of a rule of gaps."""
    return f"{GAPS}{rule}/"


def gap_address(rule: str, anchor: str) -> str:
    """The address of one gap on the page of its rule."""
    return f"{gaps_of(rule)}#{anchor}"


def component_page(name: str) -> str:
    """A component in the style guide."""
    return f"{COMPONENTS}{name}/"


def letter_page(letter: str) -> str:
    """A letter of the list of all records."""
    return f"{A_TO_Z}{letter}/"


def on_day(day: date) -> str:
    """The page of one day."""
    return f"{ON}{day.isoformat()}/"


def day_at(address: str) -> date | None:
    """The day whose page stands at an address; nothing where it is no such page."""
    try:
        day = date.fromisoformat(address.removeprefix(ON).removesuffix("/"))
    except ValueError:
        return None
    return day if address == on_day(day) else None


def on_any_day(day: date) -> str:
    """The date field with a day put in: it shows any day, also one without a page of its own."""
    return f"{ON}?date={day.isoformat()}"


def reshuffle(day: date) -> str:
    """The page of a day on which ministers came or went."""
    return f"{RESHUFFLES}{day.isoformat()}/"


def release_address(name: str) -> str:
    """The place of a release on the page of what changed."""
    return f"{RELEASES}#{name}"


def twin(key: str) -> str:
    """The JSON of a record (``kind/id``), of a whole kind (``kind``), or of all kinds (``index``)."""
    return f"{API}{key}.json"


def on_json(day: date) -> str:
    """The JSON of one day."""
    return f"{API}on/{day.isoformat()}.json"


def schema_of(kind: str) -> str:
    """The JSON Schema of a kind."""
    return f"{API}schema/{kind}.json"


def table_file(table: str) -> str:
    """A table of the downloads, as CSV."""
    return f"{DATA}{table}.csv"


def table_page(table: str) -> str:
    """The page on which a table of the downloads can be sorted and filtered."""
    return f"{DATA}{table}/"


def table_at(address: str) -> str:
    """The table whose page stands at an address; nothing where it is no such page."""
    table = address.removeprefix(DATA).removesuffix("/")
    return table if table and address == table_page(table) else ""


def feed_of(key: str) -> str:
    """A feed: ``all``, ``gaps``, or that of a record (``kind/id``)."""
    return f"{FEEDS}{key}.xml"


def cite_file(page: str, form: str) -> str:
    """The file beside a page that cites it; ``form`` is ``bib``, ``ris`` or ``json``."""
    return f"{page}cite.{form}"


def card_of(kind: str) -> str:
    """The picture that stands for pages of a kind where a link to them is shared."""
    return f"{ASSETS}cards/{kind}.png"


REDIRECTS = "_redirects"
REDIRECTS_MAP = "redirects.map"
HEADERS = "_headers"
HEADERS_MAP = "headers.map"
HEADERS_NGINX = "headers.conf"
"""What hosts read, and no reader: where addresses that moved lead to, and what is sent with each answer."""


def place_of(key: str) -> str:
    """The address at which what is known by its key alone (``kind/id``) is told: what a record left behind.

    For a kind whose records stand on a list it is the first page of that, where all that moved is told.
    """
    kind, _, id_ = key.partition("/")
    return f"{ON_A_LIST[kind]}#{id_}" if kind in ON_A_LIST else f"{key}/"


def record_at(address: str) -> str:
    """The key of the record that an address belongs to, be it there or not; nothing where it is no record's.

    A record has its page or its place on a list, its quotes, the files beside its page, its JSON, its feed.
    """
    path, _, anchor = address.partition("#")
    for start, end in ((API, ".json"), (FEEDS, ".xml")):
        if path.startswith(start) and path.endswith(end):
            kind, _, id_ = path.removeprefix(start).removesuffix(end).partition("/")
            return f"{kind}/{id_}" if id_ and (kind in OWN_PAGE or kind in ON_A_LIST) else ""
    for kind, page in ON_A_LIST.items():
        if path.startswith(page):
            return f"{kind}/{_QUOTE.sub('', anchor)}" if anchor and path.endswith("/") else ""
    kind, _, rest = path.partition("/")
    id_, below, _ = rest.partition("/")
    return f"{kind}/{id_}" if kind in OWN_PAGE and below and id_ != BY else ""


def list_at(address: str) -> str:
    """The kind on whose list, or on a part of it, an address stands; nothing where it is no such."""
    path = address.partition("#")[0]
    return next((kind for kind, page in ON_A_LIST.items() if path.startswith(page)), "")


def is_quote(address: str) -> bool:
    """Whether an address is the place of a quote."""
    return bool(_QUOTE.search(address.partition("#")[2]))


def quote_anchor(record: Record, entry: Evidence) -> str:
    """The place of a quote on the page that shows its record: for ever, as long as the words and source stay.

    On a list that shows several records it begins with the id of its own.
    """
    words = hashlib.sha256(f"{entry.source}\n{entry.quote}".encode()).hexdigest()[:10]
    return f"{record.id}-quote-{words}" if record.kind in ON_A_LIST else f"quote-{words}"


def quote_address(record: Record, entry: Evidence) -> str:
    """The whole address of a quote within the site."""
    return f"{page_of(record)}#{quote_anchor(record, entry)}"


def relative(target: str, origin: str) -> str:
    """The link from the page at ``origin`` to ``target``; both are addresses."""
    if target.startswith("#"):
        return target  # a place on the same page
    path, hash_, anchor = target.partition("#")
    here, _, _ = origin.partition("#")
    if path == here and hash_:
        return f"#{anchor}"
    start = posixpath.normpath("/" + here)
    link = posixpath.relpath("/" + path, start)
    return (link if link == "." else link + ("/" if path.endswith("/") or not path else "")) + hash_ + anchor


def is_of_another_site(address: str) -> bool:
    """Whether a link leads to another site, as opposed to a page of this one or to a letter."""
    return address.startswith(("http://", "https://"))


def is_whole(address: str) -> bool:
    """Whether an address means the same on every page: of another site, or where to write to."""
    return is_of_another_site(address) or address.startswith("mailto:")

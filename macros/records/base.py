"""What all records share: how a field is described, and how it carries its proof or names its search."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, ClassVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from macros.records.references import ID_PATTERN, SearchRef, SourceRef
from macros.records.when import When
from macros.records.words import Carries, Confidence, RecordConfidence

QUOTE_WORDS = 25
"""A quote has at most this many words: enough to prove a fact, short enough to be fair to its publisher."""


class Model(BaseModel):
    """A part of a record: unchangeable, and strict about what it takes."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", validate_by_alias=True, validate_by_name=False
    )


def fact(description: str, /, **options: Any) -> Any:
    """A field that claims something about the world, so that a filled one needs evidence or a search."""
    return Field(description=description, json_schema_extra={"x-needs-evidence": True}, **options)


def detail(description: str, /, **options: Any) -> Any:
    """A field that needs no evidence of its own: a label, a classification by the editors, a remark."""
    return Field(description=description, **options)


def in_words(field: str, description: str, /, **options: Any) -> Any:
    """A field that says in words what ``field`` says in ids or codes, where the words say more.

    The two are one fact: evidence for ``field`` proves both, and either of them fills it.
    """
    return Field(description=description, default=None, json_schema_extra={"x-words-of": field}, **options)


def code_of(field: str, description: str, /, **options: Any) -> Any:
    """A field that tells with a coded word how ``field`` stands; a word for an absence needs a search."""
    return Field(description=description, json_schema_extra={"x-code-of": field}, **options)


def _quote(text: str) -> str:
    words = len(text.split())
    if words > QUOTE_WORDS:
        raise PydanticCustomError(
            "quote-too-long",
            "this quote has {words} words; at most {limit} may stand here",
            {
                "words": words,
                "limit": QUOTE_WORDS,
                "fix": "keep the words that prove the fact, with ` ... ` for a cut",
            },
        )
    return text


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and not any(c in text for c in ' "<>\\^`{|}')
        )
    except ValueError:
        good = False
    if not good:
        raise PydanticCustomError(
            "source-address",
            "`{text}` is no web address",
            {
                "text": text[:120],
                "fix": "write an address that begins with http:// or https://, without spaces",
            },
        )
    return text


def _number(text: object) -> object:
    if not isinstance(text, str):
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or "e" in text.lower() or "_" in text:
        raise PydanticCustomError(
            "not-a-number",
            "`{text}` is no number",
            {"text": text[:40], "fix": "write digits only, with `.` before a fraction, as in 2500000 or 0.3"},
        )
    return number


Name = Annotated[str, StringConstraints(min_length=1, max_length=160)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=600)]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=260), AfterValidator(_quote)]
Url = Annotated[str, StringConstraints(min_length=1, max_length=400), AfterValidator(_web_address)]
Number = Annotated[Decimal, BeforeValidator(_number)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=120)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""A country, as ISO 3166 alpha-3."""


class Evidence(Model):
    """The proof of one or more fields: where it stands, in which words, and how far it carries."""

    supports: tuple[str, ...] = detail("The fields of this record that it proves", min_length=1)
    source: SourceRef = detail("The source, by its id")
    at: Line | None = detail("The place in the source: a paragraph, a heading, a row", default=None)
    quote: Quote | None = detail(
        f"The exact words, {QUOTE_WORDS} at most; ` ... ` marks our cut", default=None
    )
    carries: Carries | None = detail(
        "How far the words carry the field, where an editor has coded it", default=None
    )
    confidence: Confidence = detail("Whether we read the words in that source, or somebody else says so")


class NotFound(Model):
    """Fields for which a search found nothing in the copies consulted."""

    fields: tuple[str, ...] = detail("The fields that were looked for", min_length=1)
    searches: tuple[SearchRef, ...] = detail("The searches that found nothing", min_length=1)


class Excuse(Model):
    """A finding that the editors have looked at and let stand, shown on the record's page."""

    rule: Id = detail("The rule whose finding is excused")
    why: Prose = detail("Why the record is right as it is")


class Reply(Model):
    """What a person or body named here has asked to have shown beside the record."""

    by: Name = detail("Who replied")
    on: When = detail("The day of the reply")
    text: Annotated[str, StringConstraints(min_length=1, max_length=2000)] = detail(
        "The reply, in their words"
    )


class Evidenced(Model):
    """A record, or a part of one, that carries the proof of its own fields."""

    evidence: tuple[Evidence, ...] = detail("The proof of the fields above", default=())
    not_found: tuple[NotFound, ...] = detail("What was looked for and not found", default=())


class Record(Evidenced):
    """What every record has. ``id`` is the stem of its file and is not written in it."""

    kind: ClassVar[str]
    """The kind, which is the name of its folder."""

    id: Id = detail("The stem of the file: for ever, and never written in the file")
    sources: tuple[SourceRef, ...] = detail(
        "Further sources consulted, of which no words are kept here", default=()
    )
    evidence_to: When | None = detail(
        "The newest day that the evidence reaches, where the dates of the sources do not tell it",
        default=None,
    )
    compared: When | None = detail(
        "The day on which somebody last compared the whole record with its sources", default=None
    )
    note: Prose | None = detail("A remark of the editors that no other field could hold", default=None)
    searched_as: tuple[Name, ...] = detail(
        "Other spellings and names that readers type for it: known to the search, shown on no page",
        default=(),
    )
    reply: tuple[Reply, ...] = detail("Replies by those named, shown beside the record", default=())
    excused: tuple[Excuse, ...] = detail("Findings that stand as they are, each with its reason", default=())

    @property
    def label(self) -> str:
        """What the record is called where another page links to it."""
        raise NotImplementedError

    @property
    def key(self) -> str:
        """``kind/id``, which names one record among all."""
        return f"{self.kind}/{self.id}"


class Coded(Record):
    """A record whose fields an editor summed up from several proofs, which need not all be read alike."""

    confidence: RecordConfidence | None = detail(
        "How the record as a whole was read, where it is not what its evidence adds up to", default=None
    )


TAIL = (
    "evidence",
    "not_found",
    "sources",
    "evidence_to",
    "compared",
    "note",
    "searched_as",
    "reply",
    "excused",
)
"""The fields that end a file, in this order."""


def file_order(model: type[Model]) -> tuple[str, ...]:
    """The fields of a model as they are written in a file, by the names used there.

    A name leads; a record ends with `TAIL`, a part of one with its evidence.
    """
    own = [name for base in model.__mro__ for name in getattr(base, "__annotations__", {})]
    names = dict.fromkeys(name for name in own if name in model.model_fields and name != "id")
    tail = TAIL if issubclass(model, Record) else ()
    ends = [name for name in tail if name in names]
    middle = [name for name in names if name != "name" and name not in ends]
    ordered = [name for name in names if name == "name"] + middle + ends
    return tuple(model.model_fields[name].alias or name for name in ordered)


def needs_evidence(model: type[Model], name: str) -> bool:
    """Whether a field of a model claims something, so that it needs evidence or a search."""
    extra = model.model_fields[name].json_schema_extra
    return isinstance(extra, dict) and bool(extra.get("x-needs-evidence"))


def companions(model: type[Model], name: str) -> tuple[str, ...]:
    """The fields that say in words what a field says in ids or codes. Names as in the code."""
    found: list[str] = []
    for other, info in model.model_fields.items():
        extra = info.json_schema_extra
        if isinstance(extra, dict) and extra.get("x-words-of") == name:
            found.append(other)
    return tuple(found)


def is_filled(part: Model, name: str) -> bool:
    """Whether a field says anything, in ids and codes or in words. ``name`` as in the code."""
    return any(getattr(part, one) not in (None, ()) for one in (name, *companions(type(part), name)))


def coded_field(model: type[Model], name: str) -> str:
    """The field whose state a field tells with a coded word; itself, where it tells no other's."""
    extra = model.model_fields[name].json_schema_extra if name in model.model_fields else None
    found = extra.get("x-code-of") if isinstance(extra, dict) else None
    return found if isinstance(found, str) else name

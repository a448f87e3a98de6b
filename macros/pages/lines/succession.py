"""What came before a body, what followed it and what belongs to it, as a small tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.names import first_down, gloss
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.links import link_to
from macros.pages.parts.view import Branch, Line, Section, Tree
from macros.records.base import Record
from macros.records.department import Department
from macros.records.words import EndBasis

FOLLOWED = "Put down here as what followed it"
"""Instead of `Replaced by`, where no source read states the end."""

_CAME_BEFORE = "Put down here as what it followed"
"""The same from the other side."""

FEW = 2
"""With fewer other bodies than this a line among the facts says as much as a tree."""


@dataclass(frozen=True, slots=True)
class _Walk:
    """The bodies passed on the way out, so that a circle of successions ends."""

    edition: Edition
    passed: tuple[str, ...]

    def on(self, body: Department) -> _Walk:
        return _Walk(self.edition, (*self.passed, body.key))

    def before(self, body: Department) -> list[Department]:
        return self._new(ref.record for ref in referring(self.edition, body, "departments.successors"))

    def after(self, body: Department) -> list[Department]:
        return self._new(self.edition.register.resolve(ref) for ref in body.successors)

    def parts(self, body: Department) -> list[Department]:
        return self._new(ref.record for ref in referring(self.edition, body, "departments.part_of"))

    def whole(self, body: Department) -> list[Department]:
        return self._new([self.edition.register.resolve(body.part_of)] if body.part_of else [])

    def _new(self, found: Iterable[Record | None]) -> list[Department]:
        return [one for one in found if isinstance(one, Department) and one.key not in self.passed]


def succession(edition: Edition, body: Department) -> tuple[Section, ...]:
    """The tree of a body as a section of its page; nothing where only one other body stands in it."""
    walk = _Walk(edition, (body.key,))
    branches = (
        *_before(walk, body),
        *_after(walk, body),
        *_group(_named("part_of"), [_leaf(walk, one) for one in walk.whole(body)]),
        *_group(_named("parts"), [_leaf(walk, one) for one in walk.parts(body)]),
    )
    if sum(map(_size, branches)) < FEW:
        return ()
    trunk = Branch((edition.name(body), *_days(body)), branches)
    return (Section("succession", "Before, after and parts", (Tree((trunk,)),)),)


def _before(walk: _Walk, body: Department) -> Iterator[Branch]:
    """What it replaced, each with what that had replaced, and with what else that became."""
    for label, inferred in ((_named("predecessors"), False), (_CAME_BEFORE, True)):
        found = []
        for one in walk.before(body):
            if (one.to_basis == "inferred") == inferred:
                on = walk.on(one)
                also = [_leaf(on, other) for other in on.after(one)]
                found.append(_leaf(walk, one, (*_before(on, one), *_group("Replaced as well by", also))))
        yield from _group(label, found)


def _after(walk: _Walk, body: Department) -> Iterator[Branch]:
    """What replaced it, each with what that replaced as well, and with what followed it in turn."""
    found = []
    for one in walk.after(body):
        on = walk.on(one)
        also = [_leaf(on, other) for other in on.before(one)]
        found.append(_leaf(walk, one, (*_group("Which replaced as well", also), *_after(on, one))))
    label = FOLLOWED if body.to_basis == "inferred" else _named("successors")
    yield from _group(label, found)


def _group(label: str, found: Sequence[Branch]) -> Iterator[Branch]:
    """Bodies under what they are to the one before: a single one beside it, several below."""
    if len(found) == 1:
        yield Branch((f"{label}: ", *found[0].line), found[0].branches)
    elif found:
        yield Branch((f"{label}:",), tuple(found))


def _leaf(walk: _Walk, body: Department, branches: tuple[Branch, ...] = ()) -> Branch:
    return Branch((link_to(walk.edition, body), *_days(body)), branches)


def _days(body: Department) -> Line:
    """From when until when, as far as it is known, and how an end is known that no source states."""
    since = f", from {body.from_.words}" if body.from_ else ""
    if body.to is None:
        return (since,) if since else ()
    if body.to_basis is None or body.to_basis == "stated":
        return (f"{since}{'' if since else ','} until {body.to.words}",)
    basis = first_down(gloss(EndBasis, body.to_basis))
    return (f"{since}; end: {body.to.words} ({basis})",)


def _named(field: str) -> str:
    return field_name("departments", field)


def _size(branch: Branch) -> int:
    """How many bodies stand in a branch; a group has a label alone."""
    return (len(branch.line) > 1) + sum(map(_size, branch.branches))

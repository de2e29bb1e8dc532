"""Steps from place to place of a plan's outline: into a heading, or to what stands at a number or a position."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Clause, Document, Ordinal
from rag.evidence.clauses.kinds import DEEDS
from rag.evidence.places.headings import is_plan_heading
from rag.evidence.places.outline import Item, Path, below, common_path, item_name, items_below, marker_of
from rag.evidence.places.parts import counts_through, numbered_through, parts
from rag.question.numbering.references import Reference

# What stands under a name of its own in a plan, whatever the numbers before it.
_KINDS = {"工程": "project", "原则": "principle", "专栏": "box"}
# Of these a plan that has none has no first either, whatever else it numbers.
_ONLY_OF_KIND = frozenset({"原则", "专栏", "工程"})
_PARTS = frozenset({"部分", "编", "篇", "章", "板块", "大块", "大项", "大点", "大类", "类任务", "块"})
# Into which a plan sorts its tasks: those below its heading for tasks, or else its parts.
_SORTS_OF_TASKS = frozenset({"大类", "类任务"})
_SECTIONS = frozenset({"节", "小块"})
_PARAGRAPHS = frozenset({"自然段", "段落", "段"})
# What a number counts within a part of a plan that numbers its tasks through: “保护方面第三项”; not “第三点”.
_TASKS = frozenset({"项", "条", "任务"})


@dataclass(frozen=True, slots=True)
class Place:
    """Clauses of a plan, and the heading that they stand below together, of which they may be a part.

    The whole of a plan has no heading.
    """

    document: Document
    path: Path
    clauses: tuple[Clause, ...]

    @property
    def heading(self) -> str:
        """The heading that the clauses stand below, with its number; empty where they share none."""
        return self.path[-1] if self.path else ""

    @property
    def is_section(self) -> bool:
        """Tell whether the clauses are all that stands below the heading."""
        return bool(self.path) and len(self.clauses) == len(below(self.document, self.path))

    @property
    def items(self) -> list[Item]:
        """What stands directly below the heading, or the clauses one by one if they are only a part of it."""
        if self.is_section:
            return items_below(self.document, self.path)
        return [Item(item_name(clause), (clause,)) for clause in self.clauses]


def whole_plan(document: Document) -> Place:
    """Return all that stands below the headings of a plan, or has a number where nothing heads it."""
    return Place(document, (), tuple(clause for clause in document.clauses if clause.path or clause.ordinals))


def place_of(document: Document, clauses: tuple[Clause, ...]) -> Place:
    """Return clauses as a place: below the outermost heading that they are all of, or else below what they share."""
    shared = common_path(clauses)
    above = (shared[:depth] for depth in range(1, len(shared)))
    path = next((path for path in above if len(below(document, path)) == len(clauses)), shared)
    return Place(document, path, clauses)


def enter(place: Place, path: Path, clause: Clause | None = None) -> Place:
    """Return the section of a heading, if it lies in the place, or a clause of it.

    A place that lies in the section stays what it is, as does one that has nothing to do with it.
    """
    if clause is not None:
        return Place(place.document, clause.path, (clause,)) if clause in place.clauses else place
    if len(path) <= len(place.path) or path[: len(place.path)] != place.path:
        return place
    return Place(place.document, path, below(place.document, path))


def around(place: Place, unit: str) -> Place:
    """Return the part of a plan that a place stands in: the innermost 节 or 专栏, or the 部分 or 章 above it."""
    numbers = [marker.family if (marker := marker_of(heading)) else "" for heading in place.path]
    families = _AROUND.get(unit, _OUTERMOST)
    found = [depth for depth, family in enumerate(numbers, 1) if family in families] or [1]
    path = place.path[: found[-1]]
    return Place(place.document, path, below(place.document, path))


_OUTERMOST = frozenset({"cn", "part", "chapter", "book"})
_SECTION_NUMBERS = ("cn_paren", "section")
_AROUND = {"节": frozenset({"cn_paren", "section"}), "专栏": frozenset({"box"})}
_AROUND["小节"] = _AROUND["节"]


def step(place: Place, reference: Reference, kind: str | None = None, *, last: bool = True) -> Place | None:
    """Return what a number or a position points to within a place; None if nothing stands there.

    ``kind`` is what the question counts where the reference has no unit of its own; ``last`` tells that no other step
    follows, so that of all that has the number what stands below others with a number of their own is left out.
    """
    kind = _KINDS.get(reference.unit, kind)
    if reference.unit == "任务" and not (reference.by_position or counts_through(place.document)):
        kind = "task"
    kind = kind_of_unit(reference, place.document) if reference.unit in _SORTS_OF_TASKS else kind
    if kind and (of_kind := inside(place, kind)):
        found = _nth(place, of_kind, reference)
        # An even row has nothing in its very middle, and a row of eight no tenth, whatever else may be counted.
        if found or reference.in_middle or reference.by_position or reference.unit in _KINDS:
            return found
    elif reference.unit in _ONLY_OF_KIND and not (place.path or parts(place.document, _KINDS[reference.unit])):
        return None
    if reference.by_position:
        return _nth(place, _in_row(place, reference.unit), reference)
    if not place.path and "number" in reference.families and (through := _through(place, reference.number)):
        return through
    by_number = _first(_at(place, Ordinal(family, reference.number)) for family in reference.families)
    if by_number:
        return by_number
    in_row = _nth(place, _children(place, reference.unit), reference)
    in_row = in_row or (_section_through(place, reference.number) if reference.unit in _PARTS else None)
    return in_row or _first(_everywhere(place, Ordinal(f, reference.number), last=last) for f in reference.families)


def kind_of_unit(reference: Reference, document: Document) -> str | None:
    """Return the kind of things that a number with a unit of its own counts in a plan, if it is of one kind."""
    if reference.unit in _SORTS_OF_TASKS and not counts_through(document) and parts(document, "task"):
        return "task"
    if reference.unit in _PARTS | _SECTIONS:
        return "part" if reference.unit in _PARTS else "section"
    return "box" if reference.families == ("box",) else _KINDS.get(reference.unit)


def _through(place: Place, number: int) -> Place | None:
    """Return the task of a number where a plan numbers its tasks through."""
    found = [c for c in numbered_through(place.document) if c.ordinals[-1].number == number and c in place.clauses]
    return place_of(place.document, tuple(found)) if found else None


def _section_through(place: Place, number: int) -> Place | None:
    """Return the section of a number where a plan numbers its sections through all its parts, which has fewer."""
    through = (family for family in _SECTION_NUMBERS if not place.path and _at(place, Ordinal(family, 1)))
    return _first(_at(place, Ordinal(family, number)) for family in through)


def _first(places: Iterable[Place | None]) -> Place | None:
    return next((place for place in places if place), None)


def _nth(place: Place, items: Sequence[Item], reference: Reference) -> Place | None:
    position = reference.at(len(items))
    return None if position is None else place_of(place.document, items[position].clauses)


def inside(place: Place, kind: str) -> list[Item]:
    """Return the things of a kind that lie within a place and are not the place itself."""
    held = {clause.id for clause in place.clauses}
    found = [item for item in parts(place.document, kind) if item.clauses[0].id in held]
    return [] if len(found) == 1 and len(found[0].clauses) >= len(held) else found


def _depth(path: Path) -> int:
    """Return how many numbers the headings of a path give to what stands below them."""
    return sum(1 for heading in path if (marker := marker_of(heading)) and marker.ordinal)


def _at(place: Place, ordinal: Ordinal) -> Place | None:
    """Return what has a number directly below a place, or the only thing that has it further down."""
    depth = _depth(place.path)
    direct = [clause for clause in place.clauses if clause.ordinals[depth : depth + 1] == (ordinal,)]
    if direct:
        return _numbered(place, direct, ordinal)
    deeper = [clause for clause in place.clauses if ordinal in clause.ordinals[depth:]]
    above = {clause.ordinals[: clause.ordinals.index(ordinal, depth)] for clause in deeper}
    return _numbered(place, deeper, ordinal) if len(above) == 1 else None


def _everywhere(place: Place, ordinal: Ordinal, *, last: bool) -> Place | None:
    """Return all that has a number below a place, wherever it begins anew; the ``last`` number, if any has it last."""
    depth = _depth(place.path)
    found = [clause for clause in place.clauses if ordinal in clause.ordinals[depth:]]
    own = [clause for clause in found if last and clause.ordinals[-1] == ordinal] or found
    return place_of(place.document, tuple(own)) if own else None


def _numbered(place: Place, clauses: Sequence[Clause], ordinal: Ordinal) -> Place:
    """Return the section of a heading with a number, or the clauses that have it themselves."""
    path = clauses[0].path
    for depth, heading in enumerate(path, 1):
        marker = marker_of(heading)
        if depth > len(place.path) and marker and marker.ordinal == ordinal:
            return Place(place.document, path[:depth], tuple(clauses))
    return Place(place.document, path, tuple(clauses))


def _children(place: Place, unit: str) -> list[Item]:
    """Return what a number counts that the plan itself does not write: “第一节” of a part that begins with “(五)”."""
    if place.path:
        tasks = inside(place, "task") if unit in _TASKS and _counts_tasks(place) else []
        return tasks or place.items
    return parts(place.document, "part") if unit in _PARTS else []


def _in_row(place: Place, unit: str) -> list[Item]:
    """Return what a position counts: parts, sections, paragraphs, tasks, or whatever stands below the place."""
    if unit in _PARAGRAPHS:
        own = [clause for clause in place.clauses if clause.path == place.path] or list(place.clauses)
        return [Item(clause.id, (clause,)) for clause in own]
    rows: tuple[tuple[bool, Callable[[], list[Item]]], ...] = (
        (not place.path and unit in _PARTS, lambda: parts(place.document, "part")),
        (not place.path and unit in _SECTIONS, lambda: parts(place.document, "section")),
        (unit in _PARTS | _SECTIONS, lambda: place.items),
        (_counts_tasks(place), lambda: inside(place, "task")),
        (bool(place.path), lambda: place.items),
        (unit == "任务", lambda: _tasks(place)),
    )
    return next((row() for holds, row in rows if holds), place.items)


def _counts_tasks(place: Place) -> bool:
    """Tell whether a position counts tasks numbered through the plan, not what stands below a usual heading."""
    named = bool(place.path) and is_plan_heading(place.path[-1])
    return counts_through(place.document) and not named


def _tasks(place: Place) -> list[Item]:
    headed = [clause for item in parts(place.document, "task") for clause in item.clauses]
    clauses = headed or [clause for clause in place.clauses if clause.kind in DEEDS] or place.clauses
    return [Item(clause.id, (clause,)) for clause in clauses]

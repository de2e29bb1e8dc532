"""Turns duties into pairs of departments that share clauses, and those into a picture of arcs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from index.catalogue.records import Duty
from web.links import department_link

CUTS = (12, 24, 48)
"""How many departments a picture may show."""

_MOST_ARCS = 60

# Lengths in the units of the picture, which is as wide as WIDTH of them.
WIDTH = 380
_ROW = 27
_NAMES = 178
_ROOM = WIDTH - _NAMES - 16
_THINNEST, _THICKEST = 1.0, 7.0
_SMALLEST, _LARGEST = 3.0, 8.0
_LONGEST_NAME = 11


@dataclass(frozen=True, slots=True)
class Pair:
    """Two departments and how many clauses assign both; ``href`` leads to those clauses."""

    first: str
    second: str
    clauses: int
    href: str


@dataclass(frozen=True, slots=True)
class Node:
    """A department in the picture: ``label`` is its name, cut if too long, at height ``y`` with a dot of ``radius``."""

    name: str
    label: str
    href: str
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Arc:
    """A pair in the picture: ``path`` is its SVG path, ``width`` grows with the clauses shared."""

    pair: Pair
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Departments one below the other, joined by arcs.

    ``least`` is the fewest clauses that an arc stands for; ``left_out`` counts the departments that are not shown.
    """

    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    least: int
    left_out: int

    @property
    def height(self) -> int:
        """The height in the units of the picture."""
        return _ROW * len(self.nodes) + _ROW // 2


def pairs_of(duties: Sequence[Duty]) -> tuple[Pair, ...]:
    """Return the pairs that share clauses, those with most first.

    All ``duties`` are of one region. Names that are no one body (各区) are left out: they share nearly everything.
    """
    named = [duty for duty in duties if not duty.responsibility.generic]
    by_clause: dict[str, dict[str, None]] = {}
    for duty in named:
        by_clause.setdefault(duty.clause_id, {})[duty.responsibility.department] = None
    counts = Counter(pair for together in by_clause.values() for pair in combinations(sorted(together), 2))
    region = named[0].region if named else None
    ranked = sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))
    return tuple(
        Pair(first, second, count, department_link(first, **{"region": region, "with": second}))
        for (first, second), count in ranked
    )


def picture_of(pairs: Sequence[Pair], region: str, most: int = CUTS[1]) -> Picture:
    """Draw the ``most`` departments that share most, and the strongest pairs among them."""
    strength: Counter[str] = Counter()
    for pair in pairs:
        strength.update({pair.first: pair.clauses, pair.second: pair.clauses})
    ranked = sorted(strength, key=lambda name: (-strength[name], name))
    shown = ranked[:most]
    among = [pair for pair in pairs if pair.first in shown and pair.second in shown]
    drawn = _strongest(among)
    joined = {name for pair in drawn for name in (pair.first, pair.second)}
    shown = [name for name in shown if name in joined]
    places = {name: _ROW * (place + 0.75) for place, name in enumerate(shown)}
    largest = max(strength.values(), default=1)
    return Picture(
        nodes=tuple(_node(name, region, places[name], strength[name] / largest) for name in shown),
        arcs=tuple(_arc(pair, places, drawn[0].clauses) for pair in reversed(drawn)),
        least=drawn[-1].clauses if drawn else 0,
        left_out=len(ranked) - len(shown),
    )


def _strongest(pairs: Sequence[Pair]) -> list[Pair]:
    """Return at most ``_MOST_ARCS`` pairs, and never one without all others that share as much."""
    if len(pairs) <= _MOST_ARCS:
        return list(pairs)
    first_cut = pairs[_MOST_ARCS].clauses
    kept = [pair for pair in pairs if pair.clauses > first_cut]
    return kept or list(pairs[:_MOST_ARCS])


def _node(name: str, region: str, y: float, share: float) -> Node:
    label = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
    radius = _SMALLEST + (_LARGEST - _SMALLEST) * share**0.5
    return Node(name, label, department_link(name, region=region), y, round(radius, 1))


def _arc(pair: Pair, places: Mapping[str, float], most: int) -> Arc:
    tallest = (max(places.values()) - min(places.values())) / 2
    top, bottom = sorted((places[pair.first], places[pair.second]))
    height = (bottom - top) / 2
    width = _THINNEST + (_THICKEST - _THINNEST) * pair.clauses / most
    across = _ROOM * height / tallest
    path = f"M{_NAMES} {top:g}A{across:.1f} {height:g} 0 0 1 {_NAMES} {bottom:g}"
    return Arc(pair, path, round(width, 1))

"""What the conditions of a measure make of a profile: what fits, what is open, what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from rag.match_contract import Facet, Open, Reason


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A condition that the profile does not meet; ``condition`` names it as an “if” to the enterprise."""

    facet: Facet
    values: tuple[str, ...]
    condition: str


@dataclass(slots=True)
class Verdict:
    """What the conditions of a measure make of a profile; ``drawbacks`` counts stressed ones that it does not meet.

    ``apart`` counts the circumstances that it is for, of which the enterprise does not speak.
    ``only_names_it``: it names the role of the speaker and is for anybody. ``is_for_others``: it is for another kind of
    organisation, or gives only what the enterprise does not want.
    """

    reasons: list[Reason] = field(default_factory=list)
    opens: list[Open] = field(default_factory=list)
    obstacles: list[Obstacle] = field(default_factory=list)
    drawbacks: int = 0
    apart: int = 0
    only_names_it: bool = False
    is_for_others: bool = False

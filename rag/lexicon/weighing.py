"""Loads the words by which a question weighs two things: what is more, what is less, what grows, what lies apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class WeighingWords:
    """Words of what is ``more`` or ``less``, of ``growth`` and how ``fast`` or ``slow`` it is, and of what is weighed.

    ``sizes`` are nouns for how much there is, ``counts`` those that end the name of a thing. ``above`` and ``below``
    are verbs between two things, ``apart`` words for what lies between them; ``tasks``, ``written`` and ``writing``
    are of what plans write of a thing.
    """

    more: tuple[str, ...]
    less: tuple[str, ...]
    fast: tuple[str, ...]
    slow: tuple[str, ...]
    growth: tuple[str, ...]
    sizes: tuple[str, ...]
    counts: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    apart: tuple[str, ...]
    tasks: tuple[str, ...]
    written: tuple[str, ...]
    writing: tuple[str, ...]


@cache
def weighing_words() -> WeighingWords:
    """Return the words by which a question weighs two things."""
    return held_as(WeighingWords, read_table("weighing"))


@dataclass(frozen=True, slots=True)
class GoalWords:
    """Words for what is aimed at and what there is ``now``, and that the one is ``turned`` against the other."""

    aims: tuple[str, ...]
    now: tuple[str, ...]
    turned: tuple[str, ...]
    reached: tuple[str, ...]


@cache
def goal_words() -> GoalWords:
    """Return the words by which a question weighs what is reached against what is aimed at."""
    return held_as(GoalWords, read_table("weighing")["goal"])

"""Sorts the kinds of clauses by what they write: what is done, how that is made sure of, or how things stand."""

from __future__ import annotations

from typing import Final

from corpus.model import ClauseKind

DEEDS: Final = frozenset({ClauseKind.TASK, ClauseKind.MEASURE})
"""What is to be done."""

WORK: Final = DEEDS | {ClauseKind.SAFEGUARD}
"""What is to be done, and how that is made sure of."""

STATES: Final = frozenset({ClauseKind.BACKGROUND, ClauseKind.TARGET})
"""How things stand or are to stand."""

"""Joins a place, a topic and what is asked of it to one question."""

from __future__ import annotations


def joined(place: str, topic: str, rest: str) -> str:
    """Return a question of a place, a topic and what is asked of it; a word at the seam is not said twice."""
    twice = next((end for end in range(4, 1, -1) if topic[-end:] == rest[:end]), 0)
    said = f"{topic}{rest[twice:]}".strip(" ,")
    return said if place and said.startswith(place) else f"{place}{said}"

"""Joins a place, a topic and what is asked of it to one question."""

from __future__ import annotations

import re

# “发吗”: a verb of one character and nothing else; not “发什么”.
_ONE_VERB = re.compile(r"[一-鿿](?:吗|么|吧|不|没有?|了)*[?]*")


def joined(place: str, topic: str, rest: str) -> str:
    """Return a question of a place, a topic and what is asked of it; a word at the seam is not said twice."""
    twice = next((end for end in range(4, 1, -1) if topic[-end:] == rest[:end]), 0)
    twice = twice or int(topic[-1:] == rest[:1] and _ONE_VERB.fullmatch(rest) is not None)
    said = f"{topic}{rest[twice:]}".strip(" ,")
    return said if place and said.startswith(place) else f"{place}{said}"

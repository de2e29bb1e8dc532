"""Finds the cues in a question: words and forms that show what it asks for."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from corpus.model import Nature
from index.words import plain_words
from rag.lexicon.claims import strength
from rag.lexicon.cues import cues
from rag.question.claims.figures import figures
from rag.question.departments.roles import asks_which_role
from rag.question.intent.counting import counted_kind, counting, without_several
from rag.question.intent.favours import asks_favour


@lru_cache(1024)
def find_cues(text: str) -> frozenset[str]:
    """Return the names of the cues in a normalised question: those of the table, and those that its form shows."""
    text = _BOTH_NUMBERS.sub(r"\g<claim>?", text)
    plain = without_several(text)
    found = {name for name, cue in cues().items() if cue.found_in(plain)}
    asks_number = counting(text) is not None or bool(_AFTER_ALL.search(text))
    if asks_number:
        found.add("amount")
    if counted_kind(text):
        found.add("count")
    if "parties" in found and "measure" not in found:
        found -= {"parties"} if "governs" in found else {"responsible", "definition"}
    if text.endswith("?") and not asks_number and not found & _OPEN and states(text):
        found.add("stated")
    if asks_favour(text):
        found.add("favour")
    if asks_which_role(text):
        found.add("which_role")
    return frozenset(found)


def nature_of(found: Collection[str]) -> Nature | None:
    """Return whether the cues of a text show that it asks for what was reached, or for what is aimed at.

    A verb in the perfect asks for what was reached where no word speaks of what is to come.
    """
    if "baseline" in found:
        return Nature.BASELINE
    if "goal" in found:
        return Nature.GOAL
    return Nature.BASELINE if "reached" in found else None


def cue_spans(name: str, text: str) -> list[tuple[int, int]]:
    """Return where a cue stands in a normalised question."""
    return [match.span() for pattern in cues()[name].patterns for match in pattern.finditer(text)]


# “产量比前年多了没,分别多少”: the numbers prove what is asked to be so or not; not “产量和销量,分别多少”.
_BOTH_NUMBERS = re.compile(
    r"^(?P<claim>[^?]*(?:是不是|是否|有没有|[吗么](?=[,?])|了没(?=[,?]))[^?]*)[,?]+(?:分别|各自?)(?:是|有|为)?多少[?]*$"
)
# “到底八十几家?”: the very number is asked for; not “到底是不是八十几家?”.
_AFTER_ALL = re.compile(r"(?:到底|究竟)(?:是|有)?(?:[一二三四五六七八九]?十|\d+)(?:几|来|多)[家个件项条人名]")
_OPEN = frozenset({"open", "measure", "when", "definition"})
_MARKS = ",?!。 "


def states(text: str) -> bool:
    """Tell whether a text with a question mark makes a statement, “只准备建3家?”, and does not only name a topic.

    A figure makes one, or a word that says how things are, unless what it says is asked for: “目标是?”.
    """
    words = [word for word in plain_words(text) if word.strip(_MARKS)]
    asks = not words or words[-1] in strength().asking_last
    return not asks and (bool(figures(text)) or any(word in strength().stating for word in words))


def asks_who(found: Collection[str]) -> bool:
    """Tell whether a question, or its last part, asks who sees to something, and not how many do."""
    return "responsible" in found and not ("count" in found or "amount" in found)

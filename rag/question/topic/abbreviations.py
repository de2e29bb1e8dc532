"""Finds short forms that no dictionary has: 渔互险, for which a plan writes 渔船互助保险, and names like “净网”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from index.words import plain_words
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term

_SHORTEST, _LONGEST = 3, 4
_SHORTEST_NAME = 2
# “微课堂”, “云展馆”: what a character before a noun makes another thing; not “微小企业”.
_PREFIXED = re.compile(r"(?<![一-鿿])[微云双超智](?![小大新])[一-鿿]{2}(?![一-鿿])")
# How many characters of the long form may stand between two of the short one.
_BETWEEN = 3


def abbreviated(topic: str, knowledge: Knowledge) -> Iterator[Term]:
    """Yield a term for each run of single characters in a topic that is the short form of words of a plan.

    Each character is the first or the last of one word: 渔船, 互助, 保险.
    """
    for short in dict.fromkeys(_runs(topic, _SHORTEST)):
        if not knowledge.is_written(short) and (phrase := _spelled_out(short, knowledge)):
            yield Term(short, (phrase,), knowledge.weigh(phrase), same=(phrase,))


def names_held_together(topic: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield each run of single characters in a topic that a plan writes in quotation marks or opens such a name with.

    A topic has them without the marks: 净网 of “净网行动” is what “净网”专项行动 is called by. So is a noun that one
    character makes another thing: 微课堂 is no 课堂.
    """
    for name in dict.fromkeys(_runs(topic, _SHORTEST_NAME)):
        if knowledge.is_written(name) and any(knowledge.is_written(f"{mark}{name}") for mark in "“‘「"):
            yield name
    yield from (match[0] for match in _PREFIXED.finditer(topic) if knowledge.is_written(match[0]))


def _runs(topic: str, shortest: int) -> Iterator[str]:
    for part in re.findall("[一-鿿]+", topic):
        for single, words in groupby(plain_words(part), key=lambda word: len(word) == 1):
            run = "".join(words)
            if single and shortest <= len(run) <= _LONGEST:
                yield run


def _spelled_out(short: str, knowledge: Knowledge) -> str:
    """Return the words that a short form stands for, those written most often; or nothing."""
    if not any(knowledge.matches(re.compile(f".{{0,{_BETWEEN}}}".join(short)))):
        return ""  # the pattern for the whole words takes longer to be made than all clauses to be looked through
    between = f"[一-鿿]{{0,{_BETWEEN}}}"
    pattern = re.compile(f"[一-鿿]?{between.join(short)}[一-鿿]?")
    found = Counter(match for match in knowledge.matches(pattern) for match in _whole(match, short))
    return found.most_common(1)[0][0] if found else ""


def _whole(text: str, short: str) -> Iterator[str]:
    """Yield the runs of words in a text of which each gives one character, its first or its last, to the short form."""
    words = plain_words(text)
    for start in range(len(words) - len(short) + 1):
        run = words[start : start + len(short)]
        if all(char in (word[0], word[-1]) and len(word) > 1 for word, char in zip(run, short, strict=True)):
            yield "".join(run)

"""Finds the words of one plan that have nothing like them in another: sentences, parts of them, items of lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause
from rag.answers.phrasing.excerpt import parts_of
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.pairs import EVERYWHERE, pairs_of, share_held
from rag.lexicon.written import leads

# The share of its pairs of characters below which a sentence, or a part between commas, has nothing like it.
_LIKE, _PART_LIKE = 0.6, 0.5
# How many pairs of characters a part has at least that says something by itself: not “有效保护”.
_SHORTEST = 5
# How many items a list has at least, and how many characters each that tells something: not “等”.
_FEWEST_ITEMS, _ITEM = 3, 3
# What stands behind the last item of a list that does not end in what is done with it: “茶节、茶市等”.
_ENDS = re.compile(r"(?<![高初中同平])等.*$")
# “4·26”, “‘”: what stands in a name beside its words.
_MARKS = re.compile(r"[“”‘’\"'·.\d\s]")
_BRACKET = re.compile(r"[()（）]")
# How many telling pairs a sentence has at least that may stand as a whole in a longer one: not “加强保护”.
_FEWEST_PAIRS = 6


def _telling(text: str) -> frozenset[str]:
    """Return the pairs of characters of a text without those that stand everywhere."""
    return pairs_of(text) - EVERYWHERE


@dataclass(frozen=True, slots=True)
class Writing:
    """All that a plan writes, to look for what is like a text in it; ``text`` is without marks."""

    pairs: tuple[frozenset[str], ...]
    text: str

    @classmethod
    def of(cls, clauses: Sequence[Clause]) -> Writing:
        """Return what clauses write together."""
        pairs = tuple(_telling(sentence.text) for clause in clauses for sentence in sentences(clause))
        return cls(pairs, "\n".join(without_marks(clause.text) for clause in clauses))

    def likest(self, text: str) -> float:
        """Return the share of the pairs of characters of a text that the sentence most like it has, from 0 to 1."""
        pairs = _telling(text)
        return max((share_held(pairs, other) for other in self.pairs), default=0.0)

    def enlarged(self, text: str) -> float:
        """Return the share of its pairs of characters that a text has of the sentence that it holds most of."""
        pairs = _telling(text)
        return max((share_held(other, pairs) for other in self.pairs if len(other) >= _FEWEST_PAIRS), default=0.0)


def unlike(sentence: Sentence, other: Writing) -> list[Sentence]:
    """Return what of a sentence has nothing like it in the other plan: all of it, some parts, or items; or nothing."""
    parts = [part for part in parts_of(sentence) if len(_telling(part.text)) >= _SHORTEST]
    apart = [part for part in parts if other.likest(part.text) < _PART_LIKE]
    if other.likest(sentence.text) < _LIKE and len(apart) >= len(parts) - len(apart):
        return [sentence]
    runs = _runs(sentence, apart)
    items = _items(sentence, other)
    return sorted(
        [*runs, *(one for one in items if not any(run.start <= one.start < run.end for run in runs))],
        key=lambda one: one.start,
    )


def is_item(words: Sentence) -> bool:
    """Tell whether words that are unlike are an item of a list: no part between commas, which ends with its mark."""
    return words.text[-1] not in ",，;；。"


def _runs(sentence: Sentence, parts: Sequence[Sentence]) -> list[Sentence]:
    """Join parts that stand beside each other."""
    runs: list[tuple[int, int]] = []
    for part in parts:
        if runs and runs[-1][1] == part.start:
            runs[-1] = (runs[-1][0], part.end)
        else:
            runs.append((part.start, part.end))
    return [Sentence(sentence.text[a - sentence.start : b - sentence.start], a, b) for a, b in runs]


def _items(sentence: Sentence, other: Writing) -> list[Sentence]:
    """Return the items parted by 、 that the other plan writes nowhere, where it writes another of the same list.

    The first counts only without what leads to it, the last only before 等: else they hold what is done with them.
    """
    found = []
    for part in parts_of(sentence):
        items = list(re.finditer(r"[^、,，;；。]+", part.text))
        if len(items) < _FEWEST_ITEMS or _BRACKET.search(part.text):
            continue
        told = [item for place, match in enumerate(items) if (item := _item(match, place, len(items), part))]
        new = [item for item in told if without_marks(item.text) not in other.text]
        found += new if len(new) < len(told) else []
    return found


def _item(match: re.Match[str], place: int, number: int, part: Sentence) -> Sentence | None:
    """Return the item of a list at a place, without what leads to it or closes the list; None if it is not bare."""
    start = max((led.end() for led in leads().finditer(match[0])), default=0) if place == 0 else 0
    end = _ENDS.search(match[0])
    stop = end.start() if end else len(match[0])
    bare = (start or place) and (end or place < number - 1)
    if not bare or stop - start < _ITEM:
        return None
    at = part.start + match.start()
    return Sentence(match[0][start:stop], at + start, at + stop)


def without_marks(name: str) -> str:
    """Return a name without quotation marks and dates, which plans put differently: “4·26”, “4.26”."""
    return _MARKS.sub("", name)

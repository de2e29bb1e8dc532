"""Tells in one sentence whether two clauses say a thing in the same words, and the words in which they differ."""

from __future__ import annotations

from corpus.model import Clause
from rag.answers.excerpt import fitting
from rag.answers.wording import quoted, unquoted
from rag.answers.wording_diff import Difference, common_parts, differences, likeness
from rag.draft import Statement, Support
from rag.evidence.quotable import Wanted

# The share of characters in common from which two passages are said to be worded alike but for the differences named.
_ALIKE = 0.7
_ONE = "两者的表述一样"
_MOST_DIFFERENCES = 3
_LONGEST_DIFFERENCE = 30
_LONGEST_QUOTE = 70


def wordings_compared(one: tuple[str, Clause, Wanted], other: tuple[str, Clause, Wanted]) -> Statement:
    """Say how the sentences that two sides are asked about differ: not, in some words, or altogether.

    What differs altogether is left to what follows.
    """
    (name, clause, want), (other_name, other_clause, other_want) = one, other
    pairs = [(a, b) for a in fitting(clause, want) for b in fitting(other_clause, other_want)]
    words, others = max(pairs, key=lambda pair: (likeness(pair[0].text, pair[1].text), -pair[0].start, -pair[1].start))
    supports = (Support(clause, words.start, words.end), Support(other_clause, others.start, others.end))
    said, other_said = common_parts(words.text, others.text)
    found = differences(said, other_said)
    if not found:
        quote = f"：{quoted(said)}" if len(said) <= _LONGEST_QUOTE else ""
        return Statement(f"{_ONE}{quote}。", supports)
    if likeness(said, other_said) >= _ALIKE and _are_few(found):
        named = "；".join(_difference(name, other_name, difference) for difference in found)
        return Statement(f"两者的表述大体一样，用词不同：{named}。", supports)
    return Statement("两者的说法不同：")


def tells_words(said: Statement) -> bool:
    """Tell whether a sentence on two wordings quotes them as a whole, since they are one."""
    return said.text.startswith(f"{_ONE}：")


def _are_few(found: list[Difference]) -> bool:
    short = all(max(len(one.one), len(one.other)) <= _LONGEST_DIFFERENCE for one in found)
    return short and len(found) <= _MOST_DIFFERENCES


def _difference(name: str, other_name: str, difference: Difference) -> str:
    return f"{name}写“{unquoted(difference.one)}”，{other_name}写“{unquoted(difference.other)}”"

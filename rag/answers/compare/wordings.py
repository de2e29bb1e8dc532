"""Tells in one sentence whether two clauses say a thing in the same words, and the words in which they differ."""

from __future__ import annotations

from corpus.model import Clause
from rag.answers.excerpt import fitting
from rag.answers.wording import quoted, unquoted
from rag.answers.wording_diff import Difference, common_parts, differences, likeness
from rag.draft import Statement, Support
from rag.evidence.quotable import Wanted
from rag.evidence.sentences import Sentence, sentences

# The share of characters in common from which two passages are said to be worded alike but for the differences named.
_ALIKE = 0.7
_ONE = "两者的表述一样"
# The share from which on two sentences say the same, and how many of those are quoted.
_EQUAL, _MOST_SHARED = 0.9, 3
_MOST_DIFFERENCES = 3
_LONGEST_DIFFERENCE = 30
_LONGEST_QUOTE = 70
_MARKS = "、，,；; 和与及"


def wordings_compared(one: tuple[str, Clause, Wanted], other: tuple[str, Clause, Wanted]) -> Statement:
    """Say how the sentences that two sides are asked about differ: not, in some words, or altogether.

    What differs altogether is left to what follows.
    """
    (name, clause, want), (other_name, other_clause, other_want) = one, other
    pairs = [(a, b) for a in fitting(clause, want) for b in fitting(other_clause, other_want)]
    words, others = max(pairs, key=lambda pair: (likeness(pair[0].text, pair[1].text), -pair[0].start, -pair[1].start))
    supports = (_support(clause, words), _support(other_clause, others))
    said, other_said = common_parts(words.text, others.text)
    found = differences(said, other_said)
    if not found:
        quote = f"：{quoted(said)}" if len(said) <= _LONGEST_QUOTE else ""
        return Statement(f"{_ONE}{quote}。", supports)
    if likeness(said, other_said) >= _ALIKE and _are_few(found):
        named = "；".join(_difference(name, other_name, difference) for difference in found)
        return Statement(f"两者的表述大体一样，用词不同：{named}。", supports)
    return Statement("两者的说法不同：")


def shared_sentences(clause: Clause, other: Clause) -> Statement | None:
    """Quote the sentences that two clauses have in common; None if they share none."""
    pairs = [(a, b) for a in sentences(clause) for b in sentences(other) if likeness(a.text, b.text) >= _EQUAL]
    if not pairs:
        return None
    same = pairs[:_MOST_SHARED]
    cited = tuple(one for a, b in same for one in (_support(clause, a), _support(other, b)))
    return Statement(f"两者相同的是{'；'.join(quoted(words.text) for words, _ in same)}。", cited)


def _support(clause: Clause, words: Sentence) -> Support:
    return Support(clause, words.start, words.end)


def tells_words(said: Statement) -> bool:
    """Tell whether a sentence on two wordings quotes them as a whole, since they are one."""
    return said.text.startswith(f"{_ONE}：")


def _are_few(found: list[Difference]) -> bool:
    short = all(max(len(one.one), len(one.other)) <= _LONGEST_DIFFERENCE for one in found)
    return short and len(found) <= _MOST_DIFFERENCES


def _difference(name: str, other_name: str, difference: Difference) -> str:
    """Say which words stand for which; where the one has all of the other's, only what it has beside them."""
    one, other = difference.one, difference.other
    if added := _added(one, other):
        return f"{name}多写“{added}”"
    if added := _added(other, one):
        return f"{other_name}多写“{added}”"
    return f"{name}写“{unquoted(one)}”，{other_name}写“{unquoted(other)}”"


def _added(longer: str, shorter: str) -> str:
    """Return what ``longer`` has before or behind ``shorter``; empty if it does not begin or end with that."""
    if longer.startswith(shorter):
        return unquoted(longer[len(shorter) :].strip(_MARKS))
    return unquoted(longer[: -len(shorter)].strip(_MARKS)) if shorter and longer.endswith(shorter) else ""

"""Tells in one sentence whether two clauses say a thing in the same words, and the words in which they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.model import Clause
from rag.answers.compare.likeness.unlike import Writing
from rag.answers.phrasing.excerpt import fitting, parts_of
from rag.answers.phrasing.wording import nested, quoted
from rag.answers.phrasing.wording_diff import Difference, common_parts, differences, likeness
from rag.draft import Alike, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.quotable import Wanted, fit, rated
from rag.question.spans import outside

# The share of characters in common from which two passages are said to be worded alike but for the differences named.
_ALIKE = 0.7
_APART = "两者的说法不同："
_SAME, _IN_PART = "两者的表述", "两者有一处"
_ONE = f"{_SAME}一样"
# The share of its pairs of characters below which a sentence has nothing like it in another.
_LIKE = 0.6
# How well a part between commas must answer a question, and how alike it must be to the other, to be all of it.
_ABOUT_IT, _VERBATIM = 0.9, 0.97
# The share of two sentences that must be alike to call them so, and not a part of them.
_MOST_OF_IT = 0.6
_MOST_DIFFERENCES = 3
_LONGEST_DIFFERENCE = 30
_LONGEST_QUOTE = 70
# How well a further sentence must answer, beside the one that is alike, and how long it is at least.
_AS_WELL, _SHORTEST = 0.9, 8
# Where a title stands at the latest: behind “52.” or “(六)”.
_TITLE_STARTS = 5
_MARKS = "、，,；; 和与及"
_QUOTES = "“”‘’"
_NUMBER = re.compile(r"\d")


_Put = tuple[str, Clause, Wanted]


def wordings_compared(one: _Put, other: _Put, *, of_all: bool = False) -> Statement:
    """Say how the sentences that two sides are asked about differ: not, in some words, or altogether.

    What differs altogether is left to what follows. ``of_all`` is whether two sides are only called alike if neither
    has more to the question; else that they are so in one place is said.
    """
    (name, clause, want), (other_name, other_clause, other_want) = one, other
    if same := _same_part(one, other):
        text, supports = same
        return _said(_told(text, supports, one, other) if of_all else f"{_SAME}{text}。", supports)
    pairs = [(a, b) for a in fitting(clause, want) for b in fitting(other_clause, other_want)]
    words, others = max(pairs, key=lambda pair: (likeness(pair[0].text, pair[1].text), -pair[0].start, -pair[1].start))
    supports = (Support.of(clause, words), Support.of(other_clause, others))
    said, other_said = common_parts(words.text, others.text)
    found = differences(said, other_said)
    if not found:
        quote = f"：{quoted(said)}" if len(said) <= _LONGEST_QUOTE else ""
        text = f"一样{quote}"
        return _said(_told(text, supports, one, other) if of_all else f"{_SAME}{text}。", supports)
    if likeness(said, other_said) >= _ALIKE and _are_few(found):
        named = "；".join(difference_told(name, other_name, difference) for difference in found)
        what = "数值" if all(_NUMBER.search(one.one) and _NUMBER.search(one.other) for one in found) else "用词"
        whole = min(len(said) / len(words.text), len(other_said) / len(others.text)) >= _MOST_OF_IT
        text = f"大体一样，{what}不同：{named}"
        if of_all and whole:
            return _said(_told(text, supports, one, other), supports)
        return _said(f"{_SAME if whole else _IN_PART}{text}。", supports)
    return apart()


def _said(text: str, supports: tuple[Support, Support]) -> Statement:
    return Statement(text, supports, alike=Alike.YES if text.startswith(_ONE) else Alike.PARTLY)


def _told(text: str, supports: tuple[Support, Support], one: _Put, other: _Put) -> str:
    """Say that two wordings are alike, or that they are so in one place if either clause has more to the question."""
    (_, clause, want), (_, other_clause, other_want) = one, other
    place, other_place = supports
    more = _has_more(clause, want, place, other_clause) or _has_more(other_clause, other_want, other_place, clause)
    return f"{_IN_PART}{text}；其余各有写法。" if more else f"{_SAME}{text}。"


def _has_more(clause: Clause, want: Wanted, place: Support, other: Clause) -> bool:
    """Tell whether a clause has a sentence that answers about as well as what is alike, with nothing like it.

    Behind a title that is alike, any sentence will do.
    """
    theirs = Writing.of([other])
    fits = rated(clause, want)
    beside = outside(fits, [place])
    alike = max((share for sentence, share in fits.items() if sentence not in beside), default=0.0)
    is_title = place.start <= _TITLE_STARTS and "," not in clause.text[place.start : place.end]
    return any(
        (is_title or fits[sentence] >= _AS_WELL * alike) and theirs.likest(sentence.text) < _LIKE
        for sentence in beside
        if len(sentence.text) > _SHORTEST
    )


def _same_part(one: _Put, other: _Put) -> tuple[str, tuple[Support, Support]] | None:
    """Quote the parts between commas that a question is about, and those beside them, where they are one in both.

    None if the part that answers best differs.
    """
    (mine, place), (theirs, other_place) = (_about_it(clause, want) for _, clause, want in (one, other))
    if fit(mine[place], one[2]) < _ABOUT_IT or not _verbatim(mine[place], theirs[other_place]):
        return None
    before = _in_common(mine[:place][::-1], theirs[:other_place][::-1])
    behind = _in_common(mine[place + 1 :], theirs[other_place + 1 :])
    same = _joined(mine[place - before], mine[place + behind], one[1])
    other_same = _joined(theirs[other_place - before], theirs[other_place + behind], other[1])
    return f"一样：{quoted(same.text)}", (Support.of(one[1], same), Support.of(other[1], other_same))


def _about_it(clause: Clause, want: Wanted) -> tuple[list[Sentence], int]:
    """Return the parts between commas of the sentence with the one that answers best, and the place of that."""
    rows = [parts_of(sentence) for sentence in sentences(clause)]
    fits = {(row, at): round(fit(part, want), 3) for row, parts in enumerate(rows) for at, part in enumerate(parts)}
    row, at = max(fits, key=lambda place: (fits[place], -place[0], -place[1]))
    return rows[row], at


def _verbatim(one: Sentence, other: Sentence) -> bool:
    return likeness(one.text, other.text) >= _VERBATIM


def _in_common(mine: Sequence[Sentence], theirs: Sequence[Sentence]) -> int:
    """Return how many parts two rows begin with that are the same in both."""
    return len(list(takewhile(lambda pair: _verbatim(*pair), zip(mine, theirs, strict=False))))


def _joined(first: Sentence, last: Sentence, clause: Clause) -> Sentence:
    return Sentence(clause.text[first.start : last.end], first.start, last.end)


def writes_more(name: str, words: Sequence[tuple[Clause, Sentence]]) -> Statement:
    """Quote what one side writes beyond another."""
    text = "；".join(quoted(sentence.text) for _, sentence in words)
    return Statement(f"{name}多写的是{text}。", tuple(Support.of(*one) for one in words))


def tells_words(said: Statement) -> bool:
    """Tell whether a sentence on two wordings quotes them as a whole, since they are one."""
    return said.text.startswith(f"{_ONE}：")


def tells_of_part(said: Statement) -> bool:
    """Tell whether a sentence on two wordings says that they are alike in one place only."""
    return said.text.startswith(_IN_PART)


def in_part(said: Statement) -> Statement:
    """Say of two wordings that were called one that they are so in one place, as more is told beside that."""
    return Statement(said.text.replace(_SAME, _IN_PART, 1), said.supports, alike=Alike.PARTLY)


def apart() -> Statement:
    """Say that two wordings differ, before each is told."""
    return Statement(_APART, alike=Alike.NO)


def _are_few(found: list[Difference]) -> bool:
    short = all(max(len(one.one), len(one.other)) <= _LONGEST_DIFFERENCE for one in found)
    return short and len(found) <= _MOST_DIFFERENCES


def difference_told(name: str, other_name: str, difference: Difference) -> str:
    """Say which words stand for which; where the one has all of the other's, only what it has beside them."""
    one, other = difference.one, difference.other
    if added := _added(one, other):
        return f"{name}多写“{added}”"
    if added := _added(other, one):
        return f"{other_name}多写“{added}”"
    return f"{name}写“{nested(one.strip(_QUOTES))}”，{other_name}写“{nested(other.strip(_QUOTES))}”"


def _added(longer: str, shorter: str) -> str:
    """Return what ``longer`` has before or behind ``shorter``; empty if it does not begin or end with that."""
    if longer.startswith(shorter):
        return nested(longer[len(shorter) :].strip(_MARKS))
    return nested(longer[: -len(shorter)].strip(_MARKS)) if shorter and longer.endswith(shorter) else ""

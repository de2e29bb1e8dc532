"""Cuts a sentence that tells of several years to the part with the one year that a question for a time is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.relevance import coverage
from rag.question.topic.terms import Term

# “2016年,我区建成茶馆,2020年,茶馆扩建,茶园开张”: a part from one year to the next; not “2016—2020年”, “2020年底前”.
_YEAR = re.compile(r"(?:(?<=[,，;；。])|^)(?:到|至|截至)?20\d\d年(?!以)")
_MARKS = ",，;；。"
_FEWEST = 2
# How much more of the question the part must hold than any other.
_CLEARLY = 0.1


def of_one_year(sentence: Sentence, terms: Sequence[Term]) -> Sentence:
    """Return the part of a sentence that stands behind one of its years and holds most of the terms.

    The sentence is left as it is where no part clearly holds more than the others, or it tells of one year only.
    """
    starts = [match.start() for match in _YEAR.finditer(sentence.text)]
    if len(starts) < _FEWEST:
        return sentence
    spans = list(zip(starts, [*starts[1:], len(sentence.text)], strict=True))
    held = [coverage(terms, sentence.text[start:end].lower()) for start, end in spans]
    best, second = sorted(held, reverse=True)[:2]
    if best - second < _CLEARLY:
        return sentence
    start, end = spans[held.index(best)]
    words = sentence.text[start:end].rstrip(_MARKS)
    return Sentence(words, sentence.start + start, sentence.start + start + len(words))

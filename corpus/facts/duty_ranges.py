"""Finds where in a text the duty can stand that closes it: in brackets, behind labels, in a last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.facts.duty_words import duty_words

_OPEN, _CLOSE = "(〔[【〈", ")〕]】〉"
_LONGEST = 600
_BY = "由"
_PART_ENDS = ",;)"
_SENTENCE_END = re.compile(r"[。\n]")
AT_END = "\n。.;, "
"""What can stand behind the duty at the end of a text."""
# “(市港航局负责)具体措施:”: the words that introduce the items below a duty; not “(市港航局负责)。”.
_INTRODUCTION = re.compile(r"(?<=[)〕\]】])\n?[一-鿿]{2,8}:$")


def closing_ranges(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield candidate ranges (outer, inner): bracketed at the end, then the labelled last lines or sentences.

    A last sentence that names who leads or is responsible, “由市科技局牵头,市教委配合。”, is one too, and so is what
    stands behind a comma in it from a label on, “……,责任单位:市科技局”.
    """
    end = _without_deadlines(text, len(_INTRODUCTION.sub("", text).rstrip(AT_END)))
    if end and text[end - 1] in _CLOSE and (start := matching_open(text, end - 1)) is not None:
        yield start, len(text), start + 1, end - 1
    if (start := _labelled_from(text, end)) < end:
        yield start, len(text), start, end
    start = _sentence_start(text, end)
    behind_mark = (at for at in duty_words().labels_inside(text, start, end) if text[at - 1] in _PART_ENDS)
    if (behind := next(behind_mark, None)) is not None:
        yield behind, len(text), behind, end
    if start and text.startswith(_BY, start):
        yield start, len(text), start, end


def told_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the last sentence, and what of it stands behind its last “,由”: “……,由市科技局牵头,市教委配合。”.

    What stands in it from a label on, “疏浚航道责任单位:市港航局”, comes first.
    """
    end = len(text.rstrip(AT_END))
    start = _sentence_start(text, end)
    if glued := duty_words().labels_inside(text, start, end):
        yield glued[0], end
    if (by := text.rfind(f",{_BY}", start, end)) >= 0:
        yield by + 1, end
    if start:
        yield start, end


def matching_open(text: str, close: int) -> int | None:
    """Return where the bracket opens that closes at a place of a text."""
    depth = 0
    for index in range(close, max(-1, close - _LONGEST), -1):
        depth += (text[index] in _CLOSE) - (text[index] in _OPEN)
        if depth == 0:
            return index
    return None


def _without_deadlines(text: str, end: int) -> int:
    """Return where the text ends before brackets and lines behind a duty that only say by when: “(2030年底前完成)”.

    A bracket that only says how the duties of the plan are meant, “(以下均需各县配合)”, is none of it either.
    """
    while True:
        bracket = matching_open(text, end - 1) if end and text[end - 1] in _CLOSE else None
        start = _sentence_start(text, end) if bracket is None else bracket
        inner = text[start:end].strip(_OPEN + _CLOSE)
        said = duty_words().says_by_when(inner) or (bracket is not None and duty_words().is_note(inner))
        if not start or not inner or not said:
            return end
        end = len(text[:start].rstrip(AT_END))


def _opens_with_date(sentence: str) -> bool:
    """Tell whether a labelled deadline opens a sentence in which a label of duties follows."""
    words = duty_words()
    return words.opens(sentence) and any(
        words.label(sentence[at:]) for at in words.labels_inside(sentence, 0, len(sentence))
    )


def _sentence_start(text: str, end: int) -> int:
    return max((m.end() for m in _SENTENCE_END.finditer(text, max(0, end - _LONGEST), end)), default=0)


def _labelled_from(text: str, end: int) -> int:
    """Return where the run of labelled sentences starts that ends at ``end``; ``end`` itself if there is none.

    “责任单位:市科技局。完成时限:2023年底。” stands without brackets, on the last lines or after the last sentence.
    """
    words, found, stop = duty_words(), end, end
    while stop > 0 and end - stop < _LONGEST:
        start = _sentence_start(text, stop)
        sentence = text[start:stop]
        label = words.label(sentence)
        if (label and sentence[: label[1]].endswith(":")) or _opens_with_date(sentence):
            found = start
        elif not words.names_nobody(sentence) and not words.closing(sentence):
            break
        stop = start - 1
    return found

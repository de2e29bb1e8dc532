"""Cuts a clause into sentences that can be quoted, each with its range in the clause's clean text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.cleaning.width import fold
from corpus.facts.duties import parse_duty
from corpus.facts.rows import is_of_values, told_cells
from corpus.model import Clause, ClauseKind
from corpus.structure.numbering import marker_at_start

# “……服务能级提升。”, a line; the full stop belongs to its sentence.
_SENTENCE = re.compile(r"[^。!?;\n]+[。!?;]?”?")
# What closes a title, or carries its sentence on: the “。” of “优化服务。推进…”, the “,” of “优化服务,推进…”.
_CLOSES = re.compile(r"\s*[。!?;:,、”]|\s*$|的|和|及|与|等")
# “打造岩茶品牌。”, the title of what follows it; not “到2025年建成。”, “茶园每年修剪,统一管护。”, nor
# what is too long for one.
_TITLE = re.compile(r"[^,，、;；:：。\d“”]{4,14}。")
_PAIRS = (("(", ")"), ("“", "”"), ("《", "》"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a clause, ``text == clause.text[start:end]``."""

    text: str
    start: int
    end: int


@lru_cache(8192)
def sentences(clause: Clause) -> tuple[Sentence, ...]:
    """Return the sentences of a clause in order, without its number and without the duty that closes it.

    A title that runs on into the text without a mark is a sentence of its own. A row of values is one sentence: a
    value says nothing without the name in another cell. Of any other row each cell is one, but for its number and those
    in charge.
    """
    folded = fold(clause.text)
    found = []
    for start, stop in _told(clause, folded):
        title = fold(clause.title or "")
        behind = start + len(title)
        if title and folded.startswith(title, start) and not _CLOSES.match(folded, behind):
            found.append(Sentence(clause.text[start:behind], start, behind))
            start = behind
        for match in _SENTENCE.finditer(folded, start, stop):
            if match[0].strip("。!?; \n"):
                found.append(Sentence(clause.text[match.start() : match.end()], match.start(), match.end()))
    return tuple(found) or (Sentence(clause.text, 0, len(clause.text)),)


def _told(clause: Clause, folded: str) -> list[tuple[int, int]]:
    """Return the ranges of a clause that tell something, none of which holds a sentence with another."""
    if clause.kind is ClauseKind.TABLE:
        return [] if is_of_values(folded) else told_cells(folded)
    marker = marker_at_start(folded)
    return [(marker.end if marker else 0, duty_start(clause))]


@lru_cache(16384)
def folded(text: str) -> str:
    """Return the text of a clause, a sentence or a heading as it is searched: folded, in lower case."""
    return fold(text).lower()


def with_heading(clause: Clause, sentence: Sentence) -> str:
    """Return a sentence in lower case with the nearest heading and the title that it stands below."""
    return "\n".join((*clause.path[-1:], clause.title or "", sentence.text)).lower()


def behind_title(among: Sequence[Sentence], sentence: Sentence) -> Sentence | None:
    """Return the one right behind a sentence that only names the matter, as a title does; None behind any other."""
    if not _TITLE.fullmatch(sentence.text):
        return None
    return next((one for one in among if 0 <= one.start - sentence.end <= 1), None)


@lru_cache(8192)
def duty_start(clause: Clause) -> int:
    """Return where the duty that closes a clause starts in its text, or the text's length."""
    if not clause.responsibilities or all(duty.inherited for duty in clause.responsibilities):
        return len(clause.text)
    closing = parse_duty(fold(clause.text))
    return closing.start if closing else len(clause.text)


def lead(clause: Clause, longest: int = 60) -> Sentence:
    """Return the first words of a clause: its title, or its first sentence cut at a comma to fit ``longest``."""
    return opening(clause, sentences(clause)[0], longest)


def opening(clause: Clause, first: Sentence, longest: int) -> Sentence:
    """Return the first words of a sentence of a clause, cut at a comma to fit ``longest``.

    What is cut ends before a bracket or quotation that it would leave open.
    """
    if len(first.text) <= longest:
        return first
    cut = max(first.text.rfind(mark, 0, longest) for mark in ",、;，")
    end = first.start + len(_closed(first.text[: cut if cut > longest // 3 else longest]))
    return Sentence(clause.text[first.start : end], first.start, end)


def _closed(text: str) -> str:
    """Return a text without the bracket or quotation at its end that does not close: “基地” of “基地(园区”."""
    for opening, closing in _PAIRS:
        if text.count(opening) > text.count(closing) and (start := text.rfind(opening)) > 0:
            text = text[:start]
    return text

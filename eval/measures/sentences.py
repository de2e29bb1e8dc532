"""The markdown of an answer becomes sentences with the citation markers that stand behind each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from eval.measures.matching import squeeze
from rag.contract import Answer, Citation

# Matches “。[1][2]” and “。”)[1]” whole; of “3.5件” nothing.
_END = re.compile(r"(?:[。！？!?]+[”’」』）)》]*)+(?:\s*\[\d{1,3}\])*")
_OPENING, _CLOSING = "“‘「『（(《", "”’」』）)》"

# Matches “[12]”; not “[链接](url)”.
_MARKER = re.compile(r"\[(\d{1,3})\]")

# Matches “**上海**”, “## 天津”, “- 市教委”, “| 上海 | 天津 |”, “> 原文”; keeps “3-5个”.
_MARKDOWN = re.compile(r"\*\*|`|^\s*(?:#{1,6}|[-*+>]|\d{1,3}\.(?=\s))\s+|\|", re.MULTILINE)


# Matches “- 第34项：…”; not the heading “**负责（3项）**”.
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}\.)\s")


class Sentence(NamedTuple):
    """Words without markdown, and the markers behind (or in) them."""

    text: str
    markers: tuple[int, ...]


def sentences_of(markdown: str) -> tuple[Sentence, ...]:
    """Split an answer; headings, list items and table rows are sentences of their own, a quotation stays whole."""
    lines = _MARKDOWN.sub(" ", markdown).splitlines()
    found = (Sentence(_MARKER.sub("", part).strip(), markers_in(part)) for line in lines for part in _parts(line))
    return tuple(sentence for sentence in found if sentence.text.strip(" -:：") or sentence.markers)


def cited_sentences(answer: Answer) -> tuple[Sentence, ...]:
    """The sentences of an answer; one without markers has those of the claim that it is part of."""
    claims = [(squeeze(_MARKDOWN.sub(" ", claim.text)), tuple(claim.citations)) for claim in answer.claims]
    return tuple(_with_claim(sentence, claims) for sentence in sentences_of(answer.answer))


def _with_claim(sentence: Sentence, claims: Sequence[tuple[str, tuple[int, ...]]]) -> Sentence:
    if sentence.markers:
        return sentence
    words = squeeze(sentence.text)
    return next((Sentence(sentence.text, markers) for text, markers in claims if words in text), sentence)


def _parts(line: str) -> Iterator[str]:
    """Cut a line behind each full stop that stands in no quotation or bracket."""
    depth = begin = at = 0
    while at < len(line):
        end = _END.match(line, at)
        depth += (line[at] in _OPENING) - (line[at] in _CLOSING)
        if end and depth <= sum(map(end.group().count, _CLOSING)):
            yield line[begin : end.end()]
            begin = at = end.end()
        else:
            at += 1
    yield line[begin:]


def markers_in(text: str) -> tuple[int, ...]:
    """The numbers of the markers in ``text``, in order."""
    return tuple(int(number) for number in _MARKER.findall(text))


def items_below(markdown: str, heading: str) -> int:
    """How many list items follow the line that reads ``heading``, up to the next line that is none; 0 without any."""
    lines = [line for line in markdown.splitlines() if line.strip()]
    at = next((at for at, line in enumerate(lines) if _MARKDOWN.sub(" ", line).strip() == heading), len(lines))
    following = takewhile(_ITEM.match, lines[at + 1 :])
    return sum(1 for _ in following)


def length_of(markdown: str) -> int:
    """How many characters a reader sees, without markers, markup and spaces."""
    return sum(len(re.sub(r"\s+", "", sentence.text)) for sentence in sentences_of(markdown))


def first_cited(answer: Answer) -> Sentence | None:
    """The first sentence that cites something: where the answer itself begins."""
    return next((sentence for sentence in cited_sentences(answer) if sentence.markers), None)


def cited_by(sentence: Sentence, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations that a sentence points to."""
    return tuple(citation for citation in citations if citation.marker in sentence.markers)

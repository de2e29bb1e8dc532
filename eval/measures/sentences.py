"""The markdown of an answer becomes sentences with the citation markers that stand behind each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rag.contract import Answer, Citation

# Matches “由市教委负责。[1][2]” as one sentence with its markers; in “是3.5件。” the point ends nothing.
_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)*]*)?(?:\s*\[\d{1,3}\])*")

# Matches “[12]”; not “[链接](url)”.
_MARKER = re.compile(r"\[(\d{1,3})\]")

# Matches “**上海**”, “## 天津”, “- 市教委”, “| 上海 | 天津 |”, “> 原文”; keeps “3-5个”.
_MARKDOWN = re.compile(r"\*\*|`|^\s*(?:#{1,6}|[-*+>]|\d{1,3}\.(?=\s))\s+|\|", re.MULTILINE)


class Sentence(NamedTuple):
    """Words without markdown, and the markers behind (or in) them."""

    text: str
    markers: tuple[int, ...]


def sentences_of(markdown: str) -> tuple[Sentence, ...]:
    """Split an answer; headings, list items and table rows are sentences of their own."""
    plain = _MARKDOWN.sub(" ", markdown)
    parts = (match.group() for match in _SENTENCE.finditer(plain))
    found = (Sentence(_MARKER.sub("", part).strip(), markers_in(part)) for part in parts)
    return tuple(sentence for sentence in found if sentence.text.strip(" -:：") or sentence.markers)


def markers_in(text: str) -> tuple[int, ...]:
    """The numbers of the markers in ``text``, in order."""
    return tuple(int(number) for number in _MARKER.findall(text))


def length_of(markdown: str) -> int:
    """How many characters a reader sees, without markers, markup and spaces."""
    return sum(len(re.sub(r"\s+", "", sentence.text)) for sentence in sentences_of(markdown))


def first_cited(answer: Answer) -> Sentence | None:
    """The first sentence that cites something: where the answer itself begins."""
    return next((sentence for sentence in sentences_of(answer.answer) if sentence.markers), None)


def cited_by(sentence: Sentence, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations that a sentence points to."""
    return tuple(citation for citation in citations if citation.marker in sentence.markers)

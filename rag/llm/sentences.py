"""Turns a text that arrives in pieces into its sentences with their markers, each as soon as it is complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# “[1]”, “【2】”, “[^3]”, “[1、2]”, “［1-3］”; not “[一]”, and not “[12个]”.
_MARKER = re.compile(r"[\[【［]\s*\^?(\d{1,3}(?:\s*[,，、\-–~至]\s*\d{1,3})*)\s*[\]】］]")
_NEXT_MARKER = re.compile(rf"[ \t]*{_MARKER.pattern}")
# What may still become a marker: “ [1”, “【2、”.
_OPEN_MARKER = re.compile(r"\s*(?:[\[【［]\s*\^?[\d\s,，、\-–~至]*)?")
_RANGE = re.compile(r"(\d+)\s*[\-–~至]\s*(\d+)")
# “。”, “？！”, and “。”）。” whole.
_END = re.compile(r"(?:[。！？!?]+[”’」』）)》]*)+")
_OPENING, _CLOSING = "“‘「『（(《", "”’」』）)》"
# “- ”, “* ”, “1. ”, “（2）” before the words of an item; of “3.5件” and “50家” nothing.
_ITEM = re.compile(r"\s*(?:[-*+•·]\s+|\d{1,2}[.、)）]\s*(?!\d)|[（(]\d{1,2}[)）]\s*)")
# “### 标题”, “> 引文”, “**粗体**”, “`代码`”.
_MARKUP = re.compile(r"^\s*(?:#{1,6}|>)\s*|\*\*|__|`+", re.MULTILINE)
_THINKING = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_WIDEST_RANGE = 20


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence that was written: its words without markup and markers, and the markers.

    ``item`` tells whether it belongs to an item of a list, ``begins`` whether a line begins with it.
    """

    text: str
    markers: tuple[int, ...]
    item: bool = False
    begins: bool = False


class Splitter:
    """Collects pieces of text and gives the sentences that they complete.

    A sentence ends behind its full stop and the markers that follow it, or with its line. Whether more markers follow
    shows only when something else comes, so the last sentence is given by :meth:`close`.
    """

    def __init__(self) -> None:
        self._waiting = ""
        self._begun = False  # whether a sentence of the line at hand has been given
        self._item = False

    def feed(self, piece: str) -> Iterator[Written]:
        """Take a piece; yield the sentences that are complete."""
        self._waiting += piece
        if not self._thinks():
            yield from self._take(final=False)

    def close(self) -> Iterator[Written]:
        """Yield what is left, complete or not."""
        self._waiting = _THINKING.sub("", self._waiting)
        yield from self._take(final=True)

    def _thinks(self) -> bool:
        """Take out what a reasoning model says to itself; tell whether it is still at it."""
        if "<think>" in self._waiting and "</think>" not in self._waiting:
            return True
        self._waiting = _THINKING.sub("", self._waiting)
        return "<think>".startswith(self._waiting.lstrip()) and not self._begun

    def _take(self, *, final: bool) -> Iterator[Written]:
        while self._waiting and (end := _sentence_end(self._waiting, final=final)):
            taken, self._waiting = self._waiting[:end], self._waiting[end:]
            yield from self._given(taken)

    def _given(self, taken: str) -> Iterator[Written]:
        if not self._begun:
            item = _ITEM.match(taken)
            self._item = bool(item)
            taken = taken[item.end() :] if item else taken
        markers = tuple(dict.fromkeys(_markers(taken)))
        written = Written(_words(taken), markers, self._item, begins=not self._begun)
        self._begun = not taken.endswith("\n")
        if written.text or written.markers:
            yield written


def _sentence_end(text: str, *, final: bool) -> int:
    """Return where the first sentence of ``text`` ends, 0 if that does not show yet."""
    depth = at = 0
    while at < len(text):
        if text[at] == "\n":
            return at + 1
        end = _END.match(text, at)
        depth = max(0, depth + (text[at] in _OPENING) - (text[at] in _CLOSING))
        if end and depth <= sum(map(end.group().count, _CLOSING)):
            return _behind_markers(text, end.end(), final=final)
        at += 1
    return len(text) if final else 0


def _behind_markers(text: str, at: int, *, final: bool) -> int:
    """Return where the markers behind a full stop end, 0 if there may be more to come."""
    while marker := _NEXT_MARKER.match(text, at):
        at = marker.end()
    if text[at : at + 1] == "\n":
        return at + 1
    return 0 if not final and _OPEN_MARKER.fullmatch(text, at) else at


def _markers(text: str) -> Iterator[int]:
    for match in _MARKER.finditer(text):
        for part in re.split(r"[,，、]", match[1]):
            ends = _RANGE.fullmatch(part.strip())
            first, last = (int(ends[1]), int(ends[2])) if ends else (int(part), int(part))
            yield from range(first, min(last, first + _WIDEST_RANGE) + 1)


def _words(text: str) -> str:
    return _MARKUP.sub("", _MARKER.sub("", text)).strip()

"""Judges what stood where a foreign phrase stands in formal text: nothing, 关于, or words that nobody can tell."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.cleaning.joints import joins, splits_word
from corpus.model import Edit, Span

GAP_MARK = "〔原文此处缺失〕"
INSERTED, OVER_WORD, GAP = "advert_inserted", "advert_over_word", "advert_gap"

_SHORTEST = 4
_FRAME_REACH = 60
_SENTENCE_END = "。！？!?；;\n"
_COMMAS = (",", ";", "。", ":")
_LIST_MARKS = frozenset("、的和及与或等")


@dataclass(frozen=True, slots=True)
class _Words:
    frame: re.Pattern[str]
    opener: re.Pattern[str]
    openers: tuple[str, ...]


@cache
def _words() -> _Words:
    table = tomllib.loads(files("corpus").joinpath("data/adverts.toml").read_text("utf-8"))
    nouns = "|".join(sorted(map(re.escape, table["frame_nouns"]), key=len, reverse=True))
    # “知识产权工作的精神”, “促进科技创新的若干政策意见”; not “激发活力的企业”, and not “办公室的意见”, where the name
    # of a body may have been overwritten.
    frame = re.compile(
        rf"(?!办公|人民政府|政府|委员会|局|厅|部门)[^{_SENTENCE_END},《》()]{{2,{_FRAME_REACH}}}?"
        rf"的[^{_SENTENCE_END},、的]{{0,4}}(?:{nouns})"
    )
    openers = tuple(table["openers"])
    return _Words(frame, re.compile("|".join(map(re.escape, openers))), openers)


def judge(raw: str, span: Span) -> Edit:
    """Return the edit that mends ``raw[span]``, a foreign phrase.

    Nothing stood there if the sentence is whole without it. Else 关于 did, if the frame “关于……的意见” calls for it.
    What is proved of neither is an explicit gap.
    """
    if _stands_alone(raw, span) or _opens_clause(raw, span) or joins(raw, span):
        return Edit(span, "", INSERTED)
    if _words().frame.match(raw, span.end):
        return Edit(span, "关于", OVER_WORD)
    return Edit(span, GAP_MARK, GAP)


def without_opener(phrase: str) -> str:
    """Return a repeated phrase without the verb of the clauses that follow it, where it is the same each time."""
    opener = next((word for word in _words().openers if phrase.endswith(word)), "")
    return phrase.removesuffix(opener) if len(phrase) - len(opener) >= _SHORTEST else phrase


def needs_word(raw: str, span: Span) -> bool:
    """Tell whether only 关于 makes sense at ``raw[span]``."""
    return _words().frame.match(raw, span.end) is not None


def is_impossible(raw: str, span: Span) -> bool:
    """Tell whether no term can stand at ``raw[span]``: inside a word, or where 关于 must open a title."""
    return (raw.endswith("《", 0, span.start) and needs_word(raw, span)) or splits_word(raw, span)


def is_listed(raw: str, span: Span) -> bool:
    """Tell whether ``raw[span]`` stands as terms do: beside a list mark or 的, or at the end of a clause."""
    if _stands_alone(raw, span):
        return False
    before, after = raw[max(0, span.start - 1) : span.start], raw[span.end : span.end + 1]
    return before in _LIST_MARKS or after in _LIST_MARKS or (not after.isalnum() and after != "《")


def breaks(text: str) -> bool:
    """Tell whether ``text`` holds a mark or white space that parts sentences, titles or their parts."""
    return any(char in _SENTENCE_END or char.isspace() or char in "《》“”()," for char in text)


def _stands_alone(raw: str, span: Span) -> bool:
    """Tell whether the phrase is a sentence or line of its own."""
    before, after = raw[max(0, span.start - 1) : span.start], raw[span.end : span.end + 1]
    return (not before or before in _SENTENCE_END) and (not after or after in _SENTENCE_END)


def _opens_clause(raw: str, span: Span) -> bool:
    """Tell whether a clause starts before the phrase and a verb that opens clauses stands behind it.

    A line is a title rather than a clause if the frame of 关于 reaches to its end.
    """
    before = raw[max(0, span.start - 1) : span.start]
    if _words().opener.match(raw, span.end) is None:
        return False
    if before and not before.isspace():
        return before in _COMMAS
    frame = _words().frame.match(raw, span.end)
    return frame is None or bool(raw[frame.end() : frame.end() + 1].strip())

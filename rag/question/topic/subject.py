"""Names what a question is about in the asker's own words, fit to stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.words import plain_words
from rag.question.intent.cues import find_cues
from rag.question.model import Question
from rag.question.topic.terms import Term

# What a run of words must weigh, as a share of the heaviest run, to belong to the subject.
_SHARE = 0.5
# “推进” between the words of “战略推进企业”, “的”, a closing quotation mark; not “,” or the 要 of “行动要整治”.
_JOINS = re.compile(r"[”’」》)]?(?![要会能将应想在由被把归给向靠有每])[一-鿿a-z0-9]{0,3}[“‘「《(]?")
# 单位 behind “承诺”: a word that says nothing by itself but belongs to a name; not the 数 of “数据”, nor “支持措施”.
_BELONGS = re.compile(r"(?<=保障)措施|单位|部门|名单|人数|数量|总数")
# Verbs that are left at an edge of a topic, as 查 in “盗版作品查”, 惠及 in “茶贷惠及”.
_VERBS = frozenset(
    (*"完建查找开设办搞做弄招靠指推会训抓管盯讲天过走带占涨增升降减翻蹿窜飙蹦罚赔交付发提写卖", "惠及", "受惠", "在建")
)
# What is left at the end of a topic of the words that ask: the 多大 of “规模多大”, the 一般 of “一般多少”.
_ASKING = frozenset(
    {
        *"多大高长叫没有吧得些最",
        "没有",
        "多大",
        "多高",
        "几号",
        "几年",
        "哪位",
        "哪条",
        "一般",
        "大概",
        "最多",
        "最少",
        "最高",
        "最低",
        "每年",
        "每月",
        "百分之几",
        "同比",
        "涨幅",
        "增幅",
    }
)
# 港 of 厦门港, 级 of 厦门市级: what a name that begins with a place can end with.
_ENDS_OF_PLACES = frozenset("港站湾岛山河江湖桥塔级")
# “2025年”, “十四五”: what tells a time and no topic; not “五年规划”.
_TIME = re.compile(r"\d{4}年?|十[一二三四五]五|期间|时期")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "《": "》", "(": ")"}


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int


def written(question: Question, start: int, end: int) -> str:
    """Return a range of the normalised question as it was typed, if both have the same length."""
    typed = question.resolved
    return (typed if len(typed) == len(question.text) else question.text)[start:end]


def as_typed(words: str, question: Question) -> str:
    """Return words of the normalised question as they were typed, or as they are where it does not hold them."""
    start = question.text.find(words)
    return written(question, start, start + len(words)) if start >= 0 else words


def subject(question: Question, left_out: Sequence[tuple[int, int]] = ()) -> str:
    """Return what a question is about: a place in a plan, its topic as it was written, or a department; or nothing.

    ``left_out`` are ranges of the text that are no part of it, such as the words that ask for a fee.
    """
    if question.references:
        return written(question, question.references[0].start, question.references[-1].end)
    pieces = [part for piece in _pieces(question) for part in _outside(piece, left_out)]
    joined = _joined([_trimmed(piece, question) for piece in pieces], question)
    runs = [_with_place(_trimmed(run, question), question) for run in joined]
    weights = [_weight(question, run) for run in runs]
    districts = [is_district(question.text[run.start : run.end], question) for run in runs]
    # “浦东新区有多少专利”: a district tells where, and what is asked for there belongs to the subject.
    most = max((w for w, is_district in zip(weights, districts, strict=True) if not is_district), default=0.0)
    heavy = [run for run, weight in zip(runs, weights, strict=True) if weight >= _SHARE * (most or max(weights))]
    topic = "".join(_with_marks(question, run) for run in heavy)
    return topic or (question.departments[0].written if question.departments else "")


def is_district(word: str, question: Question) -> bool:
    """Tell whether a word is the name of a district that a question names, with or without the word for its kind."""
    return any(word in (one, f"{one}区", f"{one}县", f"{one}镇", f"{one}新区") for one in question.districts)


def named(question: Question, left_out: Sequence[tuple[int, int]] = ()) -> str:
    """Return the subject as a quotation, or nothing where there is none."""
    text = subject(question, left_out).strip("、，, ").replace("“", "‘").replace("”", "’")
    return f"“{text}”" if text else ""


def phrases(terms: Iterable[Term], text: str) -> list[str]:
    """Return the words of terms, as one those that stand side by side in a text: 地理标志 of 地理 and 标志."""
    joined: list[str] = []
    for term in terms:
        if joined and f"{joined[-1]}{term.word}" in text:
            joined[-1] += term.word
        else:
            joined.append(term.word)
    return joined


def _pieces(question: Question) -> Iterator[_Run]:
    """Yield where the pieces of the topic stand in the text."""
    end = 0
    for piece in filter(None, question.topic.split(",")):
        start = question.text.find(piece, end)
        if start < 0:
            continue
        end = start + len(piece)
        yield _Run(start, end)


def _outside(run: _Run, left_out: Sequence[tuple[int, int]]) -> Iterator[_Run]:
    """Yield the parts of a run that lie in none of the ranges left out."""
    start = run.start
    for a, b in sorted(left_out):
        if start < b and a < run.end:
            if start < a:
                yield _Run(start, a)
            start = max(start, b)
    if start < run.end:
        yield _Run(start, run.end)


def _trimmed(run: _Run, question: Question) -> _Run:
    """Leave out a verb or a word that asks at an edge, and take in a word behind it that belongs to the name."""
    words = plain_words(question.text[run.start : run.end])
    first, last = 0, len(words)
    while last - first > 1 and words[last - 1] in _VERBS | _ASKING:
        last -= 1
    while last - first > 1 and words[first] in _VERBS:
        first += 1
    begin = run.start + len("".join(words[:first]))
    end = begin + len("".join(words[first:last]))
    behind = _BELONGS.match(question.text, end) if last == len(words) else None
    return _Run(begin, behind.end() if behind else end)


def _joined(pieces: Sequence[_Run], question: Question) -> Iterator[_Run]:
    """Join pieces that only a short word parts which neither asks nor tells a time."""
    current: _Run | None = None
    for piece in pieces:
        if current is None:
            current = piece
            continue
        between = question.text[current.end : piece.start]
        apart = any(current.end <= place.start < piece.start for place in question.places)
        joins = not apart and _JOINS.fullmatch(between) and not find_cues(between) and not _TIME.search(between)
        if joins or _of_one_name(current, piece, question):
            current = _Run(current.start, piece.end)
        else:
            yield current
            current = piece
    if current is not None:
        yield current


# 中心 of “茶会厦门中心”: a body whose name has a place in the middle; not “茶会厦门办几场”.
_BODY = re.compile("分?(?:中心|分会|分院|学院|协会|平台)")


def _of_one_name(current: _Run, piece: _Run, question: Question) -> bool:
    """Tell whether two pieces with nothing but a place between them are one name, which ends with a body."""
    between = any(place.start == current.end and place.end == piece.start for place in question.places)
    return between and _BODY.match(question.text, piece.start) is not None


def _with_place(run: _Run, question: Question) -> _Run:
    """Take in the name of a place that the first character of a run ends: 厦门港, but not 厦门的港."""
    place = next((place for place in question.places if place.end == run.start), None)
    words = plain_words(question.text[run.start : run.end])
    return _Run(place.start, run.end) if place and words[0] in _ENDS_OF_PLACES else run


def _weight(question: Question, run: _Run) -> float:
    text = question.text[run.start : run.end]
    return sum(term.weight for term in question.terms if term.word in text)


def _with_marks(question: Question, run: _Run) -> str:
    """Return a run as it was typed, with the quotation mark that opens before it or closes behind it."""
    text = written(question, run.start, run.end)
    before, behind = (
        written(question, run.start - 1, run.start) if run.start else "",
        question.text[run.end : run.end + 1],
    )
    for opens, closes in _PAIRS.items():
        if text.count(closes) > text.count(opens):
            text = f"{opens}{text}" if before == opens else text.replace(closes, "", 1)
        elif text.count(opens) > text.count(closes):
            text = f"{text}{closes}" if behind == closes else text.replace(opens, "", 1)
    return text

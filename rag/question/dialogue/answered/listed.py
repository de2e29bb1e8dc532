"""Reads the items of an answer: its list lines, its sentences with markers, or what one sentence lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SHORTEST, _LONGEST = 3, 120
# From how many parts on semicolons make a list.
_MANY = 3
# “[1]”, “一是”, “1.”, “- ”: what parts the items of an answer.
_MARKER = re.compile(r"(?:\[\d+\])+")
_START = re.compile(
    r"(?:^|[。;；:：\n])\s*(?:-\s+|[(（]?[一二三四五六七八九十\d]{1,2}[)）、.]\s*(?!\d))"
    r"|(?:^|[。;；:：,，、\n])\s*[一二三四五六七八九十]是"
)
# “**还有**”, a heading within an answer, behind which its list goes on; not “**15家**”, which stands in a sentence.
_HEADING = re.compile(r"^\*\*[^*\n]+\*\*$", re.MULTILINE)
# “共有**4项**任务”: how many things are listed below; not “**4家**（目标）”.
_COUNT = re.compile(r"\*\*\d+[项条]\*\*")
# “**甲镇、乙镇**”: things that an answer puts in bold type; not “**甲港规划 一、(二)3**（…）：”, a place.
_BOLD = re.compile(r"\*\*(?P<things>[^*\n]+、[^*\n]+)\*\*(?!（[^\n]*?）：)")
# “海门规划 四、(一)2：”, “上海实施推进计划第83项：”: where the words behind it stand; not “有四条：”.
_SOURCE = re.compile(
    r"^[^：，。；\n]{0,16}(?:规划|计划|工作分工|方案)(?:第\d+项|专栏\d+|\s[^：。；\n（]{1,16})?"
    r"(?:（[^）\n]{1,48}同）)?："
)
# “**上海实施推进计划第93项**（四、… > (七)…）：”: a place of a plan that an answer quotes whole.
_PLACED = re.compile(r"^\*\*(?P<place>[^*\n]+)\*\*（[^\n]*?）：", re.MULTILINE)
# “上海实施推进计划第93项（上海十四五规划 四、(二)同）写的是“: whose words are told, by its place.
_TELLS_WORDS = re.compile(r"(?P<place>[^，。；：“”\n（]{4,40}?)(?:（[^）\n]{1,48}同）)?写(?:的是|道)“")
_EDGES = " \n-;；,，。:：、*"
# “有A、B和C。”, “共三条：A；B；C”: what leads up to the things that a sentence lists.
_LEADS = re.compile(r"^(?:[^:：、;；]{0,24}[:：]|.{0,16}?(?:分别是|分别为|包括|主要有|共有|设有|还有|是|有|为|如))")
# “有四条：”, “包括”: tells that what follows is a list, whose members can be counted; not “利用大数据、云计算”.
_ANNOUNCED = re.compile(
    r"^[^,，。;；、]{0,16}?(?:[两二三四五六七八九十\d]大?[条项点个件类种方部]|包括|包含|分别|主要有|共有|[:：])|^有"
)
# “等产品” behind the last of the things listed; not “等级保护”.
_OPEN_END = re.compile(r"等(?!级|同|待)[^、]{0,6}$")
# “丙局按职责分工负责”: what the last of several departments does is no part of its name; not “第一责任”.
_DUTY = re.compile(r"(?:按照?职责)?(?:分工)?(?:共同)?(?:负责|牵头|配合|参与)$")
# “一个是甲馆，另一个是乙馆”; not “一个是好事”, which is one alone.
_EACH = re.compile(r"(?:另|再|还有|有)?一(?:个|家|项|种|类|条|处|所|座)(?:则)?(?:是|为|叫)")
_BETWEEN = re.compile(r"、|(?:以?及|和|与|跟)")
# “甲、乙和丙”; not the 与 of “甲、研发与培训体系”.
_LAST = re.compile(r"以?及|和")
_BETWEEN_TWO = re.compile(r"以?及|和|与|跟")


def items(reply: str, *, counted: bool = False, beside: bool = False) -> list[str]:
    """Return the items of an answer, each without its number, its source and its markers.

    Of those that are ``counted`` in 条, what a sentence lists are some only if it shows that it lists them: by words,
    by as many markers, or by semicolons. Those who have a duty are none, and none are ``beside`` a place in a plan,
    which is counted in 条 itself.
    """
    if rows := _rows(reply):
        return rows
    if _NOT_UNDERSTOOD.match(reply):
        return []
    if bold := _BOLD.search(reply.split("\n\n")[0]):
        return bold["things"].split("、")
    if len(placed := _PLACED.findall(reply)) > 1:
        return placed
    starts = list(_START.finditer(reply))
    if len(starts) > 1 or (starts and _HEADING.search(reply)):
        return _lines(reply, starts)
    by_marker = _clean(_sentences(_HEADING.sub("", reply)))
    if len(by_marker) > 1 or not by_marker:
        return by_marker
    only, found = by_marker[0], _listed(by_marker[0])
    shown = _ANNOUNCED.search(only) or len(found) == reply.count("[") or len(re.split("[;；]", only)) >= _MANY
    return by_marker if counted and (beside or _DUTY.search(only) or not shown) else found


# “没有看出您想问的是哪项工作：请补充地区、文件或具体事项”: lists nothing that was asked for; not “没有看法”.
_NOT_UNDERSTOOD = re.compile("没有看出您想问")
# “| 茶港规划 | 8家[1] |”: a row of a table, by what it opens with; not its head, “|  | 数值 |”, nor “| --- |”.
_ROW = re.compile(r"^\|[ ]*(?P<first>[^|\s][^|\n]*?)[ ]*\|", re.MULTILINE)


def _rows(reply: str) -> list[str]:
    """Return what the rows of a table are of, if an answer has a table."""
    rows = [match["first"] for match in _ROW.finditer(reply) if not match["first"].startswith("---")]
    return rows if len(rows) > 1 else []


def has_lines(reply: str) -> bool:
    """Tell whether an answer lists its items below each other, and not only within a sentence."""
    return len(_PLACED.findall(reply)) > 1 or len(_START.findall(reply)) > 1


def _sentences(reply: str) -> list[str]:
    """Return what stands before each marker, and behind the last; a paragraph without one is a remark."""
    *before, behind = _MARKER.split(reply)
    return [*(piece.split("\n\n")[-1] for piece in before), *behind.split("\n\n")[:1]] if before else [behind]


def _lines(reply: str, starts: Sequence[re.Match[str]]) -> list[str]:
    """Return the lines of a list; the paragraph before a heading, which the list goes on from, is the first.

    One that only counts what is listed is none.
    """
    heading = _HEADING.search(reply)
    if heading and _COUNT.search(reply[: heading.start()]):
        heading = None
    ends = [*(start.start() for start in starts[1:]), len(reply)]
    pieces = [reply[start.end() : end] for start, end in zip(starts, ends, strict=True)]
    before = _sentences(reply[: heading.start()]) if heading and heading.start() < starts[0].start() else []
    return _clean([*before, *pieces])


def _clean(pieces: Sequence[str]) -> list[str]:
    """Return pieces of an answer bare; of one that quotes a source, the first sentence stands for it."""
    cleaned = []
    for piece in pieces:
        bare = _MARKER.sub("", piece).replace("**", "").strip(_EDGES)
        if told := _TELLS_WORDS.match(bare):
            cleaned.append(told["place"])
            continue
        source = _SOURCE.match(bare)
        cleaned.append(re.split(r"[；。\n]", bare[source.end() :])[0].strip(_EDGES) if source else bare)
    return [piece for piece in cleaned if len(piece) >= _SHORTEST]


def _listed(sentence: str) -> list[str]:
    """Return what a sentence lists: “有A、B和C”, “A；B；C”, who it says has duties, or two things beside each other."""
    head = re.split(r"[。\n]", sentence)[0]
    said = _LEADS.sub("", head)
    parts = re.split(r"[;；]", said)
    if len(each := _EACH.split(head)[1:]) > 1:
        parts = each
    elif all(map(_DUTY.search, doers := re.split(r"[,，]", head))) and len(doers) > 1:
        parts = [name for doer in doers for name in _DUTY.sub("", doer).removeprefix("由").split("、")]
    elif len(parts) == 1 or "、" in parts[0]:
        longest = max(re.split(r"[,，]", parts[0]), key=lambda part: len(_BETWEEN.findall(part)))
        *first, last = longest.split("、")
        closing = (
            [last] if first and _OPEN_END.search(last) else (_LAST if first else _BETWEEN_TWO).split(last, maxsplit=1)
        )
        parts = [*first, *closing]
    cleaned = [_DUTY.sub("", _OPEN_END.sub("", part.strip(_EDGES))) for part in parts]
    good = all(1 < len(part) <= _LONGEST for part in cleaned)
    return cleaned if good and len(cleaned) > 1 else []

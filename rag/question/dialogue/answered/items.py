"""Finds the item of an earlier answer that a question points to: “第二条”, “最后那个”, “前者”, “人才那个”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.structure.numbering import read_number
from rag.question.dialogue.answered.listed import has_lines, items
from rag.question.dialogue.turns import Turn

_LONGEST_QUESTION = 24
# A longer item is a whole paragraph, and no thing that one of its words stands for.
_LONGEST_ITEM = 80
_UNIT = r"(?:[个条项点种类家样]|大?块(?![钱地布]))"
# “第二条”, “第3个”, “第四块”, “第二”: a number in the answer; not “第二批”, “第一块钱”.
_NUMBER = (
    r"第(?P<no>[一二三四五六七八九十\d]{1,3})"
    r"(?:[个类种家件样步]|大?块(?![钱地布])|(?P<unit>条|项|点|款|方面)|(?=呢|$|由|归|谁|具体|怎|和|与|跟|、))"
)
# “最后那件由谁做”, “后者”, “后面这个”, “后一个”; not “最后怎么样”, nor “后一项”, which is the next in the plan.
_LAST = rf"(?P<last>(?:最后|最末|末尾?)面?[那这]?一?{_UNIT}|后面?[那这]一?{_UNIT}|后一[个家种类样]|后者)"
_FIRST = rf"(?P<first>(?:头|首|最前|开头)面?[那这]?一?{_UNIT}|前面?[那这]一?{_UNIT}|前一[个家种类样]|前者)"
_BACK = rf"(?P<back>倒数第(?P<bno>[一二三四五六七八九十\d]{{1,2}}){_UNIT})"
# “另外两个”, “其余几项”, “剩下的”: the items but the one just spoken of; not “另外一份文件”.
_REST = rf"(?P<rest>(?:另外?|其余|其他|剩下?)的?[那这]?[两俩几二三四五]{_UNIT}|剩下的(?:几?[个条项家])?)"
# “前两个”, “后几条”: several from one end; not “前两年”.
_SEVERAL = rf"(?P<end>前|头|后|最后)(?P<many>[两俩二三四五]){_UNIT}"
# “中间两条”, “中间那个”: what stands between the ends.
_MIDDLE = rf"(?P<middle>中间的?[那这]?(?P<between>[一两俩二三四五几])?{_UNIT})"
# “下一项”, “上一个”: what stands in the list beside the item just spoken of; not “下一步”.
_STEP = rf"(?P<step>[上下]面?[那这]?一{_UNIT})"
_POINTS = re.compile(rf"{_BACK}|{_STEP}|{_SEVERAL}|{_NUMBER}|{_MIDDLE}|{_LAST}|{_FIRST}|{_REST}")
# “和” of “第一个和最后一个”: several are pointed to; not what stands between “第一个讲什么,第二个呢”.
_AND = re.compile(r"(?:以及|还有|和|与|跟|、)")
# “人才那个呢”, “保险那条”: an item by a word of it; not “甲区那个中心”.
_BY_WORD = re.compile(
    r"^(?P<word>[一-鿿a-z0-9]{2,8}?)(?:那|这)(?:一)?(?:个|条|项|点|种|类)"
    r"(?=$|[?,的呢是由归谁怎咋具有要在什啥管讲说做干能会叫属和跟牵配负都也还为])"
)
# “(二)”, “3”: what is left of the places that an answer quotes from, which are no items.
_ONLY_NUMBER = re.compile(r"[(（]?[一二三四五六七八九十\d]{1,3}[)）]?")
_FEW = {"一": 1, "两": 2, "俩": 2, "二": 2, "三": 3, "四": 4, "五": 5}


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a question points to in an earlier answer, what it says around that, and the turn that was answered."""

    items: tuple[str, ...]
    before: str
    behind: str
    turn: Turn

    @property
    def item(self) -> str:
        """The items as one name."""
        return "和".join(self.items)


def pointed(text: str, turns: Sequence[Turn]) -> Pointed | None:
    """Return what a normalised question points to in the latest answer that has such an item, or None."""
    if len(text) > _LONGEST_QUESTION:
        return None
    for matches in (_row(text), [_BY_WORD.match(text)]):
        found = [match for match in matches if match]
        for turn in _latest_first(turns, found[0]) if found else ():
            chosen = [_chosen(match, turn, turns[-1]) for match in found]
            if all(chosen):
                several = tuple(dict.fromkeys(one for of_match in chosen for one in of_match))
                return Pointed(several, text[: found[0].start()], text[found[-1].end() :], turn)
    return None


def _row(text: str) -> list[re.Match[str]]:
    """Return the first words that point to an item, with those that only a word for “and” parts from them."""
    row: list[re.Match[str]] = []
    for match in _POINTS.finditer(text):
        if row and not _AND.fullmatch(text[row[-1].end() : match.start()]):
            break
        row.append(match)
    return row


def _latest_first(turns: Sequence[Turn], match: re.Match[str]) -> list[Turn]:
    """Return the turns, the latest first; before it one whose answer lists the item that the latest was about.

    “最后一项呢” behind what one item of a list says is the last of that list, unless the answer lists items itself and
    the item was not asked for in the same way: “第一项”.
    """
    *before, last = turns
    asked = last.question
    same_way = _POINTS.match(asked.asked)
    goes_on = (same_way and same_way[0][-1] == match[0][-1]) or not has_lines(last.reply)
    lists = [turn for turn in reversed(before) if len(items(turn.reply)) > 1] if goes_on else []
    # What a sentence lists counts only if the latest question did not name the item itself: it pointed to it. Where it
    # asked by the number alone, the item stands in the answer: “基本原则第2条讲什么”.
    first = [
        turn
        for turn in lists[:1]
        if any(
            (one in asked.resolved and (has_lines(turn.reply) or one not in asked.asked))
            or (same_way is not None and has_lines(turn.reply) and one in last.reply)
            for one in items(turn.reply)
        )
    ]
    return [*first, *(turn for turn in reversed(turns) if turn not in first)]


def _chosen(match: re.Match[str], turn: Turn, last: Turn) -> tuple[str, ...]:
    """Return the item or items of an answer that are meant, or nothing if there is none such."""
    groups = match.groupdict()
    counted = bool(groups.get("unit")) or match[0].endswith(("条", "项", "点"))
    found = items(turn.reply, counted=counted, beside=bool(turn.question.references))
    found = [] if any(_ONLY_NUMBER.fullmatch(item) for item in found) else found
    if len(found) < 2:
        return ()
    if groups.get("word"):
        return tuple(item for item in found if groups["word"] in item.lower() and len(item) <= _LONGEST_ITEM)[:1]
    if groups.get("middle"):
        return _between(found, _FEW.get(groups["between"] or ""))
    if groups.get("many"):
        many = _FEW[groups["many"]]
        return tuple(found[:many] if groups["end"] in "前头" else found[-many:])
    if groups.get("step"):
        return _beside(found, -1 if groups["step"][0] == "上" else 1, last) if turn is not last else ()
    if groups.get("rest"):
        spoken = [item for item in found if item in last.question.resolved]
        return tuple(item for item in found if item not in spoken) if spoken else ()
    if groups.get("last") or groups.get("first"):
        return (found[-1] if groups.get("last") else found[0],)
    number = read_number(groups.get("bno") or groups.get("no") or "")
    if number is None or not 0 < number <= len(found):
        return ()
    return (found[-number] if groups.get("back") else found[number - 1],)


def _beside(found: Sequence[str], far: int, last: Turn) -> tuple[str, ...]:
    """Return the item beside the one that the last question was about, if it was about one."""
    spoken = [number for number, item in enumerate(found) if item in last.question.resolved]
    at = spoken[0] + far if len(spoken) == 1 else -1
    return (found[at],) if 0 <= at < len(found) else ()


def _between(found: Sequence[str], many: int | None) -> tuple[str, ...]:
    """Return as many items as asked for that stand as far from the one end as from the other, or all but the ends."""
    aside = 1 if many is None else (len(found) - many) // 2
    fits = many is None or (len(found) - many) % 2 == 0
    return tuple(found[aside : len(found) - aside]) if fits and aside > 0 else ()

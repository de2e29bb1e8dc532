"""Parts what a question asks from the background told beside it: “我开了家茶馆,总被仿。想问下认证归谁管”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rag.lexicon.cues import cues
from rag.question.spans import Span
from rag.question.topic.terms import IDLE_WEIGHT, NOWHERE, Term

# What parts clauses and sentences: “挺烦的。”, “被抄了!”, “有点急...”; not the point in “4.2亿”.
_MARKS = re.compile(r"[,。!?;:]+|\.{3,}")
_ENDS = "。!?;."
# What follows 这 where it stands for a plan or a place: “这份”, “这个规划”, “这边”; not “这事”.
_PLAN = r"(?!份|[个些]?(?:规划|计划|文件)|边|里)"
# “谁能查它”, “对这种行为”, “这事归谁”, “谁管这项工程”: what stands for the background, so that it is the topic; not
# “这份规划”, nor the 这块 of “信创这块”, which only sets a topic apart, as 这项工作 of “炒茶这项工作”.
_POINTS_BACK = re.compile(
    rf"[它他她](?!们?的?规划)|(?<![一-鿿])[这那]{_PLAN}|[这那此](?!一?(?:块|条|段|头|项|行(?!为))){_PLAN}"
    r"|该(?=[一-鿿]{1,4}[的由归])|上述"
    r"|(?:(?<![一-鿿])|(?<=[管做干办抓搞责头推对]))[这那]项(?=(?:工程|任务|工作|行动|业务)(?:[,?的是由归谁哪]|$))"
)
# “我在宝山开了茶馆”, “被人抄过”, “挺愁的”, “想开茶馆,”, “茶馆老板问:”, “茶壶堆成山”, “卖茶不想出门,”: the asker, or
# what happened or is the matter; not “帮我查”, “除了”, “想知道”.
_TELLS = re.compile(
    r"^(?:想|打算|准备)(?:开|办|做|搞|当)[^,?]{1,14},|(?<![自帮给跟])我(?!指)|咱|俺|本(?:公司|厂|店|人)|自家"
    r"|(?<!除)了(?!解)|(?<![通经超不])过(?![程于去])"
    r"|(?:闲聊|聊天|说|问|打听|咨询|提问|留言|来电|好奇|嘀咕)(?:一?[句声下个])?:$|[老总][被是]|刚(?![性需才])"
    r"|挺[烦愁麻累难贵慢急气]|太[差慢贵难少多小烦]|很|最近|前阵|前段|之前"
    r"|^(?:[^,?]{0,8}?)(?:不想|不愿意?|懒得)(?!问|说)|堆(?:成山|积如山|[了得])|成堆|忙不过来|不够用|满天飞|泛滥|遍地|越来越[多少难慢贵]"
)
# “想问下登记归谁管”, “请问归谁管”, “听说要建馆”: opens the part that asks; not “请问询处”.
_OPENS = re.compile(
    r"^(?:所以|就|现在|那|我|咱|们)*(?:请问(?!询)|请教|咨询一?下|(?:想|要|来)?(?:问|打听|请教|咨询)一?(?:下|问|声|句)"
    r"|想(?:问|打听|咨询|知道|了解|请教)|麻烦问|听说|据说)"
)
_DEALS = r"(?:做|搞|从事|经营|生产|卖|种|养|造)"
# “做茶叶的公司”, “开了家茶馆”, “是天津一家茶叶公司的法务”, “是个茶艺师”: the trade of the asker; not “做好准备的人”.
_TRADE = re.compile(
    rf"{_DEALS}(?![好强大到成])(?P<deals>[^,。;?的]{{2,10}}?)(?:生意|买卖)?(?:的|(?=[,。;]))"
    rf"|(?:一家|[开办](?:了|着|的)?[家个])(?!{_DEALS})(?P<runs>[^,。;?的]{{2,10}}?)(?=的|[,。;])"
    r"|(?:是一?[个名位]|(?:^|[,。])(?:[我咱俺]们?|本人)是(?!一?[个名位家]))(?P<works>[^,。;?的]{2,8}?)(?=[,。;])"
)
# 厂 of “家纺厂”: what a house is, behind what it deals in.
_HOUSE = re.compile(r"(?<=..)(?:(?:有限)?公司|企业|工厂|厂|店|所|社|馆|机构|工作室|团队)$")
# “对我们这个行业”, “给咱这行”, “这类企业”: what stands for the trade of the asker; not “这种行为”, “茶叶这行”.
_OUR_TRADE = re.compile(
    r"(?:[我咱俺他]们?|(?<=[对给为跟帮])|(?<![一-鿿]))[这那](?:一|个|种|类|样的)*"
    r"(?:行业|行当|产业|领域|行(?!为)|企业|公司|厂子?|店|商[家户]|机构|单位|从业者|人)"
    r"|(?:我们|咱们?)(?:行业|产业|行(?!为))"
)
# “咱们单位”, “我们局”, “本部门”: what stands for where the asker works; not “我们局部”, “我们办理”.
_OUR_BODY = re.compile(
    r"(?:[我咱俺]们?|本)(?:这个?|那个?)?(?:单位|部门|机关|局(?![部面])|委(?![托员])|院(?!校)|办(?![法理事])|总队"
    r"|行(?![业动]))"
)
# What words that plans write must weigh together to be what is asked about: not the 办法 of “有什么办法”.
_ENOUGH = 2.0
# The same beside words of what is told that no plan writes.
_MUCH = 4.0
# What is left of the words of a background that stays.
_BACKGROUND = 0.5


@dataclass(frozen=True, slots=True)
class Parted:
    """A question in its parts.

    ``asked`` is the part that asks, with the trade that the asker told in the place of “我们这行”; ``set_apart`` tells
    whether 想问下 or a full stop parts it from the rest. ``told`` are the clauses that tell of the asker or of what
    happened, beside others that ask.
    """

    asked: str
    set_apart: bool = False
    told: tuple[str, ...] = ()

    @property
    def leans(self) -> bool:
        """Whether a word of the part that asks stands for something said beside it."""
        return points_back(self.asked)


def asks(text: str) -> bool:
    """Tell whether a stretch of a normalised question asks something: by a question word, or by 请问, 说说."""
    return cues()["question"].found_in(text)


_TIMES = frozenset({"baseline", "goal"})


def times_only_told(text: str) -> frozenset[str]:
    """Return the cue for what was reached, or for what is aimed at, where a normalised question only tells of it.

    “眼下有十家茶馆,期末想做到几家” asks for what is aimed at alone.
    """
    asked, told = set[str](), set[str]()
    for start, end in _clauses(text):
        part = text[start:end]
        (asked if asks(part) else told).update(name for name in _TIMES if cues()[name].found_in(part))
    return frozenset(told - asked) if asked and asked | told == _TIMES else frozenset()


# “茶馆开了吧?想带孩子去看看”: why somebody asks; not “有补贴吗?想开茶馆”, “能去吗?想去看哪个馆”.
_REASON = re.compile(
    r"(?<=[?])(?:(?:我|我们|咱|俺)?(?:想|打算|准备|好)(?:带|去|看|来|过去|参观|了解|确认|核实|知道)|谢谢|急用?"
    r"|急等|在线等)[^?]{0,16}$"
)


def without_reason(text: str) -> str:
    """Return a normalised question without the remark behind it that only tells why somebody asks."""
    match = _REASON.search(text)
    return text[: match.start()] if match and not asks(match[0]) else text


def points_back(text: str) -> bool:
    """Tell whether a stretch has a word that stands for something said beside it."""
    return bool(_POINTS_BACK.search(text))


def parted(text: str) -> Parted:
    """Part a normalised question from the background before and behind what it asks.

    What opens a question (想问下) parts it from all before it. Otherwise the clauses that ask nothing are background,
    up to the last that tells of the asker or of what happened; one that only names the topic belongs to what is asked.
    """
    clauses = list(_clauses(text))
    quiet = [span for span in clauses if not asks(text[slice(*span)])]
    told = [span for span in quiet if _TELLS.search(text[slice(*span)])]
    beside = tuple(text[a:b] for a, b in told) if len(quiet) < len(clauses) else ()
    asking = [span for span in clauses if span not in quiet] or [span for span in clauses if span not in told][-1:]
    if trade := _of_the_trade(text, clauses):
        return Parted(trade, set_apart=True, told=beside)
    if not told or not asking:
        return Parted(text, told=beside)
    opening = [a for a, b in clauses if a and _OPENS.match(text[a:b])]
    begin = opening[-1] if opening else max((b for _, b in told if b <= asking[0][0]), default=0)
    end = min((a for a, _ in told if a >= asking[-1][1]), default=len(text))
    set_apart = bool(opening) or not begin or text[begin - 1] in _ENDS
    return Parted(text[begin:end].strip(",。!; "), set_apart, beside)


def own_body(text: str) -> Span | None:
    """Return where a normalised question speaks of the body where the asker works, behind what may name it."""
    match = _OUR_BODY.search(text)
    return match.span() if match and _MARKS.search(text, 0, match.start()) else None


def lessened(terms: Sequence[Term], text: str, weigh: Callable[[str], float]) -> tuple[Term, ...]:
    """Return the terms of a normalised question; those of the background tell less than those of what it asks.

    They tell half, if what is asked has words of its own and none that stands for the background; those that no plan
    writes tell nothing beside a clause whose words plans write: the 烘焙店 of “我开烘焙店,招牌被抄了”.
    """
    clauses = [text[a:b] for a, b in _clauses(text)]
    told = parted(text).told
    own = [clause for clause in clauses if clause not in told]
    if any(map(points_back, own)) or not any(_named(terms, own)):
        told, own = (), clauses
    halved = [t if not told or any(_named([t], own)) else replace(t, special=t.special * _BACKGROUND) for t in terms]
    unknown = weigh(NOWHERE)
    written = [term for term in terms if term.others or weigh(term.word) < unknown]
    topics = [one for one in own if sum(t.weight * t.special for t in _named(written, [one])) >= _ENOUGH]
    kept = topics[-1:] if len(clauses) > 1 else []
    silent = {t.word for t in terms if kept and t not in written and not any(_named([t], kept))}
    return tuple(replace(t, weight=min(IDLE_WEIGHT, t.weight)) if t.word in silent else t for t in halved)


def without_told(terms: Sequence[Term], text: str, is_written: Callable[[str], bool]) -> tuple[Term, ...]:
    """Return the terms without those that stand only in the background and that no plan can bear out or refute."""
    clauses = [text[a:b] for a, b in _clauses(text)]
    told = parted(text).told
    own = [clause for clause in clauses if clause not in told]
    rest = tuple(term for term in terms if any(_named([term], own)) or any(map(is_written, (term.word, *term.others))))
    return rest if told and any(_named(rest, own)) else tuple(terms)


def told_and_written(terms: Sequence[Term], text: str, is_written: Callable[[str], bool]) -> tuple[Term, ...]:
    """Return the terms of a normalised text; if it tells of something first, those that plans write, if they tell much.

    In “我剪的窗花想登记版权,归谁” 登记版权 is what is asked about, whatever was made.
    """
    written = tuple(t for t in terms if any(map(is_written, (t.word, *t.others))))
    tells_much = sum(t.weight * t.special for t in written) >= _MUCH
    return written if tells_much and parted(text).told else tuple(terms)


def _named(terms: Sequence[Term], clauses: Sequence[str]) -> Iterator[Term]:
    """Yield the terms whose words stand in some clauses."""
    return (term for term in terms if any(term.word in clause for clause in clauses))


def _of_the_trade(text: str, clauses: Sequence[Span]) -> str:
    """Return what is asked about the trade of the asker, by its name, or nothing if none is told before."""
    ours = _OUR_TRADE.search(text)
    trade = _TRADE.search(text, 0, ours.start()) if ours else None
    if ours is None or trade is None:
        return ""
    start = max(a for a, _ in clauses if a <= ours.start())
    name = next(filter(None, trade.groups()))
    return f"{text[start : ours.start()]}{_HOUSE.sub('', name)}{text[ours.end() :]}"


def _clauses(text: str) -> Iterator[Span]:
    """Yield the stretches between marks, each with the mark behind it."""
    start = 0
    for match in _MARKS.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)

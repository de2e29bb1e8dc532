"""Splits a question with several parts, such as “谁牵头，还有哪些部门配合，指标是多少”, into questions of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.words import is_proper, names_something, plain_words
from rag.question.intent.cues import asks_who, find_cues
from rag.question.numbering.references import find_references
from rag.question.parting.background import asks
from rag.question.parting.run_on import run_on
from rag.question.spans import spans_of
from rag.question.topic.terms import strip_fillers
from rag.question.wording.framing import unframed
from rag.question.wording.names_too import NAMES_TOO
from rag.question.wording.normalise import normalise
from rag.question.wording.shares import spell_difference

_SPLIT = re.compile(r"[,，;；。?？、]|(?<=[一-鿿])(?P<blank> +)(?=[一-鿿])|(?:还有|以及|另外|同时|并且)")
# “除了牵头” before “还有几个部门”: what is left out of a question is no question; not the one before “除了牵头，”.
_EXCEPT = re.compile(r"(?<![删清])除(?:了|去|开)?[^,，;；。?？、]*$")
_ASKS = frozenset(
    {"responsible", "amount", "count", "measure", "definition", "list", "duties_of", "plan_date", "plan_issuer"}
)
_MOST = 4
# “推进计划里,白皮书和博物馆分别由谁负责”, “白皮书和博物馆的目标各是多少”; not “上海和天津分别怎么说”, whose sides
# the comparison takes.
_AND = r"(?:以及|和|与|跟|、)"
_THING = r"[^,，和与跟、?？]{2,20}"
# “推进计划里” of “茶馆和茶园,推进计划里分别由谁管”, which may stand behind the things as well.
_PLAN = r"[^,，和与跟、的谁哪分各两三家]{0,6}(?:规划|计划|方案|工作分工)"
_EACH = re.compile(
    rf"^(?P<head>.{{0,24}}?(?:[,，:：]|里|中|(?<!新[一-鿿])(?<!新[一-鿿]{{2}})的)|)"
    rf"(?P<things>{_THING}?(?:{_AND}{_THING}?){{0,2}}{_AND}(?:新[^,，的]{{1,3}}的)?[^,，和与跟、的]{{2,20}}?)"
    rf"(?P<where>(?:[,，]在?|在){_PLAN}(?:里面?|中)?)?(?P<tail>的[^,，]{{1,12}}?)?[,，]?(?:[这那]?[两三四](?P<sizes>个数字?|个指标|个目标)|又|都)?"
    r"(?:分别|各自|各(?![区县镇部类级地种]))(?P<rest>.+)$"
)
# “茶叶产量和茶农人数”, “出口额、增长率是多少”: two sizes, of which the numbers are asked for; not
# “产量和质量标准由谁定”.
_SIZES = re.compile(
    rf"^(?P<head>.{{0,24}}?(?:[,，]|里|中|的|年底?)|)(?P<things>{_THING}?[率数量额]{_AND}{_THING}?[率数量额])"
    r"(?:各|都|又)?(?:是|有|达到?)?(?:多少|几何)?[?？呢]*$"
)
# “这五年”, “五年间”, “十三五期间”: a span of time in which something grew; not “每年”.
_SPAN = (
    r"(?:(?:这|那|过去|前后|期间|十[一二三四五]五)*[几五两三]年(?:来|间|前后|里|内)?"
    r"|“?十[一二三四五]五”?(?:期间|末|以来)?|前后)"
)
# “上海这五年茶叶出口和茶农数涨了多少”, “茶叶产量和出口额五年间各增加几倍”: two sizes that grew; not “茶叶和茶具哪个
# 涨得多”.
_GROWN = re.compile(
    rf"^(?P<head>(?:[^,，和与跟、]{{0,10}}?(?:{_SPAN})(?:,|，|的)?)?)(?P<things>{_THING}?{_AND}[^,，和与跟、的]{{2,14}}?)"
    rf"(?P<time>{_SPAN})?(?:各自|分别|各|都|又)?(?:一共|总共)?"
    r"(?P<rest>(?:增加|增长|提高|提升|上升|扩大|[涨增升翻])(?:了|出)?(?:多少|几)[^,，]{0,3})$"
)
# “茶艺比赛谁在哪块地方办”: who does it and where; not “谁在哪年办的”.
_WHO_WHERE = re.compile(
    r"^(?P<head>.{2,}?)(?:由|是)?谁(?:来|要|会)?在(?:(?:哪(?:些|几?个|块|片)?|什么|啥)地方|哪(?:儿|里|个区|些区|几个区))"
    r"(?P<does>[^,，谁哪几]{1,6}?)(?:这个|这些|这事|它)?[的呢?？。]*$"
)
# “,涨了几倍”: what lies between the values asked for before; not “,又涨的是谁”.
_GREW = re.compile(r"[,，](?:又|一共|共)?(?:相?差|[涨增升翻])(?:了|出)?(?:多少|几)")
_SHORTEST = 3


def split_parts(text: str, names: Sequence[str] = ()) -> list[str]:
    """Return the parts of a question that each ask something, or the question alone.

    What only stands around it is left out; what stands before the first part that asks belongs to it; a piece that asks
    nothing belongs to the next. No part ends within one of ``names``, of places and plans: “保护和运用规划”.
    """
    text = unframed(text)
    signs = {name: chr(_PRIVATE + number) for number, name in enumerate(names) if _SEVERAL.search(name)}
    for name, sign in signs.items():
        text = text.replace(name, sign)
    parts = _at_one_time(_split(spell_difference(text)))
    for name, sign in signs.items():
        parts = [part.replace(sign, name) for part in parts]
    return parts


def _at_one_time(parts: list[str]) -> list[str]:
    """Return parts that ask for amounts, each with the time of today that the first of them names for all."""
    time = _TIME_OF_ROW.search(parts[0])
    if len(parts) == 1 or time is None or not all(map(_AMOUNT.search, parts)) or any(map(_OWN_TIME.search, parts[1:])):
        return parts
    return [parts[0], *(f"{time[0]}{part}" for part in parts[1:])]


# “总额多少”, “金额呢” behind “几家,”: asks for more of the value before it, and names nothing; not “总额最高的是谁”.
_TOTAL = re.compile(r"^(?:总额|总金额|金额|额度)(?:是|有|又|一共)?(?:多少|多大|呢|几)")
# What a name has that parts are split at; the first sign that stands for such a name.
_SEVERAL = re.compile("[和与跟、,，]")
_PRIVATE = 0xE000


# “2020年的数、总数、今后的目标”: a sum in a row of numbers of one thing; not “几家,总额多少”.
_SUM_IN_ROW = re.compile(r"[、，,](?:总[数额量]|累计(?:数|量)?|合计数?)[、，,和与](?=[^,，、?？]{0,7}目标)")


def _split(text: str) -> list[str]:
    if _SUM_IN_ROW.search(text):
        return [text]
    last = _LAST.search(text)
    if last and _ALSO.match(last["piece"]) and len(both := _both(text[: last.start()])) > 1:
        return [*both, last["piece"]]
    if len(both := _both(text)) > 1:
        return both
    parts: list[str] = []
    pending = ""
    for piece in _pieces(text):
        if parts and not pending and _ALSO.match(piece):
            parts.append(piece)
            continue
        counts = parts and _ROLE_COUNTED.search(parts[-1]) and _ROLE_COUNTED.fullmatch(piece)
        of_each = parts and _TASKS_IN_ROLE.search(parts[-1]) and _WHO_ELSE.fullmatch(piece)
        restates = _RESTATES.match(piece) or _NOW.match(piece) or NAMES_TOO.fullmatch(f",{normalise(piece)}")
        if parts and not pending and (counts or of_each or restates):
            parts[-1] += piece
            continue
        if not _asks(normalise(piece)) or len(piece) < _SHORTEST:
            pending += piece
            continue
        parts.append(f"{pending}{piece}")
        pending = ""
    if pending and parts:
        parts[-1] += pending
    parts = _with_roles([one for part in parts for one in _both(part)])
    if len(parts) > 1 and (_only_acts(parts[-1]) or _TOTAL.match(parts[-1])):
        parts[-2:] = ["".join(parts[-2:])]
    return parts if 1 < len(parts) <= _MOST else [text]


def _both(text: str) -> list[str]:
    """Return a text once for each of some things of which it asks the same, or the text alone."""
    if sizes := _SIZES.match(text):
        return [f"{sizes['head']}{thing}是多少" for thing in re.split(_AND, sizes["things"])]
    if (grown := _GROWN.match(text)) and not _IN_PLANS.search(grown["things"]):
        asked = f"{grown['time'] or ''}{grown['rest']}"
        return [f"{grown['head']}{thing}{asked}" for thing in re.split(_AND, grown["things"])]
    if deed := _WHO_WHERE.match(text):
        return [f"{deed['head']}谁来{deed['does']}", f"{deed['head']}在哪些地方{deed['does']}"]
    each = _EACH.match(text)
    if each is None or _GREW.search(each["rest"]) or not (each["sizes"] or len(each["rest"]) > 1):
        return [text]
    things = re.split(_AND, each["things"])
    if any(_IN_NUMBERED.match(one) or _NUMBER.fullmatch(one) for one in things) or _IN_PLANS.search(each["things"]):
        return [text]
    asked = f"{each['tail'] or ''}{'是多少' if each['sizes'] else each['rest']}"
    head = f"{each['head']}{(each['where'] or '').strip(',，')}"
    return at_times(head, things, asked) or [f"{head}{thing}{asked}" for thing in things]


# “农业局在规划和计划里” before 各有几项: plans in which the same is asked for; not “茶馆和茶楼”.
_IN_PLANS = re.compile(r"(?:规划|计划|分工|方案|文件)(?:里面?|中)$")
# “第6项文旅局” of “第5项和第6项文旅局各是什么角色”: what is asked about in numbered tasks; not “第6项”.
_IN_NUMBERED = re.compile(r"第[\d一二三四五六七八九十百]+[项条个][^的里中]{2,}")

# “19”, “20三项” of “第18、19、20三项”: numbers that are pointed to together; not “19家茶馆”.
_NUMBER = re.compile(r"第?\d{1,3}(?:[这那]?[两三四五]?[项条])?")


def _with_roles(parts: Sequence[str]) -> list[str]:
    """Join neighbours that ask who sees to one thing, in one role and in another: “谁牵头,” and “哪些单位配合”."""
    joined: list[str] = []
    for part in parts:
        if joined and _asks_who(joined[-1]) and _asks_who(part) and not (_words(joined[-1]) and _words(part)):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _asks_who(part: str) -> bool:
    """Tell whether a part asks for departments, and neither for how many nor for tasks."""
    return asks_who(find_cues(normalise(part))) and not _TASKS.search(part)


# “哪几条跟别人分工”, “哪项自己负责”.
_TASKS = re.compile("哪(?:一|几|些)?[条项件]")


def _words(part: str) -> list[str]:
    """Return the words of a part that set its topic."""
    words = plain_words(strip_fillers(normalise(part), plain_words))
    return [word for word in words if _SPLIT.fullmatch(word) is None]


def _only_acts(part: str) -> bool:
    """Tell whether a part asks who does a thing that it does not name: “叫谁去研究” behind “坏账怎么分摊,”."""
    words = [word for word in _words(part) if len(word) > 1 and not is_proper(word)]
    return "responsible" in find_cues(normalise(part)) and bool(words) and not any(map(names_something, words))


# “发明专利呢,” behind “商标有多少,”: the same of something else; not “以后呢”, a time of the same, nor “怎么办呢”.
_ALSO = re.compile(
    r"^(?:那么?)?(?!.*(?:谁|哪|什么|啥|多少|几|怎|咋|吗|办|目标|现在|目前|以后|之后|后面|将来|未来|后来|前"
    r"|年))[^,，?？]{2,12}呢[,，?？。]*$"
)


# “,茶农人数呢”: the last part, asked for behind the others.
_LAST = re.compile(r"[,，](?P<piece>[^,，?？]{2,12}呢[,，?？。]*)$")
# “不论什么角色,”: words that set nothing apart ask nothing.
_WHATEVER = re.compile(r"^(?:不论|不管|无论)")


# “也就是几个街镇”, “都是什么”, “分别多少”, “其余几条又是什么角色”: the same in other words, or of the rest of it.
_RESTATES = re.compile(
    r"^(?:[,，]?(?:分别|都|各|具体)+(?:(?:是|有)(?:什么|啥|哪些|哪几?[个条项件])|是?多少)[?？]?$"
    r"|(?:也|亦)?(?:就|即)是(?:说|指)?|其余|剩下|余下)"
)
# “现在多少”, “目前有几家” behind what is aimed at: the same at another time; not “现在谁管”.
_NOW = re.compile(
    r"[,，]?(?:那么?|但)?(?:现在|目前|如今|眼下|当前|至今|迄今|已经?)(?:(?:已经?|一共|是|有|达到?|为)*(?:多少|几)[^,，谁哪]{0,3})[?？]?$"
)
# “目前商户有几家、摊位多少”: at which time all of a row are asked for; not “到2025年”, which a part may name itself.
_TIME_OF_ROW = re.compile("现在|目前|如今|现有|眼下|当前")
_OWN_TIME = re.compile(rf"{_TIME_OF_ROW.pattern}|目标|将|要|年|五|末|以后|今后")
_AMOUNT = re.compile("多少|几")
# “配合几项” behind “农业局牵头几项、”: the tasks of one department in another role; not “配合哪几项”.
_ROLE_COUNTED = re.compile(
    r"(?:又|还|再|另外?)?(?:牵头|主办|配合|协办|负责|分工|参与)的?(?:任务)?(?:又|各|的)?(?:有|是)?"
    r"(?:几|多少)[项条个件]?(?:任务)?[,，、?？呢]*$"
)
# “农业局牵头的任务有哪些,” before “各由谁配合”: who else has a part in each of the tasks; not “茶园分几项,谁配合”.
_TASKS_IN_ROLE = re.compile(r"(?:牵头|主办|配合|协办|负责)的(?:任务|工作)?都?[有是]?(?:哪些|哪?几[项条个件])[,，]?$")
_WHO_ELSE = re.compile(
    r"(?:又|还|都|各自?|分别|每[项条])*(?:由|归|有|是|跟|和)?(?:谁|哪(?:些|几个?)?(?:单位|部门|家))(?:来|在|一起|跟着)*"
    r"(?:牵头|配合|协办|分工|参与|参加)[的呢?？。]*"
)
# “那份任务分工,”: a plan by what it calls itself, however its name sounds; not “这份规划由谁印发,”.
_POINTS_TO_PLAN = re.compile(r"[这那]份[^,谁哪几多]{0,20}(?:分工|方案|规划|计划)[,，]?$")
# “要建什么平台”, “说说编个啥指南”: a thing is asked for by what it is; not “有什么,”, “没什么问题”.
_WHAT_IS_MADE = re.compile(
    r"(?:建|设|编|办|出|制定|成立|开发|发布|打造|搭|推|搞|做)(?:立|成|出|制)?(?:一?个|些|份|本)?"
    r"(?:什么|啥)(?:样的)?[一-鿿]{2,6}[?？]?$"
)
# Cues that a topic shows as well as a question: “定量指标,”, “外办名下几条,”.
_QUESTION_WORD = re.compile("几|多|哪|啥|什么|谁|怎|咋|何|吗|呢")
_NAMING = frozenset({"list", "amount", "duties_of"})


def _asks(piece: str) -> bool:
    """Tell whether a piece asks something, if only of a place: “第五章叫什么”.

    “市教委的任务,” and “名单互认,” only name what the next one asks about.
    """
    found = find_cues(piece) & _ASKS
    if found <= _NAMING and not (asks(normalise(piece)) or _QUESTION_WORD.search(piece)):
        return False
    if _WHAT_IS_MADE.search(piece) or (find_references(normalise(piece)) and asks(normalise(piece))):
        return True
    named_only = found == {"duties_of"} and "duties_of" not in find_cues(f"{piece},")
    return bool(found) and not named_only and not (_WHATEVER.match(piece) or _POINTS_TO_PLAN.search(piece))


def _pieces(text: str) -> list[str]:
    """Cut behind each mark and before each 还有, but within no number, so that the pieces together are the text.

    At a blank it is cut where a question ends: “茶园谁牵头 码头谁牵头”; not “茶园 责任单位 几家”. Without any mark it
    is cut where a second amount is asked for: “码头做几座渡口做几座”.
    """
    numbers = spans_of(find_references(text))
    cuts = [match for match in _SPLIT.finditer(text) if not _EXCEPT.search(text[: match.start()])]
    cuts = [match for match in cuts if not match["blank"] or _QUESTION_WORD.search(text[: match.start()])]
    cuts = [match for match in cuts if not any(a <= match.start() < b for a, b in numbers)]
    marks = [match.end() if match[0] in ",，;；。?？、" else match.start() for match in cuts]
    bounds = [0, *sorted({*marks, *run_on(text)}), len(text)]
    return [text[a:b] for a, b in pairwise(bounds) if b > a]


_POINT = r"(?:到|在)?(?:“?十[一二三四五]五”?(?:期?末|初|期间)?|20\d\d年底?|现在|目前|眼下|如今)"
# “茶农人数2020年”: a thing at a time; not “2020年” alone.
_AT = re.compile(rf"^(?P<thing>.{{2,}}?)(?P<time>的?{_POINT})$")
# “海门十三五末”, “2025年”: a time, of a place at most; not “海门茶馆2025年”.
_TIME_ALONE = re.compile(rf"^(?:[^,，]{{0,4}}?)(?:{_POINT})(?:的?目标)?$")
# “十四五末目标”, “目标”: what is aimed at, of the thing named before; not “茶叶目标”.
_AIM = re.compile(rf"^(?:{_POINT})?的?(?:目标|指标)(?:值|数)?$")
# “茶馆数和茶农数,”: the things of which values at several times are asked behind; not “上海茶馆,”.
_SEVERAL_THINGS = re.compile(r"^(?P<things>[^,，和与跟、]{2,14}(?:和|与|跟|、)[^,，和与跟、]{2,14})[,，]$")
_NOW_AT_END = re.compile(rf"{_POINT}的?$")


def at_times(head: str, things: Sequence[str], asked: str) -> list[str]:
    """Return the questions for things at times; nothing where no time stands among the ``things`` behind ``head``.

    A time behind the last thing is that of all: “茶馆和茶农2020年”; two times are those of all things before:
    “茶馆和茶农,2020年和2025年”; a goal behind a thing is its own: “茶馆和2025年的目标”.
    """
    if all(_TIME_ALONE.match(one) for one in things):
        before = _SEVERAL_THINGS.match(head)
        named = re.split("和|与|跟|、", before["things"]) if before else []
        return [f"{time}{one}{asked}" for one in named for time in things]
    first, *others = things
    if len(others) == 1 and _AIM.match(others[0]):
        return [f"{head}{first}{asked}", f"{_NOW_AT_END.sub('', head)}{first}{others[0]}{asked}"]
    if at := _AT.match(things[-1]):
        named = [*things[:-1], at["thing"]]
        if not any(re.search(_POINT, one) for one in named):
            return [f"{head}{one}{at['time']}{asked}" for one in named]
    return []

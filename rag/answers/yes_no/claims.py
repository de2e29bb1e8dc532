"""Tells whether the words of a plan bear out what a question claims beyond its topic: a rank, a figure, a degree."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.structure.numbering import read_number
from index.words import names_something, plain_words
from rag.answers.values.times import asks_result
from rag.answers.yes_no.standing import asks_standing
from rag.evidence.relevance import coverage
from rag.lexicon import strength
from rag.question.figures import Figure, Kind, figures
from rag.question.terms import Term

# “位居全国第2位”, “头一名”, “全国第一”, “排第1”; not “第一批”, “第2条”, “全国第12届”.
_RANK = re.compile(
    r"第(?P<no>[一二三四五六七八九十\d]{1,3})(?:名|位)|(?P<top>头一?名|首位|榜首)"
    r"|(?:全国|全省|全市|排)第(?P<bare>[一二三四五六七八九十\d]{1,3})(?![\d批届条项期个章节])"
)
# “进了全国前三”, “前10名”, “排前列” names none; not “2023年前三季度”, “提前三天”.
_AMONG = re.compile(r"(?<![年提目])前(?P<no>[一二三四五六七八九十]|\d{1,2})(?!个月|季|天|年|期|项|条)")
# “设一座法院”, “搞个展示馆”, “建知识产权学院”: what a question says is set up; not “建设情况”, “设备更新”, “搞保护”.
_FOUNDS = re.compile(
    r"(?:(?:建|盖|设|成立|组建|筹建|新建|开|办|搞|弄|来)(?:立|设|成|起|起来)?[了过上]?[一两几]?(?:个|家|座|所|处|支|套|间)"
    r"|(?:盖|成立|组建|筹建|新建|创办|开办|设立|建立|建(?![设议成])|(?<!建)设(?![备计施置]))[了过]?)"
    r"(?P<thing>[^,?吗吧呢]{2,16})"
)

# “给报销吗”, “能免费用吗”, “买保险有补贴”: money is said to be given or spared; not “免费用户”, “赔偿损失”.
_PROMISES = re.compile(
    r"报销|补贴|补助|贴钱|贴息|发钱|给钱|奖钱|退[钱还费]|返还|全免|免费(?!用户)|不要钱|不收[钱费]|兜底"
)
# “资助”, “费用减缴”, “风险补偿”; not “损害赔偿”.
_GIVES = re.compile(r"补[贴助偿]|资助|奖[励补金]|贴息|减[缴免]|免费|免收|报销|经费|资金|公益|退[还税]")


# “3.0版”, “5g网”, “第三届”: a number that is part of a name; not “3件”, which is an amount.
_NUMBERED = re.compile(r"(?P<no>\d+(?:\.\d+)?)(?P<kind>版|号|届|期(?!间)|代)")
# “有一个叫软件工程吧”, “名为某某计划的”: what something is said to be called; not “呼叫中心”, “叫停”.
_CALLED = re.compile(r"(?:(?<!呼)叫(?![停卖好板])做?|名叫|名为)[“\"]?(?P<name>[^,?“”\"吧吗的]{3,16})")

# What parts a sentence into what may count different things.
_MARKS = ",，;；。:："


def rank_in(text: str) -> int | None:
    """Return the rank that a text states, 1 for the first, or None."""
    match = _RANK.search(text)
    if match is None:
        return None
    return 1 if match["top"] else read_number(match["no"] or match["bare"])


def rank_holds(question: str, words: str) -> bool | None:
    """Tell whether the words of a plan state the rank that a question claims, or one among it; None without two."""
    stated, among = rank_in(words), _AMONG.search(question)
    if stated is None:
        return None
    if among is not None:
        return stated <= (read_number(among["no"]) or 0)
    claimed = rank_in(question)
    return None if claimed is None else claimed == stated


def figure_holds(question: str, words: str) -> bool | None:
    """Tell whether a sentence states the figures that a question claims; None if it claims none.

    A sentence without a figure of that kind does not state it either.
    """
    claimed = [figure for figure in figures(question) if figure.high > 0]
    if not claimed:
        return None
    return all(any(_agree(one, other) for other in _of_the_thing(one, question, words)) for one in claimed)


def figure_denied(question: str, words: str) -> bool:
    """Tell whether a sentence gives one figure of the kind that a question claims, and it is another one."""
    for claimed in figures(question):
        stated = [figure for figure in _of_the_thing(claimed, question, words) if claimed.fits(figure.unit)]
        if len(stated) == 1 and not _agree(claimed, stated[0]):
            return True
    return False


def thing_counted(figure: Figure, text: str) -> str:
    """Return the noun behind a figure that counts things, 茶园 of “100个生态茶园吧”; or nothing."""
    behind = takewhile(lambda word: len(word) > 1 or word == "的", plain_words(text[figure.end :]))
    nouns = [word for word in behind if names_something(word)] if figure.kind is Kind.THINGS else []
    return nouns[-1] if nouns else ""


def _of_the_thing(claimed: Figure, question: str, words: str) -> list[Figure]:
    """Return the figures of a sentence, of those beside the thing that a claim counts if the sentence names it.

    A sentence with “建设茶园,开展活动100项” says of no 100 茶园.
    """
    thing = thing_counted(claimed, question)
    stated = figures(words)
    if not thing or thing not in words:
        return list(stated)
    return [figure for figure in stated if thing in _around(figure, words)]


def _around(figure: Figure, words: str) -> str:
    """Return what stands around a figure between two marks."""
    start = max(words.rfind(mark, 0, figure.start) for mark in _MARKS) + 1
    ends = [at for mark in _MARKS if (at := words.find(mark, figure.end)) >= 0]
    return words[start : min(ends, default=len(words))]


def _agree(claimed: Figure, stated: Figure) -> bool:
    """Tell whether a claim fits what is stated; “超过200家” states about 200, and is no proof of 1000."""
    high = stated.low if math.isinf(stated.high) else stated.high
    meet = claimed.low <= high and stated.low <= claimed.high
    return claimed.fits(stated.unit) and (meet or math.isclose(claimed.low, stated.low))


def number_denied(question: str, words: str) -> bool:
    """Tell whether a question gives a thing another number than a sentence does: 3.0版 of what is 2.0版."""
    for claimed in _NUMBERED.finditer(question):
        stated = {match["no"] for match in _NUMBERED.finditer(words) if match["kind"] == claimed["kind"]}
        if stated and claimed["no"] not in stated:
            return True
    return False


def misnames(question: str, text: str) -> bool:
    """Tell whether a question says that something is called by a name that a text does not write."""
    match = _CALLED.search(question)
    return match is not None and match["name"] not in text


def year_missing(claimed: str, words: str) -> bool:
    """Tell whether a figure is ``claimed`` of a year that a sentence does not name."""
    years = [match["year"] for match in _YEAR.finditer(claimed)]
    return bool(years) and bool(figures(claimed)) and not any(year in words for year in years)


# “一个月内办完”, “3天之内”: within what time something is said to be done; not “三年累计”, “一年一次”.
_WITHIN = re.compile(
    r"(?P<no>半|[一两二三四五六七八九十]{1,3}|\d{1,3})个?(?P<unit>工作日|天|日|周|星期|月|小时)(?:之?内|以内)?(?![份号度])"
)


def time_missing(question: str, words: str) -> bool:
    """Tell whether a question says within what time something is done, which a sentence does not tell."""
    return any(match[0].rstrip("以之内") not in words for match in _WITHIN.finditer(question))


def is_light(verb: str) -> bool:
    """Tell whether an everyday verb says of a thing no more than that something is done with it."""
    return verb in strength().light or verb.endswith("下来")


# “是做汽车的”, “搞的是汽车零件”: what something is said to be, before the word; not “是不是有汽车”, “是否”.
_SAYS_IS = r"(?<!不)是(?!不是|否|有|要|会|能|想|打算)[^,?]{0,6}"


def says_is(question: str, word: str) -> bool:
    """Tell whether a question says of something that it is, or is for, what a word names."""
    return re.search(_SAYS_IS + re.escape(word), question) is not None or word in aimed_at(question)[1]


def happened(question: str) -> bool:
    """Tell whether a question says that something has happened, “已经建了”, or asks how it stands: “做得好吗”."""
    return asks_standing(question) or any(word in question for word in strength().happened) or asks_result(question)


def has_happened(words: str) -> bool:
    """Tell whether a sentence says that something was reached."""
    return any(word in words for word in strength().reached)


def promises_more(question: str, words: str) -> bool:
    """Tell whether a question says that money is given or spared, of which the words of a plan say nothing."""
    return bool(_PROMISES.search(question)) and not _GIVES.search(words)


def obliges(question: str, words: str) -> bool:
    """Tell whether a question says that something must be done (“必须”), which a sentence does not put so strongly."""
    return any(word in question and word not in words for word in strength().strong)


def overstates(question: str, words: str, *, reached: bool = False) -> bool:
    """Tell whether a question claims too much.

    It puts strongly (“必须”, “所有”) what a plan only encourages or tries, or as done (“已经”) what it only prepares.
    Nothing is too early for a sentence that tells what was ``reached``.
    """
    table = strength()
    done = not reached and any(word in question and word not in words for word in table.done)
    too_strong = obliges(question, words) and any(word in words for word in table.soft)
    too_early = (
        done and any(word in words for word in table.preparing) and not any(word in words for word in table.reached)
    )
    return too_strong or too_early


# “2016年”, “2020”; not “2021-2023年”, a period.
_YEAR = re.compile(r"(?<![\d—至-])(?P<year>20[0-4]\d)(?![\d—至-])")


def year_told(words: str, end: int) -> re.Match[str] | None:
    """Return the last year that a sentence tells before the end of one of its parts."""
    return next(reversed(list(_YEAR.finditer(words, 0, end))), None)


def year_denied(claimed: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a sentence gives another year than is ``claimed`` to the part of it that speaks of the matter."""
    asked = {match["year"] for match in _YEAR.finditer(claimed)}
    parts = [match.span() for match in re.finditer(r"[^,，;；]+", words)]
    if not asked or not parts:
        return False
    _, end = max(parts, key=lambda part: (coverage(terms, words[slice(*part)].lower()), -part[0]))
    told = year_told(words, end)
    return told is not None and told["year"] not in asked


# “国家级”, “全国”, “江苏省”, “国际”: of which level something is; not “国家知识产权局”, “各省”, “节省”.
_LEVELS = (
    ("world", re.compile(r"国际|世界|全球")),
    ("nation", re.compile(r"国家(?!知识产权局|利益)|全国")),
    ("province", re.compile(r"(?<![各节])省(?=[^份略])")),
)


def another_level(question: str, words: str) -> bool:
    """Tell whether a question and a sentence each name one level, such as 全国 and 江苏省, and not the same."""
    claimed, stated = ([name for name, pattern in _LEVELS if pattern.search(text)] for text in (question, words))
    return len(claimed) == len(stated) == 1 and claimed != stated


# “面向钢铁行业的吧”, “针对餐饮企业的吗”, “建在家具领域,对吧”: what a thing is said to be for; not “面向社会公开”.
_AIMED_AT = re.compile(
    r"(?:面向|针对|专门?做|专攻|主打|瞄准|服务于|[建放用设]在)(?:的是)?(?P<aim>[^,?的]{2,8}?)(?:行业|产业|领域|企业)的?,?"
    r"(?:吧|吗|么|对吗|对吧|是吧|是吗|没错吧)"
)


def aimed_at(question: str) -> tuple[str, str]:
    """Return the trade that a question says a thing is for, and all the words that say so; empty where none do."""
    match = _AIMED_AT.search(question)
    return (match["aim"], match[0]) if match else ("", "")


# “甲比乙建得晚”, “比去年多吗”: two things are weighed; not “比例高”, “比较多”.
_WEIGHED = re.compile(
    r"比(?![例重赛武较])[^,?]{2,20}?(?:[早晚多少高低大小快慢强弱严](?=[吧吗么些点?,]|$)|得[更要]?[早晚多少高低快慢])"
)


def weighs(question: str) -> bool:
    """Tell whether a question says how one thing compares with another, which no sentence on one of them proves."""
    return _WEIGHED.search(question) is not None


def founded(question: str) -> str | None:
    """Return what a question says is set up, with the words behind it, or None."""
    match = _FOUNDS.search(question)
    return match["thing"] if match else None


def speaks_of_founding(thing: str, words: str) -> bool:
    """Tell whether a sentence sets something up, or carries it on, beside the place where it names ``thing``.

    “落实最高人民法院的规定” sets up no court.
    """
    parts = [part for part in re.split("[,、;，；]", words) if thing in part]
    return any(word in part.replace(thing, "") for part in parts for word in strength().founding)

"""Says what values lack of the time that a question asks for: its very year, or what was reached instead of a goal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.question.model import Question

# “实际卖了多少”, “完成了没有”, “建成了几家”, “达标没”; not “要完成多少”, “完成目标的措施”.
_RESULT = re.compile(
    r"实际|实绩|完成情况|(?:完成|实现|达成)(?:了|目标了?)(?:没|吗|么|多少|几)"
    r"|(?:完成|达标)(?:了?没有?|得怎么?样|得咋样)"
    r"|(?:建成|办成|做到|达到|完成|做成|卖出去?|卖|发|开)了(?:多少|几)"
)


def asks_result(text: str) -> bool:
    """Tell whether a normalised question asks for what was in fact reached."""
    return _RESULT.search(text) is not None or asks_goal_reached(text)


# “目标达到了吗”, “指标实现没有”; not “目标达到多少”, “目标实现什么”.
_GOAL_REACHED = re.compile(r"(?:目标|指标)(?:都|全|已经?)?(?:达到|达成|实现|完成)了?(?:没有?|吗|么)[?]*$")


def asks_goal_reached(text: str) -> bool:
    """Tell whether a normalised question asks if a goal of a plan was reached, which no plan tells of its own."""
    return _GOAL_REACHED.search(text) is not None


# “去年”, “今年上半年”: a year that only the day of the question tells; not “比去年”, “是上年的几倍”.
_OF_TODAY = re.compile(
    r"(?<![比较超过到跟和与同是])(?P<year>去年|今年|本年度|上一?年度?|明年|前年)(?!同期|的几倍|相比|比)"
)


def year_of_today(text: str) -> str:
    """Return the word for a year that only the day of a question tells, 去年 or 今年; or nothing."""
    found = _OF_TODAY.search(text)
    return found["year"] if found else ""


# “2022—2023年”, “2021到2025年”: the years of a plan, not two that are asked for.
_FROM_TO = re.compile(r"20\d\d年?(?:[-—–~至到]+)20\d\d")


def years_without(question: Question, facts: Sequence[TargetFact]) -> str:
    """Return those of several years asked for that no value is of, where another one has one: “2025年”; or nothing."""
    if _FROM_TO.search(question.text):
        return ""
    asked = [year for year in question.years if str(year) in question.text]
    told = {fact.target.year for fact in facts}
    if len(asked) < 2 or None in told or told.isdisjoint(asked):
        return ""
    return "、".join(f"{year}年" for year in asked if year not in told)


def unstated(question: Question, facts: Sequence[TargetFact]) -> str:
    """Return what of the time asked for none of the values tells, fit to stand behind 没有给出; or nothing."""
    if facts and (year := year_of_today(question.text)) and not question.years:
        return f"“{year}”的数值"
    if not facts or any(fact.target.nature is Nature.BASELINE for fact in facts):
        return ""
    years = {fact.target.year for fact in facts}
    asked = [year for year in question.years if str(year) in question.text]
    year = f"{asked[0]}年" if len(asked) == 1 and None not in years and asked[0] not in years else ""
    if asks_result(question.text) or ("reached" in question.cues and "goal" not in question.cues):
        return f"{year}实际完成的数值"
    return f"{year}的数值" if year else ""

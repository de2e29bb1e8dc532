"""Tells the words of a question that a value's sentence lacks: it is then the value of something else."""

from __future__ import annotations

import re

from index.catalogue.records import TargetFact
from rag.answers.values.kinds import is_sum
from rag.answers.values.naming import SETS_UP
from rag.answers.values.stages import stages_in
from rag.evidence.sentences.relevance import match, stands_in
from rag.evidence.things.indicators import abroad_only, sentence_of
from rag.knowledge import Knowledge
from rag.question.claims.figures import Kind, kind_of
from rag.question.model import Question
from rag.question.topic.subject import named
from rag.question.topic.terms import Term

# From this weight on a word tells which indicator is meant: 假冒, but not 申请.
_TELLING = 2.5
# “中心建” of “中心建几个” is cut wrongly: 中心 stands in the sentence.
_CUT_WRONG = 3
# What a value in 元 is called, whatever its indicator is.
_MONEY = "金额总额额度资金"


# “要新增几件”, “还要增加多少”: what is added is asked for, which a level does not give; not “增加到多少”.
_ADDED = re.compile(r"(?:新增|增加|增长|多出|添)(?:了)?(?:多少|几)")
_LEVEL = re.compile(r"(?:拥有|保有|存)量|总[量数]|累计")


# “登记总数”, “一共登记了多少”, of what only so many a head are told; not “总体”.
_TOTAL = re.compile(r"总[数量]|一共|总共|合计")
_PER_HEAD = re.compile(r"每?[万千百]名?人")
# “商标注册量”, “专利有多少件”: rights are counted; not “商标代理机构数量”, where firms are.
_OF_RIGHTS = re.compile(
    r"(?:专利|商标|版权|著作权|作品|地理标志)(?:的|注册|申请|授权|登记|拥有|持有|有效|保有)*(?:总?量|有?(?:多少|几)件|件数)"
)
_FIRMS = re.compile("企业|公司|单位|机构|家")
# “省级茶叶奖”: of which level something is; not “升级”, “市级以上”.
_LEVELS = re.compile(r"(?P<level>国家|省|市)级(?=[一-鿿])(?!以上|及以上)")
_WRITTEN_LEVELS = {"国家": "国家|中国|全国", "省": "省", "市": "市"}


def of_another_sort(question: Question, fact: TargetFact) -> str:
    """Return what is asked for of which a value is only a part or another stage, or nothing.

    “新增海外茶叶专利授权量” gives neither “茶叶专利有效量” nor all that is granted.
    """
    indicator = fact.target.indicator
    if _ADDED.search(question.text) and _LEVEL.search(indicator):
        return "新增的数值"
    asked, of_value = stages_in(question.text), stages_in(indicator)
    if asked and not asked.keys() & of_value.keys():
        if is_part_of(question, fact):
            return f"{named(question)}的数值"
        return f"“{next(iter(asked.values()))}”的数值" if of_value else ""
    if fact.target.unit == "家" and _OF_RIGHTS.search(question.text) and not _FIRMS.search(question.text):
        return f"{named(question) or '所问事项'}的数值"
    in_all = _TOTAL.search(question.text) or _IN_FORCE.search(question.text)
    if in_all and _PER_HEAD.search(indicator) and not _PER_HEAD.search(question.text):
        return "总数"
    if is_of_another_right(question, fact):
        return f"{named(question) or '所问事项'}的数值"
    level = _LEVELS.search(question.text)
    if level and not re.search(_WRITTEN_LEVELS[level["level"]], indicator):
        return f"“{level[0]}”的数值"
    abroad = abroad_only(question, indicator)
    return f"不限于{abroad}的数值" if abroad else ""


def is_of_another_right(question: Question, fact: TargetFact) -> bool:
    """Tell whether a value is of patents where a question asks for trademarks, or the like."""
    asked, told = _rights_in(question.text), _rights_in(fact.target.indicator)
    return bool(asked and told) and asked.isdisjoint(told)


def is_of_another_stage(question: Question, fact: TargetFact) -> bool:
    """Tell whether a value is of applications where a question asks for rights in force, or the like."""
    asked, told = stages_in(question.text), stages_in(fact.target.indicator)
    return bool(asked and told) and asked.keys().isdisjoint(told)


def is_part_of(question: Question, fact: TargetFact) -> bool:
    """Tell whether what a question asks for cannot be more than a value: rights in force, of all registered."""
    return bool(_IN_FORCE.search(question.text) and _REGISTERED.search(fact.target.indicator))


# “有效注册商标”: rights in force, of which all that was ever registered is no number; not “有效打击”.
_IN_FORCE = re.compile(r"有效的?(?:注册)?(?:商标|专利|发明|版权)")
# “商标注册量”, “作品登记量”: what came together; not “注册商标企业数”.
_REGISTERED = re.compile(r"(?:注册|登记)(?:总|数)?量?$")


# What a right is called: 专利代理机构 are no 商标代理机构.
_RIGHTS = {"专利": "专利", "商标": "商标", "版权": "版权", "著作权": "版权", "地理标志": "地理标志"}


def _rights_in(text: str) -> set[str]:
    """Return the kinds of rights that a text names."""
    return {right for word, right in _RIGHTS.items() if word in text}


def lacking(question: Question, fact: TargetFact, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the telling words of a question that the sentence of a value, with its headings, lacks.

    A wider word stands for one of everyday speech (海外 for 国外), but not for one that plans write themselves: where
    代理机构 is written beside 服务机构, something else is meant by it; 贷款 is no such word where they write it in
    质押贷款 alone, which stands for it. A word that means what another word of the question means, which is there, only
    says it again: the 贷款 of “靠质押拿到贷款”.
    """
    said = sentence_of(fact, knowledge).text
    text = "\n".join((fact.target.indicator + fact.target.unit, said, *fact.clause.path)).lower()
    if kind_of(fact.target.unit) is Kind.MONEY:
        text += _MONEY
    if is_sum(fact):
        text += "总额总量总数累计"
    there = {term.word for term in question.terms if stands_in(term, text)}
    return tuple(t.word for t in question.terms if not there & set(t.others) and _lacks(text, t, knowledge))


def _lacks(text: str, term: Term, knowledge: Knowledge) -> bool:
    if term.weight * term.special < _TELLING or stands_in(term, text) or SETS_UP.fullmatch(term.word):
        return False
    if len(term.word) >= _CUT_WRONG and (term.word[:-1] in text or term.word[1:] in text):
        return False
    within_another = any(term.word in other for other in term.others)
    return match(term, text) == 0 or (knowledge.is_written(term.word) and not within_another)

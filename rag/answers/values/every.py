"""Answers what values a plan gives altogether: “现有的各项数据”, “十三五和十四五的数字对比”, “哪些指标没有基数”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values import saying
from rag.answers.values.choosing import ALIKE, alike, part_of, words_of
from rag.answers.values.kinds import is_growth
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import plain_unit
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

# “各项数据”, “有哪些数字”, “数据都有哪些”: the values as a whole; not “数据保护”, “数据知识产权有哪些措施”.
_VALUES = re.compile(
    r"(?:各项|各类|各种|全部|所有|主要|具体|哪些|什么|啥)的?(?:统计|指标|量化)?(?:数据|数字|数值)"
    r"(?=$|[?,是呢都有]|对比|比较)"
    r"|(?:数据|数字|数值)(?:都|分别)?(?:有(?:哪些|什么|啥)|一览|汇总|对比|比较)"
)
# “哪些指标是累计的”, “目标里哪些带‘左右’”: the values that have a word beside them; not “哪些指标是茶园的”.
_WITH_WORD = re.compile(
    r"哪(?:些|几)个?(?:目标|指标|数值|数字|数据|数)?(?:是|为|写的?是?|用的?是?|带了?|属于|按)“?"
    r"(?P<word>累计|新增|左右|超过?|以上|增长|年均)”?"
    r"|“?(?P<as>累计|新增|左右|年均)”?的?(?:目标|指标|数值)(?:都|分别)?(?:有|是)(?:哪|什么)"
)
_BASELINE = "(?:基数|基线|基期值?|底数|起点值?|现状值?|现有(?:数|值|水平)|基础(?:数|值)|当前(?:数|值))"
# “哪些指标没有基数”, “没写现状的目标有哪些”, “哪几个指标有底数”: goals told apart by whether what was reached is told.
_WITH_BASELINE = re.compile(
    rf"(?:指标|目标)[^,?没未缺有]{{0,4}}(?P<no>没有?|未|缺少?)?(?:有|给|写|列|说|提|带|标|交代|注明)+"
    rf"(?:出|明|到|了)?(?P<own>十三五末?的?)?{_BASELINE}"
    rf"|(?:指标|目标)(?P<lack>没有?|缺少?){_BASELINE}"
    rf"|(?P<less>没有?|未|缺少?)?(?:有|给|写|列|说|提|带|标|交代)*(?:出|明|到|了)?{_BASELINE}的(?:指标|目标)"
)
_LOOSE = frozenset({Intent.MEASURE, Intent.LIST, Intent.TARGET, Intent.COMPARE, Intent.COUNT, Intent.LOOKUP})
_MOST = 40


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the values of each plan, of the time asked for; None if a question asks for those of something.

    Where what was reached is compared with what is aimed at, the values of like indicators stand side by side.
    """
    told_apart = _WITH_BASELINE.search(question.text)
    if told_apart and question.intent in _LOOSE and _of_a_plan(question, told_apart[0]):
        lacking = any(told_apart[name] for name in ("no", "lack", "less"))
        return _by_baseline(question.documents, knowledge, lacking=lacking)
    compared = {"baseline", "goal"} <= question.cues and question.intent is Intent.COMPARE
    asked = (with_word := _WITH_WORD.search(question.text)) or _VALUES.search(question.text)
    if question.intent not in _LOOSE or not (compared or asked) or not _of_a_plan(question, asked[0] if asked else ""):
        return None
    facts = [fact for doc_id in question.documents for fact in knowledge.targets(doc_id)]
    if compared:
        return _side_by_side(facts, knowledge)
    fitting = [fact for fact in facts if question.nature in (None, fact.target.nature) and _is_of_time(fact, question)]
    if with_word:
        word = next(filter(None, with_word.groups()))
        fitting = [fact for fact in fitting if word in part_of(fact, knowledge)]
    fitting = fitting[:_MOST]
    lines = Bullets(tuple(saying.statement(fact, knowledge) for fact in fitting))
    return Draft(Intent.LIST, Status.GROUNDED, (lines,), saying.facts(fitting)) if fitting else None


def _by_baseline(doc_ids: Sequence[str], knowledge: Knowledge, *, lacking: bool) -> Draft | None:
    """List the goals of which it is told what was reached of an indicator like them, or those that lack that."""
    facts = [fact for doc_id in doc_ids for fact in knowledge.targets(doc_id)]
    goals = [fact for fact in facts if fact.target.nature is Nature.GOAL and not is_growth(fact)]
    kept = [goal for goal in goals if (_reached(goal, facts, knowledge, _held_by) is None) is lacking]
    if not kept:
        return None
    have = "没有写" if lacking else "写有"
    proof = tuple(dict.fromkeys(words_of(goal, knowledge) for goal in kept))
    lead = Statement(f"{knowledge.titles(doc_ids)}的目标里，{have}同类指标现状数值的有**{len(kept)}项**：", proof)
    lines = Bullets(tuple(saying.statement(goal, knowledge) for goal in kept))
    return Draft(Intent.LIST, Status.GROUNDED, (Paragraph((lead,)), lines), saying.facts(kept))


def _is_of_time(fact: TargetFact, question: Question) -> bool:
    return not question.years or fact.target.year in (None, *question.years)


def _of_a_plan(question: Question, asked: str) -> bool:
    """Tell whether a question names a place or a plan, and nothing else that values are of."""
    if not question.is_placed or question.references or question.departments or question.foreign or question.districts:
        return False
    return not any(term.weight > IDLE_WEIGHT and term.word not in asked for term in question.terms)


def _side_by_side(facts: Sequence[TargetFact], knowledge: Knowledge) -> Draft | None:
    """Give for each goal what was reached of it, if the plan of its place tells that of an indicator like it."""
    pairs = [(reached, goal) for goal in facts if (reached := _reached(goal, facts, knowledge))]
    if not pairs:
        return None
    told = [fact for pair in pairs for fact in pair]
    lead = Statement("两个时期都写有数值的指标如下，名称不尽相同的只作参照。")
    lines = Bullets(tuple(_pair(*pair, knowledge) for pair in pairs[:_MOST]))
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((lead,)), lines), saying.facts(told))


def _held_by(one: TargetFact, goal: TargetFact) -> float:
    """Return how alike two indicators are, or the share of the characters of the goal's that the other has."""
    names = Counter(goal.target.indicator), Counter(one.target.indicator)
    return max(alike(one, goal), (names[0] & names[1]).total() / names[0].total() - _LONGER)


# How much less it counts that a longer name has the characters of an indicator: “办展企业数”, “参加展会的企业单位”.
_LONGER = 0.1


def _reached(
    goal: TargetFact,
    facts: Sequence[TargetFact],
    knowledge: Knowledge,
    likeness: Callable[[TargetFact, TargetFact], float] = alike,
) -> TargetFact | None:
    """Return what was reached of the indicator most like that of a goal, of one unit; None if none is like it."""
    if goal.target.nature is not Nature.GOAL or is_growth(goal):
        return None
    unit, region = plain_unit(goal.target.unit), knowledge.region(goal.clause)
    options = [
        fact
        for fact in facts
        if fact.target.nature is Nature.BASELINE
        and plain_unit(fact.target.unit) == unit
        and knowledge.region(fact.clause) == region
        and not is_growth(fact)
    ]
    best = max(options, key=lambda fact: likeness(fact, goal), default=None)
    return best if best and likeness(best, goal) >= ALIKE else None


def _pair(reached: TargetFact, goal: TargetFact, knowledge: Knowledge) -> Statement:
    then, name, aim = reached.target, goal.target.indicator, goal.target
    now = then.indicator if then.indicator != name else ""
    text = f"{name}：目标**{aim.said}**；{then.when or '已达到'}{now}**{then.said}**。"
    return Statement(text, (words_of(goal, knowledge), words_of(reached, knowledge)))

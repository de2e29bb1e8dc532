"""Answers by how much an indicator grew or is to grow: its two values, and that no plan writes what lies between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.choosing import alike, choose, words_of
from rag.answers.values.kinds import is_growth, is_sum
from rag.answers.values.relations import INEXACT, NATURES, other_names, relation, times_of
from rag.answers.values.saying import facts, grown_statement, statement
from rag.answers.values.two_times import grown, then_and_now
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.things.indicators import Match
from rag.knowledge import Knowledge
from rag.question.claims.figures import plain_unit
from rag.question.intent.cues import find_cues
from rag.question.model import Question

# “几倍”: how many times as much is asked for; not “翻倍”.
_TIMES = re.compile(r"(?:几|多少)倍")
# “翻了几番”, “年均增长多少”: what plans write of no two values; not “翻一番”.
_DOUBLINGS = re.compile(r"翻了?(?:几|多少)[番倍]")
_BY_YEAR = re.compile(r"年均|平均每年|每年(?:平均)?(?:增|涨|多)")
# “几家?以后呢”, “多少,目标呢”: the other time, asked for behind the first; not “谁管,以后呢”.
_THEN = re.compile(r"(?:多少|几)[^,?;]{0,8}[,?;]+(?:那么?)?(?P<when>[^,?;]{1,6})呢[?]*$")
# “新增”: what an indicator counts is growth itself.
_ADDED = ("新增",)
# Below this share they are of different things: 代理机构 is no 服务机构.
_NEAR = 0.35


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give both values of an indicator where a question asks what lies between; None if it does not, or has no value.

    Where one of them is missing, the answer says so behind the other.
    """
    if not question.terms or "more" in question.cues or not ("gap" in question.cues or _asks_then(question)):
        return None
    if "gap" in question.cues and (said := _said_by_plan(question, knowledge)):
        return Draft(Intent.TARGET, Status.GROUNDED, (Paragraph((statement(said, knowledge),)),), facts((said,)))
    reached, aimed = _halves(question, knowledge)
    if reached and aimed:
        return _both(question, reached, aimed, knowledge)
    if half := reached or aimed:
        missing = NATURES[Nature.GOAL if reached else Nature.BASELINE]
        plans = knowledge.titles([half.clause.doc_id])
        lines = (statement(half, knowledge), Statement(f"{plans}没有给出这一项的{missing}。"))
        return Draft(Intent.TARGET, Status.PARTIAL, (Paragraph(lines),), facts((half,)))
    return None


def no_difference(question: Question, found: Sequence[TargetFact], knowledge: Knowledge) -> Statement:
    """Say that the plans do not write what lies between two values, and how it can be had from them."""
    plans = knowledge.titles(dict.fromkeys(fact.clause.doc_id for fact in found))
    what, how = _sought(question.text)
    if any(other_names(fact, found[0]) for fact in found):
        return Statement(f"{plans}没有直接写{what}，名称不同的两个指标也不宜直接{how}。")
    loose = any(fact.target.comparator in INEXACT for fact in found)
    return Statement(f"{plans}没有直接写{what}，可由这两个数{how}{'估算' if loose else '得出'}。")


def _sought(text: str) -> tuple[str, str]:
    """Return what is asked for of what lies between two values, and how it can be had from them."""
    if _DOUBLINGS.search(text):
        return "翻了几番", "相除"
    if _TIMES.search(text):
        return "相差的倍数", "相除"
    return ("年均的增长", "之差除以年数") if _BY_YEAR.search(text) else ("两个数之差", "相减")


def _asks_then(question: Question) -> bool:
    """Tell whether a question asks for the value of one time, and then for that of the other: “…几家?以后呢?”."""
    then = _THEN.search(question.text)
    return bool(then and not question.years and find_cues(then["when"]) & {"baseline", "goal"})


def _said_by_plan(question: Question, knowledge: Knowledge) -> TargetFact | None:
    """Return the growth that a plan itself states: “同比增长210%”, “新增100件”."""
    best = choose(question, knowledge)[:1]
    said = [m.fact for m in best if is_growth(m.fact) or m.fact.target.indicator.startswith(_ADDED)]
    return said[0] if said else None


def _halves(question: Question, knowledge: Knowledge) -> tuple[TargetFact | None, TargetFact | None]:
    """Return the earlier and the later value: those that one sentence has, or what was reached and what is aimed at."""
    bare = replace(question, years=(), text=_without_growth(question.text))
    if len(question.years) > 1 and (times := then_and_now(replace(question, text=bare.text), knowledge)):
        return times[0].fact, times[-1].fact
    found = {nature: choose(replace(bare, nature=nature), knowledge) for nature in NATURES}
    reached, aimed = found[Nature.BASELINE], found[Nature.GOAL]
    if reached and (both := grown(reached[0].fact, knowledge)) and not _wants_goal(question, aimed):
        return both
    if pair := nearest([one.fact for one in reached], [one.fact for one in aimed]):
        return pair
    if reached and (not aimed or reached[0].named >= aimed[0].named):
        return reached[0].fact, None
    return None, aimed[0].fact if aimed else None


def _without_growth(text: str) -> str:
    """Return a question without its words for growth and for a share, so that a value is asked for and no share."""
    return _GROWTH.sub("", _BY_SHARE.sub("多少", text))


# “涨了百分之几”, “涨几成”: by which share.
_BY_SHARE = re.compile(r"百分之(?:几|多少)|几成|(?:几|多少)个?百分点")
# “增加” of “增加几件”; not the 增 of “新增”.
_GROWTH = re.compile(r"(?<!新)(?:增加|增长|提高|提升|上升|扩大|[涨增升翻])了?(?=多少|几)")


def _wants_goal(question: Question, aimed: Sequence[Match]) -> bool:
    """Tell whether what a plan aims at is asked for, and known: “到2025年要增加多少”, not “五年间增加了多少”."""
    return bool(aimed) and "goal" in question.cues


def nearest(reached: Sequence[TargetFact], aimed: Sequence[TargetFact]) -> tuple[TargetFact, TargetFact] | None:
    """Return the values that are best set beside each other: in one unit, both sums or none, of one indicator."""
    pairs = [(r, a) for a in aimed for r in reached if plain_unit(r.target.unit) == plain_unit(a.target.unit)]
    near = [pair for pair in pairs if alike(*pair) >= _NEAR]
    return max(near, key=lambda pair: (is_sum(pair[0]) == is_sum(pair[1]), alike(*pair)), default=None)


def _both(question: Question, first: TargetFact, last: TargetFact, knowledge: Knowledge) -> Draft:
    in_one = words_of(first, knowledge) == words_of(last, knowledge)
    lines = (
        [grown_statement(first, last, knowledge)]
        if in_one
        else [statement(first, knowledge), statement(last, knowledge)]
    )
    if "gap" in question.cues:
        lines += between(question, first, last, knowledge)
    return Draft(Intent.TARGET, Status.GROUNDED, (Paragraph(tuple(lines)),), facts((first, last)))


def between(question: Question, first: TargetFact, last: TargetFact, knowledge: Knowledge) -> list[Statement]:
    """Say what lies between two values: how many times, in words, if that is asked, and that no plan writes it."""
    lines = []
    if _TIMES.search(question.text):
        support = tuple(dict.fromkeys(words_of(fact, knowledge) for fact in (first, last)))
        lines.append(Statement(f"后一个数{times_of(last.target, first.target, '前一个数')}。", support))
    apart = first.target.nature is not last.target.nature
    told = [(NATURES[fact.target.nature], fact) for fact in (last, first)] if apart else []
    if told and (weighed := relation(question, told, knowledge)):
        lines.append(weighed)
    elif caution := other_names(first, last):
        lines.append(Statement(f"{caution}。", tuple(words_of(fact, knowledge) for fact in (first, last))))
    return [*lines, no_difference(question, (first, last), knowledge)]

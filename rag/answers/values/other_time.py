"""Answers for the value of another time than the one that a question states, and finds both where it names no time."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.choosing import candidates, choose
from rag.answers.values.relations import NATURES
from rag.answers.values.saying import facts, statement
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import holds
from rag.evidence.things.indicators import Match, names_whole
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.model import NUMBERS, Question

# The share of a question that an indicator names to be the one it asks for: 企事业单位 is put for 企业.
_WHOLE = 0.75

# “规划末是多少”, “期末几家”: the end of a plan, at which a goal is due; not “周末”.
_OF_END = re.compile("(?:规划|五|期|年|届)末|年底|目标")


def beside_stated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that what was reached is not given where a question states what is aimed at: “目标8家,现在几家”.

    None where a plan has a value reached that counts the same, or none that is stated.
    """
    stated = [figure for figure in figures(question.text) if figure.low == figure.high]
    asks = question.intent in NUMBERS and question.nature is Nature.BASELINE
    if not asks or not stated or question.years:
        return None
    aims = [one.fact for one in candidates(replace(question, nature=Nature.GOAL), knowledge)]
    aim = next((fact for fact in aims if any(one.is_stated_by(fact.target) for one in stated)), None)
    if aim is None or any(_counts_same(one.fact, aim) for one in choose(question, knowledge)):
        return None
    plans = knowledge.titles([aim.clause.doc_id])
    said = Statement(f"{plans}没有给出这一项{NATURES[Nature.BASELINE]}，只写了{NATURES[Nature.GOAL]}。")
    return Draft(Intent.TARGET, Status.PARTIAL, (Paragraph((said, statement(aim, knowledge))),), facts((aim,)))


def _counts_same(fact: TargetFact, other: TargetFact) -> bool:
    return fact.target.unit == other.target.unit


def reached_beside(question: Question, first: Match, knowledge: Knowledge) -> list[Match]:
    """Return what was reached of an indicator that a plan sets a goal for, where a question names no time."""
    timed = question.nature is not None or question.years or _OF_END.search(question.text)
    if timed or first.fact.target.nature is not Nature.GOAL:
        return []
    reached = choose(replace(question, nature=Nature.BASELINE), knowledge)
    return [one for one in reached if _counts_same(one.fact, first.fact) and _is_of(question, one, first)][:1]


def _is_of(question: Question, found: Match, first: Match) -> bool:
    """Tell whether a value is of the plan of another, and of what a question names in full, with all that tells it."""
    same_plan = found.fact.clause.doc_id == first.fact.clause.doc_id
    indicator = found.fact.target.indicator.lower()
    return same_plan and names_whole(question, found) >= _WHOLE and all(holds(t, indicator) for t in question.telling)

"""Says first that a plan writes another number of things than a question takes for given: “要建30座茶馆,建在哪”."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Target
from rag.answers.values.choosing import choose
from rag.answers.values.saying import statement
from rag.contract import Intent
from rag.draft import Draft, Statement
from rag.evidence.things.indicators import names_whole
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, Kind, figures, number_written
from rag.question.model import Question
from rag.question.plans.links import blanked

_INTENTS = frozenset({Intent.MEASURE, Intent.LIST, Intent.RESPONSIBLE, Intent.DEFINITION})
# “,要建”, “,规划提出的”, “,那”: nothing else before a number than a place or plan, which is taken to set it; not
# “我们有”, “,前”.
_OF_PLAN = re.compile(
    r"[,的]*(?:规划|计划|方案|分工)?(?:里面?|中)?(?:提出|提到|说|写)?(?:了|的)?[,的]*"
    r"(?:[要将会想那这]|目标是?|打算|准备|计划|争取|新)*"
    r"(?:建设?成?|培育|创建|设立|打造|认定|新增|新建|实施|开展|发展)?(?:了|出|成)?的?"
)
# What is counted ends where the question begins to ask: “示范茶馆” of “示范茶馆由谁负责”.
_NOUN = re.compile(r"[一-鿿“”]{3,20}?(?=$|[,?的]|由|归|是|在|怎|如何|咋|谁|都|分|哪|建|有|什么|要)")
# Units in which bodies and places are counted alike.
_PIECES = frozenset({"家", "个", "座", "处"})
_WHOLE = 0.9
_FEWEST = 3


def corrected(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Return a draft behind the numbers that plans give of things of which a question takes another for given."""
    if question.intent not in _INTENTS or question.references or not question.is_placed:
        return draft
    stated = [one for one in figures(question.text) if one.kind is Kind.THINGS]
    if len(stated) != 1 or stated[0].low < _FEWEST:
        return draft
    figure = stated[0]
    before = blanked(question.text, question.places)[: figure.start]
    noun = _NOUN.match(question.text[figure.end :])
    if noun is None or not _OF_PLAN.fullmatch(before):
        return draft
    terms = tuple(term for term in question.terms if term.word in noun[0])
    if not any(term in question.telling for term in terms):
        return draft
    asked = replace(question, terms=terms, text=f"{noun[0]}有几{figure.unit}", intent=Intent.TARGET)
    found = [one.fact for one in choose(asked, knowledge) if names_whole(asked, one) >= _WHOLE]
    same = [fact for fact in found if fact.target.unit == figure.unit or {fact.target.unit, figure.unit} <= _PIECES]
    if not same or any(_states(figure, fact.target) for fact in same):
        return draft
    plans = knowledge.titles(dict.fromkeys(fact.clause.doc_id for fact in same))
    first = Statement(f"{plans}没有写{number_written(question.text, figure)}，写明的如下。")
    return draft.behind(first, *(statement(fact, knowledge) for fact in same))


def _states(figure: Figure, target: Target) -> bool:
    """Tell whether a figure is true of a value that is counted alike."""
    return figure.holds(target.value, target.upper, figure.unit, target.comparator)

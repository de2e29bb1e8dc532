"""Tells whether indicators are of the kind that a question says: “安全率属于预期性指标吗”, “指标都是约束性的吧”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answers.phrasing.naming import written
from rag.answers.yes_no.ruling import is_so, left_open, ruled, word_for
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.properties import (
    OfAll,
    Row,
    properties_asked,
    property_asked,
    rows_with_property,
    said_of_all,
    without_properties,
)
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied as denial
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT, Term

# The share of a question that the name of an indicator must hold.
_NAMED = 0.6
# “的指标”, “2023年的数”, “表里的”, “是约束性的”: indicators, or what has such a property; not “约束性措施”.
_INDICATORS = re.compile(r"指标|目标|数(?:字|值|据)?(?=[^一-鿿]|[是都算属不])|表[格里中内]")
_IS_SO = re.compile(r"(?:是|属于?|算|为)(?:不是|不算)?[^,?]{0,12},的?(?:[吗么吧,?]|$)")
# “那些数”, “表里列的”: words for the indicators of a table, which name none of them.
_NO_NAME = re.compile(r"指标|目标|附?表[格里中内面]*|数[字值据]?|完成|问责|追责|任务|性质|属性")
# “有没有约束性指标”, “有约束性的吗”: whether any is such; not “没有约束性”.
_ANY = re.compile(r"(?:有没有|有无|(?<!没)有)[^,?是]{0,6},")
# “指标性质是什么”, “是什么属性的指标”; not “知识产权的性质是什么”.
_ASKS_PROPERTY = re.compile(
    r"(?:指标|目标|数)的?(?:属性|性质)(?:是|属于?|算)?(?:什么|啥|哪)|(?:指标|目标|数)(?:是|属于?|算)(?:什么|啥|哪种|何种)(?:属性|性质)"
    r"|(?:什么|啥|哪种|何种)(?:属性|性质)的(?:指标|目标|数)"
)
# “不都是约束性的”, “不全是”: of some it is denied, and not of each.
_NOT_ALL = re.compile(r"不(?:都|全)是?|并非(?:都|全)")
_MOST_NAMED = 5


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether the indicator of a question, or all of them, have the property; None where no plan tells it.

    What describes the property, “不完成要问责的”, denies nothing.
    """
    wanted = property_asked(question.text)
    rest = without_properties(question.text)
    if not wanted or not _speaks_of_indicators(rest):
        return None
    denied = denied and denial(rest) is not None
    named = _named(question)
    rows = rows_with_property(question.documents, knowledge)
    if named and (row := _row(named, rows)):
        holds = (row.property == wanted) != denied
        return _ruling(is_so(holds), [_quoted(row, knowledge)], holds)
    if not named and rows:
        return _of_rows(wanted, rows, rest, knowledge, denied=denied)
    told = said_of_all(question.documents, knowledge)
    if not told or len({one.property for one in told}) > 1:
        return None
    return _of_all(wanted, told, rest, knowledge, named=bool(named), denied=denied)


def which(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which property the indicators have that a question asks for: “是预期性还是约束性”, “指标是什么性质”."""
    either = len(properties_asked(question.text)) > 1 and "还是" in question.text
    if not either and not _ASKS_PROPERTY.search(question.text):
        return None
    named = _named(question)
    rows = rows_with_property(question.documents, knowledge)
    if named and (row := _row(named, rows)):
        return _chosen(row.property, _quoted(row, knowledge))
    told = () if named else said_of_all(question.documents, knowledge)
    return _chosen(told[0].property, _said(told[0], knowledge)) if told else None


def _chosen(name: str, said: Statement) -> Draft:
    return Draft(Intent.TARGET, Status.GROUNDED, (Paragraph((Statement(f"是{name}指标。"), said)),))


def _speaks_of_indicators(rest: str) -> bool:
    """Tell whether a question, without the property, speaks of indicators, or says of anything that it is such."""
    return bool(_INDICATORS.search(rest) or _IS_SO.search(rest))


def _named(question: Question) -> list[Term]:
    """Return the terms that name an indicator, and not all of them or their property."""
    rest = without_properties(question.text)
    terms = (term for term in question.terms if term.weight > IDLE_WEIGHT and term.word in rest)
    return [term for term in terms if not _NO_NAME.fullmatch(term.word)]


def _row(terms: Sequence[Term], rows: Sequence[Row]) -> Row | None:
    """Return the row whose indicator holds most of the terms, if it holds enough of them."""
    named = [(coverage(terms, row.clause.targets[0].indicator.lower()), row) for row in rows]
    best = max((share for share, _ in named), default=0.0)
    return next((row for share, row in named if share == best >= _NAMED), None)


def _of_rows(wanted: str, rows: Sequence[Row], rest: str, knowledge: Knowledge, *, denied: bool) -> Draft:
    """Say whether all rows of tables have a property, or any where that is asked, with those that prove it."""
    held, others = ([row for row in rows if (row.property == wanted) is with_it] for with_it in (True, False))
    any_of = _ANY.search(rest) is not None
    of_any = any_of or (denied and not _NOT_ALL.search(rest))
    said = [_quoted(row, knowledge) for row in ((held or others) if of_any else (others or held))[:_MOST_NAMED]]
    if any_of:
        return _ruling(word_for(bool(held), denied), said, bool(held) != denied)
    holds = (not held if of_any else bool(others)) if denied else not others
    return _ruling("不全是" if held and others and not denied else is_so(holds), said, holds)


def _of_all(wanted: str, told: Sequence[OfAll], rest: str, knowledge: Knowledge, *, named: bool, denied: bool) -> Draft:
    """Say whether indicators have the property that plans give to all of theirs.

    That an indicator which a question names is among them the sentence does not tell; that none has another it does.
    """
    same = told[0].property == wanted
    said = [_said(one, knowledge) for one in told]
    if named and same:
        return left_open("原文对所列指标的属性一并作了说明，没有逐项写明，原文如下。", said)
    any_of = _ANY.search(rest) is not None
    return _ruling(word_for(same, denied) if any_of else is_so(same != denied), said, same != denied)


def _ruling(verdict: str, said: Sequence[Statement], holds: bool) -> Draft:
    clauses = [support.clause.id for one in said for support in one.supports]
    return ruled(verdict, said, {"verdict": holds, "clauses": clauses})


def _quoted(row: Row, knowledge: Knowledge) -> Statement:
    return written(row.clause, sentences(row.clause)[0], knowledge)


def _said(one: OfAll, knowledge: Knowledge) -> Statement:
    return written(one.clause, one.words, knowledge)

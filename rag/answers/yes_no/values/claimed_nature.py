"""Tells whether a value was reached or is aimed at: “14件是目标吗”, “10家是现状还是目标”."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values import saying
from rag.answers.values.choosing import candidates
from rag.answers.yes_no.ruling import is_so, ruled
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, figures
from rag.question.model import Question

_AIM = r"(?:(?:规划|预期|发展)?(?:目标|指标)(?:数|值)?|(?:要|将要|打算|计划)(?:建|达到|做|完成|实现)成?的)"
_NOW = r"(?:现状|现在的?|目前的?|现有的?|已经?(?:有|达到|建成|完成|做到)?的)(?:数|值|情况|水平)?"
_TIME = r"(?:(?:到|至)?20\d\d年|“?十[一二三四]五”?)?(?:底|末|期末)?的?"
# “是目标还是现状”, “已有的还是要建的”: which of the two it is.
_EITHER = re.compile(rf"{_TIME}{_AIM}还是{_NOW}|{_NOW}还是{_TIME}{_AIM}")
# “14件是目标吗”, “是2025年的目标吧”; not “目标是14件吗”, “是目标责任制吗”.
_IS_AIM = re.compile(rf"(?:是|算){_TIME}{_AIM}(?:吗|么|吧|不|对吗|[?])")
# “300人是现在的数吗”; not “现在是300人吗”.
_IS_NOW = re.compile(rf"(?:是|算){_NOW}(?:吗|么|吧|不|对吗|[?])")
_NAMED = 0.3
_WORDS = {Nature.GOAL: "目标", Nature.BASELINE: "已达到的数"}


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether the value that a question states is what it takes it for; None if it takes it for neither."""
    aim, now = _IS_AIM.search(question.text), _IS_NOW.search(question.text)
    if not (aim or now) or not (fact := _stated(question, knowledge)):
        return None
    holds = fact.target.nature is (Nature.GOAL if aim else Nature.BASELINE)
    word = "" if holds else f"，是{_WORDS[fact.target.nature]}"
    told = {"verdict": holds != denied, **saying.facts([fact])}
    return ruled(f"{is_so(holds != denied)}{word}", [saying.statement(fact, knowledge)], told)


def which(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which of the two the value is that a question leaves open; None if it asks nothing of the kind."""
    fact = _stated(question, knowledge) if _EITHER.search(question.text) else None
    if fact is None:
        return None
    said = Statement(f"是{_WORDS[fact.target.nature]}。")
    blocks = (Paragraph((said, saying.statement(fact, knowledge))),)
    return Draft(Intent.TARGET, Status.GROUNDED, blocks, saying.facts([fact]))


def _stated(question: Question, knowledge: Knowledge) -> TargetFact | None:
    """Return the value with a figure of the question, of the indicator that it names, or of the only one with it."""
    claimed = figures(question.text)
    anyhow = replace(question, nature=None, years=())
    named = [one.fact for one in candidates(anyhow, knowledge, _NAMED)]
    with_figure = [fact for fact in named if any(_is(figure, fact) for figure in claimed)]
    if with_figure or not claimed:
        return next(iter(with_figure or named), None)
    facts = [fact for doc_id in question.documents for fact in knowledge.targets(doc_id)]
    same = [fact for fact in facts if any(_is(figure, fact) for figure in claimed)]
    return same[0] if len(same) == 1 else None


def _is(figure: Figure, fact: TargetFact) -> bool:
    """Tell whether a figure, be it 超100家, is the number of a value."""
    target = fact.target
    number = replace(figure, high=figure.low)
    return figure.fits(target.unit) and number.holds(target.value, target.upper, target.unit)

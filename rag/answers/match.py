"""Answers an enterprise that describes itself: the clauses that offer it something, with who is in charge."""

from __future__ import annotations

from dataclasses import replace

from rag.answers import declined, measure
from rag.answers.wording import source, unquoted, who
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.choose import relevant
from rag.evidence.retrieve import retrieve
from rag.evidence.sentences import sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

_MOST = 5
# By what an enterprise calls itself; it tells nothing of what it needs.
_ITSELF = frozenset({"公司", "企业", "工厂", "单位", "享受", "适用", "申请", "作为", "准备"})
# The share of what an enterprise says of itself that a clause must hold to be worth showing.
_SOMETHING = 0.15
_HONEST = "规划文本未给出金额和申报流程，以主管部门通知为准。"


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """List the clauses nearest to what the enterprise says of itself, and say what plans do not give."""
    terms = tuple(term for term in question.terms if term.word not in _ITSELF)
    question = replace(question, terms=terms)
    candidates = retrieve(question, knowledge)
    found = (relevant(candidates) or [c for c in candidates if c.covered >= _SOMETHING])[:_MOST]
    if not found:
        return declined.nothing_found(question, knowledge)
    lines = []
    for candidate in found:
        clause = candidate.clause
        picked = measure.pick(sentences(clause), question)
        duty = f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""
        supports = [Support(clause, picked[0].start, picked[-1].end)]
        if duty:
            supports = [Support(clause, 0, len(clause.text))]
        text = f"{source(clause, knowledge)}：{'；'.join(unquoted(p.text) for p in picked)}{duty}。"
        lines.append(Statement(text, tuple(supports)))
    facts = {"clauses": [candidate.clause.id for candidate in found]}
    blocks = (Bullets(tuple(lines), heading="可能适用的内容"), Paragraph((Statement(_HONEST),)))
    return Draft(Intent.POLICY_MATCH, Status.GROUNDED, blocks, facts)

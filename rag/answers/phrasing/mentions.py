"""Quotes where a plan names a department to which it gives no task."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.phrasing.excerpt import cut
from rag.answers.phrasing.naming import quotation
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.quotable import Wanted, wanted
from rag.knowledge import Knowledge
from rag.lexicon.roles import general_departments
from rag.question.departments.shortened import spells
from rag.question.model import Question
from rag.question.topic.terms import Term

_MOST = 4
_SHORTEST = 3
_LONGEST = 160


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the departments asked about have no task and quote what names them; None where nothing does."""
    names = tuple(mention.written for mention in question.departments)
    lines = naming(names, question, knowledge)
    if not lines:
        return None
    text = f"{knowledge.titles(question.documents)}没有给{'、'.join(names)}安排任务，提到它的原文如下。"
    blocks = (Paragraph((Statement(text),)), Bullets(lines))
    return Draft(Intent.TASKS_OF_DEPARTMENT, Status.PARTIAL, blocks, {"tasks": [], "count": 0})


def naming(names: Sequence[str], question: Question, knowledge: Knowledge) -> tuple[Statement, ...]:
    """Quote the first sentences of the plans in question that name one of the departments, in full or for short."""
    want = wanted(question, knowledge)
    forms = [form for name in names if name for form in (name, *_other_forms(name, knowledge), *_bare(name, question))]
    said = [_said(doc_id, form, want, knowledge) for doc_id in question.documents for form in forms]
    return tuple(dict.fromkeys(line for lines in said for line in lines))[:_MOST]


def _bare(name: str, question: Question) -> list[str]:
    """Return the name of a district without the word for its kind, which other names may hold: 徐家 of 徐家区."""
    return [place for place in question.districts if name.startswith(place) and name != place]


def _other_forms(name: str, knowledge: Knowledge) -> list[str]:
    """Return the names that are the same in full, or for short: 市监局 and 市场监管局, not 水利局 and 水务管理局."""
    known = {alias for one in knowledge.departments for alias in one.aliases} | set(general_departments())
    plain = {name, name.removeprefix("市")}
    others = {form for other in known for form in (other, other.removeprefix("市"))}
    alike = (other for other in others if any(spells(one, other) or spells(other, one) for one in plain))
    return sorted(other for other in alike if len(other) >= _SHORTEST)


def _said(doc_id: str, name: str, want: Wanted, knowledge: Knowledge) -> list[Statement]:
    """Return the sentences of a plan that name a department, cut to what stands around the name."""
    found = []
    for clause in knowledge.document(doc_id).clauses:
        for sentence in sentences(clause):
            if name in sentence.text:
                words = cut(sentence, want.only((Term(name, (), 1.0),)), _LONGEST)
                found.append(quotation(clause, words, knowledge))
    return found

"""Answers whether a plan sets any figure to reach, or says of any task who is responsible for it."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.model import Nature
from rag.answers.phrasing.wording import place, who
from rag.answers.values.saying import statement
from rag.answers.yes_no.duties.any_task import topic_beside
from rag.answers.yes_no.ruling import nothing, ruled, word_for
from rag.draft import Draft, Statement, whole
from rag.knowledge import Knowledge
from rag.question.model import Question

# “有没有具体指标”, “定了目标值吗”, “有数字吗”: whether there is any figure; not “数字经济”.
_FIGURES = re.compile(r"(?:量化|定量|具体|明确)?(?:的)?(?:指标|目标值|目标数|数值|数字|数据)(?:要求|目标)?")
# “写没写责任单位”, “有责任部门吗”, “写明谁负责了吗”: whether anybody is assigned at all; not “责任险”.
_ASSIGNED = re.compile(r"(?:责任|牵头|负责|主管)(?:的)?(?:单位|部门|主体|人)|(?:写|列|说)[^,?]{0,4}(?:谁|由谁)负责")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say of each plan in question whether it has any, with an example; None if no plan or no place is named.

    One plan with figures suffices where several are asked about; those who are responsible all must tell.
    """
    if not question.is_placed:
        return None
    for asks, example, in_all in ((_ASSIGNED, _first_assigned, True), (_FIGURES, _first_goal, False)):
        if asks.search(question.text) and not (question.departments or topic_beside(question, (), asks)):
            return _examples(example, question, knowledge, in_all=in_all, denied=denied)
    return None


def _examples(
    example: Callable[[str, Knowledge], Statement],
    question: Question,
    knowledge: Knowledge,
    *,
    in_all: bool,
    denied: bool,
) -> Draft:
    """Give an example from each plan that has any, behind the verdict, which the first of them bears out."""
    lines = [example(doc_id, knowledge) for doc_id in question.documents]
    holds = (all if in_all else any)(line.supports for line in lines)
    if not any(line.supports for line in lines):
        return nothing([line.text for line in lines], word_for(holds, denied), knowledge)
    first, *more = sorted(lines, key=lambda line: bool(line.supports) is not holds)
    return ruled(word_for(holds, denied), (first, *more), {"verdict": holds is not denied})


def _first_goal(doc_id: str, knowledge: Knowledge) -> Statement:
    goals = [fact for fact in knowledge.targets(doc_id) if fact.target.nature is Nature.GOAL]
    if not goals:
        return Statement(f"{knowledge.titles([doc_id])}没有写明要达到的数值。")
    said = statement(goals[0], knowledge)
    return Statement(f"例如{said.text}", said.supports)


def _first_assigned(doc_id: str, knowledge: Knowledge) -> Statement:
    """Say whether a plan names anybody in charge, with the first duty for an example."""
    clause = next((clause for clause in knowledge.document(doc_id).clauses if clause.responsibilities), None)
    if clause is None:
        return Statement(f"{knowledge.titles([doc_id])}全文没有写明责任部门。")
    duty = who(clause.responsibilities)
    text = f"{knowledge.label(doc_id)}写明了各项任务的责任单位，例如{place(clause, knowledge)}：{duty}。"
    return Statement(text, (whole(clause),))

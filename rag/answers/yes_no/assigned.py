"""Answers whether a plan says of its tasks who is responsible for them."""

from __future__ import annotations

import re

from rag.answers.wording import place, who
from rag.answers.yes_no.any_task import nothing, topic_beside, verdict_word
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.model import Question

# “写没写责任单位”, “有责任部门吗”, “写明谁负责了吗”: whether anybody is assigned at all; not “责任险”.
_ASKS = re.compile(r"(?:责任|牵头|负责|主管)(?:的)?(?:单位|部门|主体|人)|(?:写|列|说)[^,?]{0,4}(?:谁|由谁)负责")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say of each plan in question whether it says who is responsible, with an example; None if none is named."""
    placed = question.named_documents or question.regions
    if not placed or question.departments or not _ASKS.search(question.text) or topic_beside(question, ()):
        return None
    lines = [_first_assigned(doc_id, knowledge) for doc_id in question.documents]
    verdict = verdict_word(all(line.supports for line in lines), denied)
    if not any(line.supports for line in lines):
        return nothing([line.text for line in lines], verdict, knowledge)
    first = Statement(f"{verdict}。{lines[0].text}", lines[0].supports)
    facts = {"verdict": verdict == "是"}
    return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph((first, *lines[1:])),), facts)


def _first_assigned(doc_id: str, knowledge: Knowledge) -> Statement:
    clause = next((clause for clause in knowledge.document(doc_id).clauses if clause.responsibilities), None)
    if clause is None:
        return Statement(f"{knowledge.titles([doc_id])}全文没有写明责任部门。")
    duty = who(clause.responsibilities)
    text = f"{knowledge.label(doc_id)}写明了各项任务的责任单位，例如{place(clause, knowledge)}：{duty}。"
    return Statement(text, (whole(clause),))

"""Says whether the plans of all places named give a department a part: “甲和乙都让海关参与吗”; its tasks follow."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers.compare.asked.sides import all_of
from rag.answers.tasks import department
from rag.answers.tasks.duties import duties_of
from rag.contract import Intent
from rag.draft import Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.intent.cues import asks_who
from rag.question.model import Question
from rag.question.plans.links import blanked

_TWO = 2
# “都让海关参与吗” (commas stand for places and departments), “都有海关的任务吗”; not “都由谁参与”.
_ASKS = re.compile(
    r"都(?:让|由|有|要|安排|请|给|把)?,+的?(?:来|也|一起)?(?:参与|参加|负责|配合|牵头|有份|任务|职责|分工|安排|的事)*"
    r"(?:吗|么|没有?|吧)[?]*$"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether each place has tasks for the department, then list them; None where a question asks for no such."""
    if question.intent is not Intent.TASKS_OF_DEPARTMENT or len(question.departments) != 1 or question.references:
        return None
    text = blanked(question.text, [*question.places, *question.departments])
    if len(question.regions) < _TWO or asks_who(question.cues) or not _ASKS.search(text):
        return None
    mention = question.departments[0]
    having = {
        region: duties
        for region in question.regions
        if (duties := [duty for d in _plans(region, question, knowledge) for duty in duties_of(mention, d, knowledge)])
    }
    if not having:
        return None
    without = [region for region in question.regions if region not in having]
    proof = tuple(whole(duties[0].clause) for duties in having.values())
    if without:
        lacks = "，".join(_lacks(region, question, knowledge) for region in without)
        first = Statement(f"不是，只有{'、'.join(having)}给{mention.written}安排了任务，{lacks}。", proof)
    else:
        first = Statement(f"是，{all_of(len(having))}一致：{'和'.join(having)}都给{mention.written}安排了任务。", proof)
    told = department.answer(question, knowledge)
    facts = {**told.facts, "verdict": not without}
    return replace(told, blocks=(Paragraph((first,)), *told.blocks), facts=facts)


def _lacks(region: str, question: Question, knowledge: Knowledge) -> str:
    assigns = any(knowledge.assigns_duties(doc_id) for doc_id in _plans(region, question, knowledge))
    return f"{region}没有" if assigns else f"{region}的规划没有写明任何责任部门"


def _plans(region: str, question: Question, knowledge: Knowledge) -> list[str]:
    return [doc_id for doc_id in question.documents if knowledge.entry(doc_id).metadata.region == region]

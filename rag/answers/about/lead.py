"""Answers who leads a plan as a whole, beside who leads its tasks: “有没有总的牵头部门”, “总的由谁负责”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause, ClauseKind
from rag.answers.declining.declined import examples
from rag.answers.phrasing.wording import quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.question.model import Question

_BODY = "(?:部门|单位|机构|人|的)"
_ROLE = "(?:牵头|负责|主管|统筹|抓总|责任)"
_IN_ALL = r"(?:总的?|总体|整体|统一|全面)"
# “有没有总牵头部门”, “有没有牵头单位”, “总的由谁牵头”, “谁总负责”: a lead for all of a plan; not “有没有牵头的任务”,
# “谁牵头打假”.
_ASKED = re.compile(
    rf"^(?:的|里|中|,|整个)*(?:有没有|有无|有)(?:一个|个|明确)?的?{_IN_ALL}?的?{_ROLE}{_BODY}(?:吗|么|没有?)?[?]*$"
    rf"|^(?:的|里|中|,|整个)*{_IN_ALL}(?:来说|来看|上)?的?(?:是|由|归)*(?:谁|哪个(?:部门|单位))(?:来)?{_ROLE}(?:的)?[?]*$"
    rf"|^(?:的|里|中|,|整个)*(?:由|是)?(?:谁|哪个(?:部门|单位))(?:来)?{_IN_ALL}{_ROLE}(?:的)?[?]*$"
    rf"|^(?:的|里|中|,|整个)*{_IN_ALL}{_ROLE}{_BODY}?(?:是)?(?:谁|哪个(?:部门|单位)?|哪家)[?]*$"
)
# “八、实施与保障”: the part of a plan on how it is carried out; not “三、实施打假行动”.
_SAFEGUARDS = re.compile("保障(?:措施|机制|体系)?$")
_MOST, _LONGEST = 8, 40


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that plans name no lead for all of them, and who has the tasks of carrying them out; None if none is asked.

    A plan that gives nobody a task is said to.
    """
    if not question.is_placed or question.references or question.departments or not _ASKED.search(_rest(question)):
        return None
    blocks: list[Block] = []
    found: list[Clause] = []
    for doc_id in question.documents:
        title = knowledge.titles([doc_id])
        if not knowledge.assigns_duties(doc_id):
            blocks.append(Paragraph((Statement(f"{title}全文没有写明总的牵头部门，也没有写明各项任务的责任部门。"),)))
            continue
        clauses = _carrying_out(doc_id, knowledge)
        below = "；实施保障方面的责任部门如下" if clauses else ""
        said = f"{title}没有写明总的牵头部门，责任部门逐项写在各项任务后面{below}。"
        blocks.append(Paragraph((Statement(said),)))
        blocks += [Bullets(tuple(_line(one, knowledge) for one in clauses))] if clauses else []
        found += clauses
    if not found:
        return Draft(Intent.RESPONSIBLE, Status.NONE, tuple(blocks), suggestions=examples(knowledge))
    return Draft(Intent.RESPONSIBLE, Status.PARTIAL, tuple(blocks), {"clauses": [one.id for one in found]})


def _rest(question: Question) -> str:
    """Return the text of a question behind the places that it names at its start."""
    end = max((one.end for one in question.places), default=0)
    return question.text[end:]


def _carrying_out(doc_id: str, knowledge: Knowledge) -> Sequence[Clause]:
    """Return the first clauses of what a plan says of carrying it out that somebody is in charge of."""
    clauses = (one for one in knowledge.document(doc_id).clauses if one.responsibilities)
    return [one for one in clauses if one.kind is ClauseKind.SAFEGUARD or _is_below(one)][:_MOST]


def _is_below(clause: Clause) -> bool:
    return bool(clause.path) and _SAFEGUARDS.search(clause.path[0]) is not None


def _line(clause: Clause, knowledge: Knowledge) -> Statement:
    words = quoted(lead(clause, _LONGEST).text)
    return Statement(f"{source(clause, knowledge)}：{who(clause.responsibilities)}（{words}）", (whole(clause),))

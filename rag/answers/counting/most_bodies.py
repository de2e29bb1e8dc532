"""Tells which task of a plan names the most departments: “哪一项的配合单位最多”, “参与部门最多的任务”."""

from __future__ import annotations

import re

from corpus.model import Clause, Role
from rag.answers.phrasing.duty import duty_facts
from rag.answers.phrasing.wording import places, quoted, source, who
from rag.answers.tasks.duties import line
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, TAKING_PART, roles_asked
from rag.question.model import Question

_BODIES = r"(?:部门|单位|机构|委办局|主体)(?:数量?|个数)?"
_TASK = r"(?:哪|什么|啥)(?:一|几)?(?:项|条|个任务|件|些?任务|个?工作)"
# “负责单位最多的是哪项”, “哪条任务牵头的部门最多”, “参与部门最多的任务”; not “哪个部门的任务最多”, “单位最多报几项”.
_MOST = re.compile(
    rf"{_BODIES}(?:参与|参加|配合|负责)?(?:得|的)?最多的?(?:[^,?]{{0,6}}{_TASK}|(?:一|那|哪)?(?:项|条|任务|工作))"
    rf"|{_TASK}[^,?]{{0,12}}{_BODIES}(?:参与|参加|配合|负责)?(?:得|的)?最多"
)
_QUOTED = 70
_MOST_LINES = 6


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell of each plan in question which task names most departments in the roles asked for, and the next number.

    None where a question does not ask for that, or has a topic or a place of its own.
    """
    if not _MOST.search(question.text) or question.references or question.departments:
        return None
    if any(not _MOST_WORDS.fullmatch(term.word) for term in question.telling):
        return None
    roles = _roles(question)
    kind = "部门和单位" if roles == ALL else f"{'、'.join(role.label for role in Role if role in roles)}的部门和单位"
    told = [(doc_id, ranked) for doc_id in question.documents if (ranked := _ranked(doc_id, roles, knowledge))]
    if not told:
        return None
    blocks: list[Block] = []
    first: list[Clause] = []
    for doc_id, ranked in told:
        most, *others = sorted(ranked, reverse=True)
        first += ranked[most]
        blocks += _said(doc_id, most, ranked[most], kind, knowledge)
        if others:
            blocks.append(_next(others[0], ranked[others[0]], knowledge))
    return Draft(Intent.LIST, Status.GROUNDED, tuple(blocks), duty_facts(first))


# What a question for the task with most departments is made of, however it is cut into words.
_MOST_WORDS = re.compile(
    r"(?:最多|哪[一几]?[项条件]|部门|单位|机构|主体|委办局|责任|任务|工作|负责|参与|参加|数量?|个)+"
)


def _roles(question: Question) -> frozenset[Role]:
    """Return the roles in which departments are counted: whoever takes part, or is in charge, has any."""
    roles = roles_asked(question.text)
    return ALL if roles == TAKING_PART or "负责单位" in question.text else roles


def _ranked(doc_id: str, roles: frozenset[Role], knowledge: Knowledge) -> dict[int, list[Clause]]:
    """Return the tasks of a plan by how many departments each names in the roles asked for."""
    ranked: dict[int, list[Clause]] = {}
    for clause in knowledge.document(doc_id).clauses:
        number = sum(duty.role in roles or roles == ALL for duty in clause.responsibilities)
        if number:
            ranked.setdefault(number, []).append(clause)
    return ranked


def _said(doc_id: str, number: int, clauses: list[Clause], kind: str, knowledge: Knowledge) -> list[Block]:
    """Say the tasks with most departments: one with who does what, several in a line each, of many their places."""
    proof = tuple(map(whole, clauses))
    if len(clauses) == 1:
        words = quoted(lead(clauses[0], _QUOTED).text)
        duties = who(clauses[0].responsibilities)
        text = f"{source(clauses[0], knowledge)}最多，有**{number}个**{kind}：{duties}（{words}）。"
        return [Paragraph((Statement(text, proof),))]
    text = f"{knowledge.label(doc_id)}有{len(clauses)}项并列最多"
    if len(clauses) > _MOST_LINES:
        where = places(clauses, knowledge, "项")
        return [Paragraph((Statement(f"{text}，各有**{number}个**{kind}：{where}。", proof),))]
    lines = tuple(_line(clause, number, kind, knowledge) for clause in clauses)
    return [Paragraph((Statement(f"{text}。", proof),)), Bullets(lines)]


def _line(clause: Clause, number: int, kind: str, knowledge: Knowledge) -> Statement:
    said = line(clause, knowledge)
    return Statement(f"{said.text}，**{number}个**{kind}：{who(clause.responsibilities)}", said.supports)


def _next(number: int, clauses: list[Clause], knowledge: Knowledge) -> Paragraph:
    named = f"，{number}个：{who(clauses[0].responsibilities)}" if len(clauses) == 1 else ""
    text = f"其次是{places(clauses, knowledge, '项')}{named}。"
    return Paragraph((Statement(text, tuple(map(whole, clauses))),))

"""Answers who sees to each thing of a kind that a plan is made of: “每个专栏谁负责”, “九大工程各由谁牵头”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus.model import Role
from rag.answers.outline.contents import KINDS
from rag.answers.phrasing.duty import LONGEST, duty_facts, proof
from rag.answers.phrasing.wording import who
from rag.answers.tasks.duties import topic_of
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.places.outline import Item
from rag.evidence.places.parts import parts
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.question.departments.roles import roles_lacking
from rag.question.model import Question

# Tasks are listed below the headings and numbers that a question gives, or by department.
_ASKED_OTHERWISE = frozenset({"task", "item", "part", "section", "paragraph"})
_EACH = r"(?:每一?[个项条]?|各个?|所有的?|全部的?|几[个大项条]|(?:\d{1,2}|[两二三四五六七八九十]{1,3})[个大项条])"
# “谁”, “哪些单位”, “哪家”, “哪个在管”; not “哪几个”, which asks for the things themselves.
_WHO = (
    r"(?:谁|哪几?家|(?:哪(?:些|几?个)?|什么)(?:部门|单位|机构|局|委|办|区)"
    r"|哪[些个几家](?=(?:在|来|去)?(?:负责|牵头|主?管|承担|办|抓)))"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say for each plan with things of the kind who sees to each; None where a question asks for something else."""
    kind, words = next(
        ((name, match[0]) for name, asked in _asked() if (match := asked.search(question.text))), ("", "")
    )
    about = [term for term in topic_of(question) if term.word not in words]
    if not kind or about or question.references or question.departments:
        return None
    blocks: list[Block] = []
    clauses = []
    for doc_id in question.documents:
        items = parts(knowledge.document(doc_id), kind)
        assigned = [item for item in items if any(clause.responsibilities for clause in item.clauses)]
        if not assigned:
            continue
        label = next(one.label for one in kinds() if one.name == kind)
        blocks.append(Bullets(tuple(_lines(items, knowledge)), heading=f"{knowledge.label(doc_id)}的{label}"))
        clauses += [clause for item in assigned for clause in item.clauses if clause.responsibilities]
    if not blocks:
        return None
    silent = [doc_id for doc_id in question.named_documents if not knowledge.assigns_duties(doc_id)]
    notes = [Statement(f"{knowledge.titles([doc_id])}全文没有写明责任部门。") for doc_id in silent]
    blocks += [Paragraph(tuple(notes))] if notes else []
    held = {duty.role for clause in clauses for duty in clause.responsibilities}
    if without := "、".join(role.label for role in Role if role in roles_lacking(question.text, held)):
        plans = knowledge.titles(list(dict.fromkeys(clause.doc_id for clause in clauses)))
        blocks.insert(0, Paragraph((Statement(f"{plans}没有给它们写明{without}的部门，责任部门如下。"),)))
    return Draft(Intent.RESPONSIBLE, Status.GROUNDED, tuple(blocks), duty_facts(clauses))


def _lines(items: list[Item], knowledge: Knowledge) -> Iterator[Statement]:
    """Say of each thing who sees to it; where its paragraphs differ in that, of all of them."""
    for item in items:
        duties = {who(clause.responsibilities): clause for clause in item.clauses if clause.responsibilities}
        supports = tuple(one for clause in duties.values() for one in proof(clause, lead(clause, LONGEST), knowledge))
        yield Statement(f"{item.name}：{'；'.join(duties) or '没有写明责任部门'}。", supports)


@cache
def _asked() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return for each kind the pattern of a question who sees to each of its things."""
    return tuple(
        (
            kind.name,
            # “每个专栏谁负责”, “九大工程分别由谁牵头”, “重点工程都是谁在管”; not “第九个工程谁牵头”, “哪个工程”.
            re.compile(
                rf"(?:(?<!第){_EACH}(?:{'|'.join(kind.words)})|(?:{'|'.join(kind.words)})(?=,*(?:都|分别|各)))"
                rf"(?:里|中|的|,|都|分别|各自?|又|是|由|归|让|具体)*{_WHO}"
            ),
        )
        for kind in kinds()
        if kind.name in KINDS - _ASKED_OTHERWISE
    )

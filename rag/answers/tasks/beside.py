"""Tells what plans write of a body that a question names with a department, and that they give no task itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answers.phrasing import mentions
from rag.answers.phrasing.naming import supports_of
from rag.answers.phrasing.wording import names_of
from rag.contract import Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked

_SHORTEST = 4
_JOINS = r"(?:[和与及、跟同]|还有|以及)"
_NAME = r"(?P<name>(?![的里中])[一-鿿]{2,16}?(?:[院会部局社团厅署行组办校所]|中心|公司|机构))"
# “茶研九院和,,,,要做什么”, “,,,,和茶叶协会各有什么任务”: a body beside a department, whose name commas stand for; not
# “茶叶的检验和,,,,”.
_BEFORE = re.compile(rf"(?:^|[,的里中]){_NAME}{_JOINS}$")
_BEHIND = re.compile(rf"^{_JOINS}{_NAME}(?=各|都|分别|一起|要|得|做|干|有|负责|管|承担|是|的|[,?]|$)")
# “茶业领导小组办公室”: what belongs to a body, and is another one.
_OFFICE = re.compile("^(?:办公室|秘书处)")


def beside(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the bodies named beside the departments of a question, and the offices of those, that plans write of."""
    text = blanked(question.text, (*question.places, *question.departments))
    found: list[str] = []
    for mention in question.departments:
        if office := _OFFICE.search(question.text[mention.end :]):
            name = question.text[mention.start : mention.end] + office[0]
            led = re.sub("^.*[,的里]", "", text[: mention.start])
            found.append(next((whole for whole in (led + name, name) if _issued(whole, knowledge)), name))
        joined = (_BEFORE.search(text[: mention.start]), _BEHIND.search(text[mention.end :]))
        found += [match["name"] for match in joined if match and len(match["name"]) >= _SHORTEST]
    return tuple(name for name in dict.fromkeys(found) if _told(name, question, knowledge) or _issued(name, knowledge))


def without(names: Sequence[str], question: Question) -> Question:
    """Return a question on the departments alone."""
    return replace(question, terms=tuple(t for t in question.terms if not any(t.word in name for name in names)))


def with_bodies(said: Draft, names: Sequence[str], question: Question, knowledge: Knowledge) -> Draft:
    """Put before the tasks of departments that other bodies have none, with the sentences that name them."""
    blocks: list[Block] = []
    for name in names:
        lines = _told(name, question, knowledge)
        plans = [support.clause.doc_id for line in lines for support in line.supports]
        issued = _issued(name, knowledge)
        title = knowledge.titles(dict.fromkeys((*plans, *issued)))
        text = f"{title}没有给{name}安排任务" + ("，它是印发单位" if issued else "")
        blocks.append(Paragraph((Statement(f"{text}，提到它的原文如下。" if lines else f"{text}。"),)))
        blocks += [Bullets(lines)] if lines else []
    if supports_of(said):
        blocks.append(Paragraph((Statement(f"{names_of(question.departments)}的任务如下。"),)))
    return replace(said, status=Status.PARTIAL, blocks=(*blocks, *said.blocks))


def _told(name: str, question: Question, knowledge: Knowledge) -> tuple[Statement, ...]:
    return mentions.naming((name,), question, knowledge)


def _issued(name: str, knowledge: Knowledge) -> list[str]:
    """Return the plans that a body has issued."""
    return [entry.id for entry in knowledge.entries if entry.metadata.issuer and name in entry.metadata.issuer]

"""Answers what stands at a number of a plan: the clause whole, with its duty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause
from rag.answers import declined
from rag.answers.place import find_place
from rag.answers.responsible import facts as duty_facts
from rag.answers.structure import common_path, within
from rag.answers.wording import source, unquoted, who
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.choose import relevant
from rag.evidence.retrieve import retrieve
from rag.evidence.sentences import duty_start, lead, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

_MOST = 12
_FEW = 2
_OPTIONS = 4
_LONGEST = 600
_LINE = 90


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Give the clauses at the place that the question points to, or the clause that its words name."""
    if not question.references:
        return _by_words(question, knowledge)
    clauses = find_place(question, knowledge)
    if not clauses:
        return _missing(question, knowledge)
    if "list" in question.cues and (draft := within(clauses, question, knowledge, Intent.LIST)):
        return draft
    if not (question.named_documents or question.regions or question.terms) and len(question.references) == 1:
        held = [d for d in question.documents if find_place(replace(question, documents=(d,)), knowledge)]
        if len(held) > 1:
            return _which(question, held, knowledge)
    blocks: list[Block] = []
    for doc_id in dict.fromkeys(clause.doc_id for clause in clauses):
        same = [clause for clause in clauses if clause.doc_id == doc_id]
        if sections := _sections(same, question, knowledge):
            blocks += sections
            continue
        blocks += [_lines(same, knowledge)] if _is_long(same, question) else _document(same[:_MOST], knowledge)
    facts = {"clauses": [clause.id for clause in clauses], **duty_facts(clauses)}
    return Draft(Intent.LOOKUP, Status.GROUNDED, tuple(blocks), facts)


def _by_words(question: Question, knowledge: Knowledge) -> Draft:
    found = relevant(retrieve(question, knowledge))
    if not found:
        return declined.nothing_found(question, knowledge)
    clause = found[0].clause
    return Draft(
        Intent.LOOKUP,
        Status.GROUNDED,
        tuple(_document([clause], knowledge)),
        {"clauses": [clause.id], **duty_facts([clause])},
    )


def _is_long(clauses: Sequence[Clause], question: Question) -> bool:
    """Tell whether clauses are better listed than given whole: they are long together, or a list is asked for."""
    if "list" in question.cues:
        return len(clauses) > _FEW
    return len(clauses) > _FEW and sum(len(clause.text) for clause in clauses) > _LONGEST


# “第七章的标题是什么”, “第三部分叫什么”: the headings are asked for, not what stands below them.
_ASKS_NAME = re.compile(r"标题|题目|题为|叫(?:什么|啥)")
_ASKS_TITLE = re.compile(rf"{_ASKS_NAME.pattern}|小节|哪[几些]节|几节")


def _sections(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> list[Block]:
    """Name a part of a plan and the headings in it, if these are asked for or the part is long; otherwise nothing."""
    common = common_path(clauses)
    groups: dict[str, Clause] = {}
    for clause in clauses:
        if len(clause.path) > len(common):
            groups.setdefault(clause.path[len(common)], clause)
    asked = bool(_ASKS_TITLE.search(question.text))
    if not common or not (asked or len(clauses) > _MOST):
        return []
    if len(groups) < _FEW:
        name = Statement(f"{knowledge.label(clauses[0].doc_id)}的这一部分是“{common[-1]}”。", (whole(clauses[0]),))
        return [Paragraph((name,))] if _ASKS_NAME.search(question.text) else []
    firsts = tuple(whole(clause) for clause in groups.values())
    first = Statement(f"{knowledge.label(clauses[0].doc_id)}“{common[-1]}”包括{len(groups)}项：", firsts)
    return [Paragraph((first,)), Bullets(tuple(Statement(name, (whole(c),)) for name, c in groups.items()))]


def _lines(clauses: Sequence[Clause], knowledge: Knowledge) -> Block:
    """Give one line a clause, with its first words and its duty, of a place too long to be given whole."""
    lines = []
    for clause in clauses:
        words = lead(clause, _LINE)
        duty = f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""
        text = f"{source(clause, knowledge)}：{unquoted(words.text)}{duty}。"
        lines.append(Statement(text, (whole(clause),)))
    return Bullets(tuple(lines), heading=next(iter(common_path(clauses)[-1:]), None))


def _document(clauses: Sequence[Clause], knowledge: Knowledge) -> list[Block]:
    blocks: list[Block] = []
    for clause in clauses:
        body = sentences(clause)[0].start
        text = clause.text[body : duty_start(clause)].strip().replace("\n", " ")
        duty = f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""
        path = " > ".join(clause.path)
        blocks.append(
            Paragraph((Statement(f"**{source(clause, knowledge)}**（{path}）：{text}{duty}", (whole(clause),)),))
        )
    return blocks


def _which(question: Question, held: Sequence[str], knowledge: Knowledge) -> Draft:
    """Ask which plan is meant by a number that several have."""
    asked = question.text[question.references[0].start : question.references[-1].end]
    text = f"{knowledge.titles(held)}都有“{asked}”；请说明问的是哪一份。"
    options = tuple(f"{knowledge.label(doc_id)}{asked}讲什么？" for doc_id in held[:_OPTIONS])
    return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((Statement(text),)),), suggestions=options)


def _missing(question: Question, knowledge: Knowledge) -> Draft:
    plans = knowledge.titles(question.documents)
    asked = "".join(question.text[reference.start : reference.end] for reference in question.references)
    text = f"{plans}没有“{asked}”；请核对编号，或说明是哪份规划的哪一部分。"
    return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((Statement(text),)),))

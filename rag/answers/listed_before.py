"""Picks from the list of an earlier answer what a question asks for: “哪几个带‘茶’字”, “里面有港口局的吗”."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from corpus.cleaning.width import fold
from corpus.model import Clause
from rag.answers.phrasing.wording import names_of, place, quoted, source
from rag.answers.tasks.in_each import part_in
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.places.outline import bare
from rag.evidence.sentences.cut import duty_start, lead
from rag.evidence.things.written import spelt
from rag.knowledge import Knowledge
from rag.question.departments.roles import asks_alone, in_any_role, roles_asked
from rag.question.model import Picked, Question

_SEVERAL = 2
_LONGEST = 60

Again = Callable[[Question, Knowledge], Draft]


def answer(question: Question, knowledge: Knowledge, again: Again) -> Draft | None:
    """List those of the things told before that have what the question asks for, or say that none has.

    ``again`` answers the question that was answered with the list. None if the question picks nothing, if nothing was
    listed, or if it does not speak of what was listed and none of that is such.
    """
    asked = question.picked
    if asked is None:
        return None
    lines = _told(again(asked.listing, knowledge), asked.reply, knowledge)
    if len(lines) < _SEVERAL:
        return None
    having = _having(lines, question, asked, knowledge)
    if having is None or not (having or asked.inside):
        return None
    kept = [line for line in lines if line not in having] if asked.denied else list(having.values())
    plans = knowledge.titles(tuple(dict.fromkeys(one.clause.doc_id for line in lines for one in line.supports)))
    written = any(spelt(asked.words).search(_said(line)) for line in having)
    what = _what(asked, "写到" if written or not having else "讲到")
    intent = Intent.YES_NO if asked.any_of else Intent.LIST
    verdict = {"verdict": bool(kept)} if asked.any_of else {}
    if not kept:
        text = f"{'没有，' if asked.any_of else ''}{plans}的这{len(lines)}项里没有一项{what}。"
        proof = tuple(dict.fromkeys(one for line in lines for one in line.supports))
        return Draft(intent, Status.GROUNDED, (Paragraph((Statement(text, proof),)),), {"count": 0} | verdict)
    proof = tuple(dict.fromkeys(one for line in kept for one in line.supports))
    text = f"{'有。' if asked.any_of else ''}这{len(lines)}项里{what}的有**{len(kept)}项**："
    first = Statement(text, proof)
    return Draft(intent, Status.GROUNDED, (Paragraph((first,)), Bullets(tuple(kept))), {"count": len(kept)} | verdict)


def _what(asked: Picked, verb: str) -> str:
    """Say what tells the things asked for apart, as said of one of them."""
    if asked.departments:
        roles = "" if in_any_role(asked.text) else "、".join(sorted(role.label for role in roles_asked(asked.text)))
        part = "单独负责" if asks_alone(asked.text) else roles or "参与"
        return f"{'没有' if asked.denied else '由'}{names_of(asked.departments)}{part}"
    return f"{'没有' if asked.denied else ''}{verb}“{asked.words}”"


def _said(line: Statement) -> str:
    return fold("\n".join((line.text, *(support.clause.text for support in line.supports)))).lower()


_MARKUP = re.compile(r"\*\*|\[\d+\]")


def _told(draft: Draft, reply: str, knowledge: Knowledge) -> list[Statement]:
    """Return the lines of an answer that its reply told, or a line for each clause of the sentence that counts them."""
    said = _MARKUP.sub("", reply)
    lines = [line for block in draft.blocks if isinstance(block, Bullets) for line in block.statements if line.supports]
    kept = [line for line in lines if _MARKUP.sub("", line.text) in said]
    if len(kept) >= _SEVERAL:
        return kept
    counted = [one for block in draft.blocks if isinstance(block, Paragraph) for one in block.statements]
    longest = max(counted, key=lambda one: len(one.supports), default=None)
    clauses = list(dict.fromkeys(one.clause for one in longest.supports)) if longest else []
    return [_line(clause, knowledge) for clause in clauses]


def _line(clause: Clause, knowledge: Knowledge) -> Statement:
    where = place(clause, knowledge) or source(clause, knowledge)
    return Statement(f"{where}：{quoted(lead(clause, _LONGEST).text)}", (whole(clause),))


def _having(
    lines: Sequence[Statement], question: Question, asked: Picked, knowledge: Knowledge
) -> dict[Statement, Statement] | None:
    """Return the lines that have what is asked for, each with the same as drawn from the first clause that has it.

    What they are called is enough where a question asks for that by 带 or 叫 and any is called so. None if it asks for
    departments and nothing listed has anybody in charge.
    """
    placed = {line: _standing(line, knowledge) for line in lines}
    if asked.departments:
        if not any(clause.responsibilities for clauses in placed.values() for clause in clauses):
            return None
        who_is_asked = replace(question, departments=asked.departments)
        return _drawn(placed, lambda clause: _has_part(clause, who_is_asked, asked, knowledge))
    if having := _writing(placed, asked, spelt(asked.words)):
        return having
    others = (spelt(other).pattern for other in asked.others)
    return _writing(placed, asked, re.compile("|".join(others))) if asked.others else {}


def _writing(
    placed: Mapping[Statement, Sequence[Clause]], asked: Picked, pattern: re.Pattern[str]
) -> dict[Statement, Statement]:
    """Return the lines that write the words asked for, each as drawn from the first clause that does."""
    lines = list(placed)
    told = {line: line for line in lines if pattern.search(fold(line.text).lower())}
    if told and not asked.in_full and not all(_NUMBERED.match(line.text) for line in lines):
        return told
    found = _drawn(placed, lambda clause: pattern.search(fold(clause.text[: duty_start(clause)]).lower()) is not None)
    return {line: told.get(line) or found[line] for line in lines if line in told or line in found}


def _drawn(placed: Mapping[Statement, Sequence[Clause]], has: Callable[[Clause], bool]) -> dict[Statement, Statement]:
    first = {line: next(filter(has, clauses), None) for line, clauses in placed.items()}
    return {line: replace(line, supports=(whole(clause),)) for line, clause in first.items() if clause}


# “第93项：”, a task, of which only the first words are told.
_NUMBERED = re.compile(r"第\d+项")


def _has_part(clause: Clause, question: Question, asked: Picked, knowledge: Knowledge) -> bool:
    own = part_in(clause, question, knowledge).own
    if asks_alone(asked.text):
        return bool(own) and len(clause.responsibilities) == 1
    return bool(own) if in_any_role(asked.text) else any(duty.role in roles_asked(asked.text) for duty in own)


def _standing(line: Statement, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses that a line stands for: all below the heading that it names, or its own."""
    clauses = list(dict.fromkeys(one.clause for one in line.supports))
    found: list[Clause] = []
    for clause in clauses:
        depth = next((n for n, heading in enumerate(clause.path, 1) if line.text in (heading, bare(heading))), 0)
        of_plan = knowledge.document(clause.doc_id).clauses
        found += [one for one in of_plan if one.path[:depth] == clause.path[:depth]] if depth else [clause]
    return list(dict.fromkeys(found))

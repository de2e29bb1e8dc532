"""Answers whether something is so of which the plans asked about say nothing: not there, or in another plan."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers import measure
from rag.answers.declining import declined
from rag.answers.match import help_for
from rag.answers.yes_no.proof.best import Proof, best_proof
from rag.answers.yes_no.proof.proven import said, verdict_on
from rag.answers.yes_no.proof.unwritten import is_absent
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.claims.existence import BODY
from rag.question.claims.mention import asks_if_written, mentioned_thing
from rag.question.model import Question
from rag.question.plans.links import region_of_district


def nothing(question: Question, knowledge: Knowledge, *, seeks: bool) -> Draft:
    """Say that nothing is written of a statement; of what somebody seeks, give what comes near, if anything does.

    Whether a plan speaks of a thing, or has one by its name, is thereby answered: 没有, or 是 to whoever says so.
    """
    if told := told_elsewhere(question, knowledge):
        return told
    none = declined.nothing_found(question, knowledge)
    if none.status is Status.PARTIAL:
        return measure.answer(question, knowledge) if seeks else none
    if not mentioned_thing(question.text) and (helps := help_for(question, knowledge)):
        return helps
    if not _asks_if_there(question, knowledge) or not isinstance(none.blocks[0], Paragraph):
        return none
    verdict = "是，" if denied(question.text) else "没有，"
    first = Statement(f"{verdict}{none.blocks[0].statements[0].text}")
    return replace(none, blocks=(Paragraph((first,)), *none.blocks[1:]))


def _asks_if_there(question: Question, knowledge: Knowledge) -> bool:
    return asks_if_written(question.text) or is_absent(question, knowledge)


def told_elsewhere(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the plans asked about do not write what another one does: of the same places, or of a thing by name."""
    asks_if_there = _asks_if_there(question, knowledge)
    proof = _in_another_plan(question, knowledge) if asks_if_there else None
    proof = proof or _named_elsewhere(question, knowledge)
    if proof is None:
        return None
    negative = denied(question.text) is not None
    around = knowledge.regions_of(question.documents)
    verdict = "是，" if negative else "没有，" if asks_if_there else "不是，"
    home = knowledge.region(proof.clause)
    other = "另一份" if home in around else f"{home}的规划"
    unwritten = Statement(f"{verdict}{knowledge.titles(question.documents)}没有写到，写到的是{other}。")
    facts = {"verdict": negative, "clauses": [proof.clause.id]}
    blocks = (Paragraph((unwritten,)), Paragraph((said(proof, question, knowledge),)))
    return Draft(Intent.YES_NO, Status.GROUNDED, blocks, facts)


def of_another_place(question: Question, knowledge: Knowledge) -> Draft | None:
    """Deny what a question says of one region of a place that lies in another, if the plan of that one speaks of it."""
    elsewhere = [region for region in knowledge.regions if region not in question.regions]
    home = region_of_district(question.text, elsewhere) if question.regions else ()
    if not home:
        return None
    found = relevant(retrieve(question, knowledge, knowledge.documents_of(home)))
    proof = best_proof([candidate.clause for candidate in found], question, knowledge) if found else None
    return verdict_on(proof, question, knowledge, holds=False) if proof and proof.holds else None


def _in_another_plan(question: Question, knowledge: Knowledge) -> Proof | None:
    """Return the proof that another plan of the places asked about writes what the plans asked about do not."""
    around = question.regions or knowledge.regions
    others = [doc_id for doc_id in knowledge.documents_of(around) if doc_id not in question.documents]
    if question.filtered or not others or len(question.documents) == len(knowledge.doc_ids):
        return None
    found = relevant(retrieve(question, knowledge, others))
    proof = best_proof([one.clause for one in found], question, knowledge) if found else None
    return proof if proof and (proof.holds or proof.only_set) else None


# “茶叶博览交易中心”, “茶叶公益讲师团”: what two places do not have in common; not “反不正当竞争执法”.
_OWN_NAME = re.compile(rf".{{3,}}(?:{BODY}|行动|工程|讲师团|服务队|论坛|联盟|试验区|走廊|博览会)$")
# So many characters of a verb may stand before a name: 建, 成立.
_VERB = 2


def _named_elsewhere(question: Question, knowledge: Knowledge) -> Proof | None:
    """Return the proof that the plan of another place writes of a thing by the very name that a question gives it."""
    topic = max(question.topic.split(","), key=len)
    name = next((topic[at:] for at in range(_VERB + 1) if knowledge.is_written(topic[at:])), "")
    others = [doc_id for doc_id in knowledge.doc_ids if doc_id not in question.documents]
    here = any(name in clause.text.lower() for clause in knowledge.clauses(question.documents))
    if question.filtered or not question.is_placed or here or not _OWN_NAME.match(name):
        return None
    found = relevant(retrieve(question, knowledge, others))
    proof = best_proof([one.clause for one in found], question, knowledge) if found else None
    return proof if proof and name in proof.sentence.text.lower() else None

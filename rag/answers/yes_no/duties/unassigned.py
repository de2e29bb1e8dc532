"""Answers whether somebody has a duty where the plans in question give none to anybody: that is said, not 是."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.yes_no.proof.best import best_proof
from rag.answers.yes_no.proof.proven import said
from rag.answers.yes_no.ruling import left_open
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.model import Question

# “由茶业局牵头吗”, “归农委管吧”, “是茶办负责的”: somebody is said to have a duty; not “负责人是茶农吗”.
_CLAIMED = re.compile(r"(?:[由归是][^,?]{2,16}?)(?:负责(?!人)|牵头|主管|管(?![理道])|分管|主抓|承担|配合)")


def check(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the plans write nobody in charge, with what they write of the matter.

    None where one of them assigns duties, no duty is claimed, or the words on the matter name who is said to have it.
    """
    if not _CLAIMED.search(question.text) or any(map(knowledge.assigns_duties, question.documents)):
        return None
    proof = best_proof(clauses, question, knowledge)
    if any(one.written in proof.sentence.text for one in question.departments):
        return None
    note = f"{knowledge.titles(question.documents)}全文没有写明责任部门，与这项工作有关的原文如下。"
    return left_open(note, said(proof, question, knowledge))

"""Counts the tasks below a heading that a question names in short: “港口联动有几条任务” of “强化区域港口联动发展”."""

from __future__ import annotations

import re

from rag.answers.outline import contents
from rag.answers.tasks.scope import headed
from rag.contract import Intent, Status
from rag.draft import Block, Draft
from rag.evidence.outline import below
from rag.evidence.parts import counts_through, paragraphs
from rag.evidence.places import Place
from rag.knowledge import Knowledge
from rag.question.counting import counting
from rag.question.model import Question

# “几条任务”, “多少项”: right behind the numeral; not “几项专利”, “几条河”.
_TASKS = re.compile(r"小?[条项点](?:任务|工作|内容|措施|要求|举措)?[?了呢啊]*$")
_MEASURE_OF_PLANS = 1.5


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and list what stands below the outermost headings that have all telling words; None if none has."""
    numeral = counting(question.text)
    terms = [term for term in question.terms if term.weight > _MEASURE_OF_PLANS]
    if numeral is None or not terms or not _TASKS.match(numeral.behind) or question.departments:
        return None
    blocks: list[Block] = []
    number = 0
    for doc_id in question.documents:
        document = knowledge.document(doc_id)
        for path in headed(terms, document):
            clauses = below(document, path)
            items = paragraphs(clauses) if counts_through(document) else Place(document, path, clauses).items
            kind = "task" if counts_through(document) else None
            blocks += contents.counted(doc_id, items, kind, knowledge, path[-1])
            number += len(items)
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), {"count": number}) if blocks else None

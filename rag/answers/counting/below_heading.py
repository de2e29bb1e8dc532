"""Counts the tasks below a heading that a question names in short: “港口联动有几条任务” of “强化区域港口联动发展”."""

from __future__ import annotations

import re

from rag.answers.outline import contents
from rag.contract import Intent, Status
from rag.draft import Block, Draft
from rag.evidence.places.headings import headed
from rag.evidence.places.outline import below
from rag.evidence.places.parts import counts_through, paragraphs
from rag.evidence.places.steps import Place
from rag.knowledge import Knowledge
from rag.question.intent.counting import counting
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

# “几条任务”, “多少项”: right behind the numeral; not “几项专利”, “几条河”.
_TASKS = re.compile(r"小?[条项点](?:任务|工作|内容|措施|要求|举措)?[?了呢啊]*$")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and list what stands below the outermost headings that have all telling words; None if none has."""
    numeral = counting(question.text)
    terms = [term for term in question.terms if term.weight > IDLE_WEIGHT]
    if numeral is None or not terms or not _TASKS.match(numeral.behind) or question.departments:
        return None
    blocks: list[Block] = []
    number = 0
    for doc_id in question.documents:
        document = knowledge.document(doc_id)
        through = counts_through(document)
        for path in headed(terms, document):
            clauses = below(document, path)
            items = paragraphs(clauses) if through else Place(document, path, clauses).items
            blocks += contents.counted(doc_id, items, "task" if through else None, knowledge, path[-1])
            number += len(items)
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), {"count": number}) if blocks else None

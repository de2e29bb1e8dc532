"""Lists or counts what stands below a heading on a topic: “种业振兴有哪几条措施”, “港口联动有几条任务”."""

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

_THINGS = r"(?:措施|举措|任务|工作|内容|做法|安排|办法)"
# “有哪几条措施”, “哪些任务”, “任务有哪几项”: all of them are asked for; not “哪些企业”, “有什么措施”.
_ALL_OF_THEM = re.compile(
    rf"哪(?:几|[两三四五六])[条项点个](?:具体|主要|重点)?{_THINGS}?[?]*$|哪些(?:具体|主要|重点)?(?:措施|举措|任务)[?]*$"
    rf"|{_THINGS}(?:一共|都|分别)?(?:有|是)哪(?:几[条项点个]|些)[?]*$"
)
# “几条任务”, “多少项”: right behind the numeral; not “几项专利”, “几条河”.
_TASKS = re.compile(r"小?[条项点](?:任务|工作|内容|措施|要求|举措)?[?了呢啊]*$")
_INTENTS = frozenset({Intent.LIST, Intent.MEASURE})
_FEWEST, _MOST = 2, 9


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the items below the one heading of a plan that has all words of the topic; None for any other question.

    None too where no heading of one of the plans has them, or more than one.
    """
    if question.intent not in _INTENTS or not _ALL_OF_THEM.search(question.text) or not question.is_placed:
        return None
    found = _places(question, knowledge) if len(question.documents) == 1 and not question.references else []
    if len(found) != 1 or not _FEWEST <= len(found[0].items) <= _MOST:
        return None
    (place,) = found
    facts = {"count": len(place.items), "items": [item.name for item in place.items]}
    return Draft(Intent.LIST, Status.GROUNDED, tuple(contents.listed(place, place.items, knowledge)), facts)


def counted(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and list what stands below the outermost headings that have all words of the topic; None if none has."""
    numeral = counting(question.text)
    if numeral is None or not _TASKS.match(numeral.behind):
        return None
    blocks: list[Block] = []
    number = 0
    for place in _places(question, knowledge):
        through = counts_through(place.document)
        items = paragraphs(place.clauses) if through else place.items
        kind = "task" if through else None
        blocks += contents.counted(place.document.id, items, kind, knowledge, place.path[-1])
        number += len(items)
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), {"count": number}) if blocks else None


def _places(question: Question, knowledge: Knowledge) -> list[Place]:
    """Return what stands below each heading of the plans in question that has all words of the topic."""
    terms = [term for term in question.terms if term.weight > IDLE_WEIGHT]
    if not terms or question.departments:
        return []
    documents = map(knowledge.document, question.documents)
    return [Place(one, path, tuple(below(one, path))) for one in documents for path in headed(terms, one)]

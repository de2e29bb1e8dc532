"""Lists what stands below the heading that is about a topic: “种业振兴有哪几条措施”, “港口联动的任务有哪些”."""

from __future__ import annotations

import re

from rag.answers.outline import contents
from rag.contract import Intent, Status
from rag.draft import Draft
from rag.evidence.places.headings import headed
from rag.evidence.places.outline import below
from rag.evidence.places.steps import Place
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

_THINGS = r"(?:措施|举措|任务|工作|内容|做法|安排|办法)"
# “有哪几条措施”, “哪些任务”, “任务有哪几项”: all of them are asked for; not “哪些企业”, “有什么措施”.
_ALL_OF_THEM = re.compile(
    rf"哪(?:几|[两三四五六])[条项点个](?:具体|主要|重点)?{_THINGS}?[?]*$|哪些(?:具体|主要|重点)?(?:措施|举措|任务)[?]*$"
    rf"|{_THINGS}(?:一共|都|分别)?(?:有|是)哪(?:几[条项点个]|些)[?]*$"
)
_INTENTS = frozenset({Intent.LIST, Intent.MEASURE})
_FEWEST, _MOST = 2, 9


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the items below the one heading of a plan that has all words of the topic; None for any other question.

    None too where no heading of one of the plans has them, or more than one.
    """
    if question.intent not in _INTENTS or not _ALL_OF_THEM.search(question.text) or not question.is_placed:
        return None
    terms = [term for term in question.terms if term.weight > IDLE_WEIGHT]
    if not terms or question.references or question.departments or len(question.documents) > 1:
        return None
    document = knowledge.document(question.documents[0])
    found = headed(terms, document)
    if len(found) != 1:
        return None
    place = Place(document, found[0], tuple(below(document, found[0])))
    items = place.items
    if not _FEWEST <= len(items) <= _MOST:
        return None
    facts = {"count": len(items), "items": [item.name for item in items]}
    return Draft(Intent.LIST, Status.GROUNDED, tuple(contents.listed(place, items, knowledge)), facts)

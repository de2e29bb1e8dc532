"""Lists the things of a plan whose names begin with a character or a word: “‘茶’字打头的任务有哪些”."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Document
from rag.answers.outline import contents
from rag.contract import Intent, Status
from rag.draft import Block, Draft
from rag.evidence.outline import Item, bare, below, item_name, paths
from rag.evidence.parts import parts
from rag.knowledge import Knowledge
from rag.question.counting import counting, named_kind
from rag.question.initials import begins_with
from rag.question.model import Question

_OF_OUTLINE = frozenset({Intent.LIST, Intent.COUNT, Intent.LOOKUP, Intent.MEASURE, Intent.TARGET, Intent.DEFINITION})


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List, of each plan in question, what begins with the words given; None if none are given or nothing does.

    They are the things of the kind that the question names, or else headings, or titles of clauses.
    """
    initial = begins_with(question.text)
    if initial is None or question.intent not in _OF_OUTLINE or not (question.regions or question.named_documents):
        return None
    words = initial.words
    kind = named_kind(question.text[initial.end :])
    found = {doc_id: _beginning(knowledge.document(doc_id), words, kind) for doc_id in question.documents}
    found = {doc_id: items for doc_id, items in found.items() if items}
    if not found:
        return None
    blocks: list[Block] = []
    for doc_id, items in found.items():
        blocks += contents.beginning(doc_id, items, words, knowledge)
    intent = Intent.COUNT if counting(question.text) else Intent.LIST
    names = [item.name for items in found.values() for item in items]
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"count": len(names), "items": names})


def _beginning(document: Document, words: str, kind: str | None) -> list[Item]:
    headings = [Item(bare(path[-1]), below(document, path)) for path in paths(document)]
    titled = [Item(item_name(clause), (clause,)) for clause in document.clauses if clause.title]
    rows = (parts(document, kind) if kind in contents.KINDS else [], headings, titled)
    return next((found for row in rows if (found := _with(words, row))), [])


def _with(words: str, items: Sequence[Item]) -> list[Item]:
    return [item for item in items if bare(item.name).lstrip("—“").lower().startswith(words)]

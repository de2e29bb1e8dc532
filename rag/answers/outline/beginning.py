"""Lists the things of a plan whose names begin with a character or a word: “‘茶’字打头的任务有哪些”."""

from __future__ import annotations

from corpus.model import Document
from rag.answers.outline import contents
from rag.contract import Intent, Status
from rag.draft import Block, Draft
from rag.evidence.places.outline import Item, bare, below, paths
from rag.evidence.places.parts import paragraphs, parts
from rag.knowledge import Knowledge
from rag.question.intent.counting import counting, named_kind
from rag.question.model import Question
from rag.question.numbering.initials import begins_with


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List, of each plan in question, what begins with the words given; None if none are given or nothing does.

    They are the things of the kind that the question names, or else headings, or titles of clauses.
    """
    initial = begins_with(question.text)
    if initial is None or question.intent not in contents.INTENTS or not question.is_placed:
        return None
    words, kind = initial.values[0], named_kind(question.text[initial.end :])
    blocks: list[Block] = []
    names: list[str] = []
    for doc_id in question.documents:
        if items := _beginning(knowledge.document(doc_id), words, kind):
            text = f"{knowledge.label(doc_id)}中名称以“{words}”开头的有**{len(items)}项**："
            blocks += contents.headed(text, items, knowledge)
            names += [item.name for item in items]
    intent = Intent.COUNT if counting(question.text) else Intent.LIST
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"count": len(names), "items": names}) if names else None


def _beginning(document: Document, words: str, kind: str | None) -> list[Item]:
    headings = [Item(bare(path[-1]), below(document, path)) for path in paths(document)]
    titled = paragraphs(clause for clause in document.clauses if clause.title)
    rows = (parts(document, kind) if kind in contents.KINDS else [], headings, titled)
    begin = ([item for item in row if bare(item.name).lstrip("—“").lower().startswith(words)] for row in rows)
    return next(filter(None, begin), [])

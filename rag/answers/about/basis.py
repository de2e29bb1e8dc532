"""Quotes the sentence in which a plan names the documents on which it rests."""

from __future__ import annotations

import re

from corpus.cleaning.width import fold
from rag.answers.wording import unquoted
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences import sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

# “依据《知识产权强国建设纲要》,制定本规划”, “为全面贯彻《……》”; not “依据现行法律”.
_RESTS_ON = re.compile(r"(?:依据|根据|按照|贯彻|落实)[^。]{0,40}《[^。]*")
_OPENING = 8


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Quote the sentence at the opening of each plan that names the documents on which it rests."""
    said, missing = [], []
    for doc_id in question.documents:
        opening = knowledge.document(doc_id).clauses[:_OPENING]
        found = [(clause, words) for clause in opening for words in sentences(clause) if _rests(words.text)]
        if found:
            clause, words = found[0]
            text = f"{knowledge.label(doc_id)}：{unquoted(words.text)}。"
            said.append(Statement(text, (Support(clause, words.start, words.end),)))
        else:
            missing.append(Statement(f"收录的《{knowledge.entry(doc_id).title}》没有写明制定依据。"))
    blocks = (*((Bullets(tuple(said)),) if said else ()), *((Paragraph(tuple(missing)),) if missing else ()))
    status = Status.NONE if not said else Status.PARTIAL if missing else Status.GROUNDED
    return Draft(Intent.LOOKUP, status, blocks)


def _rests(text: str) -> bool:
    return bool(_RESTS_ON.search(fold(text)))

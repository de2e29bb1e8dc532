"""Quotes the sentence in which a plan names the documents on which it rests, or another plan that is asked about."""

from __future__ import annotations

import re

from corpus.cleaning.width import fold
from corpus.model import Clause
from rag.answers.about.imprint import plain
from rag.answers.phrasing.wording import in_line
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

# “依据《知识产权强国建设纲要》,制定本规划”, “为全面贯彻《……》”; not “依据现行法律”.
_RESTS_ON = re.compile(r"(?:依据|根据|按照|贯彻|落实)[^。]{0,40}《[^。]*")
# “两份文件是什么关系”; not “关系到哪些企业”.
_RELATED = re.compile(r"(?:什么|啥|哪种|何种)关系")
_OPENING = 8


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Quote the sentence at the opening of each plan that names the documents on which it rests.

    How plans are related is told by one that names another; where none does, that is said.
    """
    if _RELATED.search(question.text) and len(question.documents) > 1:
        return _relation(question, knowledge)
    said, missing = [], []
    for doc_id in question.documents:
        opening = knowledge.document(doc_id).clauses[:_OPENING]
        found = [(clause, words) for clause in opening for words in sentences(clause) if _rests(words.text)]
        if found:
            clause, words = found[0]
            said.append(_quoted(doc_id, clause, words, knowledge))
        else:
            missing.append(Statement(f"收录的《{knowledge.entry(doc_id).title}》没有写明制定依据。"))
    blocks = (*((Bullets(tuple(said)),) if said else ()), *((Paragraph(tuple(missing)),) if missing else ()))
    status = Status.NONE if not said else Status.PARTIAL if missing else Status.GROUNDED
    return Draft(Intent.LOOKUP, status, blocks)


def _relation(question: Question, knowledge: Knowledge) -> Draft:
    found = []
    for doc_id in question.documents:
        others = [plain(knowledge.entry(one).title) for one in question.documents if one != doc_id]
        opening = knowledge.document(doc_id).clauses[:_OPENING]
        told = ((clause, words) for clause in opening for words in sentences(clause))
        naming = ((c, w) for c, w in told if any(other in plain(w.text) for other in others))
        found += [_quoted(doc_id, clause, words, knowledge) for clause, words in list(naming)[:1]]
    if not found:
        text = f"收录的{knowledge.titles(question.documents)}没有写明彼此的关系。"
        return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((Statement(text),)),))
    return Draft(Intent.LOOKUP, Status.GROUNDED, (Paragraph(tuple(found)),))


def _quoted(doc_id: str, clause: Clause, words: Sentence, knowledge: Knowledge) -> Statement:
    support = Support.of(clause, words)
    return Statement(f"{knowledge.label(doc_id)}：{in_line(words.text)}。", (support,))


def _rests(text: str) -> bool:
    return bool(_RESTS_ON.search(fold(text)))

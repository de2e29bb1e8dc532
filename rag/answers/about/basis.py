"""Tells on which documents a plan rests and what it is for, what several share there, and how two plans are related."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.cleaning.width import fold
from corpus.model import Clause
from rag.answers.about.imprint import plain
from rag.answers.compare.asked.sides import all_of
from rag.answers.phrasing.wording import in_line
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

# “依据《知识产权强国建设纲要》,制定本规划”, “为全面贯彻《……》”; not “依据现行法律”.
_RESTS_ON = re.compile(r"(?:依据|根据|按照|贯彻|落实)[^。]{0,40}《[^。]*")
_TITLE = re.compile("《[^《》]+》")
# “两份文件是什么关系”; not “关系到哪些企业”.
_RELATED = re.compile(r"(?:什么|啥|哪种|何种)关系")
# “规划的目的是什么”, “为什么要编这份方案”; not “规划的依据”.
_PURPOSE = re.compile(r"目的|初衷|用意|宗旨|为(?:了?(?:什么|啥)|何)|干[吗嘛]")
_OPENING = 8

_Found = tuple[str, Clause, Sentence]


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Quote the sentence at the opening of each plan that names the documents on which it rests, and what it is for.

    What several name, or whether they name the same, is said first where it is asked. How plans are related is told by
    one that names another; where none does, that is said.
    """
    if _RELATED.search(question.text) and len(question.documents) > 1:
        return _relation(question, knowledge)
    asked = "制定目的" if _PURPOSE.search(question.text) else "制定依据"
    found: list[_Found] = []
    missing = []
    for doc_id in question.documents:
        opening = knowledge.document(doc_id).clauses[:_OPENING]
        resting = [(doc_id, clause, one) for clause in opening for one in sentences(clause) if _rests(one.text)]
        found += resting[:1]
        if not resting:
            missing.append(Statement(f"收录的《{knowledge.entry(doc_id).title}》没有写明{asked}。"))
    said = tuple(_quoted(one, knowledge) for one in found)
    shared = _shared(found) if len(found) > 1 and question.cues & {"in_common", "differ"} else None
    blocks = (
        *((Paragraph((shared,)),) if shared else ()),
        *((Bullets(said),) if said else ()),
        *((Paragraph(tuple(missing)),) if missing else ()),
    )
    status = Status.NONE if not said else Status.PARTIAL if missing else Status.GROUNDED
    intent = Intent.COMPARE if question.intent is Intent.COMPARE else Intent.LOOKUP
    return Draft(intent, status, blocks)


def _shared(found: Sequence[_Found]) -> Statement:
    """Say which documents all plans name, by their titles as the first writes them."""
    named = [{plain(title): title for title in _TITLE.findall(words.text)} for _, _, words in found]
    common = [title for key, title in named[0].items() if all(key in of for of in named)]
    several = all_of(len(found))
    if not common:
        return Statement(f"{several}写明的依据没有相同的文件。", tuple(map(_support, found)))
    rest = "，其余不同" if any(len(of) > len(common) for of in named) else "，依据相同"
    return Statement(f"{several}都写到的是{'、'.join(common)}{rest}。", tuple(map(_support, found)))


def _relation(question: Question, knowledge: Knowledge) -> Draft:
    found = []
    for doc_id in question.documents:
        others = [plain(knowledge.entry(one).title) for one in question.documents if one != doc_id]
        opening = knowledge.document(doc_id).clauses[:_OPENING]
        told = ((doc_id, clause, words) for clause in opening for words in sentences(clause))
        naming = (one for one in told if any(other in plain(one[2].text) for other in others))
        found += [_quoted(one, knowledge) for one in list(naming)[:1]]
    if not found:
        text = f"收录的{knowledge.titles(question.documents)}没有写明彼此的关系。"
        return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((Statement(text),)),))
    return Draft(Intent.LOOKUP, Status.GROUNDED, (Paragraph(tuple(found)),))


def _quoted(found: _Found, knowledge: Knowledge) -> Statement:
    doc_id, _, words = found
    return Statement(f"{knowledge.label(doc_id)}：{in_line(words.text)}。", (_support(found),))


def _support(found: _Found) -> Support:
    return Support.of(found[1], found[2])


def _rests(text: str) -> bool:
    return bool(_RESTS_ON.search(fold(text)))

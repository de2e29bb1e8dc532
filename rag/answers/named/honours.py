"""Lists what a place was awarded, as its plan tells: “海门得过哪些荣誉”, “有哪些示范称号”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Clause, ClauseKind
from rag.answers.declining.declined import examples
from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.naming import quoting
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.cut import Sentence, sentences
from rag.knowledge import Knowledge
from rag.lexicon.written import honours
from rag.question.model import Question

_HONOUR = r"(?:荣誉称号|荣誉|称号|奖项|奖牌|奖|牌子|名号|头衔|招牌|金字招牌)"
# “得过哪些荣誉”, “有什么示范称号”, “拿过啥奖”: what was awarded; not “有什么奖励”, “怎么评奖”.
_ASKED = re.compile(
    r"(?:得|获得|获|拿|拿到|评上|取得|有|被授予|赢得)(?:过|了|到)*(?:些|的)?(?:哪(?:些|几[个项块])|什么|啥|多少)"
    rf"(?:国家级|省级|市级|国家|全国|全省|示范|先进|知识产权)*的?{_HONOUR}(?![励金补惩项目])[?]*$"
    rf"|{_HONOUR}(?:都|一共|分别)?(?:有|是)(?:哪些|哪几[个项]|什么|啥)[?]*$"
)
_INTENTS = frozenset({Intent.LIST, Intent.MEASURE, Intent.LOOKUP, Intent.DEFINITION, Intent.COUNT, Intent.TARGET})


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote each part of what the plans tell of the past that says what was awarded; None for any other question.

    Plans that tell of nothing awarded are said to, unless the prizes may be those that a place awards itself.
    """
    asked = _ASKED.search(question.text)
    if asked is None or question.intent not in _INTENTS or question.departments or question.references:
        return None
    others = (term for term in question.telling if term.word not in asked[0])
    if not question.is_placed or question.foreign or any(others):
        return None
    told = [
        (clause, part)
        for clause in knowledge.clauses(question.documents)
        if clause.kind is ClauseKind.BACKGROUND
        for part in _awarded(clause)
    ]
    level = next((pattern for word, pattern in _LEVELS.items() if word in asked[0]), "")
    told = [(clause, part) for clause, part in told if re.search(level, part.text)] or told
    if not told and _WON.search(asked[0]):
        text = f"{knowledge.titles(question.documents)}没有写到获得过哪些荣誉或称号。"
        return Draft(Intent.LIST, Status.NONE, (Paragraph((Statement(text),)),), suggestions=examples(knowledge))
    lines = tuple(quoting(clause, [part], knowledge) for clause, part in told)
    return Draft(Intent.LIST, Status.GROUNDED, (Bullets(lines),)) if told else None


# By whom something is awarded, as plans write it.
_LEVELS = {"国家": "国家|全国|中国", "全国": "国家|全国|中国", "省级": "省", "全省": "省"}
# “得过哪些荣誉”: what a place was awarded; not “有哪些奖项”, which may be those that it awards.
_WON = re.compile("得|获|拿|评上|取得|荣誉|称号")


def _awarded(clause: Clause) -> Iterator[Sentence]:
    for sentence in sentences(clause):
        yield from (part for part in parts_of(sentence) if honours().search(part.text))

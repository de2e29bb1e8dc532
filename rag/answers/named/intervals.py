"""Answers how often something is done with the words that tell it: “多久开一次茶会”, “茶会的频率”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import Clause
from index.words import plain_words
from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.naming import quotation
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.cut import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked

# “多久开一次”, “几年评一回”, “频率是多少”, “评估周期多长”: how often something is done; not “一年开几次”, “多久能办好”.
_ASKED = re.compile(
    r"(?:隔?(?:多久|多长时间)|(?:几|多少)(?:年|个?季度|个?月|天|个?星期|个?礼拜|周))(?P<deed>[^,?]{0,6}?)"
    r"一(?:次|回|届|期|轮|本|份)[?]*$"
    r"|的?(?:频率|频次|周期)(?:是|有|怎么样|如何|为)*(?:多少|多长|多久|多高|几[天年]|什么|啥)?[?]*$"
)
# “每季度”, “每两年”, “一年一次”; not “每万人”.
_EXACT = re.compile(r"每隔?(?:[一两二三四五六]|\d)?个?(?:半年|年|季度?|月|周|星期|天)|[一两二三四五六\d]年一[次届]")
# “年度白皮书”: one of each year; not “分解到年度”, behind which nothing follows.
_YEARLY = re.compile(r"年度(?=[一-鿿])")
_REGULAR = re.compile("定期")
_TOLD = (_EXACT, _YEARLY, _REGULAR)
# What says no more than that something is done.
_LIGHT = frozenset({"开展", "举办", "组织", "进行", "举行", "一般", "通常", "大概", "大约", "需要", "应该", "工作"})
_INTENTS = frozenset({Intent.MEASURE, Intent.COUNT, Intent.TARGET, Intent.LIST, Intent.LOOKUP, Intent.DEFINITION})

_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """Words that tell how often something is done, the more exactly the less the ``rank``, within a sentence."""

    rank: int
    words: str
    clause: Clause
    sentence: Sentence


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what tells most exactly how often something is done, of each plan; None for another question, or untold."""
    text = blanked(question.text, (*question.places, *question.departments))
    asked = _ASKED.search(text)
    if asked is None or question.intent not in _INTENTS or question.references:
        return None
    matter = f"{text[: asked.start()]},{asked['deed'] or ''}"
    words = [word for word in plain_words(matter) if len(word) > 1 and word not in _LIGHT]
    found = [one for doc_id in question.documents if words and (one := _best(words, doc_id, knowledge))]
    if not found:
        return None
    best = min(one.rank for one in found)
    found = [one for one in found if one.rank == best]
    vague = _TOLD[best] is _REGULAR
    said = tuple(_said(one, knowledge) for one in found)
    blocks = (Paragraph((Statement("只写了定期，没有写明间隔多长时间，原文如下。"),)),) if vague else ()
    facts = {"clauses": [one.clause.id for one in found]}
    status = Status.PARTIAL if vague else Status.GROUNDED
    return Draft(question.intent, status, (*blocks, Bullets(said) if len(said) > 1 else Paragraph(said)), facts)


def _best(words: list[str], doc_id: str, knowledge: Knowledge) -> _Told | None:
    """Return what tells most exactly in a plan how often that is done of which the words speak.

    The sentence has all of them, and the part of it that tells it one of them behind.
    """
    told = [
        _Told(rank, match[0], clause, sentence)
        for clause in knowledge.document(doc_id).clauses
        for sentence in sentences(clause)
        if all(word in sentence.text.lower() for word in words)
        for part in parts_of(sentence)
        for rank, pattern in enumerate(_TOLD)
        if (match := pattern.search(part.text)) and _names_any(words, part.text[match.end() :].lower())
    ]
    return min(told, key=lambda one: one.rank, default=None)


def _names_any(words: list[str], text: str) -> bool:
    """Tell whether a text has any of some words, or a half of one: 执法 of 执法检查."""
    return any(word in text or (len(word) > _PAIR and word[:_PAIR] in text) for word in words)


def _said(told: _Told, knowledge: Knowledge) -> Statement:
    part = next(one for one in parts_of(told.sentence) if told.words in one.text)
    quoted = quotation(told.clause, part, knowledge)
    return Statement(f"**{told.words}**：{quoted.text}", quoted.supports)

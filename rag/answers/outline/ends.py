"""Quotes how a plan begins or ends: its preamble, its first sentence, its last sentence or paragraph."""

from __future__ import annotations

import re

from corpus.model import Clause, ClauseKind, Document
from rag.answers.outline import contents
from rag.answers.outline.contents import in_full
from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, Support
from rag.evidence.places.find import find_places
from rag.evidence.places.parts import paragraphs
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from rag.question.intent.counting import counted_kind
from rag.question.model import Question
from rag.question.numbering.initials import without_initial
from rag.question.plans.links import blanked

_ONE = r"(?:的|那|这)*(?:一)?"
# What stands in a row: “哪个工程”, “哪一条”; not “哪句话”.
_THING = "(?:[个条项点章节家块]|部分|专栏|工程|任务)"
# “怎么开头的”, “开头那段”, “前言”, “第一句话”; not “开头的几项原则”, “首句” of a slogan.
_BEGINS = re.compile(
    rf"(?:开头|开篇|起头|开场)(?!的?是?(?:哪|什么)一?{_THING}){_ONE}(?:句|段)?话?"
    rf"(?![条项个章节几两三多大前]|[,?]?第|用?的?词)|前言|引言|序言|导语"
    rf"|(?:第一|头一|最前面?{_ONE})句话?"
)
# “怎么收尾”, “最后一句话”, “结尾那段”; not “最后一段路”, “末尾的几条”, “末尾那个”, “收尾的是哪个工程”.
_ENDS = re.compile(
    rf"(?:结尾|收尾|收束|末尾)(?!的?是?(?:哪|什么)一?{_THING})(?!{_ONE}[条项个章节])"
    rf"{_ONE}(?:句|段)?话?(?!一?[条项个章节几两三多大前]|[,?]?第)"
    rf"|(?:最后|最末|末){_ONE}句话?|(?:哪|什么)(?:一)?句话?(?:结束|收|打住)"
)
# “为了什么开头的这项工作”: what begins is no text.
_WORKS = re.compile(r"(?:工作|项目|行动|活动|建设)(?:的)?(?:开头|收尾|结尾)")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the beginning or the end of each plan in question, or of the place that a number points to.

    None where a question asks for neither. A plan without a preamble begins with its first clause.
    """
    text = without_initial(blanked(question.text, question.places))
    begins, ends = _BEGINS.search(text), _ENDS.search(text)
    asked = begins or ends
    if (
        asked is None
        or not question.is_placed
        or "plan_note" in question.cues
        or _WORKS.search(text)
        or _is_topic(asked, question)
        or _counts(asked, question)
    ):
        return None
    if begins and counted_kind(text) == "paragraph":
        return _preambles(question, knowledge)
    blocks: list[Block] = []
    clauses: list[Clause] = []
    places = find_places(question, knowledge) if _points(asked, question) else []
    for doc_id in question.documents:
        within = [clause for one in places if one.place.document.id == doc_id for clause in one.place.clauses]
        if places and not within:
            continue
        document = knowledge.document(doc_id)
        clause = _first(document, within) if begins else (within or document.clauses)[-1]
        clauses.append(clause)
        blocks += _in_words(clause, knowledge, first=bool(begins)) if "句" in text else in_full([clause], knowledge)
    return Draft(Intent.LOOKUP, Status.GROUNDED, tuple(blocks), {"clauses": [clause.id for clause in clauses]})


def _preambles(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the paragraphs before the first heading of each plan that has any."""
    found = {doc_id: paragraphs(_preamble(knowledge.document(doc_id))) for doc_id in question.documents}
    found = {doc_id: items for doc_id, items in found.items() if items}
    blocks = [b for d, items in found.items() for b in contents.counted(d, items, "paragraph", knowledge, "开头")]
    facts = {
        "count": len(next(iter(found.values()), ())),
        "items": [one.name for items in found.values() for one in items],
    }
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), facts) if blocks else None


def _preamble(document: Document) -> list[Clause]:
    return [clause for clause in document.clauses if clause.kind is ClauseKind.FRONT_MATTER and not clause.path]


def _is_topic(asked: re.Match[str], question: Question) -> bool:
    """Tell whether the words stand inside a longer word of the question: 前言 of 前言后语."""
    return any(asked[0] in term.word and asked[0] != term.word for term in question.terms)


def _counts(asked: re.Match[str], question: Question) -> bool:
    """Tell whether the words only say from where is counted: “从末尾数第三项”."""
    return any(one.start <= asked.start() < one.end and abs(one.number) > 1 for one in question.references)


def _points(asked: re.Match[str], question: Question) -> bool:
    """Tell whether a number or a heading besides the words for the end leads to a part of the plan."""
    return not question.references or any(
        one.end <= asked.start() or one.start >= asked.end() for one in question.references
    )


def _first(document: Document, within: list[Clause]) -> Clause:
    """Return the first clause of a part, or the preamble: what stands last before the first heading."""
    letter = _preamble(document)
    return within[0] if within else (letter or document.clauses)[-1 if letter else 0]


def _in_words(clause: Clause, knowledge: Knowledge, *, first: bool) -> list[Block]:
    """Quote the first or the last sentence of a clause."""
    words = sentences(clause)[0 if first else -1]
    text = f"{source(clause, knowledge)}的{'第一' if first else '最后一'}句：{quoted(words.text)}。"
    return [Paragraph((Statement(text, (Support.of(clause, words),)),))]

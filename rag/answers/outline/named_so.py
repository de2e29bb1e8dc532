"""Lists the parts of a plan by a word of their names: “哪几节带‘茶叶’”, “名称里有茶的工程”, “‘茶’字打头的任务”."""

from __future__ import annotations

import re

from corpus.cleaning.width import fold
from corpus.model import Document
from rag.answers.outline import contents
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement
from rag.evidence.places.outline import Item, bare, below, paths
from rag.evidence.places.parts import paragraphs, parts
from rag.evidence.things.written import spelt
from rag.knowledge import Knowledge
from rag.question.intent.counting import counting, named_kind
from rag.question.model import Question
from rag.question.numbering.initials import begins_with

_PARTS = {"节": "section", "章": "part", "部分": "part", "专栏": "box", "原则": "principle", "工程": "project"}
_PART = r"(?:重点|基本|小|大)?(?P<part>节(?![能约省日])|章(?!程)|部分|专栏|工程|原则)"
_NAME = "(?:名称|名字|标题|题目|题)"
_HAS = r"(?:带着?(?![动头领来给去])|含有?|包含)"
_WORD = "(?:“(?P<quoted>[^”?]{1,10})”|(?P<word>[一-鿿a-z]{1,8}?))"
_CALLED = rf"(?:的?{_NAME}(?:里面?|中|上)?(?:{_HAS}|有|出现|写到?|提到)|{_HAS})了?{_WORD}"
_ENDING = "(?:的?(?:字样|[这那两二一]个?字|字|这个词))?"
_WHICH_ONES = "(?:都|分别)?(?:有|是)?(?:哪|几|多少|什么|啥)[^,?]{0,4}"
_WAYS = (
    # “哪几节名字里有茶叶”, “有几个专栏带‘茶’字”, “哪些工程标题含茶叶”; not “哪几节讲茶叶”, “哪些工程带动茶叶”.
    re.compile(rf"(?:哪(?:一|几|些)?|有?几|多少)[个条]?{_PART}的?{_CALLED}{_ENDING}的?[?]?$"),
    # “带‘茶’的节”, “名称里有茶叶的专栏有哪些”, “标题里含茶叶的小节是哪几个”; not “带头的部分”.
    re.compile(rf"{_CALLED}{_ENDING}的{_PART}(?:{_WHICH_ONES})?[?]?$"),
    # “工程里名称含茶叶的有哪些”, “专栏中带‘茶’字的是哪几个”; not “工程里带动茶叶的有哪些”.
    re.compile(rf"{_PART}(?:里面?|中)?,?{_CALLED}{_ENDING}的{_WHICH_ONES}[?]?$"),
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the parts of the kind asked for whose names hold a word, of each plan in question that has any.

    None if a question does not ask for parts by their names.
    """
    asked = next((found for way in _WAYS if (found := way.search(question.text))), None)
    if asked is None or question.references:
        return None
    words, kind = asked["quoted"] or asked["word"], _PARTS[asked["part"]]
    of_kind = {doc_id: parts(knowledge.document(doc_id), kind) for doc_id in question.documents}
    of_kind = {doc_id: items for doc_id, items in of_kind.items() if items}
    if not of_kind:
        return None
    pattern, unit = spelt(words), contents.unit(kind)
    blocks: list[Block] = []
    count = 0
    for doc_id, items in of_kind.items():
        named = [item for item in items if pattern.search(fold(item.name).lower())]
        if named:
            text = f"{knowledge.label(doc_id)}的{len(items)}{unit}里，名称带“{words}”的有**{len(named)}{unit[0]}**："
            blocks += contents.headed(text, named, knowledge)
            count += len(named)
    if not blocks:
        text = f"{knowledge.titles(tuple(of_kind))}的{unit[1:]}里没有一{unit[0]}的名称带“{words}”。"
        return Draft(Intent.LIST, Status.NONE, (Paragraph((Statement(text),)),))
    return Draft(Intent.LIST, Status.GROUNDED, tuple(blocks), {"count": count})


def beginning(question: Question, knowledge: Knowledge) -> Draft | None:
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

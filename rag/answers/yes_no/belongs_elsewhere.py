"""Denies that a thing by its name is in a place, or of it, where only the plans of other places write it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.cleaning.width import fold
from rag.answers.phrasing.wording import listed, nested, quoted, source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.subject import as_typed

# “茶乡小镇是不是在”, “茶贷这个产品不是”: a name, and what says where it is or whose, up to the place; not “谁在”.
_BEFORE = re.compile(
    r"^(?P<name>[^,?谁哪几多\d]{3,20}?)(?:[这那][一-鿿]{1,4}?)?(?:到底|究竟|也|都|应该)?(?P<not>(?<!是)不)?(?:是不是|是否|不是)?"
    r"(?:(?:是|设|建|落户?|开|位|坐落)?[在于]|属于|归属?|是|(?<=不)是|(?<=是不是)|(?<=是否))$"
)
# “的吗”, “推出的吧”, “的特产吗”: how such a question ends behind the place; not “的规划写的吗”, “还是天津”.
_BEHIND = re.compile(
    r"(?![^?]*(?:规划|计划|文件|还是|和|与))(?:市|区|县)?(?:境内|本地|当地|那边|这边)?(?:[一-鿿]{1,3}的|的)?[一-鿿]{0,4}?"
    r",?(?:吗|么|吧|嘛|[对是]不[对是]|[对没]错?[吗吧])?[?]*$"
)
_QUOTES = "“”‘’\"'"
# “国家茶叶局”: a body of the whole country, which plans of any place name.
_OF_ALL = re.compile("^(?:国家|国务院|全国|中国|世界|国际|联合国|中央|最高)")


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a question says of the place of a thing; ``here`` are the plans of the place, if any are held."""

    name: str
    place: str
    here: tuple[str, ...]
    denied: bool
    names_its_place: bool


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the plans of the place asked about do not write a thing, and which plans do; None if they write it.

    That it is in a place of which no plan is held is denied only where its name has another in it.
    """
    claim = _claim(question)
    if claim is None:
        return None
    writing = {doc_id: support for doc_id in knowledge.doc_ids if (support := _writing(claim.name, doc_id, knowledge))}
    if not writing or any(doc_id in writing for doc_id in claim.here):
        return None
    shown = nested(as_typed(claim.name, question))
    others = f"写到“{shown}”的是{listed(list(knowledge.regions_of(writing)))}的规划。"
    first = Statement(f"{_verdict(claim, knowledge)}{others}", tuple(writing.values()))
    by_region = {knowledge.region_of(doc_id): support for doc_id, support in reversed(writing.items())}
    quotes = Paragraph(tuple(_quote(by_region[region], knowledge) for region in reversed(by_region)))
    facts = {"clauses": [one.clause.id for one in writing.values()]}
    if not (claim.here or claim.names_its_place):
        return Draft(Intent.YES_NO, Status.PARTIAL, (Paragraph((first,)), quotes), facts)
    return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph((first,)), quotes), facts | {"verdict": claim.denied})


def _claim(question: Question) -> _Claim | None:
    """Return what a question says of the place of a thing, and nothing else; None where it says no such."""
    places = [(one.start, one.end, one.values) for one in question.places]
    places += [(at, at + len(name), ()) for name in question.foreign if (at := question.text.rfind(name)) >= 0]
    for start, end, here in sorted(places, reverse=True):
        before = _BEFORE.match(question.text[:start])
        if before is None or not _BEHIND.match(question.text, end) or question.departments or question.filtered:
            continue
        name = before["name"].strip(_QUOTES)
        inside = [one for one in question.places if one.start < len(name)]
        if _OF_ALL.match(name) or any(one.end - one.start == len(name) for one in inside):
            continue
        return _Claim(name, question.text[start:end], here, before["not"] is not None, bool(inside))
    return None


def _verdict(claim: _Claim, knowledge: Knowledge) -> str:
    if not (claim.here or claim.names_its_place):
        return f"没有收录{claim.place}的规划，收录的规划没有写到它在{claim.place}，"
    so = "是，" if claim.denied else "不是，"
    return f"{so}{listed(list(knowledge.regions_of(claim.here)))}的规划没有写到，" if claim.here else so


def _writing(name: str, doc_id: str, knowledge: Knowledge) -> Support | None:
    """Return the first sentence of a plan that writes a name just so; None if none does."""
    clauses = (clause for clause in knowledge.clauses((doc_id,)) if name in fold(clause.text).lower())
    found = ((clause, one) for clause in clauses for one in sentences(clause) if name in fold(one.text).lower())
    return next((Support.of(clause, one) for clause, one in found), None)


def _quote(support: Support, knowledge: Knowledge) -> Statement:
    return Statement(f"{source(support.clause, knowledge)}写的是：{quoted(support.text)}。", (support,))

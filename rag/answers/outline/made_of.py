"""Tells whether plans have parts of a kind at all: “海门有专栏吗”, “三份规划都有重点工程吗”, “哪份有保障措施”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from rag.answers.outline import contents
from rag.answers.outline.structure import asks_only_of
from rag.answers.phrasing.wording import listed
from rag.answers.standing import goals_in_numbers
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement
from rag.evidence.places.parts import parts
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import IDLE_WEIGHT

_KINDS = ("box", "project", "action", "stage", "principle", "safeguard")
# “指标”, “量化指标”, “主要指标”; not “指标体系”.
_INDICATORS = re.compile(r"(?:量化|具体|主要|定量|硬)?的?指标(?!体系)")
# “哪几份规划”, “哪份”: each plan is asked about; not “三份规划”, “哪个地方”.
_WHICH_PLANS = re.compile(r"哪(?:些|[几一]?[份个])?(?:文件|规划|计划)|哪[几一]?份")
# “两份规划”: of one place each plan is a side, of several each place; not “两个地方”.
_SO_MANY_PLANS = re.compile("[两三四几]份")
# “有没有像,那样的”: what the first has like the other; not “,和,都有”.
_LIKE = re.compile(r"像|类似")
# “,有原则,,有吗”, “,有没有,,呢”: another is asked for behind; not “,和,都有原则吗”.
_AND_THERE = re.compile(r"[^,],+(?:也|还|里)*(?:呢|有没有|有|没有)(?:吗|么)?[?]*$")
# “没有”, “没列”: the plans without such parts are asked for; not “有没有”.
_WITHOUT = re.compile(r"(?:哪|谁)[^,?]{0,6}(?:没有?|未|不)[有列设分定写]?")
# “是不是都”, “三份都”: all are said to have some.
_ALL = re.compile(r"都|均|皆|全都?(?=有|列|设|分)")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which plans have parts of the kind that is all that a question names, and which; None if it asks more."""
    text = blanked(question.text, question.places)
    if question.references or question.departments or not _asks_whether().search(text):
        return None
    kind = named_kind(question.text)
    if kind in _KINDS and asks_only_of(question, (kind,)):
        found = {doc_id: items for doc_id in question.documents if (items := parts(knowledge.document(doc_id), kind))}
        if not found and kind == "action":
            return None
        told = [block for doc_id, items in found.items() for block in contents.counted(doc_id, items, kind, knowledge)]
        facts = {"items": [item.name for items in found.values() for item in items]}
        return _draft(question, text, contents.unit(kind)[1:], found, told, facts, knowledge)
    if _INDICATORS.search(text) and len(question.documents) > 1 and not _names_more(question):
        every = {doc_id: goals_in_numbers.goals_of(doc_id, question, knowledge) for doc_id in question.documents}
        goals = {doc_id: of for doc_id, of in every.items() if of.facts}
        told = [block for doc_id, of in goals.items() for block in goals_in_numbers.told(doc_id, of, knowledge)]
        return _draft(question, text, "数值指标", goals, told, {}, knowledge)
    return None


def _names_more(question: Question) -> bool:
    """Tell whether a question names anything beside 指标."""
    return any(term.weight > IDLE_WEIGHT and not _INDICATORS.search(term.word) for term in question.terms)


def _draft(
    question: Question,
    text: str,
    name: str,
    found: Mapping[str, object],
    told: Sequence[Block],
    facts: Mapping[str, object],
    knowledge: Knowledge,
) -> Draft:
    """Say first which plans have what is called by a ``name``, those ``found``, then tell it."""
    first = Paragraph((_verdict(question, text, name, list(found), knowledge),))
    intent = Intent.COMPARE if len(question.documents) > 1 else Intent.YES_NO
    status = Status.GROUNDED if found else Status.NONE
    return Draft(intent, status, (first, *told), {**facts, "verdict": bool(found)})


@cache
def _asks_whether() -> re.Pattern[str]:
    """Return what finds that parts of a kind are asked to be there, where names of plans are commas.

    “,有专栏吗”, “哪几份列了重点工程”, “,有原则,,有没有”, “有没有像,那样的专栏”; not “专栏有什么用”, “有几个专栏”.
    """
    words = "|".join((_INDICATORS.pattern, *(word for kind in kinds() if kind.name in _KINDS for word in kind.words)))
    has = r"(?:有没有|有无|列没列|设没设|有|列|设|定|分|含|写)(?:了|出|到|着)*"
    like = r"(?:像|跟|和|同|与|类似)?[,]*(?:[那这]样|一样|相同|类似)?的?"
    thing = rf"(?:单独|专门|什么|这样|这种|自己|的|所谓)*[“”\"]?(?:{words})[“”\"]?(?:这个?东西|这种|部分|这一?[块项])?"
    closes = r"(?:的?[吗么吧]|没有?|呢|没|的)?[?]*"
    which = r"(?:哪(?:些|[几一]?[份个家座])?|谁)(?:地方|城市|文件|规划|计划|地|市)*里?(?:面)?(?:没有?|未|不)?"
    after = r"(?:,+(?:也|还|里|呢|有没有|有吗|有么|有|没有)*[?]*)?"
    return re.compile(
        rf"^(?:[,、和与跟同及]|[两三四几]个?(?:地方?|份|城市|市)|各地|份|文件|规划|计划|方案|里面?|中|是不是|是否|都|均|也|还|到底)*"
        rf"(?:{which})?都?{has}{like}{thing}{closes}{after}$"
    )


def _verdict(question: Question, text: str, name: str, found: Sequence[str], knowledge: Knowledge) -> Statement:
    """Say whether there are such parts, and of several sides which have some and which have none."""
    sides = _sides(question, text, knowledge)
    lacking = [doc_id for side in sides if not set(found) & set(side) for doc_id in side]
    without = f"{knowledge.titles(lacking)}没有列出{name}"
    having = listed([knowledge.label(doc_id) for doc_id in found])
    if not found:
        return Statement(f"没有，{without}。")
    if len(sides) == 1:
        return Statement("有：" if len(question.documents) == 1 else f"有，{having}列有{name}：")
    if not lacking:
        begins = "没有哪一方没有：" if _WITHOUT.search(text) else "是，" if _ALL.search(text) else "有，"
        return Statement(f"{begins}{having}都列有{name}：")
    if _WITHOUT.search(text):
        return Statement(f"{without}，其余的有：")
    asked = _asked_of(question, text)
    begins = "不是，" if _ALL.search(text) else "" if not asked else "有，" if set(found) & asked else "没有，"
    return Statement(f"{begins}只有{having}列有{name}，{without}。")


def _sides(question: Question, text: str, knowledge: Knowledge) -> list[tuple[str, ...]]:
    """Return the plans of each side: of each region, or each plan where plans are asked for."""
    one_place = len(question.regions) < 2
    if _WHICH_PLANS.search(text) or (one_place and (_SO_MANY_PLANS.search(text) or len(question.named_documents) > 1)):
        return [(doc_id,) for doc_id in question.documents]
    sides: dict[str, list[str]] = {}
    for doc_id in question.documents:
        sides.setdefault(knowledge.region_of(doc_id), []).append(doc_id)
    return [tuple(of) for of in sides.values()]


def _asked_of(question: Question, text: str) -> set[str]:
    """Return the plans of the side that is asked for beside another: the last, or the first before 像; or none."""
    places = sorted(question.places, key=lambda place: place.start)
    if len(places) < 2:
        return set()
    if _LIKE.search(text):
        return set(places[0].values)
    return set(places[-1].values) if _AND_THERE.search(text) else set()

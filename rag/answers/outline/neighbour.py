"""Answers what stands before or behind something in a plan: “第5项的下一项”, “人才工程后面是哪个工程”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause, Document
from rag.answers import responsible
from rag.answers.outline.contents import in_full, named
from rag.answers.outline.structure import asks_name
from rag.contract import Intent, Status
from rag.draft import Block, Draft
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.find import find_places
from rag.evidence.places.outline import Item, common_path, items_below
from rag.evidence.places.parts import parts
from rag.evidence.places.steps import Place, place_of
from rag.knowledge import Knowledge
from rag.question.model import Question

_UNIT = (
    r"(?:项(?!目)|条(?!件|例)|点(?![不也都没儿])|节|章|部分|专栏|工程|原则|段(?![时路])"
    r"|个(?!五年|百年|阶段|月|季度|世纪|数|是不是|是否|更|[多大高]))"
)
_BESIDE = r"(?:(?:面|头|边)(?:的|那|这|是|哪|什么|紧挨着)*一?|一)"
_HEADED = r"(?:部分|章(?!程)|小?节(?![约省能日])|专栏|工程)"
# “专栏3完了以后,接下来那一节”, “之后的那一章”, “接着是哪个专栏”: on to what has a heading; not “以后几年的部分”.
_ONWARDS = (
    r"(?:之后|以后|过后|往[后下]|完了?|接(?:着|下来|下去)|随后)(?:的|是|[再就又讲写轮到]|接着|接下来|[,，])*"
    rf"(?:[那这哪](?:一|个|大)*|一个?){_HEADED}"
)
# “它的下一项”, “后面那个工程是什么”, “第9项之后是什么”, “下面紧跟着的那条”, “讲完后接着的是”; not
# “下一步”, “最后一项”, “后面三项”, “后面这个更大”.
_NEXT = re.compile(
    rf"(?<![以今之往最末])(?:下|后){_BESIDE}{_UNIT}|{_ONWARDS}|紧(?:跟|接|挨)[^,?]{{0,24}}?(?:后|下)(?:面|头|边)?"
    rf"|(?<=\d|[一二三四五六七八九十]){_UNIT}(?:之后|以后|后面|后头|后边)(?:的)?(?:是|讲|写|说|接|呢|[?]|$)"
    r"|[后下](?:面|头|边)?的?紧(?:跟|接|挨)着?|完了?(?:之后|以后|后)?,?接(?:着|下来)(?:的|是|讲)"
    r"|排在[^,?]{1,24}?(?:之后|后面)"
)
# “前一条是什么”, “排在它前面的”, “之前的那个专栏”; not “目前一项”, “以前那个”, “政策上是个什么”,
# “网上一个平台”, “执法上一个做法吗”, “乡镇上一点不管”.
_BEFORE = re.compile(
    rf"(?<![目以当之最线网路])(?:上|前){_BESIDE}{_UNIT}(?!做法|说法|办法|思路|口径|意思|标准)|(?:之前|往前)(?:的|是)*[那这哪](?:一|个|大)*{_HEADED}"
    rf"|紧挨[^,?]{{0,24}}?前(?:面|头|边)?|排在[^,?]{{1,24}}?(?:之前|前面)"
)

# “前后两项”, “前后相邻的条目”, “前后各是什么”: what stands on both sides; not “前后三年”, “前后矛盾”.
_AROUND = re.compile(
    rf"前后(?:(?:相邻|紧挨着?|挨着|各|的|那|这|哪)*[一两几]?(?:{_UNIT}|条目)|两?边?(?:各|都|分别)+是?(?:什么|啥|哪))"
)

# “下一章”, “前面那个专栏”, “哪一节”: what kind of heading is asked for; not “第三章”.
_OF_KIND = re.compile(
    r"(?:[上下前后那这哪]一?|[面头边]的?)(?:个|大|小)*"
    r"(?:(?P<part>部分|章(?!程))|(?P<section>节(?![约省能日]))|(?P<box>专栏)|(?P<project>工程))"
)
# “‘总则’下面那段文字”: what stands below a heading itself; not “第二段下面那段”, “下面那一节”.
_BELOW = re.compile(r"(?<![段条项点句话])(?:下面|底下|下头|下边)(?:的|那|这)+一?(?:大|小)?段")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give what stands next to the place or the clause that a question names, on the side or sides asked for.

    Where it asks who sees to that, these are named. None if it asks for no neighbour.
    """
    steps = _steps(question)
    if not steps or not question.is_placed:
        return None
    base = _base(question, knowledge)
    if base is None or (base.is_section and _BELOW.search(question.text)):
        return None
    items = [item for step in steps if (item := _headed(base, step, question) or _next_to(base, step))]
    if not items:
        return None
    if question.intent is Intent.RESPONSIBLE:
        return responsible.at_place([clause for item in items for clause in item.clauses], question, knowledge)
    blocks = tuple(block for item in items for block in _said(item, base, question, knowledge))
    facts = {"clauses": [clause.id for item in items for clause in item.clauses]}
    return Draft(Intent.LOOKUP, Status.GROUNDED, blocks, facts)


def _steps(question: Question) -> tuple[int, ...]:
    """Return the steps from a place to the neighbours that a question asks for: -1 before it, 1 behind it.

    The former and the latter of two things named without a number are no neighbours: “前一条归谁,后一条归谁”.
    """
    before, following = _BEFORE.search(question.text), _NEXT.search(question.text)
    if before and following and not question.references:
        return ()
    both = _AROUND.search(question.text)
    return tuple(step for step, found in ((-1, before), (1, following)) if both or found)


def _said(item: Item, base: Place, question: Question, knowledge: Knowledge) -> Sequence[Block]:
    if len(item.clauses) == 1 and not (asks_name(question) and place_of(base.document, item.clauses).is_section):
        return list(in_full(item.clauses, knowledge))
    return named(place_of(base.document, item.clauses), knowledge)


def _base(question: Question, knowledge: Knowledge) -> Place | None:
    """Return the place that a question starts from: by its number or heading, or the clause that its words name."""
    found = find_places(question, knowledge)
    if found:
        return found[0].place
    best = relevant(retrieve(question, knowledge))[:1] if question.terms else []
    return next((place_of(knowledge.document(one.clause.doc_id), (one.clause,)) for one in best), None)


def _headed(base: Place, step: int, question: Question) -> Item | None:
    """Return the next heading of the kind that a question names before or behind a place, whatever level that is of.

    Before a box stands the section that holds it, and behind it the one after that.
    """
    kinds = [match.lastgroup for match in _OF_KIND.finditer(question.text)]
    document = base.document
    rows = (parts(document, kind) for kind in kinds if kind)
    at = {clause.id: place for place, clause in enumerate(document.clauses)}
    first, last = at[base.clauses[0].id], at[base.clauses[-1].id]
    for row in rows:
        starts = [(at[item.clauses[0].id], item) for item in row]
        if step < 0:
            return next((item for start, item in reversed(starts) if start < first), None)
        return next((item for start, item in starts if start > last), None)
    return None


def _next_to(base: Place, step: int) -> Item | None:
    """Return the sibling of a place: a section of the same heading, or the clause next to it in the plan."""
    document = base.document
    if base.is_section and len(base.clauses) > 1:
        return _beside(items_below(document, base.path[:-1]), base.clauses, step)
    siblings = items_below(document, common_path(base.clauses))
    return _beside(siblings, base.clauses, step) or _clause_beside(document, base.clauses[0], step)


def _beside(items: Sequence[Item], clauses: Sequence[Clause], step: int) -> Item | None:
    at = next((place for place, item in enumerate(items) if item.clauses[0] == clauses[0]), None)
    return None if at is None or not 0 <= at + step < len(items) else items[at + step]


def _clause_beside(document: Document, clause: Clause, step: int) -> Item | None:
    at = document.clauses.index(clause) + step
    return Item("", (document.clauses[at],)) if 0 <= at < len(document.clauses) else None

"""Names the plans of a task and a box that stand beside each other, where each is of another plan: 第3项, 专栏2."""

from __future__ import annotations

import re

from rag.evidence.places.parts import numbered_through
from rag.knowledge import Knowledge
from rag.question.numbering.references import Reference, find_references
from rag.question.plans.links import link_documents, short_forms

# What stands between the two, perhaps with the plan of the second: “和规划”, “跟五年规划里的”, “的牵头方和行动计划”;
# not “在规划里对应”.
_BETWEEN = re.compile(
    r"(?:的[^,?、和与跟同及比]{2,6})?,?(?:和|与|跟|同|及|比|对比|、|还是)(?:[^,?、]{0,10}(?:规划|计划|方案|分工)[里中的]{0,2})?"
)
# “规划”, “推进计划里的” right before a number: its plan is named; not “规划布局”.
_PLAN_BEFORE = re.compile(r"(?:规划|计划|方案|分工|文件)[里中的]{0,2}$")
_LED = re.compile("[里中的]{0,2}")


def with_homes(text: str, knowledge: Knowledge) -> str:
    """Return a normalised text with the name of its plan before each of two numbers that names none.

    In “第3项和专栏2有何不同” only one plan of the place numbers its tasks through, and only another has boxes.
    """
    references = find_references(text)
    if len(references) != 2 or not _BETWEEN.fullmatch(text[references[0].end : references[1].start]):
        return text
    homes = [_home(reference, text, knowledge) for reference in references]
    plans = [home for home in homes if home]
    if len(set(plans)) < 2 or len(knowledge.regions_of(plans)) > 1:
        return text
    for reference, plan in reversed(list(zip(references, plans, strict=True))):
        before, behind = text[: reference.start], text[reference.start :]
        if not _PLAN_BEFORE.search(before):
            region = short_forms(knowledge.region_of(plan))[-1]
            text = f"{before.removesuffix(region)}{knowledge.label(plan)}{behind}"
    return text


def _home(reference: Reference, text: str, knowledge: Knowledge) -> str | None:
    """Return the only plan that has the task or the box of a number, unless the number names another."""
    having = [doc_id for doc_id in knowledge.doc_ids if reference.number in _numbers(reference, doc_id, knowledge)]
    before = text[: reference.start]
    named = [one for one in link_documents(before, knowledge.entries) if _LED.fullmatch(before[one.end :])]
    if len(having) != 1 or (named and having[0] not in named[-1].values):
        return None
    return having[0]


def _numbers(reference: Reference, doc_id: str, knowledge: Knowledge) -> set[int]:
    """Return the numbers of a plan's boxes, or of the tasks that it numbers through, whichever a number counts."""
    document = knowledge.document(doc_id)
    if reference.families[:1] == ("box",):
        return {one.number for clause in document.clauses for one in clause.ordinals if one.family == "box"}
    if reference.unit != "项" or reference.by_position:
        return set()
    return {clause.ordinals[-1].number for clause in numbered_through(document)}

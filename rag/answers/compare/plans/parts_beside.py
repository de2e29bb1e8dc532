"""Holds numbered parts of plans beside each other: “上海和海门的第三部分分别讲什么”, “两份的第二部分标题一样吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answers.compare.asked.matter import asks_who
from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.phrasing.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.places.find import find_places
from rag.evidence.places.outline import bare
from rag.evidence.places.steps import Place
from rag.knowledge import Knowledge
from rag.question.model import Question

_TWO = 2
# What of a plan is so wide that its headings tell what it is about: “第三部分”; not “第三节”, “第3条”.
_PARTS = frozenset({"部分", "编", "篇", "章", "板块", "大块", "块"})
# Headings that are alike to this share say the same: “实施保障” and “实施与保障”.
_ALIKE = 0.85
# Headings are no longer than this; sentences without a heading are.
_LONGEST = 40
# “一样吗”, “是一个题目吗”, “有何不同”: how they relate is told first; not “一共讲什么”.
_RELATES = re.compile(r"一样|相同|不同|一致|区别|差别|异同|同一?个|一个(?:标题|题目|名)|重名")
# “有几条”, “多少字”: a number is asked for, not what the part is about.
_COUNTS = re.compile(r"几|[多少更最]")
# “标题”, “题目”: what stands in a heading is no topic beside it.
_OF_HEADING = re.compile(r"标题|题目|名[称字]|内容|主题")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the heading of the part in each plan and what stands below it; None if more or nothing such is asked."""
    numbered = question.references and all(one.unit in _PARTS for one in question.references)
    if not numbered or question.intent is not Intent.COMPARE or _COUNTS.search(_plain(question)):
        return None
    about = any(not _OF_HEADING.search(term.word) for term in question.telling)
    if question.departments or about or asks_who(question, knowledge):
        return None
    sides = find_sides(question, knowledge)
    if len(sides) < _TWO:
        return None
    found = [place for side in sides for place in _of(side, knowledge)]
    if len(found) < _TWO:
        return None
    lacking = [one for one in question.documents if one not in {place.document.id for place in found}]
    first = [_related(found, knowledge)] if _RELATES.search(question.text) else []
    if lacking:
        first.append(Statement(f"{knowledge.titles(lacking)}没有这一部分。"))
    lines = Bullets(tuple(_line(place, knowledge) for place in found))
    clauses = [clause.id for place in found for clause in place.clauses]
    blocks = (Paragraph(tuple(first)), lines) if first else (lines,)
    return Draft(Intent.COMPARE, Status.PARTIAL if lacking else Status.GROUNDED, blocks, {"clauses": clauses})


def _plain(question: Question) -> str:
    """Return the text of a question without its numbers: the 几 of “第几部分” counts nothing."""
    text = question.text
    for one in sorted(question.references, key=lambda one: -one.start):
        text = text[: one.start] + text[one.end :]
    return text


def _of(side: Side, knowledge: Knowledge) -> list[Place]:
    """Return the part that the numbers of a side lead to in each of its plans that has it."""
    asked = side.question
    if len({(one.number, one.unit) for one in asked.references}) == 1:
        asked = replace(asked, references=asked.references[:1])
    found = []
    for doc_id in asked.documents:
        places = find_places(replace(asked, documents=(doc_id,)), knowledge)
        found += [one.place for one in places if one.place.is_section]
    return list({(place.document.id, place.path): place for place in found}.values())


def _related(places: Sequence[Place], knowledge: Knowledge) -> Statement:
    """Say whether the headings of all parts are the same, or that of each."""
    names = [bare(place.heading) for place in places]
    proof = tuple(whole(place.clauses[0]) for place in places)
    if all(likeness(names[0], name) >= _ALIKE for name in names[1:]):
        return Statement(f"标题相同或相近：{_headings(places, knowledge)}。", proof)
    return Statement(f"不一样：{_headings(places, knowledge)}。", proof)


def _headings(places: Sequence[Place], knowledge: Knowledge) -> str:
    if len({place.document.id for place in places}) == 1:
        return "，".join(f"“{place.heading}”" for place in places)
    return "，".join(f"{knowledge.label(place.document.id)}是“{bare(place.heading)}”" for place in places)


def _line(place: Place, knowledge: Knowledge) -> Statement:
    """Give the heading of a part and the headings right below it, or how many paragraphs it has."""
    items = [item for item in place.items if len(item.clauses) < len(place.clauses)]
    named = [bare(item.name) for item in items if len(item.name) <= _LONGEST and "," not in item.name]
    below = f"，包括{'、'.join(named)}" if len(named) == len(items) > 1 else ""
    proof = tuple(whole(item.clauses[0]) for item in items) if below else (whole(place.clauses[0]),)
    return Statement(f"{knowledge.label(place.document.id)}：**{place.heading}**{below}。", proof)

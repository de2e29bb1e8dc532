"""Holds what stands at a number in each plan side by side by name: “第三部分分别讲什么”, “第二条原则各是什么”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from rag.answers.compare.asked.matter import asks_who
from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.outline.contents import firsts
from rag.answers.phrasing.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.places.find import find_places
from rag.evidence.places.outline import bare
from rag.evidence.places.steps import Place
from rag.evidence.sentences.cut import Sentence, duty_start, sentences
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.question.model import Question

# Headings that are alike to this share say the same: “实施保障” and “实施与保障”.
_ALIKE = 0.85
# A heading in a list, the words that a clause opens with as its name, and what of it is told behind, at the longest.
_HEADING, _NAME, _BODY = 40, 20, 160
# “一样吗”, “是一个题目吗”, “有何不同”: how they relate is told first; not “一共讲什么”.
_RELATES = re.compile(r"一样|相同|不同|一致|区别|差别|异同|同一?个|一个(?:标题|题目|名)|重名")
# “有几条”, “哪个多”: a number is asked for, not what stands there.
_COUNTS = re.compile(r"几|[多少更最]")
# “标题”, “摆在”: what is asked of a heading, or where it stands, is no topic beside it.
_OF_HEADING = re.compile(r"标题|题目|名[称字]|内容|主题|意思|[摆排放列][在头]|位")


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands at a number of a plan, with its name."""

    place: Place
    name: str

    @property
    def doc_id(self) -> str:
        return self.place.document.id

    @property
    def first(self) -> Clause:
        return self.place.clauses[0]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Name what stands at the numbers in each plan and tell what it has; None if more or nothing such is asked.

    It is for what has a name of its own: parts, boxes, projects, principles; not for tasks that are numbered through.
    """
    if not question.references or question.intent is not Intent.COMPARE or _COUNTS.search(_plain(question)):
        return None
    if question.departments or _has_topic(question) or asks_who(question, knowledge):
        return None
    of_sides = [_named(_of(side, knowledge)) for side in find_sides(question, knowledge)]
    found = [part for of in of_sides if of for part in of]
    if len(found) < 2 or None in of_sides:
        return None
    having = {part.doc_id for part in found}
    around = {knowledge.region_of(doc_id) for doc_id in having}
    lacking = [one for one in question.documents if one not in having]
    lacking = [one for one in lacking if one in question.named_documents or knowledge.region_of(one) not in around]
    first = [_related(found, knowledge)] if _RELATES.search(question.text) else []
    if lacking:
        first.append(Statement(f"{knowledge.titles(lacking)}没有这一部分。"))
    lines = Bullets(tuple(_line(part, knowledge) for part in found))
    clauses = [clause.id for part in found for clause in part.place.clauses]
    blocks = (Paragraph(tuple(first)), lines) if first else (lines,)
    return Draft(Intent.COMPARE, Status.PARTIAL if lacking else Status.GROUNDED, blocks, {"clauses": clauses})


def _plain(question: Question) -> str:
    """Return the text of a question without its numbers: the 几 of “第几部分” counts nothing."""
    text = question.text
    for one in sorted(question.references, key=lambda one: -one.start):
        text = text[: one.start] + text[one.end :]
    return text


def _has_topic(question: Question) -> bool:
    """Tell whether a question names more than a kind of part and what is asked of it."""
    words = [word for kind in kinds() for word in kind.words]
    return any(
        not _OF_HEADING.search(term.word) and not any(term.word in word for word in words) for term in question.telling
    )


def _of(side: Side, knowledge: Knowledge) -> list[Place]:
    """Return what the numbers of a side lead to in each of its plans that has it."""
    asked = side.question
    if len({(one.number, one.unit) for one in asked.references}) == 1:
        asked = replace(asked, references=asked.references[:1])
    found = []
    for doc_id in asked.documents:
        found += [one.place for one in find_places(replace(asked, documents=(doc_id,)), knowledge)]
    return list({(place.document.id, place.path, place.clauses[0].id): place for place in found}.values())


def _named(places: Sequence[Place]) -> list[_Part] | None:
    """Return the places of a side that have a name; None if it has only others."""
    named = [_Part(place, name) for place in places if (name := _name(place))]
    return named if named or not places else None


def _name(place: Place) -> str:
    """Return the heading of a place, or the few words that its one clause opens with; nothing where it has none."""
    if place.is_section:
        return place.heading
    if len(place.clauses) != 1:
        return ""
    opening = place.clauses[0].title or sentences(place.clauses[0])[0].text.rstrip("。")
    return opening if len(opening) <= _NAME else ""


def _related(parts: Sequence[_Part], knowledge: Knowledge) -> Statement:
    """Say whether the names of all parts are the same, and what they are."""
    names = [bare(part.name) for part in parts]
    alike = all(likeness(names[0], name) >= _ALIKE for name in names[1:])
    within_one = len({part.doc_id for part in parts}) == 1
    called = (
        f"“{part.name}”" if within_one else f"{knowledge.label(part.doc_id)}是“{bare(part.name)}”" for part in parts
    )
    told = "标题相同或相近" if alike else "标题不同"
    return Statement(f"{told}：{'，'.join(called)}。", tuple(whole(part.first) for part in parts))


def _line(part: _Part, knowledge: Knowledge) -> Statement:
    """Give the name of a part and the headings right below it, or what its one clause says behind its name."""
    told = f"{knowledge.label(part.doc_id)}：**{part.name}**"
    if len(part.place.clauses) == 1:
        body = "".join(one.text for one in _behind_name(part))
        return Statement(f"{told}。{body}" if body else f"{told}。", (whole(part.first),))
    items = [item for item in part.place.items if len(item.clauses) < len(part.place.clauses)]
    named = [bare(item.name) for item in items if len(item.name) <= _HEADING and "," not in item.name]
    if not len(named) == len(items) > 1:
        return Statement(f"{told}。", (whole(part.first),))
    return Statement(f"{told}，包括{'、'.join(named)}。", firsts(items))


def _behind_name(part: _Part) -> list[Sentence]:
    """Return the sentences of a clause behind its name, without its duty, as many as are no longer than a few lines."""
    end = duty_start(part.first)
    behind = [one for one in sentences(part.first) if one.end <= end and one.text.rstrip("。") != part.name]
    kept: list[Sentence] = []
    for one in behind:
        if kept and sum(len(other.text) for other in (*kept, one)) > _BODY:
            break
        kept.append(one)
    return kept

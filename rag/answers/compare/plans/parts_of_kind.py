"""Compares parts that all plans have: “上海和海门的保障措施有什么不同”, “两地的基本原则各有几条,差在哪”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Document
from rag.answers.compare.asked.matter import asks_who
from rag.answers.compare.asked.sides import Side, all_of, are_things, find_sides
from rag.answers.phrasing.wording import listed, quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.places.outline import Item, Path, bare, items_below, name_asked, paths
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from rag.lexicon.things import Kind, kinds
from rag.question.model import Question
from rag.question.plans.links import blanked

_TWO = 2
# The kinds of parts that plans have whatever they are about.
_KINDS = frozenset({"safeguard", "principle", "project"})
_RELATES = frozenset({"differ", "compare"})
# What only asks which has more, or what all have, is answered by the lists alone.
_OTHERWISE = frozenset({"more", "in_common"})
# “有没有一样的”, “重合的有哪些”: not “一样吗”.
_IN_COMMON = re.compile(r"有(?:没有)?(?:相同|一样|共同|重[合复叠])的?|(?:相同|一样|共同|重[合复叠])的(?:有|是)")
# How many there are is told first where that is asked for, else how they relate.
_COUNTS = frozenset({"count", "amount"})


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a plan, with what stands directly below its heading."""

    side: Side
    document: Document
    path: Path
    items: tuple[Item, ...]

    @property
    def names(self) -> list[str]:
        """The headings below, without their numbers."""
        return [bare(item.name) for item in self.items]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say what the part of each side has below it, what all have and what one alone has; None if no such is asked."""
    relates = question.cues & _RELATES and not (question.cues & _OTHERWISE or _IN_COMMON.search(question.text))
    if not relates or question.references or question.departments or len(question.documents) < _TWO:
        return None
    kind = None if asks_who(question, knowledge) else _kind_asked(question)
    sides = find_sides(question, knowledge) if kind else []
    if kind is None or len(sides) < _TWO or are_things(sides):
        return None
    parts = [part for side in sides for part in _parts(side, kind, knowledge)]
    lacking = [side for side in sides if side.name not in {part.side.name for part in parts}]
    if not parts:
        return None
    blocks: list[Block] = [Paragraph(tuple(_count(part, knowledge) for part in parts))]
    if lacking:
        titles = knowledge.titles(doc_id for side in lacking for doc_id in side.question.documents)
        word = bare(parts[0].path[-1])
        blocks.append(Paragraph((Statement(f"{titles}没有“{word}”这一部分。"),)))
    if related := [] if lacking else _related(parts, sides):
        blocks.insert(1 if question.cues & _COUNTS else 0, Paragraph(tuple(related)))
    for part in parts:
        lines = tuple(_line(item, knowledge) for item in part.items)
        blocks.append(Bullets(lines, heading=knowledge.label(part.document.metadata.doc_id)))
    clauses = [clause.id for part in parts for item in part.items for clause in item.clauses]
    return Draft(Intent.COMPARE, Status.PARTIAL if lacking else Status.GROUNDED, tuple(blocks), {"clauses": clauses})


def _kind_asked(question: Question) -> Kind | None:
    """Return the kind of part that is all that a question names beside its places."""
    text = blanked(question.text, question.places)
    for kind in kinds():
        word = next((word for word in kind.words if word in text), "") if kind.name in _KINDS else ""
        if len(word) > _TWO and all(term.word in word for term in question.telling):
            return kind
    return None


def _parts(side: Side, kind: Kind, knowledge: Knowledge) -> list[_Part]:
    """Return the part of the kind in each plan of a side that has one with headings or paragraphs below it."""
    found = []
    for document in map(knowledge.document, side.question.documents):
        path = next((path for path in paths(document) if name_asked(path[-1]) in kind.words), None)
        if path and (items := items_below(document, path)):
            found.append(_Part(side, document, path, tuple(items)))
    return found


def _count(part: _Part, knowledge: Knowledge) -> Statement:
    label = knowledge.label(part.document.metadata.doc_id)
    supports = tuple(whole(item.clauses[0]) for item in part.items)
    mark = "；" if any("," in name for name in part.names) else "、"
    text = f"{label}“{bare(part.path[-1])}”有**{len(part.items)}条**：{mark.join(part.names)}。"
    return Statement(text, supports)


def _related(parts: Sequence[_Part], sides: Sequence[Side]) -> list[Statement]:
    """Say which headings all sides have, and which one alone has where others are shared."""
    of_side = {side.name: [part for part in parts if part.side.name == side.name] for side in sides}
    named = {name: dict.fromkeys(one for part in of for one in part.names) for name, of in of_side.items()}
    shared = [one for one in named[sides[0].name] if all(one in names for names in named.values())]
    if not shared:
        return []
    said = [Statement(f"按标题比较，{all_of(len(sides))}都列有{listed(shared)}。", _supports(parts, shared))]
    for name, names in named.items():
        others = {one for other, of in named.items() if other != name for one in of}
        if alone := [one for one in names if one not in others]:
            said.append(Statement(f"只有{name}列了{listed(alone)}。", _supports(of_side[name], alone)))
    return said


def _supports(parts: Sequence[_Part], names: Sequence[str]) -> tuple[Support, ...]:
    return tuple(whole(item.clauses[0]) for part in parts for item in part.items if bare(item.name) in names)


def _line(item: Item, knowledge: Knowledge) -> Statement:
    """Quote how what stands below a heading begins."""
    clause = item.clauses[0]
    told = [one for one in sentences(clause) if one.text.rstrip("。") not in (clause.title, bare(item.name))]
    words = told[0] if told else sentences(clause)[0]
    return Statement(
        f"{source(clause, knowledge)}{bare(item.name)}：{quoted(words.text)}。", (Support.of(clause, words),)
    )

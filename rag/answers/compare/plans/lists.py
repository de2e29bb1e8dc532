"""Holds the lists of plans against each other by name: “原则有什么不同”, “这份有那份没有的专栏”, “只在计划里的小节”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from rag.answers.compare.asked.sides import Side, all_of, are_things, find_sides
from rag.answers.outline.contents import firsts
from rag.answers.phrasing.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.places.outline import Item, bare
from rag.evidence.places.parts import parts
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import IDLE_WEIGHT

_ALIKE = 0.85
# “有但计划没有的”, “规划独有的”, “只在计划出现的”: what one plan has alone; not “只有一家”.
_ALONE = re.compile(
    r"有的?,?(?:但|而|可|却)?(?:是|在)?[^?]{0,10}?没有?(?:写|提|列|出现)?(?:到|过)?的"
    r"|没有的?,?(?:但|而|可|却)[^?]{0,10}?有的|独有|特有|[只仅](?:在|有)?,*(?:里|中)?(?:才)?(?:有|出现|写|提)"
)
# “有但”: the plan named first has it; “没有但”, “里没有而”: the one behind has.
_FIRST_LACKS = re.compile(r"^[^?]{0,6}没有(?:的)?,?(?:但|而|可|却)")
# “一样”, “相同的”, “差在哪”: what the lists have in common, or how they differ; not “一样多”.
_SAME = re.compile(r"一样(?!多)|相同|不同|重复|重合|同名|共同|区别|差别|异同|差在|差异")
# “四大” of “四大原则”: how many there are is no topic.
_NUMBER_OF = re.compile(r"[一二三四五六七八九十两\d]+[大个项条]?")
# The smallest parts that have names: “只在计划里的小节”; not “计划独有的内容”.
_SECTIONS = re.compile(r"章节|小节")
# “文件的结构有什么不同”, “章节框架对比”: what plans are made of; not “结构调整”, “产业结构”, “协议框架”.
_STRUCTURE = re.compile(
    r"(?:^|[,的在]|文件|规划|计划|文本|全文|章节|总体|整体|基本|篇章|内容)(?:结构|框架|架构|体例|篇章)(?:框架|安排|布局|设置|编排)?"
    r"(?!性|调整|优化|体系)"
)


def alone_asked(text: str) -> bool:
    """Tell whether a text without the names of plans asks what one of them has alone."""
    return _ALONE.search(text) is not None


def first_lacks(text: str) -> bool:
    """Tell whether a text that begins behind the name of a plan says that this one lacks what the other has."""
    return _FIRST_LACKS.search(text.lstrip(",里中")) is not None


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which things of a kind plans have in common by name, or which one has alone; None if that is not asked."""
    text = blanked(question.text, question.places)
    alone = alone_asked(text)
    kind = named_kind(text)
    labels = {kind.name: kind.label for kind in kinds() if kind.label}
    if kind not in labels and alone and _SECTIONS.search(text):
        kind = "section"
    structure = _STRUCTURE.search(text)
    if structure and kind is None:
        kind = "part"
    asked = alone or (question.intent is Intent.COMPARE and (structure or _SAME.search(text)))
    if not asked or kind not in labels or question.references or question.departments or _has_topic(question, text):
        return None
    if not alone:
        sides = _of_plans(question, knowledge) if structure and not question.places else find_sides(question, knowledge)
        return _side_by_side(sides, kind, labels[kind], knowledge)
    found = {doc_id: parts(knowledge.document(doc_id), kind) for doc_id in _documents(question, kind, knowledge)}
    return _alone(found, labels[kind], text, knowledge) if len(found) == 2 else None


def _of_plans(question: Question, knowledge: Knowledge) -> list[Side]:
    """Return each plan as a side, where a question names no place: “四份文件”."""
    return [Side(knowledge.label(doc_id), replace(question, documents=(doc_id,))) for doc_id in question.documents]


def _has_topic(question: Question, text: str) -> bool:
    """Tell whether a question names more than a kind of thing."""
    words = {word for kind in kinds() for word in kind.words}
    structure = _STRUCTURE.search(text)
    words |= {structure[0]} if structure else set()
    told = (term for term in question.terms if term.weight > IDLE_WEIGHT and term.word in text)
    told = (term for term in told if not _NUMBER_OF.fullmatch(term.word))
    return any(not any(term.word in word or word in term.word for word in words) for term in told)


def _documents(question: Question, kind: str, knowledge: Knowledge) -> Sequence[str]:
    """Return the plans named, the first first; beside one that is named alone those of its region.

    Where regions are named, that plan of each which has things of a kind.
    """
    named = sorted(question.named_documents, key=lambda doc_id: named_at(doc_id, question))
    if not named:
        having = [doc_id for doc_id in question.documents if parts(knowledge.document(doc_id), kind)]
        of_region = {knowledge.region_of(doc_id): doc_id for doc_id in reversed(having)}
        return [of_region[region] for region in question.regions if region in of_region]
    if len(named) != 1:
        return named
    around = knowledge.documents_of(knowledge.regions_of(named))
    return [*named, *(doc_id for doc_id in around if doc_id not in named)]


def named_at(doc_id: str, question: Question) -> int:
    """Return where a question names a plan by itself; a place that has several names none of them."""
    return min((one.start for one in question.places if one.values == (doc_id,)), default=len(question.text))


def _alone(found: Mapping[str, Sequence[Item]], word: str, text: str, knowledge: Knowledge) -> Draft | None:
    """List what the first plan has and the second has not, or the second where the first is said to lack it."""
    one, other = found
    if first_lacks(text):
        one, other = other, one
    others = found[other]
    kept = [item for item in found[one] if not any(_same(item, another) for another in others)]
    if not kept:
        return None
    label, without = knowledge.label(one), knowledge.label(other)
    how = f"按{word}的名称比较，{label}有而{without}没有同名{word}的有**{len(kept)}个**：" if others else ""
    first = _named(how or f"{without}没有{word}，{label}的**{len(kept)}个{word}**都是它没有的：", kept)
    lines = Bullets(tuple(_named(item.name, [item]) for item in kept))
    note = Statement("名称不同的内容也可能相近；要比较某一项工作，请再问一次并写明是哪项工作。")
    facts = {"count": len(kept)}
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((first,)), lines, Paragraph((note,))), facts)


def _side_by_side(sides: Sequence[Side], kind: str, word: str, knowledge: Knowledge) -> Draft | None:
    """Say which things all sides have by one name and which one of them has alone, and list those of each plan."""
    plans = [(side, {d: parts(knowledge.document(d), kind) for d in side.question.documents}) for side in sides]
    found = {side.name: [item for items in of.values() for item in items] for side, of in plans}
    if len(sides) < 2 or are_things(sides) or not any(found.values()):
        return None
    told = [_listing(d, items, word, knowledge) for _, of in plans for d, items in of.items() if items]
    lacking = [d for side, of in plans if not found[side.name] for d in of]
    said = [Statement(f"{knowledge.titles(lacking)}没有{word}。")] if lacking else _related(found, word)
    status = Status.PARTIAL if lacking else Status.GROUNDED
    return Draft(Intent.COMPARE, status, (Paragraph(tuple(said)), Bullets(tuple(told))))


def _related(found: Mapping[str, Sequence[Item]], word: str) -> list[Statement]:
    """Say which things all sides have by one name, and where there are any which one side alone has."""
    first, *others = found.values()
    in_all = [item for item in first if all(any(_same(item, one) for one in of) for of in others)]
    shared = [item for of in found.values() for item in of if any(_same(item, one) for one in in_all)]
    several = all_of(len(found))
    if not in_all and len(found) > 2:
        return _shared_by_some(found, word)
    if not in_all:
        return [_named(f"{several}的{word}没有名称相同的。", list(chain.from_iterable(found.values())))]
    names = list(dict.fromkeys(bare(item.name) for item in in_all))
    said = [_named(f"{several}的{word}中名称相同的有**{len(names)}个**：{'、'.join(names)}。", shared)]
    for name, items in found.items():
        theirs = [one for other, of in found.items() if other != name for one in of]
        if alone := [item for item in items if not any(_same(item, one) for one in theirs)]:
            listed = "、".join(dict.fromkeys(bare(item.name) for item in alone))
            said.append(_named(f"只有{name}列了{listed}。", alone))
    return said


def _shared_by_some(found: Mapping[str, Sequence[Item]], word: str) -> list[Statement]:
    """Say that no thing is of one name for all of three and more sides, and which are so for some of them."""
    groups: list[list[tuple[str, Item]]] = []
    for side, item in ((side, item) for side, items in found.items() for item in items):
        group = next((of for of in groups if _same(of[0][1], item)), None)
        if group is None:
            groups.append([(side, item)])
        else:
            group.append((side, item))
    of_some = [of for of in groups if len({side for side, _ in of}) > 1]
    every = list(chain.from_iterable(found.values()))
    said = [_named(f"没有一个{word}的名称是{all_of(len(found))}都有的。", every)]
    if of_some:
        told = "、".join(
            f"{bare(of[0][1].name)}（{'、'.join(dict.fromkeys(side for side, _ in of))}）" for of in of_some
        )
        said.append(_named(f"其中几方名称相同或相近的有{told}。", [item for of in of_some for _, item in of]))
    return said


def _named(text: str, items: Sequence[Item]) -> Statement:
    return Statement(text, firsts(items))


def _listing(doc_id: str, items: Sequence[Item], word: str, knowledge: Knowledge) -> Statement:
    names = "、".join(bare(item.name) for item in items)
    return _named(f"{knowledge.label(doc_id)}的{word}（{len(items)}个）：{names}。", items)


def _same(one: Item, other: Item) -> bool:
    return likeness(bare(one.name), bare(other.name)) >= _ALIKE

"""Counts the things of a kind or part of a plan that write a word: “九项工程里有几项提到茶叶”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.cleaning.width import fold
from corpus.model import Clause, Document
from rag.answers.outline import contents
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement
from rag.evidence.clauses.kinds import WORK
from rag.evidence.places.find import find_places
from rag.evidence.places.outline import Item
from rag.evidence.places.parts import counts_through, paragraphs, parts
from rag.evidence.places.steps import inside
from rag.evidence.things.written import spelt, writing
from rag.knowledge import Knowledge
from rag.question.claims.numerals import value_of
from rag.question.intent.counting import named_kind
from rag.question.model import Question

_VERB = r"(?:提|写(?!作)|讲(?![究座师])|说(?![明清服])|谈(?!判))(?:到|及|过|了)+"
_MATTER = (
    rf"(?:{_VERB}(?P<word{{0}}>[^,?的]{{{{2,14}}}}?)"
    r"|(?:[跟和与同](?P<with{0}>[^,?]{{2,14}}?)(?:有关|相关|沾边)|(?:涉及到?|关于|针对)(?P<on{0}>[^,?的]{{2,14}}?)))"
)
_THINGS = r"(?:任务|工作|内容|工程|原则|专栏|措施)?"
_MANY = r"(?P<{0}>哪几|哪些|哪|几|多少)(?:[项条个点]|大类)?"
# “九项重点工程里有几项提到茶叶”, “第二节几项跟港口有关”, “专栏里写到港口的有几个”, “有几条原则提到茶叶”; not “计划里
# 有几项提到茶叶”, which is of the whole plan, nor “工程里建几座茶馆”.
_ASKS = re.compile(
    rf"^(?P<of>[^?]{{0,32}}?)(?:里面?|里头|当中|之中|中|内|下面|底下)?,?(?:的?{_THINGS})?,?"
    rf"(?:(?:一共|总共|共|都)*有?{_MANY.format('many')}(?P<things>{_THINGS})(?:里|中)?(?:都|有|是)*{_MATTER.format(1)}"
    rf"的?{_THINGS}"
    rf"|{_MATTER.format(2)}的?{_THINGS}(?:一共|总共|共|都)*(?:有|是)*{_MANY.format('so_many')}{_THINGS})[?]?$"
)
# “九项” of “九项重点工程”, “10个专栏”: how many a question says there are.
_NUMBER = re.compile(r"(?<!第)(?P<no>[一二三四五六七八九十两\d]{1,3})[大个条项]")


@dataclass(frozen=True, slots=True)
class _Part:
    """Things of a plan among which those that write a word are counted, what to call them together, and one of them."""

    name: str
    measure: str
    items: Sequence[Item]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and list, of each plan in question, the things of a part that write a word; None for any other question.

    None too where whole plans are asked, or what is written is the name of a department: its tasks are counted.
    """
    asked = _ASKS.search(question.text)
    if asked is None or not (word := _word(asked)) or question.departments or question.foreign:
        return None
    about = bool(next(filter(None, (asked["with1"], asked["on1"], asked["with2"], asked["on2"])), ""))
    of = _narrowed(question, asked["of"], asked["things"] or "")
    found = [part for doc_id in question.documents for part in _parts(doc_id, of, knowledge)]
    if not found:
        return None
    blocks: list[Block] = []
    names: list[str] = []
    for part in found:
        having = {item.name: clause for item in part.items if (clause := _first(word, item, below=about))}
        names += having
        blocks += _said(part, having, f"{'内容或标题' if about else ''}写到“{word}”", knowledge)
    intent = Intent.LIST if (asked["many"] or asked["so_many"]).startswith("哪") else Intent.COUNT
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"count": len(names), "items": names})


def _word(asked: re.Match[str]) -> str:
    groups = (asked[name] for name in ("word1", "with1", "on1", "word2", "with2", "on2"))
    return next(filter(None, groups), "").strip("“”‘’\"'的")


def _narrowed(question: Question, of: str, things: str) -> Question:
    """Return a question for the number of things of a part alone, without what they are to write."""
    return replace(
        question,
        text=f"{of}{'' if things in _OF_WHOLE_PLANS else things}几项",
        terms=tuple(term for term in question.terms if term.word in of),
        references=tuple(one for one in question.references if one.end <= len(of)),
        places=tuple(one for one in question.places if one.end <= len(of)),
    )


# What whole plans are made of: “几项任务提到茶叶” asks no part of one.
_OF_WHOLE_PLANS = frozenset({"任务", "工作", "内容"})
# What a part of a plan is called by, whatever it holds: “服务部分”.
_PARTS = frozenset({"part", "section"})


def _parts(doc_id: str, of: Question, knowledge: Knowledge) -> list[_Part]:
    """Return the part of a plan that a question narrows down to, or its things of the kind that it names."""
    document, label = knowledge.document(doc_id), knowledge.label(doc_id)
    kind = named_kind(of.text.removesuffix("几项"))
    found = [one for one in find_places(of, knowledge) if one.place.document.id == doc_id and one.place.is_section]
    if kind in contents.KINDS and kind not in _PARTS and not of.references and not (found and kind == "task"):
        items = _of_kind(document, kind, of.text)
        unit = contents.unit(kind)
        return [_Part(f"{label}的{len(items)}{unit}", unit[0], items)] if items else []
    if len(found) != 1:
        return []
    place = found[0].place
    items = inside(place, "task") if counts_through(document) else place.items
    name = f"{label}“{place.heading}”的{len(items)}项"
    return [_Part(name, "项", items)] if len(items) > 1 else []


def _of_kind(document: Document, kind: str, text: str) -> Sequence[Item]:
    """Return the things of a kind; tasks that a plan does not number through one by one, but for the number of parts.

    “五大任务” are what a plan divides its tasks into, 任务 all that it has to do.
    """
    items = parts(document, kind)
    said = _NUMBER.search(text)
    if kind != "task" or counts_through(document) or (said and value_of(said["no"]) == len(items)):
        return items
    return paragraphs(clause for clause in document.clauses if clause.kind in WORK)


def _first(word: str, item: Item, *, below: bool) -> Clause | None:
    """Return the first clause of a thing that writes a word, or its first one where its name does."""
    if spelt(word).search(fold(item.name).lower()):
        return item.clauses[0]
    return next(iter(writing(word, item.clauses, duties=False, below=below)), None)


def _said(part: _Part, having: Mapping[str, Clause], what: str, knowledge: Knowledge) -> list[Block]:
    if not having:
        text = f"{part.name}里没有一{part.measure}{what}。"
        return [Paragraph((Statement(text, contents.firsts(part.items)),))]
    text = f"{part.name}里，{what}的有**{len(having)}{part.measure}**："
    return contents.headed(text, [Item(name, (clause,)) for name, clause in having.items()], knowledge)

"""Lists the bodies of a kind that plans name anywhere, each in the words of the plan: “有哪些联盟”, “园区有哪些”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.model import Clause
from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.wording import in_line, source
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Statement, Support
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from rag.lexicon.things import Named, kinds_of_bodies
from rag.lexicon.written import leads
from rag.question.model import Question

# “有哪些联盟”, “联盟有哪几个”: all of them are asked for; not “哪些联盟的成员”.
_WHICH = r"(?:哪(?:些|几[个家座]?)|什么|啥)"
_FEWEST, _MOST = 2, 16
# “甲示范”, “(乙)交易” before 基地: what may stand before the end of a name; not the 、 of “甲、乙基地”.
_BEFORE = r"(?P<before>[一-鿿a-zA-Z0-9()“”]{2,40}?)"
# “通过甲验收”, “新认定乙基地”: what parts a name from what leads to it, beside the words that lead to a list; not the
# 和 of “高校和科研院所联盟”, nor the 新 of “创新基地”.
_PARTS = re.compile(
    r"等|的|[和与及](?![一-鿿]{0,2}院所)|组建|建立|设立|组织|构建|通过|规范|继续|申报|处于|(?<!创)新(?!兴|材料|能源)|认定|打造成?"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A part of a clause that names bodies, by their names."""

    clause: Clause
    start: int
    end: int
    names: frozenset[str]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote each part of the plans in question that names a body of the kind asked for; None for any other question.

    None too where they name fewer than two, or more than anybody reads.
    """
    body = _asked(question)
    if body is None:
        return None
    told: list[tuple[_Told, list[_Told]]] = []
    for one in _naming(body, question, knowledge):
        same = next((others for first, others in told if one.names <= first.names), None)
        if same is None:
            told.append((one, []))
        elif one.clause.doc_id != told[-1][0].clause.doc_id and all(o.clause != one.clause for o in same):
            same.append(one)
    if not _FEWEST <= len(told) <= _MOST:
        return None
    lines = tuple(_line(one, others, knowledge) for one, others in told)
    facts = {"clauses": [one.clause.id for one, _ in told], "items": sorted({n for one, _ in told for n in one.names})}
    return Draft(Intent.LIST, Status.GROUNDED, (Bullets(lines),), facts)


def _asked(question: Question) -> Named | None:
    """Return the kind of bodies of which a question asks for all, and for nothing else."""
    if question.intent is not Intent.LIST or question.departments or question.references or question.districts:
        return None
    for body in kinds_of_bodies():
        words = (*body.asked, *body.ends)
        kind = "|".join(body.asked)
        if re.search(rf"{_WHICH}(?:{kind})[?]*$|(?:{kind})(?:都|分别|一共)*[有是]?{_WHICH}[?]*$", question.text):
            return body if all(any(term.word == word for word in words) for term in question.telling) else None
    return None


def _naming(body: Named, question: Question, knowledge: Knowledge) -> Iterator[_Told]:
    for clause in knowledge.clauses(question.documents):
        for sentence in sentences(clause):
            for part in parts_of(sentence):
                if names := frozenset(_names(body, part.text)):
                    yield _Told(clause, part.start, part.end, names)


def _names(body: Named, text: str) -> Iterator[str]:
    """Yield the names in a part of a sentence, each without what leads to it."""
    for match in _ending(body.ends).finditer(text):
        before = match["before"]
        led = (found.end() for form in (leads(), _PARTS) for found in form.finditer(before))
        name = before[max((end for end in led if end < len(before)), default=0) :]
        if len(name) > 1 and name not in body.bare and not leads().fullmatch(name):
            yield name + match["end"]


@lru_cache(64)
def _ending(ends: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?P<end>{'|'.join(ends)})(?!内)")


def _line(one: _Told, others: list[_Told], knowledge: Knowledge) -> Statement:
    same = f"（{'、'.join(dict.fromkeys(source(other.clause, knowledge) for other in others))}同）" if others else ""
    text = f"{source(one.clause, knowledge)}{same}：{in_line(one.clause.text[one.start : one.end])}。"
    return Statement(text, tuple(Support.of(each.clause, each) for each in (one, *others)))

"""Reads a question whether one part of a plan writes of a thing: “目标里有没有茶园”, “第四部分提没提茶馆”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rag.lexicon.claims import part_words
from rag.lexicon.things import kinds, plan_headings
from rag.question.claims.mention import SAYS, VERBS
from rag.question.model import Question
from rag.question.plans.links import blanked

_MARKED = r"(?:[这那]?一?(?:部分|大?块|[章节条项段])|专栏)"
_IN = r"(?:里面?头?|当中|之中|中|上|下面|底下|内|的内容)"
_WHETHER = "(?:有没有|有无|是否|是不是|没有?|未|也|都|还|到底|究竟|有)*"
# “提没提”, “有没有写到”, “说了”: asked to be written; “有没有”, “有”: to be there.
_ASK = (
    rf"(?:(?P<says>(?:(?P<verb>[提写讲说谈])[没不](?P=verb)|{_WHETHER}{SAYS}|{_WHETHER}(?:出现|包括|包含|点名))(?:到|及|过|了)*)"
    r"|(?:有没有|有无|是否有|是不是有|没有?|有)(?![没无]))(?:关于|有关)?"
)
_REST = r"(?:方面|这块)?的?(?:内容|规定|表述|字样|说法|提法|安排|要求|任务|措施|条款|事)?了?"
_END = r"(?:,?[对是]不[对是]|,?[对是])?(?:吗|么|嘛|吧|没有?|不|呢)?[?]*$"
# “目标里有没有茶园”, “第四部分提没提茶馆吗”, “保障措施,写到宣传了吗”; not “茶园里有没有茶馆”.
_FORM = re.compile(
    rf"^[,的在按照里中]*(?P<part>[^,?]{{1,14}}?)(?P<in>(?:{_MARKED})?的?{_IN}|{_MARKED}|),*{_ASK}"
    rf"(?P<thing>[^,?谁哪几多什么怎啥]{{2,16}}?){_REST}{_END}"
)
# “责任单位”, “目标值”: told by duties and figures, wherever they stand; so is “有没有数字”, but not “提没提数字”.
_A_NUMBER = re.compile("数字$")
_OF_ANOTHER_KIND = re.compile(r"(?:具体数字|数|指标|数值|数据|目标值?|单位|部门|时间表?|期限|日期|例子|案例|条|项)$")
_LED = re.compile(r"^(?:[“”\"']|专门的?|具体的?|单独的?|相应的?)+")


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a plan by the words for it, or by where it is numbered, and the thing that it is to write of.

    ``marked`` is whether the words are said to be those of a part: “人才那部分”; ``says`` whether it is to be written
    there, and not only to be.
    """

    part: str
    numbered: bool
    thing: str
    marked: bool
    says: bool


def within_asked(question: Question) -> Within | None:
    """Return the part of a plan to which a question limits whether a thing is written; None where it does not."""
    text = re.sub("[“”\"']", ",", blanked(question.text, question.places))
    match = _FORM.search(re.sub("[“”\"']", "", text)) if len(question.references) <= 1 else None
    if match is None:
        return None
    thing = _LED.sub("", match["thing"]).strip("的")
    written = bool(match["says"]) or thing[:1] in VERBS
    if len(thing) < _SHORTEST or _OF_ANOTHER_KIND.search(thing) or (not written and _A_NUMBER.search(thing)):
        return None
    part = match["part"].strip(",的")
    numbered = len(question.references) == 1
    marked = re.match(_MARKED, match["in"]) is not None
    if not (numbered or marked or part in names_of_parts()):
        return None
    if not match["in"] and not (part in names_of_parts() and (match["says"] or len(part) >= _FULL_NAME)):
        return None
    return Within(part, numbered, thing, marked, written)


_SHORTEST = 2
# “基本原则有没有茶园”: so long a name says by itself that a part is meant; not “目标有没有茶园”.
_FULL_NAME = 4


@cache
def names_of_parts() -> frozenset[str]:
    """Return what parts are called, whatever the plan is about: 保障措施, 目标."""
    kinds_ = (word for kind in kinds() if kind.name in _KINDS for word in kind.words)
    return frozenset({*kinds_, *(name for group in plan_headings() for name in group), *part_words()})


_KINDS = frozenset({"box", "project", "principle", "safeguard", "task"})


def same_names(part: str) -> tuple[str, ...]:
    """Return all names of the part that a word names: 保障措施 and 实施保障 are one."""
    groups = [
        *(kind.words for kind in kinds() if kind.name in _KINDS - {"task"}),
        *(tuple(group) for group in plan_headings()),
    ]
    return next((tuple(group) for group in groups if part in group), (part,))

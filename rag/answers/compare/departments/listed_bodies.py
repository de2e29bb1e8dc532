"""Says which sides name a body among those in charge: “责任单位里甲地有没有法院,乙地呢”, “两地都有海关参与吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause
from rag.answers.compare.asked.matter import has_task
from rag.answers.compare.asked.sides import Side, all_of
from rag.answers.compare.departments.relation import bears, borne_by, briefly, says_alone
from rag.answers.yes_no.duties import membership
from rag.draft import Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

# “有没有海关”, “都有海关参与吗”, “列没列海关”: what stands before a body that is looked for; not “由海关”, “归海关管”.
_SOUGHT = re.compile(r"(?:有没有|有无|[有列含带写]|包括|包含|列没列|含不含|写没写)(?:了|着)?(?:是|一?个)?$")


def sought(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> tuple[Question, Sequence[Side]]:
    """Return a question and its sides with the body that it looks for among those in charge, and no topic of it.

    One that says that a department has a duty is about that duty. As they are where a question looks for none.
    """
    if question.departments:
        claims = (question.tests and "about_duty" in question.cues) or has_task(question)
        put = [replace(side, question=_on_topic(question.departments, side.question, question)) for side in sides]
        return question, put if claims else sides
    bodies = membership.asked(replace(question, text=_OTHER_SIDE.sub("", question.text)), knowledge)
    if not bodies or not all(one.by_region for one in bodies):
        return question, sides
    put = [replace(side, question=_on_topic(bodies, side.question, question)) for side in sides]
    return replace(_without(bodies, question), departments=bodies), put


def _on_topic(bodies: Sequence[DepartmentMention], side: Question, whole: Question) -> Question:
    """Return what a side is asked without the bodies: of what all of a question is about where it says no more."""
    put = _without(bodies, side)
    return put if put is not side or not side.terms else _without(bodies, replace(side, terms=whole.terms))


def _without(bodies: Sequence[DepartmentMention], question: Question) -> Question:
    """Return a question without the terms that only name bodies, if others are left."""
    names = "\n".join(one.written for one in bodies)
    terms = tuple(term for term in question.terms if term.word not in names)
    return replace(question, terms=terms, topic=",".join(term.word for term in terms)) if terms else question


def told(question: Question, firsts: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> Statement | None:
    """Say which sides name the bodies that a question looks for, then whom each names; None where it looks for none."""
    asks = question.tests or _WHICH.search(question.text)
    if (
        not asks
        or says_alone(question)
        or not any(_SOUGHT.search(question.text[: one.start]) for one in question.departments)
    ):
        return None
    having = [(name, clause) for name, clause in firsts if bears(clause, question, knowledge)]
    without = [name for name, clause in firsts if (name, clause) not in having]
    named = "；".join(f"{name}是{briefly(clause.responsibilities)}" for name, clause in firsts)
    if not having:
        return Statement(f"没有，{all_of(len(firsts))}都没有列所问的部门：{named}。")
    bodies = _called(question, having, knowledge)
    if not without:
        return Statement(f"是，{all_of(len(firsts))}都列了{bodies}：{named}。")
    there = "、".join(name for name, _ in having)
    both = "不是，" if _OF_ALL.search(question.text) else ""
    return Statement(f"{both}只有{there}列了{bodies}，{'、'.join(without)}没有列：{named}。")


def _called(question: Question, having: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> str:
    """Return the names of the bodies looked for as clauses write them; as the question does where they differ."""
    written = {"、".join(borne_by(clause, question, knowledge)) for _, clause in having}
    return written.pop() if len(written) == 1 else "、".join(one.written for one in question.departments)


# “,乙地呢”: the other side, behind what is asked of both.
_OTHER_SIDE = re.compile(r",那?[^,?]{2,10}呢[?]*$")
# “哪个有”, “哪边列了”: which side has it; not “哪些部门”.
_WHICH = re.compile(
    r"(?:哪|谁)(?:一?[个边家份座地]|里)?(?:城市|地方|规划|文件)?的?(?:[^,?]{0,6}[里中])?(?:有|列|写|含|包括)"
)
_OF_ALL = re.compile(r"都(?!市|是谁)")

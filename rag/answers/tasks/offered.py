"""Says which of two departments or levels that a question lets choose between a clause gives its task to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Clause, Responsibility
from rag.answers.phrasing.wording import either_of, who
from rag.answers.tasks.groups import given_to, is_district, perhaps_meant
from rag.draft import Statement
from rag.evidence.clauses.choose import LIMITS
from rag.evidence.clauses.retrieve import Candidate
from rag.knowledge import Knowledge
from rag.question.departments.choice import Option
from rag.question.departments.roles import in_any_role, roles_asked
from rag.question.model import Question
from rag.question.plans.links import NATION

_BOTH = 2
_FIRST = 3
# “各区”, “相关区知识产权局”, “浦东新区”, “滨海新区政府”, “崇明县”: districts; not “市委宣传部”, “区域办”.
_DISTRICTS = re.compile(r"^(?:各|有关|相关)*[区县](?!域)|新区|[区县](?:人民政府|政府|管委会)?$")
# “各市人民政府”, “市港航局”: of a city; not “市场监管局”.
_CITY = re.compile(r"^(?:各|有关|相关)*(?:设区的?)?市(?!场)")
_SAME_LEVEL = {"国家": "国", "中央": "国", "县": "区"}


def naming_first(assigned: Sequence[Candidate], question: Question, knowledge: Knowledge) -> list[Candidate]:
    """Put first, of the clauses that fit about as well as the first, one that names any to choose between."""
    floor = assigned[0].score - LIMITS.margin
    naming = (
        one
        for one in assigned
        if one.score >= floor and any(_given(one.clause, option, question, knowledge) for option in question.options)
    )
    first = next(naming, assigned[0])
    return [first, *(one for one in assigned if one is not first)]


def told(clause: Clause, question: Question, knowledge: Knowledge) -> tuple[str, tuple[Statement, ...]]:
    """Return what to say before who has the duty of a clause, and behind it of the one that has none; or nothing."""
    if not question.options or not clause.responsibilities:
        return "", ()
    asked = frozenset() if in_any_role(question.text) else roles_asked(question.text)
    given = {option: _given(clause, option, question, knowledge) for option in question.options}
    in_role = {option: [duty for duty in duties if duty.role in asked] for option, duties in given.items()}
    by_role = any(in_role.values())
    own = {option: duties for option, duties in (in_role if by_role else given).items() if duties}
    does = either_of({duty.role for duties in own.values() for duty in duties}) if by_role else ""
    two = "两边" if any(option.level for option in question.options) else "两家"
    lacking = [option for option, duties in given.items() if not duties]
    behind = tuple(_without(lacking, clause, question, knowledge))
    others = asked & {duty.role for duty in clause.responsibilities}
    if own and others and not by_role:
        has = who([duty for duty in clause.responsibilities if any(duty in duties for duties in own.values())])
        return f"{two}都不是{either_of(others)}单位，{has}：", behind
    if len(own) == _BOTH:
        return f"{two}都{does or '有'}：", behind
    if not own:
        return f"{two}都没有列：", behind
    option, duties = next(iter(own.items()))
    return f"{does or '写明'}的是{_named(option, duties)}：", behind


def _given(clause: Clause, option: Option, question: Question, knowledge: Knowledge) -> list[Responsibility]:
    """Return the duties that a clause gives to a department, or to those of a level."""
    region = knowledge.region(clause)
    if option.department:
        return given_to(clause, option.department, question, region)
    level = _SAME_LEVEL.get(option.level, option.level)
    return [duty for duty in clause.responsibilities if _level(duty.written, region) == level]


def _level(written: str, region: str) -> str:
    """Return the level of a department, which is that of the plan where its name does not tell."""
    if re.search("国家|中央", written):
        return "国"
    if written.startswith("省"):
        return "省"
    if _DISTRICTS.search(written):
        return "区"
    if _CITY.match(written):
        return "市"
    if region == NATION:
        return "国"
    return "省" if region.endswith(("省", "自治区")) else "区" if region.endswith(("区", "县")) else region[-1:]


def _named(option: Option, duties: Sequence[Responsibility]) -> str:
    names = "、".join(duty.written for duty in duties[:_FIRST]) + ("等" if len(duties) > _FIRST else "")
    return f"{option.written}（{names}）" if option.level or option.written not in names else names


def _without(
    lacking: Sequence[Option], clause: Clause, question: Question, knowledge: Knowledge
) -> Iterator[Statement]:
    """Say of the options that a clause does not name that it does not, or that they may be among several it means."""
    plan = knowledge.titles([clause.doc_id])
    unsure = [option for option in lacking if _perhaps(option, clause, question)]
    if names := "、".join(option.written for option in unsure):
        yield Statement(f"{plan}没有逐一列出是哪些单位，不能断定{names}是否在内。")
    if names := "、".join(option.written for option in lacking if option not in unsure):
        yield Statement(f"{plan}没有把这一项派给{names}。")


def _perhaps(option: Option, clause: Clause, question: Question) -> bool:
    """Tell whether an option may be among several that a clause does not name."""
    district = is_district(option.department, question) if option.department else option.level in ("区", "县")
    return bool(perhaps_meant(clause.responsibilities, district=district))

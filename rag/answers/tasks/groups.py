"""Tells what a plan says of a department, or a district, by a word for several: “各区”, “领导小组各成员单位”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.model import Clause, Responsibility
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

# “各区”, “各区人民政府”: every district has the task; not “有关区”, “各有关部门”.
_EVERY_DISTRICT = re.compile(r"各区")
# “有关区”, “相关区知识产权局”: some districts, which are not named; not “各区”, “浦东新区”.
_SOME_DISTRICTS = re.compile(r"(?:有关|相关)各?区")
# “各有关部门”, “领导小组各成员单位”: departments that are not named; not “各区”, “市委宣传部”.
_SOME_DEPARTMENTS = re.compile(r".*(?:各|有关|相关).{0,8}(?:部门|单位)")

_DISTRICTS = ("区", "县")
# “甲区”, “乙新区政府”, “各区人民政府”; not “甲区教育局”.
_DISTRICT = re.compile(r"[区县](?:人民政府|政府|管委会)?$")


def is_district(mention: DepartmentMention, question: Question) -> bool:
    """Tell whether a department named is a district, with or without the word for its kind: 宝山, 宝山区."""
    named = any(name in mention.written or mention.written in name for name in question.districts)
    return named or mention.written.endswith(_DISTRICTS)


def of_district(duty: Responsibility) -> bool:
    """Tell whether a duty is that of a district or its government."""
    return _DISTRICT.search(duty.written) is not None


def given_to(clause: Clause, mention: DepartmentMention, question: Question, region: str) -> list[Responsibility]:
    """Return the duties that a clause gives to a department by its name, or to all districts where it is one."""
    names = {name for where, name in mention.by_region if where == region}
    own = [duty for duty in clause.responsibilities if duty.department in names or duty.written == mention.written]
    every = meant_by_all(clause.responsibilities, district=is_district(mention, question))
    return own or [duty for duty in every if not is_bureau_for(mention, duty)]


def given_to_all(
    clause: Clause, mentions: Iterable[DepartmentMention], question: Question, knowledge: Knowledge
) -> bool:
    """Tell whether a clause gives each of some departments a duty."""
    region = knowledge.region(clause)
    return all(given_to(clause, mention, question, region) for mention in mentions)


def is_bureau_for(mention: DepartmentMention, duty: Responsibility) -> bool:
    """Tell whether a duty is of the bureaus of districts, where their government is asked about: “各区农业局”."""
    return mention.written.endswith("政府") and duty.written.endswith("局")


def meant_by_all(duties: Iterable[Responsibility], *, district: bool) -> list[Responsibility]:
    """Return the duties that every district has, where the one asked about is a district."""
    return [duty for duty in duties if district and _EVERY_DISTRICT.match(duty.written)]


def perhaps_meant(duties: Iterable[Responsibility], *, district: bool) -> list[Responsibility]:
    """Return the duties of several that are not named, among whom a department, or a district, may be."""
    pattern = _SOME_DISTRICTS if district else _SOME_DEPARTMENTS
    return [duty for duty in duties if pattern.match(duty.written)]

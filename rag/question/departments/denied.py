"""Finds who a question says has no part in a task, or not in a role: “不涉及教委”, “教委参与但不牵头”, “没人牵头”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from corpus.model import Role
from rag.question.departments.roles import ALL, roles_named
from rag.question.plans.links import DepartmentMention, Mention, blanked

NO: Final = "(?:没有?|未(?![来成])|不(?!同|动|正当)|无(?![偿人])|无需|缺少?)"
"""The pattern of the words by which a question denies: “没”, “未”, “不”; not “未来”, “不同”, “无人”."""

_AND = ("和", "与", "、", "跟", "及")
_PART = "(?:参[与加]|负责|牵头|主办|配合|协[办助]|承担|[分主]?管|介入|出面|涉及|出现|有?份|沾边|关[联系]?|相[关干])"
# “不涉及”, “没写”, “不由”, “没有”, right before a department; not the 没有 of “有没有”.
_DENIED_BEFORE = re.compile(
    rf"{NO}(?:用|必|需要?|要|靠|涉及|包括|包含|含|写|提|说|列|安排|交给|派给?|让|给|把|是)?"
    rf"(?:到|明|出|入|上|给|有)?(?:由|归|给|让|跟|和|与)?$"
)
# “不参与”, “哪些没有份”, “没有被安排”, behind a department; not “参与但财政局不参与”.
_DENIED_BEHIND = re.compile(
    rf"(?:(?!{_PART}|但|而|却|[有没不未])[^?])*(?:有(?=,|哪|几|什么))?(?:(?!{_PART}|但|而|却|[没不未])[^?])*?"
    rf"{NO}(?:被|有|去|来|在|用|需要?|必|任何|什么|直接)*(?P<part>{_PART}|安排|列入|列|写|提)"
)
# “跟公安局无关”, “与它不沾边”; not “跟公安局有关”.
_WITH, _UNRELATED = re.compile("[跟和与同]$"), re.compile(r"(?:无关|没有?(?:关系|关联|牵扯)|不相[关干]|不沾边|不搭界)")
# “牵头”, “来配合”, right behind a department that is denied: only this role is; not “的牵头任务”.
_ROLE_BEHIND = re.compile("(?:来|去)?(?P<part>牵头|主办|配合|协办|协助)")
# “没有牵头单位”, “没写明由谁负责”, “没有任何部门配合”, “不牵头”: a role that nobody has, or that a department has not;
# not “不同部门负责”.
_UNFILLED = re.compile(
    rf"{NO}(?:写明?|注明|标明|明确|列出?|设立?|安排|指定|确定|规定|交代|说明?|点名|担任|承担|参与|参加|有|任何"
    rf"|一个|过|由|是|谁|哪个|哪家|部门|单位|人|来|的)*?"
    r"(?:(?P<part>牵头|主办|配合|协办|协助|责任|负责|分工|参与)(?P<of>的?(?:单位|部门|方|主体|机构|人))?"
    r"|(?P<work>任务|工程|工作))"
)
# “牵头单位不是”, “不由……牵头” with the role behind: a role that somebody else than the department named has.
_ROLE_OF_ANOTHER = re.compile(
    r"(?P<part>牵头|主办|配合|协办|协助)的?(?:单位|部门|机构|方|人|者)?(?:并不是|不是|并非|不为|不归|非)$"
)


def departments_denied(
    departments: Sequence[DepartmentMention], text: str
) -> tuple[list[tuple[DepartmentMention, frozenset[Role]]], frozenset[Role], list[Mention]]:
    """Return the departments said to have no part, each with the roles denied; the roles that others do not have."""
    lacking: list[tuple[DepartmentMention, frozenset[Role]]] = []
    own: frozenset[Role] = frozenset()
    spans: list[Mention] = []
    bare = blanked(text, departments)
    for one in departments:
        another = _ROLE_OF_ANOTHER.search(bare[: one.start])
        before = another or _DENIED_BEFORE.search(bare[: one.start])
        behind = _DENIED_BEHIND.match(_up_to_next(bare, one, departments), one.end)
        related = _WITH.search(bare[: one.start]) and _UNRELATED.match(bare, one.end)
        if before:
            beside = _joined_to(one, departments, text)
            role = another or _ROLE_BEHIND.match(bare, beside[-1].end)
            lacking += [(each, roles_of(role["part"]) if role else ALL) for each in beside]
            spans.append(Mention((), before.start(), max(role.end() if role else 0, beside[-1].end)))
        elif related:
            lacking.append((one, ALL))
            spans.append(Mention((), one.start - 1, related.end()))
        elif behind:
            roles = roles_of(behind["part"])
            spans.append(Mention((), behind.start("part") - 1, behind.end()))
            if roles != ALL:
                own |= roles
            else:
                lacking.append((one, ALL))
    return lacking, own, spans


def roles_filled(departments: Sequence[DepartmentMention], text: str) -> frozenset[Role]:
    """Return the roles that somebody else than a department named must have: “牵头单位不是公安局”."""
    bare = blanked(text, departments)
    found = [match for one in departments if (match := _ROLE_OF_ANOTHER.search(bare[: one.start]))]
    return frozenset(role for match in found for role in roles_of(match["part"]))


def roles_of(word: str | None) -> frozenset[Role]:
    """Return the one role that a word names, or every one where it names none of its own: 负责, 参与, 任务."""
    named = roles_named(word or "")
    return named if len(named) == 1 else ALL


def roles_unfilled(
    text: str, having: Sequence[DepartmentMention], *, of_tasks: bool
) -> tuple[frozenset[Role], frozenset[Role]]:
    """Return the roles that nobody has, or those that departments named do not have themselves: “牵头但不配合”.

    Where departments are asked for, and not tasks, the roles are those that these do not have.
    """
    nothing = frozenset[Role]()
    found = _UNFILLED.search(text)
    if found is None or (found["work"] if of_tasks else having):
        return nothing, nothing
    roles = roles_of(found["part"])
    if not of_tasks or _is_nobodys(found):
        return roles, nothing
    return nothing, roles if having and roles != ALL else nothing


def _joined_to(one: DepartmentMention, others: Iterable[DepartmentMention], text: str) -> list[DepartmentMention]:
    """Return a department with those behind it that only a word for “and” parts from it."""
    row = [one]
    for other in sorted(others, key=lambda mention: mention.start):
        if other.start > row[-1].start and text[row[-1].end : other.start] in _AND:
            row.append(other)
    return row


def _up_to_next(text: str, one: DepartmentMention, others: Iterable[DepartmentMention]) -> str:
    """Return a text up to the next department that is parted from one by more than a word for “and”."""
    row = _joined_to(one, others, text)
    return text[: min((other.start for other in others if other.start > row[-1].start), default=len(text))]


def _is_nobodys(found: re.Match[str]) -> bool:
    """Tell whether a role that is denied is said to be nobody's: “没有牵头单位”, “没写谁牵头”, “没人配合”."""
    return bool(found["of"] or re.search("写|注明|标明|明确|列|谁|哪|部门|单位|人", found[0]))


def without_unfilled(text: str) -> str:
    """Return a text with commas for what denies a role, but for the kind of work meant: 工程 of “没有承担工程”."""
    return _UNFILLED.sub(lambda found: (found["work"] or "").rjust(len(found[0]), ","), text)

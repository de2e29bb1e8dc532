"""Says how the departments of several clauses relate: the same, one more, in the same role, others, or in common."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from corpus.model import Clause, Responsibility, Role
from rag.answers.compare.asked.matter import asks_one_body
from rag.answers.compare.asked.sides import Side, all_of
from rag.answers.phrasing.duty import best_words, proof
from rag.answers.phrasing.wording import who
from rag.draft import Alike, Statement
from rag.knowledge import Knowledge
from rag.question.claims.weighing import weighing
from rag.question.departments.roles import roles_asked
from rag.question.model import Question

# Of a longer list of departments the verdict names the first; the table below it has all.
_LONGEST_DUTY, _FIRST = 90, 3


def relation(question: Question, firsts: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> Statement:
    """Say how the departments of clauses relate in what a question asks of them, each called by its name.

    A question that says of departments that all clauses name them, or that two have changed places, is told first
    whether it is so. Nothing is cited yet.
    """
    verdict = _ruled(question, firsts, knowledge)
    told, alike = _related(question, firsts, knowledge)
    if verdict == _YES and _CHANGED_PLACES.search(question.text):
        told = f"牵头和配合的部门正好对调：{told.partition('：')[2]}"
    elif verdict == _YES and alike is not Alike.YES and "more" not in question.cues:
        bodies = "、".join(borne_by(firsts[0][1], question, knowledge))
        same = f"都列了{bodies}" if question.departments else f"都以{_led_by_same(firsts)}为主"
        told = f"{all_of(len(firsts))}{same}，其余责任部门不同：{told.partition('：')[2]}"
    return Statement(f"{verdict}{told}。", alike=None if verdict or "more" in question.cues else alike)


def _related(question: Question, firsts: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> tuple[str, Alike]:
    several = all_of(len(firsts))
    if "more" in question.cues:
        return _more(firsts, several, counted_role(question, [clause for _, clause in firsts])), Alike.NO
    if in_role := _in_role(question, firsts, several):
        return in_role
    if len({who(clause.responsibilities) for _, clause in firsts}) == 1:
        return f"{several}的责任部门相同：{who(firsts[0][1].responsibilities)}", Alike.YES
    apart, alike = _apart(firsts, knowledge) if len(firsts) == 2 else ("不同", Alike.NO)
    named = "；".join(f"{name}是{briefly(clause.responsibilities)}" for name, clause in firsts)
    return f"{several}的责任部门{apart}：{named}", alike


_YES, _NO = "是，", "不是，"
# “都归”, “也是它”, “还有它”: one is so if the other is; not “这里有吗,那里有没有”.
_OF_ALL = re.compile(r"都(?!市|是谁)|也(?!许)|还(?=有|是|归|由|在|列)")
# “只有它一家”, “归三家”, “单独负责”: nobody else; not “两家企业”.
_NOBODY_ELSE = re.compile(
    r"只有?|单独|独家|(?<!第)[一二两三四五六七八九十]家(?:单位|部门)?(?![一-鿿])|一家(?=的|管|负责|牵头|单独)"
)


def _ruled(question: Question, firsts: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> str:
    """Return 是 or 不是 where a question says of departments by their names that all clauses give them a task.

    Nothing for any other question, as one that asks it of each side apart, or how the sides differ.
    """
    if question.tests and "more" in question.cues and (asked := weighing(question)) and asked.claimed:
        first, second = (len(clause.responsibilities) for _, clause in firsts[:2])
        return _YES if (first < second if asked.less else first > second) else _NO
    if question.tests and _CHANGED_PLACES.search(question.text):
        return _YES if _have_changed_places([clause for _, clause in firsts]) else _NO
    if question.tests and _STILL_THERE.search(question.text):
        here, there = ({duty.department for duty in clause.responsibilities} for _, clause in firsts[:2])
        return _YES if here <= there else _NO
    if question.tests and asks_one_body(question.text) and not question.departments:
        return _YES if len({_in_charge(clause) for _, clause in firsts}) == 1 else _NO
    is_of_all = question.tests and _OF_ALL.search(question.text) is not None
    if not is_of_all or not question.departments or question.cues & {"differ", "more"}:
        return ""
    return _YES if all(bears(clause, question, knowledge) for _, clause in firsts) else _NO


# “管茶园的单位计划里都还在吗”: whether all of the first are in the second; not “都在推进吗”.
_STILL_THERE = re.compile(r"(?:单位|部门)[^?]{0,10}(?:都|全)?(?:还|都|也)+在(?:里头|里面)?(?=[吗么不没]|[?]|$)")


def bears(clause: Clause, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a clause gives all departments named a duty, in the role and alone if a question says so."""
    said = _meant_in(clause, question, knowledge)
    roles, everybody = roles_asked(question.text), {duty.department for duty in clause.responsibilities}
    having = {duty.department for duty in clause.responsibilities if duty.role in roles}
    return bool(said) and said <= having and (said == everybody or not says_alone(question))


def borne_by(clause: Clause, question: Question, knowledge: Knowledge) -> list[str]:
    """Return the departments named that a clause gives a duty, as it writes them."""
    said = _meant_in(clause, question, knowledge)
    return list(dict.fromkeys(duty.written for duty in clause.responsibilities if duty.department in said))


def _meant_in(clause: Clause, question: Question, knowledge: Knowledge) -> set[str]:
    region = knowledge.region(clause)
    return {name for one in question.departments for where, name in one.by_region if where == region}


def says_alone(question: Question) -> bool:
    """Tell whether a question says that nobody else sees to it."""
    return _NOBODY_ELSE.search(question.text) is not None


# “牵头和配合的对调了吗”, “角色反过来了”: who leads in one clause cooperates in the other; not “协调”.
_CHANGED_PLACES = re.compile(r"对调|互换|换了个位|反过来|颠倒|掉(?:了)?个?过?[头个]")


def _have_changed_places(clauses: Sequence[Clause]) -> bool:
    """Tell whether who leads in the first clause does not in the second, and the other way round, but has a part."""
    one, other = clauses[:2]
    first, second = _in_charge(one), _in_charge(other)
    takes_part = [{duty.department for duty in clause.responsibilities} for clause in (one, other)]
    return first != second and second <= takes_part[0] and first <= takes_part[1]


def _in_charge(clause: Clause) -> frozenset[str]:
    """Return the departments that lead in a clause or, where nobody does, all that have a duty."""
    duties = clause.responsibilities
    return frozenset(one.department for one in [one for one in duties if one.role is Role.LEAD] or duties)


def _in_role(question: Question, firsts: Sequence[tuple[str, Clause]], several: str) -> tuple[str, Alike] | None:
    """Say whether the same departments have the one role asked for; None if none is, or a side has nobody in it.

    Where nobody leads on any side, whoever is responsible does.
    """
    roles = roles_asked(question.text)
    if len(roles) > 1:
        return None
    (role,) = roles
    if role is Role.LEAD and not any(one.role is role for _, clause in firsts for one in clause.responsibilities):
        role = Role.RESPONSIBLE
    having = [(name, [one for one in clause.responsibilities if one.role is role]) for name, clause in firsts]
    if not all(duties for _, duties in having):
        same = _led_by_same(firsts) if role is Role.LEAD else ""
        return (f"{several}相同，都以{same}为主，其余责任部门不同", Alike.YES) if same else None
    if len({frozenset(one.department for one in duties) for _, duties in having}) == 1:
        rest = {frozenset(one.department for one in clause.responsibilities) for _, clause in firsts}
        return f"{several}相同：{who(having[0][1])}{'，其余责任部门不同' if len(rest) > 1 else ''}", Alike.YES
    return f"{several}不同：{'；'.join(f'{name}由{briefly(duties)}' for name, duties in having)}", Alike.NO


def _led_by_same(firsts: Sequence[tuple[str, Clause]]) -> str:
    """Return who leads, or sees to it if nobody does, in each clause; empty if these are not the same."""
    leading = {_in_charge(clause) for _, clause in firsts}
    return "、".join(sorted(*leading)) if len(leading) == 1 else ""


def briefly(duties: Sequence[Responsibility]) -> str:
    """Return who does what; of a long list the first of each role."""
    if len(whole := who(duties)) <= _LONGEST_DUTY:
        return whole
    by_role = [list(same) for _, same in groupby(duties, key=lambda duty: duty.role)]
    return "，".join(
        "、".join(duty.written for duty in same[:_FIRST]) + ("等" if len(same) > _FIRST else "") + same[0].role.label
        for same in by_role
    )


# “配合的单位哪个多”, “谁的牵头部门更多”: the role whose departments are counted; not “牵头两项,哪项单位多”.
_ROLE = "(?:牵头|负责|配合|协办|主办)"
_COUNTED = re.compile(rf"(?P<role>{_ROLE})的?(?:单位|部门|方)?(?:是|哪|谁|[个项条家]|更|比较|最)*[多少]")


def counted_role(question: Question, clauses: Sequence[Clause]) -> Role | None:
    """Return the one role whose departments a question counts; None for all, as where no clause has that role."""
    counted = _COUNTED.search(question.text)
    roles = roles_asked(counted["role"]) if counted else frozenset()
    held = {duty.role for clause in clauses for duty in clause.responsibilities}
    return next(iter(roles)) if len(roles) == 1 and roles <= held else None


def in_role(clause: Clause, role: Role | None) -> list[Responsibility]:
    """Return the duties of a clause in a role, or all."""
    return [duty for duty in clause.responsibilities if role in (None, duty.role)]


def _more(firsts: Sequence[tuple[str, Clause]], several: str, role: Role | None) -> str:
    numbers = {name: len(in_role(clause, role)) for name, clause in firsts}
    noun = f"{role.label}部门" if role else "责任部门"
    if len(set(numbers.values())) == 1:
        return f"{several}的{noun}一样多"
    return f"{max(numbers, key=lambda name: numbers[name])}的{noun}更多"


def _apart(firsts: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> tuple[str, Alike]:
    """Return how the departments of two clauses differ: of two plans of a region, where they share any, in which."""
    (name, clause), (other_name, other) = firsts
    if knowledge.region(clause) != knowledge.region(other):
        return "不同", Alike.NO
    here, there = ({duty.department for duty in one.responsibilities} for one in (clause, other))
    if here == there:
        return "相同，角色不同", Alike.PARTLY
    if not here & there:
        return "不同", Alike.NO
    only = [
        f"只有{label}列了{'、'.join(names)}"
        for label, one in ((name, clause), (other_name, other))
        if (names := [duty.written for duty in one.responsibilities if duty.department not in here & there])
    ]
    return f"不同（{'，'.join(only)}）", Alike.NO


def common_bodies(
    question: Question, sides: Sequence[tuple[Side, Sequence[Clause]]], knowledge: Knowledge
) -> Statement:
    """Say which departments have a duty in the clauses of each side, and first whether any has if that is asked."""
    (_, firsts), *others = sides
    shared = []
    for duty in _duties(firsts):
        same = [next((one for one in _duties(clauses) if _is_same_body(duty, one)), None) for _, clauses in others]
        if all(same):
            names = dict.fromkeys(one.written for one in (duty, *filter(None, same)))
            shared.append("／".join(names))
    told = list(dict.fromkeys(shared))
    proofs = tuple(
        support
        for side, clauses in sides
        for one in clauses
        for support in proof(one, best_words(one, side.question), knowledge)
    )
    several = all_of(len(sides))
    if not told:
        none = f"{'没有，' if question.tests else ''}从下列任务看，{several}没有共同的责任部门"
        who_they_are = "；".join(f"{side.name}是{briefly(clauses[0].responsibilities)}" for side, clauses in sides)
        return Statement(f"{none}：{who_they_are}。", proofs)
    said = f"从下列任务看，{several}共同的责任部门有**{'、'.join(told)}**。"
    return Statement(f"{'有，' if question.tests else ''}{said}", proofs)


def _duties(clauses: Sequence[Clause]) -> list[Responsibility]:
    """Return the duties of clauses, of each department one, without “各区”."""
    duties = {duty.department: duty for clause in clauses for duty in clause.responsibilities if not duty.generic}
    return list(duties.values())


def _is_same_body(one: Responsibility, other: Responsibility) -> bool:
    """Tell whether two departments, maybe of two regions, bear one name, be it that one is short for the other.

    市人社局 is short for 市人力资源社会保障局: it has its characters in their order, and begins and ends like it.
    """
    shorter, longer = sorted((one.department, other.department), key=len)
    if shorter[:2] != longer[:2] or shorter[-1] != longer[-1]:
        return False
    rest = iter(longer)
    return all(character in rest for character in shorter)

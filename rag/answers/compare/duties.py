"""Compares who is responsible: whether the sides name the same departments, which names more, and who they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from corpus.model import Clause, Responsibility, Role
from rag.answers.compare.agreeing import alike_first
from rag.answers.compare.bodies import common_bodies
from rag.answers.compare.lines import best_of_each
from rag.answers.compare.matching import of_one_region
from rag.answers.compare.sides import Side, all_of, are_things
from rag.answers.compare.speaking import held_by, only_with
from rag.answers.phrasing.duty import best_words, duty_facts, proof
from rag.answers.phrasing.wording import quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, Table
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.places.find import find_place
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage, stands_in
from rag.knowledge import Knowledge
from rag.question.departments.roles import is_only_one, roles_asked
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import IDLE_WEIGHT

# Of a longer list of departments the verdict names the first; the table below it has all.
_LONGEST_DUTY, _FIRST = 90, 3
_TWO = 2
# The share of what the first clause covers of a thing that another must cover to be told for it.
_NEARLY = 0.75
# “哪个牵涉的部门更多”, “谁负责的多”, “责任单位”; not “谁的代理机构多”, “贯标单位”.
_DEPARTMENTS = re.compile(r"部门|(?:责任|参与|涉及|牵涉|承担)的?单位|分工|负责|牵头|配合|主管")
# “牵头、分工单位一样吗”, “责任部门”, “同一个部门牵头”; not “贯标单位”.
_WHO_LEADS = re.compile(r"部门[^,?]{0,2}(?:牵头|负责|主管)|(?:牵头|配合|责任|负责|主管|承担)[^,?]{0,4}(?:单位|部门)")
# “一起干的部门换人了没”, “定没定牵头的”, “参加的区换没换”, “是同一家管”: whoever has some role is asked for; not
# “协调配合机制”.
_HAS_ROLE = re.compile(
    r"牵头|责任区|哪(?:[几两二三]?个|些)区(?:来|在|要)?(?:干|管|办|抓|负责|承担|落实)|归(?:谁|哪[个家])|(?<!用人)(?<!会员)部门(?!规章|间)|主管|归口|主责|(?:参加|参与|涉及|牵涉|承担|负责)的?(?:区|部门|单位)"
    r"|(?:负责|配合)(?:的(?![一-鿿]{2})|$|[,?])"
    r"|(?:是|归|由)一(?:家|个部门|拨人?)(?:来)?(?:管|办)|同一(?:家|个|拨|批)[^,?]{0,4}(?:管|负责|部门|单位)"
    r"|(?<![那这]份)(?<!任务)分工(?![里中方文表和与跟同,])"
)
# “抽查的是谁”, “让谁试点”, “靠什么机构和机制”: to whom something is done, or by what means; not “让谁牵头”.
_NO_DUTY = re.compile(
    r"(?:检查|抽查|针对|面向|惠及|服务|资助|奖励|培训|支持|扶持|保护|打击|处罚|适用)的?(?:对象)?(?:都|主要|就)?是?谁"
    r"|(?:让|叫|使|鼓励|引导|支持)谁(?!来?(?:牵头|负责|管|主管|承担|办|抓|干(?=[,?又]|$)|落实))"
    r"|(?:靠|依托|借助|借|通过|凭)的?是?(?:什么|哪些|哪个|啥)(?:样的)?(?:机构|平台|机制|载体)|机构(?:和|、|与|及)?机制"
)
# “规划里五个单位”, “定了四家部门”: how many see to it; not “五十家单位”.
_SO_MANY = re.compile(
    r"(?<![\d十百千])(?:[一二两三四五六七八九十几]|\d{1,2})[个家](?:责任)?(?:单位|部门)(?=[,?里在都参负牵]|$)"
)
# “商务局的作用相同吗”: the part that departments play; not “角色扮演”.
_PART_PLAYED = re.compile(r"角色(?!扮演)|身份|作用|职责|责任|地位")

_Found = tuple[Side, list[Clause]]


def asks_who(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question asks for departments: by a question word, or by 分工 where that names no plan.

    The 谁 of “上海和天津谁更多”, “谁提到了” is a side and no department; nor is the 哪家 of “靠的是哪家”, where one of
    the plans gives no department a task.
    """
    text = blanked(question.text, question.places)
    if question.departments and is_only_one(question.text):
        return True
    if _NO_DUTY.search(text) and not _WHO_LEADS.search(text):
        return False
    if question.cues & {"more", "all_say", "prefers"}:
        return bool(_DEPARTMENTS.search(text))
    plays = "which" in question.cues or _PART_PLAYED.search(text) is not None
    ways = (_HAS_ROLE, _DEPARTMENTS, _SO_MANY)
    asks_role = any(way.search(text) for way in ways) or _WHO_LEADS.search(question.text) is not None
    assigned = all(map(knowledge.assigns_duties, question.documents)) or "governs" in question.cues
    return ("responsible" in question.cues and assigned) or asks_role or (bool(question.departments) and plays)


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say how the duties of the sides relate, then list them; None if no side gives any."""
    found = _found(sides, knowledge)
    assigned = [(side, clauses) for side, clauses in found if clauses]
    if not assigned:
        return None
    first = [_silence(side, knowledge) for side, clauses in found if not clauses]
    if verdict := _verdict(question, assigned, knowledge):
        first.append(verdict)
    blocks: list[Block] = [Paragraph(tuple(first))] if first else []
    blocks.append(_table(question, assigned, knowledge))
    clauses = [clause for _, of_side in assigned for clause in of_side]
    status = Status.GROUNDED if len(assigned) == len(sides) else Status.PARTIAL
    return Draft(Intent.COMPARE, status, tuple(blocks), duty_facts(clauses))


def _found(sides: Sequence[Side], knowledge: Knowledge) -> list[_Found]:
    """Return the clauses of each side; one that has none is asked with the words only that another side writes."""
    placed = [_placed(side.question, knowledge) for side in sides]
    ranked = [[] if at else _ranked(side.question, knowledge) for side, at in zip(sides, placed, strict=True)]
    clauses = [at or [one.clause for one in best_of_each(of)] for at, of in zip(placed, ranked, strict=True)]
    if are_things(sides):
        clauses = _one_each(sides, clauses, ranked)
    elif all(ranked) and of_one_region(sides, knowledge):
        pairs = alike_first(ranked, [side.question.terms for side in sides])[:_TWO]
        clauses = [[pair[place] for pair in pairs] or of for place, of in enumerate(clauses)]
    held = [term for side, of in zip(sides, clauses, strict=True) for term in held_by(side.question, of)]
    narrowed = [
        [] if of or not held else _ranked(only_with(side.question, held), knowledge)
        for side, of in zip(sides, clauses, strict=True)
    ]
    return [
        (side, of or [one.clause for one in best_of_each(others)])
        for side, of, others in zip(sides, clauses, narrowed, strict=True)
    ]


def _one_each(
    sides: Sequence[Side], clauses: Sequence[list[Clause]], ranked: Sequence[list[Candidate]]
) -> list[list[Clause]]:
    """Return the first clause of each of some things; of two with the same, that which covers it less has its next.

    It has if the next covers it nearly as well: one task may be for both, and is if it writes of both in one sentence.
    """
    firsts = [of[:1] for of in clauses]
    if len(firsts) != _TWO or not all(firsts) or not all(ranked):
        return firsts
    if both := _of_both(sides, ranked):
        return [both, both]
    if firsts[0] != firsts[1]:
        return firsts
    fits = [max((one.covered, one.score) for one in of if one.clause == firsts[0][0]) for of in ranked]
    less = fits.index(min(fits))
    near = _NEARLY * fits[less][0]
    others = [one.clause for one in ranked[less] if one.clause not in firsts[less] and one.covered >= near]
    return [others[:1] or of if place == less else of for place, of in enumerate(firsts)]


def _of_both(sides: Sequence[Side], ranked: Sequence[Sequence[Candidate]]) -> list[Clause]:
    """Return the best clause of each plan that writes of both of two things in one sentence; if a first one does."""
    terms = [[term for term in side.question.terms if term.weight > IDLE_WEIGHT] for side in sides]
    own = [term for of, other in zip(terms, terms[::-1], strict=True) for term in of if term not in other]
    if len({term in terms[0] for term in own}) < _TWO:
        return []
    together = [
        one
        for of in ranked
        for one in of
        if any(all(stands_in(term, told.text.lower()) for term in own) for told in sentences(one.clause))
    ]
    if not {one.clause for one in together} & {of[0].clause for of in ranked}:
        return []
    best = {one.clause.doc_id: one.clause for one in sorted(together, key=lambda one: one.score)}
    return list(reversed(best.values()))


def _placed(side: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clause with a duty at the numbers of a side, of several the one on the topic."""
    placed = find_place(side, knowledge) if side.references else []
    assigned = [clause for clause in placed if clause.responsibilities]
    best = max(assigned, key=lambda clause: (coverage(side.terms, clause.text.lower()), -clause.index), default=None)
    return [best] if best else []


def _ranked(side: Question, knowledge: Knowledge) -> list[Candidate]:
    """Return the clauses with a duty that speak of what a side is asked."""
    return [candidate for candidate in relevant(retrieve(side, knowledge)) if candidate.clause.responsibilities]


def _silence(side: Side, knowledge: Knowledge) -> Statement:
    """Say that a side names nobody for the topic, or nobody anywhere."""
    documents = side.question.documents
    titles = knowledge.titles(documents)
    if any(knowledge.assigns_duties(doc_id) for doc_id in documents):
        return Statement(f"{titles}没有这方面的内容。")
    return Statement(f"{titles}全文没有写明责任部门。")


def _verdict(question: Question, found: Sequence[_Found], knowledge: Knowledge) -> Statement | None:
    if len(found) < _TWO:
        return None
    if "in_common" in question.cues:
        return common_bodies([(side.name, clauses) for side, clauses in found], knowledge)
    firsts = [(side.name, clauses[0]) for side, clauses in found]
    if len({clause.id for _, clause in firsts}) == 1:
        return _of_one_task(found, knowledge)
    proofs = [proof(clauses[0], _words(side, clauses[0]), knowledge) for side, clauses in found]
    return Statement(f"{relation(question, firsts, knowledge)}。", tuple(one for of in proofs for one in of))


def _of_one_task(found: Sequence[_Found], knowledge: Knowledge) -> Statement:
    """Say that one task is for all sides, and who sees to it in each plan that has it."""
    side, clauses = found[0]
    shared = [clause for clause in clauses if all(clause in of for _, of in found)]
    several = all_of(len(found))
    if len(shared) > 1:
        by = "；".join(f"{knowledge.label(one.doc_id)}由{who(one.responsibilities)}" for one in shared)
        text = f"{several}的责任部门相同，写在同一项任务里：{by}。"
    else:
        text = f"{several}的责任部门相同：{who(shared[0].responsibilities)}。{several}写在同一项任务里。"
    proofs = (one for clause in shared for one in proof(clause, _words(side, clause), knowledge))
    return Statement(text, tuple(proofs))


# “甲的责任单位比乙多吗”.
_MORE_THAN = re.compile(r"比[^,?]{1,12}?(?:更|还|要)?[多少](?:吗|么|一些|不少|$|[?,])")


def _asks_more(question: Question) -> bool:
    """Tell whether a question asks where more departments are named."""
    return "more" in question.cues or _MORE_THAN.search(question.text) is not None


def relation(question: Question, firsts: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> str:
    """Say how the departments of clauses relate in what a question asks of them, each called by its name."""
    several = all_of(len(firsts))
    if _asks_more(question):
        return _more(firsts, several)
    if in_role := _in_role(question, firsts, several):
        return in_role
    if len({who(clause.responsibilities) for _, clause in firsts}) == 1:
        return f"{several}的责任部门相同：{who(firsts[0][1].responsibilities)}"
    apart = _apart(firsts, knowledge) if len(firsts) == _TWO else ""
    named = "；".join(f"{name}是{_briefly(clause.responsibilities)}" for name, clause in firsts)
    return f"{several}的责任部门{apart or '不同'}：{named}"


def _in_role(question: Question, firsts: Sequence[tuple[str, Clause]], several: str) -> str:
    """Say whether the same departments have the one role asked for; empty if none is, or a side has nobody in it.

    Where nobody leads on any side, whoever is responsible does.
    """
    roles = roles_asked(question.text)
    if len(roles) > 1:
        return ""
    (role,) = roles
    if role is Role.LEAD and not any(one.role is role for _, clause in firsts for one in clause.responsibilities):
        role = Role.RESPONSIBLE
    having = [(name, [one for one in clause.responsibilities if one.role is role]) for name, clause in firsts]
    if not all(duties for _, duties in having):
        return ""
    if len({frozenset(one.department for one in duties) for _, duties in having}) == 1:
        rest = {frozenset(one.department for one in clause.responsibilities) for _, clause in firsts}
        return f"{several}相同：{who(having[0][1])}{'，其余责任部门不同' if len(rest) > 1 else ''}"
    return f"{several}不同：{'；'.join(f'{name}由{_briefly(duties)}' for name, duties in having)}"


def _briefly(duties: Sequence[Responsibility]) -> str:
    """Return who does what; of a long list the first of each role."""
    if len(whole := who(duties)) <= _LONGEST_DUTY:
        return whole
    by_role = [list(same) for _, same in groupby(duties, key=lambda duty: duty.role)]
    return "，".join(
        "、".join(duty.written for duty in same[:_FIRST]) + ("等" if len(same) > _FIRST else "") + same[0].role.label
        for same in by_role
    )


def _more(firsts: Sequence[tuple[str, Clause]], several: str) -> str:
    numbers = {name: len(clause.responsibilities) for name, clause in firsts}
    if len(set(numbers.values())) == 1:
        return f"{several}的责任部门一样多"
    return f"{max(numbers, key=lambda name: numbers[name])}的责任部门更多"


def _apart(firsts: Sequence[tuple[str, Clause]], knowledge: Knowledge) -> str:
    """Return how the departments of two plans of a region differ, where they share any; or empty."""
    (name, clause), (other_name, other) = firsts
    if knowledge.region(clause) != knowledge.region(other):
        return ""
    here, there = ({duty.department for duty in one.responsibilities} for one in (clause, other))
    if here == there:
        return "相同，角色不同"
    if not here & there:
        return ""
    only = [
        f"只有{label}列了{'、'.join(names)}"
        for label, one in ((name, clause), (other_name, other))
        if (names := [duty.written for duty in one.responsibilities if duty.department not in here & there])
    ]
    return f"不同（{'，'.join(only)}）"


def _words(side: Side, clause: Clause) -> Sentence:
    return best_words(clause, side.question)


def _table(question: Question, found: Sequence[_Found], knowledge: Knowledge) -> Table:
    counted = _asks_more(question)
    told = {clause.id: (side, clause) for side, clauses in found[::-1] for clause in clauses[::-1]}
    rows = [_row(side, clause, knowledge, counted=counted) for side, clause in reversed(told.values())]
    return Table(("", "责任部门"), tuple(rows))


def _row(side: Side, clause: Clause, knowledge: Knowledge, *, counted: bool) -> tuple[Statement, ...]:
    words = _words(side, clause)
    number = f"**{len(clause.responsibilities)}个**：" if counted else ""
    said = f"{number}{who(clause.responsibilities)}（{quoted(words.text)}）"
    return (Statement(source(clause, knowledge)), Statement(said, proof(clause, words, knowledge)))

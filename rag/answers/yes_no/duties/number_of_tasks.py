"""Checks how many tasks a department is said to have, “超过五项吗”, “过半吗”, and tells what share of all they are."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers.outline import contents
from rag.answers.tasks.duties import duties_of, facts, in_roles, without_bodies
from rag.answers.yes_no.duties.any_task import of_several, topic_beside
from rag.answers.yes_no.duties.told import ALONE, role_counted, tasks_given
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values.reached import reached
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.evidence.places.parts import counts_through, parts
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.claims.figures import Figure, Kind, figures
from rag.question.claims.numerals import value_of
from rag.question.departments.roles import in_any_role
from rag.question.model import Question

_UNITS = ("项", "条", "个", "件")
# “过半”, “占一半以上”: a share that is claimed; the first that fits tells how much.
_SHARES = (
    (re.compile(r"(?:不到|不足|没到|没过|少于|低于|没有过)(?:了)?(?:一半|半数|半)"), (0.0, math.nextafter(0.5, 0))),
    (
        re.compile(r"(?:过|超|超过|多于|大于|高于|不止)了?(?:一半|半数?)|(?:一半|半数)以上|大半|多数|大部分|多半"),
        (math.nextafter(0.5, 1), 1.0),
    ),
)
# “占多少”, “占几成”, “比例是多少”: a share that is asked for.
_SHARE_ASKED = re.compile(
    r"占(?:了|到|全部|所有|总数|总量|总的|比|的|整个|全体|其中)*(?:多[少大]|几成|百分之几|比例?)|占?比[重例]?(?:是|为|有)?多[少大高]"
)
# “占三分之一吗”, “占两成”: how much is claimed beside the half, which two numbers tell.
_FRACTION = re.compile(
    r"占(?:了|到|比|的)*[^,?]{0,4}?(?:[一二三四五六七八九十]分之[一二三四五六七八九]|[一二两三四五六七八九]成|\d+%)"
)
# “比5项多”, “比五项还少”.
_COMPARED = re.compile(r"比(?P<no>[\d一二两三四五六七八九十百]+)[项条个件](?:任务)?(?:还|要|更)?(?P<way>[多少])")
# “超过5项吧,”: said to be so, with a place behind.
_SAID = re.compile("[吗吧么](?=[,?]|$)")
# “任务最多吗”, “任务最多的是港口局吗”: nobody is said to have more; not “最多5项吗”.
_MOST = re.compile(
    r"最多的?(?:,?(?:[对是]不[对是]|[对是没错]+))?(?:吗|吧|么|[?]|$|,)|最多的?(?:单位|部门|一家)?(?:就|应该)?是(?!谁|哪)"
)
# “跟海外有关的”: a topic of tasks.
_ON = re.compile("(?:里面?|中|当中)?(?:跟|和|与|同)(?P<topic>[^,?的]{2,10}?)(?:有关|相关|沾边)的?")
# What a question on a number of tasks may say beside the department and the number.
_ABOUT = re.compile(
    r"牵头|负责|配合|参与|参加|承担|主管|分工|单独|独自|独立|任务|职责|事情|活儿?|总数|比例?|占比?|成|百分之|全部|其中|整个|名下|超过?|过|达到?|够|满|不到"
    r"|最多|比|多|少|大|高|一|一半|半数?|就|应该|以上|以下|大半|多数|大部分|多半|算"
)
# “第5项”: a place; not the “5项” of “超过5项任务”.
_NUMBERED = re.compile("第")


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a question says of a number of tasks: a figure, a share of all, or, with neither, what share it is.

    ``most`` is whether nobody is said to have more.
    """

    figure: Figure | None
    share: tuple[float, float] | None
    most: bool = False


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say how many tasks plans give a department, and whether that is as claimed; None where nothing else is asked.

    Where 负责 may mean one role or any, and the two differ on what is claimed, both are told and nothing is ruled; so
    it is where plans differ.
    """
    if len(question.departments) != 1 or question.foreign or _points_to_a_place(question):
        return None
    claim = _claim(question)
    if claim is None or _asks_more(question, claim):
        return None
    mention = question.departments[0]
    told = [
        one
        for doc_id in question.documents
        if (every := duties_of(mention, doc_id, knowledge))
        for one in _of_plan(every, claim, question, knowledge)
    ]
    more = any(_is_more(claim, len(one.duties)) for one in told) and not _ON.search(question.text)
    return _drafted(told, of_several([mention], question, knowledge) if more else (), question) if told else None


def _points_to_a_place(question: Question) -> bool:
    """Tell whether a question points to a place of a plan by number; “超过10项任务” does not."""
    claimed = figures(question.text)
    return any(
        _NUMBERED.search(question.text[one.start : one.end])
        or not any(figure.start < one.end and one.start < figure.end for figure in claimed)
        for one in question.references
    )


def _claim(question: Question) -> _Claim | None:
    """Return the number or the share of tasks that a question claims or asks for; None where it does neither."""
    asks = bool(question.cues & {"yes_no", "stated"}) or _SAID.search(question.text) is not None
    if share := next((share for pattern, share in _SHARES if asks and pattern.search(question.text)), None):
        return _Claim(None, share)
    if _SHARE_ASKED.search(question.text) or _FRACTION.search(question.text):
        return _Claim(None, None)
    if asks and _MOST.search(question.text):
        return _Claim(None, None, most=True)
    found = [one for one in figures(question.text) if one.high > 0 and one.unit in _UNITS]
    found = [one for one in found if "几" not in question.text[one.start : one.end]]
    if not asks or len(found) != 1 or found[0].kind is not Kind.THINGS:
        return None
    return _Claim(_compared(found[0], question.text), None)


def _compared(figure: Figure, text: str) -> Figure:
    """Return a figure as what a question means by it: more than five for “比5项多”."""
    if (match := _COMPARED.search(text)) and match.start() <= figure.start < match.end():
        number = value_of(match["no"])
        if match["way"] == "多":
            return replace(figure, low=math.nextafter(number, math.inf), high=math.inf)
        return replace(figure, low=0.0, high=math.nextafter(number, 0))
    return reached(figure, text)


def _is_more(claim: _Claim, number: int) -> bool:
    """Tell whether a question claims more tasks than there are: of those assigned to nobody by name some may count."""
    return (
        claim.most
        or (claim.share is not None and claim.share[0] > 0)
        or (claim.figure is not None and claim.figure.low > number)
    )


def _asks_more(question: Question, claim: _Claim) -> bool:
    """Tell whether a question has a topic beside a department and the number of its tasks."""
    text = list(question.text)
    for figure in figures(question.text):
        text[figure.start : figure.end] = "," * (figure.end - figure.start)
    bare = replace(question, text=_ON.sub(lambda found: "," * len(found[0]), "".join(text)))
    shares = f"{_SHARE_ASKED.pattern}|{_FRACTION.pattern}|{_ABOUT.pattern}"
    about = re.compile(shares) if claim.figure is None else _ABOUT
    return bool(topic_beside(bare, question.departments, about))


@dataclass(frozen=True, slots=True)
class _Told:
    """How many tasks a plan gives a department in a role, in words, and whether that is as claimed."""

    statements: tuple[Statement, ...]
    duties: tuple[Duty, ...]
    holds: bool | None


def _of_plan(every: Sequence[Duty], claim: _Claim, question: Question, knowledge: Knowledge) -> list[_Told]:
    """Count the tasks in the roles asked for; where 负责 may be one role or any, in either way if that matters."""
    topic = _ON.search(question.text)
    if topic:
        words = [term.word for term in question.terms if term.word in topic["topic"]] or [topic["topic"]]
        texts = ((duty, without_bodies(duty.clause)) for duty in in_roles(every, question))
        kept = [duty for duty, text in texts if all(word in text for word in words)]
        return [_count(every, kept, f"写到“{topic['topic']}”", claim, knowledge)]
    found = [_count(every, in_roles(every, question), role_counted(question), claim, knowledge)]
    if "负责" in question.text and in_any_role(question.text):
        alone = [duty for duty in every if duty.role is Role.RESPONSIBLE]
        narrow = _count(every, alone, "负责", claim, knowledge)
        found += [narrow] if alone and narrow.holds is not found[0].holds else []
    return found


def _count(every: Sequence[Duty], meant: Sequence[Duty], role: str, claim: _Claim, knowledge: Knowledge) -> _Told:
    doc_id = every[0].clause.doc_id
    statements = (tasks_given(meant, role, knowledge),) if meant else _none(every, role, knowledge)
    if claim.figure is not None:
        return _Told(statements, tuple(meant), claim.figure.holds(len(meant), None, claim.figure.unit))
    if claim.most:
        return _most(every, meant, role, statements, knowledge)
    number, total = _total(doc_id, knowledge)
    share = len(meant) / number
    holds = claim.share[0] <= share <= claim.share[1] if claim.share else None
    return _Told((total, *statements), tuple(meant), holds)


def _most(
    every: Sequence[Duty], meant: Sequence[Duty], role: str, statements: tuple[Statement, ...], knowledge: Knowledge
) -> _Told:
    """Tell whether a plan gives no department more tasks in a role, with the one that has the most beside it."""
    doc_id = every[0].clause.doc_id
    kept = {duty.role for duty in meant} if role else set(Role)
    alone = role == ALONE
    counts: dict[str, list[tuple[str, Clause]]] = {}
    for clause in knowledge.document(doc_id).clauses:
        for duty in clause.responsibilities:
            if duty.role in kept and not (alone and len(clause.responsibilities) > 1):
                counts.setdefault(duty.department, []).append((duty.written, clause))
    top = max(counts, key=lambda name: len(counts[name]), default="")
    own = every[0].responsibility.department
    holds = bool(meant) and len(counts[top]) == len(counts.get(own, ()))
    if holds or not counts:
        return _Told(statements, tuple(meant), holds)
    name, clauses = counts[top][0][0], [clause for _, clause in counts[top]]
    text = f"{knowledge.label(doc_id)}里{f'{role}的' if role else ''}任务最多的是{name}，有**{len(clauses)}项**。"
    return _Told((*statements, Statement(text, tuple(map(whole, clauses)))), tuple(meant), False)


def _total(doc_id: str, knowledge: Knowledge) -> tuple[int, Statement]:
    """Return how many tasks a plan has, and say so; where it does not number them, how often it assigns anybody."""
    document = knowledge.document(doc_id)
    if counts_through(document):
        items = parts(document, "task")
        return len(items), contents.total(doc_id, items, "task", knowledge)
    assigned = tuple(clause for clause in document.clauses if clause.responsibilities)
    text = f"{knowledge.label(doc_id)}写明责任单位的共有**{len(assigned)}处**。"
    return len(assigned), Statement(text, tuple(map(whole, assigned)))


def _none(every: Sequence[Duty], role: str, knowledge: Knowledge) -> tuple[Statement, Statement]:
    """Say that a plan gives a department no such task, and which others."""
    plan, name = knowledge.titles([every[0].clause.doc_id]), every[0].responsibility.written
    return Statement(f"{plan}没有给{name}安排{role}的任务。"), tasks_given(every, "", knowledge)


def _drafted(told: Sequence[_Told], several: Sequence[Statement], question: Question) -> Draft:
    """Put a verdict before what was counted, or say that there is none, or that plans do not write a share.

    Of more than these a department may be one of ``several`` that a plan does not name, which is told beside a denial.
    """
    rulings = {one.holds for one in told}
    statements = [statement for one in told for statement in one.statements]
    duties = list({duty.clause_id: duty for one in told for duty in one.duties}.values())
    known = facts(duties)
    if rulings == {None}:
        note = Statement("原文没有直接写这个比例，可由下面两个数相除。")
        return Draft(Intent.COUNT, Status.PARTIAL, (Paragraph((note,)), Paragraph(tuple(statements))), known)
    if len(rulings) > 1:
        note = Statement("按哪份规划、哪种角色计，结论不同，分别如下。")
        blocks = (Paragraph((note,)), *(Paragraph(one.statements) for one in told))
        return Draft(Intent.YES_NO, Status.PARTIAL, blocks, {**known, "verdict": None})
    text = question.text
    for pattern, _ in _SHARES:
        text = pattern.sub("过半", text)
    holds = bool(told[0].holds) != (denied(text) is not None)
    more = (Paragraph(tuple(several)),) if several and not told[0].holds else ()
    return ruled(is_so(holds), statements, {**known, "verdict": holds}, more)

"""Cases and the raw plans become the list of everything that is wrong with the cases; an empty list proves them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.model import Role
from eval.case import Case, Evidence, Kind, Recount, Value
from eval.duty_words import Passage, bracket_at, duties_of, passage_at
from eval.errors import EvalError
from eval.loading import locate
from eval.suite_rules import suite_problems


class Problem(NamedTuple):
    """A case (or ``suite``) and what is wrong with it."""

    case_id: str
    note: str


def check(cases: Sequence[Case], raw: Mapping[str, str]) -> tuple[Problem, ...]:
    """Prove every case against the raw texts, and the suite as a whole."""
    return (*check_cases(cases, raw), *(Problem("suite", note) for note in suite_problems(cases, raw)))


def check_cases(cases: Sequence[Case], raw: Mapping[str, str]) -> tuple[Problem, ...]:
    """Prove every case against the raw texts, one by one."""
    return tuple(Problem(case.id, note) for case in cases for note in _case_problems(case, raw))


def _case_problems(case: Case, raw: Mapping[str, str]) -> Iterator[str]:
    yield from _kind_problems(case)
    try:
        passages = [(evidence, _passage(evidence, raw)) for evidence in (*case.wanted, *case.also)]
    except EvalError as error:
        yield str(error)
        return
    own = passages[: len(case.wanted)]
    explicit = passages[: len(case.evidence)] + passages[len(case.wanted) :]
    for evidence, passage in explicit:
        yield from _duty_problems(evidence, passage)
    yield from _task_problems(case, own, raw)
    yield from _value_problems(case)
    yield from _phrase_problems(case, [passage for _, passage in own])
    yield from _forbidden_problems(case, raw)
    if case.recount is not None and case.number is not None:
        yield from _count_problems(case.recount, case.number, raw)


def _passage(evidence: Evidence, raw: Mapping[str, str]) -> Passage:
    return passage_at(raw.get(evidence.doc, ""), locate(evidence, raw))


_NEEDS = {
    Kind.RESPONSIBLE: "duty",
    Kind.TASKS_OF_DEPARTMENT: "tasks",
    Kind.TARGET: "values",
    Kind.MEASURE: "phrases",
    Kind.LIST: "phrases",
    Kind.DEFINITION: "phrases",
    Kind.LOOKUP: "phrases",
    Kind.COUNT: "number",
    Kind.YES_NO: "verdict",
}


def _kind_problems(case: Case) -> Iterator[str]:
    asserted = _asserted(case)
    need = _NEEDS.get(case.kind)
    if need and need not in asserted:
        yield f"a {case.kind} case must assert {need}"
    if case.kind in (Kind.COMPARE, Kind.FOLLOW_UP) and not asserted:
        yield "nothing is asserted of the answer"
    sides = Counter(evidence.side for evidence in case.evidence if evidence.side)
    if case.kind is Kind.COMPARE and len(case.evidence) - sides.total() + len(sides) < 2:
        yield "a comparison needs two sides"
    yield from (f"the side {side} has one piece, and no equals" for side, pieces in sides.items() if pieces < 2)
    if case.kind is Kind.DECLINED and not case.declined:
        yield "a declined case must allow the status none"


def _asserted(case: Case) -> set[str]:
    held = {
        "duty": bool(case.evidence) and all(evidence.duty for evidence in case.evidence),
        "tasks": bool(case.tasks),
        "values": bool(case.values),
        "phrases": bool(case.phrases),
        "number": case.number is not None,
        "verdict": case.verdict is not None,
    }
    return {name for name, is_held in held.items() if is_held}


def _duty_problems(evidence: Evidence, passage: Passage) -> Iterator[str]:
    duty = evidence.duty
    if duty and set(duty.roles) != set(passage.departments):
        said, written = _words(duty.roles), _words(passage.departments)
        yield f"{evidence.doc}“{evidence.quote}”: the case says {said}, the plan {written}"


def _words(roles: Sequence[tuple[str, Role | None]]) -> str:
    return "、".join(f"{name}({role.label if role else '未写明'})" for name, role in sorted(roles, key=str)) or "nobody"


def _task_problems(case: Case, own: Sequence[tuple[Evidence, Passage]], raw: Mapping[str, str]) -> Iterator[str]:
    for evidence, passage in own[len(case.evidence) :]:
        named = set(Evidence.model_validate(evidence).roles)
        if not named <= set(passage.departments):
            yield f"{evidence.doc}“{evidence.quote}” does not give {_words(tuple(named))}"
    for doc in {task.doc for task in case.tasks}:
        # Several tasks can stand above one duty.
        listed = len({bracket_at(raw[doc], locate(one, raw)) for one, _ in own[len(case.evidence) :] if one.doc == doc})
        named_in = sum(case.department in dict(duty) for duty in duties_of(raw.get(doc, "")))
        if listed != named_in:
            yield f"{case.department} stands in {named_in} duties of {doc}, the case lists {listed}"


def _value_problems(case: Case) -> Iterator[str]:
    for value in case.values:
        quotes = [evidence.quote for evidence in case.wanted if value.doc in (None, evidence.doc)]
        if not any(states(quote, value) for quote in quotes):
            yield f"no evidence states {value.value}{value.unit}"


def states(text: str, value: Value) -> bool:
    """Whether ``text`` gives the figure with its unit, and not as the tail of a longer number."""
    wanted = re.escape(value.value) + r"\s*" + re.escape(value.unit)
    return re.search(r"(?<![\d.\-])" + wanted, text) is not None


def _phrase_problems(case: Case, passages: Sequence[Passage]) -> Iterator[str]:
    for phrase in case.phrases:
        if not any(words in passage.text for words in phrase.split("|") for passage in passages):
            yield f"no evidence holds {phrase}"


def _forbidden_problems(case: Case, raw: Mapping[str, str]) -> Iterator[str]:
    wanted = {name for evidence in case.wanted for name, _ in evidence.roles}
    for words in case.forbidden + case.forbidden_first:
        if words in wanted:
            yield f"{words} is both wanted and forbidden"
        if not any(words in text for text in raw.values()):
            yield f"{words} is forbidden, but no plan holds it"


def _count_problems(recount: Recount, number: int, raw: Mapping[str, str]) -> Iterator[str]:
    text = re.sub(r"-20-\s*", "", raw[recount.doc])
    if recount.pattern is not None:
        counted = len(re.findall(recount.pattern, text))
    elif recount.listing is not None:
        counted = len(recount.listing.split(recount.separator)) if recount.listing in text else 0
    else:
        counted = number if recount.words is not None and recount.words in text else 0
    if counted != number:
        yield f"the case says {number}, the raw text {counted}"

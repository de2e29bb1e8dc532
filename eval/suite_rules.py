"""All cases together become what is wrong with the suite: too few, unbalanced, repeated, or copied from the plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from rapidfuzz import fuzz

from eval.case import Case, Half, Kind
from eval.plain import plain

LEAST: Mapping[Kind, int] = MappingProxyType(
    {
        Kind.RESPONSIBLE: 60,
        Kind.TASKS_OF_DEPARTMENT: 25,
        Kind.TARGET: 45,
        Kind.MEASURE: 45,
        Kind.LIST: 25,
        Kind.COUNT: 15,
        Kind.YES_NO: 15,
        Kind.DEFINITION: 10,
        Kind.COMPARE: 30,
        Kind.LOOKUP: 20,
        Kind.FOLLOW_UP: 25,
        Kind.DECLINED: 40,
    }
)
COPIED_AT_MOST = 0.2
RUN = 8
RARE = 4
ALIKE = 85.0
LEAST_PER_PLAN = 20


def suite_problems(cases: Sequence[Case], raw: Mapping[str, str]) -> Iterator[str]:
    """Check ids, numbers by kind and half, plans, likeness across the halves, and the share of copied phrases."""
    yield from _number_problems(cases)
    yield from _plan_problems(cases, raw)
    yield from _repeats(cases)
    plans = [plain(text) for text in raw.values()]
    copied = [case.id for case in cases if copied_phrase(case.question, plans)]
    if len(copied) > COPIED_AT_MOST * len(cases):
        yield f"{len(copied)} of {len(cases)} questions copy a distinctive phrase: {'、'.join(copied)}"


def copied_phrase(question: str, plans: Sequence[str]) -> str | None:
    """The first run of 8 characters of a question that stands 1 to 4 times in ``plans`` (bare texts)."""
    words = plain(question)
    for start in range(len(words) - RUN + 1):
        run = words[start : start + RUN]
        if 0 < sum(text.count(run) for text in plans) <= RARE:
            return run
    return None


def _number_problems(cases: Sequence[Case]) -> Iterator[str]:
    for case_id, times in Counter(case.id for case in cases).items():
        if times > 1:
            yield f"the id {case_id} is used {times} times"
    halves = Counter((case.kind, case.half) for case in cases)
    for kind, least in LEAST.items():
        dev, test = halves[kind, Half.DEV], halves[kind, Half.TEST]
        if dev + test < least:
            yield f"{kind}: {dev + test} cases, at least {least} are wanted"
        if abs(dev - test) > 1:
            yield f"{kind}: {dev} dev and {test} test cases are not halves"


def _plan_problems(cases: Sequence[Case], raw: Mapping[str, str]) -> Iterator[str]:
    asked = Counter(doc for case in cases for doc in {evidence.doc for evidence in case.wanted})
    for doc in raw:
        if asked[doc] < LEAST_PER_PLAN:
            yield f"{doc}: {asked[doc]} cases, at least {LEAST_PER_PLAN} are wanted"


def _repeats(cases: Sequence[Case]) -> Iterator[str]:
    asked = [(case, plain(" ".join((*case.history, case.question)))) for case in cases]
    for (one, words), (other, others) in combinations(asked, 2):
        if words == others:
            yield f"{one.id} and {other.id} ask the same"
        elif one.half is not other.half and fuzz.ratio(words, others) >= ALIKE:
            yield f"{one.id} and {other.id} stand in different halves and ask nearly the same"

"""A case and an answer become a judgement by a strict rule: every check passes, or the answer is wrong.

Right is not enough: an answer that begins with something else, cites much besides, or runs on is wrong too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from eval.case import Case, Kind
from eval.duty_words import passage_at
from eval.measures.duties import duty_checks
from eval.measures.figures import figure_checks, forbidden_check, holds_any
from eval.measures.matching import quotes, supports
from eval.measures.sentences import cited_by, cited_sentences, length_of
from eval.measures.verdict import Check, Plans, Trial
from rag.contract import Answer, Intent, Status

LONGEST: Mapping[Kind, int] = MappingProxyType(
    {
        Kind.RESPONSIBLE: 700,
        Kind.TASKS_OF_DEPARTMENT: 300,
        Kind.TARGET: 500,
        Kind.MEASURE: 1000,
        Kind.LIST: 800,
        Kind.COUNT: 1000,
        Kind.YES_NO: 500,
        Kind.DEFINITION: 600,
        Kind.COMPARE: 1400,
        Kind.LOOKUP: 400,
        Kind.FOLLOW_UP: 800,
        Kind.DECLINED: 500,
    }
)
"""The most characters a reader should have to look through; tasks and lookups add what they must hold."""

LONGEST_TASK = 160
STRAY_AT_MOST = 4
"""Citations of related duties or of the other plan that an answer may add."""

KEY_FACTS = frozenset({"departments", "roles", "tasks", "values", "phrases", "verdict", "number"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules said of one answer."""

    case_id: str
    checks: tuple[Check, ...]
    intent_is_right: bool

    @property
    def passed(self) -> bool:
        """Whether the answer is right by the strict rule."""
        return all(check.passed for check in self.checks)

    @property
    def failures(self) -> tuple[Check, ...]:
        """The rules that were broken."""
        return tuple(check for check in self.checks if not check.passed)

    @property
    def fact_share(self) -> float | None:
        """The share of key facts that the answer holds, or None if the case asserts none."""
        shares = [check.share for check in self.checks if check.name in KEY_FACTS]
        return sum(shares) / len(shares) if shares else None


def judge(case: Case, answer: Answer, plans: Plans) -> Judgement:
    """Judge one answer.

    The intent is recorded and decides nothing: people read answers, not labels.
    """
    trial = Trial(case, answer, plans)
    return Judgement(case.id, tuple(_checks(trial)), answer.intent in case.intents)


def _checks(trial: Trial) -> Iterator[Check]:
    case, answer = trial.case, trial.answer
    yield _status(trial)
    if answer.status is Status.NONE:
        yield _bare(trial)
    elif case.kind is Kind.COUNT:
        yield _right_plan(trial)
    elif case.wanted:
        yield from duty_checks(trial)
        yield _evidence(trial)
        yield _begins_with_it(trial)
        yield _focus(trial)
    if _declined_rightly(trial):
        yield forbidden_check(trial)
    else:
        yield from figure_checks(trial)
    yield _length(trial)


def _declined_rightly(trial: Trial) -> bool:
    """Whether nothing was said that could be checked further: words are for partial answers only."""
    return trial.answer.status is Status.NONE and trial.case.must_decline


def _status(trial: Trial) -> Check:
    given, right = trial.answer.status, trial.case.status
    return Check("status", float(given in right), "" if given in right else f"{given}，应为 {'/'.join(right)}")


def _bare(trial: Trial) -> Check:
    empty = not (trial.answer.claims or trial.answer.citations)
    return Check("bare", float(empty), "" if empty else "拒答却带有论断或引用")


def _right_plan(trial: Trial) -> Check:
    """A count rests on the plan that was asked about; which clauses it links is the contract's business."""
    plans = {place.doc_id for place in trial.places.all}
    right = any(citation.doc_id in plans for citation in trial.answer.citations)
    return Check("evidence", float(right), "" if right else f"没有引用 {'/'.join(sorted(plans))}")


def _evidence(trial: Trial) -> Check:
    """The evidence is cited: a piece of every side, or one piece where any answers."""
    if trial.case.need == "any":
        found = any(trial.citations_for(place) for place in trial.places.all)
        return Check("evidence", float(found), "" if found else "没有引用任何一处依据")
    sides = trial.places.sides("all")
    missing = [side[0] for side in sides if not any(trial.citations_for(place) for place in side)]
    note = "没有引用：" + "、".join(f"{place.doc_id}“{place.evidence.quote[:16]}”" for place in missing)
    return Check("evidence", 1 - len(missing) / len(sides), note if missing else "")


def _begins_with_it(trial: Trial) -> Check:
    """The first sentence that cites something cites what was asked about, and of a long clause the part in question.

    Of a comparison, which says of each side in a line what it writes, these are the first two.
    """
    lines = 2 if trial.case.kind is Kind.COMPARE else 1
    opening = [sentence for sentence in cited_sentences(trial.answer) if sentence.markers][:lines]
    cited = [citation for sentence in opening for citation in cited_by(sentence, trial.answer.citations)]
    text = "\n".join(sentence.text for sentence in opening)
    right = any(supports(citation, place) for citation in cited for place in trial.places.all)
    if not right:
        return Check("first", 0.0, "第一处引用不是所问的条款")
    quoted = any(quotes(citation, place) for citation in cited for place in trial.places.all)
    right = quoted or trial.case.verdict is not None or not trial.case.phrases or holds_any(text, trial.case.phrases)
    return Check("first", float(right), "" if right else "第一句说的是同一条款里的别的内容")


def _focus(trial: Trial) -> Check:
    """Few citations lie besides the evidence."""
    stray = [c for c in trial.answer.citations if not any(supports(c, place) for place in trial.places.all)]
    few = len(stray) <= STRAY_AT_MOST
    return Check("focus", float(few), "" if few else f"{len(stray)} 条引用与所问无关")


def _length(trial: Trial) -> Check:
    length, longest = length_of(trial.answer.answer), _longest(trial)
    return Check("length", float(length <= longest), "" if length <= longest else f"{length} 字，上限 {longest}")


def _longest(trial: Trial) -> int:
    base = LONGEST[trial.case.kind]
    base += LONGEST_TASK * sum(len(task.quotes) for task in trial.case.tasks)
    if trial.case.kind is Kind.LOOKUP or Intent.LOOKUP in trial.case.intents:
        passages = {passage_at(trial.plans.raw[place.doc_id], place.span).text for place in trial.places.wanted}
        base += sum(map(len, passages))
    return base

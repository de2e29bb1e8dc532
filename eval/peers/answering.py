"""Pipelines and questions become one table: how often each answers rightly, declines rightly, and how long it takes."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import NamedTuple

from eval.case import Case
from eval.errors import RemoteError, UnreachableError
from eval.measures.statistics import Figure, bootstrap, bootstrap_ratio, percentile
from eval.measures.verdict import Plans
from eval.peers.model import DECLINED, PassageModel
from eval.peers.uncited import judge_words
from eval.run import Ask, Search
from rag.contract import AskRequest, Filters, Status

PASSAGES = 5
"""The passages that a model reads; ours reads what its search and its catalogue bring."""

# Matches “资料中没有提到。” and “抱歉，资料中没有提到这一点。”; not an answer of several sentences that ends so.
_DECLINED = re.compile(rf"[^。\n]{{0,12}}{DECLINED}[^。\n]{{0,12}}。?")

# Matches “[1]” and “[2][3]” of our answers and of a model that numbers its passages.
_MARKER = re.compile(r"\[\d{1,3}\]")

_log = logging.getLogger(__name__)


class Said(NamedTuple):
    """The words of an answer without markers, and whether it declines."""

    words: str
    declined: bool


Speak = Callable[[AskRequest], Said]
"""A pipeline from a question to words; raises :class:`RemoteError` where a question got none."""


@dataclass(frozen=True, slots=True)
class Answering:
    """How one pipeline did: figures over the cases, milliseconds a question, and the questions that got no answer."""

    name: str
    figures: Mapping[str, Figure]
    p50: float
    p95: float
    failed: int


def peer(search: Search, model: PassageModel, raw: Mapping[str, str]) -> Speak:
    """Put a search and a model together: the first passages go before the question."""

    def speak(request: AskRequest) -> Said:
        found = search(request)[:PASSAGES]
        words = model.answer(request.question, [raw[each.doc_id][slice(*each.span)] for each in found])
        return Said(_MARKER.sub("", words), bool(_DECLINED.fullmatch(words)))

    return speak


def ours(ask: Ask) -> Speak:
    """Read our own answers as the others are read: their words, and whether they decline."""

    def speak(request: AskRequest) -> Said:
        answer = ask(request)
        return Said(_MARKER.sub("", answer.answer), answer.status is Status.NONE)

    return speak


def askable(cases: Sequence[Case], limit: int | None = None) -> list[Case]:
    """The cases that any pipeline can be asked: without filters; ``limit`` keeps so many of each kind."""
    kept: dict[str, int] = {}
    picked = []
    for case in cases:
        kept[case.kind] = kept.get(case.kind, 0) + 1
        if case.filters == Filters() and (limit is None or kept[case.kind] <= limit):
            picked.append(case)
    return picked


def answering_of(
    name: str, speak: Speak, cases: Sequence[Case], plans: Plans, on_answer: Callable[[object], None] | None = None
) -> Answering:
    """Ask every case, follow-ups whole, and score the words; ``on_answer`` is called after each, for progress.

    A question that gets no answer is wrong and no abstention.

    Raises:
        UnreachableError: A model is asked by address and is not there.
        EvalError: A case does not fit the plans.
    """
    trials = []
    for case in cases:
        trials.append(_trial(case, speak, plans))
        if on_answer:
            on_answer(case)
    times = [trial.milliseconds for trial in trials]
    failed = sum(trial.failed for trial in trials)
    return Answering(name, _figures(trials), percentile(times, 0.5), percentile(times, 0.95), failed)


class _Trial(NamedTuple):
    case: Case
    right: bool
    fact_share: float | None
    declined: bool
    failed: bool
    milliseconds: float


def _trial(case: Case, speak: Speak, plans: Plans) -> _Trial:
    begun = perf_counter()
    try:
        said = speak(AskRequest(question=case.whole or case.question))
    except UnreachableError:
        raise
    except RemoteError:
        _log.exception("question failed", extra={"case_id": case.id})
        return _Trial(case, right=False, fact_share=0.0, declined=False, failed=True, milliseconds=_since(begun))
    took = _since(begun)
    judgement = judge_words(case, said.words, declined=said.declined, plans=plans)
    return _Trial(case, judgement.passed, judgement.fact_share, said.declined, failed=False, milliseconds=took)


def _since(begun: float) -> float:
    return (perf_counter() - begun) * 1000


def _figures(trials: Sequence[_Trial]) -> dict[str, Figure]:
    must = [float(trial.case.must_decline) for trial in trials]
    hit = [float(trial.case.must_decline and trial.declined) for trial in trials]
    said = [float(trial.declined and (trial.case.must_decline or not trial.case.declined)) for trial in trials]
    shares = [trial.fact_share for trial in trials if trial.fact_share is not None and not trial.case.declined]
    return {
        "accuracy": bootstrap([float(trial.right) for trial in trials]),
        "fact_share": bootstrap(shares),
        "declining/precision": bootstrap_ratio(hit, said),
        "declining/recall": bootstrap_ratio(hit, must),
        "declining/f1": bootstrap_ratio([2 * h for h in hit], [m + s for m, s in zip(must, said, strict=True)]),
    }


def markdown(answerings: Sequence[Answering]) -> str:
    """The table for people, most accurate first."""
    lines = [
        "| 管道 | 准确率（不计引用） | 关键事实 | 拒答精确 | 拒答召回 | 拒答 F1 | p50（毫秒） | p95（毫秒） | 无回答 |",
        f"| --- |{' ---: |' * 8}",
    ]
    for each in sorted(answerings, key=lambda one: -one.figures["accuracy"].mean):
        cells = " | ".join(_cell(figure) for figure in each.figures.values())
        lines.append(f"| {each.name} | {cells} | {each.p50:.0f} | {each.p95:.0f} | {each.failed} |")
    return "\n".join(lines) + "\n"


def _cell(figure: Figure) -> str:
    return f"{figure.mean:.2f}（{figure.low:.2f}–{figure.high:.2f}）" if figure.n else "–"

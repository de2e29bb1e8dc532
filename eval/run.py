"""Cases and an answering function become a report; how answers are found stays the function's business."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

from corpus.model import Document
from eval.case import Case
from eval.errors import UnreachableError
from eval.expected import expected
from eval.measures.answers import judge
from eval.measures.citations import citing
from eval.measures.contract_rules import Library, breaches
from eval.measures.matching import Found, places_of
from eval.measures.retrieval import retrieval
from eval.measures.verdict import Plans
from eval.outcome import CitingScore, Finding, Link, Outcome, RetrievalScore
from eval.report import About, Report, report_of
from rag.contract import Answer, AskRequest

Ask = Callable[[AskRequest], Answer]
Search = Callable[[AskRequest], Sequence[Found]]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Service:
    """What is scored: how it answers and, where it can show it, its ranking of clauses.

    ``search`` is asked whole questions, follow-ups too: what a dialogue costs is measured on the answers.
    """

    ask: Ask
    search: Search | None = None


def evaluate(
    ask: Ask,
    cases: Sequence[Case],
    documents: Sequence[Document],
    *,
    search: Search | None = None,
    about: About | None = None,
    on_outcome: Callable[[Outcome], None] | None = None,
) -> Report:
    """Ask every case once (a follow-up also as a whole), score it, and sum up.

    ``on_outcome`` is called after each case, for progress. An answering function that raises fails the case and no
    other.

    Raises:
        UnreachableError: The service is asked by address and is not there.
        EvalError: A case does not fit the documents.
    """
    scorer = Scorer(Service(ask, search), documents)
    outcomes = []
    for case in cases:
        outcome = scorer.score(case)
        outcomes.append(outcome)
        if on_outcome:
            on_outcome(outcome)
    return report_of(outcomes, about or About())


class Scorer:
    """Asks one case after another of one service over one set of plans."""

    def __init__(self, service: Service, documents: Sequence[Document]) -> None:
        self._service = service
        self._plans = Plans({document.id: document.raw for document in documents})
        self._library = Library.of(documents)

    def score(self, case: Case) -> Outcome:
        """Ask the case and score the answer by every measure that applies."""
        begun = perf_counter()
        answer, failure = self._ask(case)
        milliseconds = (perf_counter() - begun) * 1000
        known: dict[str, Any] = {
            "case_id": case.id,
            "kind": case.kind,
            "half": case.half,
            "plans": tuple(dict.fromkeys(evidence.doc for evidence in case.wanted)),
            "question": case.question,
            "history": case.history,
            "expected": expected(case),
            "must_decline": case.must_decline,
            "may_decline": case.declined,
            "milliseconds": milliseconds,
            "retrieval": self._retrieval(case),
            "whole_passed": self._whole(case),
        }
        scored = _failed(failure) if answer is None else self._judged(case, answer)
        return Outcome.model_validate({**known, **scored})

    def _ask(self, case: Case) -> tuple[Answer | None, str]:
        try:
            return self._service.ask(case.request), ""
        except UnreachableError:
            raise
        except Exception as error:
            _log.exception("case failed", extra={"case_id": case.id})
            return None, f"{type(error).__name__}: {error}"

    def _judged(self, case: Case, answer: Answer) -> Mapping[str, Any]:
        judgement = judge(case, answer, self._plans)
        findings = [Finding(rule=check.name, note=check.note) for check in judgement.failures]
        broken = [Finding(rule=str(breach.rule), note=breach.note) for breach in breaches(answer, self._library)]
        return {
            "passed": not findings,
            "findings": tuple(findings),
            "intent_is_right": judgement.intent_is_right,
            "fact_share": judgement.fact_share,
            "breaches": tuple(broken),
            "citing": CitingScore(**asdict(citing(answer, self._library))),
            "status": answer.status,
            "intent": answer.intent,
            "resolved_question": answer.resolved_question,
            "answer": answer.answer,
            "links": tuple(Link(title=citation.doc_title, url=citation.url) for citation in answer.citations),
            "confidence": _confidence(answer),
            "timings_ms": answer.timings_ms,
        }

    def _retrieval(self, case: Case) -> RetrievalScore | None:
        if self._service.search is None or not case.wanted:
            return None
        whole = AskRequest(question=case.whole or case.question, filters=case.filters)
        score = retrieval(self._service.search(whole), places_of(case, self._plans.raw), case.need)
        return RetrievalScore(found_at=dict(score.found_at), reciprocal_rank=score.reciprocal_rank, ndcg=score.ndcg)

    def _whole(self, case: Case) -> bool | None:
        if case.whole is None:
            return None
        whole = case.model_copy(update={"question": case.whole, "history": ()})
        answer, _ = self._ask(whole)
        return answer is not None and judge(whole, answer, self._plans).passed


def _failed(failure: str) -> Mapping[str, Any]:
    return {
        "passed": False,
        "findings": (Finding(rule="error", note=failure),),
        "intent_is_right": False,
        "fact_share": None,
        "breaches": (),
        "citing": None,
        "status": None,
        "intent": None,
        "resolved_question": "",
        "answer": "",
        "links": (),
        "confidence": None,
        "timings_ms": {},
    }


def _confidence(answer: Answer) -> float | None:
    told = answer.facts.get("confidence")
    return float(told) if isinstance(told, int | float) and 0 <= told <= 1 else None

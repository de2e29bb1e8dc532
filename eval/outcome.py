"""One case, asked and scored, as a record that can be stored and read again."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from eval.case import Half, Kind
from rag.contract import Intent, Status


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Finding(_Record):
    """A rule that an answer broke, and how."""

    rule: str
    note: str


class Link(_Record):
    """A clause that an answer cited."""

    title: str
    url: str


class RetrievalScore(_Record):
    """How the evidence ranked; see :mod:`eval.measures.retrieval`."""

    found_at: Mapping[int, float]
    reciprocal_rank: float
    ndcg: float


class CitingScore(_Record):
    """Claims and citations counted; see :mod:`eval.measures.citations`."""

    claims: int
    supported: int
    citations: int
    needed: int
    by_the_rules: int


class Outcome(_Record):
    """What became of one case.

    ``whole_passed`` is whether a follow-up was answered rightly when asked whole. ``confidence`` is what the service
    said of its own answer (``facts["confidence"]``, in [0, 1]), if it said anything. Times are milliseconds.
    """

    case_id: str
    kind: Kind
    half: Half
    plans: tuple[str, ...]
    question: str
    history: tuple[str, ...]
    expected: str
    must_decline: bool
    may_decline: bool
    passed: bool
    findings: tuple[Finding, ...]
    intent_is_right: bool
    fact_share: float | None
    breaches: tuple[Finding, ...]
    citing: CitingScore | None
    retrieval: RetrievalScore | None
    whole_passed: bool | None
    status: Status | None
    intent: Intent | None
    resolved_question: str
    answer: str
    links: tuple[Link, ...]
    confidence: float | None
    milliseconds: float
    timings_ms: Mapping[str, float]

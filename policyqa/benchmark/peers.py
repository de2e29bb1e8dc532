"""Turns the pipelines of other libraries and this index into how fast and how well each searches, in one run.

The libraries run the model as their own integrations do, with sentence-transformers on PyTorch; a second time they get
the vectors of questions from the engine of this service, which shows what is the engine's part and what theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from eval.case import Case
from eval.hits import search_of
from eval.measures.statistics import percentile
from eval.peers.measure import peer_searches, ranking_of, timed_in_turns
from eval.run import Search
from index.embedding import load_encoder
from index.embedding.cache import CachedEncoder
from index.embedding.identity import find_model
from index.layout import Layout
from index.reader import IndexReader
from policyqa import parts
from policyqa.benchmark.questions import questions_of
from policyqa.settings import Settings
from policyqa.terminal import Watch

OURS = "policyqa"
THEIR_ENGINE, OUR_ENGINE = "PyTorch", "ONNX Runtime"


@dataclass(frozen=True, slots=True)
class Standing:
    """One pipeline with one engine: milliseconds of a complete search, and the share of evidence by depth.

    ``times_ours`` is its median as a multiple of the median of this index.
    """

    name: str
    engine: str
    p50: float
    p95: float
    times_ours: float
    found_at_1: float
    found_at_5: float
    questions: int


def compare(cases: Sequence[Case], rounds: int, settings: Settings, watch: Watch) -> list[Standing]:
    """Ask everyone every question in turns, ``rounds`` times, and score what each ranks first.

    Raises:
        MissingPeerError: A library is not installed.
        IndexFault: Index or model is missing or damaged.
    """
    model = find_model(parts.model(settings, watch))
    ours = load_encoder(model, for_serving=True)
    with watch.during("加载嵌入模型"):
        theirs = load_encoder(model, for_serving=False)
    reader = IndexReader(settings.home, ours, settings.for_search())
    catalogue = reader.current().catalogue
    plans = [catalogue.document(entry.id) for entry in catalogue.documents()]
    searches: dict[tuple[str, str], Search] = {(OURS, OUR_ENGINE): search_of(reader.current)}
    for engine, encoder in ((THEIR_ENGINE, theirs), (OUR_ENGINE, ours)):
        with watch.during(f"建立对照索引：{engine}"):
            cached = CachedEncoder(encoder, Layout(settings.home).embeddings)
            searches.update(((name, engine), search) for name, search in peer_searches(plans, cached))
    named = {f"{name}\t{engine}": search for (name, engine), search in searches.items()}
    with watch.during("轮流提问"):
        times = timed_in_turns(named, questions_of(cases), rounds)
    median = percentile(times[f"{OURS}\t{OUR_ENGINE}"], 0.5)
    found = []
    for (name, engine), search in searches.items():
        with watch.during(f"评分：{name}，{engine}"):
            ranking = ranking_of(name, search, cases, plans)
        taken = times[f"{name}\t{engine}"]
        p50 = percentile(taken, 0.5)
        one, five = ranking.figures["found@1"], ranking.figures["found@5"]
        found.append(
            Standing(
                *(name, engine, round(p50, 2), round(percentile(taken, 0.95), 2), round(p50 / median, 2)),
                *(round(one.mean, 3), round(five.mean, 3), one.n),
            )
        )
    return found


def peers_figures(standings: Sequence[Standing]) -> list[dict[str, object]]:
    """Everything that was measured."""
    return [asdict(standing) for standing in standings]

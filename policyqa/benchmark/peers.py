"""Turns the pipelines of other libraries and this index into how fast and how well each searches, in one run.

The libraries run the model as their own integrations do, with sentence-transformers on PyTorch; a second time they get
the vectors of questions from the engine of this service, which shows what is the engine's part and what theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from eval.case import Case
from eval.hits import search_of
from eval.peers.measure import PEERS, Ranking, askable, peer_searches, rankings_in_turns, spread
from index.embedding import load_encoder
from index.embedding.cache import CachedEncoder
from index.embedding.identity import find_model
from index.layout import Layout
from index.reader import IndexReader
from policyqa import parts
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


def compare(cases: Sequence[Case], number: int, settings: Settings, watch: Watch) -> list[Standing]:
    """Ask everyone ``number`` of the questions with evidence, spread evenly, in turns, and score what each ranks first.

    Raises:
        MissingPeerError: A library is not installed.
        IndexFault: Index or model is missing or damaged.
    """
    model = find_model(parts.model(settings, watch))
    ours = load_encoder(model, for_serving=True)
    reader = IndexReader(settings.home, ours, settings.for_search())
    catalogue = reader.current().catalogue
    plans = [catalogue.document(entry.id) for entry in catalogue.documents()]
    searches = {f"{OURS}\t{OUR_ENGINE}": search_of(reader.current)}
    with watch.during("加载嵌入模型"):
        theirs = load_encoder(model, for_serving=False)
    for engine, encoder in ((THEIR_ENGINE, theirs), (OUR_ENGINE, ours)):
        # Passages are embedded once, by the engine that builds our index, too; each engine embeds its own questions.
        cached = CachedEncoder(encoder, Layout(settings.home).embeddings)
        for name, search in peer_searches(plans, cached):
            searches[f"{name}\t{engine}"] = search
            watch.show("建立对照索引", len(searches) - 1, 2 * len(PEERS))
    picked = spread(askable(cases), number)
    ranked = rankings_in_turns(searches, picked, plans, lambda done, total: watch.show("轮流提问", done, total))
    return [_standing(ranking, ranked[0].p50, len(picked)) for ranking in ranked]


def _standing(ranking: Ranking, median: float, questions: int) -> Standing:
    name, engine = ranking.name.split("\t")
    return Standing(
        *(name, engine, round(ranking.p50, 2), round(ranking.p95, 2), round(ranking.p50 / median, 2)),
        *(round(ranking.figures["found@1"].mean, 3), round(ranking.figures["found@5"].mean, 3), questions),
    )


def peers_figures(standings: Sequence[Standing]) -> list[dict[str, object]]:
    """Everything that was measured."""
    return [asdict(standing) for standing in standings]

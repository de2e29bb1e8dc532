"""Turns settings into what pipelines of other libraries find and answer, beside this service."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import SecretStr

from corpus.model import Document
from eval.case import Case
from eval.hits import search_of
from eval.measures.verdict import Plans
from eval.peers.answering import Answering, answering_of, ours, peer
from eval.peers.measure import Ranking, peer_searches, rankings_in_turns
from eval.peers.model import PassageModel
from eval.run import Search
from index.embedding.cache import CachedEncoder
from index.layout import Layout
from index.reader import IndexReader
from policyqa import parts
from policyqa.evaluation import counter
from policyqa.settings import Settings
from policyqa.terminal import Watch
from rag.llm.client import LanguageModel
from rag.llm.settings import LlmSettings
from rag.llm.writer import Writer
from rag.service import AnswerService

OURS = "policyqa"


def rankings(cases: Sequence[Case], settings: Settings, watch: Watch) -> list[Ranking]:
    """Rank the evidence of all cases with the index in use and with every peer, on the same texts and model.

    Raises:
        MissingPeerError: A library is not installed.
        IndexFault: Index or model is missing or damaged.
    """
    _, plans, searches = _ready(settings, watch)
    return rankings_in_turns(dict(searches), cases, plans, lambda done, total: watch.show("轮流提问", done, total))


def answerings(cases: Sequence[Case], model: PassageModel, settings: Settings, watch: Watch) -> list[Answering]:
    """Let this service, and every peer with ``model`` behind it, answer the cases.

    Raises:
        MissingPeerError: A library is not installed.
        IndexFault: Index or model is missing or damaged.
        UnreachableError: Nothing listens at the model's address.
    """
    reader, plans, searches = _ready(settings, watch)
    raw = {plan.id: plan.raw for plan in plans}
    scored_by = Plans(raw)
    service = AnswerService(reader.current)
    with_model = AnswerService(reader.current, Writer(LanguageModel(_as_settings(model))))
    speakers = [(f"{OURS}，不用模型", ours(service.ask)), (f"{OURS}，{model.name}", ours(with_model.ask))]
    speakers += [(f"{name}，{model.name}", peer(search, model, raw)) for name, search in searches[1:]]
    return [
        answering_of(name, speak, cases, scored_by, counter(watch, f"回答：{name}", len(cases)))
        for name, speak in speakers
    ]


def _as_settings(model: PassageModel) -> LlmSettings:
    """The same model as this service speaks to it."""
    return LlmSettings(base_url=model.base_url, model=model.name, api_key=SecretStr(model.api_key))


def _ready(settings: Settings, watch: Watch) -> tuple[IndexReader, list[Document], list[tuple[str, Search]]]:
    """The index in use, its plans, and every search over them, ours first."""
    encoder = parts.encoder(settings, watch, for_serving=True)
    cached = CachedEncoder(encoder, Layout(settings.home).embeddings)
    reader = IndexReader(settings.home, encoder, settings.for_search(), settings.for_stores())
    catalogue = reader.current().catalogue
    plans = [catalogue.document(entry.id) for entry in catalogue.documents()]
    with watch.during("建立对照索引"):
        return reader, plans, [(OURS, search_of(reader.current)), *peer_searches(plans, cached)]

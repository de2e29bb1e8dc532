"""Turns settings into the parts of the service: documents, encoders, the index and what answers from it.

What reads plans and builds an index is imported where it is used: a server does neither.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Final

from corpus.model import Document
from index.embedding import DEFAULT_MODEL, Encoder, load_encoder, prepare_default_model
from index.errors import IndexFault
from index.layout import Layout
from index.reader import IndexReader
from index.versions import Version, current_version
from policyqa.settings import Settings
from policyqa.terminal import Watch

if TYPE_CHECKING:
    from eval.published import PublishedReport
    from policyqa.live_service import LiveService
    from rag.finder.find import Finder
    from rag.llm.writer import Writer
    from rag.service import AnswerService
    from web.feedback import FeedbackStore


_SETTLED_SECONDS: Final = 3.0


def documents(settings: Settings, watch: Watch) -> list[Document]:
    """Read every plan of the corpus.

    Raises:
        CorpusError: A plan cannot be read, or ``sources.toml`` is not as it should be.
    """
    from corpus.library import load_corpus

    found = []
    for document in load_corpus(settings.corpus):
        found.append(document)
        watch.show("读取规划文本", len(found), 0)
    watch.show("读取规划文本", len(found), len(found))
    return found


def model(settings: Settings, watch: Watch) -> str | Path:
    """Return the model to load, preparing the one that comes with the package if it is not there yet.

    Raises:
        ModelUnavailable: It cannot be prepared.
    """
    if settings.embedding_model == DEFAULT_MODEL:
        return prepare_default_model(settings.models, watch.model)
    path = Path(settings.embedding_model).expanduser()
    return path if path.is_dir() else settings.embedding_model


def encoder(settings: Settings, watch: Watch, *, for_serving: bool) -> Encoder:
    """Load the model for building an index, or for answering questions.

    Raises:
        ModelUnavailable: There is no such model or it cannot be loaded.
    """
    prepared = model(settings, watch)
    with watch.during("加载嵌入模型"):
        return load_encoder(prepared, for_serving=for_serving, threads=settings.embedding_threads)


def build(settings: Settings, watch: Watch) -> Version:
    """Build the index of the corpus and publish it.

    Raises:
        CorpusError, IndexFault: The plans, the model or the disk stand in the way; readers keep what they have.
    """
    return _build(documents(settings, watch), settings, watch)


def update(settings: Settings, watch: Watch) -> tuple[Version, bool]:
    """Build the index if it is missing, damaged or out of date; return it and whether it was built.

    Raises:
        CorpusError, IndexFault: As for :func:`build`.
    """
    from index.build import needs_rebuild

    plans = documents(settings, watch)
    # Engines of one model share its fingerprint, so the one that loads fast can tell whether there is work.
    light = encoder(settings, watch, for_serving=True)
    if needs_rebuild(plans, light, settings.home, settings.for_index(), settings.for_stores()):
        return _build(plans, settings, watch), True
    return current_version(Layout(settings.home)), False


def reader(settings: Settings, watch: Watch) -> IndexReader:
    """Open the index for answering questions.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
    """
    return _encoder_and_reader(settings, watch)[1]


def answer_service(settings: Settings, watch: Watch) -> AnswerService:
    """Make what answers questions from the index in use.

    Raises:
        IndexFault: As for :func:`reader`.
    """
    from rag.service import AnswerService

    return AnswerService(reader(settings, watch).current, writer(settings))


def writer(settings: Settings) -> Writer | None:
    """Make what words answers with a language model, or None where no model is set."""
    found = settings.for_llm()
    if not found.is_set:
        return None
    from rag.llm.client import LanguageModel
    from rag.llm.writer import Writer

    return Writer(LanguageModel(found))


def finder(settings: Settings, watch: Watch) -> Finder:
    """Make what finds support measures in the index in use.

    Raises:
        IndexFault: As for :func:`reader`.
    """
    from rag.finder.find import Finder
    from rag.knowledge import Knowledge

    index = reader(settings, watch).current()
    with watch.during("载入支持措施"):
        return Finder(Knowledge(index))


def live_service(settings: Settings, watch: Watch) -> LiveService:
    """Make what the web pages are served from, ready for the first question.

    Model and index are opened while what answers and what serves is imported: much of that waits for no interpreter.

    Raises:
        IndexFault: As for :func:`reader`.
    """
    with ThreadPoolExecutor(1) as pool:
        opening = pool.submit(_encoder_and_reader, settings, watch)
        import policyqa.server  # noqa: F401 - this and the next are what the caller needs
        import web.app  # noqa: F401
        from policyqa.live_service import LiveService
        from rag.service import AnswerService

        light, index = opening.result()
    live = LiveService(index, AnswerService(index.current, writer(settings)))
    with watch.during("载入目录库"):
        live.warm_up()
    later = Timer(_SETTLED_SECONDS, _complete, (light, live))
    later.daemon = True
    later.start()
    return live


def _complete(light: Encoder, live: LiveService) -> None:
    """Load and make, once the server has settled, what its start does not wait for."""
    from index.embedding.onnx_encoder import OnnxEncoder

    if isinstance(light, OnnxEncoder):
        light.complete()
    with suppress(IndexFault):  # the next question tells it
        live.settle()


def feedback(settings: Settings) -> FeedbackStore:
    """Return where readers' notes are kept."""
    from web.feedback import FeedbackStore

    return FeedbackStore(settings.home / "feedback.sqlite")


def evaluation(settings: Settings) -> PublishedReport:
    """Return where the published evaluation report is kept."""
    from eval.published import PublishedReport

    return PublishedReport(settings.home)


def _encoder_and_reader(settings: Settings, watch: Watch) -> tuple[Encoder, IndexReader]:
    light = encoder(settings, watch, for_serving=True)
    with watch.during("打开索引"):
        return light, IndexReader(settings.home, light, settings.for_search(), settings.for_stores())


def _build(plans: list[Document], settings: Settings, watch: Watch) -> Version:
    from index.build import build_index

    heavy = encoder(settings, watch, for_serving=False)
    return build_index(
        plans,
        heavy,
        settings.home,
        settings.for_index(),
        watch.stage,
        stores=settings.for_stores(),
        keep=settings.keep_versions,
    )

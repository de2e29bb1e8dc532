"""What tests of every package share: the real model, the index of the four plans, the service, a running server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from corpus.library import load_corpus
from corpus.model import Document
from index.embedding import export_for_serving, prepare_default_model
from index.reader import IndexReader
from policyqa import parts
from policyqa.settings import Settings
from policyqa.terminal import watching
from tests.serving import serving

if TYPE_CHECKING:
    from policyqa.live_service import LiveService
    from rag.service import AnswerService


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The settings of this machine: what is prepared once below their home is not prepared again."""
    return Settings()


@pytest.fixture(scope="session")
def plan_documents() -> list[Document]:
    """The four plans, parsed."""
    return list(load_corpus())


@pytest.fixture(scope="session")
def prepared_model(settings: Settings) -> Path:
    """The directory of the default model, with its export for serving, made once a machine."""
    directory = prepare_default_model(settings.models)
    export_for_serving(directory)
    return directory


@pytest.fixture(scope="session")
def plan_home(settings: Settings, prepared_model: Path) -> Path:
    """A home whose index in use is that of the four plans and of this code; tests must not change it."""
    settings.home.mkdir(parents=True, exist_ok=True)
    with FileLock(settings.home / ".tests.lock"), watching() as watch:
        parts.update(settings, watch)
    return settings.home


@pytest.fixture(scope="session")
def plan_reader(plan_home: Path, settings: Settings) -> IndexReader:
    """The index of the four plans, open."""
    with watching() as watch:
        return parts.reader(settings, watch)


@pytest.fixture(scope="session")
def answer_service(plan_reader: IndexReader) -> AnswerService:
    """What answers from the four plans."""
    from rag.service import AnswerService

    return AnswerService(plan_reader.current)


@pytest.fixture(scope="session")
def live_service(plan_reader: IndexReader, answer_service: AnswerService) -> LiveService:
    """What the pages are served from."""
    from policyqa.live_service import LiveService

    return LiveService(plan_reader, answer_service)


@pytest.fixture(scope="session")
def live_url(live_service: LiveService, settings: Settings) -> Iterator[str]:
    """The address of a running server that answers from the four plans."""
    from web.app import create_app

    with serving(create_app(live_service, settings=settings.for_web())) as url:
        yield url

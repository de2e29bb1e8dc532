from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest

from corpus.library import default_folder, load_corpus
from corpus.model import Document
from eval.case import Case
from eval.loading import load_cases, load_raw
from eval.measures.contract_rules import Library
from eval.measures.verdict import Plans


@cache
def all_documents() -> tuple[Document, ...]:
    return tuple(load_corpus(default_folder()))


@pytest.fixture(scope="session")
def documents() -> tuple[Document, ...]:
    return all_documents()


@pytest.fixture(scope="session")
def library(documents: tuple[Document, ...]) -> Library:
    return Library.of(documents)


@pytest.fixture(scope="session")
def plans() -> Plans:
    return Plans(load_raw())


@pytest.fixture(scope="session")
def cases() -> Mapping[str, Case]:
    return {case.id: case for case in load_cases()}

"""The settings of the index become variants of it, each with one thing changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from index.settings import IndexSettings, SearchSettings


@dataclass(frozen=True, slots=True)
class Variant:
    """A setting with one value; the index is built and searched with everything else as it is by default."""

    setting: str
    value: str
    index: IndexSettings
    search: SearchSettings

    @property
    def is_default(self) -> bool:
        """Tell whether the value is the default."""
        return self.index == IndexSettings() and self.search == SearchSettings()


def variants() -> Iterator[Variant]:
    """Give every variant, those that share an index one after another."""
    for tokens in (64, 96, 112, 128, 144, 160, 192, 256, 400):
        yield _built("chunk size (tokens)", str(tokens), chunk={"max_tokens": tokens})
    for overlap in (0, 16, 32, 64):
        yield _built("chunk overlap (tokens)", str(overlap), chunk={"overlap_tokens": overlap})
    for context in ("none", "path", "title_and_path"):
        yield _built("context before a chunk", context, chunk={"context": context})
    for name, words in (
        ("words and bigrams", {}),
        ("words only", {"bigrams": False}),
        ("bigrams only", {"words": False}),
    ):
        yield _built("lexical features", name, words=words)
    for k1 in (0.6, 0.9, 1.2, 1.5, 2.0):
        yield _built("BM25 k1", str(k1), lexical={"k1": k1})
    for b in (0.0, 0.4, 0.75, 1.0):
        yield _built("BM25 b", str(b), lexical={"b": b})
    yield from _searched()


def _searched() -> Iterator[Variant]:
    for k in (1, 5, 20, 60, 120):
        yield _asked("fusion constant k", str(k), fusion_k=k)
    for weight in (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0):
        yield _asked("weight of the vectors (words: 1)", str(weight), vector_weight=weight)
    yield _asked("weight of the vectors (words: 1)", "vectors alone", lexical_weight=0)
    for rule in ("best", "sum"):
        yield _asked("a clause ranks by its chunks'", rule, clause_rule=rule)
    for depth in (20, 50, 100, 200):
        yield _asked("chunks ranked by each source", str(depth), depth=depth)


def _built(setting: str, value: str, **changed: Any) -> Variant:  # noqa: ANN401 - checked by pydantic
    return Variant(setting, value, IndexSettings.model_validate(changed), SearchSettings())


def _asked(setting: str, value: str, **changed: Any) -> Variant:  # noqa: ANN401 - checked by pydantic
    return Variant(setting, value, IndexSettings(), SearchSettings.model_validate(changed))

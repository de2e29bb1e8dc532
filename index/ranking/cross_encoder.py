"""Turns the name of a sentence-transformers ``CrossEncoder`` into a ranker of hits.

Off unless a model is named: it needs PyTorch in the process that answers, and some hundred milliseconds a question.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from index.catalogue.read import Catalogue
from index.chunk import ChunkSettings, context
from index.errors import ModelUnavailable
from index.hits import Hit

_LOADED_AT_ONCE = 2


class CrossEncoderRanker:
    """Puts the first ``depth`` hits into the order of the model's scores; those after them stay where they are.

    Example:
        >>> ranker = CrossEncoderRanker("/models/bge-reranker-base", depth=20)  # doctest: +SKIP
        >>> ranker.ordered("谁负责商业秘密保护", hits, index.catalogue)  # doctest: +SKIP

    Raises:
        ModelUnavailable: There is no such model on this machine, or it cannot be loaded.
    """

    def __init__(self, model: str, depth: int) -> None:
        self.depth = depth
        self._name = model
        self._model = _load(model)

    def ordered(self, query: str, hits: Sequence[Hit], catalogue: Catalogue) -> list[Hit]:
        """Reorder hits; equal scores keep their order. Each of the first hits gets the model's score.

        Raises:
            ModelUnavailable: The model gives no single number for a question and a clause.
        """
        first, others = hits[: self.depth], hits[self.depth :]
        if not first:
            return list(hits)
        scored = [
            replace(hit, ranker=score)
            for hit, score in zip(first, self._scores(query, _passages(first, catalogue)), strict=True)
        ]
        return [*sorted(scored, key=lambda hit: -(hit.ranker or 0.0)), *others]

    def _scores(self, query: str, passages: Sequence[str]) -> list[float]:
        values = self._model.predict([(query, passage) for passage in passages], show_progress_bar=False)
        if values.shape != (len(passages),) or not all(map(math.isfinite, values.tolist())):
            raise ModelUnavailable(
                f"排序模型 {self._name} 没有给每对问题和条款一个数值，"
                "请把 POLICYQA_RERANKER 换成单输出的 CrossEncoder，或取消该设置。"
            )
        scores: list[float] = values.tolist()
        return scores


def _passages(hits: Sequence[Hit], catalogue: Catalogue) -> list[str]:
    titles = {entry.id: entry.metadata.title for entry in catalogue.documents()}
    clauses = [catalogue.clause(hit.clause_id) for hit in hits]
    return [f"{context(clause, titles[clause.doc_id], ChunkSettings())}\n{clause.text}" for clause in clauses]


@lru_cache(_LOADED_AT_ONCE)
def _load(model: str) -> Any:  # noqa: ANN401 - the library's type is not imported where it is not used
    """Load a model once a process, however often an index is opened."""
    path = Path(model).expanduser()
    try:
        from sentence_transformers import CrossEncoder

        loaded = CrossEncoder(str(path) if path.is_dir() else model, device="cpu", local_files_only=True)
    except Exception as fault:  # the libraries that read the parts raise types of their own
        raise ModelUnavailable(
            f"排序模型 {model} 无法加载（{fault}）。POLICYQA_RERANKER 应为本地目录，或本机 Hugging Face 缓存中的"
            "模型名称；取消该设置即可不用排序模型。"
        ) from fault
    return loaded

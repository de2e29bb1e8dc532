"""Turns searches that words alone decided into an answer that says so."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import replace
from functools import wraps
from typing import Final, ParamSpec

from index.errors import VectorStoreFault
from index.hits import Hits
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement

NOTE: Final = "语义检索暂时不可用，这次只按字词查找，可能有遗漏。"

_Asked = ParamSpec("_Asked")

_faults: ContextVar[list[VectorStoreFault] | None] = ContextVar("faults", default=None)
"""Why vectors could not be asked during the answer that is being made in this thread."""


def watch(hits: Hits) -> Hits:
    """Remember, for the answer that is being made, whether the vectors were asked; give the hits back."""
    faults = _faults.get()
    if faults is not None and hits.fault is not None:
        faults.append(hits.fault)
    return hits


def told(answer: Callable[_Asked, Draft]) -> Callable[_Asked, Draft]:
    """Make what drafts an answer call it partial, in a sentence, if a search for it went by words alone."""

    @wraps(answer)
    def telling(*args: _Asked.args, **kwargs: _Asked.kwargs) -> Draft:
        faults: list[VectorStoreFault] = []
        outer = _faults.set(faults)
        try:
            draft = answer(*args, **kwargs)
        finally:
            _faults.reset(outer)
        return _noted(draft) if faults else draft

    return telling


def _noted(draft: Draft) -> Draft:
    status = Status.PARTIAL if draft.status is Status.GROUNDED else draft.status
    return replace(draft, status=status, blocks=(*draft.blocks, Paragraph((Statement(NOTE),))))

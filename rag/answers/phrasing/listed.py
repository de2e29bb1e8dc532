"""What a sentence of a plan lists, as answers name it."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Clause
from rag.evidence.sentences.cut import Sentence


@dataclass(frozen=True, slots=True)
class Listed:
    """The items that a sentence of a clause lists; ``by_sort`` if a question asks for them by a word for their sort."""

    items: tuple[str, ...]
    sentence: Sentence
    clause: Clause
    by_sort: bool = False

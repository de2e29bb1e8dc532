"""What a sentence of a plan lists, as answers name it, and where plans write each of some names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Clause
from rag.answers.phrasing.wording import place
from rag.draft import Block, Bullets, Paragraph, Statement, whole
from rag.evidence.sentences.cut import Sentence
from rag.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Listed:
    """The items that a sentence of a clause lists; ``by_sort`` if a question asks for them by a word for their sort."""

    items: tuple[str, ...]
    sentence: Sentence
    clause: Clause
    by_sort: bool = False


def with_places(text: str, named: Mapping[str, Sequence[Clause]], knowledge: Knowledge) -> list[Block]:
    """Say something of names that the first clause of each proves, then give a line to each."""
    firsts = tuple(dict.fromkeys(whole(clauses[0]) for clauses in named.values()))
    return [Paragraph((Statement(text, firsts),)), at_places(named, knowledge)]


def at_places(named: Mapping[str, Sequence[Clause]], knowledge: Knowledge) -> Bullets:
    """Give a line to each name with the places of the clauses that it stands for."""
    return Bullets(
        tuple(
            Statement(
                f"{name}：{'、'.join(dict.fromkeys(place(one, knowledge) or '开头' for one in clauses))}",
                tuple(map(whole, dict.fromkeys(clauses))),
            )
            for name, clauses in named.items()
        )
    )

"""What was asked, what was answered and where the evidence stands, together; and the outcome of one rule on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from eval.case import Case
from eval.measures.departments import Names
from eval.measures.matching import Place, Places, places_of, supports
from eval.measures.sentences import Sentence, cited_sentences
from rag.contract import Answer, Citation


class Check(NamedTuple):
    """One rule on one answer: its name, the share of it that holds, and what was wrong in words."""

    name: str
    share: float
    note: str = ""

    @property
    def passed(self) -> bool:
        """Whether all of it holds."""
        return self.share >= 1


class Plans:
    """The raw texts and the departments in them, read once for all cases."""

    def __init__(self, raw: Mapping[str, str]) -> None:
        self.raw = raw
        self.names = Names(raw.values())


@dataclass(frozen=True)
class Trial:
    """An answer under examination."""

    case: Case
    answer: Answer
    plans: Plans = field(repr=False)

    @cached_property
    def places(self) -> Places:
        """Where the case's evidence stands."""
        return places_of(self.case, self.plans.raw)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The answer, sentence by sentence."""
        return cited_sentences(self.answer)

    @cached_property
    def text(self) -> str:
        """The words of the answer without markup and markers."""
        return "\n".join(sentence.text for sentence in self.sentences)

    def citations_for(self, place: Place) -> tuple[Citation, ...]:
        """The citations that hold a piece of evidence."""
        return tuple(citation for citation in self.answer.citations if supports(citation, place))

    def sentences_on(self, *places: Place) -> tuple[Sentence, ...]:
        """The sentences that cite any of the places."""
        markers = {citation.marker for place in places for citation in self.citations_for(place)}
        return tuple(sentence for sentence in self.sentences if markers & set(sentence.markers))

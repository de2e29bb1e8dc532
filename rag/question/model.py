"""What a question asks for, once it is understood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from corpus.model import Nature
from rag.contract import Intent
from rag.question.departments.choice import Option
from rag.question.numbering.references import Reference
from rag.question.plans.links import DepartmentMention, Mention
from rag.question.topic.terms import Term

PLACELESS: Final = frozenset({Intent.CHITCHAT, Intent.OUT_OF_SCOPE})
"""The intents of what asks nothing of a plan."""

UNPLACED: Final = PLACELESS | {Intent.POLICY_MATCH}
"""The intents of what asks for nothing at a place in a plan."""

NUMBERS: Final = frozenset({Intent.TARGET, Intent.COUNT})
"""The intents that ask for a number."""

_STATES = frozenset({"stated", "asserted"})

# Terms that weigh no more name no topic: one that no plan uses, as in “以后要多少”, or one that all use.
_IDLE = 1.6


@dataclass(frozen=True, slots=True)
class Picked:
    """What a question picks from the things that the answer to an earlier one, ``listing``, told in ``reply``.

    They are such as have the ``words``, or ``others`` that plans write for these, or a duty for one of the
    ``departments``, or have none (``denied``). ``inside`` tells whether the question speaks of what was listed,
    ``in_full`` whether it asks what is said there and not what it is called, ``any_of`` whether it asks if there is
    any; ``text`` is what it asks, normalised.
    """

    listing: Question
    reply: str
    text: str
    words: str
    departments: tuple[DepartmentMention, ...]
    inside: bool
    denied: bool = False
    in_full: bool = False
    any_of: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what its words link to.

    ``text`` is normalised; ``topic`` is what is left of it without places, documents and filler words. ``documents``
    are the ids that the answer may draw on, ``named_documents`` those that the question itself names. ``foreign`` are
    places that the corpus holds no plan of, ``districts`` places within its regions. ``cues`` are the names of the cues
    found, ``only_departments`` those that a filter restricts the answer to, ``filtered`` whether there is any filter.
    ``places`` are where the text names plans and regions, the ids of their documents as values. ``ground`` are the ids
    of the clauses that the answer before it was drawn from, to which a detail asked next likely belongs;
    ``told`` is what earlier answers said, where more than that is asked for. ``beside`` are the departments whose part
    is asked for behind who sees to something; ``text`` ends before. ``set_aside`` are the departments that 除了
    leaves out, ``options`` those, or the levels, between which it lets choose. ``picked`` is what it picks from the
    list of an earlier answer, if it picks anything. ``meant`` is what to embed, where that is not the text. ``inside``
    are the ids of the clauses of the part of a plan that it is about, if it is about one.
    """

    asked: str
    text: str
    resolved: str
    intent: Intent
    cues: frozenset[str]
    topic: str
    terms: tuple[Term, ...]
    documents: tuple[str, ...]
    named_documents: tuple[str, ...]
    regions: tuple[str, ...]
    foreign: tuple[str, ...]
    departments: tuple[DepartmentMention, ...]
    references: tuple[Reference, ...]
    years: tuple[int, ...]
    nature: Nature | None
    only_departments: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    filtered: bool = False
    places: tuple[Mention, ...] = ()
    ground: frozenset[str] = frozenset()
    told: str = ""
    beside: tuple[DepartmentMention, ...] = ()
    set_aside: tuple[DepartmentMention, ...] = ()
    options: tuple[Option, ...] = ()
    picked: Picked | None = None
    meant: str = ""
    inside: frozenset[str] = frozenset()

    @property
    def query(self) -> str:
        """What to search for: the topic with the words that plans use for it."""
        others = [word for term in self.terms for word in term.others]
        return " ".join((self.topic.replace(",", " "), *others)).strip() or self.text

    @property
    def tests(self) -> bool:
        """Whether it asks if something is so, by its form or as a statement with a question mark."""
        return "yes_no" in self.cues or (bool(self.cues & _STATES) and "open" not in self.cues)

    @property
    def is_placed(self) -> bool:
        """Whether it names a region with a plan, or a plan."""
        return bool(self.regions or self.named_documents)

    @property
    def telling(self) -> tuple[Term, ...]:
        """The terms that tell something of a topic: neither everyday words nor words that all plans use."""
        return tuple(term for term in self.terms if term.weight > _IDLE)

    @property
    def weight(self) -> float:
        """How much the terms tell together."""
        return sum(term.weight for term in self.terms)

    def without(self, start: int, end: int) -> Question:
        """Return the question without a stretch of its text, of which commas stand, and the terms only found there."""
        text = f"{self.text[:start]}{',' * (end - start)}{self.text[end:]}"
        return replace(self, text=text, terms=tuple(term for term in self.terms if term.word in text))

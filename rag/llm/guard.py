"""Turns a sentence and the clauses that it cites into the reasons for which it must not be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from corpus.model import Clause
from rag.knowledge import Knowledge
from rag.llm.basis import bare, basis_of
from rag.llm.names import foreign_departments, foreign_places, foreign_titles, known_departments
from rag.llm.numbers import unstated_numbers
from rag.llm.roles import wrong_roles
from rag.llm.words import foreign_words, support, unfounded_denials

LEAST_SUPPORT = 0.6
"""The share of a sentence's pairs of characters that its clauses must hold.

Of sentences of the plans put to a clause that they are not of, 10 in 439 passed at 0.5 with all pairs counted, and 4 at
this share without the pairs that only join words, which lets freer paraphrases pass.
"""


class Rule(StrEnum):
    """What a sentence of a model must keep to."""

    CITES = "cites"
    DEPARTMENT = "department"
    ROLE = "role"
    NUMBER = "number"
    TITLE = "title"
    PLACE = "place"
    WORD = "word"
    DENIAL = "denial"
    SUPPORT = "support"


class Flaw(NamedTuple):
    """A rule that a sentence breaks, and the words that break it."""

    rule: Rule
    words: str


class Guard:
    """Checks sentences against the clauses that they cite; safe to share between threads.

    Example:
        >>> Guard(knowledge).flaws("由市教委牵头。", [clause])  # doctest: +SKIP
        (Flaw(rule=<Rule.DEPARTMENT: 'department'>, words='市教委'),)
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._departments = known_departments(knowledge)

    def flaws(self, sentence: str, cited: Sequence[Clause]) -> tuple[Flaw, ...]:
        """Return everything that is wrong with a sentence (without its markers) that cites ``cited``."""
        if not cited:
            return (Flaw(Rule.CITES, ""),)
        basis = basis_of(cited, self._knowledge)
        text = bare(sentence)
        found: Iterator[Flaw] = chain(
            (Flaw(Rule.DEPARTMENT, words) for words in foreign_departments(text, basis, self._departments)),
            (Flaw(Rule.ROLE, words) for words in wrong_roles(text, basis)),
            (Flaw(Rule.NUMBER, words) for words in unstated_numbers(text, basis)),
            (Flaw(Rule.TITLE, words) for words in foreign_titles(text, basis)),
            (Flaw(Rule.PLACE, words) for words in foreign_places(text, basis)),
            (Flaw(Rule.WORD, words) for words in foreign_words(text, basis)),
            (Flaw(Rule.DENIAL, words) for words in unfounded_denials(text, basis)),
        )
        flaws = tuple(dict.fromkeys(found))
        share = support(text, basis)
        return flaws if share >= LEAST_SUPPORT else (*flaws, Flaw(Rule.SUPPORT, f"{share:.2f}"))

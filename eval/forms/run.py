"""Facts and ways to ask for them become the share of questions that are answered with the fact, by kind and form."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from eval.forms.facts import Fact
from eval.run import Ask
from rag.contract import Answer, AskRequest

_FORMS = Path(__file__).parent / "data" / "forms.toml"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question for a fact, and whether its answer tells it; ``form`` is how it was asked."""

    kind: str
    form: str
    question: str
    expected: str
    told: bool
    answer: str


@cache
def forms() -> Mapping[str, Sequence[str]]:
    """Return the ways to ask for each kind of fact."""
    return tomllib.loads(_FORMS.read_text(encoding="utf-8"))


def sample(facts: Sequence[Fact], most: int) -> list[Fact]:
    """Return at most so many facts of each kind, spread evenly over all of them, always the same."""
    chosen: list[Fact] = []
    for kind in dict.fromkeys(fact.kind for fact in facts):
        of_kind = [fact for fact in facts if fact.kind == kind]
        step = max(1.0, len(of_kind) / most)
        chosen += [of_kind[int(place * step)] for place in range(min(most, len(of_kind)))]
    return chosen


def ask_for(facts: Sequence[Fact], ask: Ask, on_asked: Callable[[], None] = lambda: None) -> list[Asked]:
    """Ask for each fact in each form of its kind; ``on_asked`` is called behind every question, for progress."""
    found = []
    for fact in facts:
        for form in forms()[fact.kind]:
            question = form.format_map(fact.words)
            answer = ask(AskRequest(question=question))
            found.append(Asked(fact.kind, form, question, fact.said[0], _tells(answer, fact), answer.answer))
            on_asked()
    return found


def _tells(answer: Answer, fact: Fact) -> bool:
    """Tell whether the first paragraph of an answer says a fact, and its first citation is the clause of it."""
    first = answer.answer.split("\n\n")[0]
    cited = answer.citations[0].clause_id if answer.citations else ""
    return any(said in first for said in fact.said) and fact.clause_id in ("", cited)

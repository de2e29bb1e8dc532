"""Turns an extractive answer into one that a model words, as far as the clauses support what it writes."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from rag.contract import Answer, AskRequest, Intent, Status
from rag.draft import Draft, Paragraph, Statement, render, statements
from rag.knowledge import Knowledge
from rag.llm.basis import bare
from rag.llm.client import LanguageModel
from rag.llm.errors import Fault, ModelFault
from rag.llm.guard import Guard
from rag.llm.label import GENERATOR_PREFIX, LABEL
from rag.llm.manuscript import Manuscript
from rag.llm.prompt import messages
from rag.llm.sentences import Splitter
from rag.llm.sources import sources_of
from rag.question.model import Question

_log = logging.getLogger(__name__)

WRITTEN = frozenset({Intent.RESPONSIBLE, Intent.TARGET, Intent.MEASURE, Intent.DEFINITION, Intent.COMPARE})
"""The kinds of question that a model may word; elsewhere the point is completeness, a count or a verdict."""

_AS_IT_IS = "这类问题直接按规划条款和目录作答，不经语言模型改写。"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Writer:
    """Words answers with a model; safe to share between threads."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._guard = lru_cache(2)(Guard)

    def write(
        self, request: AskRequest, question: Question, found: Draft, answer: Answer, knowledge: Knowledge
    ) -> Iterator[str | Answer]:
        """Yield the parts of the answer's text as they are settled, then the whole answer, last.

        The parts together begin the answer's text, unless the model fails on the way: the answer is then the extractive
        ``answer`` with a note. Where that abstains or is not for a model to word, it is all there is.
        """
        if not is_for_model(found, answer, self._model.settings.evidence):
            noted = request.mode == "llm" and answer.claims
            yield answer.model_copy(update={"note": _AS_IT_IS}) if noted else answer
            return
        try:
            yield from self._written(request, question, found, answer, knowledge)
        except ModelFault as fault:
            _log.warning("a model's answer is not used", extra={"fault": fault.fault, "detail": fault.detail})
            yield answer.model_copy(update={"note": fault.fault.note})

    def _written(
        self, request: AskRequest, question: Question, found: Draft, answer: Answer, knowledge: Knowledge
    ) -> Iterator[str | Answer]:
        sources = sources_of(question, found, knowledge, self._model.settings.evidence)
        manuscript = Manuscript(sources, found.statements, self._guard(knowledge))
        before, after = _unsaid(found)
        splitter, shown = Splitter(), ""
        for piece in self._model.write(messages(request, question, found, sources, knowledge)):
            grown = [manuscript.add(written) for written in splitter.feed(piece)]
            if any(grown):
                text = render([*before, *manuscript.blocks()], knowledge).answer
                yield text.removeprefix(shown)
                shown = text
        for written in splitter.close():
            manuscript.add(written)
        if not manuscript.is_enough:
            raise ModelFault(Fault.UNSUPPORTED)
        added = _paragraphs(_left_out(manuscript.statements, found))
        label = _paragraphs([Statement(f"*{LABEL}*")])
        rendered = render([*before, *manuscript.blocks(), *added, *after, *label], knowledge)
        yield rendered.answer.removeprefix(shown)
        yield answer.model_copy(
            update={
                "answer": rendered.answer,
                "claims": rendered.claims,
                "citations": rendered.citations,
                "generator": f"{GENERATOR_PREFIX}{self._model.name}",
            }
        )


def is_for_model(found: Draft, answer: Answer, evidence: int) -> bool:
    """Tell whether a model may word an answer: one that states something, of few enough clauses to see them all."""
    clauses = {citation.clause_id for citation in answer.citations}
    return answer.status is not Status.NONE and found.intent in WRITTEN and 0 < len(clauses) <= evidence


def _left_out(said: Sequence[Statement], found: Draft) -> Iterator[Statement]:
    """Yield the direct statements of the extractive answer whose departments or values the model's sentences lack."""
    words = bare("".join(statement.text for statement in said))
    cited = {support.clause.id for statement in said for support in statement.supports}
    for statement in _direct(found):
        is_cited = any(support.clause.id in cited for support in statement.supports)
        if not is_cited or any(fact not in words for fact in _facts(statement)):
            yield statement


def _direct(found: Draft) -> Iterator[Statement]:
    """Yield what answers the question, or a part of it, first; in a comparison, each side."""
    for block in found.blocks:
        if isinstance(block, Paragraph) or found.intent is Intent.COMPARE:
            yield from islice((statement for statement in statements(block) if statement.supports), 1)


def _facts(statement: Statement) -> Iterator[str]:
    """Yield the departments and the numbers of values that a statement has from the catalogue."""
    text = bare(statement.text.replace("*", ""))
    for clause in (support.clause for support in statement.supports):
        yield from (name for duty in clause.responsibilities if (name := bare(duty.written)) in text)
        values = (bare(target.value_text) for target in clause.targets)
        yield from (number for value in values if value in text for number in _NUMBER.findall(value))


def _unsaid(found: Draft) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return what the extractive answer says that the plans do not say: before what they say, and after it.

    A model may not leave it out, and cannot say it: there is no clause to cite. What only leads on has no full stop.
    """
    all_of_it = found.statements
    first = next((place for place, statement in enumerate(all_of_it) if statement.supports), len(all_of_it))
    parts = (all_of_it[:first], all_of_it[first:])
    before, after = ([s for s in part if not s.supports and s.text.endswith("。")] for part in parts)
    return _paragraphs(before), _paragraphs(after)


def _paragraphs(said: Iterable[Statement]) -> list[Paragraph]:
    return [Paragraph((statement,)) for statement in said]

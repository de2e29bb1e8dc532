"""Turns what a model writes, sentence by sentence, into statements that the clauses support."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rag.draft import Block, Bullets, Paragraph, Statement, Support
from rag.llm.basis import bare
from rag.llm.guard import Guard
from rag.llm.sentences import Written
from rag.llm.sources import Source, supporting_words

_log = logging.getLogger(__name__)

LEAST_KEPT = 0.4
"""The share of a model's words that must be fit to show; below it the extractive answer is."""


@dataclass(frozen=True, slots=True)
class _Line:
    statement: Statement
    item: bool = False
    begins: bool = True


class Manuscript:
    """An answer in the making.

    ``extracts`` are the extractive answer's own statements: one of them takes the place of a sentence on its clause
    that is not fit to show.
    """

    def __init__(self, sources: Sequence[Source], extracts: Sequence[Statement], guard: Guard) -> None:
        self._sources: Mapping[int, Source] = {source.number: source for source in sources}
        self._waiting = [statement for statement in extracts if statement.supports]
        self._guard = guard
        self._lines: list[_Line] = []
        self._said: set[str] = set()
        self._kept = self._written = 0

    def add(self, written: Written) -> bool:
        """Take a sentence, or the extract that replaces it; tell whether the answer has grown."""
        cited = [self._sources[number] for number in written.markers if number in self._sources]
        words = bare(written.text)
        self._written += len(words)
        if words in self._said:
            self._written -= len(words)
            return False
        flaws = self._guard.flaws(written.text, [source.clause for source in cited])
        if flaws:
            _log.info("a model's sentence is not shown", extra={"rules": ",".join(sorted({f.rule for f in flaws}))})
            return self._replace(cited, written)
        self._kept += len(words)
        self._said.add(words)
        supports = tuple(self._words_of(written.text, source) for source in cited)
        self._lines.append(_Line(Statement(written.text, supports), written.item, written.begins))
        return True

    @property
    def is_enough(self) -> bool:
        """Tell whether enough of what the model wrote is fit to show."""
        return self._kept > 0 and self._kept >= LEAST_KEPT * self._written

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What is shown so far."""
        return tuple(line.statement for line in self._lines)

    def blocks(self) -> tuple[Block, ...]:
        """Return the answer so far; later sentences only lengthen it."""
        blocks: list[Block] = []
        for line in self._lines:
            last = blocks[-1] if blocks else None
            if line.item and isinstance(last, Bullets):
                blocks[-1] = Bullets((*last.statements, line.statement))
            elif not line.item and not line.begins and isinstance(last, Paragraph):
                blocks[-1] = Paragraph((*last.statements, line.statement))
            else:
                blocks.append(Bullets((line.statement,)) if line.item else Paragraph((line.statement,)))
        return tuple(blocks)

    def _replace(self, cited: Sequence[Source], written: Written) -> bool:
        clauses = {source.clause.id for source in cited}
        for statement in self._waiting:
            if clauses & {support.clause.id for support in statement.supports}:
                self._waiting.remove(statement)
                self._lines.append(_Line(statement, written.item, written.begins))
                return True
        return False

    def _words_of(self, text: str, source: Source) -> Support:
        """Return the words that support a sentence: those shown already if they hold them, so that markers stay few."""
        words = supporting_words(text, source.clause)
        used = (support for line in self._lines for support in line.statement.supports)
        same = (support for support in used if support.clause.id == source.clause.id)
        return next((s for s in same if s.start <= words.start and words.end <= s.end), words)

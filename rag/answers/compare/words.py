"""Compares what sides say of a topic: whether all speak of it, in which words they differ, and a quotation of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from rag.answers.compare.mentions import all_say
from rag.answers.compare.sides import Side
from rag.answers.compare.wordings import wordings_compared
from rag.answers.excerpt import excerpt, fitting
from rag.answers.measure import runs
from rag.answers.place import find_place
from rag.answers.wording import source, unquoted
from rag.answers.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.choose import LIMITS, by_document, close, relevant
from rag.evidence.relevance import coverage, match
from rag.evidence.retrieve import Candidate, retrieve
from rag.evidence.sentences import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.terms import Term

_MOST = 2
# From here on two documents of one side say the same, and one line cites both.
_SAME = 0.85
_HELD = 0.6
# The share of what the best clause of a side holds of the topic in one sentence that the others must hold.
_FITTING = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one clause, or of several that say the same: the first is quoted, all are cited."""

    clauses: tuple[Clause, ...]
    words: tuple[tuple[Sentence, ...], ...]


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Quote each side under what is said of them together; None if no side says anything."""
    found = _found(sides, knowledge)
    speaking = [(side, lines) for side, lines in found if lines]
    if not speaking:
        return None
    silent = [side for side, lines in found if not lines]
    blocks: list[Block] = []
    if verdict := _verdict(question, speaking, silent, knowledge):
        blocks.append(Paragraph(tuple(verdict)))
    for side, lines in speaking:
        blocks.append(Bullets(tuple(_statement(line, knowledge) for line in lines), heading=side.name))
    clauses = [clause.id for _, lines in speaking for line in lines for clause in line.clauses]
    status = Status.PARTIAL if silent else Status.GROUNDED
    return Draft(Intent.COMPARE, status, tuple(blocks), {"clauses": clauses})


def _found(sides: Sequence[Side], knowledge: Knowledge) -> list[tuple[Side, list[Line]]]:
    """Return the lines of each side; of what fits as well, what is like what another side says comes first."""
    clauses = [_clauses(side.question, knowledge) for side in sides]
    held = [term for side, of in zip(sides, clauses, strict=True) for term in _held(side.question, of)]
    for place, side in enumerate(sides):
        if not clauses[place] and held:
            clauses[place] = _clauses(_on(side.question, held), knowledge)
    fit = [
        [words for clause in of for words in fitting(clause, side.question.terms)]
        for side, of in zip(sides, clauses, strict=True)
    ]
    found = []
    for place, side in enumerate(sides):
        beside = [sentence for other, of in enumerate(fit) if other != place for sentence in of]
        found.append((side, _lines(clauses[place], side.question, beside)))
    return found


def _held(side: Question, clauses: Sequence[Clause]) -> list[Term]:
    """Return the words of a question that the best clause of a side holds; the others are no part of the topic."""
    return [term for term in side.terms for clause in clauses[:1] if match(term, clause.text.lower()) >= _HELD]


def _on(side: Question, held: Sequence[Term]) -> Question:
    """Return the question with only those of its words that another side holds."""
    terms = tuple(term for term in side.terms if term in held)
    return replace(side, terms=terms, topic=",".join(term.word for term in terms))


def side_lines(side: Side, knowledge: Knowledge) -> Iterator[Block]:
    """Yield what a side says of the topic in words, if anything: its best line."""
    if lines := _lines(_clauses(side.question, knowledge), side.question, ()):
        yield Bullets((_statement(lines[0], knowledge),), heading=side.name)


def _verdict(
    question: Question, speaking: Sequence[tuple[Side, list[Line]]], silent: Sequence[Side], knowledge: Knowledge
) -> list[Statement]:
    if "all_say" in question.cues:
        clauses = [(side, [clause for line in lines for clause in line.clauses]) for side, lines in speaking]
        if said := all_say(clauses, silent, knowledge):
            return said
    if silent:
        titles = knowledge.titles(doc_id for side in silent for doc_id in side.question.documents)
        return [Statement(f"{titles}没有这方面的内容。")]
    firsts = [(side, lines[0].clauses[0]) for side, lines in speaking]
    return [wordings_compared(*firsts)] if question.cues & {"differ", "more"} and len(firsts) == _MOST else []


def _lines(clauses: Sequence[Clause], side: Question, beside: Sequence[Sentence]) -> list[Line]:
    """Return what clauses say of the topic, those that say the same on one line."""
    lines: list[Line] = []
    for clause in clauses:
        words = tuple(excerpt(clause, side.terms, beside))
        joined = ((place, _joined(line, clause, words)) for place, line in enumerate(lines))
        place, line = next(((place, line) for place, line in joined if line), (len(lines), Line((clause,), (words,))))
        lines[place : place + 1] = [line]
    return lines


def _clauses(side: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses of a side at its numbers or, without any, the best; without those that hold far less."""
    placed = find_place(side, knowledge) if side.references else []
    found = placed or [candidate.clause for candidate in best_of_each(relevant(retrieve(side, knowledge)))]
    held = {clause: max(coverage(side.terms, one.text.lower()) for one in sentences(clause)) for clause in found}
    floor = _FITTING * max(held.values(), default=0.0)
    return [clause for clause in found if held[clause] >= floor][: _MOST + 1]


def best_of_each(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the best clauses of each document of a side that are close to each other, best first."""
    if not found:
        return []
    groups = by_document(found)
    near = [candidate for same in groups.values() for candidate in close(same, _MOST)]
    floor = found[0].score - LIMITS.far
    best = sorted((one for one in near if one.score >= floor), key=lambda one: -one.score)
    return best[: _MOST + (len(groups) > 1)]


def _joined(line: Line, clause: Clause, words: Sequence[Sentence]) -> Line | None:
    """Return a line with a clause of another document added, and only what all say; None if the first words differ."""
    first = line.words[0]
    if clause.doc_id in {other.doc_id for other in line.clauses} or not _alike(first[0], words[0]):
        return None
    shared = [(one, other) for one in first for other in words if _alike(one, other)]
    kept = [tuple(one for one in of if any(_alike(one, both) for both, _ in shared)) for of in (*line.words, words)]
    return Line((*line.clauses, clause), tuple(kept))


def _alike(one: Sentence, other: Sentence) -> bool:
    return likeness(one.text, other.text) >= _SAME


def _text(words: Sequence[Sentence]) -> str:
    return "；".join(unquoted(sentence.text) for sentence in words)


def _statement(line: Line, knowledge: Knowledge) -> Statement:
    first, *others = (source(clause, knowledge) for clause in line.clauses)
    same = f"（{'、'.join(others)}同）" if others else ""
    supports = [
        Support(clause, start, end)
        for clause, words in zip(line.clauses, line.words, strict=True)
        for start, end in runs(sorted(words, key=lambda sentence: sentence.start))
    ]
    return Statement(f"{first}{same}：{_text(line.words[0])}。", tuple(supports))

"""Chooses the clauses of a side that speak of the topic, and puts on one line what several of them say alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause, ClauseKind, Nature
from rag.answers.measure import runs
from rag.answers.phrasing.excerpt import excerpt
from rag.answers.phrasing.wording import in_line, quoted, source
from rag.answers.phrasing.wording_diff import likeness
from rag.draft import Statement, Support
from rag.evidence.clauses.aims import direct_first
from rag.evidence.clauses.choose import LIMITS, by_document, close, relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.places.find import find_place
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.quotable import Wanted, names_asked, rated, wanted
from rag.knowledge import Knowledge
from rag.question.model import Question

_MOST = 2
# From here on two documents of one side say the same, and one line cites both.
_SAME = 0.85
# The share of what the best clause of a side holds of the question in one sentence that the others must hold.
_FITTING = 0.6
# What it weighs, beside how well a clause fits, that it names things of the sort asked for.
_NAMES = 0.15


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one clause, or of several that say the same: the first is quoted, all are cited."""

    clauses: tuple[Clause, ...]
    words: tuple[tuple[Sentence, ...], ...]


def clauses_of(side: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses of a side at its numbers or, without any, the best; without those that answer far less."""
    if side.references and (placed := find_place(side, knowledge)):
        return placed[: _MOST + 1]
    candidates = relevant(retrieve(side, knowledge))
    background = [one for one in candidates if one.clause.kind is ClauseKind.BACKGROUND]
    found = best_of_each(background if "weakness" in side.cues and background else candidates)
    want = wanted(side, knowledge)
    held = {one.clause: max(rated(one.clause, want).values()) for one in found}
    floor = _FITTING * max(held.values(), default=0.0)
    best = sorted(found, key=lambda one: -one.score - _NAMES * names_asked(one.clause, want))
    best = direct_first(best, side)
    return _to_the_point([one.clause for one in best if held[one.clause] >= floor], side)[: _MOST + 1]


def _to_the_point(clauses: Sequence[Clause], side: Question) -> list[Clause]:
    """Leave out what was reached beside what is to be done, unless a question asks for that."""
    ahead = [clause for clause in clauses if clause.kind is not ClauseKind.BACKGROUND]
    return list(clauses) if side.nature is Nature.BASELINE or not ahead else ahead


def best_of_each(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the best clauses of each document of a side that are close to each other, best first."""
    if not found:
        return []
    groups = by_document(found)
    near = [candidate for same in groups.values() for candidate in close(same, _MOST)]
    floor = found[0].score - LIMITS.far
    best = sorted((one for one in near if one.score >= floor), key=lambda one: -one.score)
    return best[: _MOST + (len(groups) > 1)]


def lines_of(clauses: Sequence[Clause], want: Wanted, beside: Sequence[Sentence]) -> list[Line]:
    """Return what clauses say of the topic, those that say the same on one line."""
    lines: list[Line] = []
    for clause in clauses:
        words = tuple(excerpt(clause, want, beside, contents=True))
        joined = ((place, _joined(line, clause, words)) for place, line in enumerate(lines))
        place, line = next(((place, line) for place, line in joined if line), (len(lines), Line((clause,), (words,))))
        lines[place : place + 1] = [line]
    return lines


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


def left(line: Line, said: str) -> Line | None:
    """Return what a line says beyond what was said; None if that is nothing."""
    left = tuple(one for one in line.words[0] if quoted(one.text) not in said)
    if len(line.clauses) > 1:
        return line if left else None
    return Line(line.clauses, (left,)) if left else None


def statement(line: Line, knowledge: Knowledge) -> Statement:
    """Quote a line whole, and name all plans that say the same."""
    first, *others = (source(clause, knowledge) for clause in line.clauses)
    same = f"（{'、'.join(others)}同）" if others else ""
    supports = [
        Support(clause, start, end)
        for clause, words in zip(line.clauses, line.words, strict=True)
        for start, end in runs(sorted(words, key=lambda sentence: sentence.start))
    ]
    return Statement(f"{first}{same}：{_text(line.words[0])}。", tuple(supports))


def _text(words: Sequence[Sentence]) -> str:
    return "；".join(in_line(sentence.text) for sentence in words)

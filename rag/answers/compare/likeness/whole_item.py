"""Compares an item of a plan with what another plan writes, sentence by sentence: what is one, differs, is more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause
from rag.answers.compare.likeness.wordings import difference_told, writes_more
from rag.answers.phrasing.wording import quoted
from rag.answers.phrasing.wording_diff import Difference, common_parts, differences
from rag.draft import Alike, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.pairs import pairs_of, share_held
from rag.knowledge import Knowledge

# The share of the pairs of characters of a sentence that another must have to be set against it.
_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence with the one of another plan that is most like it, and the words in which they differ."""

    words: Sentence
    clause: Clause
    other: Sentence
    unlike: tuple[Difference, ...]


def item_compared(item: Clause, doc_id: str, knowledge: Knowledge) -> list[Statement]:
    """Say which sentences of an item another plan has in the same words, which in others, and which it lacks.

    The first statement tells whether they are alike; nothing is told where no sentence has any like it.
    """
    theirs = _written((doc_id,), knowledge)
    found = {words: _likest(words, theirs) for words in sentences(item)}
    rows = [row for row in found.values() if row]
    if not rows:
        return []
    same, apart = [row for row in rows if not row.unlike], [row for row in rows if row.unlike]
    lacking = [(item, words) for words, row in found.items() if row is None]
    names = knowledge.label(item.doc_id), knowledge.label(doc_id)
    told = [_same(same, item, whole=not (apart or lacking))] if same else []
    told += [_apart(row, item, names) for row in apart]
    told += [writes_more(names[0], lacking)] if lacking else []
    return told


def verbatim(
    told: Sequence[tuple[Clause, Sentence]], documents: Sequence[str], knowledge: Knowledge
) -> list[tuple[Support, Support]] | None:
    """Return sentences with those of other plans that put them in the same words; None unless all are put so."""
    theirs = _written(documents, knowledge)
    rows = [(clause, _likest(words, theirs)) for clause, words in told]
    pairs = [(Support.of(clause, row.words), Support.of(row.clause, row.other)) for clause, row in rows if row]
    return pairs if len(pairs) == len(rows) and not any(row.unlike for _, row in rows if row) else None


def _written(documents: Sequence[str], knowledge: Knowledge) -> list[tuple[Clause, Sentence]]:
    return [(clause, words) for clause in knowledge.clauses(documents) for words in sentences(clause)]


def _likest(words: Sentence, theirs: Sequence[tuple[Clause, Sentence]]) -> _Row | None:
    """Return the row of a sentence; None where the other plan has nothing like it."""
    pairs = pairs_of(words.text)
    clause, other = max(theirs, key=lambda one: share_held(pairs, pairs_of(one[1].text)))
    if share_held(pairs, pairs_of(other.text)) < _LIKE:
        return None
    _, there = common_parts(words.text, other.text)
    return _Row(words, clause, other, tuple(differences(words.text, there)))


def _same(rows: Sequence[_Row], item: Clause, *, whole: bool) -> Statement:
    text = "；".join(quoted(row.words.text) for row in rows)
    supports = tuple(s for row in rows for s in (Support.of(item, row.words), Support.of(row.clause, row.other)))
    if whole:
        return Statement(f"两者的表述一样：{text}。", supports, alike=Alike.YES)
    return Statement(f"两者一样的是{text}。", supports, alike=Alike.PARTLY)


def _apart(row: _Row, item: Clause, names: tuple[str, str]) -> Statement:
    text = "；".join(difference_told(*names, one) for one in row.unlike)
    supports = (Support.of(item, row.words), Support.of(row.clause, row.other))
    return Statement(f"用词不同的是{quoted(row.words.text)}：{text}。", supports, alike=Alike.PARTLY)

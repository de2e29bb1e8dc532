"""The read side of one index version: documents, clauses with their clean text, and how telling a word is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from corpus.cleaning.text import Cleaned, clean
from corpus.model import Clause, Document, Span
from index.catalogue.records import Department, DocumentEntry, TargetFact
from index.search import Index
from index.words import chance_pairs
from rag.evidence.sentences.pairs import is_pair, pairs_of
from rag.plan_names import labels

_SAMPLE = 4000


class Knowledge:
    """What answers are made from; safe to share between threads."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.catalogue = index.catalogue
        self.entries: tuple[DocumentEntry, ...] = self.catalogue.documents()
        self.departments: tuple[Department, ...] = self.catalogue.departments()
        self._document = lru_cache(64)(self.catalogue.document)
        self._targets = lru_cache(64)(lambda doc_id: index.catalogue.targets(doc_id=doc_id))
        self._cleaned = lru_cache(4096)(self._clean)
        self._holding = lru_cache(16_384)(self._count_holding)

    @cached_property
    def regions(self) -> tuple[str, ...]:
        """The regions of the corpus, in the order of its documents."""
        return tuple(dict.fromkeys(entry.metadata.region for entry in self.entries))

    @cached_property
    def doc_ids(self) -> tuple[str, ...]:
        """The ids of the documents, in order."""
        return tuple(entry.id for entry in self.entries)

    def document(self, doc_id: str) -> Document:
        """Return a document whole."""
        return self._document(doc_id)

    def clauses(self, doc_ids: Iterable[str]) -> list[Clause]:
        """Return the clauses of documents, one document after the other."""
        return [clause for doc_id in doc_ids for clause in self.document(doc_id).clauses]

    def entry(self, doc_id: str) -> DocumentEntry:
        """Return what the catalogue lists of a document."""
        return next(entry for entry in self.entries if entry.id == doc_id)

    def clause(self, clause_id: str) -> Clause:
        """Return a clause."""
        return self.catalogue.clause(clause_id)

    def targets(self, doc_id: str) -> tuple[TargetFact, ...]:
        """Return the targets of a document."""
        return self._targets(doc_id)

    def region(self, clause: Clause) -> str:
        """Return the region of a clause's document."""
        return self.region_of(clause.doc_id)

    def region_of(self, doc_id: str) -> str:
        """Return the region of a document."""
        return self.entry(doc_id).metadata.region

    def regions_of(self, doc_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the regions of documents, each once."""
        return tuple(dict.fromkeys(map(self.region_of, doc_ids)))

    def documents_of(self, regions: Container[str]) -> list[str]:
        """Return the documents of regions."""
        return [entry.id for entry in self.entries if entry.metadata.region in regions]

    def label(self, doc_id: str) -> str:
        """Return the name by which answers call a document."""
        return self._labels[doc_id]

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return labels([entry.metadata for entry in self.entries])

    def titles(self, doc_ids: Iterable[str]) -> str:
        """Return the titles of documents, each in 《》, as one list."""
        return "、".join(f"《{self.entry(doc_id).title}》" for doc_id in doc_ids)

    def assigns_duties(self, doc_id: str) -> bool:
        """Tell whether a document assigns any department anywhere."""
        return doc_id in self._with_duties

    @cached_property
    def _with_duties(self) -> frozenset[str]:
        return frozenset(
            doc_id for doc_id in self.doc_ids if any(c.responsibilities for c in self.document(doc_id).clauses)
        )

    def cleaned(self, clause: Clause) -> Cleaned:
        """Return a clause's clean text with the raw offset of each of its characters."""
        return self._cleaned(clause)

    def _clean(self, clause: Clause) -> Cleaned:
        document = self.document(clause.doc_id)
        return clean(document.raw, document.edits, clause.span)

    def raw_span(self, clause: Clause, start: int, end: int) -> Span:
        """Return where ``clause.text[start:end]`` stands in the raw file."""
        return self.cleaned(clause).raw_span(start, end)

    def quote(self, doc_id: str, span: Span) -> str:
        """Return what the raw file, cleaned, says in a span."""
        document = self.document(doc_id)
        return clean(document.raw, document.edits, span).text

    def is_written(self, word: str) -> bool:
        """Tell whether any clause holds ``word``; the clauses are sampled as for :meth:`weigh`."""
        return self._holding(word.lower()) > 0

    def matches(self, pattern: re.Pattern[str]) -> Iterator[str]:
        """Yield what a pattern finds in the clauses, sampled as for :meth:`weigh`."""
        return (match[0] for text in self._texts for match in pattern.finditer(text))

    def weigh(self, word: str) -> float:
        """Return the inverse document frequency of ``word`` over the clauses, 0 for one in every clause.

        Counted over at most ``_SAMPLE`` clauses spread evenly; Robertson's idf, which grows with rarity, plus one.
        """
        return self._idf(self._holding(word))

    def weigh_pair(self, pair: str) -> float:
        """Return the inverse document frequency of two neighbouring characters, whether they are a word or not."""
        return self._idf(self._pairs[pair])

    def _idf(self, holding: int) -> float:
        return math.log((len(self._texts) + 1) / (holding + 0.5))

    def _count_holding(self, word: str) -> int:
        if is_pair(word):
            return self._pairs[word] - self._chance_pairs[word]
        return sum([word in text for text in self._texts])

    @cached_property
    def _pairs(self) -> Counter[str]:
        """How many clauses hold each pair of characters: of most questions, all pairs are weighed."""
        return Counter(pair for text in self._texts for pair in pairs_of(text))

    @cached_property
    def _chance_pairs(self) -> Counter[str]:
        """How many clauses hold each pair of characters only where two words meet."""
        return Counter(pair for text in self._texts for pair in chance_pairs(text))

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        clauses = self.clauses(self.doc_ids)
        step = max(1, len(clauses) // _SAMPLE)
        return tuple(clause.text.lower() for clause in clauses[::step])

"""Turns the real plans into any number of plans made of their parts: headings, sentences, departments, lengths.

Each made plan has a region of its own (a city of jieba's dictionary), the title of a real plan with that region in it,
and headings, sentences and closing duties that are drawn from all real plans. How many clauses stand under a heading,
how many sentences a clause has and whether it names departments is copied from real clauses drawn for that.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import jieba

from corpus.model import Clause, ClauseKind, Document, Heading, Metadata, Ordinal, Responsibility, Span
from index.tokens import count_tokens

# A sentence with its closing marks, cut where passages are cut.
# Matches “……转化。” and the rest behind it as two; must not cut “保护,运用” at its comma.
SENTENCE = re.compile(r".*?[。!?！？;；\n][”’」』)）】》]*|.+$", re.DOTALL)

# The number of an item in front of its words.
# Matches “17.” of “17.支持种子企业”; must not match the figure of “4.70万件”.
_NUMBER = re.compile(r"^\d{1,3}\.(?=\D)")

# Matches “武汉市” of jieba's dictionary; must not match “市” or “城市”, which are tagged otherwise or too short.
_CITY = re.compile(r"\S{2,3}市")

_LONGEST_SENTENCE = 100
"""Tokens; a sentence that is longer would be cut at its commas, into parts that are not in the pool."""

_CLAUSES_A_PLAN = 68


@dataclass(frozen=True, slots=True)
class Ending:
    """The words at the end of a clause that assign it, and the duties in them; spans count from its start."""

    text: str
    duties: tuple[Responsibility, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of one real clause: what it does, how many sentences it has, and whether departments close it."""

    kind: ClauseKind
    sentences: int
    ended: bool


@dataclass(frozen=True, slots=True)
class Pool:
    """The parts that plans are made of; ``paths`` holds the number of clauses under each real heading path."""

    titles: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    headings: tuple[tuple[str, ...], tuple[str, ...]]
    paths: tuple[int, ...]
    shapes: tuple[Shape, ...]
    sentences: tuple[str, ...]
    endings: tuple[Ending, ...]

    @property
    def all_titles(self) -> tuple[str, ...]:
        """Every title that a made plan can have."""
        return tuple(title.replace(region, place) for title, region in self.titles for place in self.places)


def pool_of(documents: Sequence[Document], places: int = 200) -> Pool:
    """Take the plans apart; ``places`` is how many regions the made plans come from."""
    clauses = [clause for document in documents for clause in document.clauses]
    taken = [_apart(clause) for clause in clauses]
    paths = Counter((clause.doc_id, clause.path) for clause in clauses)
    return Pool(
        titles=tuple((_squeezed(document.title), document.metadata.region) for document in documents),
        places=tuple(_cities()[:places]),
        headings=(_headings(clauses, 0), _headings(clauses, 1)),
        paths=tuple(paths.values()),
        shapes=tuple(shape for shape, _, _ in taken if shape.sentences),
        sentences=tuple(dict.fromkeys(sentence for _, sentences, _ in taken for sentence in sentences)),
        endings=tuple(dict.fromkeys(ending for _, _, ending in taken if ending is not None)),
    )


def made_plans(pool: Pool, clauses: int, seed: int = 0) -> Iterator[Document]:
    """Make plans that hold ``clauses`` clauses together; the same arguments make the same plans."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    number = 0
    while clauses > 0:
        size = min(clauses, _CLAUSES_A_PLAN)
        yield _Writer(pool, chance, f"made-{seed}-{number:06d}").plan(size)
        clauses -= size
        number += 1


class _Writer:
    """Writes one plan from its first character to its last."""

    def __init__(self, pool: Pool, chance: random.Random, doc_id: str) -> None:
        self._pool = pool
        self._chance = chance
        self._doc_id = doc_id
        self._text: list[str] = []
        self._length = 0
        self._headings: list[Heading] = []
        self._clauses: list[Clause] = []

    def plan(self, clauses: int) -> Document:
        title, region = self._chance.choice(self._pool.titles)
        place = self._chance.choice(self._pool.places)
        first = self._heading((), 0)
        while len(self._clauses) < clauses:
            if self._chance.random() < 0.3:
                first = self._heading((), 0)
            path = self._heading(first, 1)
            for _ in range(min(self._chance.choice(self._pool.paths), clauses - len(self._clauses))):
                self._clause(path)
        raw = "".join(self._text)
        metadata = Metadata(
            doc_id=self._doc_id, title=title.replace(region, place), region=place, level="市", period=(2021, 2025)
        )
        digest = sha256(raw.encode()).hexdigest()
        return Document(metadata, digest, raw, tuple(self._headings), tuple(self._clauses), (), (), (), ())

    def _heading(self, above: tuple[str, ...], level: int) -> tuple[str, ...]:
        text = self._chance.choice(self._pool.headings[level])
        self._headings.append(Heading(text, self._write(text), level, None, above))
        return (*above, text)

    def _clause(self, path: tuple[str, ...]) -> None:
        shape = self._chance.choice(self._pool.shapes)
        text = "".join(self._chance.choices(self._pool.sentences, k=shape.sentences))
        ending = self._chance.choice(self._pool.endings) if shape.ended else Ending("", ())
        span = self._write(text + ending.text)
        index = len(self._clauses)
        shift = span.start + len(text)
        duties = tuple(
            replace(duty, span=Span(duty.span.start + shift, duty.span.end + shift)) for duty in ending.duties
        )
        self._clauses.append(
            Clause(
                id=f"{self._doc_id}-{index:03d}",
                doc_id=self._doc_id,
                index=index,
                kind=shape.kind,
                path=path,
                ordinals=(Ordinal("number", index + 1),),
                title=None,
                text=text + ending.text,
                span=span,
                responsibilities=duties,
            )
        )

    def _write(self, text: str) -> Span:
        start = self._length
        self._text.append(f"{text}\n")
        self._length += len(text) + 1
        return Span(start, start + len(text))


def _apart(clause: Clause) -> tuple[Shape, list[str], Ending | None]:
    """Take a clause apart: its form, its sentences that can be used elsewhere, and how it ends."""
    sentences = SENTENCE.findall(_NUMBER.sub("", clause.text))
    ending = None
    if clause.responsibilities and sentences and sentences[-1].startswith(("(", "（")):
        ending = _ending(sentences.pop(), clause.responsibilities)
    shape = Shape(clause.kind, len(sentences), ending is not None)
    usable = [
        sentence for sentence in sentences if sentence[-1] in "。；;" and count_tokens(sentence) <= _LONGEST_SENTENCE
    ]
    return shape, usable, ending


def _ending(text: str, duties: Sequence[Responsibility]) -> Ending:
    placed = []
    start = 0
    for duty in duties:
        found = text.find(duty.written, start)
        if found >= 0:
            start = found + len(duty.written)
            placed.append(replace(duty, span=Span(found, start)))
    return Ending(text, tuple(placed))


def _headings(clauses: Sequence[Clause], level: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_squeezed(clause.path[level]) for clause in clauses if len(clause.path) > level))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _cities() -> list[str]:
    """List the cities of jieba's dictionary, the most frequent first."""
    with jieba.dt.get_dict_file() as lines:
        entries = [line.decode("utf-8").split() for line in lines]
    cities = [(int(count), word) for word, count, tag in entries if tag == "ns" and _CITY.fullmatch(word)]
    return [word for _, word in sorted(cities, reverse=True)]

"""Turns clauses into chunks: passages of one clause each, short enough to embed, with their place in the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from corpus.model import Clause, Document, Span
from index.tokens import count_tokens, token_offsets

# The end of a sentence with its closing marks.
# Matches 。” in “……转化。”培育; must not match the comma in 保护,运用 or the point in 4.70万件.
_SENTENCE_END: Final = re.compile(r"[。!?！？;；\n][”’」』)）】》]*")

# A pause inside a sentence, where one that is too long may be cut.
# Matches the comma of 质押融资,保险; must not match the point in 4.70万件.
_PAUSE: Final = re.compile(r"[,，、:：]")


# The characters of a sentence that says one thing, as a question does.
_SHORTEST: Final = 6
_LONGEST: Final = 60
_STATEMENTS: Final = 500
_ONE_OF: Final = 5


class ChunkSettings(BaseModel):
    """How long a passage may be, in tokens of ``index.tokens``, and what is put before it.

    ``overlap_tokens`` is how much of the end of a passage the next one repeats, in whole sentences.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_tokens: int = Field(default=128, ge=16, le=2000)
    overlap_tokens: int = Field(default=0, ge=0)
    context: Literal["none", "path", "title_and_path"] = "title_and_path"

    @model_validator(mode="after")
    def _room_for_more(self) -> ChunkSettings:
        if self.overlap_tokens * 2 > self.max_tokens:
            raise ValueError("overlap_tokens must be at most half of max_tokens")
        return self


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage of one clause.

    ``row`` is the row of the clause, ``place`` the offsets of the passage in the clause's text, ``text`` what is
    embedded and indexed: the context and the passage.
    """

    row: int
    clause_id: str
    place: Span
    text: str


def chunk_documents(documents: Iterable[Document], settings: ChunkSettings) -> Iterator[Chunk]:
    """Cut every clause; rows are counted over all documents."""
    row = 0
    for document in documents:
        for clause in document.clauses:
            yield from chunk_clause(clause, document.title, row, settings)
            row += 1


def chunk_clause(clause: Clause, doc_title: str, row: int, settings: ChunkSettings) -> Iterator[Chunk]:
    """Cut one clause; it gives at least one chunk, even when it has no text."""
    before = context(clause, doc_title, settings)
    for place in passages(clause.text, settings.max_tokens, settings.overlap_tokens):
        passage = clause.text[place.start : place.end]
        yield Chunk(row, clause.id, place, f"{before}\n{passage}" if before else passage)


def context(clause: Clause, doc_title: str, settings: ChunkSettings) -> str:
    """Say where a clause stands: the document's title and the headings above it, as the settings ask."""
    if settings.context == "none":
        return ""
    parts = list(clause.path)
    if settings.context == "title_and_path":
        parts.insert(0, doc_title)
    if clause.title and not clause.text.startswith(clause.title):
        parts.append(clause.title)
    return " ".join(parts)


def passages(text: str, max_tokens: int, overlap_tokens: int = 0) -> list[Span]:
    """Cut a text into passages of at most ``max_tokens``, at the ends of sentences where possible.

    A sentence that is too long is cut at its commas, and what is still too long at tokens. Together the passages
    cover the text.
    """
    pieces = list(_pieces(text, Span(0, len(text)), max_tokens))
    sizes = [count_tokens(text[piece.start : piece.end]) for piece in pieces]
    found: list[Span] = []
    first = 0
    total = 0
    for last, size in enumerate(sizes):
        if total + size > max_tokens:
            found.append(Span(pieces[first].start, pieces[last - 1].end))
            first, total = _overlap(sizes, last, min(overlap_tokens, max_tokens - size))
        total += size
    if pieces:
        found.append(Span(pieces[first].start, pieces[-1].end))
    return found or [Span(0, 0)]


def statements(chunks: Sequence[Chunk]) -> dict[int, str]:
    """Return single sentences of some passages, evenly chosen, by the place of the passage in the list.

    They come nearest to what people ask. A fifth of the passages give one, where they have any, and at most 500.
    """
    wanted = min(_STATEMENTS, max(1, len(chunks) // _ONE_OF))
    places = range(0, len(chunks), max(1, len(chunks) // wanted))
    return {place: sentence for place in places if (sentence := _statement(chunks[place]))}


def _statement(chunk: Chunk) -> str:
    sentences = _SENTENCE_END.split(chunk.text.rpartition("\n")[2])
    return next((sentence for sentence in sentences if _SHORTEST <= len(sentence) <= _LONGEST), "")


def _overlap(sizes: list[int], last: int, budget: int) -> tuple[int, int]:
    """Go back from piece ``last`` while the pieces fit; return the first of them and their tokens."""
    first, total = last, 0
    while first > 0 and total + sizes[first - 1] <= budget:
        first -= 1
        total += sizes[first]
    return first, total


def _pieces(text: str, place: Span, max_tokens: int) -> Iterator[Span]:
    for sentence in _split(text, place, _SENTENCE_END):
        if _fits(text, sentence, max_tokens):
            yield sentence
            continue
        for part in _split(text, sentence, _PAUSE):
            if _fits(text, part, max_tokens):
                yield part
            else:
                yield from _cut(text, part, max_tokens)


def _split(text: str, place: Span, end: re.Pattern[str]) -> Iterator[Span]:
    start = place.start
    for match in end.finditer(text, place.start, place.end):
        yield Span(start, match.end())
        start = match.end()
    if start < place.end:
        yield Span(start, place.end)


def _cut(text: str, place: Span, max_tokens: int) -> Iterator[Span]:
    """Cut at tokens; cutting can regroup the characters beside the cut, so each piece is checked and shortened."""
    start = place.start
    while start < place.end:
        ends = [start + end for _, end in token_offsets(text[start : place.end])[:max_tokens]]
        while len(ends) > 1 and not _fits(text, Span(start, ends[-1]), max_tokens):
            ends.pop()
        end = max(ends[-1], start + 1)
        yield Span(start, end)
        start = end


def _fits(text: str, place: Span, max_tokens: int) -> bool:
    return count_tokens(text[place.start : place.end]) <= max_tokens

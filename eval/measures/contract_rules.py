"""An answer becomes the breaches of the contract's rules 1 to 3, each with the words that break it.

1. Markers and citations match: none is missing, none is idle.
2. Departments, numbers, dates and titles of a sentence stand in the clauses that it cites.
3. The raw text at a citation's offsets, cleaned, is its quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.cleaning.text import clean
from corpus.model import Document, Span
from eval.duty_words import passage_at
from eval.measures.departments import Names
from eval.measures.matching import squeeze
from eval.measures.numerals import SPOKEN_BELOW, spoken
from eval.measures.sentences import Sentence, cited_by, cited_sentences, markers_in, sentences_of
from rag.contract import Answer, Citation, Claim, Status

# Matches “41.43”, “3-5” and “2025”; in “WIPO” nothing.
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

# Matches the title in “《上海市知识产权保护条例》”.
_TITLE = re.compile(r"《([^《》]+)》")

# Matches “天津的规划没有写明责任部门”, “未找到”; not “由市教委负责”.
_SAYS_NOTHING = re.compile(r"没有|未|不包括|不含|无法|不涉及|仅限")


class Breach(NamedTuple):
    """A rule of the contract (1, 2 or 3) and how it was broken."""

    rule: int
    note: str


@dataclass(frozen=True)
class Library:
    """The parsed plans that citations are checked against, and the departments in them."""

    documents: Mapping[str, Document]
    names: Names = field(repr=False)

    @classmethod
    def of(cls, documents: Sequence[Document]) -> Library:
        """Gather the plans by id."""
        return cls({document.id: document for document in documents}, Names(document.raw for document in documents))


def breaches(answer: Answer, library: Library) -> tuple[Breach, ...]:
    """Every breach of rules 1 to 3 in an answer; an answer that abstains must only be bare."""
    found = [*_rule_1(answer), *(breach for citation in answer.citations for breach in _rule_3(citation, library))]
    if answer.status is not Status.NONE:
        found += [breach for sentence in cited_sentences(answer) for breach in _rule_2(sentence, answer, library)]
    return tuple(found)


def claim_breaches(claim: Claim, answer: Answer, library: Library) -> tuple[Breach, ...]:
    """The breaches of one claim: markers without citation, unsupported facts, quotes that are not in the plan."""
    words = " ".join(part.text for part in sentences_of(claim.text))
    sentence = Sentence(words, tuple(claim.citations))
    found = [Breach(1, f"引用 [{marker}] 不存在") for marker in _missing(claim.citations, answer.citations)]
    found += _rule_2(sentence, answer, library)
    found += [breach for citation in cited_by(sentence, answer.citations) for breach in _rule_3(citation, library)]
    return tuple(found)


def _rule_1(answer: Answer) -> Iterator[Breach]:
    for marker in _missing(markers_in(answer.answer), answer.citations):
        yield Breach(1, f"正文的 [{marker}] 没有对应的引用")
    used = {marker for claim in answer.claims for marker in claim.citations}
    shown = set(markers_in(answer.answer))
    for citation in answer.citations:
        if citation.marker not in used:
            yield Breach(1, f"引用 [{citation.marker}] 没有论断使用")
        if citation.marker not in shown:
            yield Breach(1, f"引用 [{citation.marker}] 没有出现在正文")
    for marker in _missing(sorted(used), answer.citations):
        yield Breach(1, f"论断的 [{marker}] 没有对应的引用")


def _missing(markers: Sequence[int], citations: Sequence[Citation]) -> list[int]:
    known = {citation.marker for citation in citations}
    return [marker for marker in dict.fromkeys(markers) if marker not in known]


def _rule_2(sentence: Sentence, answer: Answer, library: Library) -> Iterator[Breach]:
    cited = cited_by(sentence, answer.citations)
    about = cited or (answer.citations if _is_frame(sentence) else ())
    basis = squeeze("\n".join(_words_behind(citation, library) for citation in about))
    if not cited and _SAYS_NOTHING.search(sentence.text):
        return
    for name in dict.fromkeys(library.names.within(sentence.text)):
        if name not in library.names.within(basis):
            yield Breach(2, f"“{name}”不在所引条款中")
    for title in _TITLE.findall(squeeze(sentence.text)):
        if title not in basis:
            yield Breach(2, f"《{title}》不在所引条款中")
    for number in _NUMBER.findall(squeeze(sentence.text)):
        if not _number_holds(number, basis, sentence, answer):
            yield Breach(2, f"“{number}”不在所引条款中，也不是所列条数")


def _is_frame(sentence: Sentence) -> bool:
    """Whether a sentence without markers frames what follows: a heading, or a lead-in that no full stop ends."""
    return not sentence.markers and not sentence.text.endswith(("。", "！", "？"))


def _number_holds(number: str, basis: str, sentence: Sentence, answer: Answer) -> bool:
    """Whether a number stands in the clauses, in digits or in words, or counts what the sentence lists or links."""
    if re.search(rf"(?<![\d.]){re.escape(number)}(?!\d)(?!\.\d)", basis):
        return True
    if not number.isdigit():
        return False
    listed = {len(set(sentence.markers)), len(answer.citations), len(answer.claims), sentence.text.count("、") + 1}
    return int(number) in listed or _is_spoken(int(number), basis)


def _is_spoken(number: int, basis: str) -> bool:
    """Whether the clauses count so many in words: “六大重点产业” does, the 五 of “十四五” does not."""
    if number >= SPOKEN_BELOW:
        return False
    return re.search(rf"(?<![第一二三四五六七八九十]){spoken(number)}[大个项位级类条家种省]", basis) is not None


def _words_behind(citation: Citation, library: Library) -> str:
    """All that a sentence may say with this citation: the clause, its number and headings, and the plan's metadata."""
    document = library.documents.get(citation.doc_id)
    if document is None:
        return ""
    known = document.metadata
    passage = passage_at(document.raw, Span(citation.start, citation.end)).text
    clause = next((clause for clause in document.clauses if clause.id == citation.clause_id), None)
    numbers = [str(ordinal.number) for ordinal in clause.ordinals] if clause else []
    period = [str(year) for year in known.period or ()]
    published = [f"{known.published:%Y} {known.published.month} {known.published.day}"] if known.published else []
    titles = [known.title, known.region, known.issuer or "", known.document_number or "", *known.aliases]
    return " \n".join([passage, citation.text, *citation.path, *numbers, *period, *published, *titles, *known.parents])


def _rule_3(citation: Citation, library: Library) -> Iterator[Breach]:
    document = library.documents.get(citation.doc_id)
    if document is None:
        yield Breach(3, f"[{citation.marker}] 引用了不存在的规划 {citation.doc_id}")
        return
    there = clean(document.raw, document.edits, Span(citation.start, citation.end)).text
    if squeeze(there) != squeeze(citation.quote):
        yield Breach(3, f"[{citation.marker}] 原文是“{there[:20]}”，引文是“{citation.quote[:20]}”")

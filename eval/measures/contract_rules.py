"""An answer becomes the breaches of the contract's rules 1 to 4 and 6, each with the words that break it.

1. Markers and citations match: none is missing, none is idle.
2. Departments, numbers, dates and titles of a sentence stand in the clauses that it cites.
3. The raw text at a citation's offsets, cleaned, is its quote.
4. An answer that abstains carries no claims, is one sentence, and offers nearby topics.
6. Text removed as noise is not shown.

Rule 5, that the same question has the same answer, is no property of one answer; :func:`same` compares two.
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
from eval.measures.matching import squeeze, with_numbers_apart
from eval.measures.removed_words import removed_words, shown
from eval.measures.sentences import Sentence, cited_by, cited_sentences, markers_in, sentences_of
from eval.measures.stated_numbers import unfounded_numbers
from rag.contract import Answer, Citation, Claim, Status

# Parts words that do not follow each other, so that their numbers stay two.
_PARTED = "¦"

# Matches the title in “《上海市知识产权保护条例》”.
_TITLE = re.compile(r"《([^《》]+)》")

# Matches the inner marks of “《“十四五”规划》”, which become ‘’ when the words are quoted; not the 《 of a title.
_QUOTE_MARKS = re.compile(r"[“”‘’\"']")

# Matches “天津的规划没有写明责任部门”, “未找到”; not “由市教委负责”.
_SAYS_NOTHING = re.compile(r"没有|未|不包括|不含|无法|不涉及|仅限")


class Breach(NamedTuple):
    """A rule of the contract (its number) and how it was broken."""

    rule: int
    note: str


@dataclass(frozen=True)
class Library:
    """The parsed plans that citations are checked against, the departments in them, and what was removed from them."""

    documents: Mapping[str, Document]
    names: Names = field(repr=False)
    removed: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, documents: Sequence[Document]) -> Library:
        """Gather the plans by id."""
        return cls(
            {document.id: document for document in documents},
            Names(document.raw for document in documents),
            removed_words(documents),
        )


def breaches(answer: Answer, library: Library) -> tuple[Breach, ...]:
    """Every breach of rules 1 to 4 and 6 in an answer; rule 2 is for answers that state something."""
    found = [*_rule_1(answer), *(breach for citation in answer.citations for breach in _rule_3(citation, library))]
    if answer.status is Status.NONE:
        found += _rule_4(answer)
    else:
        found += [breach for sentence in cited_sentences(answer) for breach in _rule_2(sentence, answer, library)]
    found += [Breach(6, f"出现了已清除的“{words[:20]}”") for words in shown(answer, library.removed)]
    return tuple(found)


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers to one request are the same but for the time that they took (rule 5)."""
    return one.model_copy(update={"timings_ms": {}}) == other.model_copy(update={"timings_ms": {}})


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
    words = _PARTED.join(_words_behind(citation, library) for citation in about)
    basis = with_numbers_apart(words)
    if not cited and _SAYS_NOTHING.search(sentence.text):
        return
    for name in dict.fromkeys(library.names.within(sentence.text)):
        if name not in library.names.within(basis):
            yield Breach(2, f"“{name}”不在所引条款中")
    unmarked = _QUOTE_MARKS.sub("", basis)
    for title in _TITLE.findall(squeeze(sentence.text)):
        if _QUOTE_MARKS.sub("", title) not in unmarked:
            yield Breach(2, f"《{title}》不在所引条款中")
    for number in unfounded_numbers(sentence, answer, basis, library.names):
        yield Breach(2, f"“{number}”不在所引条款中，也不是所列条数")


def _is_frame(sentence: Sentence) -> bool:
    """Whether a sentence without markers frames what follows: a heading, or a lead-in that no full stop ends."""
    return not sentence.markers and not sentence.text.endswith(("。", "！", "？"))


def _words_behind(citation: Citation, library: Library) -> str:
    """All that a sentence may say with this citation: the clause, its number and headings, and the plan's metadata."""
    document = library.documents.get(citation.doc_id)
    if document is None:
        return ""
    known = document.metadata
    passage = passage_at(document.raw, Span(citation.start, citation.end))
    duty = [name for name, _ in passage.departments]
    clause = next((clause for clause in document.clauses if clause.id == citation.clause_id), None)
    numbers = [str(ordinal.number) for ordinal in clause.ordinals[-1:]] if clause else []
    period = [str(year) for year in known.period or ()]
    published = [f"{known.published:%Y} {known.published.month} {known.published.day}"] if known.published else []
    titles = [known.title, known.region, known.issuer or "", known.document_number or "", *known.aliases]
    return _PARTED.join(
        [passage.text, *duty, citation.text, *citation.path, *numbers, *period, *published, *titles, *known.parents]
    )


def _rule_3(citation: Citation, library: Library) -> Iterator[Breach]:
    document = library.documents.get(citation.doc_id)
    if document is None:
        yield Breach(3, f"[{citation.marker}] 引用了不存在的规划 {citation.doc_id}")
        return
    there = clean(document.raw, document.edits, Span(citation.start, citation.end)).text
    if squeeze(there) != squeeze(citation.quote):
        yield Breach(3, f"[{citation.marker}] 原文是“{there[:20]}”，引文是“{citation.quote[:20]}”")


def _rule_4(answer: Answer) -> Iterator[Breach]:
    if answer.claims or answer.citations:
        yield Breach(4, "拒答却带有论断或引用")
    if len(sentences_of(answer.answer)) != 1:
        yield Breach(4, "拒答不是一句话")
    if not answer.suggestions:
        yield Breach(4, "拒答没有给出可以改问的问题")

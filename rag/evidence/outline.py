"""Finds the parts of a plan that a question names by heading, and what stands directly below them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.cleaning.width import fold
from corpus.model import Clause, Document
from corpus.structure.numbering import marker_at_start
from rag.evidence.relevance import coverage
from rag.evidence.sentences import lead
from rag.knowledge import Knowledge
from rag.question.model import Question

# “强化保护那部分”, “司法那一节”: a part of a plan called by words of its heading.
_PART = re.compile(r"(?:[那这]|一)(?:个|一)?(?:部分|大?块|节|章|段)")
# The share of the question's words that such a heading must hold.
_WORDS_OF_A_PART = 0.75


@dataclass(frozen=True, slots=True)
class Item:
    """One thing below a heading: its name, and the clauses that stand for it."""

    name: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a plan and the items directly below it."""

    doc_id: str
    heading: str
    items: tuple[Item, ...]


@lru_cache(8192)
def bare(heading: str) -> str:
    """Return a heading without its number."""
    marker = marker_at_start(fold(heading))
    return heading[marker.end :] if marker else heading


def named_sections(question: Question, knowledge: Knowledge) -> list[Section]:
    """Return of each document in question the section that the question names, if it has more than one item."""
    found = (named_section(question, knowledge, doc_id) for doc_id in question.documents)
    return [section for section in found if section and len(section.items) > 1]


def named_section(question: Question, knowledge: Knowledge, doc_id: str) -> Section | None:
    """Return the section whose heading the question names most fully, if it names one."""
    document = knowledge.document(doc_id)
    headings = list(dict.fromkeys(path for clause in document.clauses for path in _prefixes(clause.path)))
    named = [path for path in headings if len(bare(path[-1])) > 1 and _named(bare(path[-1]), question)]
    if not named and _PART.search(question.text) and question.terms:
        held = [path for path in headings if coverage(question.terms, path[-1]) >= _WORDS_OF_A_PART]
        named = sorted(held, key=lambda path: len(path[-1]))[:1]
    if not named:
        return None
    best = max(named, key=lambda path: (len(bare(path[-1])), -len(path)))
    return Section(doc_id, best[-1], tuple(items_below(document, best)))


def _named(name: str, question: Question) -> bool:
    """Tell whether a question names a heading, or all of its heading's words but an adjective."""
    if name in question.text:
        return True
    short = name.removeprefix("主要").removeprefix("重点")
    return len(short) >= 4 and short in question.text


def _prefixes(path: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [path[: length + 1] for length in range(len(path))]


def items_below(document: Document, path: tuple[str, ...]) -> list[Item]:
    """Return the headings directly below ``path``, or the clauses if there are none."""
    below = [clause for clause in document.clauses if clause.path[: len(path)] == path]
    deeper = [clause for clause in below if len(clause.path) > len(path)]
    if deeper and len(deeper) >= len(below) / 2:
        names = dict.fromkeys(clause.path[len(path)] for clause in deeper)
        return [Item(bare(n), tuple(c for c in deeper if c.path[len(path)] == n)) for n in names]
    return [Item(item_name(clause), (clause,)) for clause in below]


def item_name(clause: Clause) -> str:
    """Return what to call a clause in a list: its title, or its first words."""
    return clause.title or lead(clause, 40).text.rstrip("。;,，")

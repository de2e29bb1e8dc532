"""Finds the lines around a plan that say a fact of its metadata, to be cited for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import chain

from corpus.cleaning.width import fold
from corpus.metadata import dates_in, is_of_the_page
from corpus.model import Clause, ClauseKind, Document
from corpus.structure.frontmatter import is_addressees, is_signature
from rag.draft import Support, whole
from rag.evidence.sentences.cut import sentences

_MARKS = re.compile(r"[\W_]")
_SHORTEST_PART = 4
_LIKE = 0.5
# “来源:某报” of “时间:2022-06-09来源:某报”; not the next label, “来源:某报作者:某某”.
_SOURCE = re.compile(
    r"来源:\s*(?P<name>[^\s:,。]{2,30}?)(?=$|\s|(?:作者|时间|日期|编辑|浏览|阅读|字号|发布)[^:]{0,4}:)"
)

# “(此件公开发布)”; not “规划实施推进计划(2022—2023”.
_REMARK = re.compile(r"\([^()]{2,40}\)")

# “经市茶叶局同意,现予印发”: who agreed to a plan; not “同意按此执行”.
_AGREED = re.compile(r"经[^,。;经]{2,12}(?:同意|批准|审定|审议通过)")


def lines_with(words: str, document: Document) -> tuple[Support, ...]:
    """Return the line that holds words of the metadata, such as the issuer; otherwise that of the title."""
    return _line_where(lambda text: plain(words) in plain(text), document) or title_lines(document)


def lines_dated(day: date, document: Document) -> tuple[Support, ...]:
    """Return the line that gives a day; otherwise that of the title."""
    return _line_where(lambda text: day in dates_in(fold(text)), document) or title_lines(document)


def is_dated_by_the_page(day: date, document: Document) -> bool:
    """Tell whether only the page on which a plan was found gives a day, or the plan says that it was made public."""
    lines = (fold(line.clause.text) for line in lines_dated(day, document))
    return any(is_of_the_page(text) or ("发布" in text and "印发" not in text) for text in lines)


def title_lines(document: Document) -> tuple[Support, ...]:
    """Return the line that gives the title of a plan, or those that give it together; otherwise its first clause."""
    title = plain(document.title)
    if line := next((line for line in document.imprint if title in plain(line.text)), None):
        return (whole(line),)
    parts = [line for line in document.imprint if len(plain(line.text)) >= _SHORTEST_PART and plain(line.text) in title]
    return tuple(whole(line) for line in parts or document.clauses[:1])


def headline(document: Document) -> Clause | None:
    """Return the line that heads the page or article in which a plan was found: like its title, but no part of it."""
    title = plain(document.title)
    return next((line for line in document.imprint if _is_like(plain(line.text), title)), None)


def _is_like(line: str, title: str) -> bool:
    """Tell whether a line shares most of the shorter of both with a title, and is more than a part of it."""
    run = SequenceMatcher(None, line, title, autojunk=False).find_longest_match().size
    return line not in title and run > _LIKE * min(len(line), len(title))


def note(document: Document) -> Clause | None:
    """Return the remark in brackets that stands by itself among the lines around a plan: “(此件公开发布)”."""
    return next((line for line in document.imprint if _REMARK.fullmatch(fold(line.text).strip())), None)


def signature(document: Document) -> Clause | None:
    """Return the line that signs a plan, whole or not."""
    return next((line for line in document.imprint if is_signature(fold(line.text))), None)


def addressees(document: Document) -> Clause | None:
    """Return the line that says to whom a plan is sent."""
    return next((line for line in document.imprint if is_addressees(fold(line.text))), None)


def source_named(document: Document) -> tuple[str, Clause] | None:
    """Return where the page on which a plan was found says that it comes from, with the line that says so."""
    found = ((match["name"], line) for line in document.imprint if (match := _SOURCE.search(fold(line.text))))
    return next(found, None)


def agreed(document: Document) -> tuple[str, Support] | None:
    """Return the words by which the letter with a plan says who agreed to it, with their sentence."""
    found = ((match[0], support) for support in _supports(document) if (match := _AGREED.search(fold(support.text))))
    return next(found, None)


def _line_where(holds: Callable[[str], bool], document: Document) -> tuple[Support, ...]:
    return next(((support,) for support in _supports(document) if holds(support.text)), ())


def _supports(document: Document) -> Iterator[Support]:
    """Yield the lines of the imprint, then the sentences of the letter and preamble before the first heading."""
    letter = (clause for clause in document.clauses if clause.kind is ClauseKind.FRONT_MATTER)
    told = (Support.of(clause, words) for clause in letter for words in sentences(clause))
    yield from chain((whole(line) for line in document.imprint), told)


def plain(text: str) -> str:
    """Return a text without marks and white space, in half-width characters."""
    return _MARKS.sub("", fold(text))

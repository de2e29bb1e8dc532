"""Counts the things of a kind that plans tell apart by a place in their names: “某某(甲区)中心”, “某某(乙县)中心”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Clause
from index.words import plain_words
from rag.answers.phrasing.wording import source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.quotable import COMMON
from rag.evidence.things.nouns import nouns_asked
from rag.knowledge import Knowledge
from rag.question.model import Question

# “示范(甲区)”: how a name with a place in it begins; its noun may have a word before it: 茶叶 of “茶叶交易中心”; not
# “平台(甲区)和茶叶交易中心”.
_NAMED = r"(?P<before>[一-鿿]+)(?P<place>[(（][一-鿿]{2,8}[)）](?:(?![和与及在的])[一-鿿]){0,6}?)"
# “双交易中心”, the two of a name; not “双创”.
_BOTH = re.compile(r"^双(?=[一-鿿]{2})")
_FEWEST = 2


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and name the things whose names end with the noun that a question counts; None for fewer than two.

    The longest noun that any plan has such names for decides; a word that stands in most clauses is none.
    """
    asked = (_BOTH.sub("", noun) for noun in nouns_asked(question.text))
    for noun in (noun for noun in asked if knowledge.weigh(noun) > COMMON):
        telling = (_BOTH.sub("", term.word) for term in question.telling)
        if any(word not in noun and noun not in word for word in telling):
            continue
        clauses = [clause for clause in knowledge.clauses(question.documents) if noun in clause.text]
        if not clauses:
            continue
        named = re.compile(rf"{_NAMED}{re.escape(noun)}")
        found: dict[str, Support] = {}
        for clause in clauses:
            for name, support in _names(clause, named):
                found.setdefault(name, support)
        if len(found) >= _FEWEST:
            return _said(found, knowledge, pair=_pair(noun, found))
    return None


def _names(clause: Clause, named: re.Pattern[str]) -> Iterator[tuple[str, Support]]:
    """Yield the names in a clause, each from its last word before the place on, with the sentence that has it."""
    for sentence in sentences(clause):
        for match in named.finditer(sentence.text):
            name = plain_words(match["before"])[-1] + sentence.text[match.start("place") : match.end()]
            yield name, Support.of(clause, sentence)


def _pair(noun: str, found: dict[str, Support]) -> str:
    """Return the words by which a plan says that there are two of a thing that it names twice: 双茶馆; or nothing."""
    pair = f"双{noun}"
    return pair if len(found) == _FEWEST and any(pair in one.clause.text for one in found.values()) else ""


def _said(found: dict[str, Support], knowledge: Knowledge, *, pair: str) -> Draft:
    supports = tuple(dict.fromkeys(found.values()))
    where = "、".join(dict.fromkeys(source(support.clause, knowledge) for support in supports))
    total = f"规划写的是“{pair}”" if pair else "规划没有写总数"
    text = f"{total}，写到名称的有**{len(found)}个**：{'、'.join(found)}（{where}）。"
    facts = {"count": len(found), "items": list(found), "whole": bool(pair)}
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, supports),)),), facts)

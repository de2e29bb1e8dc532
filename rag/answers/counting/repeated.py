"""Counts what a sentence lists with one character in each, which people call by it: “四互”, “进几处”, “几个‘一’”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from corpus.model import Clause
from corpus.structure.numbering import read_number
from rag.answers.phrasing.wording import source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences, with_heading
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term

# “四互”, “五进” in quotation marks or before what asks for their number or names; not “四个”, “三级”, “五年”.
_NO = "(?P<no>[两三四五六七八九])"
_CHAR = "(?P<char>(?![个级年项条类种大家位次方者者地市区省份百千万亿成倍分点号月日天处])[一-鿿])"
_ASKED = "(?:几|多少|哪)"
_FORMS = (
    re.compile(rf"“{_NO}{_CHAR}”[^?]*{_ASKED}"),
    # “几个‘一’”; not “几个县”.
    re.compile(r"几个“(?P<char>[一-鿿])”(?:字)?[?]*$"),
    # “要进几种场所”, “‘进’几样地方”, “进几处”; not “建几处”, of which a number is set, nor “推进几处”.
    re.compile(r"“?(?P<char>(?![有是共个建设在到了过第])[一-鿿])”?了?几(?:处|样|种|个|家|类)(?:地方|场所|单位)[?]*$"),
    re.compile(r"(?<![推引促改])(?P<char>[进入走])几(?:处|样)[?]*$"),
    re.compile(r"“(?P<char>[一-鿿])”了?几(?:处|样|种|个|家|类)"),
)
_FEWEST = 3
# The share of the topic that a sentence with its heading must hold.
_ON_TOPIC = 0.5
# “五处”, “四个”: how many there are, and no topic.
_NUMBERED = re.compile("[两三四五六七八九]")
_PARTS = re.compile("[,，;；。“”]")


@dataclass(frozen=True, slots=True)
class _Row:
    """Items of a sentence that all have the same character."""

    clause: Clause
    sentence: Sentence
    items: tuple[str, ...]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the items of the list that a character of the question stands in throughout; None where no plan has one.

    Where the question says how many they are, that many go first, and another number is told as such.
    """
    match = next((found for form in _FORMS if (found := form.search(question.text))), None)
    if match is None or question.departments or question.references:
        return None
    char = match["char"]
    number = read_number(match["no"]) if "no" in match.re.groupindex else None
    topic = tuple(term for term in question.telling if char not in term.word and not _NUMBERED.match(term.word))
    rows = [
        row
        for clause in knowledge.clauses(question.documents)
        for row in _rows(clause, char)
        if not topic or _holds(row, topic) >= _ON_TOPIC
    ]
    if not rows:
        return None
    best = max(rows, key=lambda row: (len(row.items) == number, _holds(row, topic) if topic else 0.0, len(row.items)))
    if number is not None and len(best.items) != number and not question.regions:
        return None
    return _said(best, match[0] if number else "", number, knowledge)


def _holds(row: _Row, topic: tuple[Term, ...]) -> float:
    return coverage(topic, with_heading(row.clause, row.sentence))


def _rows(clause: Clause, char: str) -> Iterator[_Row]:
    for sentence in sentences(clause):
        for part in _PARTS.split(sentence.text):
            items = part.split("、")
            while items:
                held = list(takewhile(lambda item: char in item, items))
                if len(held) >= _FEWEST:
                    yield _Row(clause, sentence, _named(held, char))
                items = items[len(held) + 1 :]


def _named(items: list[str], char: str) -> tuple[str, ...]:
    """Return items without what leads to the first, as the others tell, and what ends the last."""
    first, *others = items
    if all(item.startswith(char) for item in others):
        first = char + first.rpartition(char)[2]
    elif len(lengths := {len(item) for item in others}) == 1:
        first = first[-lengths.pop() :]
    *before, last = (first, *others)
    return (*before, re.split("等|活动", last)[0])


def _said(row: _Row, name: str, number: int | None, knowledge: Knowledge) -> Draft:
    support = Support.of(row.clause, row.sentence)
    text = f"**{len(row.items)}个**：{'、'.join(row.items)}（{source(row.clause, knowledge)}）。"
    other = number is not None and len(row.items) != number
    called = re.match(f"“{_NO}{_CHAR}”", name)
    note = f"原文列出的不是“{called[0].strip('“”')}”，而是" if other and called else ""
    facts = {"count": len(row.items), "items": list(row.items)}
    status = Status.PARTIAL if note else Status.GROUNDED
    return Draft(Intent.COUNT, status, (Paragraph((Statement(note + text, (support,)),)),), facts)

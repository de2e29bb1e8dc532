"""Quotes what several sides put alike: what is the same once, and else the words of each."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.compare.asked.sides import all_of
from rag.answers.compare.likeness.resembling import Part, Resemblance, parts_told, resembling
from rag.answers.phrasing.wording import quoted, source
from rag.draft import Block, Bullets, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.pairs import pairs_of
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term

# How many resemblances are told beside what sets two sides apart.
_FEW = 2
# What all plans here write, whatever the topic.
_EVERYWHERE = pairs_of("知识产权")


def pairs_of_topic(terms: Sequence[Term]) -> frozenset[str]:
    """Return the pairs of characters of a topic, which all that is told of it has."""
    return _EVERYWHERE.union(*(pairs_of(term.word) for term in terms))


def put_alike(found: Sequence[Resemblance], number: int, knowledge: Knowledge) -> list[Block]:
    """Quote what is the same for all of a ``number`` of sides once, and of what is put alike the words of each."""
    of_all = [one for one in found if len(one.parts) == number]
    same = [one for one in of_all if one.is_same]
    blocks: list[Block] = []
    several = all_of(number)
    if same:
        text = "；".join(quoted(next(iter(one.parts.values())).words.text) for one in same)
        cited = tuple(_proof(part) for one in same for part in one.parts.values())
        blocks.append(Paragraph((Statement(f"{several}相同的是{text}。", cited),)))
    near = [one for one in of_all if one not in same]
    fewer = [one for one in found if one not in of_all]
    for group, whose in ((near, several), (fewer, "其中两者")):
        if group:
            blocks.append(Paragraph((Statement(f"{whose}写法相近的有**{len(group)}处**："),)))
            blocks.append(Bullets(tuple(in_words_of_each(one, knowledge) for one in group)))
    return blocks


def alike_beside(
    told: Sequence[Sequence[tuple[Clause, Sentence]]], question: Question, knowledge: Knowledge
) -> list[Statement]:
    """Say, behind what sets two sides apart, what of the words told they put alike, if anything."""
    topic = pairs_of_topic(question.telling)
    alike = resembling([parts_told(of) for of in told], topic, knowledge.weigh)[:_FEW]
    if not alike:
        return []
    text = "；".join(quoted(part.words.text) for one in alike for part in list(one.parts.values())[:1])
    return [Statement(f"两者写法相近的是{text}。", tuple(_proof(p) for one in alike for p in one.parts.values()))]


def in_words_of_each(one: Resemblance, knowledge: Knowledge) -> Statement:
    """Quote the words of each side, once where they are the same."""
    parts = [one.parts[number] for number in sorted(one.parts)]
    places = [source(part.clause, knowledge) for part in parts]
    if one.is_same:
        return Statement(f"{'、'.join(places)}：{quoted(parts[0].words.text)}。", tuple(map(_proof, parts)))
    text = "；".join(f"{where}{quoted(part.words.text)}" for where, part in zip(places, parts, strict=True))
    return Statement(f"{text}。", tuple(map(_proof, parts)))


def _proof(part: Part) -> Support:
    return Support.of(part.clause, part.words)

"""Finds what each side of a comparison says of the topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from index.words import names_something
from rag.answers.compare.asked.sides import Side
from rag.answers.compare.quoting.lines import Line, clauses_of, lines_of, statement
from rag.answers.compare.quoting.matching import counterparts_first
from rag.answers.phrasing.excerpt import fitting
from rag.draft import Statement
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.quotable import Wanted, rated, wanted
from rag.evidence.sentences.relevance import holds
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term

# The share of the weight of the most telling word that another must have to tell as much.
_MUCH = 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """A side with what its question wants said, and the lines that it says of it, best first."""

    side: Side
    want: Wanted
    lines: tuple[Line, ...]


# “谁更强调茶展”, “哪个更重视茶叶出口”: what one side may stress more; not “更多茶展”.
_STRESSED = re.compile(r"更(?:加|为)?(?:强调|重视|看重|注重|关注|突出|侧重|偏重|在意)(?P<what>[^,?]{2,12})")
# What of its weight any other word keeps beside what is stressed.
_BESIDE = 0.2


def _stressing(want: Wanted, side: Question) -> Wanted:
    """Return what a side is asked for with what one side may stress weighing most, if a question asks who does."""
    match = _STRESSED.search(side.text)
    if match is None or not any(term.word in match["what"] for term in side.telling):
        return want
    return want.only([term if term.word in match["what"] else _lighter(term) for term in want.terms])


# “怎么管茶商”, “对茶商的监管”: what is done against wrongs is asked for, in whatever word; not “管理体系”, “归谁管”.
_SUPERVISED = re.compile(
    r"(?:怎么|如何|咋|怎样)(?:去|来|样)?(?:管(?!理)|治|约束|收拾|对付|惩治)|监管|约束|整治|惩治|治理(?!能力|体系|水平)"
)
_SUPERVISING = ("规范", "打击", "监督", "整治", "惩戒", "查处", "处罚")


def _supervising(want: Wanted, side: Question) -> Wanted:
    """Return what a side is asked for with what plans call supervision as a term, where a question asks for that."""
    if not _SUPERVISED.search(side.text) or any(term.word == "监管" for term in want.terms):
        kept = [
            replace(term, others=(*term.others, *_SUPERVISING)) if term.word == "监管" else term for term in want.terms
        ]
        return want.only(kept)
    heaviest = max((term.weight * term.special for term in want.terms), default=0.0)
    return want.only([*want.terms, Term("监管", _SUPERVISING, heaviest)])


def _lighter(term: Term) -> Term:
    return replace(term, weight=_BESIDE * term.weight)


def find_speaking(sides: Sequence[Side], knowledge: Knowledge) -> list[Found]:
    """Return the lines of each side; of what fits as well, what is like what another side says comes first."""
    clauses = [clauses_of(side.question, knowledge) for side in sides]
    held = [term for side, of in zip(sides, clauses, strict=True) for term in held_by(side.question, of)]
    for place, side in enumerate(sides):
        if not clauses[place] and held:
            clauses[place] = clauses_of(only_with(side.question, held), knowledge) or _by_name(side, held, knowledge)
    wants = [_supervising(_stressing(wanted(side.question, knowledge), side.question), side.question) for side in sides]
    if any(_STRESSED.search(side.question.text) for side in sides):
        clauses = [
            sorted(of, key=lambda clause: -max(rated(clause, want).values()))
            for of, want in zip(clauses, wants, strict=True)
        ]
    clauses, paired = counterparts_first(clauses, sides, wants, knowledge)
    fit = [[one for clause in of for one in fitting(clause, want)] for want, of in zip(wants, clauses, strict=True)]
    found = []
    for place, side in enumerate(sides):
        differ = "differ" in side.question.cues
        beside = [sentence for other, of in enumerate(fit) if other != place and differ for sentence in of]
        beside = paired[place] or beside
        found.append(Found(side, wants[place], tuple(lines_of(clauses[place], wants[place], beside))))
    return found


def _by_name(side: Side, held: Sequence[Term], knowledge: Knowledge) -> list[Clause]:
    """Return the clauses of a side that write the thing that tells most of what another holds: 茶馆 of 茶馆对象."""
    named = [term for term in held if term in side.question.telling and names_something(term.word)]
    thing = max(named, key=lambda term: term.weight * term.special, default=None)
    return clauses_of(only_with(side.question, [thing]), knowledge) if thing else []


def telling_of(speaking: Sequence[Found]) -> list[Term]:
    """Return the words of the question that tell most of its topic, of those that the best line of any side holds."""
    firsts = [one.lines[0].clauses[0].headed_text.lower() for one in speaking]
    terms = dict.fromkeys(term for one in speaking for term in one.side.question.terms)
    held = [term for term in terms if any(holds(term, text) for text in firsts)]
    heaviest = max((term.weight for term in held), default=0.0)
    return [term for term in held if term.weight >= _MUCH * heaviest]


def speaks(line: Line, telling: Sequence[Term]) -> bool:
    """Tell whether a line concerns the topic: one that holds none of its telling words does not."""
    return not telling or any(holds(term, line.clauses[0].headed_text.lower()) for term in telling)


def held_by(side: Question, clauses: Sequence[Clause]) -> list[Term]:
    """Return the words of a question that the best clause of a side holds; the others are no part of the topic."""
    return [term for term in side.terms for clause in clauses[:1] if holds(term, clause.text.lower())]


def only_with(side: Question, held: Sequence[Term]) -> Question:
    """Return the question with only those of its words that another side holds."""
    terms = tuple(term for term in side.terms if term in held)
    return replace(side, terms=terms, topic=",".join(term.word for term in terms))


def side_line(side: Side, knowledge: Knowledge) -> Statement | None:
    """Return what a side says of the topic in words, if anything: its best line."""
    lines = lines_of(clauses_of(side.question, knowledge), wanted(side.question, knowledge), ())
    return statement(lines[0], knowledge) if lines else None


# The likeness from which on a clause that shares hardly a word with a question may speak of its topic: of 2 sides that
# were wrongly said to be silent the nearest had 0.69 and 0.70.
_ALIKE = 0.65


def nearest_line(side: Side, knowledge: Knowledge) -> Statement | None:
    """Return what a side says that comes nearest to the topic in meaning; None where nothing comes near."""
    best = max(retrieve(side.question, knowledge), key=lambda one: one.features.meaning, default=None)
    if best is None or best.features.meaning < _ALIKE:
        return None
    lines = lines_of([best.clause], wanted(side.question, knowledge), ())
    return statement(lines[0], knowledge) if lines else None


def told_sentences(one: Found) -> list[tuple[Clause, Sentence]]:
    """Return all sentences that a side is quoted by."""
    return [(line.clauses[0], sentence) for line in one.lines for sentence in line.words[0]]


def titles_of(speaking: Sequence[Found], knowledge: Knowledge) -> str:
    """Return the titles of the plans that the best line of each side stands in."""
    return knowledge.titles(dict.fromkeys(line.clauses[0].doc_id for one in speaking for line in one.lines[:1]))

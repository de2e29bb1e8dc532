"""Finds, among the clauses of two sides, those that write of one matter, so that like is held against like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from corpus.model import Clause, ClauseKind
from rag.answers.compare.asked.sides import Side
from rag.answers.phrasing.excerpt import fitting
from rag.answers.phrasing.wording_diff import likeness
from rag.evidence.clauses.choose import LIMITS
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.pairs import pairs_of, share_in_common
from rag.evidence.sentences.quotable import Wanted, fit
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term

# How two sides relate must be asked for: each may call the same thing by a name of its own (“叫什么”).
_RELATES = frozenset({"differ", "in_common"})
# The share of the pairs of characters of the shorter of two sentences that the other must have, and how many it has.
_ALIKE, _FEWEST = 0.6, 8
# The share of how well the best sentence answers that the one whose counterpart is looked for must have.
_ANSWERS = 0.8
# What it takes from a pair that is one wording, where it is asked what plans do differently.
_ONE_WORDING, _IS_ONE = 0.4, 0.95
# The least share of that which the counterpart itself must have: what is alike in other matters alone tells nothing.
_ON_TOPIC = 0.5

# “换了叫法吗”, “还叫茶馆吗”, “改成啥了”, “计划提什么”: the other plan may write of the thing by another name; not
# “没有说法”.
_CALLED = re.compile(
    r"叫法|(?:还|仍|改|换)(?:是|了|个|成)*(?:这么|这样)?[叫说写提]|[改变换](?:成|为)(?:了)?(?:什么|啥|哪)|[换变改]了?个?[说叫写提]法"
    r"|[说写提]法[^,?]{0,3}[变换改]|[,里]+(?:又)?[提说写讲]的?(?:是)?(?:什么|啥|哪)"
)
# “里说茶馆要联合惩戒”: what the first side says is told; not “说没说茶馆”, “怎么说”.
_TOLD = re.compile(r"^(?:里面?|中|上)?(?:说|提|写|讲)(?:到|了|的是|过)*(?![没不吗])[^?谁哪什啥几怎没]{4,}$")
# The share of the pairs that a counterpart by another name must have, if it has any of what is asked.
_CALLED_ALIKE = 0.45

_Place = tuple[Clause, Sentence]


def of_one_region(sides: Sequence[Side], knowledge: Knowledge) -> bool:
    """Tell whether the sides are two plans of one region: the later writes of the tasks of the earlier."""
    plans = [doc_id for side in sides for doc_id in side.question.documents]
    return len(set(plans)) == len(plans) == len(sides) == 2 and len(knowledge.regions_of(plans)) == 1


def counterparts_first(
    found: Sequence[list[Clause]], sides: Sequence[Side], wants: Sequence[Wanted], knowledge: Knowledge
) -> tuple[list[list[Clause]], list[list[Sentence]]]:
    """Return the clauses of two sides with those first whose sentences are counterparts, and these sentences.

    Of what answers on either side about as well as the best, the sentence is taken that the other plan writes most
    alike, wherever that stands; where differences are asked for, rather one that is not the same word for word. The
    clauses stay as they are, without sentences, where nothing is alike, and unless it is asked how the sides relate.
    """
    same = [list(of) for of in found]
    cues = sides[0].question.cues
    called = any(_CALLED.search(side.question.text) for side in sides) or _TOLD.search(sides[0].question.text)
    if not (called or cues & _RELATES) or any(side.question.references for side in sides):
        return same, [[] for _ in same]
    if not any(found) or not of_one_region(sides, knowledge):
        return same, [[] for _ in same]
    pairs = list(_pairs(found, sides, wants, knowledge, called=bool(called)))
    if not pairs:
        return same, [[] for _ in same]
    less = _ONE_WORDING if "differ" in cues and "yes_no" not in cues else 0.0
    _, pair = max(pairs, key=lambda one: one[0] - less * _is_one_wording(one[1]))
    firsts = [[clause, *(one for one in of if one != clause)] for (clause, _), of in zip(pair, found, strict=True)]
    return firsts, [[sentence] for _, sentence in pair]


def _is_one_wording(pair: tuple[_Place, _Place]) -> bool:
    (_, one), (_, other) = pair
    return likeness(one.text, other.text) >= _IS_ONE


def _pairs(
    found: Sequence[list[Clause]], sides: Sequence[Side], wants: Sequence[Wanted], knowledge: Knowledge, *, called: bool
) -> Iterator[tuple[float, tuple[_Place, _Place]]]:
    """Yield what one side says and the other writes nearly so, with how well both answer and how alike they are.

    Where the other may call it otherwise, it is what the first side says.
    """
    for place, (of, want) in enumerate(zip(found, wants, strict=True)):
        told = [(clause, one) for clause in of for one in fitting(clause, want) if not _is_title(one, clause)]
        best = max((fit(one, want) for _, one in told), default=0.0)
        other = 1 - place
        theirs = [
            (clause, one, pairs_of(one.text))
            for clause in knowledge.clauses(sides[other].question.documents)
            if clause.kind not in (ClauseKind.BACKGROUND, ClauseKind.TARGET)
            for one in sentences(clause)
            if not _is_title(one, clause)
        ]
        for mine in told:
            answers = fit(mine[1], want)
            pairs = pairs_of(mine[1].text)
            if answers < _ANSWERS * best or len(pairs) < _FEWEST or (called and place > 0):
                continue
            for clause, sentence, held in theirs:
                alike = share_in_common(pairs, held)
                on_it = fit(sentence, wants[other])
                fits = (
                    alike >= _CALLED_ALIKE and on_it > 0 if called else alike >= _ALIKE and on_it >= _ON_TOPIC * answers
                )
                if len(held) >= _FEWEST and fits:
                    both = (mine, (clause, sentence))
                    yield answers + on_it + alike, both if place == 0 else both[::-1]


def _is_title(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a sentence is the title of its clause, which only names what others tell, if there are any."""
    return sentence.text.rstrip("。") == clause.title and len(sentences(clause)) > 1


# The share of the pairs of characters of the shorter of two sentences that the other must have to write of the same.
_SAME_TASK = 0.6
# How many clauses of a side are held against the other's.
_LOOKED_AT = 6


def alike_first(
    sides: Sequence[Sequence[Candidate]], terms: Sequence[Sequence[Term]]
) -> tuple[tuple[Clause, Clause], ...]:
    """Return the clauses of two sides that write of the same task, in pairs: what fits best and is most alike first.

    A clause is held against those of the other side that hold as much of the question, and is in one pair only.
    """
    best = [_near(of) for of in sides]
    told = [{one.clause: _telling(one.clause, asked) for one in of} for of, asked in zip(best, terms, strict=True)]
    agreeing = [
        (alike + one.score + other.score, one.clause, other.clause)
        for one, other in product(*best)
        if (alike := _most_alike(told[0][one.clause], told[1][other.clause])) >= _SAME_TASK
    ]
    pairs: list[tuple[Clause, Clause]] = []
    for _, one, other in sorted(agreeing, key=lambda pair: -pair[0]):
        if all(one is not first and other is not second for first, second in pairs):
            pairs.append((one, other))
    return tuple(pairs)


def _near(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates of a side that answer about as well as its best."""
    floor = found[0].score - LIMITS.margin if found else 0.0
    return [one for one in found if one.score >= floor][:_LOOKED_AT]


def _telling(clause: Clause, terms: Sequence[Term]) -> list[frozenset[str]]:
    """Return the pairs of characters of the sentences of a clause that hold most of what is asked."""
    held = {one: coverage(terms, one.text.lower()) for one in sentences(clause)}
    most = max(held.values(), default=0.0)
    return [pairs_of(one.text) for one, share in held.items() if share == most]


def _most_alike(some: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> float:
    """Return the share of its pairs that one of the shorter sentences has in common with one of the others."""
    return max((share_in_common(one, other) for one, other in product(some, others)), default=0.0)

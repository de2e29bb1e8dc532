"""Tells how what an indicator stands at compares with what is aimed at: “茶馆数跟目标差距多大”, “目标怎么低于现状”."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.choosing import choose, part_of, words_of
from rag.answers.values.growth import between, nearest
from rag.answers.values.relations import NATURES, plain_amount, relation
from rag.answers.values.saying import facts, statement
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures, plain_unit
from rag.question.claims.weighing import By, Weighing, weighing
from rag.question.model import Question


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which is higher, what was reached or what is aimed at, then give both; None unless both are known.

    Of how far lies between them no plan writes anything, and that is said where it is asked.
    """
    asked = weighing(question)
    if asked is None or asked.by is not By.GOAL or figures(question.text):
        return None
    if question.departments or question.references or not question.telling or len(question.regions) > 1:
        return None
    reached, aimed = _both(question, knowledge)
    if reached and aimed:
        return _weighed(question, asked, reached, aimed, knowledge)
    return _half(reached or aimed, knowledge)


def _weighed(
    question: Question, asked: Weighing, reached: TargetFact, aimed: TargetFact, knowledge: Knowledge
) -> Draft | None:
    pair = reached, aimed
    verdict = relation(question, [(NATURES[fact.target.nature], fact) for fact in (aimed, reached)], knowledge)
    if verdict is None:
        proof = tuple(words_of(fact, knowledge) for fact in pair)
        first: tuple[Statement, ...] = (Statement("两者的指标口径不同，不能直接比较。", proof),)
    else:
        first = tuple(between(question, reached, aimed, knowledge)) if asked.apart else (verdict,)
    if asked.claimed and verdict is not None and not asked.apart and verdict.alike is not None:
        goal, now = plain_amount(aimed.target)[0], plain_amount(reached.target)[0]
        first = (replace(verdict, text=f"{is_so(goal < now if asked.less else goal > now)}，{verdict.text}"),)
    lines = Bullets(tuple(statement(fact, knowledge) for fact in pair))
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph(first), lines), facts(pair))


def _half(fact: TargetFact | None, knowledge: Knowledge) -> Draft | None:
    """Give the only value known of the two, and say that the other is not given; None without any."""
    if fact is None:
        return None
    other = NATURES[Nature.GOAL if fact.target.nature is Nature.BASELINE else Nature.BASELINE]
    lacking = Statement(f"{knowledge.titles([fact.clause.doc_id])}没有给出这一项的{other}，无法比较。")
    return Draft(Intent.COMPARE, Status.PARTIAL, (Paragraph((lacking, statement(fact, knowledge))),), facts((fact,)))


def _both(question: Question, knowledge: Knowledge) -> tuple[TargetFact | None, TargetFact | None]:
    """Return what plans say was reached and is aimed at of an indicator, or else of the topic that a question names."""
    bare = replace(question, intent=Intent.TARGET, cues=frozenset(), years=())
    latin = [term.word for term in question.telling if term.word.isascii()]
    found = {
        nature: [
            one.fact
            for one in choose(replace(bare, nature=nature), knowledge)
            if all(word in part_of(one.fact, knowledge).lower() for word in latin)
        ]
        for nature in NATURES
    }
    reached, aimed = found[Nature.BASELINE], found[Nature.GOAL]
    if pair := nearest(reached, aimed):
        return pair
    if reached and not aimed:
        aimed = _of_one_topic(question, reached[0], knowledge)
    elif aimed and not reached:
        reached = _of_one_topic(question, aimed[0], knowledge)
    return next(iter(reached), None), next(iter(aimed), None)


def _of_one_topic(question: Question, known: TargetFact, knowledge: Knowledge) -> list[TargetFact]:
    """Return the only value of its plan that is to a known one as what is aimed at to what was reached, or none.

    It is in the same unit and what gives it has all words that tell what is asked, as has that of the known one:
    people trained and people to be trained, whatever the plan calls them.
    """
    unit = plain_unit(known.target.unit)
    others = [
        fact
        for fact in knowledge.targets(known.clause.doc_id)
        if fact.target.nature is not known.target.nature and plain_unit(fact.target.unit) == unit
    ]
    found = [fact for fact in others if _tells(question, fact, knowledge)]
    return found if len(found) == 1 and _tells(question, known, knowledge) else []


def _tells(question: Question, fact: TargetFact, knowledge: Knowledge) -> bool:
    """Tell whether what gives a value has all words that tell what a question is about."""
    part = part_of(fact, knowledge).lower()
    return all(stands_in(term, part) for term in question.telling)

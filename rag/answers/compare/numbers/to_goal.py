"""Tells how what an indicator stands at compares with what is aimed at: “茶馆数跟目标差距多大”, “目标怎么低于现状”."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.choosing import choose, part_of, words_of
from rag.answers.values.growth import between, nearest
from rag.answers.values.relations import NATURES, relation
from rag.answers.values.saying import facts, statement
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures, plain_unit
from rag.question.model import Question
from rag.question.plans.links import blanked

_AIM = r"(?:目标|指标)(?!体系)"
_NOW = (
    r"(?:20\d\d年底?|现在|眼下|目前|当前|当下|如今|现有|现状|过去|以前|之前|从前|原来|原先|手[头上里]|已有|已达|已经)"
)
# “茶馆数离目标还隔多远”, “跟目标的差距大不大”, “眼下的数到目标还有多远”; not “目标和指标有什么差别”.
_FAR = re.compile(
    r"(?:还|还要)(?:差|缺)(?!别|异)|差(?:得|的)(?:远|多|大)|差(?:一大截|不少|很多|多远)|差不差|差距"
    rf"|(?:{_NOW}[^?]*{_AIM}|{_AIM}[^?]*{_NOW}|{_AIM}[^,?]{{0,6}}做到)[^?]*(?:相)?差(?:了)?(?:多少|几)"
    r"|[离距][^,?]{0,12}(?:远|近|一大截|不少|多大|多少)|(?:还有|有|还?隔着?)(?:多远|一(?:大|小)?截|多大距离)"
)
# “目标怎么变少了”, “目标比眼下高吗”, “指标低于现有的数”, “现有数到目标了没”; not “目标比较多”, “现在有目标吗”.
_TURNED = re.compile(
    rf"{_AIM}[^?]{{0,12}}(?:反而|反倒|倒是|却|居然|竟)|(?:反而|反倒|居然|竟)[^?]{{0,12}}{_AIM}"
    rf"|{_AIM}[^,?]{{0,10}}(?:比(?!较|例|重)|[多少高低大小]于|超过|不如|不及|赶不上)[^,?]{{0,4}}{_NOW}"
    rf"|{_AIM}[^?]{{0,8}}(?:缩水|变[少多]|怎么(?:还|更|倒)?[变更]?[少低])|{_NOW}[^,?]{{0,6}}到{_AIM}[^?]{{0,6}}[增减升降涨跌]"
    rf"|{_NOW}[^?]{{0,10}}(?:够|达到?|达成|完成|实现)了?(?:不够|没够|没达到)?[^,?]{{0,4}}{_AIM}"
    rf"|{_NOW}[^,?]{{0,10}}(?:比(?!较|例|重)|[多少高低大小]于|超过|不如|不及|赶不上)[^,?]{{0,6}}{_AIM}"
)
_ASKS_WHICH = re.compile(r"谁|哪(?!怕)")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which is higher, what was reached or what is aimed at, then give both; None unless both are known.

    Of how far lies between them no plan writes anything, and that is said where it is asked.
    """
    text = blanked(question.text, question.places)
    far = _FAR.search(text) is not None and re.search(_AIM, text) is not None
    if not far and not _TURNED.search(text):
        return None
    if question.departments or question.references or _ASKS_WHICH.search(text) or figures(question.text):
        return None
    if not question.telling or len(question.regions) > 1:
        return None
    reached, aimed = _both(question, knowledge)
    if reached and aimed:
        return _weighed(question, reached, aimed, knowledge, far=far)
    return _half(reached or aimed, knowledge)


def _weighed(
    question: Question, reached: TargetFact, aimed: TargetFact, knowledge: Knowledge, *, far: bool
) -> Draft | None:
    pair = reached, aimed
    verdict = relation(question, [(NATURES[fact.target.nature], fact) for fact in (aimed, reached)], knowledge)
    if verdict is None:
        proof = tuple(words_of(fact, knowledge) for fact in pair)
        first: tuple[Statement, ...] = (Statement("两者的指标口径不同，不能直接比较。", proof),)
    else:
        first = tuple(between(question, reached, aimed, knowledge)) if far else (verdict,)
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

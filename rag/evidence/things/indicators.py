"""Finds, among the targets of the catalogue, those whose indicator a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from corpus.model import Clause, Nature
from index.catalogue.records import TargetFact
from index.once import kept_with
from index.words import names_something, plain_words
from rag.contract import Intent
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage, holds, match
from rag.knowledge import Knowledge
from rag.lexicon.things import words_abroad
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT, Term

# The later of two values is meant where a question names no year.
_YEAR_ZERO = 2015
# “涨百分之几”, “增幅”: a share is asked for, not an amount.
_SHARES = ("百分之", "百分比", "增幅", "增速", "增长率", "涨幅", "同比")
_SHARE_UNITS = ("%", "百分点", "个百分点")
# “每万人口发明专利拥有量”, “万企有效商标企业数”: what a number is set against is not what it is of.
_PER = re.compile(r"每[一二三四五六七八九十百千万亿\d]*(?:人口|人|户|家企业)|(?<![\d.])万(?:人口?|企)(?=[一-鿿])")
# “总数”, “发行规模”: a name that leaves it to its sentence of what it is; not “产业规模”.
_BARE = re.compile(r"(?:总|累计|发行|建设|布局|覆盖)*(?:总?数量?|总量|总?规模|总额|金额|额度|个数|面积)")
# How much the words of the sentence name such an indicator.
_OF_SENTENCE = 0.6
_STEP = 0.02
# “拥有量”, “总额”, “企业数”: what an indicator is measured by; not “数据”.
_MEASURED_BY = re.compile(r"[一-鿿]{0,3}[量额数率]")
# What an indicator loses for each word that narrows it and that the question does not name, and how many count.
_NARROWER, _MOST_NARROW = 0.08, 3
# What is had abroad is a part of the whole; what its indicator loses where that is not asked for.
_OF_ABROAD, _ABROAD = re.compile("|".join(words_abroad()), re.IGNORECASE), 0.15
# “有多少”, “有超过多少家”, “一共几家”: what there is is asked for; not “要有多少”, “会有几家”.
_THERE_IS = re.compile(
    r"(?<![要会将该能应得没])有(?:了)?(?:超过|不少于|至少|大约|大概|将近|接近|约|近)?(?:多少|几)|(?:一共|总共|拢共)(?:是)?(?:多少|几)"
)
# “申请量”: what somebody sought is not yet there; not “申报通过率”.
_SOUGHT = re.compile(r"(?:申请|申报|受理)(?:总|数)?量?数?$")
# What an indicator loses that has other words for those of a question, where another has these themselves.
_OTHERWISE = 0.4
# What a value gains that was reached where what there is is asked for.
_REACHED = 0.2
# What a year counts that the sentence of a target itself gives.
_SAID = 0.1
# What a target gains of a clause that the last answer was drawn from.
_GROUND = 0.2
# “原来多少”: the earlier of two values.
_FIRST = ("原来", "原先", "当初", "最初", "起初", "一开始")
_UNITS = ("件", "家", "项", "人次", "人", "亿", "万元", "元", "场", "名", "次")


@dataclass(frozen=True, slots=True)
class Match:
    """A target and how well it fits the question.

    ``named`` is the share of the question's terms in its indicator and sentence, ``score`` also weighs how much of
    the indicator the question names, nature and year.
    """

    fact: TargetFact
    named: float
    score: float


def find_indicators(question: Question, knowledge: Knowledge, documents: Sequence[str]) -> list[Match]:
    """Return the targets of ``documents`` that fit, best first; a target that shares no term does not fit."""
    return list(_found(knowledge, question, tuple(documents)))


@kept_with(64)
def _found(knowledge: Knowledge, question: Question, documents: tuple[str, ...]) -> tuple[Match, ...]:
    """Match all targets; kept, as an answer looks at the same ones by several rules."""
    asked = _asked(question)
    facts = (fact for doc_id in documents for fact in knowledge.targets(doc_id))
    matches = (_match(asked, fact, _told(knowledge, fact, asked.per_head)) for fact in facts)
    found = [one for one in matches if one.named > 0]
    named = {one.fact for one in found if _names(question, one.fact)}
    scored = (replace(one, score=one.score - _OTHERWISE) if named and one.fact not in named else one for one in found)
    return tuple(sorted(scored, key=lambda one: -one.score))


def _names(question: Question, fact: TargetFact) -> bool:
    """Tell whether an indicator has all telling words of a question themselves, and not others for them.

    A word in Latin letters, PCT, tells enough by itself.
    """
    indicator = fact.target.indicator.lower()
    latin = [term for term in question.telling if term.word.isascii()]
    return bool(question.telling) and all(term.word.lower() in indicator for term in latin or question.telling)


def targets_of(clauses: Sequence[Clause], knowledge: Knowledge) -> list[TargetFact]:
    """Return the targets that clauses set, in order."""
    return [TargetFact(clause, knowledge.region(clause), target) for clause in clauses for target in clause.targets]


def sentence_of(fact: TargetFact, knowledge: Knowledge) -> Sentence:
    """Return the sentence that sets a target, or the whole of its clause where none does."""
    clause = fact.clause
    offset = knowledge.cleaned(clause).position(fact.target.span.start)
    whole = Sentence(clause.text, 0, len(clause.text))
    return next((one for one in sentences(clause) if one.start <= offset < one.end), whole)


def of_one_sentence(fact: TargetFact, knowledge: Knowledge) -> list[TargetFact]:
    """Return the targets that the sentence of a target sets, itself among them, in order."""
    sentence = sentence_of(fact, knowledge)
    return [one for one in targets_of([fact.clause], knowledge) if sentence_of(one, knowledge) == sentence]


class _Asked(NamedTuple):
    """What of a question its targets are held against, made once for all of them.

    ``words`` are those of its terms and the others for them in lower case, ``telling`` those of terms that tell
    something; ``per_head`` tells whether it asks what a number is set against people or firms (“每万人”, “人均”),
    ``abroad`` whether it speaks of what is had abroad, ``there_is`` whether it asks what there is, ``sized`` the thing
    whose number it asks for as a size (“商标总量”).
    """

    question: Question
    words: tuple[str, ...]
    telling: tuple[str, ...]
    per_head: bool
    abroad: bool
    there_is: bool
    units: tuple[str, ...]
    of_share: bool
    of_first: bool
    sized: str


def _asked(question: Question) -> _Asked:
    spoken = [question.text, *(word for term in question.terms for word in (term.word, *term.others))]
    telling = (term for term in question.terms if term.weight > IDLE_WEIGHT)
    text = question.text
    return _Asked(
        question,
        words=tuple(map(str.lower, spoken[1:])),
        telling=tuple(word.lower() for term in telling for word in (term.word, *term.others)),
        per_head=any(map(_PER.search, spoken)),
        abroad=any(map(_OF_ABROAD.search, spoken)),
        there_is=_THERE_IS.search(text) is not None,
        units=tuple(unit for unit in _UNITS if f"几{unit}" in text or f"多少{unit}" in text),
        of_share=any(word in text for word in _SHARES),
        of_first=any(word in text for word in _FIRST),
        sized=sized["of"] if (sized := _SIZED.search(text)) else "",
    )


class _Told(NamedTuple):
    """What questions are held against of a target: texts in lower case, and what its indicator is.

    ``within`` is the indicator with the sentence that sets it, ``part`` the part between commas of that sentence.
    ``narrowing`` are the words that narrow the indicator (优质 and 出口 of “优质茶叶出口额”), ``bare`` tells whether it
    leaves it to its sentence of what it is, ``abroad`` whether it is of what is had abroad.
    """

    indicator: str
    within: str
    part: str
    narrowing: tuple[str, ...]
    bare: bool
    abroad: bool


@kept_with(8192)
def _told(knowledge: Knowledge, fact: TargetFact, per_head: bool) -> _Told:
    """Return what a target tells; what its number is set against is left out unless a question asks for that."""
    indicator = fact.target.indicator.lower()
    within, part = f"{indicator}\n{sentence_of(fact, knowledge).text.lower()}", _part(knowledge, fact)
    if not per_head:
        indicator, within, part = (_PER.sub("每", text) for text in (indicator, within, part))
    words = (word for word in plain_words(_PER.sub("", indicator)) if not _MEASURED_BY.fullmatch(word))
    return _Told(
        indicator,
        within,
        part,
        narrowing=tuple(word for word in words if word == "每" or names_something(word)),
        bare=_BARE.fullmatch(indicator) is not None,
        abroad=_OF_ABROAD.search(indicator) is not None,
    )


def _match(asked: _Asked, fact: TargetFact, told: _Told) -> Match:
    terms = asked.question.terms
    in_name = coverage(terms, told.indicator)
    if told.bare:
        in_name = max(in_name, _OF_SENTENCE * coverage(terms, told.within))
    beside = told.within if in_name > 0 else told.part
    named = max(in_name, 0.5 * in_name + 0.5 * _beside(terms, beside))
    score = in_name + 0.35 * named + 0.35 * _asked_share(asked.telling, told.indicator) + _fit(asked, fact)
    if _is_of_other(told.indicator, asked.sized):
        return Match(fact, 0, 0)
    if asked.question.intent is not Intent.YES_NO:  # whoever claims a value may shorten the name of what has it
        score -= _NARROWER * min(_MOST_NARROW, _unasked(told.narrowing, asked.words))
        score -= _ABROAD * (told.abroad and not asked.abroad)
    return Match(fact, in_name if in_name >= named else named, score)


def _beside(terms: Sequence[Term], text: str) -> float:
    """Return the share of the terms that what stands beside a target holds; all of it in whatever words."""
    return 1.0 if terms and all(holds(term, text) for term in terms) else coverage(terms, text)


# “有效商标总量”, “商标一共多少”, “茶馆的数量”: what there is so much of stands before; not “商标品牌基地”.
_SIZED = re.compile(r"(?P<of>[一-鿿]{2})的?(?:总量|总数|数量|拥有量|存量|(?:一共|总共|拢共)(?:有|是)?多少(?=$|[?,呢]))")
# How an indicator ends that counts things of their own, or money: 商标品牌基地, 商标产品销售额; not 商标注册量.
_THING = re.compile(
    r"(?:基地|项目|中心|机构|企业|园区|市场|单位|平台|[点范验]区|联盟|工作站|服务站|[金总销售交易]额|收入|产值|率)(?:总?数量?)?$"
)


def _is_of_other(indicator: str, sized: str) -> bool:
    """Tell whether an indicator only begins with what a question asks the size of, and counts something else."""
    return bool(sized) and sized in indicator and _THING.search(indicator.rpartition(sized)[2]) is not None


def abroad_only(question: Question, indicator: str) -> str:
    """Return the word by which an indicator is only of what is had abroad, where a question asks for no such thing."""
    abroad = _OF_ABROAD.search(indicator)
    words = (question.text, *(word for term in question.terms for word in (term.word, *term.others)))
    return abroad[0] if abroad and not any(map(_OF_ABROAD.search, words)) else ""


def _part(knowledge: Knowledge, fact: TargetFact) -> str:
    """Return the part between commas of its sentence that gives a target, in lower case.

    Where an indicator has no word of a question, the verb before it may: 培训 of “培训教师等人员500人次”. What the
    sentence says behind a comma is of other things.
    """
    offset = knowledge.cleaned(fact.clause).position(fact.target.span.start)
    text = fact.clause.text
    start = max(text.rfind(mark, 0, offset) for mark in _PARTING) + 1
    return text[
        start : min((at for mark in _PARTING if (at := text.find(mark, offset)) >= 0), default=len(text))
    ].lower()


_PARTING = ",，;；。"


def _asked_share(telling: Sequence[str], indicator: str) -> float:
    """Return the share of the indicator's characters that telling words of the question cover."""
    covered = [False] * len(indicator)
    for word in telling:
        start = indicator.find(word)
        if start >= 0:
            covered[start : start + len(word)] = [True] * len(word)
    return sum(covered) / max(1, len(indicator))


def _unasked(narrowing: Sequence[str], words: Sequence[str]) -> int:
    """Return how many words that narrow an indicator a question does not name."""
    return sum(not any(word in one or one in word for one in words) for word in narrowing)


def _fit(asked: _Asked, fact: TargetFact) -> float:
    """Return a bonus for the nature and year that the question asks for, and a malus for others."""
    question, target = asked.question, fact.target
    fit = _GROUND if fact.clause.id in question.ground else 0.0
    if question.years:
        fit += 0.3 if target.year in question.years else -0.3
        fit += _SAID if target.when and any(str(year) in target.when for year in question.years) else 0.0
    if question.nature is not None:
        fit += 0.2 if target.nature is question.nature else -0.3
    elif not question.years and asked.there_is:
        fit += _REACHED if target.nature is Nature.BASELINE and not _SOUGHT.search(target.indicator) else 0.0
    elif target.nature is Nature.GOAL:
        fit += 0.05
    if asked.units:
        fit += 0.2 if target.unit.endswith(asked.units) else -0.15
    if asked.of_share:
        fit += 0.3 if target.unit in _SHARE_UNITS else -0.15
    if not question.years and target.year is not None:
        later = target.year - _YEAR_ZERO
        fit += -_STEP * later if asked.of_first else _STEP / 2 * later
    return fit


def names_whole(question: Question, found: Match) -> float:
    """Return the share of the question's terms that the indicator or its unit names."""
    words = f"{found.fact.target.indicator}{found.fact.target.unit}".lower()
    total = sum(term.weight for term in question.terms)
    return sum(term.weight * match(term, words) for term in question.terms) / total if total else 0.0

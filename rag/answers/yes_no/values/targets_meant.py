"""Chooses the targets that an amount claimed in a question can be of: its thing, its time, and counted in its way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from index.words import is_word, plain_words
from rag.answers.values.another import lacking
from rag.answers.values.choosing import TOTAL, candidates, choose
from rag.answers.values.counted_noun import is_in
from rag.answers.values.kinds import is_per_head, is_sum
from rag.answers.yes_no.claims.done import is_by_now
from rag.answers.yes_no.claims.figures import thing_counted
from rag.answers.yes_no.claims.times import is_spread
from rag.answers.yes_no.values.reached import PLANNED, bears_out, leading_to, reached
from rag.evidence.sentences.relevance import holds, match
from rag.evidence.things.indicators import Match, of_one_sentence
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, Kind
from rag.question.model import Question

# Targets that the question names as fully as the best are all meant.
_AS_FULLY = 0.05
# “2020年一年就”, “全年”, “当年”: the amount of one year alone; not “近一年来”.
_ONE_YEAR = re.compile(r"(?<!近)一年(?!来|比|以来)|全年|当年")
# “至2020年底”: a total up to then; not “2020年”.
_UNTIL = re.compile(r"[底末至]|截至|累计")
# “还不到十家”, “至今才两家”: what there is; not “还要建两家”.
_SO_FAR = re.compile(r"(?:还|至今|目前|眼下)(?:只|才|仅)?有?,?$")
# “有茶馆100家”, “有100家”: how much there is; not “有没有计划建100家”, “有效茶园100家”.
_HAS = re.compile(r"(?:有没有|(?<!没)有(?![效望关限没无]))[^,?]{0,10}$")
# “每万人”, “人均”: so many a head are claimed; not “万人次”.
_PER_HEAD = re.compile(r"每?[百千万]名?人(?!次|员)|人均")
# The measure word of rights, and the one for anything.
_RIGHTS, _ANY = "件", "个"
_DIGITS = 3
# The characters of words for how much there is of a thing, which tell no things apart: 有效注册总量, 拥有量.
_LEVEL = frozenset("有效注册登记拥保累计合总数量额金")


@dataclass(frozen=True, slots=True)
class Amount:
    """A claimed figure, the thing that it counts, and what a question says of it beside it.

    ``by_now`` is whether the question says that it is reached.
    """

    figure: Figure
    thing: str
    question: Question
    by_now: bool

    def fits(self, fact: TargetFact) -> bool:
        """Tell whether a value is counted in a unit of the kind of the figure."""
        return self.figure.fits(fact.target.unit)

    def is_borne_out(self, fact: TargetFact) -> bool:
        """Tell whether a value is as claimed."""
        return bears_out(fact, self.figure)


def amount_claimed(figure: Figure, question: Question, knowledge: Knowledge) -> Amount:
    """Return a figure in the text of a question with what is said of it, of the time that its verb tells.

    Neither the figure nor how it is spread over time is a part of what the question is about.
    """
    written = question.text[figure.start : figure.end]
    terms = tuple(term for term in question.terms if term.word not in written and not is_spread(term.word))
    in_all = TOTAL.search(written)
    text = f"{question.text[: figure.start]}{in_all[0] if in_all else ''},{question.text[figure.end :]}"
    rest = replace(question, text=text, terms=terms)
    by_now = leading_to(figure, question.text).endswith("了") or is_by_now(text.replace(",", ""))
    timed = _of_its_time(rest, figure, question.text, knowledge) if question.nature is None else rest
    return Amount(reached(figure, question.text), thing_counted(figure, question.text), timed, by_now)


def _of_its_time(question: Question, figure: Figure, text: str, knowledge: Knowledge) -> Question:
    """Return a question as one for a goal that is planned, or for what there is, of which plans tell such a value."""
    goal = replace(question, nature=Nature.GOAL)
    if PLANNED.search(text[: figure.end]) and not is_by_now(text) and choose(goal, knowledge):
        return goal
    has = _HAS.search(text[: figure.start]) or text.startswith("有", figure.start)
    if has and not PLANNED.search(text) and (was := _as_it_was(question, figure, knowledge)):
        return was
    return replace(question, nature=Nature.BASELINE) if _is_so_far(figure, question.text) else question


def _as_it_was(question: Question, figure: Figure, knowledge: Knowledge) -> Question | None:
    """Return a question as one for what was reached; None where plans tell that of nothing named as fully."""
    was = replace(question, nature=Nature.BASELINE)
    named = max((one.named for one in choose(question, knowledge)), default=0.0)
    told = (one for one in choose(was, knowledge) if one.named >= named - _AS_FULLY)
    return was if any(figure.fits(one.fact.target.unit) for one in told) else None


def _is_so_far(figure: Figure, text: str) -> bool:
    """Tell whether a question says how much there is, “一家都没有”, “还不到十家”; not “只要建两家”."""
    short = figure.low <= 0 < figure.high and not PLANNED.search(text)
    return figure.high == 0 or bool(_SO_FAR.search(text[: figure.start])) or short


def targets_meant(amount: Amount, knowledge: Knowledge, *, wholly: bool) -> list[TargetFact]:
    """Return the targets that an amount is claimed of, all that the question names as fully as the best.

    ``wholly`` has them to be of each telling word of the question itself.
    """
    named = [one for one in _named(amount, knowledge) if _can_be_of(amount, one.fact, knowledge, wholly=wholly)]
    meant = _of_one_year_or_all(amount, named, knowledge) if named else []
    return [one.fact for one in meant if one.named >= meant[0].named - _AS_FULLY]


def likeliest(facts: Sequence[TargetFact], amount: Amount) -> list[TargetFact]:
    """Return the values that may bear a claim out: of each plan those that say least beside the question.

    That is 茶园总数, not 名牌茶园, where it has 茶园. A figure of many digits is that of no other thing by chance.
    """
    if _has_many_digits(amount.figure):
        return list(facts)
    known = _LEVEL.union(amount.question.text, *(other for term in amount.question.terms for other in term.others))
    added = {fact: len(set(fact.target.indicator) - known) for fact in facts}
    least = {doc: min(added[f] for f in facts if f.clause.doc_id == doc) for doc in {f.clause.doc_id for f in facts}}
    return [fact for fact in facts if added[fact] <= least[fact.clause.doc_id]]


def _named(amount: Amount, knowledge: Knowledge) -> list[Match]:
    """Return the values in a fitting unit that a question names: the very figure, what was reached, or any of them."""
    question = amount.question
    so_far = _as_it_was(question, amount.figure, knowledge) if amount.by_now else None
    return (
        choose(question, knowledge, lambda fact: amount.fits(fact) and _is_very(amount, fact))
        or (choose(so_far, knowledge, amount.fits) if so_far else [])
        or choose(question, knowledge, amount.fits)
        or _beside(amount, knowledge)
    )


def _is_very(amount: Amount, fact: TargetFact) -> bool:
    """Tell whether a value is the very figure, and its indicator has all words of the question.

    The figure has so many digits, 3754, that no value of something else is likely to be the same.
    """
    exact = amount.figure.low == amount.figure.high and _has_many_digits(amount.figure) and amount.is_borne_out(fact)
    return exact and all(holds(term, fact.target.indicator.lower()) for term in amount.question.terms)


def _has_many_digits(figure: Figure) -> bool:
    return len(f"{figure.low:.10g}".replace(".", "").strip("0")) >= _DIGITS


def _beside(amount: Amount, knowledge: Knowledge) -> list[Match]:
    """Return what the sentence of the value asked for has in the unit of the figure: 9家 of “放款2亿元,惠及茶馆9家”."""
    best = choose(amount.question, knowledge)[:1]
    beside = [replace(one, fact=fact) for one in best for fact in of_one_sentence(one.fact, knowledge)]
    return [one for one in beside if amount.fits(one.fact)][:1]


def _can_be_of(amount: Amount, fact: TargetFact, knowledge: Knowledge, *, wholly: bool) -> bool:
    """Tell whether a value is of the thing of a claim, and counted in its way unless it bears the claim out."""
    if _is_of_another_thing(amount, fact, knowledge, wholly=wholly) or _counts_another(amount, fact, knowledge):
        return False
    return amount.is_borne_out(fact) or not _is_otherwise(amount, fact)


def _is_of_another_thing(amount: Amount, fact: TargetFact, knowledge: Knowledge, *, wholly: bool) -> bool:
    """Tell whether the clause of a value has a telling word of the question neither itself nor in other words.

    Other words do not do ``wholly``.
    """
    words, text = lacking(amount.question, fact, knowledge), fact.clause.headed_text.lower()
    apart = (term for term in amount.question.terms if term.word in words)
    return any(wholly or (is_word(term.word) and match(term, text) == 0) for term in apart)


def _counts_another(amount: Amount, fact: TargetFact, knowledge: Knowledge) -> bool:
    """Tell whether plans write the thing that a question counts, and the indicator of a value is of another.

    A thing with the word before it by which plans tell its kind, 交易中心, is another than one of another kind.
    """
    thing, indicator = amount.thing, fact.target.indicator.lower()
    named = any(thing in term.word and match(term, indicator) > 0 for term in amount.question.terms)
    if not thing or not knowledge.is_written(thing):
        return False
    if not is_in(thing, indicator) and not named:
        return True
    kind = _word_before(thing, amount.question.text)
    terms = [term for term in amount.question.terms if kind and kind in term.word]
    told = any(match(term, indicator) > 0 for term in terms)
    return bool(terms) and not told and knowledge.is_written(f"{kind}{thing}")


def _word_before(thing: str, text: str) -> str:
    """Return the word right before the thing that a question counts: 交易 of “两个交易中心”, or nothing."""
    return next(iter(reversed(plain_words(re.split("[,?]", text[: text.find(thing)])[-1]))), "")


def _is_otherwise(amount: Amount, fact: TargetFact) -> bool:
    """Tell whether a value is counted in another way than a claimed figure, which it then cannot refute.

    It is a value per head of what is not said to be one, or one of rights (件) where the claim is of other things.
    """
    figure = amount.figure
    per_head = is_per_head(fact.target.indicator) and _PER_HEAD.search(amount.question.text) is None
    of_rights = (_RIGHTS in figure.unit) != (_RIGHTS in fact.target.unit)
    return per_head or (figure.kind is Kind.THINGS and of_rights and figure.unit != _ANY)


def _of_one_year_or_all(amount: Amount, named: Sequence[Match], knowledge: Knowledge) -> list[Match]:
    """Keep the values of one year alone, or of all years together, where a question says so and there are any."""
    kept = list(named)
    if _ONE_YEAR.search(amount.question.text):
        kept = [one for one in kept if _is_of_one_year(one.fact)] or kept
    if TOTAL.search(amount.question.text):
        options = (kept, candidates(amount.question, knowledge))
        sums = ([one for one in of if amount.fits(one.fact) and is_sum(one.fact)] for of in options)
        kept = next(filter(None, sums), kept)
    return kept


def _is_of_one_year(fact: TargetFact) -> bool:
    return bool(fact.target.when) and _UNTIL.search(fact.target.when or "") is None

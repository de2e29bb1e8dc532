"""Weighs whether a sentence of a plan bears out the statement that a question makes, contradicts it, or neither."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Clause, ClauseKind
from rag.answers.yes_no.claims import (
    allowed,
    changes,
    degree,
    done,
    figures,
    places,
    predicates,
    shares,
    standing,
    things,
)
from rag.answers.yes_no.claims.restricted import claims_only, restricted
from rag.answers.yes_no.proof.details import is_borne_out, is_refuted, is_said_to_be
from rag.answers.yes_no.proof.holding import (
    LACKING,
    NEAR,
    claimed_last,
    fit,
    is_telling,
    lacking,
    lacks_a_thing,
    names_topic,
    of_the_same_kind,
    other_words,
    weight,
)
from rag.answers.yes_no.proof.quote import longest_run
from rag.evidence.sentences.cut import Sentence, behind_title, sentences, with_heading
from rag.evidence.sentences.relevance import holds
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.claims.ranks import rank_holds
from rag.question.model import Question
from rag.question.topic.terms import Term

_LOOKED_AT = 5
# What a word of who asks weighs where a sentence is chosen, beside one of what is asked.
_TOLD = 0.6
_LONGEST_WHOLE = 160
# “在智能装备产业领域”, “化妆品产业外观设计”: a trade by its name; not “产业链”, “该领域”, “产业联盟”.
_TRADE = re.compile(r"[一-鿿]{2,}(?:产业|行业|领域)(?![链联集化园技结密政创协])")


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence with how it bears on a statement, taken as positive.

    ``holds`` is None where the sentence does not tell. ``is_near`` is whether its clause speaks of the matter,
    ``other_words`` are those that it holds only in other words, where these make up most of the statement.
    ``other_thing`` is whether a statement does not hold because the sentence speaks of another thing than the one
    claimed: then its opposite is not borne out either. ``only_set`` is whether it only sets to do what a statement says
    is there, or done.
    """

    clause: Clause
    sentence: Sentence
    holds: bool | None
    is_near: bool
    other_words: tuple[str, ...] = ()
    other_thing: bool = False
    only_set: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether the sentence is short enough to be quoted whole where it speaks of another thing than the claimed."""
        return self.other_thing and len(self.sentence.text) <= _LONGEST_WHOLE


def best_proof(clauses: Sequence[Clause], question: Question, knowledge: Knowledge, told: Sequence[Term] = ()) -> Proof:
    """Weigh the sentence, among those of the first clauses, that holds most of the statement.

    Where it bears nothing out, one that says of the matter that it is of other districts than those asked about does.
    What is ``told`` besides, as who asks, helps to choose the sentence, which need not hold it.
    """
    weights = {term: weight(term, knowledge) for term in question.terms}
    if another := of_another_thing(clauses[:_LOOKED_AT], weights, question):
        return Proof(*another, False, True, other_thing=True)
    around = {term: _TOLD * weight(term, knowledge) for term in told if term not in weights}
    clause, sentence = _fittest(clauses, weights | around, question)
    proof = _weighed(clause, sentence, weights, question, knowledge)
    if proof.only_set:
        return _achieved(clauses, weights, question, knowledge) or proof
    if proof.holds:
        return proof
    return _of_other_districts(clauses, question, knowledge) or proof


def _achieved(
    clauses: Sequence[Clause], weights: Mapping[Term, float], question: Question, knowledge: Knowledge
) -> Proof | None:
    """Return the proof that a statement has come about, from what plans tell of the past; None if they do not."""
    past = [clause for clause in clauses if clause.kind is ClauseKind.BACKGROUND]
    proof = _weighed(*_fittest(past, weights, question), weights, question, knowledge) if past else None
    return proof if proof and proof.holds is not None else None


def _fittest(clauses: Sequence[Clause], weights: Mapping[Term, float], question: Question) -> tuple[Clause, Sentence]:
    """Return the sentence that holds most of the weight; of several the one with most of it side by side.

    A title says nothing by itself where the sentence behind it holds as much.
    """
    asks_leave = allowed.asks_permission(question.text)
    options = [
        (
            -round(fit(with_heading(clause, sentence), weights), 3),
            degree.falls_short(question.text, sentence.text) != degree.asks_enough(question.text),
            asks_leave and not allowed.permits(clause, sentence.text),
            -longest_run(question.topic, sentence.text.lower()),
            rank,
            len(sentence.text),
            sentence,
        )
        for rank, clause in enumerate(clauses[:_LOOKED_AT])
        for sentence in sentences(clause)
        if not _is_idle_title(clause, sentence, weights)
    ]
    best = min(options, key=lambda option: option[:-1])
    return clauses[best[-3]], best[-1]


def _is_idle_title(clause: Clause, sentence: Sentence, weights: Mapping[Term, float]) -> bool:
    behind = behind_title(sentences(clause), sentence)
    return behind is not None and fit(behind.text.lower(), weights) >= fit(sentence.text.lower(), weights)


def _of_other_districts(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Proof | None:
    """Return the sentence on the matter without its districts, if it names others; None otherwise."""
    weights = {term: weight(term, knowledge) for term in places.matter(question)} if question.districts else {}
    if not weights or standing.standing_claimed(question):
        return None
    left = [
        (lacking(with_heading(clause, sentence), weights), clause, sentence)
        for clause in clauses[:_LOOKED_AT]
        for sentence in sentences(clause)
    ]
    others = [
        (clause, sentence)
        for share, clause, sentence in sorted(left, key=lambda one: one[0])
        if share <= LACKING and places.of_another_district(question, sentence.text, clause, knowledge)
    ]
    closed = [one for one in others if not places.may_be_among_others(question, one[1].text)]
    return Proof(*closed[0], False, True) if closed else None


def _weighed(
    clause: Clause, sentence: Sentence, weights: Mapping[Term, float], question: Question, knowledge: Knowledge
) -> Proof:
    around = clause.headed_text.lower()
    left = lacking(around, weights)
    near = left <= NEAR
    if near and places.of_another_district(question, sentence.text, clause, knowledge):
        # That others are named for a standing does not say that this one lacks it, nor do some of several.
        is_open = standing.standing_claimed(question) or places.may_be_among_others(question, sentence.text)
        return Proof(clause, sentence, None if is_open else False, near)
    weighed = figures.weighed_in(question.text, sentence.text) if near else None
    if weighed is not None or shares.part_unsaid(question.text, sentence.text):
        return Proof(clause, sentence, weighed, near)
    other_rank = rank_holds(question.text, sentence.text) is False
    if (
        other_rank
        or changes.turned(question.text, sentence.text) is False
        or (near and is_refuted(clause, sentence.text, question))
        or (left <= LACKING and changes.ends_what_goes_on(question.text, sentence.text, question.terms))
        or (near and changes.goes_on_with_what_ends(question.text, sentence.text, question.terms))
    ):
        return Proof(clause, sentence, False, near)
    if _is_for_another(question, weights, around):
        return Proof(clause, sentence, False, True, other_thing=True)
    claimed = [term for term in claimed_last(weights, around, question) if is_telling(term, knowledge)]
    if claimed:
        on_topic = near and names_topic(weights, around, knowledge)
        said_to_be = any(is_said_to_be(term, question, knowledge) for term in claimed)
        is_open = standing.standing_claimed(question) or predicates.silence_refutes_nothing(question.text)
        refuted = on_topic and said_to_be and not is_open
        return Proof(clause, sentence, False if refuted else None, near, other_thing=refuted)
    in_sentence = with_heading(clause, sentence)
    if others := of_the_same_kind(weights, in_sentence, knowledge):
        return _of_another_kind(clause, sentence, others, weights, near=near)
    lacks = lacks_a_thing(weights, in_sentence) and not rank_holds(question.text, sentence.text)
    if lacks or not is_borne_out(clause, sentence.text, left, lacking(in_sentence, weights), question, knowledge):
        return Proof(clause, sentence, None, near)
    if shared := _beside_others(clause, sentence, near, question):
        return shared
    if _is_only_set(clause, sentence, question):
        return Proof(clause, sentence, None, near, only_set=True)
    other = other_words(weights, in_sentence, question)
    return Proof(clause, sentence, None if other else True, near, other)


def _of_another_kind(
    clause: Clause, sentence: Sentence, others: Sequence[Term], weights: Mapping[Term, float], *, near: bool
) -> Proof:
    """Return what a sentence proves that has something of the same kind for some words, and the rest or not."""
    rest = {term: weight for term, weight in weights.items() if term not in others}
    refuted = bool(rest) and lacking(with_heading(clause, sentence), rest) <= LACKING
    words = tuple(term.word for term in others)
    return Proof(clause, sentence, False if refuted else None, near, words, other_thing=True)


def _is_only_set(clause: Clause, sentence: Sentence, question: Question) -> bool:
    aimed_at = standing.only_aimed_at(question, clause, sentence.text)
    return aimed_at or done.only_set(question.text, clause, sentence.text, question.terms)


def _beside_others(clause: Clause, sentence: Sentence, near: bool, question: Question) -> Proof | None:
    """Return what a sentence proves of a thing that a question says is the only one; None if it says no such thing.

    Where it denies another besides (“只打假货,种苗不在里头”), that the sentence names this one refutes it already.
    """
    if not claims_only(question.text) or denied(question.text) is not None:
        return None
    alone = restricted(question.text, sentence.text, question.terms)
    return None if alone else Proof(clause, sentence, alone, near)


def _is_for_another(question: Question, weights: Mapping[Term, float], text: str) -> bool:
    """Tell whether a text that holds the rest of a statement, and a trade, lacks the trade that it names."""
    trade, phrase = things.aimed_at(question.text)
    aim = [term for term in weights if term.word in trade]
    rest = {term: weight for term, weight in weights.items() if term.word not in phrase}
    if not aim:
        return False
    on_topic = bool(rest) and lacking(text, rest) <= LACKING and _TRADE.search(text) is not None
    return on_topic and not any(holds(term, text) for term in aim)


# The matter, and what is said to be it: “要办成茶展的” and “老街”; not “是哪条街”, “目的是什么吧”.
_CLEFT = re.compile(
    r"^(?P<matter>[^?]{4,40}?)(?<!目)的(?:就|应该|应当|可能|恐怕|不就)?是(?P<claimed>[^?,谁哪什几怎多]{2,14}?)"
    r"(?:吗|吧|么|,?(?:对吗|对吧|没错吧))[?]?$"
)
# The share of the matter that its sentence may lack, and by how much less than one that names what is claimed.
_MATTER_LACKING, _BETTER = 0.5, 0.15


def of_another_thing(
    clauses: Sequence[Clause], weights: Mapping[Term, float], question: Question
) -> tuple[Clause, Sentence] | None:
    """Return the sentence on a matter of which another thing is claimed than the sentence names; None for any other.

    A sentence that names what is claimed, and holds as much of the matter, leaves the claim open.
    """
    parted = _CLEFT.match(question.text)
    if parted is None:
        return None
    claimed = [term for term in weights if term.word in parted["claimed"]]
    matter = {term: weight for term, weight in weights.items() if term.word in parted["matter"]}
    if not claimed or not matter:
        return None
    telling = max(claimed, key=lambda term: weights[term])
    left = [
        (lacking(text, matter), holds(telling, text), place, sentence)
        for place, clause in enumerate(clauses)
        for sentence in sentences(clause)
        for text in (sentence.text.lower(),)
    ]
    naming = min((share for share, names, *_ in left if names), default=1.0)
    share, names, place, sentence = min(left, key=lambda one: one[:3])
    return (clauses[place], sentence) if not names and share <= min(_MATTER_LACKING, naming - _BETTER) else None

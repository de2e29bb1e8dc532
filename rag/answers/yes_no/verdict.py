"""Answers whether something is so: 是 or 否 first, then the words that prove it; a false premise is corrected.

A question makes a statement: a topic, and details claimed of it (figures, departments, a rank, how strongly, that it is
not so). Each detail is checked against the words of the plan that hold most of the topic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause, ClauseKind
from rag.answers import target
from rag.answers.declining import declined
from rag.answers.declining.asked import missing
from rag.answers.declining.nearest import FITTING
from rag.answers.phrasing.names_asked import number_of_names
from rag.answers.yes_no import mentioned
from rag.answers.yes_no.claims.allowed import forbids_too
from rag.answers.yes_no.claims.changes import ended
from rag.answers.yes_no.claims.done import happened
from rag.answers.yes_no.claims.other_time import was_reached
from rag.answers.yes_no.claims.places_taken import place_claimed
from rag.answers.yes_no.claims.restricted import claims_limit
from rag.answers.yes_no.claims.standing import standing_claimed
from rag.answers.yes_no.claims.things import aimed_at
from rag.answers.yes_no.duties import all_tasks, any_task, claimed_duty, made_by, number_in_charge, only_task
from rag.answers.yes_no.nowhere import nothing, of_another_place, told_elsewhere
from rag.answers.yes_no.proof.best import Proof, best_proof
from rag.answers.yes_no.proof.proven import aim, at_another_time, placed, said, verdict_on, with_shortfall
from rag.answers.yes_no.proof.statement import statement
from rag.answers.yes_no.proof.unwritten import (
    absent_names,
    is_absent,
    things_unwritten,
    unwritten,
    writing_all,
)
from rag.answers.yes_no.ruling import left_open, ruled
from rag.answers.yes_no.sought import asks_for_aim, helped, seeks, sought
from rag.answers.yes_no.values import (
    any_figure,
    claimed_amount,
    claimed_growth,
    claimed_nature,
    claimed_place,
    claimed_property,
    each_figure,
    number_of_parts,
)
from rag.contract import Intent
from rag.draft import Draft, Statement
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.places.find import find_place
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.claims import deeds
from rag.question.claims.denial import claims_beside, denied, is_without
from rag.question.claims.figures import figures
from rag.question.claims.ranks import claims_rank
from rag.question.model import Question
from rag.question.parting.asker import asked_beside, seeks_help, speaks_of_itself
from rag.question.parting.background import without_told
from rag.question.plans.links import DepartmentMention

_MOST_OTHERS = 3
# The likeness of meaning from which on a clause may say the same in other words: of 128 questions above it the clause
# was the right one for 0.89; whether it says 是 or 不是 the likeness does not tell.
_ALIKE = 0.8
# The same where a question says that one thing is so and the rest is not (“只管茶园,茶馆不管”): a plan that speaks of
# the matter and writes no such limit refutes it. Of 22 such questions of the suite above it not one was true.
_ON_THE_MATTER = 0.65


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Check the statement that the question makes against the clause that it is about."""
    word = denied(question.text)
    negative = word is not None
    of_another = word is not None and claims_beside(question.text, word)
    if word is not None and of_another:
        question = replace(question, departments=_affirmed(question, word))
    if checked := _by_facts(question, knowledge, denied=negative and not of_another):
        return checked
    if not question.terms:
        return declined.unclear(question, knowledge)
    if beyond := declined.beyond_row(question, knowledge):
        return beyond
    if seeks(question) and speaks_of_itself(question.text) and not asks_for_aim(question):
        return sought(question, knowledge)
    question = claimed_duty.at_home(statement(question, knowledge), knowledge)
    if question.references and all(term.word in deeds() for term in question.terms):
        return declined.unclear(question, knowledge)
    found = relevant(retrieve(question, knowledge)) or relevant(retrieve(_without_aim(question), knowledge))
    if not found:
        return of_another_place(question, knowledge) or nothing(question, knowledge, seeks=seeks(question))
    if claimed_duty.is_claimed(question) and (clauses := claimed_duty.same_matter(found, question)):
        return claimed_duty.check(clauses, question, knowledge, denied=negative and not of_another)
    clauses = [one.clause for one in found]
    return (
        claimed_duty.unassigned(clauses, question, knowledge)
        or mentioned.otherwise(clauses, question, knowledge)
        or _content(found, question, knowledge)
    )


def _affirmed(question: Question, word: str) -> tuple[DepartmentMention, ...]:
    """Return the departments outside the clause with a denial, if there are any: those that something is claimed of."""
    at = question.text.find(word)
    begin, end = question.text.rfind(",", 0, at) + 1, question.text.find(",", at)
    outside = (one for one in question.departments if one.end <= begin or (0 <= end <= one.start))
    return tuple(outside) or question.departments


def _by_facts(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check a statement on a duty, a number or a growth against the catalogue; None if the question makes none."""
    first = (
        all_tasks.check,
        claimed_nature.check,
        claimed_property.check,
        made_by.check,
        number_in_charge.check,
        number_of_parts.check,
    )
    checked = (draft for check in first if (draft := check(question, knowledge, denied=denied)))
    if found := only_task.check(question, knowledge) or next(checked, None):
        return found
    if question.references and question.departments and (clauses := find_place(question, knowledge)):
        best = max(clauses, key=lambda clause: coverage(question.terms, clause.headed_text.lower()))
        return claimed_duty.check([best], question, knowledge, denied=denied)
    values = (_number_of_names, claimed_growth.check, each_figure.check, claimed_amount.check)
    # “3754件是全省第一吗” claims the rank: the amount alone proves nothing.
    ranks = claims_rank(question.text) or place_claimed(question.text) is not None
    tasks = () if place_claimed(question.text) else (any_task.check, any_figure.check)
    checks = (claimed_place.check, *tasks, *(() if ranks else values))
    return next((draft for check in checks if (draft := check(question, knowledge, denied=denied))), None)


def _number_of_names(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Answer a number of names asked for, “有三个吗”, with the value, whatever is denied."""
    return replace(target.answer(question, knowledge), intent=Intent.YES_NO) if number_of_names(question) else None


def _without_aim(question: Question) -> Question:
    """Return a question without the trade that it says a thing is for, which may be what no plan speaks of."""
    aim, phrase = aimed_at(question.text)
    terms = tuple(term for term in question.terms if term.word not in phrase)
    return replace(question, terms=terms, topic=question.topic.replace(aim, ",")) if aim and terms else question


def _content(found: Sequence[Candidate], question: Question, knowledge: Knowledge) -> Draft:
    """Check the statement against the sentence that holds most of it; who asks it need not stand there."""
    question, proof = _proven([candidate.clause for candidate in found], question, knowledge)
    if proof.holds is None and not proof.only_set and mentioned.writes_matter(proof.sentence, question):
        proof = Proof(proof.clause, proof.sentence, True, True)
    if help_there := helped(proof, question, knowledge):
        return help_there
    if place_claimed(question.text):
        return placed(proof, question, knowledge, denied=_denies(question, proof))
    negative = _denies(question, proof)
    says_no = proof.holds is False and not negative and seeks_help(question.text)
    opposite_open = proof.other_thing or is_without(question.text)
    is_told = proof.holds is not None and not says_no and not (negative and opposite_open)
    is_whole = not missing(question, [proof.sentence.text]) and not absent_names(question, knowledge)
    if is_told and is_whole:
        proof = _of_its_time(found, proof, question, knowledge)
        if other_time := not negative and at_another_time(proof, question, knowledge):
            return other_time
        return _ruling(found, proof, question, knowledge, negative=negative)
    if is_whole and _is_unlimited(found, proof, question):
        return _unlimited(proof, question, knowledge)
    if told := _by_other_plans(proof, question, knowledge):
        return told
    note = _note(found, proof, question, knowledge)
    if not note:
        return _with_near(told_elsewhere(question, knowledge), declined.nothing_found(question, knowledge))
    return left_open(note, said(proof, question, knowledge))


def _of_its_time(found: Sequence[Candidate], proof: Proof, question: Question, knowledge: Knowledge) -> Proof:
    """Return the proof of what is to come in the place of one by what was reached, if there is any."""
    if not (proof.holds and was_reached(question, proof.clause)):
        return proof
    ahead = [one.clause for one in found if one.clause.kind is not ClauseKind.BACKGROUND]
    other = best_proof(ahead, question, knowledge) if ahead else proof
    return other if other.holds else proof


def _with_near(elsewhere: Draft | None, none: Draft) -> Draft:
    """Return what another plan writes with the nearest words of the plan in question, if there are any."""
    return replace(elsewhere, blocks=(*elsewhere.blocks, *none.blocks[1:])) if elsewhere else none


def _by_other_plans(proof: Proof, question: Question, knowledge: Knowledge) -> Draft | None:
    """Check a statement that names no place by the plans that write what the plan of its nearest sentence does not.

    None where their nearest sentence does not have it either: the 费用 of another matter tells nothing.
    """
    lacking = [] if question.is_placed or question.filtered else things_unwritten(proof, question, knowledge)
    written = [word for word in lacking if knowledge.is_written(word)]
    writing = writing_all(written, question.documents, knowledge) if written else ()
    narrowed = replace(question, documents=writing)
    found = relevant(retrieve(narrowed, knowledge)) if writing else []
    if not found:
        return None
    _, there = _proven([candidate.clause for candidate in found], narrowed, knowledge)
    return (
        _content(found, narrowed, knowledge) if all(word in there.sentence.text.lower() for word in written) else None
    )


def _ruling(
    found: Sequence[Candidate], proof: Proof, question: Question, knowledge: Knowledge, *, negative: bool
) -> Draft:
    """Say whether the statement holds that a proof bears out or refutes."""
    others = _others(found, proof, question, knowledge) if proof.holds and not question.regions else ()
    holds = proof.holds != negative and not (negative and _refutes_the_rest(question, proof))
    ruling = verdict_on(proof, question, knowledge, holds=holds, others=others)
    return with_shortfall(ruling, proof, found, question, knowledge) if proof.holds else ruling


def _note(found: Sequence[Candidate], proof: Proof, question: Question, knowledge: Knowledge) -> str | Statement:
    """Say what the words nearest to a statement leave open; nothing where they do not speak of the matter."""
    title = f"《{knowledge.entry(proof.clause.doc_id).title}》"
    if absent := absent_names(question, knowledge):
        verdict = "是" if _denies(question, proof) else "没有"
        return f"{verdict}。{title}没有写到“{'、'.join(absent)}”，最接近的原文如下。"
    if proof.is_near and (lacking := missing(question, [proof.sentence.text])):
        return f"{title}没有写明{lacking[0].label}，最接近的原文如下。"
    if proof.only_set:
        reached = "是" if standing_claimed(question) else "做到" if happened(question.text) else "有"
        return f"{title}把这一点写作{aim(proof.clause)}，没有写明是否已经{reached}，原文如下。"
    if proof.other_words:
        unlike = f"原文没有写“{'、'.join(proof.other_words)}”，相近的写法如下。"
        return FITTING if seeks_help(question.text) else unlike
    return _nearest(found, proof, question, knowledge) if proof.is_near else ""


def _is_unlimited(found: Sequence[Candidate], proof: Proof, question: Question) -> bool:
    """Tell whether a question claims a limit, or that the rest is not so, which the nearest clause does not write."""
    nearest = found[0].clause == proof.clause and found[0].features.meaning >= _ON_THE_MATTER
    return proof.holds is None and nearest and claims_limit(question.text)


def _unlimited(proof: Proof, question: Question, knowledge: Knowledge) -> Draft:
    title = f"《{knowledge.entry(proof.clause.doc_id).title}》"
    no = Statement(f"{title}没有这样限定，原文如下。")
    return ruled("不是", (no, said(proof, question, knowledge)), {"verdict": False, "clauses": [proof.clause.id]})


def _proven(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> tuple[Question, Proof]:
    """Return a question with its proof; without the terms of who asks it if it does not hold with them."""
    proof = best_proof(clauses, question, knowledge)
    asked = without_told(asked_beside(question.terms, question.text), question.text, knowledge.is_written)
    if proof.holds or asked == question.terms:
        return question, proof
    without = replace(question, terms=asked)
    return without, best_proof(clauses, without, knowledge, question.terms)


def _nearest(found: Sequence[Candidate], proof: Proof, question: Question, knowledge: Knowledge) -> str | Statement:
    """Say what the plan of the nearest words does not write; to who seeks help only that they fit, if they do.

    A clause that is alike in meaning may tell it in other words, which the reader judges.
    """
    no = "没有。" if is_absent(question, knowledge) or ended(question.text, proof.sentence.text) else ""
    title = f"《{knowledge.entry(proof.clause.doc_id).title}》"
    if lacked := unwritten(proof, question, knowledge):
        return f"{no}{title}{lacked}，最接近的原文如下。"
    if found[0].clause != proof.clause or found[0].features.meaning < _ALIKE:
        return f"{no}{title}没有直接说明这一点，最接近的原文如下。"
    unlike = f"{no}{title}没有用这样的说法，意思最接近的原文如下。"
    return unlike if no or not seeks_help(question.text) else FITTING


def _denies(question: Question, proof: Proof) -> bool:
    """Tell whether a question claims the negative of what a sentence says; words that both use deny nothing."""
    word = denied(question.text)
    none_at_all = any(figure.high == 0 for figure in figures(question.text))
    words = proof.sentence.text
    alike = word is not None and (_denies_too(words, word) or forbids_too(question.text, words))
    return none_at_all or (word is not None and not alike)


def _refutes_the_rest(question: Question, proof: Proof) -> bool:
    """Tell whether a sentence refutes what a question claims in another clause than the one that denies something."""
    word = denied(question.text)
    return proof.holds is False and word is not None and claims_beside(question.text, word)


def _denies_too(words: str, word: str) -> bool:
    """Tell whether a sentence denies the same: 不跑腿 is what “零跑腿” says."""
    return word in words or re.search(rf"[零不无免未]{re.escape(word[-1])}", words) is not None


def _others(
    found: Sequence[Candidate], first: Proof, question: Question, knowledge: Knowledge
) -> tuple[Statement, ...]:
    """Say what the plans of other places write that bears a statement out which names no place."""
    seen = {knowledge.region(first.clause)}
    told = []
    for region in dict.fromkeys(knowledge.region(candidate.clause) for candidate in found):
        proof = best_proof([c.clause for c in found if knowledge.region(c.clause) == region], question, knowledge)
        if region not in seen and proof.holds:
            told.append(said(proof, question, knowledge))
    return tuple(told[:_MOST_OTHERS])

"""Compares who is responsible: how the departments of the sides relate, and then who they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause, Responsibility
from rag.answers.compare.asked.matter import asks_one_body
from rag.answers.compare.asked.sides import Side, all_of, are_things, silent_titles
from rag.answers.compare.departments import listed_bodies
from rag.answers.compare.departments.relation import bears, common_bodies, counted_role, in_role, relation, says_alone
from rag.answers.compare.quoting.lines import best_of_each
from rag.answers.compare.quoting.matching import alike_first, of_one_region
from rag.answers.compare.quoting.speaking import held_by, only_with, side_line
from rag.answers.phrasing.duty import best_words, duty_facts, proof
from rag.answers.phrasing.wording import quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Alike, Block, Draft, Paragraph, Statement, Table
from rag.evidence.clauses.aims import direct_first
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.places.find import find_place
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage, stands_in
from rag.knowledge import Knowledge
from rag.question.departments.how_many import counts_bodies
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

# The share of what the first clause covers of a thing that another must cover to be told for it.
_NEARLY = 0.75
_Found = tuple[Side, list[Clause]]


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say how the duties of the sides relate, then list them, and what plans write that assign none.

    None if no side gives any.
    """
    question, sides = listed_bodies.sought(question, sides, knowledge)
    found = [(side, _bearing_first(side, clauses, question, knowledge)) for side, clauses in _found(sides, knowledge)]
    assigned = [(side, clauses) for side, clauses in found if clauses]
    if not assigned:
        return None
    first = [_silence(side, knowledge) for side, clauses in found if not clauses]
    if verdict := _verdict(question, assigned, knowledge):
        first.append(verdict)
    blocks: list[Block] = [Paragraph(tuple(first))] if first else []
    blocks.append(_table(question, assigned, knowledge))
    if said := _of_nobody([side for side, clauses in found if not clauses], knowledge):
        blocks.append(Paragraph(tuple(said)))
    clauses = [clause for _, of_side in assigned for clause in of_side]
    status = Status.GROUNDED if len(assigned) == len(sides) else Status.PARTIAL
    return Draft(Intent.COMPARE, status, tuple(blocks), duty_facts(clauses))


def _found(sides: Sequence[Side], knowledge: Knowledge) -> list[_Found]:
    """Return the clauses of each side; one that has none is asked with the words only that another side writes."""
    placed = [_placed(side.question, knowledge) for side in sides]
    ranked = [[] if at else _ranked(side.question, knowledge) for side, at in zip(sides, placed, strict=True)]
    clauses = [at or [one.clause for one in best_of_each(of)] for at, of in zip(placed, ranked, strict=True)]
    if are_things(sides):
        clauses = _one_each(sides, clauses, ranked)
    elif all(ranked) and of_one_region(sides, knowledge):
        pairs = alike_first(ranked, [side.question.terms for side in sides])[:2]
        clauses = [[pair[place] for pair in pairs] or of for place, of in enumerate(clauses)]
    held = [term for side, of in zip(sides, clauses, strict=True) for term in held_by(side.question, of)]
    narrowed = [
        [] if of or not held else _ranked(only_with(side.question, held), knowledge)
        for side, of in zip(sides, clauses, strict=True)
    ]
    return [
        (side, of or [one.clause for one in best_of_each(others)])
        for side, of, others in zip(sides, clauses, narrowed, strict=True)
    ]


def _bearing_first(side: Side, clauses: list[Clause], question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return clauses behind one that gives the departments named a duty, where a question says that all sides do.

    That is one of them, or of those that hold as much of what is asked.
    """
    if not (question.tests and question.departments and clauses) or says_alone(question):
        return clauses
    ranked = [] if side.question.references else _ranked(side.question, knowledge)
    least = max((one.covered for one in ranked if one.clause in clauses), default=0.0)
    others = [one.clause for one in ranked if one.covered >= least]
    first = next((one for one in (*clauses, *others) if bears(one, question, knowledge)), None)
    return [first, *(one for one in clauses if one != first)][: len(clauses)] if first else clauses


def _one_each(
    sides: Sequence[Side], clauses: Sequence[list[Clause]], ranked: Sequence[list[Candidate]]
) -> list[list[Clause]]:
    """Return the first clause of each of some things; of two with the same, that which covers it less has its next.

    It has if the next covers it nearly as well: one task may be for both, and is if it writes of both in one sentence.
    """
    firsts = [of[:1] for of in clauses]
    if len(firsts) != 2 or not all(firsts) or not all(ranked):
        return firsts
    if both := _of_both(sides, ranked):
        return [both, both]
    if firsts[0] != firsts[1]:
        return _of_one_plan(firsts, ranked)
    fits = [max((one.covered, one.score) for one in of if one.clause == firsts[0][0]) for of in ranked]
    less = fits.index(min(fits))
    near = _NEARLY * fits[less][0]
    others = [one.clause for one in ranked[less] if one.clause not in firsts[less] and one.covered >= near]
    return [others[:1] or of if place == less else of for place, of in enumerate(firsts)]


def _of_one_plan(firsts: Sequence[list[Clause]], ranked: Sequence[Sequence[Candidate]]) -> list[list[Clause]]:
    """Return the clauses of two things in one plan where they are of two, if one has some that fit nearly as well."""
    documents = dict.fromkeys(clause.doc_id for of in firsts for clause in of)
    pairs = []
    for doc_id in documents if len(documents) > 1 else ():
        inside = [_nearly_best(of, first[0], doc_id) for of, first in zip(ranked, firsts, strict=True)]
        pair = [one for one in inside if one]
        if len({one.clause for one in pair}) == len(firsts):
            pairs.append(pair)
    chosen = max(pairs, key=lambda pair: sum(one.score for one in pair), default=None)
    return [[one.clause] for one in chosen] if chosen else list(firsts)


def _nearly_best(ranked: Sequence[Candidate], first: Clause, doc_id: str) -> Candidate | None:
    """Return the best candidate of a plan, if it holds nearly as much of what is asked as the best of all."""
    least = _NEARLY * max((one.covered for one in ranked if one.clause == first), default=0.0)
    return next((one for one in ranked if one.clause.doc_id == doc_id and one.covered >= least), None)


def _of_both(sides: Sequence[Side], ranked: Sequence[Sequence[Candidate]]) -> list[Clause]:
    """Return the best clause of each plan that writes of both of two things in one sentence; if a first one does."""
    terms = [[term for term in side.question.terms if term.weight > IDLE_WEIGHT] for side in sides]
    own = [term for of, other in zip(terms, terms[::-1], strict=True) for term in of if term not in other]
    if len({term in terms[0] for term in own}) < 2:
        return []
    together = [
        one
        for of in ranked
        for one in of
        if any(all(stands_in(term, told.text.lower()) for term in own) for told in sentences(one.clause))
    ]
    if not {one.clause for one in together} & {of[0].clause for of in ranked}:
        return []
    best = {one.clause.doc_id: one.clause for one in sorted(together, key=lambda one: one.score)}
    return list(reversed(best.values()))


def _placed(side: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clause with a duty at the numbers of a side, of several the one on the topic."""
    placed = find_place(side, knowledge) if side.references else []
    assigned = [clause for clause in placed if clause.responsibilities]
    best = max(assigned, key=lambda clause: (coverage(side.terms, clause.text.lower()), -clause.index), default=None)
    return [best] if best else []


def _ranked(side: Question, knowledge: Knowledge) -> list[Candidate]:
    """Return the clauses with a duty that speak of what a side is asked."""
    found = [candidate for candidate in relevant(retrieve(side, knowledge)) if candidate.clause.responsibilities]
    return direct_first(found, side)


def _silence(side: Side, knowledge: Knowledge) -> Statement:
    """Say that a side names nobody for the topic, or nobody anywhere."""
    documents = side.question.documents
    titles = silent_titles([side], knowledge)
    if side.question.references and not find_place(side.question, knowledge):
        return Statement(f"{titles}没有这个编号的条款。")
    if any(knowledge.assigns_duties(doc_id) for doc_id in documents):
        return Statement(f"{titles}没有这方面的内容。")
    return Statement(f"{titles}全文没有写明责任部门。")


def _of_nobody(silent: Sequence[Side], knowledge: Knowledge) -> list[Statement]:
    """Quote what plans that assign nobody write of the matter, of the sides that name no department for it."""
    plans = (side for side in silent if not any(map(knowledge.assigns_duties, side.question.documents)))
    return [line for side in plans if (line := side_line(side, knowledge))]


def _verdict(question: Question, found: Sequence[_Found], knowledge: Knowledge) -> Statement | None:
    if len(found) < 2:
        return None
    if "in_common" in question.cues:
        return common_bodies(question, found, knowledge)
    firsts = [(side.name, clauses[0]) for side, clauses in found]
    if len({clause.id for _, clause in firsts}) == 1:
        return _of_one_task(question, found, knowledge)
    proofs = [proof(clauses[0], _words(side, clauses[0]), knowledge) for side, clauses in found]
    said = listed_bodies.told(question, firsts, knowledge) or relation(question, firsts, knowledge)
    return replace(said, supports=tuple(one for of in proofs for one in of))


def _of_one_task(question: Question, found: Sequence[_Found], knowledge: Knowledge) -> Statement:
    """Say that one task is for all sides, and who sees to it in each plan that has it."""
    side, clauses = found[0]
    shared = [clause for clause in clauses if all(clause in of for _, of in found)]
    several = all_of(len(found))
    if len(shared) > 1:
        by = "；".join(f"{knowledge.label(one.doc_id)}由{who(one.responsibilities)}" for one in shared)
        text = f"{several}的责任部门相同，写在同一项任务里：{by}。"
    else:
        text = f"{several}的责任部门相同：{who(shared[0].responsibilities)}。{several}写在同一项任务里。"
    proofs = (one for clause in shared for one in proof(clause, _words(side, clause), knowledge))
    if question.tests and asks_one_body(question.text):
        return Statement(f"是，{text}", tuple(proofs))
    return Statement(text, tuple(proofs), alike=Alike.YES)


def _words(side: Side, clause: Clause) -> Sentence:
    return best_words(clause, side.question)


def _table(question: Question, found: Sequence[_Found], knowledge: Knowledge) -> Table:
    role = counted_role(question, [clause for _, of in found for clause in of])
    told = {clause.id: (side, clause) for side, clauses in found[::-1] for clause in clauses[::-1]}
    counts = "more" in question.cues or counts_bodies(question.text)
    counted = {one.id: in_role(one, role) for _, of in found for one in of} if counts else {}
    rows = [_row(side, clause, knowledge, counted.get(clause.id)) for side, clause in reversed(told.values())]
    return Table(("", "责任部门"), tuple(rows))


def _row(
    side: Side, clause: Clause, knowledge: Knowledge, counted: Sequence[Responsibility] | None
) -> tuple[Statement, ...]:
    words = _words(side, clause)
    number = f"**{len(counted)}个**：" if counted is not None else ""
    said = f"{number}{who(clause.responsibilities)}（{quoted(words.text)}）"
    return (Statement(source(clause, knowledge)), Statement(said, proof(clause, words, knowledge)))

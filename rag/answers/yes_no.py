"""Answers whether something is so: 是 or 否 first, then the words that prove it; a false premise is corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.facts.quantities import Quantity, quantities
from corpus.model import Clause, Role
from index.words import names_something
from rag.answers import declined, target
from rag.answers.claims import contradicts_rank, ends_what_goes_on, overstates
from rag.answers.place import find_place
from rag.answers.responsible import best_words, facts
from rag.answers.responsible import statement as duty_statement
from rag.answers.structure import structure
from rag.answers.wording import quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.choose import LIMITS, relevant
from rag.evidence.relevance import coverage, match
from rag.evidence.retrieve import Candidate, retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.terms import Term

_HELD = 0.6
_MISSING_WEIGHT = 0.25
_PARTICULAR = 2.5
_MOST_OF_IT = 0.6
_ROLE_WORDS = ((Role.LEAD, "牵头"), (Role.COOPERATE, "配合"), (Role.SHARED, "分工"))


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Check the statement that the question makes against the clause that it is about."""
    if question.references:
        clauses = find_place(question, knowledge)
        if clauses and question.departments:
            best = max(clauses, key=lambda clause: coverage(question.terms, _text(clause)))
            return _duty([best], question, knowledge)
    if claimed := quantities(question.text):
        checked = _amount(claimed[0], question, knowledge)
        if checked is not None:
            return checked
    if not question.terms:
        return declined.unclear(question, knowledge)
    found = relevant(retrieve(question, knowledge))
    if not found:
        return declined.nothing_found(question, knowledge)
    if question.departments and "about_duty" in question.cues and (clauses := _same_matter(found)):
        return _duty(clauses, question, knowledge)
    return _content(found, question, knowledge)


def _amount(claimed: Quantity, question: Question, knowledge: Knowledge) -> Draft | None:
    """Check an amount that the question states against the target, or the count, that it is about."""
    number = question.text[claimed.start : claimed.end]
    rest = replace(question, text=question.text.replace(number, ","), terms=_without_number(question.terms, number))
    chosen = target.choose(rest, knowledge) if rest.terms else []
    if chosen:
        fact = chosen[0].fact
        holds = fact.target.value == claimed.value and fact.target.unit in (claimed.unit, claimed.unit[-1:])
        said = target.statement(fact, knowledge)
        facts_found = {"verdict": holds, **target.facts([fact])}
    else:
        counted = structure(rest, knowledge)
        if counted is None or not isinstance(counted.blocks[0], Paragraph):
            return None
        holds = counted.facts.get("count") == claimed.value
        said = counted.blocks[0].statements[0]
        facts_found = {"verdict": holds, **counted.facts}
    statement = Statement(f"{'是' if holds else '不是'}。{said.text}", said.supports)
    return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph((statement,)),), facts_found)


def _without_number(terms: Sequence[Term], number: str) -> tuple[Term, ...]:
    return tuple(term for term in terms if term.word not in number)


def _same_matter(found: Sequence[Candidate]) -> list[Clause]:
    floor = found[0].score - LIMITS.margin
    return [c.clause for c in found if c.clause.responsibilities and c.score >= floor][:2]


def _duty(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft:
    """Check whether the department named has the role named in the clause."""
    clause = next((c for c in clauses if _holds(c, question, knowledge)), clauses[0])
    holds = _holds(clause, question, knowledge)
    words = best_words(clause, question)
    verdict = "是。" if holds else "不是。"
    text = f"{verdict}{source(clause, knowledge)}写明：{who(clause.responsibilities)}（{quoted(words.text)}）。"
    first = Paragraph((Statement(text, (whole(clause),)),))
    others = [other for other in clauses if other.doc_id != clause.doc_id]
    more = (Bullets(tuple(duty_statement(o, question, knowledge) for o in others), heading="还有"),) if others else ()
    return Draft(Intent.YES_NO, Status.GROUNDED, (first, *more), {"verdict": holds, **facts([clause, *others])})


def _holds(clause: Clause, question: Question, knowledge: Knowledge) -> bool:
    region = knowledge.region(clause)
    asked = next((role for role, word in _ROLE_WORDS if word in question.text), None)
    for mention in question.departments:
        names = {name for where, name in mention.by_region if where == region}
        duties = [
            duty for duty in clause.responsibilities if duty.department in names or duty.written == mention.written
        ]
        if not any(asked is None or duty.role is asked for duty in duties):
            return False
    return bool(question.departments)


def _content(found: Sequence[Candidate], question: Question, knowledge: Knowledge) -> Draft:
    """Check whether one sentence, or one clause, holds all that the question says."""
    best = max(found[:4], key=lambda candidate: (candidate.focused, candidate.score))
    clause = best.clause
    words = best_words(clause, question)
    support = Support(clause, words.start, words.end)
    said = f"{source(clause, knowledge)}写的是：{quoted(words.text)}。"
    untrue = overstates(question.text, words.text) or ends_what_goes_on(question.text, words.text)
    if contradicts_rank(question.text, words.text) or (best.covered >= LIMITS.covered and untrue):
        return _verdict(f"不是。{said}", support, clause, holds=False, status=Status.GROUNDED)
    missing = [term for term in question.terms if match(term, _text(clause)) < _HELD]
    share = sum(term.weight * (1 - match(term, _text(clause))) for term in missing) / question.weight
    if share <= _MISSING_WEIGHT and (reworded := _reworded(question, clause)):
        note = f"原文没有写“{'、'.join(reworded)}”，相近的写法如下。"
        blocks = (Paragraph((Statement(note),)), Paragraph((Statement(said, (support,)),)))
        return Draft(Intent.YES_NO, Status.PARTIAL, blocks, {"clauses": [clause.id]})
    if share <= _MISSING_WEIGHT:
        text = f"是。{source(clause, knowledge)}：{quoted(words.text)}。"
        return _verdict(text, support, clause, holds=True, status=Status.GROUNDED)
    if best.covered < LIMITS.covered:
        return declined.nothing_found(question, knowledge)
    if any(_contradicts(term, knowledge) for term in missing):
        return _verdict(f"不是。{said}", support, clause, holds=False, status=Status.GROUNDED)
    unsaid = Statement(f"《{knowledge.entry(clause.doc_id).title}》没有直接说明这一点，最接近的原文如下。")
    blocks = (Paragraph((unsaid,)), Paragraph((Statement(said, (support,)),)))
    return Draft(Intent.YES_NO, Status.PARTIAL, blocks, {"clauses": [clause.id]})


def _reworded(question: Question, clause: Clause) -> list[str]:
    """Return the words of the question that a clause holds only in other words, if they make up most of it.

    A wider word proves nothing: a plan that speaks of 人工智能 does not say that there will be a 大模型.
    """
    text = _text(clause)
    other = [term for term in question.terms if term.word not in text and any(o.lower() in text for o in term.others)]
    return [term.word for term in other] if sum(term.weight for term in other) > _MOST_OF_IT * question.weight else []


def _contradicts(term: Term, knowledge: Knowledge) -> bool:
    """Tell whether a word that a clause lacks makes the question's statement false rather than only unproved.

    A particular thing that the plans name elsewhere does; a word of everyday speech that no plan uses proves nothing,
    nor does one that they use everywhere.
    """
    particular = names_something(term.word) and term.weight >= _PARTICULAR
    return particular and any(knowledge.is_written(word) for word in (term.word, *term.others))


def _text(clause: Clause) -> str:
    return ("\n".join(clause.path) + "\n" + clause.text).lower()


def _verdict(text: str, support: Support, clause: Clause, *, holds: bool, status: Status) -> Draft:
    facts_found = {"verdict": holds, "clauses": [clause.id]}
    return Draft(Intent.YES_NO, status, (Paragraph((Statement(text, (support,)),)),), facts_found)

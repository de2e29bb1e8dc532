"""Answers what stands at a number of a plan: the clause whole, with its duty."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.declining import declined
from rag.answers.outline.contents import in_full
from rag.answers.outline.structure import at
from rag.answers.phrasing.duty import duty_facts
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.find import Found, find_places, having_all
from rag.evidence.sentences.relevance import holds, stands_in
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.named import names_kind

_OPTIONS = 4
# From this weight on a word tells of a topic; up to so many clauses on it are given whole.
_TELLING = 2.5
_FEW = 2


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Give the clauses at the place that the question points to, or the clause that its words name."""
    if not question.references:
        return _by_words(question, knowledge)
    found = find_places(question, knowledge)
    if not found:
        return declined.no_such_place(question, knowledge)
    if not (question.is_placed or question.terms):
        held = having_all(question, knowledge)
        called = [doc_id for doc_id in held if names_kind(question.text, knowledge.entry(doc_id).title)]
        if len(called) == 1:
            found = [one for one in found if one.place.document.id == called[0]]
        elif len(held) > 1:
            return _which(question, called or held, knowledge)
    if clauses := _on_topic(found, question):
        return told_whole(clauses, knowledge)
    return at(found, question, knowledge) or declined.no_such_place(question, knowledge)


def _on_topic(found: Sequence[Found], question: Question) -> Sequence[Clause]:
    """Return the few clauses, of many at a place, that speak of what a question asks of it: “三(三)里的茶馆在哪”."""
    clauses = [clause for one in found for clause in one.place.clauses]
    headings = "".join(one.place.heading or "" for one in found)
    telling = [term for term in question.telling if term.weight >= _TELLING and not stands_in(term, headings)]
    if len(clauses) <= _FEW or not telling:
        return ()
    held = [clause for clause in clauses if all(holds(term, clause.text.lower()) for term in telling)]
    return held if len(held) <= _FEW else ()


def _by_words(question: Question, knowledge: Knowledge) -> Draft:
    found = relevant(retrieve(question, knowledge))
    if not found:
        return declined.nothing_found(question, knowledge)
    return told_whole([found[0].clause], knowledge)


def told_whole(clauses: Sequence[Clause], knowledge: Knowledge) -> Draft:
    """Give clauses whole, with their duties."""
    facts = {"clauses": [clause.id for clause in clauses], **duty_facts(clauses)}
    return Draft(Intent.LOOKUP, Status.GROUNDED, tuple(in_full(clauses, knowledge)), facts)


def _which(question: Question, held: Sequence[str], knowledge: Knowledge) -> Draft:
    """Ask which plan is meant by a number that several have."""
    asked = question.text[question.references[0].start : question.references[-1].end].strip("“”\"'‘’")
    text = f"{knowledge.titles(held)}都有“{asked}”；请说明问的是哪一份。"
    options = tuple(f"{knowledge.label(doc_id)}{asked}讲什么？" for doc_id in held[:_OPTIONS])
    return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((Statement(text),)),), suggestions=options)

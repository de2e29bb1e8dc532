"""Suggests what to ask next, from the clauses that an answer cites."""

from __future__ import annotations

from corpus.model import Clause, ClauseKind
from rag.answers.declining.declined import examples
from rag.contract import Intent
from rag.draft import Draft, Rendered
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.outline import bare
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.question.model import Question

_FEWEST, _MOST = 2, 3
_LOOKED_AT = 20
_LONGEST_NAME = 24


def suggestions(question: Question, found: Draft, rendered: Rendered, knowledge: Knowledge) -> tuple[str, ...]:
    """Return two or three questions that the corpus can answer: about what the answer cites, or one a region."""
    if not rendered.citations:
        return examples(knowledge)
    clause = knowledge.clause(rendered.citations[0].clause_id)
    if clause.kind is ClauseKind.FRONT_MATTER:
        return examples(knowledge)
    region = knowledge.region(clause)
    topic = _name(clause)
    options = []
    if found.intent is not Intent.RESPONSIBLE and clause.responsibilities:
        options.append(f"{region}“{topic}”由谁负责？")
    if found.intent is not Intent.MEASURE:
        options.append(f"{region}“{topic}”有哪些措施？")
    if clause.responsibilities and found.intent is not Intent.TASKS_OF_DEPARTMENT:
        department = next((d for d in clause.responsibilities if not d.generic), None)
        if department:
            options.append(f"{knowledge.label(clause.doc_id)}里{department.written}负责哪些任务？")
    room = len(set(options)) < _MOST
    if room and question.terms and found.intent in (Intent.RESPONSIBLE, Intent.MEASURE, Intent.LIST):
        options += [f"那{other}呢？" for other in _regions_on(question, knowledge) if other != region][:1]
    if len(set(options)) < _FEWEST:
        options += [example for example in examples(knowledge) if topic not in example]
    return tuple(dict.fromkeys(options))[:_MOST]


def _regions_on(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the regions whose plans speak of the topic, the nearest first."""
    on_topic = relevant(retrieve(question, knowledge, knowledge.doc_ids, k=_LOOKED_AT))
    return tuple(dict.fromkeys(knowledge.region(candidate.clause) for candidate in on_topic))


def _name(clause: Clause) -> str:
    """Return what a clause is about: its title, or the heading right above it, or its first words."""
    if clause.title:
        return clause.title
    return bare(clause.path[-1]) if clause.path else lead(clause, _LONGEST_NAME).text.strip("。;,，")

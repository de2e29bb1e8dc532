"""The duties of departments in plans: those of one, those in the roles and on the topic of a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from corpus.model import Clause
from index.catalogue.records import Duty
from rag.answers.phrasing.wording import place, quoted
from rag.draft import Statement, whole
from rag.evidence.sentences.cut import Sentence, duty_start, lead, opening, sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.plan_names import kind_of_title
from rag.question.departments.roles import ALL, asks_alone, in_any_role, is_role, roles_asked
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention
from rag.question.topic.terms import IDLE_WEIGHT, Term

_LONGEST_LINE, _LONGEST_SPOKEN_OF = 60, 300
_TOPIC_COVERED = 0.6


def duties_of(mention: DepartmentMention, doc_id: str, knowledge: Knowledge) -> list[Duty]:
    """Return the duties of a department in a document, each clause once."""
    region = knowledge.region_of(doc_id)
    names = [name for where, name in mention.by_region if where == region]
    duties = [duty for name in names for duty in knowledge.catalogue.responsibilities(department=name, doc_id=doc_id)]
    return _canonical(duties, names)


def in_question(duties: Sequence[Duty], question: Question) -> list[Duty]:
    """Return the duties in the roles asked for, on the topic of the question where any is."""
    kept = in_roles(duties, question)
    return on_topic(kept, question) or kept


def in_roles(duties: Sequence[Duty], question: Question) -> list[Duty]:
    """Return the duties in the roles asked for, and in no company if the question asks for those alone."""
    roles = ALL if in_any_role(question.text) else roles_asked(question.text)
    kept = [duty for duty in duties if duty.role in roles or roles == ALL]
    if asks_alone(question.text):
        kept = [duty for duty in kept if len(duty.clause.responsibilities) == 1]
    return kept


# “从种茶到卖茶,”: how far the tasks reach, which leaves none out; not “从谁到谁”.
_REACH = re.compile(r"从[^,?谁哪几多]{1,8}到[^,?谁哪几多]{1,12}(?=,)")
# “在教育方面”, “跟教育有关的”; not “各方面”.
_SETS_TOPIC = re.compile(r"[在就跟和与对][^,?]{2,12}(?:方面|领域|有关|相关)")


def topic_of(question: Question) -> tuple[Term, ...]:
    """Return the terms of a question that tell more than everyday speech does, or all where it sets a topic."""
    reach = "".join(_REACH.findall(question.text))
    least = 0.0 if _SETS_TOPIC.search(question.text) else IDLE_WEIGHT
    telling = (term for term in question.terms if term.weight > least and term.word not in reach)
    telling = (term for term in telling if term.word not in _parts_of_plans())
    return tuple(term for term in telling if not is_role(term.word) and kind_of_title(term.word) != term.word)


@cache
def _parts_of_plans() -> frozenset[str]:
    """Return what parts of plans are called: “重点工程里的” is no topic."""
    return frozenset(word for kind in kinds() for word in kind.words)


def on_topic(duties: Sequence[Duty], question: Question) -> list[Duty]:
    """Return the duties whose clauses hold most of a question's topic, or of a thing that it lists: “种苗、茶叶”."""
    topic = topic_of(question)
    listed = [[term for term in topic if term.word in piece] for piece in question.text.split("、")]
    groups = [topic, *filter(None, listed)] if topic else []
    sets_topic = _SETS_TOPIC.search(question.text) is not None
    texts = [(d, without_bodies(d.clause) if sets_topic else d.clause.headed_text.lower()) for d in duties]
    return [duty for duty, text in texts if any(coverage(group, text) >= _TOPIC_COVERED for group in groups)]


def without_bodies(clause: Clause) -> str:
    """Return a clause with its headings in lower case, but not who sees to it: 市委宣传部 there makes no 宣传."""
    bodies = clause.text[duty_start(clause) :]
    return clause.headed_text.removesuffix(bodies).lower() if clause.responsibilities else clause.headed_text.lower()


def _canonical(duties: Iterable[Duty], names: Sequence[str]) -> list[Duty]:
    """Keep the duties of the department itself, each clause once."""
    found: dict[str, Duty] = {}
    for duty in duties:
        if duty.responsibility.department in names:
            found.setdefault(duty.clause_id, duty)
    return list(found.values())


def line(clause: Clause, knowledge: Knowledge, *, body: str = "", spoken_of: bool = False) -> Statement:
    """Say a task in one line: its place and its first words, or all of it where it is what was ``spoken_of``.

    The task of a district is told by the sentence that names it: 茶港 for 茶港区.
    """
    every = sentences(clause)
    whole_text = Sentence(clause.text[every[0].start : every[-1].end], every[0].start, every[-1].end)
    words = whole_text if spoken_of and len(whole_text.text) <= _LONGEST_SPOKEN_OF else lead(clause, _LONGEST_LINE)
    if words is not whole_text and (name := _DISTRICT.sub("", body)) != body:
        words = next((opening(clause, one, _LONGEST_LINE) for one in every[1:] if name in one.text), words)
    where = place(clause, knowledge)
    return Statement(f"{where}：{quoted(words.text)}" if where else quoted(words.text), (whole(clause),))


# “茶港区”: a district by its name; not “各区”.
_DISTRICT = re.compile("(?<=..)[区县]$")


def facts(duties: Sequence[Duty]) -> dict[str, Any]:
    """Return the tasks in the shape of the contract."""
    return {
        "tasks": [
            {
                "clause_id": duty.clause_id,
                "doc_id": duty.clause.doc_id,
                "department": duty.responsibility.written,
                "canonical": duty.responsibility.department,
                "role": duty.role.value,
            }
            for duty in duties
        ],
        "count": len(duties),
    }

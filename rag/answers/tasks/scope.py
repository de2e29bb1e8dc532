"""Finds which of a plan's tasks a question is about: those of a part that its words name, or on its topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from index.catalogue.records import Duty
from rag.answers.tasks.duties import topic_of
from rag.evidence.places.find import find_place, find_places
from rag.evidence.places.headings import headed
from rag.evidence.places.outline import Path, below, name_asked, paths
from rag.evidence.places.parts import parts
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.subject import phrases
from rag.question.topic.terms import IDLE_WEIGHT, Term

# What has parts of its own in a plan beside its tasks: “哪些工程没有公安局”.
_KINDS = {"project": "工程", "safeguard": "保障", "box": "专栏"}
# The share of a topic that a clause must hold to be on it; any, to touch it.
_ON_TOPIC, _TOUCHED = 0.6, 0.01
# How long a heading is at least that names its part wherever it stands.
_WHOLE_NAME = 4
# A word that weighs no more stands in most headings: the 知识产权 of “知识产权规划里” names no part.
_COMMON = 1.0
# What tells nothing of a part or a topic: 所有 of “所有任务”, 任何 of “任何工程”; not 茶园.
_IDLE = re.compile("从来|一直|始终|压根|完全|根本|单独|任何|所有|全部|不用|主要|重点|既有|总数|条款|内容|[没不]有?")


@dataclass(frozen=True, slots=True)
class Scope:
    """The clauses of a plan that a question is about, and the words for where they are, fit to follow its name.

    ``by_topic`` tells that no heading holds them together.
    """

    words: str
    clauses: tuple[Clause, ...]
    by_topic: bool = False

    @property
    def doc_id(self) -> str:
        """The id of the plan."""
        return self.clauses[0].doc_id

    @property
    def assigned(self) -> tuple[Clause, ...]:
        """Those for which somebody is responsible."""
        return tuple(one for one in self.clauses if one.responsibilities)


def scope_of(
    doc_id: str, rest: str, question: Question, knowledge: Knowledge, *, touched: bool = False
) -> Scope | None:
    """Return the clauses of a plan that ``rest`` of a question is about; None where the plan has none such.

    With ``touched`` those that touch a topic are about it, too.
    """
    document = knowledge.document(doc_id)
    clauses, words, by_topic = document.clauses, "中", False
    if question.references:
        clauses = tuple(find_place(replace(question, documents=(doc_id,)), knowledge))
        words = "的所问部分里"
    if kind := next((kind for kind, word in _KINDS.items() if word in rest), None):
        held = {clause.id for item in parts(document, kind) for clause in item.clauses}
        clauses, words = tuple(clause for clause in clauses if clause.id in held), f"的{_KINDS[kind]}里"
    elif not question.references and (headed_so := _headed(doc_id, [rest], knowledge)):
        clauses, words = headed_so.clauses, headed_so.words
    if terms := _terms(rest, question):
        if headings := headed(terms, document):
            held = {clause.id for path in headings for clause in below(document, path)}
            words = f"“{'”“'.join(path[-1] for path in headings)}”部分里"
        else:
            by_topic = True
            terms = [term for term in terms if term.weight > IDLE_WEIGHT] or terms
            if not any(term.word in one.headed_text.lower() for term in terms for one in clauses):
                return None
            least = _TOUCHED if touched else _ON_TOPIC
            held = {one.id for one in clauses if coverage(terms, one.headed_text.lower()) >= least}
            words = f"与“{'、'.join(phrases(terms, question.text))}”有关的任务里"
        clauses = tuple(clause for clause in clauses if clause.id in held)
    return Scope(words, clauses, by_topic) if clauses else None


# “重点工程里,市教委有几项”, “高标准保护部分中”: a part of a plan before what is asked of it; not “这些任务里”.
_WITHIN = re.compile(
    r"(?P<part>[^,?]{2,20}?)(?:(?:[这那]?一?(?:部分|块|章|节))(?:里[面头]?|当?中|内)?"
    r"|(?:里[面头]?|当?中|内)(?!心|国|介|医|外))"
)


def parts_asked(question: Question, knowledge: Knowledge) -> tuple[dict[str, Scope], Question]:
    """Return the part of each plan, by heading, kind or number, that a question restricts tasks to, and what it asks.

    No part where it restricts them to none.
    """
    if question.references:
        return _numbered(question, knowledge), question
    named = [one["part"] for one in _WITHIN.finditer(blanked(question.text, [*question.places, *question.departments]))]
    words = named[0] if named else ""
    if headed_so := {doc_id: part for doc_id in question.documents if (part := _headed(doc_id, named, knowledge))}:
        rest = tuple(term for term in question.terms if not any(term.word in one for one in named))
        return headed_so, replace(question, terms=rest)
    tells = any(kind in words for kind in _KINDS.values()) or any(
        term.weight > _COMMON and term.word in words for term in question.terms
    )
    if not tells:
        return {}, question
    found = {doc_id: scope_of(doc_id, words, question, knowledge) for doc_id in question.documents}
    parts = {
        doc_id: scope
        for doc_id, scope in found.items()
        if scope and not scope.by_topic and scope.clauses != knowledge.document(doc_id).clauses
    }
    rest = tuple(term for term in question.terms if term.word not in words)
    return parts, replace(question, terms=rest) if parts else question


def _headed(doc_id: str, named: Sequence[str], knowledge: Knowledge) -> Scope | None:
    """Return the parts of a plan whose whole headings stand in the words for parts: “主要任务”; None without one."""
    document = knowledge.document(doc_id)
    found: list[Path] = []
    for words in named:
        held = [path for path in paths(document) if len(name := name_asked(path[-1])) >= _WHOLE_NAME and name in words]
        found += sorted(held, key=lambda one: (-len(one[-1]), len(one)))[:1]
    clauses = tuple(dict.fromkeys(clause for path in found for clause in below(document, path)))
    return Scope(f"“{'”“'.join(path[-1] for path in found)}”部分里", clauses) if found else None


def within(duties: Sequence[Duty], part: Scope | None) -> list[Duty]:
    """Return the duties in a part of a plan, all if a question asks for no part."""
    held = {clause.id for clause in part.clauses} if part else set()
    return [duty for duty in duties if part is None or duty.clause_id in held]


def _numbered(question: Question, knowledge: Knowledge) -> dict[str, Scope]:
    """Return the sections of each plan that a question points to by number; none where it points to a single task."""
    places = [one.place for one in find_places(question, knowledge)]
    if not all(one.is_section and len(one.clauses) > 1 for one in places):
        return {}
    found: dict[str, Scope] = {}
    for doc_id in dict.fromkeys(one.document.id for one in places):
        here = [one for one in places if one.document.id == doc_id]
        clauses = tuple(dict.fromkeys(clause for one in here for clause in one.clauses))
        found[doc_id] = Scope(f"“{'”“'.join(one.heading for one in here)}”部分里", clauses)
    return found


def _terms(rest: str, question: Question) -> list[Term]:
    """Return the words in ``rest`` of a question that name a part of a plan or a topic, however common."""
    named = topic_of(question)
    common = [
        term for term in question.terms if len(term.word) > 1 and term not in named and not _IDLE.search(term.word)
    ]
    kept = [term for term in (*named, *common) if term.word in rest and not _IDLE.fullmatch(term.word)]
    return [term for term in kept if named_kind(term.word) is None]

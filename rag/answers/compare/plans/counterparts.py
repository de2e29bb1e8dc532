"""Compares a numbered task with what another plan has on its matter: “第9项跟规划一样吗”, “第60项规划里有吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause
from index.words import plain_words
from rag.answers.compare.asked.alike import asks_alike, word_for
from rag.answers.compare.asked.matter import asks_value, asks_who
from rag.answers.compare.asked.sides import Side
from rag.answers.compare.departments import duties
from rag.answers.compare.likeness.whole_item import item_compared
from rag.answers.compare.numbers import values
from rag.answers.compare.writing import words
from rag.contract import Intent, Status
from rag.draft import Alike, Draft, Paragraph, Statement, joined
from rag.evidence.places.find import find_place
from rag.evidence.places.parts import numbered_through
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.pairs import pairs_of, share_held
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.parting.beside import separate
from rag.question.plans.links import blanked, link_documents
from rag.question.topic.terms import find_terms

# “规划”, “五年规划” beside a numbered task: the plan of the same region that the task carries out; not “规划院”.
_THE_PLAN = re.compile(r"(?:五年|十四五)?规划(?=里|中|那|的|呢|上|比|[有差写说提一是对讲,?]|$)")
# What leads from the name of a plan to a number in it: the 里的 of “规划里的第3条”; not the 比 of “规划比第3条”.
_WITHIN = re.compile(r"[的里中,那]{0,3}")
# The share of the pairs of characters of a sentence that another must have to say the same.
_ALIKE = 0.6
# “规划里有吗”, “写到了没有”: whether the other plan has it at all; not “规划怎么写”, “写了什么”.
_IS_THERE = re.compile(
    r"(?<!怎么)(?<![咋何])[有写提说讲找](?:没有?|得|不|到|了|过|着)*(?:[吗么]|没有?|不|$|[?])|有没有|有无"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Put the matter of each numbered task to the other plans named, and compare; None where no such is asked."""
    places = separate(question.references, question.text)
    if len(places) > 1 and not (asks_value(question) or asks_who(question, knowledge)):
        return None
    start = question.references[0].start if question.references else 0
    told = [_of_one(replace(question, references=place), start, knowledge) for place in places if len(place) == 1]
    if not told or len(told) < len(places) or any(one is None for one in told):
        return None
    return told[0] if len(told) == 1 else joined([one for one in told if one is not None])


def _of_one(question: Question, start: int, knowledge: Knowledge) -> Draft | None:
    """Put the matter of one task to the other plans; the first number of the question is at ``start``."""
    task = _task(question, start, knowledge)
    others = _others(question, task, knowledge) if task else ()
    if task is None or not others:
        return None
    told, alike = _most_alike(task, others, knowledge)
    sides = [
        _side(doc_id, question, told, knowledge, numbered=doc_id == task.doc_id) for doc_id in (task.doc_id, *others)
    ]
    asked = replace(question, intent=Intent.COMPARE, documents=(task.doc_id, *others))
    if asks_who(asked, knowledge):
        return duties.answer(asked, sides, knowledge)
    if asks_value(asked) and (compared := values.answer(asked, sides, knowledge)):
        return compared
    if alike and len(others) == 1 and (whole := _whole(question, task, others[0], knowledge)):
        return whole
    compared = words.answer(asked, sides, knowledge)
    if compared is None or "adds" in question.cues:
        return compared
    first = _verdict(question, others, knowledge, alike=alike)
    status = Status.GROUNDED if alike else Status.PARTIAL
    return compared.behind(first, status=status) if first else replace(compared, status=status)


def _whole(question: Question, task: Clause, other: str, knowledge: Knowledge) -> Draft | None:
    """Say whether all of a task is written alike in another plan; None where a question does not ask whether it is."""
    said = asks_alike(question)
    told = item_compared(task, other, knowledge) if said is not None else []
    if said is None or not told:
        return None
    word = word_for(question, told[0].alike or Alike.NO, said)
    first = replace(told[0], text=f"{word}，{told[0].text}")
    clauses = dict.fromkeys(support.clause.id for one in told for support in one.supports)
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((first, *told[1:])),), {"clauses": list(clauses)})


def _task(question: Question, start: int, knowledge: Knowledge) -> Clause | None:
    """Return the task that a number means, of a plan that numbers its tasks through; None if it is none or not one.

    It is of the plan named right before it, or before the number at ``start`` that it stands beside.
    """
    reference = question.references[0]
    titled = link_documents(question.text, knowledge.entries)
    places = (*titled, *question.places)
    begin = reference.start if any(start < place.start < reference.start for place in places) else start
    within = [p for p in places if p.end <= begin and _WITHIN.fullmatch(question.text[p.end : begin])]
    if not within and (question.named_documents or question.regions):
        return None
    entries = {entry.id for entry in knowledge.entries}
    found = []
    for doc_id in entries.intersection(*(place.values for place in within)):
        tasks = numbered_through(knowledge.document(doc_id))
        placed = find_place(replace(question, documents=(doc_id,), terms=()), knowledge) if tasks else []
        found += placed if len(placed) == 1 and placed[0] in tasks else []
    return found[0] if len(found) == 1 else None


def _others(question: Question, task: Clause, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the other plans that a question names, by title, by region, or as the plan behind the task."""
    home = knowledge.region(task)
    named = [doc_id for doc_id in question.named_documents if doc_id != task.doc_id]
    abroad = [region for region in question.regions if region != home]
    named += [doc_id for doc_id in knowledge.documents_of(abroad) if doc_id not in named]
    if not named and _THE_PLAN.search(blanked(question.text, question.places)):
        named = [doc_id for doc_id in knowledge.documents_of((home,)) if doc_id != task.doc_id]
    return tuple(dict.fromkeys(named))


def _most_alike(task: Clause, others: Sequence[str], knowledge: Knowledge) -> tuple[Sentence, bool]:
    """Return the sentence of a task that another plan says most like it, and whether it says the same.

    It is the first where nothing is alike.
    """
    theirs = [pairs_of(sentence.text) for clause in knowledge.clauses(others) for sentence in sentences(clause)]
    told = sentences(task)
    shares = {one: max((share_held(pairs_of(one.text), pairs) for pairs in theirs), default=0.0) for one in told}
    best = max(told, key=lambda one: (shares[one], -one.start))
    return (best, True) if shares[best] >= _ALIKE else (told[0], False)


def _side(doc_id: str, question: Question, told: Sentence, knowledge: Knowledge, *, numbered: bool) -> Side:
    """Put the words of a task to a plan: to its own at its number, to any other by what they say."""
    terms = find_terms(told.text.lower(), plain_words, knowledge.weigh)
    asked = replace(
        question,
        text=told.text.lower(),
        topic=",".join(term.word for term in terms),
        terms=terms,
        documents=(doc_id,),
        named_documents=(doc_id,),
        regions=(),
        places=(),
        references=question.references if numbered else (),
    )
    return Side(knowledge.label(doc_id), asked)


def _verdict(question: Question, others: Sequence[str], knowledge: Knowledge, *, alike: bool) -> Statement | None:
    """Say whether another plan has the task, where that is asked, or that it says nothing like it."""
    titles = knowledge.titles(others)
    if not alike:
        return Statement(f"{titles}没有与这一项写法相同的内容，最接近的如下。")
    return Statement("有，两者都写到这一项。") if _IS_THERE.search(question.text) else None

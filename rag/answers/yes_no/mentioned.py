"""Answers whether plans write of a thing at all, or of another for it: “有没有提种业”, “有鉴定中心吗”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Clause
from rag.answers.phrasing.naming import written
from rag.answers.yes_no.proof.best import best_proof
from rag.answers.yes_no.proof.proven import said
from rag.answers.yes_no.proof.quote import quote
from rag.answers.yes_no.ruling import is_so, left_open, nothing, ruled
from rag.draft import Draft
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import stands_in
from rag.evidence.things.presence import spots, thing_named
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.claims.existence import body_asked
from rag.question.claims.mention import denies_mention, is_mentioned, matter_mentioned, mentioned_thing
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked
from rag.question.topic.subject import as_typed


def place(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the plan of one place writes of another; None where a question asks for something else."""
    told = next((one for one in _places(question) if is_mentioned(question.text, one.start, one.end)), None)
    if told is None:
        return None
    documents = _named_before(told, question, knowledge)
    if not documents:
        return None
    thing = question.text[told.start : told.end]
    negative = denies_mention(question.text)
    clauses = knowledge.clauses(documents)
    names = (thing, *(_initials(thing)))
    found = next(((clause, one) for name in names for clause in clauses for one in _writing(name, clause)), None)
    if found is None:
        word = "是" if negative else "没有"
        return nothing([f"{knowledge.titles(documents)}全文没有写到“{thing}”"], word, knowledge)
    clause, words = found
    facts = {"verdict": not negative, "clauses": [clause.id]}
    return ruled(is_so(not negative), [written(clause, words, knowledge)], facts)


def _places(question: Question) -> list[Mention]:
    """Return where a question names regions or plans, and places that no plan is held of."""
    elsewhere = (match for name in question.foreign for match in re.finditer(re.escape(name), question.text))
    return [*question.places, *(Mention((), *match.span()) for match in elsewhere)]


def _initials(name: str) -> list[str]:
    """Return the characters that plans write for a region in short: 沪 for 上海."""
    names = region_names()
    return [one for one, region in names.initials.items() if name in (region, *names.aliases.get(region, ()))]


_PART = re.compile(r"[^,，;；。\s]+")
# How long words must be that are a matter by themselves, whatever they are made of.
_WHOLE = 4


def _writing(name: str, clause: Clause) -> list[Sentence]:
    """Return the parts of a clause, between two marks, that write a name."""
    parts = _PART.finditer(clause.text)
    return [Sentence(part[0], *part.span()) for part in parts if name in part[0]]


def _named_before(told: Mention, question: Question, knowledge: Knowledge) -> list[str]:
    """Return the plans of the places named before another."""
    before = [one for one in question.places if one.end <= told.start]
    values = {value for one in before for value in one.values}
    return [e.id for e in knowledge.entries if e.id in values or e.metadata.region in values]


def otherwise(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that plans have only another word for a thing, or the body of the city above; None for anything else."""
    return _by_another_word(clauses, question, knowledge) or owned_above(clauses, question, knowledge)


def _by_another_word(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that plans only have another word for a thing, and quote it; None where they write it, or none is asked for.

    计算机软件 is such a word for 开源软件; a form of its name, or a word that means the very same, is the thing itself.
    """
    if question.departments or question.references:
        return None
    name = mentioned_thing(blanked(question.text, question.places))
    found = spots(thing_named(name, knowledge), question.documents, knowledge) if name else []
    if not name or (found and found[0].way.writes):
        return None
    proof = best_proof(clauses, question, knowledge)
    named = question.is_placed or question.filtered
    plans = knowledge.titles(question.documents) if named else "收录的规划"
    denied = denies_mention(question.text)
    note = f"{'是' if denied else '没有'}。{plans}没有写到“{as_typed(name, question)}”，最接近的原文如下。"
    return left_open(note, said(proof, question, knowledge), {"verdict": denied, "clauses": [proof.clause.id]})


def writes_matter(sentence: Sentence, question: Question) -> bool:
    """Tell whether a part of a sentence, between two marks, has all words of what a question asks to be mentioned."""
    matter = matter_mentioned(question.text)
    if len(matter) >= _WHOLE and any(matter in part[0] for part in _PART.finditer(sentence.text.lower())):
        return True
    terms = [term for term in question.terms if term.word in matter]
    if not matter or len("".join(term.word for term in terms)) < len(matter) - 1:
        return False
    return any(all(stands_in(term, part[0]) for term in terms) for part in _PART.finditer(sentence.text.lower()))


def owned_above(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that a plan only names the body of the city that its region is part of; None where it names another."""
    name = body_asked(question)
    if not name or len(question.regions) != 1:
        return None
    above = _above(question.regions[0])
    thing = name.removeprefix("知识产权")
    naming = list(_naming(thing, clauses, question))
    owned = re.compile(rf"{above}(?:知识产权)?{re.escape(thing)}") if above else None
    if owned is None or not naming or not all(owned.search(words.text) for _, words in naming):
        return None
    clause, sentence = naming[0]
    words = quote(clause, sentence, question)
    title = knowledge.titles([clause.doc_id])
    note = f"{title}写到的是{above}的“{thing}”，没有写到{question.regions[0].removeprefix(above)}自己的，原文如下。"
    return left_open(note, written(clause, words, knowledge))


def _above(region: str) -> str:
    """Return the city that a region is a district of, 茶城市 of 茶城市茶港区, as it is named; or nothing."""
    match = re.match(r"[一-鿿]{2,3}市(?=[一-鿿])", region)
    return match[0] if match and match[0] not in region_names().aliases.get(region, ()) else ""


def _naming(thing: str, clauses: Sequence[Clause], question: Question) -> Iterator[tuple[Clause, Sentence]]:
    for clause in clauses:
        for sentence in sentences(clause) if clause.doc_id in question.documents else ():
            if thing in sentence.text:
                yield clause, sentence

"""Tells which things of a statement a plan writes nowhere, to say so before the words that come nearest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.words import is_word, names_something
from rag.answers.phrasing.wording import speaks_of
from rag.answers.yes_no.claims.changes import ended
from rag.answers.yes_no.claims.figures import figure_holds, number_missing, thing_counted
from rag.answers.yes_no.claims.places import level_missing
from rag.answers.yes_no.claims.things import grade_missing, newness_missing
from rag.answers.yes_no.proof.best import Proof
from rag.answers.yes_no.proof.holding import PARTICULAR
from rag.answers.yes_no.proof.statement import MODALS
from rag.evidence.sentences.relevance import holds, stands_in
from rag.evidence.things.written import with_more_between
from rag.knowledge import Knowledge
from rag.lexicon.claims import anything_words
from rag.question.claims.existence import body_at_end, whole_name
from rag.question.claims.figures import figures
from rag.question.claims.mention import without_verb
from rag.question.model import Question
from rag.question.topic.quoted import quoted_names
from rag.question.topic.terms import Term

_MOST_NAMED = 2
# How many characters at the end of a name tell of what kind a thing is: 贷款.
_KIND = 2


def unwritten(proof: Proof, question: Question, knowledge: Knowledge) -> str:
    """Say which things of a statement the plan of its nearest sentence writes nowhere; nothing if that names none."""
    things = things_unwritten(proof, question, knowledge)
    if taken := ended(question.text, proof.sentence.text):
        return f"没有说要“{taken}”"
    if grade := grade_missing(question.text, proof.sentence.text):
        return f"没有写到“{grade}”"
    if level := level_missing(question.text, proof.sentence.text, question.terms):
        return f"没有写明是“{level}”的"
    if number_missing(question.text, proof.sentence.text):
        return "只写了要做什么，没有给出数量"
    if newness_missing(question.text, proof.sentence.text):
        return "没有写到“新”"
    if counted := _uncounted(question.text, proof.sentence.text):
        return f"没有给出“{counted}”的数量"
    name = whole_name(question)
    text = _text([proof.clause.doc_id], knowledge)
    if name and name not in text and not any(len(thing) > 2 for thing in things):
        things = [name]
    return f"没有写到“{'、'.join(things)}”" if 0 < len(things) <= _MOST_NAMED else ""


def things_unwritten(proof: Proof, question: Question, knowledge: Knowledge) -> list[str]:
    """Return the words for the things of a statement that the plan of its nearest sentence writes nowhere."""
    text = _text([proof.clause.doc_id], knowledge)
    lacking = (term.word for term in question.telling if term.weight >= PARTICULAR and not stands_in(term, text))
    things = [word for word in lacking if is_word(word) and names_something(word) and word[0] not in MODALS]
    things = [word for word in things if word not in anything_words()]
    things = [word for word in things if not speaks_of(word, text)]
    quoted = {term.word for term in question.telling if _is_quoted(term, proof.sentence.text)}
    return [word for word in things if word not in quoted]


def writing_all(words: Iterable[str], doc_ids: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the plans that write all of some words."""
    named = tuple(words)
    return tuple(doc_id for doc_id in doc_ids if all(word in _text([doc_id], knowledge) for word in named))


def _text(doc_ids: Iterable[str], knowledge: Knowledge) -> str:
    """Return all that plans write, headings included, in lower case."""
    clauses = knowledge.clauses(doc_ids)
    return "\n".join(clause.headed_text for clause in clauses).lower()


def _is_quoted(term: Term, words: str) -> bool:
    """Tell whether a sentence has another word for a thing that ends as its name does: 茶园贷款 for 银行贷款."""
    ends = (other for other in term.others if len(other) > _KIND and other[-_KIND:] == term.word[-_KIND:])
    return any(other in words for other in ends)


def _uncounted(text: str, words: str) -> str:
    """Return the thing that a question counts and a sentence names without a number; or nothing."""
    for figure in figures(text):
        thing = thing_counted(figure, text)
        if thing and thing in words and figure_holds(text, words) is False:
            return text[figure.end : text.index(thing, figure.end) + len(thing)].lstrip("的")
    return ""


def is_absent(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question asks if a place has a thing by a name, and its plans have no word that tells it apart."""
    name = whole_name(question) if question.is_placed else ""
    text = _text(question.documents, knowledge) if name else ""
    telling = (term for term in question.terms if term.weight >= PARTICULAR)
    # What ends the name of a body, for which no other word stands: 法庭, 中心.
    body = body_at_end(name)
    return (
        bool(name)
        and name not in text
        and any(not holds(term, text) or (body == term.word and not stands_in(term, text)) for term in telling)
    )


# “名录里有大闸蟹吗”, “里面包括茶园吗”, “规划里有提到茶馆吗”: whether something is among the things named; not
# “里有哪些茶园吗”.
_AMONG = re.compile(
    r"(?:(?<![手家心哪])里(?:面|头)?|[其当]?中)(?:有没有|有|包括|含)"
    r"(?:(?:提|讲|说|谈|涉)(?:到|及|过|了)+|写(?![字作真])(?:到|过|了)*)?(?P<name>(?![哪几多没])[一-鿿a-z0-9]{2,8}?)"
    r"(?:吗|么|没有?|吧|不)?[?]*$"
)


def absent_names(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the names in quotation marks, and what is asked for among other things, that no plan in question writes.

    None where no plan or place is named.
    """
    among = _AMONG.search(question.text)
    bare = [without_verb(among["name"], knowledge.is_written)] if among else []
    marked = quoted_names(question.text)
    if not (marked or bare) or not question.is_placed:
        return ()
    text = _text(question.documents, knowledge)
    # “失信联合惩戒” for 失信惩戒: more may stand within a name that is not quoted.
    names = (*marked, *(name for name in bare if not any(map(with_more_between(name).search, text.split("\n")))))
    same = {term.word for term in question.terms if any(word.lower() in text for word in term.same)}
    return tuple(name for name in names if name not in text and name not in same)

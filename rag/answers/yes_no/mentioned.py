"""Finds whether plans write of a thing at all: “有没有提种业”, “有没有关于展会的规定”, “有鉴定中心吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.phrasing.wording import quoted, source
from rag.answers.yes_no.claims.done import body_asked
from rag.answers.yes_no.proof.names import is_named
from rag.answers.yes_no.ruling import is_so, nothing, ruled
from rag.draft import Draft, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.claims.denial import denied
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked
from rag.question.topic.terms import Term

_END = r"了?(?:吗|么|嘛|吧|没有?|不)?[?]*$"
_WORDS = "(?:内容|规定|条款|表述|字样|说法|提法|部分|章节|条文|要求|事)"
# “提没提种业”, “写到种业了吗”, “有没有讲种业的内容”; not “提升”, “提供”, “说明”.
_SAYS = r"(?:提(?![升高供前质速倡交案])|写(?!作)|讲(?![师座解])|说(?![明法服])|涉及)"
_OF = (
    re.compile(
        rf"(?:([提写讲说])[没不]\1|(?:有没有|有无|没有?|是否|是不是)?{_SAYS})(?:到|及|过)?了?(?:关于|有关)?"
        rf"(?P<thing>[^,?谁哪几多]{{2,16}}?)(?:方面)?的?{_WORDS}?{_END}"
    ),
    # “有没有关于种业的内容”, “有种业规定吗”; not “有规定吗”.
    re.compile(rf"有(?:没有|无)?(?:关于|涉及|有关|针对)?(?P<thing>[^,?谁哪几多]{{2,16}}?)(?:方面)?的?{_WORDS}{_END}"),
)
_PART = re.compile(r"[^,，;；。\s]+")


def found_words(clauses: Sequence[Clause], question: Question) -> tuple[Clause, Sentence] | None:
    """Return the first sentence that has all the words of the thing side by side; None where no thing is asked for.

    They may stand in any order, as 调解纠纷 for 纠纷调解; those of a body in their own, with others between them.
    """
    body = body_asked(blanked(question.text, question.places))
    asked = next((match for pattern in _OF if (match := pattern.search(question.text))), None)
    thing = body or (asked["thing"] if asked else "")
    terms = [term for term in question.terms if term.word in thing]
    if not thing or len("".join(term.word for term in terms)) < len(thing) - 1:
        return None
    for clause in clauses:
        for sentence in sentences(clause):
            if body:
                named = is_named(thing, terms, sentence.text, question, literally=True)
            else:
                named = _together(terms, sentence.text.lower())
            if named:
                return clause, sentence
    return None


def _together(terms: Sequence[Term], text: str) -> bool:
    return any(all(stands_in(term, part) for term in terms) for part in re.split("[,，;；。]", text))


# “茶港的规划提到茶乡了吗”: a place that a plan is said to write of, before which the plan is named.
_PLACE = re.compile(rf"(?:([提写讲说])[没不]\1|{_SAYS})(?:到|及|过)?了?$")
_ENDS = re.compile(_END)


def place(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the plan of one place writes of another; None where a question asks for something else."""
    told = next((one for one in _places(question) if _PLACE.search(question.text[: one.start])), None)
    if told is None or not _ENDS.match(question.text, told.end):
        return None
    documents = _named_before(told, question, knowledge)
    if not documents:
        return None
    thing = question.text[told.start : told.end]
    negative = denies_mention(question)
    clauses = knowledge.clauses(documents)
    names = (thing, *(_initials(thing)))
    found = next(((clause, one) for name in names for clause in clauses for one in _writing(name, clause)), None)
    if found is None:
        word = "是" if negative else "没有"
        return nothing([f"{knowledge.titles(documents)}全文没有写到“{thing}”"], word, knowledge)
    clause, words = found
    text = f"{source(clause, knowledge)}写的是：{quoted(words.text)}。"
    said = Statement(text, (Support.of(clause, words),))
    return ruled(is_so(not negative), [said], {"verdict": not negative, "clauses": [clause.id]})


def denies_mention(question: Question) -> bool:
    """Tell whether a question says that a plan does not write of something: “没提到茶园吧”, not “有没有提到茶园”."""
    return denied(_ASKS_IF.sub(",", question.text)) is not None


# “有没有提”, “写没写”: asks for yes or no and denies nothing.
_ASKS_IF = re.compile(r"有没有|([提写讲说])没\1|没有?[?]*$")


def _places(question: Question) -> list[Mention]:
    """Return where a question names regions or plans, and places that no plan is held of."""
    elsewhere = (match for name in question.foreign for match in re.finditer(re.escape(name), question.text))
    return [*question.places, *(Mention((), *match.span()) for match in elsewhere)]


def _initials(name: str) -> list[str]:
    """Return the characters that plans write for a region in short: 沪 for 上海."""
    names = region_names()
    return [one for one, region in names.initials.items() if name in (region, *names.aliases.get(region, ()))]


def _writing(name: str, clause: Clause) -> list[Sentence]:
    """Return the parts of a clause, between two marks, that write a name."""
    parts = _PART.finditer(clause.text)
    return [Sentence(part[0], *part.span()) for part in parts if name in part[0]]


def _named_before(told: Mention, question: Question, knowledge: Knowledge) -> list[str]:
    """Return the plans of the places named before another."""
    before = [one for one in question.places if one.end <= told.start]
    values = {value for one in before for value in one.values}
    return [e.id for e in knowledge.entries if e.id in values or e.metadata.region in values]

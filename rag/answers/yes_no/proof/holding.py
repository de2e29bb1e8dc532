"""Weighs the words of a statement, and tells which of them a text holds, lacks, or has others in the place of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from index.words import is_word, names_something
from rag.answers.yes_no.claims.restricted import claims_all_or_only
from rag.evidence.sentences.relevance import HELD, holds, match, stands_in
from rag.knowledge import Knowledge
from rag.lexicon.claims import deeds
from rag.lexicon.proofs import proven_by
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT, Term

LACKING = 0.25
"""The share of a statement's weight that the clause which proves it may lack."""

NEAR = 0.5
"""The share of a statement's weight that a clause on its matter may lack."""

PARTICULAR = 2.5
"""From this weight on a word is not one that plans use everywhere."""

# The share of a statement's weight from which a thing is one of its points.
_MUCH_OF_IT = 0.2
_OF_A_KIND = 3
_MOST_OF_IT = 0.6
# The same of a word for what a question says there is.
_THERE = 0.3
# What a word weighs that names nothing, beside one that does: verbs have many words, things few.
_NO_NAME = 0.5
# What may stand between the nouns of a name: 专利的法院, 专利审判法院.
_GAP = r"[^,，;；。]{0,6}"
_NOUNS = 2


def weight(term: Term, knowledge: Knowledge) -> float:
    """Return what a term weighs in a proof: a verb less than a thing, an idle word that no plan writes nothing."""
    if term.weight <= IDLE_WEIGHT and not term.others and not knowledge.is_written(term.word):
        return 0.0
    telling = rarity(term, knowledge)
    is_thing = names_something(term.word) or bool(term.others)
    return telling if is_thing and term.word not in deeds() else _NO_NAME * telling


def rarity(term: Term, knowledge: Knowledge) -> float:
    """Return how rare a term is in the plans; of one that they do not write, how much it tells of a topic."""
    return knowledge.weigh(term.word) if knowledge.is_written(term.word) else term.weight


def lacking(text: str, weights: Mapping[Term, float]) -> float:
    """Return the share of the terms' weight that a text in lower case lacks, 1 where no term weighs anything."""
    total = sum(weights.values())
    held = {term: match(term, text) for term in weights}
    lacking = sum(weight * (1 - held[term]) for term, weight in weights.items() if held[term] < HELD)
    return lacking / total if total else 1.0


def lacks_a_thing(weights: Mapping[Term, float], text: str) -> bool:
    """Tell whether a text in lower case lacks a thing that makes up much of a statement: the rest proves nothing."""
    least = max(PARTICULAR, _MUCH_OF_IT * sum(weights.values()))
    things = (term for term, weight in weights.items() if weight >= least and _is_thing(term))
    return any(not holds(term, text) or _stands_apart(term, text) for term in things)


def _stands_apart(term: Term, text: str) -> bool:
    """Tell whether a text has the nouns that a name is made of, but not together: 法院 and 专利 for 专利法院."""
    if len(term.parts) < _NOUNS or term.word in text or any(other.lower() in text for other in term.others):
        return False
    nouns = [part.word for part in term.parts]
    if not all(map(names_something, nouns)):
        return False
    return not re.search(_GAP.join(map(re.escape, nouns)), text)


def _is_thing(term: Term) -> bool:
    """Tell whether a term names something: a word of the table of synonyms, or a noun of the dictionary."""
    return bool(term.others) or (is_word(term.word) and names_something(term.word))


def fit(text: str, weights: Mapping[Term, float]) -> float:
    """Return how much of the terms' weight a text in lower case holds.

    A word itself, or one that proves it, counts far more than another near it.
    """
    proofs = proven_by()
    whole = (stands_in(term, text) or _is_proven(term, text, proofs) for term in weights)
    pairs = zip(weights.items(), whole, strict=True)
    return sum(weight * (1.0 if held else match(term, text) ** 3) for (term, weight), held in pairs)


def is_said_there(word: str, text: str) -> bool:
    """Tell whether a question asks if a thing is there: “有没有贴息”, “有贴息吗”; not “有没有关于贴息的规定”."""
    return bool(re.search(f"有(?:没有|无)?{re.escape(word)}", text))


def other_words(weights: Mapping[Term, float], text: str, question: Question) -> tuple[str, ...]:
    """Return the words of the question that a clause holds only in other words, if they make up most of it.

    They need not where they are what a question says there is: the 贴息 of “有没有贴息”.

    A wider word proves nothing: a plan that speaks of 人工智能 does not say that there will be a 大模型. What both
    deny is no wider: 免排队 says 不用等; nor is what the table of proofs has, unless more is claimed: a body, another
    place, or that this is all.
    """
    more = bool(question.departments or question.foreign) or claims_all_or_only(question.text)
    proofs = {} if more else proven_by()
    lacking = [term for term in weights if not (stands_in(term, text) or _is_denied_too(term, text))]
    unproven = [term for term in lacking if not _is_proven(term, text, proofs)]
    other = [term for term in unproven if any(o.lower() in text for o in term.others)]
    least = _THERE if any(is_said_there(term.word, question.text) for term in other) else _MOST_OF_IT
    most = sum(weights[term] for term in other) > least * sum(weights.values())
    return tuple(term.word for term in other) if most else ()


def _is_proven(term: Term, text: str, proofs: Mapping[str, Set[str]]) -> bool:
    """Tell whether a text has a word that proves a term, or for each word that a saying is made of one that does."""
    if any(word in text for word in proofs.get(term.word, ())):
        return True
    return bool(term.parts) and all(stands_in(one, text) or _is_proven(one, text, proofs) for one in term.parts)


# “不露面”, “免预约”: what need not be done; not “不动产”.
_DENIES = re.compile("[不免零无未](?!动产|良|限|形|正当)")


def _is_denied_too(term: Term, text: str) -> bool:
    """Tell whether a text has another word for a term, and both say that something is not done."""
    return bool(_DENIES.match(term.word)) and any(_DENIES.match(o) and o.lower() in text for o in term.others)


def of_the_same_kind(weights: Mapping[Term, float], text: str, knowledge: Knowledge) -> list[Term]:
    """Return the words that no plan writes and for which a sentence has another of their kind: 科创板 for 创业板."""
    unwritten = (term for term in weights if not knowledge.is_written(term.word))
    return [term for term in unwritten if any(other in text and _is_beside(term.word, other) for other in term.others)]


def _is_beside(word: str, other: str) -> bool:
    """Tell whether two words of three characters end in the same one, as kinds of one thing do: 创业板, 科创板."""
    return len(word) == len(other) == _OF_A_KIND and word[-1] == other[-1] and word[1] != other[1]


def claimed_last(weights: Mapping[Term, float], text: str, question: Question) -> list[Term]:
    """Return the words that a clause lacks and that a question says of the things that the clause holds.

    What is said of a thing stands behind it in Chinese: a clause on the centre contradicts “中心是做汽车的”, one on
    damages does not contradict “恶意抄袭会有赔偿”.
    """
    at = {term: question.text.rfind(term.word) for term in weights}
    held = [term for term in weights if names_something(term.word) and holds(term, text)]
    last_held = max((at[term] for term in held), default=-1)
    return [term for term in weights if at[term] > last_held and not holds(term, text)]


def names_topic(weights: Mapping[Term, float], text: str, knowledge: Knowledge) -> bool:
    """Tell whether a clause has a telling word of the question itself, not only another for it: it is on its topic."""
    return any(rarity(term, knowledge) >= PARTICULAR and stands_in(term, text) for term in weights)


def is_telling(term: Term, knowledge: Knowledge) -> bool:
    """Tell whether a word names a thing that is not spoken of everywhere."""
    return names_something(term.word) and rarity(term, knowledge) >= PARTICULAR

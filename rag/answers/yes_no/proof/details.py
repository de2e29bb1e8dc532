"""Checks the details that a statement claims against a sentence on its matter: none refuted, and all of them said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause, ClauseKind
from index.words import is_verb, names_something, plain_words
from rag.answers.yes_no.claims import (
    allowed,
    appraised,
    changes,
    degree,
    figures,
    opposites,
    paired,
    places,
    predicates,
    things,
    times,
)
from rag.answers.yes_no.claims.particulars import particular_missing
from rag.answers.yes_no.proof.holding import LACKING, NEAR, PARTICULAR, rarity
from rag.answers.yes_no.values.claimed_growth import claims_growth
from rag.evidence.sentences.relevance import holds
from rag.knowledge import Knowledge
from rag.question.claims.existence import body_asked, body_at_end, whole_name
from rag.question.claims.ranks import claims_rank, rank_holds
from rag.question.model import Question
from rag.question.parting.background import parted
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

# The share of a statement's weight that its one sentence may lack to bear it out.
_LACKING_IN_SENTENCE = 0.4
_SHORTEST = 2


def is_refuted(clause: Clause, words: str, question: Question) -> bool:
    """Tell whether a sentence on the matter contradicts a detail that the statement claims."""
    text = question.text
    return (
        (figures.figure_denied(text, words) and not allowed.asks_permission(text))
        or times.year_denied(blanked(text, question.places), words, question.terms)
        or degree.overstates(text, words, question.terms, reached=clause.kind is ClauseKind.BACKGROUND)
        or places.level_told(text, words, question.terms) is False
        or figures.number_denied(text, words)
        or times.other_interval(text, words)
        or opposites.opposed(text, words, question.terms)
        or paired.gives_to_another(text, words)
        or (degree.asks_enough(text) and degree.falls_short(text, words))
    )


def is_borne_out(
    clause: Clause, words: str, left: float, left_in_sentence: float, question: Question, knowledge: Knowledge
) -> bool:
    """Tell whether a sentence holds the topic of the statement and every detail claimed."""
    if rank_holds(question.text, words) or changes.turned(question.text, words):
        return left <= NEAR
    if _is_unsaid(clause, words, question, knowledge):
        return False
    return (
        left <= LACKING
        and left_in_sentence <= _LACKING_IN_SENTENCE
        and _holds_a_particular(words.lower(), question, knowledge)
        and figures.figure_holds(question.text, words) is not False
        and not claims_growth(question.text)
        and not claims_rank(question.text)
        and not things.weighs(question.text)
        and not allowed.promises_more(question.text, words, question.terms)
        and not degree.obliges(question.text, words, question.terms)
        and _is_founded(words, question)
        and _is_there(words, question)
        and things.is_made(question.text, words)
    )


def _holds_a_particular(text: str, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a sentence holds a word that is not used everywhere, or words that are not so side by side.

    保护 and 中心 each stand anywhere, 保护中心 does not.
    """
    held = [term for term in question.terms if holds(term, text)]
    names = (one.word + other.word for one in held for other in held if one.word + other.word in question.text)
    joined = (knowledge.weigh(name) for name in names if name in text)
    return max((*(max(term.weight, rarity(term, knowledge)) for term in held), *joined), default=0.0) >= PARTICULAR


# What a sentence may leave unsaid of a question, each told by their two texts.
_UNSAID = (
    changes.ended,
    times.time_missing,
    degree.falls_short,
    figures.number_missing,
    things.newness_missing,
    things.of_another_right,
    things.grade_missing,
    places.seat_missing,
    opposites.unsaid,
    allowed.answer_unsaid,
    appraised.appraisal_unsaid,
    predicates.of_all_unsaid,
    predicates.predicate_unsaid,
    predicates.than_before_unsaid,
    predicates.manner_unsaid,
)


def _is_unsaid(clause: Clause, words: str, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a sentence leaves a detail of the statement unsaid, or what is done, by a verb of no plan."""
    text = question.text
    return (
        any(test(text, words) for test in _UNSAID)
        or changes.ends_of_the_matter(text, words, question.terms)
        or degree.standing_unsaid(text, words, reached=clause.kind is ClauseKind.BACKGROUND)
        or times.as_often(text, words) is False
        or (allowed.asks_permission(text) and not allowed.permits(clause, words))
        or places.level_told(text, words, question.terms) is None
        or particular_missing(question, words)
        or predicates.possession_unsaid(blanked(text, question.places), words)
        or _does_what_no_plan_writes(question, knowledge)
        or _names_what_no_plan_writes(question, knowledge)
    )


# “我想把茶具捐给学校”: what somebody means to do is what is asked about; not “茶馆建好了”.
_WISHES = re.compile("想|打算|准备")


def _does_what_no_plan_writes(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question says that something is done by a verb that no plan writes, nor a word for it."""
    told = "".join(parted(question.text).told)
    beside = [term for term in question.terms if term.word not in told]
    said = beside or (question.terms if _WISHES.search(told) else ())
    deeds = (term for term in said if is_verb(term.word) and not (term.others or knowledge.is_written(term.word)))
    return any(not things.is_light(term.word) and not _is_named_there(term.word, question.text) for term in deeds)


_NAME = 3


def _names_what_no_plan_writes(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question claims something of a thing with a name of its own that no plan writes: 年终奖."""
    told = "".join(parted(question.text).told)
    beside = (term for term in question.terms if term.word not in told and len(term.word) >= _NAME)
    return any(not (one.others or one.parts or knowledge.is_written(one.word) or is_verb(one.word)) for one in beside)


# “这类手续”, “那种修剪的”: behind a demonstrative the dictionary's verb is a noun; not “这修剪茶园”.
_DEMONSTRATIVE = r"[这那各][类种些项份](?:的)?"


def _is_named_there(word: str, text: str) -> bool:
    """Tell whether a word that may be a verb stands in a text as the name of something."""
    return re.search(f"{_DEMONSTRATIVE}{re.escape(word)}", text) is not None


def _is_founded(words: str, question: Question) -> bool:
    """Tell whether a sentence sets up what the statement says is set up, if it says so."""
    thing = things.founded(question.text)
    named = [term for term in question.terms if thing and term.word in thing and not _is_deed(term.word)]
    heads = [word for term in named[-1:] for word in (term.word, *term.others)]
    is_body = bool(named) and (body_at_end(named[-1].word) == named[-1].word or _has_own_name(thing or "", named))
    if thing and is_body and not is_named(thing, named, words, question):
        return False
    return not heads or any(things.speaks_of_founding(head, words) for head in heads)


def _has_own_name(thing: str, named: Sequence[Term]) -> bool:
    """Tell whether what is set up is a body with a name of its own before its kind: 茶叶大学; not 分中心.

    A word of the question that ends in the kind, 茶园基地, is looked for as any other.
    """
    body, last = body_at_end(thing), max(named, key=lambda term: thing.find(term.word)).word
    return bool(body) and len(thing) - len(body) >= _SHORTEST and (last == body or not last.endswith(body))


def _is_deed(word: str) -> bool:
    """Tell whether a word only says what is done: 扶一把 behind a thing set up, not the 保护中心 that is."""
    first, *more = plain_words(word)
    return is_verb(first) and not any(map(names_something, more[-1:]))


def _is_there(words: str, question: Question) -> bool:
    """Tell whether a sentence names the body of which a question asks if it is there, and not that of another place.

    So it must any thing whose name ends in one character, which is no word of its own: the 周 of 茶叶周.
    """
    thing = whole_name(question)
    short = thing if thing and len(plain_words(thing)[-1]) == 1 else ""
    name = body_asked(question) or short
    named = [term for term in question.terms if term.word in name]
    if not named:
        return True
    return is_named(name, named, words, question)


def is_said_to_be(term: Term, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a word that a clause lacks makes a statement false rather than only unproved.

    It does if the statement says of a thing that it is that (“是做汽车的”), not that it is there (“能在本地开庭”),
    and the plans name it elsewhere, in these or other words, or a part of its compound (汽车零件); a word of everyday
    speech that no plan uses proves nothing.
    """
    words = (term.word, term.word[:-_SHORTEST], *term.others)
    named = any(len(word) >= _SHORTEST and knowledge.is_written(word) for word in words)
    return named and things.says_is(question.text, term.word)


# What may stand between the words of a name: 茶叶质量鉴定中心 for 鉴定中心.
_WITHIN_NAME = "[^,，;；。、的]{0,10}"
# “依托厦门市” before “茶叶中心”: whose it is; not “服务厦门市企业”.
_OWNER = re.compile(r"[一-鿿]{2,3}[市省]$")
# A place is named by its first two characters, with or without the word for its kind.
_PLACE = 2


def is_named(name: str, terms: Sequence[Term], text: str, question: Question) -> bool:
    """Tell whether a text names the body whose name has these terms, as no other place's than the one asked about.

    What stands behind the last of them tells its kind: the 院 of 检察院, where only 检察 is a term.
    """
    ordered = sorted(terms, key=lambda term: name.find(term.word))
    words = [(term.word, *term.others) for term in ordered]
    kind = name[name.find(ordered[-1].word) + len(ordered[-1].word) :]
    if len(kind) == 1 or (kind and body_at_end(name)):
        words.append((kind,))
    pattern = _WITHIN_NAME.join(f"(?:{'|'.join(re.escape(word.lower()) for word in same)})" for same in words)
    found = re.search(pattern, text.lower())
    return found is not None and not _is_of_another(text[: found.start()], question)


def _is_of_another(before: str, question: Question) -> bool:
    owner = _OWNER.search(before)
    asked = [question.text[place.start : place.end] for place in question.places] if question.regions else []
    return owner is not None and bool(asked) and not any(one[:_PLACE] in owner[0] for one in asked)

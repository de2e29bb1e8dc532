"""Takes from a question the statement to prove: “不再扶持茶园” denies “扶持茶园”, “会派员吗” says that 派员 is done."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from index.words import is_word
from rag.answers.yes_no.claims.done import came_about
from rag.answers.yes_no.claims.opposites import with_opposites
from rag.answers.yes_no.proof.holding import PARTICULAR
from rag.knowledge import Knowledge
from rag.lexicon.claims import deeds, denial_words, strength
from rag.lexicon.tables import any_of
from rag.question.claims.denial import denied, never
from rag.question.model import Question
from rag.question.topic.terms import Term

MODALS = "会要能想去来"
"""Verbs of one character that are sometimes taken for the start of the word behind them."""

_SHORTEST = 2
# “要派”, “会公布”, “把人派”: what makes the next word the verb of the statement; not the 卖 of “有人卖假货”.
_MODAL = (
    r"(?:(?<![社协学大年展])会|(?<![智功可才节产])能|[要想该来去将不没可]|打算|准备|计划|可以|是否|有没有|是不是"
    r"|需要|允许|把[^,?]{1,12})"
)
# 派出所, 买卖, 招标, 看展: what begins as a deed and is none.
_NO_DEEDS = ("出所", "生", "卖", "标", "牌", "商", "到", "见", "展", "病", "书", "上", "好")
# “公布吗”, “受罚了吧”: a verb at the end.
_LAST = r"(?:了|的|过)?(?:吗|吧|么|嘛|没有?|不)?[?。!]*$"


def statement(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the terms of the statement to prove: its things, and what it says is done with them."""
    bare = _without_modals(_without_all(positive(_without_verb(question, knowledge), knowledge)), knowledge)
    return _with_bare_names(_with_deeds(with_opposites(bare, knowledge), knowledge))


def _without_all(question: Question) -> Question:
    """Return the question without the words that say all of something, which are weighed by themselves: 每个县."""
    kept = tuple(term for term in question.terms if not (term.word.startswith(strength().whole) and _is_short(term)))
    return replace(question, terms=kept) if kept and kept != question.terms else question


def _is_short(term: Term) -> bool:
    return any(len(term.word) <= len(word) + 1 for word in strength().whole if term.word.startswith(word))


def _without_verb(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with words cut where the verb behind them was taken for their end: 茶馆 of “茶馆建好没有”."""
    verb = came_about(question.text)
    of_two = (term for term in question.terms if len(term.word) > _SHORTEST and not is_word(term.word))
    joined = [term for term in of_two if verb and f"{term.word[:-1]}{verb}" in question.text]
    terms = tuple(_cut(term, knowledge) if term in joined else term for term in question.terms)
    return replace(question, terms=terms) if joined else question


def _cut(term: Term, knowledge: Knowledge) -> Term:
    word = term.word[:-1]
    return replace(term, word=word, weight=knowledge.weigh(word), others=(), same=())


def positive(question: Question, knowledge: Knowledge) -> Question:
    """Return the question without the terms that only deny or link, as long as others are left to tell the matter.

    “不让”, “没关系” and “挂钩” are no part of the matter, nor is the verb of what has come about (“建好了没”), nor what
    prepares a result: 申报 of “申报没批下来”. Nor is
    a verb behind the denial that only says that something is done (“不扶持”): whatever a plan does about the thing
    refutes it. Where nothing at all is said to be done (“一点都不许外传”), what stands behind that verb is not needed
    either.
    """
    word = denied(question.text) or ""
    deed = _denied_deed().search(question.text, question.text.find(word)) if word else None
    idle = [term for term in question.terms if _turns(term, word, knowledge) or _only_links(term)]
    if verb := came_about(question.text):
        idle += [term for term in question.terms if term.word in verb or verb in term.word]
    if any(_is_result(term) for term in question.terms):
        idle += [term for term in question.terms if term.word in strength().preparing]
    if deed is not None:
        idle += [term for term in question.terms if term.word.endswith(deed["verb"])]
    if deed is not None and never(question.text):
        idle += [term for term in question.terms if question.text.find(term.word) >= deed.end()]
    for left_out in (idle, [term for term in idle if _turns(term, word, knowledge)]):
        kept = tuple(term for term in question.terms if term not in left_out)
        if _tells(kept):
            return replace(question, terms=kept)
    return question


def _turns(term: Term, word: str, knowledge: Knowledge) -> bool:
    """Tell whether a term is a word of denial with what it denies, and no word of plans such as 不良."""
    return bool(word) and term.word.startswith(word[:-1]) and not knowledge.is_written(term.word)


def _is_result(term: Term) -> bool:
    """Tell whether a term says that something was reached: a plan need not say again that it was applied for."""
    return any(word in strength().reached for word in (term.word, *term.same))


def _only_links(term: Term) -> bool:
    """Tell whether a term says that things have to do with each other: 挂钩, 没关系."""
    return any(term.word.endswith(link) for link in denial_words().links)


def _tells(terms: Iterable[Term]) -> bool:
    return any(term.weight >= PARTICULAR for term in terms)


@cache
def _denied_deed() -> re.Pattern[str]:
    # “不再扶持”, “没打算管”, “不怎么重视”: a verb that only says that something is done; not “不公开”.
    words = denial_words()
    verbs = any_of(words.doing)
    return re.compile(rf"(?:{'|'.join(words.words)})(?:会|要|想|打算|再|怎么|太|去|肯|能|有|在)*(?P<verb>{verbs})")


def _without_modals(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with words cut from the verb before them that was taken for their start: 派员 of 会派员."""
    terms = tuple(_without_modal(term, knowledge) for term in question.terms)
    return question if terms == question.terms else replace(question, terms=terms)


def _without_modal(term: Term, knowledge: Knowledge) -> Term:
    rest = term.word[1:]
    joined = term.word[0] in MODALS and len(rest) > 1 and not term.others and not knowledge.is_written(term.word)
    return replace(term, word=rest, weight=knowledge.weigh(rest)) if joined and knowledge.is_written(rest) else term


def _with_deeds(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with a term for each deed that it claims, which plans must write in some word."""
    added = [_term(word, knowledge) for word in _claimed(question.text)]
    kept = [term for term in question.terms if all(one.word not in (term.word, term.word[1:]) for one in added)]
    return replace(question, terms=(*kept, *added)) if added else question


def _claimed(text: str) -> list[str]:
    """Return the verbs of the table that a question says are done, of several in one place the longest."""
    found = [match["deed"] for pattern in _claims() for match in pattern.finditer(text)]
    return [word for word in dict.fromkeys(found) if not any(word != other and word in other for other in found)]


@cache
def _claims() -> tuple[re.Pattern[str], ...]:
    words = any_of(deeds())
    return re.compile(rf"{_MODAL}(?P<deed>{words})(?!{'|'.join(_NO_DEEDS)})"), re.compile(rf"(?P<deed>{words}){_LAST}")


def _term(word: str, knowledge: Knowledge) -> Term:
    """Return a term that any of the words of plans stands for as well as the word itself."""
    plan = deeds()[word]
    weight = max(PARTICULAR, min((knowledge.weigh(one) for one in plan if knowledge.is_written(one)), default=0.0))
    return Term(word, plan, weight, same=plan)


def _with_bare_names(question: Question) -> Question:
    """Return the question with a bare name as good as one with its kind: 茶港 for 茶港新区, 国家 for 国家级."""
    bare = {term: name for term in question.terms if len(name := _bare(term.word, question)) > 1}
    terms = (
        replace(t, others=(*t.others, bare[t]), same=(*t.same, bare[t])) if t in bare else t for t in question.terms
    )
    return replace(question, terms=tuple(terms))


def _bare(word: str, question: Question) -> str:
    """Return a district, or a level, without the word for its kind; nothing of any other word."""
    if word in question.districts:
        return re.sub("(?:新区|[区县镇])$", "", word)
    return word[:-1] if word.endswith("级") else ""

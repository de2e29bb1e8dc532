"""Tells which of several sides speak of a topic: all of them, or some and not the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause
from index.words import names_something, plain_words
from rag.answers.compare.asked.sides import Side, all_of
from rag.answers.phrasing.excerpt import cut, excerpt
from rag.answers.phrasing.wording import listed, quoted
from rag.answers.phrasing.wording_diff import common_run
from rag.draft import Statement, Support
from rag.evidence.sentences.quotable import wanted
from rag.evidence.sentences.relevance import holds
from rag.evidence.things.presence import Way, spots, thing_named
from rag.evidence.things.written import spelt, with_more_between
from rag.knowledge import Knowledge
from rag.lexicon.claims import making
from rag.lexicon.things import kinds
from rag.question.plans.links import blanked
from rag.question.topic.terms import IDLE_WEIGHT, Term

# A word that weighs less than this share of the most telling one decides nothing.
_TELLING = 0.4
_LONGEST_QUOTE = 50
# How many characters make a name that must be written as a whole.
_WHOLE = 4
_PARTICLES = "的了和与及在对为"
# “把茶税列入预算”: what is done with a thing; not “把关”.
_DONE_WITH = re.compile(r"(?:把(?!关|握|手|门)|(?<![即必])将(?![要来])).*")
# So many words make a saying and no name.
_SAYING = 4
# “都提到了吗”, “都有茶馆吧”, “谁写了”: the very thing is to be written; not “都列进预算了”, which may be put otherwise.
_WRITES = re.compile(
    r"[提写讲说载](?:到|了|过|有|没)|都(?:提|写|讲|说|有|要|建|设|列[了有])|有没有|(?:谁|哪)[^,?]{0,4}(?:提|写|要|有)"
)
# “都给企业奖钱吧”, “都让茶农自己定吗”: whom something is given or allowed, which words on the matter do not prove.
_GIVES = re.compile(r"[都均全](?:要|会|能|可以)*(?:给|让|叫|替|帮|允许|准许|免|减|奖|补|发(?!展|布|挥|明))")
# “计划写的也是这帮人吗”, “计划也这么说吗”: whether what is told of one side is so on the other, which no word on both
# sides proves; not “也是任务吗”.
_THE_SAME = re.compile(r"[也都]是?(?:这|那|同[样一]|一样|如此)")
# “是不是都要”, “有没有都搞”, “都写了吗”: a statement about all sides; not “甲有没有,乙有没有”.
_TESTS = re.compile(r"是不是|是否|有没有[都全均]|[都全均也].*(?:吗|么|吧|没有?|了)?[?]*$")


@dataclass(frozen=True, slots=True)
class _Word:
    """A telling word of the question; ``itself`` if a side writes it and no other words for it count."""

    term: Term
    itself: bool

    def stands_in(self, clause: Clause) -> bool:
        text = clause.headed_text.lower()
        if not self.itself:
            return holds(self.term, text) or any(with_more_between(other).search(text) for other in _sayings(self.term))
        return bool(spelt(self.term.word).search(text) or with_more_between(self.term.word).search(text))


def _sayings(term: Term) -> list[str]:
    """Return what plans write for a term in several words, between which they may say more."""
    return [other for other in term.others_lower if len(plain_words(other)) >= _SAYING]


def all_say(
    found: Sequence[tuple[Side, Sequence[Clause]]], silent: Sequence[Side], knowledge: Knowledge
) -> list[Statement]:
    """Say which sides have a clause with all telling words of the question that any side's clauses hold.

    ``found`` are the best clauses of each side; a side lacks a word only if no such clause stands in its whole text.
    Where the question tells what it says of all sides from what that is for (“少花钱,两地都用保险吗”), the best clauses
    alone prove it. Returns nothing if no word tells anything, or a side writes of the one and not of the other.
    """
    terms, is_part = _claimed(found)
    telling = _telling(found, terms)
    if not telling:
        return []
    proofs = {side.name: _proof(side, clauses, telling, knowledge, alone=is_part) for side, clauses in found}
    asked = found[0][0].question
    lacking = [side for side, _ in found if not proofs[side.name]]
    put_otherwise = any(_writes_any(side, telling, knowledge) for side in lacking)
    if put_otherwise and (is_part or not _WRITES.search(asked.text)):
        return []
    saying = [(side, clause) for side, _ in found if (clause := proofs[side.name])]
    saying += [(side, clause) for side in silent if (clause := _proof(side, (), telling, knowledge, alone=is_part))]
    asks = any(
        one.question.tests and _TESTS.search(one.question.text) for one in (*(side for side, _ in found), *silent)
    )
    silent = [side for side in silent if side not in [speaking for speaking, _ in saying]]
    if len(saying) >= len(found) and not silent:
        the_same = any(_THE_SAME.search(side.question.text) for side, _ in found)
        unproven = the_same or _GIVES.search(asked.text) or _leaves_out(found, terms, telling, knowledge)
        return [] if unproven else [_agreement(saying, telling, knowledge)]
    lacks = [_lack(side, clauses, telling, saying, knowledge) for side, clauses in found if not proofs[side.name]]
    if silent:
        lacks.append(f"{listed([side.name for side in silent])}没有这方面的内容")
    tested = "不是，" if asks else ""
    opening = f"{tested}{'只有' if len(saying) == 1 else ''}"
    said = [
        _said(side, clause, telling, "" if place else opening, knowledge) for place, (side, clause) in enumerate(saying)
    ]
    return [*said, Statement(f"{'，'.join(lacks)}。")]


def _agreement(saying: Sequence[tuple[Side, Clause]], telling: Sequence[_Word], knowledge: Knowledge) -> Statement:
    """Say that all sides speak of the topic, and which words of the question they only have others for."""
    agrees = "是，" if saying[0][0].question.tests else ""
    supports = tuple(_support(side, clause, knowledge) for side, clause in saying)
    others = [word.term.word for word in telling if not word.itself]
    how = f"相近的内容，没有直接写“{listed(others)}”" if others else "了"
    said = f"{all_of(len(saying))}一致：{listed([side.name for side, _ in saying])}都写到{how}。"
    return Statement(f"{agrees}{said}", supports)


def _said(side: Side, clause: Clause, telling: Sequence[_Word], opening: str, knowledge: Knowledge) -> Statement:
    """Say behind ``opening`` that a side speaks of the topic, in its words."""
    want = wanted(side.question, knowledge).only([word.term for word in telling])
    words = cut(excerpt(clause, want)[0], want, _LONGEST_QUOTE)
    return Statement(f"{opening}{side.name}写到{quoted(words.text)}。", (Support.of(clause, words),))


def _telling(found: Sequence[tuple[Side, Sequence[Clause]]], said: Sequence[Term]) -> list[_Word]:
    """Return the heavy words of what is ``said`` that a best clause holds, itself or in other words for it.

    A verb is one of them only where no word is heavier (合规). Words for parts of plans, 工程 and 任务, alone tell
    nothing that a side may write of.
    """
    firsts = [clauses[0] for _, clauses in found]
    most = max((term.weight for term in said), default=0.0)
    terms = dict.fromkeys(
        [term for term in said if term.others or term.weight >= most or names_something(term.word)] or said
    )
    if all(any(term.word in word for kind in kinds() for word in kind.words) for term in terms):
        return []
    if whole := _written_whole(found, said):
        terms = {whole: None} | {term: None for term in terms if term.word not in whole.word}
    words = [_Word(term, any(_Word(term, itself=True).stands_in(clause) for clause in firsts)) for term in terms]
    held = [word for word in words if any(word.stands_in(clause) for clause in firsts)]
    heaviest = max((word.term.weight for word in held), default=0.0)
    return [word for word in held if word.term.weight > max(IDLE_WEIGHT, _TELLING * heaviest)]


def _leaves_out(
    found: Sequence[tuple[Side, Sequence[Clause]]],
    terms: Sequence[Term],
    telling: Sequence[_Word],
    knowledge: Knowledge,
) -> bool:
    """Tell whether a telling word of the question that plans write is in no best clause of a side: 试点 of 茶税试点."""
    firsts = [clauses[0] for _, clauses in found]
    said = "".join(word.term.word for word in telling)
    heaviest = max((word.term.weight for word in telling), default=0.0)
    return any(
        term.weight > max(IDLE_WEIGHT, _TELLING * heaviest)
        and term.word not in said
        and knowledge.is_written(term.word)
        and not any(_Word(term, itself=False).stands_in(clause) for clause in firsts)
        for term in terms
    )


# “指望保险” of “少花钱,两地都指望保险?”: what is said of all sides; not “全都”, “都市”.
_OF_ALL = re.compile(r"[都均](?!市|柏)(?P<claim>[^,?]{2,}?)(?:吗|么|吧|没有?|了)*$")


def _claimed(found: Sequence[tuple[Side, Sequence[Clause]]]) -> tuple[list[Term], bool]:
    """Return the terms that name what a question says of all sides, and whether these are a part of its terms."""
    terms = list(dict.fromkeys(term for side, _ in found for term in side.question.terms))
    asking = next((part for part in found[0][0].question.text.split("?") if _OF_ALL.search(part)), "")
    terms = [term for term in terms if term.word in asking] or terms
    match = _OF_ALL.search(asking)
    own = [term for term in terms if match and term.word in match["claim"]]
    tells = any(term.weight > IDLE_WEIGHT for term in own)
    return (own, True) if tells and len(own) < len(terms) else (terms, False)


def _written_whole(found: Sequence[tuple[Side, Sequence[Clause]]], terms: Sequence[Term]) -> Term | None:
    """Return the words of the question, of several of some terms, that a best clause writes together: 巡回评审庭.

    What is done with a thing, as 茶税列入预算 of “把茶税列入预算”, may be put otherwise and is none.
    """
    question = found[0][0].question
    text = _DONE_WITH.sub("", blanked(question.text, question.places))
    runs = (common_run(text, clause.text.lower()) for _, clauses in found for clause in clauses[:1])
    longest = _without_deed(max(runs, key=len, default="").strip(_PARTICLES))
    parts = [term for term in terms if term.word in longest]
    weight = sum(term.weight for term in parts)
    return Term(longest, (), weight) if len(parts) > 1 and len(longest) >= _WHOLE else None


def _without_deed(words: str) -> str:
    """Return words without the verb before them by which plans carry a thing on: 茶税制度 of “完善茶税制度”."""
    verb = next((verb for verb in (*making().bringing, *making().carrying) if words.startswith(verb)), "")
    return words.removeprefix(verb)


def _writes_any(side: Side, telling: Sequence[_Word], knowledge: Knowledge) -> bool:
    """Tell whether a clause of a side holds any of the telling words."""
    return any(word.stands_in(clause) for clause in knowledge.clauses(side.question.documents) for word in telling)


def _proof(
    side: Side, clauses: Sequence[Clause], telling: Sequence[_Word], knowledge: Knowledge, *, alone: bool
) -> Clause | None:
    """Return the clause of a side that holds all telling words: one of its best ``alone``, or else of them all."""
    options = clauses if alone else (*clauses, *knowledge.clauses(side.question.documents))
    proof = next((clause for clause in options if all(word.stands_in(clause) for word in telling)), None)
    if proof or alone or len(telling) > 1:
        return proof
    return _side_by_side(telling[0], side, knowledge)


def _side_by_side(word: _Word, side: Side, knowledge: Knowledge) -> Clause | None:
    """Return the clause of a side that writes what a word names by its parts: 茶叶组织、茶叶协会 for 茶叶组织和协会."""
    found = spots(thing_named(word.term.word, knowledge), side.question.documents, knowledge)
    return found[0].clause if found and found[0].way > Way.HEADED else None


def _lack(
    side: Side,
    clauses: Sequence[Clause],
    telling: Sequence[_Word],
    saying: Sequence[tuple[Side, Clause]],
    knowledge: Knowledge,
) -> str:
    """Say which words a side does not write in its best clause, and whether nowhere at all."""
    lacking = [word for word in telling if not word.stands_in(clauses[0])] or list(telling)
    nowhere = not _writes_any(side, lacking, knowledge)
    words = [_written(word.term, [clause for _, clause in saying]) for word in lacking]
    return f"{side.name}{'全文' if nowhere else ''}没有写到“{listed(words)}”"


def _written(term: Term, clauses: Sequence[Clause]) -> str:
    """Return the whole word of the plans in which a word of the question stands: 证券化 for 证券."""
    said = (word for clause in clauses for word in plain_words(clause.text) if term.word in word)
    return next(said, term.word)


def _support(side: Side, clause: Clause, knowledge: Knowledge) -> Support:
    words = excerpt(clause, wanted(side.question, knowledge))[0]
    return Support.of(clause, words)

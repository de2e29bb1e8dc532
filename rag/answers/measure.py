"""Answers how something is done or supported: the relevant sentences of the relevant clauses, by document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause, ClauseKind, Nature
from rag.answers.declining import declined
from rag.answers.declining.nearest import only_near
from rag.answers.match import help_for
from rag.answers.phrasing.listed import Listed
from rag.answers.phrasing.naming import naming, quoting
from rag.answers.phrasing.repeated import joined_repeats
from rag.answers.phrasing.wording import in_line, quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.clauses.choose import LIMITS, by_document, close, is_direct, relevant
from rag.evidence.clauses.kinds import STATES
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.clauses.told import left, untold
from rag.evidence.sentences.cut import Sentence, behind_title, sentences
from rag.evidence.sentences.dated import of_one_year
from rag.evidence.sentences.deadline import deadline
from rag.evidence.sentences.quotable import names_asked, wanted
from rag.evidence.sentences.relevance import coverage, match
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term
from rag.question.wording.normalise import normalise

_PER_DOCUMENT = 2
_SENTENCES = 3
_LONGEST = 260
_SENTENCE_SHARE = 0.55
_FEWEST_HELD = 0.4
_MATCHED = 0.6
_TITLE = 40
_DEDICATED = 0.55


def answer(
    question: Question, knowledge: Knowledge, intent: Intent = Intent.MEASURE, lists: Listed | None = None
) -> Draft:
    """Quote what the plans say of the topic; first and with its like what ``lists`` the things asked for."""
    if not question.terms:
        return declined.unclear(question, knowledge)
    found = relevant(retrieve(question, knowledge))
    if not found:
        return help_for(question, knowledge) or declined.nothing_found(question, knowledge)
    found = untold(found, question)
    if not found:
        return declined.nothing_more(question, knowledge)
    chosen = choose(question, found)
    if lists:
        chosen = _listing(chosen, lists.clause, question, knowledge)
    statements = [statement(candidate, question, knowledge) for candidate in chosen]
    if lists and lists.sentence in sentences(lists.clause) and chosen[0].clause == lists.clause:
        statements[0] = quoting(lists.clause, [lists.sentence], knowledge)
    statements = joined_repeats(statements, knowledge)
    told = is_direct(chosen[0]) and not (_is_long_over(question) and not _is_of_past(chosen[0]))
    status = Status.GROUNDED if told else Status.PARTIAL
    near = only_near(chosen, question, knowledge)
    blocks: list[Block] = [] if status is Status.GROUNDED else [Paragraph((near,))]
    blocks.append(Paragraph((statements[0],)))
    if len(statements) > 1:
        blocks.append(Bullets(tuple(statements[1:]), heading="还有"))
    facts = {"clauses": [candidate.clause.id for candidate in chosen]}
    return Draft(intent, status, tuple(blocks), facts)


def _listing(chosen: Sequence[Candidate], lists: Clause, question: Question, knowledge: Knowledge) -> list[Candidate]:
    """Keep of the clauses chosen the one that lists what is asked for, first, and others that name such things."""
    want = wanted(question, knowledge)
    first = [candidate for candidate in chosen if candidate.clause == lists]
    others = [candidate for candidate in chosen if candidate.clause != lists]
    return [*first, *(one for one in others if not first or names_asked(one.clause, want))]


def choose(question: Question, found: Sequence[Candidate], most: int = _PER_DOCUMENT) -> list[Candidate]:
    """Take the best clauses of each document that fits about as well as the best one."""
    found = _of_the_past(question, found)
    best = found[0].score
    chosen: list[Candidate] = []
    for doc_id, candidates in by_document(found).items():
        if doc_id in question.named_documents or candidates[0].score >= best - LIMITS.far / 2:
            chosen += close(candidates, most)
    return sorted(chosen, key=lambda one: LIMITS.margin * _tells_no_deed(one, question) - one.score)


def _of_the_past(question: Question, found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Keep the clauses that tell of the past, where a question asks what was done and any does; otherwise all."""
    floor = found[0].score - LIMITS.far
    past = [one for one in found if _is_of_past(one) and one.score >= floor]
    return past if past and asks_what_was_done(question) else found


def _is_of_past(candidate: Candidate) -> bool:
    """Tell whether a clause tells of the past."""
    return candidate.clause.kind is ClauseKind.BACKGROUND


def _is_long_over(question: Question) -> bool:
    """Tell whether a question asks what was done before the plans began: tasks do not tell it."""
    return asks_what_was_done(question) and _BEFORE_PLANS.search(question.text) is not None


# “过去五年”, “十三五”; not “这几年”, which may be years of a plan.
_BEFORE_PLANS = re.compile("过去|以往|十[一二三]五")


# “过去五年办的茶会”, “这几年办了哪些”, “十三五搞的”: a time that is over, of which what was done is asked; not
# “这几年要办的”.
_OVER = re.compile(
    r"(?:过去|以往|十[一二三]五|(?:前|这)(?:些|[几三四五])年)[^,?要想会将]{0,14}?"
    r"(?:[办搞做打建获评定订]|举办|开展|组织|出台|印发|取得|建成|落地)[一-鿿]?(?:的|过|了|成)"
)


def asks_what_was_done(question: Question) -> bool:
    """Tell whether a question asks what was done in a time that is over, of which plans tell in their background."""
    return question.nature is Nature.BASELINE and _OVER.search(question.text) is not None


# “哪些企业要搞试点”, “哪类市场应该建站”: who is to do something; not “哪些企业要到多少家”.
_WHO_IS_TO = re.compile("哪(?:些|几?类|种)[^,?多少几]{1,8}?(?:应当|应该|需要|要|该|得)(?=[搞做建办设制推实开先有])")


def _tells_no_deed(candidate: Candidate, question: Question) -> bool:
    """Tell whether a clause tells what was or is to be reached where a question asks what is to be done: “怎么治”."""
    asks_what_to_do = "measure" in question.cues or _WHO_IS_TO.search(question.text) is not None
    asks_what_to_do = asks_what_to_do and question.nature is not Nature.BASELINE
    return asks_what_to_do and candidate.clause.kind in STATES


def statement(candidate: Candidate, question: Question, knowledge: Knowledge) -> Statement:
    """Quote the sentences of a clause that the question is about, in the order of the text."""
    clause, question = candidate.clause, _own_words_first(question)
    if words := naming(clause, question, knowledge):
        return quoting(clause, words, knowledge)
    asks_by_when = _TERM.search(question.text) or ("when" in question.cues and _DONE.search(question.text))
    if asks_by_when and (due := deadline(clause)):
        return _due(clause, due, question, knowledge)
    title = "\n".join((*clause.path[-1:], clause.title or "")).lower()
    dedicated = coverage(question.terms, title) >= _DEDICATED
    picked = pick(left(clause, question), question, dedicated=dedicated)
    best = max(picked, key=lambda one: (coverage(question.terms, one.text.lower()), -one.start))
    titled = len(picked) > 1 and picked[0].text.rstrip("。") == clause.title
    if "when" in question.cues:
        cut = of_one_year(best, question.terms)
        picked, best = [cut if one is best else one for one in picked], cut
    told = sorted(picked[titled:], key=lambda one: one is not best)
    text = "；".join(in_line(sentence.text) for sentence in told)
    supports = tuple(Support(clause, start, end) for start, end in runs(picked))
    where = f"{source(clause, knowledge)}{quoted(picked[0].text)}" if titled else source(clause, knowledge)
    return Statement(f"{where}：{text}。", supports)


# So much of its weight a word keeps in the choice of sentences that only the turns before tell.
_CARRIED = 0.1


def _own_words_first(question: Question) -> Question:
    """Return a question in which its own words weigh more than those that it takes over from the turns before."""
    if question.resolved == question.asked:
        return question
    typed = normalise(question.asked)
    own = [term for term in question.terms if term.word in typed]
    if len(own) in (0, len(question.terms)) or not any(term in question.telling for term in own):
        return question
    lighter = (replace(term, weight=_CARRIED * term.weight) if term not in own else term for term in question.terms)
    return replace(question, terms=tuple(lighter))


# “什么时候完成”, “截止到何时”, “哪年修订完”: by when something is to be done; not “什么时候开始”.
_DONE = re.compile("完成|完工|做完|办完|办结|建成|建好|出台|截止|到期|节点|[一-鿿]完(?=$|[?,了])")
# “完成时限”, “建设期限是哪年”; not “保护期限”, “审查时限”, which a plan sets itself.
_TERM = re.compile("(?:完成|建设|实施|推进|办结|任务)的?(?:时限|期限|节点)")


def _due(clause: Clause, due: Sentence, question: Question, knowledge: Knowledge) -> Statement:
    """Say by when a clause is to be done, with the sentence of it that the question is about."""
    told = [one for one in sentences(clause) if not (one.start <= due.start < one.end)] or [due]
    best = max(told, key=lambda one: (coverage(question.terms, one.text.lower()), -one.start))
    supports = tuple(Support.of(clause, one) for one in sorted({best, due}, key=lambda one: one.start))
    said = f"{in_line(best.text)}（时限：{in_line(due.text)}）" if best != due else in_line(due.text)
    return Statement(f"{source(clause, knowledge)}：{said}。", supports)


def pick(options: Sequence[Sentence], question: Question, *, dedicated: bool = False) -> list[Sentence]:
    """Return the sentences that together hold most of the question, in order, not too long.

    Of a clause that is ``dedicated`` to the topic, as its title shows, the first sentences follow.
    """
    chosen: list[Sentence] = []
    left = list(question.terms)
    while left and len(chosen) < _SENTENCES:
        best = max(options, key=lambda option: (_held(left, option), -option.start))
        if best in chosen or _held(left, best) <= _FEWEST_HELD:
            break
        chosen.append(best)
        left = [term for term in left if match(term, best.text.lower()) < _MATCHED]
    chosen = chosen or [options[0]]
    spare = options if dedicated else _fitting(options, question, chosen[0])
    for option in spare:
        if option not in chosen and sum(len(other.text) for other in (*chosen, option)) <= _LONGEST:
            chosen.append(option)
    return sorted(chosen, key=lambda option: option.start)


def _held(terms: Sequence[Term], option: Sentence) -> float:
    text = option.text.lower()
    return sum(term.weight * match(term, text) for term in terms)


def _fitting(options: Sequence[Sentence], question: Question, best: Sentence) -> list[Sentence]:
    """Return the sentences that hold nearly as much of the question as the best, and the one behind a title."""
    floor = _SENTENCE_SHARE * coverage(question.terms, best.text.lower())
    fitting = [option for option in options if coverage(question.terms, option.text.lower()) >= floor > 0]
    opens = best == options[0] and len(best.text) <= _TITLE
    behind = options[1] if opens and len(options) > 1 else behind_title(options, best)
    return [*([behind] if behind else []), *fitting][:_SENTENCES]


def runs(picked: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return the ranges that neighbouring sentences make up."""
    ranges: list[tuple[int, int]] = []
    for sentence in picked:
        if ranges and sentence.start - ranges[-1][1] <= 1:
            ranges[-1] = (ranges[-1][0], sentence.end)
        else:
            ranges.append((sentence.start, sentence.end))
    return ranges

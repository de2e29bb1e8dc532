"""Answers somebody in trouble: what plans set against it and who deals with it, and what help there is.

The trouble decides which clauses are told, whatever the trade of the asker is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from rag.answers.match import help_against, line_of, request_of
from rag.answers.measure import runs
from rag.answers.phrasing.duty import duty_facts, proof
from rag.answers.phrasing.naming import supports_of
from rag.answers.phrasing.repeated import joined_repeats
from rag.answers.phrasing.wording import in_line, nested, source, who
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Reason, Statement, Support
from rag.evidence.clauses.kinds import DEEDS
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage
from rag.finder.find import finder_of
from rag.finder.vocabulary import DEFENCE, entry_of
from rag.knowledge import Knowledge
from rag.lexicon.askers import speaks_of_right
from rag.lexicon.troubles import (
    Trouble,
    aside,
    asking,
    harmed,
    outcome,
    protected,
    protecting_words,
    settings,
    troubles,
)
from rag.match_contract import Facet, Match, MatchResult
from rag.question.claims.existence import asks_for_body
from rag.question.claims.figures import asks_for_sum
from rag.question.model import Question
from rag.question.parting.asker import telling_beside

_ASKING = frozenset({Intent.YES_NO, Intent.RESPONSIBLE, Intent.MEASURE})
# What a sentence that names the trouble weighs beside one of what is done about it, and one that names where it is.
_NAMED, _THERE = 2.0, 2.0
# What is left of the weight of a sentence about another place than the one told of.
_ELSEWHERE = 0.5
# How much of what the second sentence of a clause weighs counts too.
_SECOND = 0.5
# The share of what is asked that words of protection must hold to be kept.
_HELD = 0.45
# How many measures that help are told at most.
_MOST = 3
# The share of what the best sentence of a clause weighs that others must weigh to be told, and how long all may be.
_AS_TELLING, _LONGEST = 0.75, 220


@dataclass(frozen=True, slots=True)
class _Found:
    """A clause with its sentences that bear on a trouble, and how much they do."""

    clause: Clause
    told: tuple[Sentence, ...]
    weight: float


def instead(made: Draft, question: Question, knowledge: Knowledge) -> Draft | None:
    """Return what answers somebody in trouble better than the draft ``made``; None for everybody else.

    It does where that draft says nothing certain, or first tells of something else than the trouble.
    """
    asks_who, remedy = (pattern.search(question.text) is not None for pattern in asking())
    if not (asks_who or remedy) or _is_of_other_things(question):
        return None
    if made.intent is not Intent.POLICY_MATCH and question.intent not in _ASKING:
        return None
    result = finder_of(knowledge).find(request_of(question).model_copy(update={"needs": (DEFENCE,)}))
    kinds = _kinds(question, result)
    if made.intent is Intent.POLICY_MATCH and not asks_who and _asks_for_a_kind(question, knowledge):
        return None
    if not kinds or not _is_open(made, kinds[0], question):
        return None
    against = next(filter(None, (_against(kind, question, knowledge) for kind in kinds)), ())
    if not against:
        return None
    near = next(iter(supports_of(made)), None)
    if near and any(district in near.clause.text for district in question.districts):
        return None
    if near and kinds[0] == troubles()[-1] and _protects(near):
        against = (_Found(near.clause, tuple(_sentences_in(near)), 0.0),)
    special = bool(kinds[0].patterns)
    helps = () if special else help_against(result, question)
    help_there = [one for one in helps if _is_there(one.citations[0].quote, question.text)]
    return _draft(against, help_there[:_MOST], question, knowledge, who_first=asks_who or special)


def _is_of_other_things(question: Question) -> bool:
    """Tell whether a question is for a sum or a body, of a place without a plan or in one, or on what is no right."""
    elsewhere = question.foreign and not question.regions
    if asks_for_sum(question.text) or asks_for_body(question) or elsewhere or question.references:
        return True
    return bool(aside().search(question.text)) and not speaks_of_right().search(question.text)


def _asks_for_a_kind(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question names support that the finder gives, by a need of its own."""
    return any(group.asked for group in finder_of(knowledge).find(request_of(question)).groups)


def is_told(question: Question) -> bool:
    """Tell whether a question tells of a trouble, of its own kind or that a right was infringed."""
    return any(kind.shows_in(question.text) for kind in troubles()) or _is_harmed(question.text)


def _is_harmed(text: str) -> bool:
    said = entry_of("need", DEFENCE)
    return bool(said and next(said.find(text), None)) or any(pattern.search(text) for pattern in harmed())


def _is_open(made: Draft, kind: Trouble, question: Question) -> bool:
    """Tell whether a draft may be bettered: it is not certain, or what it quotes first is of another thing or place."""
    if made.intent is Intent.POLICY_MATCH:
        return True
    if not question.regions and made.reason is Reason.HELPING:
        return False
    first = next(iter(supports_of(made)), None)
    if first and not _is_there(first.text, question.text):
        return True
    if first and question.intent is Intent.MEASURE and made.status is Status.PARTIAL and _protects(first):
        asked = telling_beside(question.terms, question.text)
        return coverage(asked, first.text.lower()) < _HELD
    if made.status is not Status.GROUNDED or first is None or not _protects(first):
        return True
    proven = made.intent is Intent.YES_NO or not kind.patterns
    return not proven and not any(word in first.text for word in kind.of)


def _sentences_in(support: Support) -> Iterator[Sentence]:
    """Yield the sentences that a quote holds any of, without the duty that closes their clause."""
    yield from (one for one in sentences(support.clause) if one.start < support.end and support.start < one.end)


def _protects(support: Support) -> bool:
    return any(word in support.text for word in protecting_words())


def _is_there(words: str, text: str) -> bool:
    """Tell whether words of a plan are for somebody where a trouble is told of, and not only for those elsewhere."""
    spoken = [setting for setting in settings() if any(word in words for word in setting.of)]
    return any(setting.says.search(text) for setting in spoken) or not any(setting.apart for setting in spoken)


def _kinds(question: Question, result: MatchResult) -> list[Trouble]:
    """Return the troubles that a question tells of, the most special first."""
    chips = [chip for chip in result.profile.chips if not chip.negated]
    rights = {chip.value for chip in chips if chip.facet is Facet.RIGHT}
    is_harmed = _is_harmed(question.text) and bool(rights or protected().search(question.text))
    return [kind for kind in troubles() if kind.shows_in(question.text) or (is_harmed and _is_of(kind, rights))]


def _is_of(kind: Trouble, rights: Collection[str]) -> bool:
    """Tell whether a trouble is that of somebody whose rights are infringed."""
    return kind.right in rights if kind.right else not kind.patterns


def _against(kind: Trouble, question: Question, knowledge: Knowledge) -> Sequence[_Found]:
    """Return what plans set against a trouble: of each plan the clause that bears on it most, the best first."""
    found = []
    for doc_id in question.documents:
        clauses = [one for one in knowledge.document(doc_id).clauses if one.kind in DEEDS]
        weighed = [one for one in (_weighed(clause, kind, question.text) for clause in clauses) if one.weight]
        if weighed:
            found.append(max(weighed, key=lambda one: (one.weight, -one.clause.index)))
    return sorted(found, key=lambda one: -one.weight)


def _weighed(clause: Clause, kind: Trouble, text: str) -> _Found:
    told = [one for one in sentences(clause) if one.text != clause.title] or list(sentences(clause))
    weights = {one: _weight(one.text, kind, text) for one in told}
    best, second, *_ = sorted((*weights.values(), 0.0), reverse=True)
    telling = [one for one in weights if best and weights[one] >= _AS_TELLING * best]
    chosen = sorted(telling, key=lambda one: (-weights[one], one.start))[:1]
    for one in telling:
        if one not in chosen and sum(len(other.text) for other in (*chosen, one)) <= _LONGEST:
            chosen.append(one)
    return _Found(clause, tuple(sorted(chosen, key=lambda one: one.start)), best + _SECOND * second)


def _weight(words: str, kind: Trouble, text: str) -> float:
    """Return how much a sentence bears on a trouble: less, or nothing, if it is about another place than the one told.

    One on a place of its own that is told of bears on it if it protects at all.
    """
    spoken = [setting for setting in settings() if any(word in words for word in setting.of)]
    there = [setting for setting in spoken if setting.says.search(text)]
    own = any(setting.apart for setting in there) and any(word in words for word in protecting_words())
    named, deeds = sum(word in words for word in kind.of), sum(word in words for word in kind.deeds)
    if not (own or (named and deeds)):
        return 0.0
    weight = _NAMED + max(0, named - 1) + deeds + _THERE * len(there)
    if not spoken or there:
        return weight
    return 0.0 if any(setting.apart for setting in spoken) else _ELSEWHERE * weight


def _draft(
    against: Sequence[_Found], help_there: Sequence[Match], question: Question, knowledge: Knowledge, *, who_first: bool
) -> Draft:
    """Say first who deals with a trouble and how, or else what help there is; then the other."""
    duty_first = question.intent is Intent.RESPONSIBLE
    rules = joined_repeats([_told(one, knowledge, duty_first=duty_first) for one in against], knowledge)
    told = {one.clause.id for one in against}
    lines = [line_of(match, knowledge) for match in help_there if match.citations[0].clause_id not in told]
    if question.intent is Intent.YES_NO and not outcome().search(question.text):
        rules[0] = replace(rules[0], text=f"是，列为任务。{rules[0].text}")
    rules_first = who_first or question.intent is Intent.YES_NO or not lines
    promises_none = bool(outcome().search(question.text))
    first, others = (rules, lines) if rules_first else (lines, rules)
    clauses = [one.clause for one in against]
    blocks = tuple(_blocks(first, others, "可以用到的" if rules_first else "对这类行为"))
    if question.intent is Intent.RESPONSIBLE and not any(clause.responsibilities for clause in clauses):
        silent = Statement(f"{knowledge.titles([clauses[0].doc_id])}没有写明由哪个部门负责。")
        blocks = (Paragraph((*blocks[0].statements, silent)), *blocks[1:])
    ids = [support.clause.id for block in blocks for one in block.statements for support in one.supports]
    facts = {"clauses": list(dict.fromkeys(ids))}
    duties = duty_facts(clauses) if question.intent is Intent.RESPONSIBLE else {}
    intent = question.intent if question.intent in _ASKING else Intent.MEASURE
    if promises_none:
        note = Statement(f"{knowledge.titles([clauses[0].doc_id])}没有写明结果会怎样，相关的内容如下。")
        return Draft(intent, Status.PARTIAL, (Paragraph((note,)), *blocks), facts | duties)
    return Draft(intent, Status.GROUNDED, blocks, facts | duties)


def _blocks(first: Sequence[Statement], others: Sequence[Statement], heading: str) -> Iterator[Paragraph | Bullets]:
    yield Paragraph((first[0],))
    if first[1:]:
        yield Bullets(tuple(first[1:]))
    if others:
        yield Bullets(tuple(others), heading=heading)


def _told(found: _Found, knowledge: Knowledge, *, duty_first: bool) -> Statement:
    """Quote what a plan sets against a trouble, with who is in charge of it behind or before."""
    clause = found.clause
    text = "；".join(in_line(one.text) for one in found.told)
    duty = who(clause.responsibilities)
    supports = tuple(Support(clause, start, end) for start, end in runs(found.told))
    supports += tuple(one for one in proof(clause, found.told[-1], knowledge) if one.clause != clause)
    said = f"{duty}（“{nested(text)}”）" if duty and duty_first else f"{text}（{duty}）" if duty else text
    return Statement(f"{source(clause, knowledge)}：{said}。", supports)

"""Checks who is said to have set a thing up or brought it out, “是教委建的吗”, against the duty of its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.model import Clause, Role
from index.words import names_something, plain_words
from rag.answers.phrasing.duty import duty_facts
from rag.answers.phrasing.duty import statement as duty_statement
from rag.answers.phrasing.naming import written
from rag.answers.phrasing.wording import quoted, source, who
from rag.answers.tasks.groups import given_to, is_district, perhaps_meant
from rag.answers.yes_no.duties.claimed_duty import says_alone
from rag.answers.yes_no.proof.holding import LACKING, PARTICULAR, lacking, weight
from rag.answers.yes_no.proof.quote import longest_run, quote
from rag.answers.yes_no.ruling import is_so, left_open, ruled
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence, sentences, with_heading
from rag.evidence.sentences.parts import part_on
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.lexicon.claims import making
from rag.lexicon.tables import any_of
from rag.question.departments.shortened import meant_by
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention, blanked
from rag.question.spans import Span
from rag.question.topic.remaining import topic_of
from rag.question.topic.terms import find_terms

_TAIL = r"(?:[对是]不[对是]|[对是没错真的呀啊]{1,3})?(?:吗|吧|么|嘛|不|没有?)?[,?!]*$"
_HOW = "(?:自己|单独|独自|一家|出面|一手|主动|亲自|来|去|所|在|给|要|会|已经|早就|组织)*"
_ASKS = "(?:是不是|是否|不是|难道|应该|到底|究竟|都)*"
# “科技局”, “团市委”, “茶港区”, “港口协会”: what bodies are called; not “专家”, “要等茶港区”.
_ENDS = (
    "局|委|办|厅|署|部|政府|管委会|院|海关|银行|分行|办公室|会议|小组|总队|协会|学会|联盟|中心|公司|大学|工会|妇联|残联"
    "|贸促会|组织|集团|区|县|镇|街道"
)
_BODY = rf"(?P<body>{any_of(making().actors)}|[^,?是由归让的要等在已正依过把被给]{{0,14}}?(?:{_ENDS}))"
# “区政府”, “企业”, “国家茶叶局”: more than one body, or one above those with duties, of which no clause says that it is
# none of those it names; not “镇政府办”.
_ANY_BODY = re.compile(
    rf"[一-鿿]{{0,4}}(?:人民)?政府|[省市区县镇]?(?:{any_of(making().actors)})|(?:国家|国务院|中央|最高|全国|世界|国际).*"
)
# “企业与院校联合组建”: made by several together; not “企业组建”.
_TOGETHER = re.compile("联合|共同|共建|合作")
_MOST = 1
_AS_WELL = 0.05
# The share of the longest run of a thing's name that a clause must write together to be on it.
_TOGETHER_SHARE = 0.8
_PRINCIPAL = (Role.LEAD, Role.RESPONSIBLE)


@dataclass(frozen=True, slots=True)
class _Maker:
    """The body that a question names, the verb of what it is said to do, and where both stand in the text."""

    body: DepartmentMention
    verb: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Found:
    """A clause with the sentence that names the thing, and whether that sentence brings it about."""

    clause: Clause
    words: Sentence
    makes: bool


@cache
def _said() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = any_of(making().verbs)
    # “讲师团是教委建的吗”, “白皮书是不是由法院发布”; “是教委建的讲师团吗”. Not “是教委牵头建的吗”, “是怎么建的吗”.
    passive = rf"(?P<said>{_ASKS}(?:由|是|归|让|靠)*){_BODY}{_HOW}(?P<verb>{verbs})(?:起来|出来|成)?(?P<of>的|了)?"
    return re.compile(rf"{passive}{_TAIL}"), re.compile(rf"(?<!不)是{passive}(?=[^,?的]{{3,24}}{_TAIL})")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether the clause on a thing has the body named do it; None where nothing is said to be made by a body.

    Nor is anything said of one that is to have made it alone, which is a matter of all who have the duty. A body is one
    that makes it only where the clause gives it the duty alone or before all others. One of several is told with them,
    and so is who has the duty where the clause only carries on what is there already.
    """
    maker = _maker(question, knowledge)
    if maker is None or question.references or says_alone(question):
        return None
    thing = _narrowed(question, (maker.span,), knowledge)
    found = _on_thing(thing, maker.verb, knowledge) if thing.terms else []
    if not found:
        return None
    told = _by_its_words(maker, found, thing, knowledge, denied=denied)
    return told or _by_duty(maker, found, thing, question, knowledge, denied=denied)


def _maker(question: Question, knowledge: Knowledge) -> _Maker | None:
    """Return the body that a question says has made something, and how; None where it says so of none."""
    last = [one for one in question.places if re.match("[,的?]*$", question.text[one.end :])]
    text = re.sub("[,的]+$", "", blanked(question.text, last))
    for pattern in _said():
        for match in pattern.finditer(text):
            body = _mention(match, question, knowledge)
            led = match[0].startswith("是") or match["said"].endswith(("由", "是", "归", "让", "靠"))
            if body and (led or (match["of"] == "的" and body.by_region)):
                return _Maker(body, match["verb"], (match.start(), match.end()))
    return None


def _mention(match: re.Match[str], question: Question, knowledge: Knowledge) -> DepartmentMention | None:
    """Return the body of a match: a department that is linked, one that is meant by the word, or one of no plan."""
    start, end = match.span("body")
    for one in question.departments:
        if one.end == end and one.start >= start:
            return one
    regions = knowledge.regions_of(question.documents)
    meant = meant_by(match["body"], [one for one in knowledge.departments if one.region in regions])
    return DepartmentMention(match["body"], meant, start, end)


def _on_thing(thing: Question, verb: str, knowledge: Knowledge) -> list[_Found]:
    """Return the clauses that name a thing as fully as any does, those first that bring it about.

    Its telling words must stand there themselves, and as many of them together as anywhere.
    """
    weights = {term: weight(term, knowledge) for term in thing.terms}
    telling = [term for term, heavy in weights.items() if heavy >= PARTICULAR and names_something(term.word)]
    named: list[tuple[float, int, _Found]] = []
    for candidate in retrieve(thing, knowledge):
        clause = candidate.clause
        whole_text = clause.headed_text.lower()
        for words in sentences(clause) if all(stands_in(term, whole_text) for term in telling) else ():
            text = with_heading(clause, words)
            left = lacking(text, weights)
            if left <= LACKING:
                run = longest_run(thing.topic, text)
                named.append((left, run, _Found(clause, words, _makes(words.text, verb, thing))))
    least = min((left for left, _, _ in named), default=0.0)
    longest = max((run for _, run, _ in named), default=0)
    as_well = [one for one in named if one[0] <= least + _AS_WELL and one[1] >= _TOGETHER_SHARE * longest]
    end = _end(thing.topic)
    as_well = [one for one in as_well if end in one[2].clause.headed_text.lower()] or as_well
    as_well.sort(key=lambda one: (not one[2].makes, not one[2].clause.responsibilities, one[0]))
    return list({one.clause.id: one for _, _, one in reversed(as_well)}.values())[::-1]


def _end(topic: str) -> str:
    """Return the word that a name ends with, one of a single character with the one before it: 鉴定院 of 茶叶鉴定院."""
    words = plain_words(topic.rpartition(",")[2])
    return "".join(words[-2:] if words and len(words[-1]) == 1 else words[-1:])


def _makes(words: str, verb: str, thing: Question) -> bool:
    """Tell whether the part of a sentence on a thing brings it about, “新建茶馆”, or has the verb of a question.

    “支持茶馆建设” only carries on what is there.
    """
    part = part_on(words, thing.terms)
    named = [term.word for term in thing.terms if term.word in part.lower()]
    at = max((part.lower().rfind(word) for word in named), default=len(part))
    before = part[:at]
    if any(word in before for word in (*making().bringing, *([verb] if len(verb) > 1 else []))):
        return True
    carried = any(word in before for word in making().carrying)
    return not carried and any(word in part[at:] for word in making().bringing)


def _by_its_words(
    maker: _Maker, found: Sequence[_Found], thing: Question, knowledge: Knowledge, *, denied: bool
) -> Draft | None:
    """Say that it is so where the sentence itself names the body before what it brings about; None otherwise."""
    name = maker.body.written
    for one in found:
        part = part_on(one.words.text, thing.terms)
        if one.makes and (name in part or one.words.text.startswith(name)):
            words = quote(one.clause, one.words, replace(thing, topic=f"{name},{thing.topic}"))
            words = one.words if name not in words.text else words
            if _TOGETHER.search(part):
                return _unsaid(maker, one, thing, knowledge, note=f"{name}不是唯一参与的，不能说就是它{maker.verb}的。")
            facts = {"verdict": not denied, "clauses": [one.clause.id]}
            return ruled(is_so(not denied), [written(one.clause, words, knowledge)], facts)
    return None


def _by_duty(
    maker: _Maker,
    found: Sequence[_Found],
    thing: Question,
    question: Question,
    knowledge: Knowledge,
    *,
    denied: bool,
) -> Draft:
    """Say whether the duty bears it out, and what the clause with the fewest bodies says of who has it."""
    assigned = [one for one in found if one.clause.responsibilities]
    made = [one for one in assigned if one.makes]
    if not made:
        return _unsaid(maker, (assigned or list(found))[0], thing, knowledge)
    ranked = sorted(made, key=lambda one: len(one.clause.responsibilities))
    bearing = [one for one in ranked if _is_principal(one.clause, maker.body, question, knowledge)]
    first = (bearing or ranked)[0]
    taking_part = [one for one in ranked if _given(one.clause, maker.body, question, knowledge)]
    district = is_district(maker.body, question)
    open_ = [one for one in ranked if perhaps_meant(one.clause.responsibilities, district=district)]
    note, holds = "", None
    if bearing:
        holds = not denied
    elif taking_part:
        note = f"{maker.body.written}是参与的单位，不能说就是它{maker.verb}的。"
    elif open_ and first in open_:
        names = f"{maker.body.written}是否在内"
        note = f"{knowledge.titles([first.clause.doc_id])}没有逐一列出是哪些单位，不能断定{names}。"
    elif _ANY_BODY.fullmatch(maker.body.written):
        note = f"原文没有写明是不是{maker.body.written}{maker.verb}的。"
    else:
        holds = denied
    others = [one for one in (*taking_part, *ranked) if one is not first and one.clause.doc_id != first.clause.doc_id]
    return _drafted(note, holds, first, others[:_MOST], thing, knowledge)


def _unsaid(maker: _Maker, one: _Found, thing: Question, knowledge: Knowledge, note: str = "") -> Draft:
    """Say that nothing is written of who made a thing, with who has the duty that carries it on, if anybody has."""
    unwritten = f"没有写明是不是{maker.body.written}{maker.verb}的，最接近的原文如下。"
    note = note or f"{knowledge.titles([one.clause.doc_id])}{unwritten}"
    if one.clause.responsibilities:
        return _drafted(note, None, one, (), thing, knowledge)
    return left_open(note, written(one.clause, quote(one.clause, one.words, thing), knowledge))


def _drafted(
    note: str, holds: bool | None, one: _Found, others: Sequence[_Found], thing: Question, knowledge: Knowledge
) -> Draft:
    words = quote(one.clause, one.words, thing)
    duty = who(one.clause.responsibilities)
    told = Statement(f"{source(one.clause, knowledge)}写明：{duty}（{quoted(words.text)}）。", (whole(one.clause),))
    facts = {"verdict": holds, **duty_facts([one.clause, *(other.clause for other in others)])}
    bullets = tuple(duty_statement(other.clause, thing, knowledge) for other in others)
    more = (Bullets(bullets, heading="还有"),) if bullets else ()
    if holds is not None:
        return ruled(is_so(holds), [told], facts, more)
    blocks = (Paragraph((Statement(note),)), Paragraph((told,)))
    return Draft(Intent.YES_NO, Status.PARTIAL, (*blocks, *more), facts)


def _given(clause: Clause, body: DepartmentMention, question: Question, knowledge: Knowledge) -> bool:
    return bool(given_to(clause, body, question, knowledge.region(clause)))


def _is_principal(clause: Clause, body: DepartmentMention, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a clause gives a duty to a body alone, or has it lead or answer for it before all others."""
    own = given_to(clause, body, question, knowledge.region(clause))
    principal = [duty for duty in clause.responsibilities if duty.role in _PRINCIPAL]
    return len(principal) == 1 and principal[0] in own


def _narrowed(question: Question, taken: tuple[Span, ...], knowledge: Knowledge) -> Question:
    """Return a question for what is left of its words without what is ``taken`` and its places.

    It names no department and points to no place in a plan; commas stand for what is left out.
    """
    characters = list(blanked(question.text, question.places))
    for start, end in taken:
        characters[start:end] = [","] * (end - start)
    text = "".join(characters)
    topic = topic_of(text, (), knowledge)
    terms = tuple(find_terms(topic, plain_words, knowledge.weigh))
    bare = replace(question, text=text, topic=topic, terms=terms, cues=frozenset(), meant="")
    return replace(bare, departments=(), references=(), beside=(), set_aside=(), options=())

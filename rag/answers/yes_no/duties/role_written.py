"""Answers whether a plan writes who has a part in a matter: “写了牵头单位吗”, “有人管吗”, “有区参与吗”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.model import Clause
from rag.answers import responsible
from rag.answers.phrasing.duty import duty_facts
from rag.answers.phrasing.duty import statement as duty_statement
from rag.answers.tasks.groups import of_district
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.departments.roles import roles_lacking
from rag.question.model import Question
from rag.question.spans import overlaps, spans_of

_ROLE = "牵头|领头|挑头|带头|配合|协办|协助|责任|负责|主管|承办|主责"
_BODY = "单位|部门|机构|人|方|主体|局"
_WRITTEN = "写明|写清|写|指定|明确|定下|定|列明|列出|列|规定|说明|安排|设"
# “写了牵头单位吗”, “有没有明确谁牵头”, “定了牵头的没有”, “没写责任部门吗”; not “有责任心吗”, “有没有负责人培训”.
_BY_ROLE = (
    rf"(?:由|是|该)?(?:谁|哪[个家](?:{_BODY})?)?(?:来)?(?P<role>{_ROLE})(?:的)?(?:{_BODY}|者)?"
    rf"(?:是(?:谁|哪[个家]))?"
)
# “有部门负责吗”, “有没有人管”, “有哪家单位牵头吗”; not “有人才吗”.
_BY_BODY = (
    rf"(?:哪[个家])?(?:具体的?|专门的?)?(?:单位|部门|机构|人)(?:来|在)?(?P<does>{_ROLE}|管|抓)(?:的|这事|这块|它)?"
)
# “有区参与吗”, “有没有哪个区配合”: a district that has a part; not “有区域合作吗”.
_BY_DISTRICT = (
    r"(?:哪[个些])?(?:具体的?)?(?P<district>区县?)(?:政府)?(?:来|也|在|一起)*"
    r"(?P<part>参与|参加|有份|出力|配合|牵头|负责|管)(?:的|进来)?"
)
_ASKED = re.compile(
    r"(?P<opens>是不是|是否)?(?:到底|究竟|都|也|又|还)*"
    rf"(?:(?P<whether>有没有|有无|写没写|定没定|列没列|(?:明确|指定|写明)没(?:明确|指定|写明))|(?P<not>没有?|未)?(?:有|(?:{_WRITTEN})(?=了|过|{_ROLE}|谁|由|哪)))"
    rf"(?:{_WRITTEN})*(?:了|过|出|上)?(?:具体|专门|明确)?的?(?:{_BY_ROLE}|{_BY_BODY}|{_BY_DISTRICT})"
    r"(?P<closes>了?(?:吗|么|吧|没有?|不))?[?]*$"
)
_INTENTS = frozenset({Intent.YES_NO, Intent.RESPONSIBLE, Intent.MEASURE, Intent.LIST, Intent.DEFINITION})
# The share of the first clause's words of the topic that another must hold to be on the same matter.
_AS_MUCH = 0.99
_MOST = 2


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether somebody is written to have the part asked about, and who has a part; None where not asked.

    Of the clauses that hold as much of the topic as the best, one that gives somebody that part is told first. What
    no plan writes of, or only of what is near, is answered as a question for who is in charge is.
    """
    asked = _ASKED.search(question.text) if question.intent in _INTENTS else None
    if asked is None or question.departments or question.foreign:
        return None
    if not (asked["whether"] or asked["opens"] or asked["closes"]):
        return None
    sought = _for_who(question, asked)
    if not (sought.terms or sought.references):
        return None
    told = responsible.answer(sought, knowledge)
    denies = asked["not"] is not None
    if told.status is Status.NONE or (_assigned(told) and not told.statements[0].supports):
        return replace(told, intent=Intent.YES_NO)
    clauses = _assigned(told)
    if not clauses:
        return _nobody(told, denies=denies)
    said = {clause.id: coverage(sought.terms, clause.headed_text.lower()) for clause in clauses}
    part = _Part(asked["role"] or asked["does"] or asked["part"], is_of_district=asked["district"] is not None)
    equal = [one for one in clauses if said[one.id] >= _AS_MUCH * said[clauses[0].id]]
    first = next((one for one in equal if part.is_given_in(one)), clauses[0])
    lacks = not part.is_given_in(first)
    others = [one for one in clauses if one is not first][:_MOST]
    duty = duty_statement(first, sought, knowledge)
    lead = f"{'不是' if denies else '有'}，{duty.text}"
    if lacks:
        where, _, who_does = duty.text.partition("：")
        lead = f"{'是' if denies else '没有'}，{where}没有写明{part.label}：{who_does}"
    more = tuple(duty_statement(one, sought, knowledge) for one in others)
    blocks = (Paragraph((replace(duty, text=lead),)), *((Bullets(more, heading="还有"),) if more else ()))
    facts = {"verdict": lacks is denies, **duty_facts([first, *others])}
    return Draft(Intent.YES_NO, Status.GROUNDED, blocks, facts)


def _for_who(question: Question, asked: re.Match[str]) -> Question:
    """Return the question for who is in charge of what stands before the words that ask whether it is written."""
    inside = [term for term in question.terms if term.word in question.text[: asked.start()]]
    terms = tuple(term for term in inside if not overlaps(asked.span(), spans_of(question.references)))
    text = f"{question.text[: asked.start()].rstrip('的,')}由谁负责"
    cues = (question.cues - {"yes_no"}) | {"responsible", "governs"}
    topic = ",".join(term.word for term in terms)
    return replace(question, intent=Intent.RESPONSIBLE, text=text, topic=topic, terms=terms, cues=cues)


def _assigned(told: Draft) -> list[Clause]:
    clauses = (support.clause for support in told.supports)
    return [clause for clause in dict.fromkeys(clauses) if clause.responsibilities]


@dataclass(frozen=True, slots=True)
class _Part:
    """The part that somebody, or a district, is asked to have."""

    word: str
    is_of_district: bool

    @property
    def label(self) -> str:
        """What to call who has the part."""
        if self.is_of_district:
            return f"{self.word if self.word in ('配合', '牵头', '负责') else '参与'}的区"
        return f"{'配合' if self.word in ('配合', '协办', '协助') else '牵头'}的部门"

    def is_given_in(self, clause: Clause) -> bool:
        """Tell whether a clause gives it to anybody."""
        held = [one for one in clause.responsibilities if not self.is_of_district or of_district(one)]
        return bool(held) and not roles_lacking(self.word, {one.role for one in held})


def _nobody(told: Draft, *, denies: bool) -> Draft:
    """Put the verdict before the statement that nobody is written to be in charge."""
    first, *blocks = told.blocks
    if not isinstance(first, Paragraph):
        return told
    statement, *more = first.statements
    ruled = replace(statement, text=f"{'是' if denies else '没有'}，{statement.text}")
    facts = {**told.facts, "verdict": denies}
    return replace(told, intent=Intent.YES_NO, blocks=(Paragraph((ruled, *more)), *blocks), facts=facts)

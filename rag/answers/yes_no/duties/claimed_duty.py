"""Checks whether the departments that a question names have the duty that it says they have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpus.model import Clause, Role
from rag.answers.phrasing.duty import best_words, duty_facts
from rag.answers.phrasing.duty import statement as duty_statement
from rag.answers.phrasing.wording import names_of, quoted, source, who
from rag.answers.tasks.groups import given_to, is_bureau_for, is_district, perhaps_meant
from rag.answers.yes_no.proof.best import best_proof
from rag.answers.yes_no.proof.proven import said
from rag.answers.yes_no.ruling import left_open
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.clauses.choose import LIMITS, of_project
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.claims import strength
from rag.lexicon.tables import any_of
from rag.question.departments.named import says_duty
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention, districts_in
from rag.question.topic.quoted import quoted_names

_ROLE_WORDS = (
    (Role.LEAD, ("牵头", "挑头", "领头", "带头", "挂帅")),
    (Role.COOPERATE, ("配合", "协助", "打下手", "搭手")),
    (Role.SHARED, ("分工",)),
)
# The roles in which somebody may be alone beside others in another one: “配合的只有银行一家”.
_ONE_ROLE = frozenset({Role.LEAD, Role.COOPERATE})
# “是市教委的活”, “归市教委管”, “派给市教委”: whose own task it is; not “市教委负责”, “由市教委负责”.
_OWN = re.compile(r"的(?:活儿?|事情?|任务|职责|差事)|归|派给|交给|分给")
# “中国(某地)茶叶检测中心” of “茶港区负责中国(某地)茶叶检测中心吗”: a body that is said to be seen to, by its name; not
# “负责茶叶检测”.
_SEEN_TO = re.compile(
    r"(?:负责|牵头|配合|主管|承担|承办)(?P<thing>[^,?哪谁]{4,30}"
    r"(?:中心|基地|平台|学院|联盟|园区?|示范区|集聚区|服务站|系统))"
    r"(?:的?(?:建设|工作|任务|事情?))?(?:吗|么|吧|[?]|$)"
)
# “有没有海关”, “有海关吗”: answered by whether there is one; not “有没有份”, “海关有没有参与”, “有海关参与吗”.
_THERE_IS = re.compile(
    r"(?:有没有|有无|(?<![没具所还只])有(?!没))(?!份)"
    r"(?![^,?]*(?:参与|参加|牵头|负责|配合|责任|分工|一起|的事))[^,?]{2,16}(?:[吗么吧不?]|没有?|$)"
)
# “茶港区没份吗”, “茶港区不在里面?”: told by whether it has a part, as 是 would leave open what is so; not “有没有份”.
_LACKS = re.compile(r"(?<!有)(?:没有?|无)份(?=[吗么吧?]|$)|(?<!在)不在(?:里面?头?|其中|内|列)(?:面|头)?(?=[吗么吧?]|$)")
# “是同一种角色吗”, “角色一样不”: compares roles, and says of none that one has it; not “是牵头角色吗”.
_SAME_ROLE = re.compile(
    r"(?:同一[种个类]|一样的?|相同的?)(?:角色|身份)|(?:角色|身份)(?:是不是|都|是)?(?:一样|相同|同一)"
)
_MOST = 2
# The share of the topic that another clause must hold beside the first to speak of the same.
_AS_MUCH = 0.8


def is_claimed(question: Question) -> bool:
    """Tell whether a question says of a department that it has a duty, or does a thing alone.

    A district may only be where something is.
    """
    if "about_duty" not in question.cues:
        return any(_is_alone(question, mention) for mention in question.departments)
    return any(m.written not in question.districts or says_duty(question.text, m) for m in question.departments)


def at_home(question: Question, knowledge: Knowledge) -> Question:
    """Return a question on a duty that names no place with the plans of the regions that have the departments."""
    if not is_claimed(question) or question.is_placed:
        return question
    homes = [{region for region, _ in mention.by_region} for mention in question.departments]
    documents = tuple(d for d in question.documents if all(knowledge.region_of(d) in home for home in homes))
    return replace(question, documents=documents or question.documents)


def same_matter(found: Sequence[Candidate], question: Question) -> list[Clause]:
    """Return the clauses with a duty in the order of their rank, those far behind the best of all left out.

    Where somebody is said to have a duty alone, those somewhat farther behind count as well, such as of other plans.
    Of a name in quotation marks, or a body said to be seen to, that any of them writes just so, only those that write
    it count.
    """
    names = (*quoted_names(question.text), *(match["thing"] for match in _SEEN_TO.finditer(question.text)))
    naming = [c for c in found if any(name in c.clause.text.lower() for name in names)]
    found = of_project(naming or found, question)
    floor = found[0].score - (LIMITS.far if says_alone(question) else LIMITS.margin)
    return [c.clause for c in found if c.clause.responsibilities and c.score >= floor]


def check(clauses: Sequence[Clause], question: Question, knowledge: Knowledge, *, denied: bool) -> Draft:
    """Say whether the claim holds in one of the clauses, who has the duty there, and who has it in the other plans.

    Of several clauses that say as much on the topic, the one with the fewest departments tells best whose own task it
    is: a department named in a long list beside it takes part, but the task is not its own. Where that plan gives the
    duty to several that it does not name, the claim cannot be denied.
    """
    said = {clause.id: coverage(question.terms, best_words(clause, question).text.lower()) for clause in clauses}
    ranked = sorted(_of_each_plan(clauses), key=lambda c: (-round(said[c.id], 2), len(c.responsibilities)))
    alike = [c for c in clauses if said[c.id] >= _AS_MUCH * said[ranked[0].id]]
    alike += _below_the_same_heading(ranked[0], question, knowledge)
    looked_at = ranked[:1] if _is_own(question) else [*ranked, *(c for c in alike if c not in ranked)]
    verdicts = [(clause, _holds(clause, question, knowledge)) for clause in looked_at]
    bearing = [clause for clause, holds in verdicts if holds]
    if of_another := [clause for clause in looked_at if _is_of_another_district(clause, question, knowledge)]:
        bearing = [clause for clause in bearing if _names_any(clause, question, knowledge)]
        ranked = [*of_another[:1], *(clause for clause in ranked if clause not in of_another[:1])]
    if shared := _shared_as_well(
        bearing, [clause for clause, holds in verdicts if holds is False], said, question, knowledge
    ):
        bearing, ranked = [], [shared, *bearing[:1]]
    unsure = [clause for clause, holds in verdicts if holds is None and clause.doc_id == ranked[0].doc_id]
    open_ = [] if bearing else unsure
    denying = sorted(ranked, key=lambda c: (not _names_any(c, question, knowledge), len(c.responsibilities)))
    by_name = [] if shared else denying[:1]
    clause = (bearing or open_ or (by_name if by_name and _names_any(by_name[0], question, knowledge) else ranked))[0]
    others = [c for c in ranked if c.doc_id != clause.doc_id and said[c.id] >= _AS_MUCH * said[clause.id]]
    holds = None if open_ else bool(bearing) != denied
    words = ("有", "没有") if _THERE_IS.search(question.text) else ("是", "不是")
    if _LACKS.search(question.text) and holds is not None:
        holds, words = bool(bearing), ("有", "没有")
    if _SAME_ROLE.search(question.text):
        told = _drafted(True, "", clause, others, question, knowledge)
        return replace(told, facts={name: fact for name, fact in told.facts.items() if name != "verdict"})
    verdict = "" if holds is None else f"{words[0] if holds else words[1]}。"
    return _drafted(holds, verdict, clause, others, question, knowledge)


def _drafted(
    holds: bool | None, verdict: str, clause: Clause, others: Sequence[Clause], question: Question, knowledge: Knowledge
) -> Draft:
    words, who_does = best_words(clause, question), who(clause.responsibilities)
    text = f"{verdict}{source(clause, knowledge)}写明：{who_does}（{quoted(words.text)}）。"
    first = Paragraph((Statement(text, (whole(clause),)),))
    bullets = tuple(duty_statement(other, question, knowledge) for other in others[: _MOST - 1])
    more = (Bullets(bullets, heading="还有"),) if bullets else ()
    told = {"verdict": holds, **duty_facts([clause, *others[: _MOST - 1]])}
    if holds is not None:
        return Draft(Intent.YES_NO, Status.GROUNDED, (first, *more), told)
    names = names_of(question.departments)
    open_ = Statement(f"{knowledge.titles([clause.doc_id])}没有逐一列出是哪些单位，不能断定{names}是否在内。")
    return Draft(Intent.YES_NO, Status.PARTIAL, (Paragraph((open_,)), first, *more), told)


def _of_each_plan(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the first clause of each of the first plans."""
    return list({clause.doc_id: clause for clause in reversed(clauses)}.values())[::-1][:_MOST]


def _below_the_same_heading(clause: Clause, question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses with a duty below the heading of a clause, where that heading names the whole topic.

    What a question points to by its number is not what stands beside it.
    """
    if question.references or coverage(question.terms, "\n".join(clause.path[-1:]).lower()) < _AS_MUCH:
        return []
    return [c for c in knowledge.document(clause.doc_id).clauses if c.responsibilities and c.path == clause.path]


def _shared_as_well(
    bearing: Sequence[Clause],
    failing: Sequence[Clause],
    said: dict[str, float],
    question: Question,
    knowledge: Knowledge,
) -> Clause | None:
    """Return a clause that says as much on the topic as one by which a duty is had alone, and has it shared.

    What another plan of the same place gives to others only is had alone as little.
    """
    if not bearing or not says_alone(question):
        return None
    most = max(said.get(clause.id, 0) for clause in bearing)
    alike = (clause for clause in failing if said.get(clause.id, 0) >= most)
    homes, plans = knowledge.regions_of(one.doc_id for one in bearing), {one.doc_id for one in bearing}
    of_the_place = (c for c in alike if knowledge.region(c) in homes)
    return next((c for c in of_the_place if c.doc_id not in plans or _gives_any(c, question, knowledge)), None)


def _is_own(question: Question) -> bool:
    """Tell whether a question says whose own a task is, and not only that somebody has some part in it."""
    return bool(_OWN.search(question.text)) and not any(word in question.text for word in strength().taking_part)


def _names_any(clause: Clause, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a clause gives a duty of any kind to one of the departments named."""
    region = knowledge.region(clause)
    names = {name for mention in question.departments for where, name in mention.by_region if where == region}
    return any(duty.department in names for duty in clause.responsibilities)


def _gives_any(clause: Clause, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a clause gives a duty to one of the departments named, be it to all districts."""
    region = knowledge.region(clause)
    return any(given_to(clause, mention, question, region) for mention in question.departments)


# “配合开展巡查”: what is done, and no role, where a plan writes just so of it.
_DEED = re.compile(r"(?:牵头|配合)(?:开展|推进|做好|建设|制定|组织)")


def _without_deeds(text: str, clause: Clause) -> str:
    """Return a question without the words for a role that are part of what a clause says is done."""
    return _DEED.sub(lambda found: "," if found[0] in clause.text else found[0], text)


def _is_of_another_district(clause: Clause, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a clause names a district in charge where another one is asked about: 甲区 says more than 各区."""
    asked = [mention for mention in question.departments if is_district(mention, question)]
    region = (knowledge.region(clause),)
    named = any(districts_in(duty.written, region) for duty in clause.responsibilities)
    return len(asked) == len(question.departments) > 0 and named and not _names_any(clause, question, knowledge)


def _holds(clause: Clause, question: Question, knowledge: Knowledge) -> bool | None:
    """Tell whether every department named has the duty, in the role and alone if the question says so.

    None where one of them is not named and may be among several that have it.
    """
    region = knowledge.region(clause)
    text = _without_deeds(question.text, clause)
    asked = next((role for role, words in _ROLE_WORDS if any(word in text for word in words)), None)
    meant: set[str] = set()
    unsure = False
    for mention in question.departments:
        own = given_to(clause, mention, question, region)
        several = perhaps_meant(clause.responsibilities, district=is_district(mention, question))
        several = [duty for duty in several if not is_bureau_for(mention, duty)]
        if not own and any(asked is None or duty.role is asked for duty in several):
            unsure = True
        elif not any(asked is None or duty.role is asked for duty in own):
            return False
        meant.update(duty.department for duty in own)
    within = (asked,) if asked in _ONE_ROLE else tuple(Role)
    others = {duty.department for duty in clause.responsibilities if duty.role in within} - meant
    if unsure:
        return False if says_alone(question) and len(clause.responsibilities) > 1 else None
    return bool(question.departments) and not (others and says_alone(question))


# “只由港口局”, “光归港口局”, “只有港口局”: nobody else, before a department; not “不只由”.
_ONLY = re.compile(r"(?<!不)(?:只|仅|光|单)(?:有|由|归|是|让|靠|给|派给|交给)?$")


def says_alone(question: Question) -> bool:
    """Tell whether a question says that those it names have a duty alone."""
    return _alone().search(question.text) is not None or any(
        _is_alone(question, mention) for mention in question.departments
    )


def _is_alone(question: Question, mention: DepartmentMention) -> bool:
    """Tell whether “alone” stands beside a department: “光归港口局”, “港口局一家”; not “只有港口局认定的码头”."""
    before, behind = question.text[: mention.start], question.text[mention.end :]
    only = _ONLY.search(before) and not _QUALIFIES.match(behind)
    return bool(only) or _alone().match(behind) is not None


@cache
def _alone() -> re.Pattern[str]:
    # “一家”, “独自”: nobody beside it; not “一家企业”.
    return re.compile(rf"(?:{any_of(strength().alone)})(?!企业|公司|机构|学校|高校|银行|法院)")


# “认定的”, “的网站”: behind a department by which something else is told apart.
_QUALIFIES = re.compile("的(?!吗|么|吧|[?,]|$)|认定|认可|备案|批准|登记|授权|核准|网站|官网")


# “由茶业局牵头吗”, “归农委管吧”, “是茶办负责的”: somebody is said to have a duty; not “负责人是茶农吗”, “是不是不管”.
_CLAIMED = re.compile(r"(?:[由归是][^,?]{2,16}?)(?<![不没])(?:负责(?!人)|牵头|主管|管(?![理道])|分管|主抓|承担|配合)")


def unassigned(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the plans write nobody in charge, with what they write of the matter.

    None where one of them assigns duties, no duty is claimed, or the words on the matter name who is said to have it.
    """
    if not _CLAIMED.search(question.text) or any(map(knowledge.assigns_duties, question.documents)):
        return None
    proof = best_proof(clauses, question, knowledge)
    if any(one.written in proof.sentence.text for one in question.departments):
        return None
    note = f"{knowledge.titles(question.documents)}全文没有写明责任部门，与这项工作有关的原文如下。"
    return left_open(note, said(proof, question, knowledge))

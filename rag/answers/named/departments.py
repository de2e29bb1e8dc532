"""Lists the departments to which a plan gives tasks, or tells which of them has the most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from corpus.model import Role
from corpus.structure.numbering import read_number
from index.catalogue.records import Duty
from rag.answers.phrasing.listed import at_places
from rag.answers.phrasing.wording import names_of
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.places.find import find_place
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, in_any_role, roles_asked
from rag.question.model import Question

# “涉及哪些部门”, “有几个牵头单位”, “部门有哪些”; not “哪些承诺单位”.
_ALL = re.compile(
    r"(?:哪些|哪?几[个家]|多少[个家]?|什么|啥)(?:政府|责任|牵头|配合|参与|负责)?(?:的)?(?:部门|单位|委办局)"
    r"|(?:部门|责任单位|委办局)[^,?]{0,4}(?:有哪些|有几个|有多少|都有谁|名单|(?:一共|总共|合计|共)(?:有|是)?(?:几|多少)[个家]?)"
    # “还有谁牵头任务”; not “谁牵头”, which asks for one matter.
    r"|还有?(?:谁|哪[几个]?家)"
)
_RANK = "排?(?:最|第[二三四五2-5])"
_TURNS = "(?:被)?(?:出现|露脸|点名|提到|写到|列)的?(?:次数|频率)?(?:得|的)?"
# “哪个部门的任务最多”, “谁的活第二多”, “任务最重的是哪家”; not “哪个部门的专利最多”.
_MOST = re.compile(
    rf"(?:哪|谁|什么)[^,?]{{0,10}}(?:任务|活儿?|事情?|职责|担子|条目)[^,?]{{0,3}}?{_RANK}[多重]"
    rf"|(?:任务|活儿?|事情?|职责|担子|条目){_RANK}[多重]的[^,?]{{0,6}}(?:部门|单位|谁|哪)"
    rf"|(?:哪|谁)[^,?]{{0,6}}最忙"
    rf"|(?:哪|谁|什么)[^,?]{{0,8}}(?:牵头|负责|配合|参与)(?:得|的)?{_RANK}多"
    rf"|(?:牵头|负责|配合|参与)的?(?:任务|次数|活)?(?:得|的)?{_RANK}多的?(?:[^,?]{{0,6}}(?:部门|单位|谁|哪)|[?]?$)"
    # “配合单位里出现最多的是谁”, “哪家单位点名次数最多”; not “出现最多的是哪个词”.
    rf"|(?:部门|单位|委办局)(?:里面?|之?中)?,?{_TURNS}{_RANK}多的?(?:又|就)?[是为](?:谁|哪)"
    rf"|(?:谁|(?:哪|什么)[^,?]{{0,3}}(?:部门|单位|委办局)){_TURNS}{_RANK}多"
    rf"|{_TURNS}{_RANK}多的[^,?]{{0,4}}(?:部门|单位|委办局)"
)
# “哪个部门任务最少”, “谁牵头得最少”, “出现最少的单位是谁”; not “哪个部门的专利最少”, “最少要几家单位”.
_LEAST = re.compile(
    rf"(?:哪|谁|什么)[^,?]{{0,10}}(?:任务|活儿?|事情?|职责|担子|条目|牵头|负责|配合|参与|{_TURNS})(?:得|的)?[^,?]{{0,3}}?最[少轻]"
    rf"|(?:任务|活儿?|职责|担子|牵头|负责|配合|参与|{_TURNS})(?:得|的)?最[少轻]的[^,?]{{0,6}}(?:部门|单位|谁|哪)"
)
_NUMBER = (
    "(?P<{}>[一二两三四五六七八九十]{{1,2}}|\\d{{1,2}})(?:项|个|条|件|次|回|桩)(?:任务|活儿?|事情?|工作|差事|职责)?"
)
_ONLY = r"(?:只|仅仅?|就|光|才|刚好|恰好)[^,?哪谁\d一二两三四五六七八九十]{0,6}"
_BODIES = "(?:部门|单位|委办局|机构)"
# “只有一项任务的部门有哪些”, “哪些单位只出现两次”: who has so many tasks; not “只有一家牵头单位”.
_JUST = re.compile(
    rf"{_ONLY}{_NUMBER.format('a')}的[^,?]{{0,6}}{_BODIES}"
    rf"|(?:哪[些几个家]*|什么|多少个?)(?:责任|牵头|配合)?{_BODIES}[^,?]{{0,4}}{_ONLY}{_NUMBER.format('b')}"
)
# “哪个区的任务最多”: only districts are asked for; not “哪个区域”.
_DISTRICTS = re.compile(r"哪(?:一?个|些|几个)区(?![域别分间块位])")
# “都没有的部门”, “没出现的单位”: who is not named, which this list is not.
_NEGATED = re.compile(r"(?:没有?|未|不)(?:写|列|提|出现|任务|参与|涉及|安排)*[^,?]{0,4}的(?:部门|单位|委办局)")
_LOOSE = frozenset({Intent.RESPONSIBLE, Intent.LIST, Intent.COUNT, Intent.TARGET, Intent.MEASURE, Intent.COMPARE})
_TOP, _SEVERAL = 3, 2
# “前五个部门”, “任务最多的前五名”: how many are asked for; not “前五年”.
_FIRST_FEW = re.compile(r"前(?P<few>[二三四五六七八九十两]|\d{1,2})(?:个|名|家|位)")

_Shares = Mapping[str, Sequence[Duty]]
"""The tasks of each department, by its name, those of a plan in the order of the departments' first mention."""


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell of each plan in question which departments it names, or which has the most tasks.

    None where the question has a topic of its own, or goes on about what an answer was drawn from; a plan that gives no
    department a task is said to give none, after the others.
    """
    least = _LEAST.search(question.text)
    just = _JUST.search(question.text)
    most = just or _MOST.search(question.text) or least
    telling = [term for term in question.telling if not (most and term.word in most[0])]
    if telling or question.departments or question.intent not in _LOOSE:
        return None
    if question.references and (just or not most or len(find_place(question, knowledge)) < _SEVERAL):
        return None
    if (question.ground and question.terms) or _NEGATED.search(question.text):
        return None
    placed = question.is_placed or "all_sides" in question.cues
    if not most and not (placed and _ALL.search(question.text)):
        return None
    blocks: list[Block] = []
    silent: list[Block] = []
    part = find_place(question, knowledge) if question.references else []
    for doc_id in dict.fromkeys(one.doc_id for one in part) or question.documents:
        shares = tasks_of_each(doc_id, question, knowledge)
        if not shares:
            silent.append(_silent(doc_id, question, knowledge))
        elif just:
            blocks += _with_just(read_number(just["a"] or just["b"]) or 1, doc_id, shares, question, knowledge)
        elif most:
            blocks += (_fewest if least else _ranked)(doc_id, shares, question, knowledge)
        else:
            blocks.append(_listed(doc_id, shares, question, knowledge))
    intent = {Intent.TARGET: Intent.COUNT, Intent.COUNT: Intent.COUNT}.get(question.intent, Intent.LIST)
    return Draft(intent, Status.GROUNDED if blocks else Status.NONE, (*blocks, *silent))


def tasks_of_each(doc_id: str, question: Question, knowledge: Knowledge) -> _Shares:
    """Return the tasks of each department in the roles asked for, without words for several, such as 各区.

    Those that the question sets aside are left out as well.
    """
    roles = _roles(question)
    region = knowledge.region_of(doc_id)
    several = {one.name for one in knowledge.departments if one.generic and one.region == region}
    part = {one.id for one in find_place(question, knowledge)} if question.references else None
    aside = {name for one in question.set_aside for where, name in one.by_region if where == region}
    only_districts = _DISTRICTS.search(question.text) is not None
    found: dict[str, dict[str, Duty]] = {}
    for duty in knowledge.catalogue.responsibilities(doc_id=doc_id):
        name = duty.responsibility.department
        if part is not None and duty.clause_id not in part:
            continue
        if duty.role in roles and name not in {*several, *aside} and (name.endswith("区") or not only_districts):
            found.setdefault(name, {}).setdefault(duty.clause_id, duty)
    return {name: tuple(duties.values()) for name, duties in found.items()}


def _where(doc_id: str, question: Question, knowledge: Knowledge) -> str:
    """Return how to call a plan, or the part of it that a question points to by number."""
    return f"{knowledge.label(doc_id)}{'的这一部分' if question.references else ''}"


def _roles(question: Question) -> frozenset[Role]:
    return ALL if in_any_role(question.text) else roles_asked(question.text)


def in_role(question: Question) -> str:
    """Return the roles asked for, fit to stand before 任务; nothing where any counts."""
    asked = _roles(question)
    return f"{'、'.join(role.label for role in Role if role in asked)}的" if asked != ALL else ""


def _listed(doc_id: str, shares: _Shares, question: Question, knowledge: Knowledge) -> Paragraph:
    """Count and name the departments of a plan; the first task of each proves it."""
    names = [duties[0].responsibility.written for duties in shares.values()]
    plan = knowledge.label(doc_id)
    text = f"{plan}给**{len(names)}个**部门和单位安排了{in_role(question)}任务：{'、'.join(names)}。"
    notes = (_spellings(shares), _unnamed(doc_id, question, knowledge))
    return _said(text, [duties[0] for duties in shares.values()], question, *notes)


def _said(text: str, duties: Iterable[Duty], question: Question, *notes: Statement | None) -> Paragraph:
    """Say what duties prove, which departments the question sets aside, and what else there is to note."""
    names = names_of(question.set_aside)
    aside = Statement(f"不含{names}。") if names else None
    return Paragraph((_proven(text, duties), *filter(None, (aside, *notes))))


def _proven(text: str, duties: Iterable[Duty]) -> Statement:
    return Statement(text, tuple(dict.fromkeys(whole(duty.clause) for duty in duties)))


def _spellings(shares: _Shares) -> Statement | None:
    """Say which names are taken for one department."""
    every = {name: {d.responsibility.written: d for d in duties} for name, duties in shares.items()}
    several = [spelled for spelled in every.values() if len(spelled) > 1]
    text = f"按同一个单位计的不同写法：{'；'.join('、'.join(spelled) for spelled in several)}。"
    return _proven(text, chain.from_iterable(spelled.values() for spelled in several)) if several else None


def _unnamed(doc_id: str, question: Question, knowledge: Knowledge) -> Statement | None:
    """Say which words for several, such as 各区, have tasks and are not counted."""
    duties = [d for d in knowledge.catalogue.responsibilities(doc_id=doc_id) if d.role in _roles(question)]
    first: dict[str, Duty] = {}
    for duty in duties:
        if duty.responsibility.generic:
            first.setdefault(duty.responsibility.written, duty)
    return _proven(f"没有点名的不计在内：{'、'.join(first)}。", first.values()) if first else None


def _with(number: int, shares: _Shares) -> dict[str, Sequence[Duty]]:
    """Return the departments that have so many tasks, with them."""
    return {name: duties for name, duties in shares.items() if len(duties) == number}


def _ranked(doc_id: str, shares: _Shares, question: Question, knowledge: Knowledge) -> list[Block]:
    """Say who has the most tasks of a plan and how many, then how many those behind have; of equals in a line each."""
    order = sorted(shares, key=lambda name: -len(shares[name]))
    first = _with(len(shares[order[0]]), shares)
    alone = len(first) == 1
    number = f"，有**{len(shares[order[0]])}项**" if alone else ""
    text = f"{_where(doc_id, question, knowledge)}里，{'、'.join(first)}{in_role(question) or '的'}任务最多{number}。"
    # Who has as many as the last one told belongs beside it.
    asked = _FIRST_FEW.search(question.text)
    top = (read_number(asked["few"]) or _TOP) if asked else _TOP
    fewest = len(shares[order[min(max(top, len(first)), len(order)) - 1]])
    beside = [name for name in order[alone:] if len(shares[name]) >= fewest]
    lines = tuple(_proven(f"{name}：{len(shares[name])}项", shares[name]) for name in beside)
    said = _said(text, chain.from_iterable(first.values()), question)
    return [said, Bullets(lines, heading="其次" if alone else None)]


def _fewest(doc_id: str, shares: _Shares, question: Question, knowledge: Knowledge) -> list[Block]:
    """Say who has the fewest tasks of a plan, of those that have any, and how many."""
    number = min(map(len, shares.values()))
    names = _with(number, shares)
    each = "各有" if len(names) > 1 else "有"
    fewest = f"{in_role(question)}任务最少的{each}**{number}项**"
    text = f"{_where(doc_id, question, knowledge)}里，{fewest}：{'、'.join(names)}。"
    return [_said(text, chain.from_iterable(names.values()), question)]


def _with_just(number: int, doc_id: str, shares: _Shares, question: Question, knowledge: Knowledge) -> list[Block]:
    """Count and name the departments that have so many tasks of a plan, each with its tasks."""
    names = _with(number, shares)
    plan, role = knowledge.label(doc_id), in_role(question)
    if not names:
        return [Paragraph((Statement(f"{knowledge.titles([doc_id])}没有只有{number}项{role}任务的部门。"),))]
    text = f"{plan}里，只有{number}项{role}任务的部门和单位有**{len(names)}个**：{'、'.join(names)}。"
    held = {name: [duty.clause for duty in duties] for name, duties in names.items()}
    return [_said(text, chain.from_iterable(names.values()), question), at_places(held, knowledge)]


def _silent(doc_id: str, question: Question, knowledge: Knowledge) -> Paragraph:
    return Paragraph((Statement(f"{knowledge.titles([doc_id])}没有给部门安排{in_role(question)}任务。"),))

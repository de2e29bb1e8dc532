"""Lists the districts that a plan names anywhere, with where it names each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.phrasing.listed import with_places
from rag.answers.phrasing.wording import places, speaks_of
from rag.answers.tasks.groups import meant_by_all
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, whole
from rag.evidence.places.find import find_places
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.claims.denial import BOTH_WAYS, SET_ASIDE
from rag.question.departments.roles import in_any_role
from rag.question.model import Question
from rag.question.plans.links import districts_in

# “哪些区”, “哪几个街镇”, “几个区”; not “哪些区域”, “哪些区别”.
_WHICH = r"(?:哪(?:些|[几两二三四五]个?)|几个|多少个)(?:城区|街镇|街道|区县|区|镇)(?![域别分间块位])"
# “点了名的区有哪些”, “写到的区一共几个”; not “各区有哪些任务”.
_THOSE = r"(?:的|到|过)(?:区县|街镇|区|镇)(?:一共|总共|都|分别)?(?:有|是|叫)?(?:哪|几|多少)"
_ASKS = re.compile(f"{_WHICH}|{_THOSE}")
_TOWNS = re.compile(r"[镇街]")
# “松江区”, “浦东新区”; not “临港新片区”.
_DISTRICT, _TOWN = re.compile(r"(?<!片)[区县]$"), re.compile(r"[镇街]$")
_KINDS = "区县镇街"
# “没有被安排任务”, “没写到”, “不参与”: the others are asked for; not the 没有 of “有没有”.
_OTHERS = re.compile(
    r"(?:没有?|未|不)(?:被|有|给|任何|去|来)*"
    r"(?:安排|分配|分到|写|提|点|列|参与|参加|出现|涉及|任务|工作|活|牵头|负责|承担|份)"
)
# “写进责任单位”, “列为配合单位”, “要出力的”: districts that have a duty, not those that a
# text only names; not “责任落实”.
_WITH_DUTY = re.compile(
    r"(?:责任|牵头|负责|配合|参与|承办)的?(?:单位|部门|主体)|(?:要|得|去|被派)?(?:干活|出力|担责|派活)的?"
)
_NOT_LISTED = frozenset({Intent.YES_NO, Intent.COMPARE})


def asks_districts(question: Question) -> bool:
    """Tell whether a question asks for districts."""
    return bool(_ASKS.search(question.text))


def kind_asked(question: Question) -> re.Pattern[str]:
    """Return what the names end with of the districts that a question asks for: towns or districts."""
    return _TOWN if _TOWNS.search(_ASKS.findall(question.text)[-1]) else _DISTRICT


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the districts that each plan in question names, and those that it does not where they are asked for.

    Of a numbered place those that stand there are listed, where it is asked what it writes. None where the question has
    a topic or no plan names any.
    """
    asked = _ASKS.search(question.text)
    telling = [term for term in question.telling if not _WITH_DUTY.search(term.word)]
    telling = [term for term in telling if asked is None or term.word not in asked[0]]
    at = _pointed_to(question, knowledge)
    has_topic = telling or (question.references and not at) or not in_any_role(question.text)
    has_topic = has_topic or any(one.by_region for one in question.departments)
    if has_topic or question.intent in _NOT_LISTED or not asks_districts(question):
        return None
    blocks: list[Block] = []
    others = _OTHERS.search(BOTH_WAYS.sub(",", question.text)) is not None
    aside = "".join(match[0] for match in SET_ASIDE.finditer(question.text))
    with_duty = _WITH_DUTY.search(question.text) is not None
    for doc_id in question.documents if question.is_placed else ():
        if with_duty and not others:
            blocks += _assigned(doc_id, knowledge)
            continue
        named = _named(doc_id, kind_asked(question), knowledge)
        named = {name: held for name, of in named.items() if (held := [c for c in of if not at or c.id in at])}
        if others:
            blocks += _unnamed(doc_id, list(named), knowledge)
        named = {name: clauses for name, clauses in named.items() if not speaks_of(name, aside)}
        if named:
            blocks += _listed(doc_id, named, knowledge, counted=bool(question.cues & {"count", "amount"}))
    return Draft(Intent.LIST, Status.GROUNDED, tuple(blocks)) if blocks else None


# “提到哪些区”, “写了几个镇”: what a text names; not “有哪些区负责”.
_WRITES = re.compile(rf"(?:提|写|点|讲|说|涉)(?:到|及|了|名)+(?:的)?(?:是|有)?{_WHICH}")


def _pointed_to(question: Question, knowledge: Knowledge) -> frozenset[str]:
    """Return the ids of the clauses at the number of which a question asks what districts are written there."""
    if not question.references or not _WRITES.search(question.text):
        return frozenset()
    return frozenset(clause.id for found in find_places(question, knowledge) for clause in found.place.clauses)


def _assigned(doc_id: str, knowledge: Knowledge) -> list[Block]:
    """List the districts to which a plan gives a duty by name, or say that it does to none."""
    named: dict[str, list[Clause]] = {}
    for clause in knowledge.document(doc_id).clauses:
        for duty in clause.responsibilities:
            if not duty.generic and _OF_DISTRICT.fullmatch(duty.written):
                named.setdefault(duty.department, []).append(clause)
    if named:
        return _listed(doc_id, named, knowledge, "单独写进责任单位的区")
    return [Paragraph((Statement(f"{knowledge.titles([doc_id])}没有单独写进责任单位的区。"),))]


# “茶港区”, “茶港新区政府”: a district, or its government; not “茶港区农业局”.
_OF_DISTRICT = re.compile(r".+(?:新区|区|县)(?:人民政府|政府|管委会)?")


def _unnamed(doc_id: str, named: Sequence[str], knowledge: Knowledge) -> list[Block]:
    """Say which districts of its region a plan does not name, and which tasks it gives to all of them."""
    every = region_names().every_district.get(knowledge.region_of(doc_id), ())
    others = [name for name in every if name not in named]
    if not others:
        return []
    said = [Statement(f"{knowledge.titles([doc_id])}没有点名的区有**{len(others)}个**：{'、'.join(others)}。")]
    clauses = [one for one in knowledge.document(doc_id).clauses if meant_by_all(one.responsibilities, district=True)]
    if clauses:
        text = f"写给“各区”的任务每个区都在内，有{len(clauses)}项：{places(clauses, knowledge, '项')}。"
        said.append(Statement(text, tuple(map(whole, clauses))))
    return [Paragraph(tuple(said))]


def whole_names(names: Sequence[str], text: str) -> tuple[str, ...]:
    """Return names of districts with the word for their kind where the text writes it: 西青区 for 西青."""
    return tuple(next((name + kind for kind in "区县镇" if name + kind in text), name) for name in names)


def _named(doc_id: str, kind: re.Pattern[str], knowledge: Knowledge) -> dict[str, list[Clause]]:
    """Return the clauses in which a plan names each district of a kind, in the order of their first mention."""
    clauses = knowledge.document(doc_id).clauses
    text = "\n".join(clause.text for clause in clauses)
    region = knowledge.region_of(doc_id)
    found: dict[str, list[Clause]] = {}
    for clause in clauses:
        for name in dict.fromkeys(_fullest(name, text) for name in districts_in(clause.text, (region,))):
            if _is_of(kind, name, region):
                found.setdefault(name, []).append(clause)
    return found


def _fullest(name: str, text: str) -> str:
    """Return the longest form of a district's name that a plan writes: 浦东新区 for 浦东."""
    return next((name + kind for kind in ("新区", *_KINDS) if name + kind in text), name)


def _is_of(kind: re.Pattern[str], name: str, region: str) -> bool:
    """Tell whether a name is of a kind: it ends with the word for it, or is that of a district without the word."""
    every = region_names().every_district.get(region, ())
    return kind.search(name) is not None or (kind is _DISTRICT and f"{name}区" in every)


def _listed(
    doc_id: str, named: dict[str, list[Clause]], knowledge: Knowledge, of: str = "写到的", *, counted: bool = False
) -> list[Block]:
    number = f"**{len(named)}个**：" if counted else ""
    text = f"{knowledge.label(doc_id)}{of}有{number}**{'、'.join(named)}**。"
    return with_places(text, named, knowledge)

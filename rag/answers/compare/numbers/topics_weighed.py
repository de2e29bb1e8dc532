"""Tells which of two topics has more tasks in a plan: “商标和版权哪个任务多”, “写专利的条款多还是写商标的多”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.compare.asked.sides import Side, are_things
from rag.answers.phrasing.wording import places
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.clauses.kinds import WORK
from rag.evidence.things.presence import spots, thing_named
from rag.knowledge import Knowledge
from rag.question.model import Question

_TWO = 2
_TASKS = "任务|工作|措施"
_THINGS = f"(?:{_TASKS}|条款|条目|内容|篇幅|条数)"
# “商标和版权哪个的任务多”, “写商标的条款多还是…”, “哪个讲得多”: how much is written is asked; not “责任单位哪个多”,
# “商标和版权谁的数量多”.
_WEIGHED = re.compile(
    rf"{_THINGS}(?:数量?)?,?(?:哪|谁|更|比较)?(?:个|边|方面|一?块)?(?:更|比较|要|得)?多"
    rf"|[写讲提说谈](?:得|到的?|的)?(?:更|最|比较)?多|涉及得?更?多"
)
_ONLY_TASKS = re.compile(_TASKS)
# “写专利的条款”, “关于专利”: what stands around the topic that a side names.
_AROUND = re.compile(
    rf"^(?:涉及|关于|有关|写到?|讲到?|提到?|说到?|谈到?|对|跟|与)+|(?:方面|有关|相关)?的?{_THINGS}?的?$"
)
_SHORTEST = 2


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say which topic more clauses of each plan write, then which do; None unless two topics are weighed so."""
    if len(sides) != _TWO or not are_things(sides) or question.references or not _WEIGHED.search(question.text):
        return None
    names = [_AROUND.sub("", side.name) for side in sides]
    if question.departments or any(len(name) < _SHORTEST for name in names):
        return None
    tasks = bool(_ONLY_TASKS.search(question.text))
    told = {doc_id: [_writing(name, doc_id, knowledge, tasks=tasks) for name in names] for doc_id in question.documents}
    every = [clause for of in told.values() for clauses in of for clause in clauses]
    if not all(any(of[place] for of in told.values()) for place in range(_TWO)):
        return None
    first = Paragraph(tuple(_verdict(doc_id, names, of, knowledge, tasks=tasks) for doc_id, of in told.items()))
    lines = (
        Statement(f"{knowledge.label(doc_id)}写到“{name}”的：{places(clauses, knowledge, '条')}。", _whole(clauses))
        for doc_id, of in told.items()
        for name, clauses in zip(names, of, strict=True)
        if clauses
    )
    facts = {"clauses": list(dict.fromkeys(clause.id for clause in every))}
    return Draft(Intent.COMPARE, Status.GROUNDED, (first, Bullets(tuple(lines))), facts)


def _writing(name: str, doc_id: str, knowledge: Knowledge, *, tasks: bool) -> list[Clause]:
    """Return the clauses of a plan that write a topic, in the order of the plan; of tasks only what is to be done."""
    found = {spot.clause.id for spot in spots(thing_named(name, knowledge), [doc_id], knowledge) if spot.way.writes}
    clauses = knowledge.document(doc_id).clauses
    return [one for one in clauses if one.id in found and (one.kind in WORK or not tasks)]


def _verdict(
    doc_id: str, names: Sequence[str], found: Sequence[Sequence[Clause]], knowledge: Knowledge, *, tasks: bool
) -> Statement:
    numbers = [len(clauses) for clauses in found]
    noun = "任务" if tasks else "条款"
    counted = "，".join(f"写到“{name}”的有**{number}条**" for name, number in zip(names, numbers, strict=True))
    most = "一样多" if numbers[0] == numbers[1] else f"写到“{names[numbers.index(max(numbers))]}”的更多"
    return Statement(
        f"{knowledge.label(doc_id)}的{noun}里，{most}：{counted}。", _whole([c for of in found for c in of])
    )


def _whole(clauses: Sequence[Clause]) -> tuple[Support, ...]:
    return tuple(map(whole, dict.fromkeys(clauses)))

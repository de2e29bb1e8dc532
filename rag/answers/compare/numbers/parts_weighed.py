"""Tells which of two parts of one plan has more tasks: “第三部分和第四部分哪个任务多”, “保护那章比服务那章多吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.compare.asked.sides import Side, are_things
from rag.answers.phrasing.wording import place
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, whole
from rag.evidence.clauses.kinds import WORK
from rag.evidence.places.find import find_place
from rag.evidence.places.outline import bare
from rag.evidence.places.parts import numbered_through
from rag.knowledge import Knowledge
from rag.question.model import Question

_TWO = 2
# “任务多”, “条数多”: the tasks of parts are counted; not “责任单位多”.
_TASKS = re.compile(r"任务|条目|条数|项数|措施|工作量")
# “保护部分”, “服务管理章”: what a part is called by is what stands before; not “保护试点区”.
_PART = re.compile(r"(?:那|这)?(?:一|个)?(?:大?部分|章节?|板块|篇|大?块|节)(?:里面?|中)?$")
_SHORTEST = 2


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say which part has more tasks, then how many each has; None unless two parts are weighed so."""
    if len(sides) != _TWO or not are_things(sides) or not _TASKS.search(question.text):
        return None
    found = [_tasks(side, knowledge) for side in sides]
    if not all(found):
        return None
    names = [f"“{of[0].path[0]}”" for of in found]
    numbers = [len(of) for of in found]
    alike = numbers[0] == numbers[1]
    first = "两者的任务一样多：" if alike else f"{names[numbers.index(max(numbers))]}的任务更多："
    lines = [_line(name, of, knowledge) for name, of in zip(names, found, strict=True)]
    blocks: tuple[Block, ...] = (Paragraph((Statement(first),)), *(Paragraph((line,)) for line in lines))
    return Draft(Intent.COMPARE, Status.GROUNDED, blocks, {"clauses": [one.id for of in found for one in of]})


def _line(name: str, tasks: Sequence[Clause], knowledge: Knowledge) -> Statement:
    """Say how many tasks a part has; of tasks that are numbered through the first and the last are cited."""
    text = f"{knowledge.label(tasks[0].doc_id)}{name}共有**{len(tasks)}项任务**"
    if not numbered_through(knowledge.document(tasks[0].doc_id)):
        return Statement(f"{text}。", tuple(map(whole, tasks)))
    ends = [tasks[0], tasks[-1]]
    return Statement(f"{text}（{'至'.join(place(one, knowledge) for one in ends)}）。", tuple(map(whole, ends)))


def _tasks(side: Side, knowledge: Knowledge) -> list[Clause]:
    """Return the tasks of the part that a side means, by its number or by words of its heading; none if it means none.

    A part is one of the outermost of its plan.
    """
    (doc_id, *_) = side.question.documents
    clauses = knowledge.document(doc_id).clauses
    if side.question.references:
        heads = {clause.path[:1] for clause in find_place(side.question, knowledge) if clause.doc_id == doc_id}
    else:
        name = _PART.sub("", side.name)
        tops = {clause.path[:1] for clause in clauses if clause.path}
        heads = {top for top in tops if _PART.search(side.name) and _names(name, bare(top[0]))}
    if len(heads) != 1 or not all(heads):
        return []
    return [clause for clause in clauses if clause.path[:1] in heads and clause.kind in WORK]


def _names(name: str, heading: str) -> bool:
    """Tell whether a heading has the words by which a part is called: 服务管理 of “加强茶业服务管理”."""
    pieces = [name[at : at + _SHORTEST] for at in range(0, len(name), _SHORTEST)]
    return len(name) >= _SHORTEST and all(piece in heading for piece in pieces)

"""Tells which of two topics a plan puts first, by its headings: “先讲保护还是先讲运用”, “哪个排在前面”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from corpus.model import Clause, Document
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.places.outline import Path, below, name_asked, paths
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked

_SAYS = "(?:写|讲|说|提|谈|列|抓|安排|部署)"
_TOPIC = r"[^,?;、“”先后还]{2,8}?"
_ONE, _OTHER = (rf"“?(?P<{name}>{_TOPIC})”?" for name in ("one", "other"))
_JOINS = "(?:和|与|跟|同|、|还是|比)"
_AHEAD = "(?:最?前面?|前头|前边|头里|先|之前)"
# “先讲保护还是先讲运用”, “先说保护后说运用吗”: not “先讲保护再落实”.
# “保护和运用哪个排在前面”, “先后,保护和运用把谁放前头”: not “保护和运用谁牵头”.
# “把保护放在运用前面吗”, “保护排在运用后面吧”.
_FORMS = (
    re.compile(rf"先{_SAYS}(?:的)?(?:是)?{_ONE},?(?:还是|后|再)(?:先|后)?(?:{_SAYS})?{_OTHER}(?:吗|么|吧|的)?[?]*$"),
    re.compile(
        rf"(?:^|[,的里中内]){_ONE}{_JOINS}{_OTHER}(?:这两[个块项])?,*(?:[^,?;]{{0,4}}?)(?:把)?(?:谁|哪一?个|哪块|哪边)(?:{_SAYS})?(?:[排放摆]|写)?(?:得|在)?了?"
        rf"(?:更|比较)?(?:靠)?{_AHEAD}"
    ),
    re.compile(
        rf"(?:^|[,的里中内把将]){_ONE}(?:是|是不是)?[排放写摆]在了?{_OTHER}的?(?P<where>{_AHEAD}|后面?|后头|之后)(?P<asks>,?对?(?:吗|么|吧|没有?))?[?]*$"
    ),
)
# “任务里保护”, “把保护”, “都是保护”: what stands before a topic.
_AROUND = re.compile("^(?:.*[里的中内把将]|[两三四几](?:份|个|座)?(?:规划|计划|文件|城市|地方?)|都是?|是)+|的$")


@dataclass(frozen=True, slots=True)
class _Order:
    """Where a plan begins to write of each of two topics."""

    document: Document
    heads: tuple[Path, Path]

    @property
    def firsts(self) -> tuple[Clause, Clause]:
        """The first clause below each heading."""
        one, other = (below(self.document, head)[0] for head in self.heads)
        return one, other

    @property
    def in_order(self) -> bool:
        """Whether the topic named first comes first."""
        one, other = self.firsts
        return one.index < other.index


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which of two topics each plan writes of first; None unless that is asked and its headings tell."""
    text = blanked(question.text, question.places)
    asked = next((match for form in _FORMS if (match := form.search(text))), None)
    if asked is None or question.departments or question.references:
        return None
    names = [_AROUND.sub("", asked[name]) for name in ("one", "other")]
    found = [order for doc_id in question.documents if (order := _order(knowledge.document(doc_id), names))]
    if not found or names[0] == names[1]:
        return None
    said = [_said(order, knowledge) for order in found]
    facts = {"clauses": [clause.id for order in found for clause in order.firsts]}
    if asked.groupdict().get("asks"):
        ahead = "后" not in asked["where"]
        holds = all(order.in_order is ahead for order in found)
        first = Statement(f"{'是' if holds else '不是'}。{said[0].text}", said[0].supports)
        return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph((first, *said[1:])),), {**facts, "verdict": holds})
    blocks = (Bullets(tuple(said)),) if len(said) > 1 else (Paragraph(tuple(said)),)
    return Draft(Intent.COMPARE, Status.GROUNDED, blocks, facts)


def _order(document: Document, names: Sequence[str]) -> _Order | None:
    """Return the outermost headings, side by side, of which one names only the first topic and one only the second."""
    headings = paths(document)
    for depth in range(1, max(map(len, headings), default=0) + 1):
        level = [path for path in headings if len(path) == depth]
        of_one, of_other = ([p for p in level if _names_only(p, name, names)] for name in names)
        beside = [(one, other) for one, other in product(of_one, of_other) if one[:-1] == other[:-1]]
        if beside:
            return _Order(document, beside[0])
    return None


def _names_only(path: Path, name: str, names: Sequence[str]) -> bool:
    heading = name_asked(path[-1])
    return name in heading and not any(other in heading for other in names if other != name)


def _said(order: _Order, knowledge: Knowledge) -> Statement:
    """Say which heading comes first and which behind it."""
    heads = order.heads if order.in_order else order.heads[::-1]
    clauses = order.firsts if order.in_order else order.firsts[::-1]
    label = knowledge.label(order.document.metadata.doc_id)
    text = f"{label}先写“{heads[0][-1]}”，后写“{heads[1][-1]}”。"
    return Statement(text, tuple(map(whole, clauses)))

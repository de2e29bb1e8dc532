"""Answers whether a body is among the responsible units of a place: “第5项有没有海关”, “展会那条写了茶港区政府吗”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Clause
from rag.answers.tasks.groups import given_to_all
from rag.answers.tasks.in_each import asks_of_the_other, best_on
from rag.answers.yes_no.duties import claimed_duty
from rag.contract import Intent
from rag.draft import Draft
from rag.evidence.places.find import find_place, find_places
from rag.evidence.places.parts import parts
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.question.claims.denial import denied
from rag.question.departments.shortened import meant_by
from rag.question.model import Question
from rag.question.parting.beside import separate
from rag.question.plans.links import DepartmentMention, blanked
from rag.question.spans import overlaps, spans_of
from rag.question.topic.terms import IDLE_WEIGHT

_MOST = 4
# The share of its words that a part, or a clause, must hold to be meant by them.
_HELD = 0.6
# “责任单位”, “配合的部门”, “名单里”, “挂名”: those who are responsible are asked about in so many words.
_UNITS = re.compile(
    r"(?:责任|牵头|负责|配合|参与|承办|主责|分工)的?(?:单位|部门|名单|机构|方)|(?:单位|部门)(?:名单|里|中)|名单"
    r"|挂名|挂[没了不]|有份|的份|没份|有没有(?:活|任务|差事)"
)
# “那条”, “工程里”, “这项任务”: a place told by words.
_POINTS = re.compile(
    r"[这那](?:一)?[条项个块份]|工程|专栏|任务|条目|(?:措施|保障|机制|制度|体系|服务|行动|整治)(?:里|中)"
)
# “有没有海关”, “写了海关没有”, “包不包括海关”, “算海关一个吗”: what stands before a body, and behind it.
_IS = "(?:也|都|就|还|到底|究竟|是不是|是否)*"
_BEFORE = (
    rf"{_IS}(?:有没有|有无|写没写|列没列|含不含|包不包括|包没包括|算不算|带不带|挂没挂|提没提|(?<![没具所还])有"
    rf"|没有?|写|列|含|包括|包含|算|带|挂)"
    r"(?:了|着|上|到|进|入|的)*(?:是|一?个)?"
)
_BEHIND = r"(?:的名字?|的份儿?|的事|[一这]家|一个|在内|参与|参加|有份|牵头|负责|配合)?了?(?:吗|么|吧|嘛|没有?|不)?[?]*$"
# “海关在不在里面”, “海关有没有份”, “海关算不算一家”, “海关是这条的责任单位吗”: what stands behind a body.
_INSIDE = (
    rf"{_IS}(?:在不在|在|有没有|有|没有?|挂没挂|挂|算不算|算|是|进没进|进|列没列|列|属不属于|属于)"
    rf"(?:了|着|进|入|在|上)*"
    r"(?:[^,?]{1,30}?[里的项条栏])?(?:里面?头?|其中|其列|内|名单|(?:责任|牵头|配合|负责)?(?:单位|部门)|份|活儿?|任务|差事|名字?"
    r"|一家|之一|一个|列)"
    r"(?:上|里面?|中|之一|之列)?了?(?:吗|么|吧|嘛|没有?|不)?[?]*$"
)
_FIRST = "(?:^|(?<=[,的里中项条栏这那]))"
# “茶港区政府”, “法院”, “茶叶局”: what bodies of government are called; not “中心”, which may be what is built.
_BODY = "(?P<body>[一-鿿]{0,12}?(?:法院|检察院|检方|公安|海关|银行|分行)|[一-鿿]{1,12}?(?:政府|管委会|局|委|办|厅))"
_ANY = "(?P<body>[一-鿿a-z0-9]{2,14}?)"
_BODIES = tuple(re.compile(pattern) for pattern in (f"{_BEFORE}{_BODY}{_BEHIND}", f"{_FIRST}{_BODY}{_INSIDE}"))
_UNITS_NAMED = tuple(re.compile(pattern) for pattern in (f"{_BEFORE}{_ANY}{_BEHIND}", f"{_FIRST}{_ANY}{_INSIDE}"))
# Nor is the 块 of “这块有份吗”, or the 份, nor the 一列 of “列一列”, nor “提到海关”, which asks what is written.
_NO_BODY = re.compile(
    r"^(?:[提写说讲谈]|涉)[到及过]|^一?[下遍列报念数]$|谁|哪|什么|啥|人|单位|部门|机构|机关|牵头|配合|负责|别的|其他|^(?:[块件条项个]事?|方面|摊子?|份.?|任务|活儿?|差事|职责|责任)$"
)
_ONE = re.compile(r"^(?:算不算|算|是不是)?[一这]家")
# “都有海关吗”, “有几家”, “海关是同一种角色吗”: more is asked than whether one has a part in one place.
_ASKS_MORE = re.compile(r"角色|身份|都|几|多少|哪|谁|什么|啥|怎")

_Bodies = tuple[DepartmentMention, ...]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether those asked about are among the responsible units of a place; None if not asked."""
    if question.intent is Intent.COMPARE or question.foreign or _ASKS_MORE.search(question.text):
        return None
    bodies = () if asks_of_the_other(question) else asked(question, knowledge)
    if not bodies:
        return None
    clauses = [clause for clause in _place(question, bodies, knowledge) if clause.responsibilities]
    question = replace(question, departments=bodies)
    if not clauses:
        return None
    holding = [clause for clause in clauses if given_to_all(clause, question.departments, question, knowledge)]
    if not holding and len(clauses) > _MOST:
        return None
    # “算海关一家吗” counts the body in, and does not say that it is the only one.
    counted = question.text[: bodies[-1].end] + _ONE.sub("", question.text[bodies[-1].end :])
    question = replace(question, text=counted)
    nearest = sorted(holding or clauses, key=lambda one: -coverage(question.terms, one.headed_text.lower()))
    return claimed_duty.check(nearest[:1], question, knowledge, denied=denied(_plain(question.text)) is not None)


def _plain(text: str) -> str:
    """Return a question without the forms of 没有 that ask for yes or no."""
    return re.sub(r"有没有|([写列挂提])没\1|没有?[?]*$", ",", text)


def asked(question: Question, knowledge: Knowledge) -> _Bodies:
    """Return the bodies that a question asks for in a place that it points to; none if it asks for none."""
    text = question.text
    if len(separate(question.references, text)) > 1:
        return ()
    if not (question.references or _UNITS.search(text) or _POINTS.search(text)):
        return ()
    for run in _runs(question.departments, text):
        if _is_asked(run[0].start, run[-1].end, text):
            return tuple(run)
    patterns = (*_BODIES, *_UNITS_NAMED) if _UNITS.search(text) else _BODIES
    for match in filter(None, (pattern.search(text) for pattern in patterns)):
        start, end = match.span("body")
        if _NO_BODY.search(match["body"]) or overlaps((start, end), spans_of(question.places)):
            continue
        regions = knowledge.regions_of(question.documents)
        meant = meant_by(match["body"], [one for one in knowledge.departments if one.region in regions])
        return (DepartmentMention(match["body"], meant, start, end),)
    return ()


def _is_asked(start: int, end: int, text: str) -> bool:
    before = re.search(f"{_BEFORE}$", text[:start]) is not None and re.match(_BEHIND, text[end:]) is not None
    return before or re.match(_INSIDE, text[end:]) is not None


def _runs(mentions: Sequence[DepartmentMention], text: str) -> Iterator[list[DepartmentMention]]:
    """Yield the departments named, those together between which only a joint stands: “法院和检察院”."""
    run: list[DepartmentMention] = []
    for mention in sorted(mentions, key=lambda one: one.start):
        if run and not re.fullmatch("[和与及跟、]|以及", text[run[-1].end : mention.start]):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _place(question: Question, bodies: _Bodies, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses at the place that a question points to: by number, heading, kind of part or words."""
    if question.references:
        return find_place(question, knowledge)
    text = blanked(question.text, [*bodies, *question.places])
    before = text[: bodies[0].start]
    text = _UNITS.sub(",", before if before.strip(",") else text)
    terms = tuple(term for term in question.terms if term.word in text and term.weight > IDLE_WEIGHT)
    rest = replace(question, text=text, topic=text, terms=terms, departments=(), districts=())
    homes = {region for body in bodies for region, _ in body.by_region}
    documents = [d for d in question.documents if not homes or knowledge.region_of(d) in homes]
    named = [one for one in find_places(replace(rest, documents=tuple(documents)), knowledge) if one.named]
    if named and all(len(one.place.clauses) <= _MOST for one in named):
        return list(dict.fromkeys(clause for one in named for clause in one.place.clauses))
    if not terms:
        return []
    if of_kind := _of_kind(rest, documents, knowledge):
        return of_kind
    if question.departments and "about_duty" in question.cues and all(body.by_region for body in bodies):
        return []
    best = best_on("".join(term.word for term in terms), documents, rest, knowledge)
    return [clause for clause, _ in best.values()]


def _of_kind(rest: Question, documents: Sequence[str], knowledge: Knowledge) -> list[Clause]:
    """Return the clauses of the part whose name holds most of the words, where a question says its kind: 茶园工程."""
    said = [kind for kind in kinds() if any(word in rest.text for word in kind.words)]
    words = [word for kind in said for word in kind.words]
    terms = [term for term in rest.terms if term.word not in words]
    items = [item for d in documents for kind in said for item in parts(knowledge.document(d), kind.name)]
    held = [(coverage(terms, item.name.lower()), item) for item in items] if terms else []
    most = max((share for share, _ in held), default=0.0)
    best = [item for share, item in held if share == most >= _HELD]
    return list(best[0].clauses) if len(best) == 1 else []

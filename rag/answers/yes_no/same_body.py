"""Answers whether two names are of one department: “市茶委和市茶业委员会是一家吗”, “茶局和港局是同一个部门吗”."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause, Responsibility
from index.catalogue.records import Department
from rag.answers.phrasing.wording import quoted, source, who
from rag.answers.yes_no.ruling import is_so, ruled
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.claims.sameness import same_asked
from rag.question.departments.named import bare_name, link_departments
from rag.question.departments.shortened import spells
from rag.question.model import Question
from rag.question.spans import Span

_LONGEST = 40
_Body = tuple[str, tuple[Department, ...]]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether plans count two names as one department; None where a question does not ask it of two.

    Two of one city that a clause lists beside one another are two, and so are those of two cities.
    """
    asked = same_asked(question)
    if asked is None:
        return None
    one, other = (_body(span, question, knowledge) for span in (asked.one, asked.other))
    if one is None or other is None or one[0] == other[0]:
        return None
    negative = denied(question.text) is not None
    shared = [department for department in one[1] if department in other[1]]
    if shared:
        return _one(one, other, shared[0], knowledge, denied=negative)
    return _of_one_place(one, other, knowledge, denied=negative) or _two(one, other, knowledge, denied=negative)


def _body(span: Span, question: Question, knowledge: Knowledge) -> _Body | None:
    """Return a name with the departments that it means, in the regions of the question; None where it means none.

    A name that is that of a department itself means no other that only people call so.
    """
    name = question.text[slice(*span)]
    inside = [one for one in question.places if span[0] <= one.start and one.end < span[1] and one.start == span[0]]
    places = {value for one in inside for value in one.values}
    regions = knowledge.regions_of(question.documents)
    regions = tuple(region for region in regions if not places or region in places) or regions
    listed = [one for one in knowledge.departments if one.region in regions and not one.generic]
    bare = name.removeprefix(question.text[inside[0].start : inside[0].end]) if inside else name
    linked = next(filter(None, (_linked(one, listed) for one in dict.fromkeys((name, bare, f"市{bare}")))), set())
    found = [one for one in listed if (one.region, one.name) in linked]
    own = [one for one in found if bare in (one.name, bare_name(one)) or _written(one, bare, knowledge)]
    return (name, tuple(own or found)) if found else None


def _linked(name: str, listed: Sequence[Department]) -> set[tuple[str, str]]:
    """Return the regions and departments that a whole name stands for."""
    found = (one for one in link_departments(name, listed) if (one.start, one.end) == (0, len(name)))
    return {pair for one in found for pair in one.by_region}


def _written(department: Department, name: str, knowledge: Knowledge) -> bool:
    return any(duty.written == name for _, duty in _duties(department, knowledge))


def _duties(department: Department, knowledge: Knowledge) -> list[tuple[Clause, Responsibility]]:
    clauses = knowledge.clauses(knowledge.documents_of((department.region,)))
    return [
        (clause, duty) for clause in clauses for duty in clause.responsibilities if duty.department == department.name
    ]


def _one(one: _Body, other: _Body, department: Department, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say that two names are of one department, and where plans write either.

    Of a name that no plan writes, and that is none of the other in short, they do not tell it.
    """
    own = [(duty.written, clause) for clause, duty in _duties(department, knowledge)]
    if not own:
        return None
    told = list(dict.fromkeys(next((pair for pair in own if pair[0] == name), own[0]) for name, _ in (one, other)))
    written = "，".join(f"{source(clause, knowledge)}写作“{name}”" for name, clause in told)
    unwritten = [name for name, _ in (one, other) if not any(duty == name or _is_short(name, duty) for duty, _ in own)]
    alike = f"“{one[0]}”和“{other[0]}”按同一个部门的不同写法计"
    known = not unwritten
    lead_ = f"{is_so(not denied)}。{alike}" if known else f"原文没有写到“{'、'.join(unwritten)}”，不能断定"
    clauses = tuple(clause for _, clause in told)
    facts = {"verdict": not denied if known else None, "clauses": [clause.id for clause in clauses]}
    paragraph = Paragraph((Statement(f"{lead_}：{written}。", tuple(map(whole, clauses))),))
    return Draft(Intent.YES_NO, Status.GROUNDED if known else Status.PARTIAL, (paragraph,), facts)


def _is_short(name: str, written: str) -> bool:
    """Tell whether one of two names has only characters of the other, in order: 市高院 and 市高级法院."""
    return spells(name, written) or spells(written, name) or written.endswith(name)


def _of_one_place(one: _Body, other: _Body, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Quote a clause that lists both, as two; None where no city has both, or no clause lists them."""
    for first, second in ((a, b) for a in one[1] for b in other[1] if a.region == b.region):
        listing = [clause for clause, _ in _duties(first, knowledge) if _has(clause, second)]
        if listing:
            clause = min(listing, key=lambda each: len(each.responsibilities))
            duty = f"{who(clause.responsibilities)}（{quoted(lead(clause, _LONGEST).text)}）"
            told = Statement(f"{source(clause, knowledge)}把两者分开写：{duty}。", (whole(clause),))
            return ruled(is_so(denied), [told], {"verdict": denied, "clauses": [clause.id]})
    return None


def _has(clause: Clause, department: Department) -> bool:
    return any(duty.department == department.name for duty in clause.responsibilities)


def _two(one: _Body, other: _Body, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say that two names are of departments of two cities, or that no clause has both of one city."""
    pairs = [(_first(name, found, knowledge), found) for name, found in (one, other)]
    apart = not {each.region for each in one[1]} & {each.region for each in other[1]}
    told = [f"{source(clause, knowledge)}写的是{found[0].region}的{name}" for (name, clause), found in pairs]
    clauses = tuple(clause for (_, clause), _ in pairs)
    lead_ = f"{is_so(denied)}。" if apart else "原文没有写明两者是不是同一个部门："
    text = f"{lead_}{'，'.join(told)}。"
    facts = {"verdict": denied if apart else None, "clauses": [clause.id for clause in clauses]}
    paragraph = Paragraph((Statement(text, tuple(map(whole, clauses))),))
    return Draft(Intent.YES_NO, Status.GROUNDED if apart else Status.PARTIAL, (paragraph,), facts)


def _first(name: str, found: Sequence[Department], knowledge: Knowledge) -> tuple[str, Clause]:
    """Return how plans write a department that has a name, and a clause that gives it a task."""
    own = [(duty.written, clause) for department in found for clause, duty in _duties(department, knowledge)]
    return next((pair for pair in own if pair[0] == name), own[0])

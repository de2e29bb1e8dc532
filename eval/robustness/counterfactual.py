"""Plans and cases become plans with other duties and figures, and the cases whose right answers these are.

An answer must follow the plan that it is given, not what was once true: of each duty that a case asks for, one
department is replaced by another of the same plan; of each goal, the first digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle

from corpus.model import Document, Span
from corpus.parse import parse_document
from eval.case import Case, Duty, Evidence, Kind, Value
from eval.duty_words import bracket_at, duties_of, passage_at
from eval.loading import locate
from eval.robustness.edits import Changed, Replacement, change


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """The changed plans and the cases that ask for what was changed."""

    documents: tuple[Document, ...]
    cases: tuple[Case, ...]


def counterfactual(cases: Sequence[Case], documents: Sequence[Document]) -> Counterfactual:
    """Change every duty and goal that can be changed in one place without touching what another case asks.

    Cases of duties whose plan names too few departments, and of figures that stand more than once, are left out.
    """
    raw = {document.id: document.raw for document in documents}
    made = {**_duties(cases, raw), **_goals(cases, raw)}
    changed = {doc_id: change(text, _replacements(made, doc_id)) for doc_id, text in raw.items()}
    return Counterfactual(
        tuple(parse_document(changed[document.id].text, document.metadata) for document in documents),
        tuple(_rewritten(case, made[case.id], raw, changed) for case in cases if case.id in made),
    )


@dataclass(frozen=True, slots=True)
class _Change:
    """What one case needs changed, by plan, and the figures that become others."""

    replacements: tuple[tuple[str, Replacement], ...]
    values: tuple[tuple[Value, Value], ...] = ()


def _replacements(made: Mapping[str, _Change], doc_id: str) -> Iterator[Replacement]:
    for each in made.values():
        yield from (replacement for plan, replacement in each.replacements if plan == doc_id)


def _duties(cases: Sequence[Case], raw: Mapping[str, str]) -> dict[str, _Change]:
    """For each case about duties, another department in the bracket of each of its passages."""
    others = {doc_id: cycle(_departments(text)) for doc_id, text in raw.items()}
    swaps: dict[tuple[str, Span], Replacement] = {}
    made = {}
    for case in cases:
        if case.kind is not Kind.RESPONSIBLE or case.phrases or case.values:
            continue
        for doc_id, bracket in _brackets(case, raw):
            if (doc_id, bracket) not in swaps and (swap := _swap(raw[doc_id], bracket, others[doc_id])):
                swaps[doc_id, bracket] = swap
        wanted = [(doc_id, swaps.get((doc_id, bracket))) for doc_id, bracket in _brackets(case, raw)]
        found = tuple((doc_id, swap) for doc_id, swap in wanted if swap)
        if found and len(found) == len(wanted) and not {swap.words for _, swap in found} & set(case.forbidden):
            made[case.id] = _Change(found)
    return made


def _brackets(case: Case, raw: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    for evidence in (*case.evidence, *case.also):
        bracket = bracket_at(raw[evidence.doc], locate(evidence, raw)) if evidence.duty else None
        if bracket:
            yield evidence.doc, bracket


def _departments(text: str) -> list[str]:
    """The departments of a plan that a duty can be given to, each once, in the order of the text."""
    named = (name for duty in duties_of(text) for name, _ in duty)
    return [name for name in dict.fromkeys(named) if re.fullmatch(r"市[^各]{2,8}[局委院]", name)] or [""]


def _swap(text: str, bracket: Span, others: Iterator[str]) -> Replacement | None:
    """Replace the first department that the bracket names by the next of ``others`` that it does not name."""
    words = text[slice(*bracket)]
    first = passage_at(text, bracket).departments[0][0]
    other = next((name for name, _ in zip(others, range(20), strict=False) if name and name not in words), None)
    if other is None:
        return None
    start = bracket.start + words.index(first)
    return Replacement(Span(start, start + len(first)), other)


def _goals(cases: Sequence[Case], raw: Mapping[str, str]) -> dict[str, _Change]:
    """For each case about goals, another first digit of each figure, wherever its evidence states it."""
    made = {}
    taken: set[tuple[str, Span]] = set()
    for case in cases:
        if case.kind is not Kind.TARGET or not case.values or case.phrases:
            continue
        found = [_goal(case, value, raw) for value in case.values]
        spans = {(doc_id, each.span) for goal in found if goal for doc_id, each in goal.replacements}
        if all(found) and not spans & taken:
            taken |= spans
            made[case.id] = _Change(
                tuple(dict.fromkeys(each for goal in found if goal for each in goal.replacements)),
                tuple(pair for goal in found if goal for pair in goal.values),
            )
    return made


def _goal(case: Case, value: Value, raw: Mapping[str, str]) -> _Change | None:
    """One figure becomes another; None for a range and for a figure that its plan states elsewhere too."""
    other = value.model_copy(update={"value": _other(value.value)})
    figure = re.compile(rf"(?<![\d.-]){re.escape(value.value)}(?=\s*{re.escape(value.unit)})")
    found = []
    for evidence in (*case.evidence, *case.also):
        span = locate(evidence, raw)
        inside = [match.span() for match in figure.finditer(raw[evidence.doc], span.start, span.end + len(value.unit))]
        if "-" in value.value or len(inside) > 1 or len(figure.findall(raw[evidence.doc])) > len(inside):
            return None
        found += [(evidence.doc, Replacement(Span(*place), other.value)) for place in inside]
    return _Change(tuple(found), ((value, other),)) if found else None


def _other(value: str) -> str:
    """The figure with another first digit, such as “20” as “30” and “9.5” as “1.5”."""
    return str(int(value[0]) % 9 + 1) + value[1:]


def _rewritten(case: Case, made: _Change, raw: Mapping[str, str], changed: Mapping[str, Changed]) -> Case:
    """The case as the changed plans answer it; the figures of before may not come first."""
    values = dict(made.values)
    table = case.model_dump(exclude_none=True) | {
        "evidence": [_moved(evidence, raw, changed).model_dump() for evidence in case.evidence],
        "also": [_moved(evidence, raw, changed).model_dump() for evidence in case.also],
        "values": [values.get(value, value).model_dump() for value in case.values],
        "forbidden_first": [*case.forbidden_first, *(value.value + value.unit for value in values)],
    }
    return Case.model_validate(table)


def _moved(evidence: Evidence, raw: Mapping[str, str], changed: Mapping[str, Changed]) -> Evidence:
    """The same passage in the changed plan, with the duty that it closes with there."""
    now = changed[evidence.doc]
    span = now.span(locate(evidence, raw))
    quote = now.text[slice(*span)]
    occurrence = now.text.count(quote, 0, span.start) + 1
    moved = Evidence(doc=evidence.doc, quote=quote, occurrence=occurrence)
    return moved.model_copy(update=_duty_there(now.text, span)) if evidence.duty else moved


def _duty_there(text: str, span: Span) -> dict[str, tuple[str, ...]]:
    roles: dict[str, tuple[str, ...]] = dict.fromkeys(Duty.model_fields, ())
    for name, role in passage_at(text, span).departments:
        field = role.value if role else "unspecified"
        roles[field] = (*roles[field], name)
    return roles

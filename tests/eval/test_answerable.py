"""Every case can be passed: an answer written from the case itself, over the parsed plans, breaks no rule."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from corpus.cleaning.text import clean
from corpus.model import Clause, Document
from eval.case import Case, Evidence
from eval.loading import load_cases
from eval.measures.answers import judge
from eval.measures.contract_rules import Library, breaches
from eval.measures.matching import Found, Place, covers, places_of
from eval.measures.verdict import Plans
from rag.contract import Answer, Citation, Intent, Status
from tests.eval.writing import answer

ANSWERABLE = [case for case in load_cases() if case.wanted]


def clause_at(document: Document, place: Place) -> Clause:
    found = [(Found(document.id, clause.span, clause.path), clause) for clause in document.clauses]
    return next(clause for where, clause in found if covers(where, place))


def cited(document: Document, clause: Clause, marker: int) -> Citation:
    return Citation(
        marker=marker,
        doc_id=document.id,
        doc_title=document.title,
        clause_id=clause.id,
        path=list(clause.path),
        text=clause.text,
        quote=clean(document.raw, document.edits, clause.span).text,
        start=clause.span.start,
        end=clause.span.end,
        url=f"/documents/{document.id}#{clause.id}",
    )


def duty_words(evidence: Evidence) -> str:
    return "，".join(f"{name}{role.label if role else ''}" for name, role in evidence.roles)


def oracle(case: Case, library: Library, plans: Plans) -> Answer:
    """Say what the case wants, each piece behind the clause that holds it."""
    wanted = places_of(case, plans.raw).wanted[: 1 if case.need == "any" else None]
    lines, citations = [], []
    for marker, place in enumerate(wanted, 1):
        document = library.documents[place.doc_id]
        citations.append(cited(document, clause_at(document, place), marker))
        values = [value.value + value.unit for value in case.values if value.doc in (None, place.doc_id)]
        words = [phrase.split("|") for phrase in case.phrases]
        held = [next((one for one in ones if one in citations[-1].text), "") for ones in words]
        said = "，".join(filter(None, [duty_words(place.evidence), *dict.fromkeys(values), *dict.fromkeys(held)]))
        lines.append(f"- {said or place.evidence.quote}。[{marker}]")
    verdict = {True: "是。\n", False: "否。\n", None: ""}[case.verdict]
    number = "" if case.number is None else f"共{case.number}项。{''.join(f'[{c.marker}]' for c in citations)}\n"
    facts = {
        "duties": [
            {"clause_id": citation.clause_id, "department": name, "role": role.value}
            for citation, place in zip(citations, wanted, strict=True)
            for name, role in place.evidence.roles
            if role
        ]
    }
    says = "".join(f"{phrase.split('|')[0]}。\n" for phrase in case.says)
    return answer(verdict + number + "\n".join(lines) + "\n" + says, citations, intent=case.intents[0], facts=facts)


@pytest.mark.parametrize("case", ANSWERABLE, ids=lambda case: case.id)
def test_a_case_can_be_answered_rightly(case: Case, library: Library, plans: Plans) -> None:
    judgement = judge(case, oracle(case, library, plans), plans)
    assert judgement.passed, list(judgement.failures)


@pytest.mark.parametrize("case", ANSWERABLE, ids=lambda case: case.id)
def test_an_empty_claim_of_success_passes_no_case(case: Case, plans: Plans) -> None:
    assert not judge(case, answer("规划对此有明确规定。", intent=case.intents[0]), plans).passed


def test_abstaining_everywhere_passes_only_what_must_be_declined(plans: Plans) -> None:
    silent = answer("没有找到相关内容，数值在表格的图片中。", status=Status.NONE, intent=Intent.OUT_OF_SCOPE)
    passed = {case.id for case in load_cases() if judge(case, silent, plans).passed}
    assert passed == {case.id for case in load_cases() if case.declined}


def test_quotes_are_where_the_answers_say(library: Library, plans: Plans, cases: Mapping[str, Case]) -> None:
    given = oracle(cases["responsible-d23"], library, plans)
    assert [breach for breach in breaches(given, library) if breach.rule == 3] == []

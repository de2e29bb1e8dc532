from __future__ import annotations

from collections.abc import Mapping

import pytest

from corpus.model import Document
from rag.contract import Answer, Claim, Status
from tests.rag.asking import Ask
from tests.rag.checker import department_names, faults


@pytest.fixture(scope="module")
def plans(plan_documents: list[Document]) -> Mapping[str, Document]:
    return {document.id: document for document in plan_documents}


@pytest.fixture
def good(ask: Ask) -> Answer:
    return ask("推进计划第51项由谁负责")


def test_the_departments_are_read_from_the_raw_texts() -> None:
    names = department_names()
    assert {"市知识产权局", "上海海关", "市高级法院", "市贸促会", "市市场监管委"} <= names
    assert not any("负责" in name or "牵头" in name for name in names)


def test_a_kept_contract_has_no_faults(good: Answer, plans: Mapping[str, Document]) -> None:
    assert faults(good, plans, department_names()) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"answer": "农业农村委。[1][9]"}, "编号不一致"),
        ({"answer": "农业农村委。[1][2]"}, "论断不在正文中"),
        ({"claims": []}, "没有论断"),
        ({"status": Status.NONE}, "拒答带有论断"),
    ],
)
def test_a_broken_contract_is_noticed(
    change: dict[str, object], fault: str, good: Answer, plans: Mapping[str, Document]
) -> None:
    broken = good.model_copy(update=change)
    assert any(fault in note for note in faults(broken, plans, department_names()))


@pytest.mark.parametrize(
    ("text", "fault"), [("市司法局负责。", "市司法局"), ("共有77项。", "77"), ("《没有的规划》写明。", "没有的规划")]
)
def test_what_no_cited_clause_says_is_noticed(
    text: str, fault: str, good: Answer, plans: Mapping[str, Document]
) -> None:
    claim = Claim(text=text, citations=[1])
    broken = good.model_copy(update={"answer": f"{text}[1]", "claims": [claim], "citations": good.citations[:1]})
    assert any(fault in note for note in faults(broken, plans, department_names()))


def test_a_quote_that_does_not_stand_in_the_raw_file_is_noticed(good: Answer, plans: Mapping[str, Document]) -> None:
    citation = good.citations[0].model_copy(update={"end": good.citations[0].end - 3})
    broken = good.model_copy(update={"citations": [citation, *good.citations[1:]]})
    assert any("原文不符" in note for note in faults(broken, plans, department_names()))

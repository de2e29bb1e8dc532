from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "question",
    [
        "五年规划有没有提互联网+旅游",
        "上海十四五规划里有“龙腾行动”吗",
        "上海十四五规划龙腾行动有吗",
        "龙腾行动是写在上海十四五规划里的吗",
    ],
)
def test_what_only_another_plan_writes_is_denied_of_the_one_asked_about(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert answer.answer.startswith("没有，")
    assert "写到的是另一份" in answer.answer
    assert answer.citations[0].doc_id == "sh-impl"


@pytest.mark.parametrize("question", ["天津要成立知识产权公益讲师团吗", "知识产权公益讲师团是海门成立的吧"])
def test_what_another_place_has_by_its_name_is_denied_of_the_one_asked_about(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith(("不是，", "不是。"))
    assert {citation.doc_id for citation in answer.citations} <= {"sh-plan", "sh-impl"}


def test_what_the_plan_itself_names_is_not_told_from_another(ask: Ask) -> None:
    assert "没有写到，写到的是" not in ask("上海规划要求成立上海知识产权仲裁院吗").answer

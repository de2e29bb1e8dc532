from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "question", ["市检察院和市人民检察院是同一家吗", "上海的市人社局和市人力资源社会保障局是一个部门吗"]
)
def test_two_ways_to_write_a_department_are_one(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


@pytest.mark.parametrize(
    ("question", "proof"),
    [
        ("市国资委和市教委是同一个部门吗", "把两者分开写"),
        ("天津银保监局和市金融局是一家吗", "把两者分开写"),
        ("市经济信息化委和市工业和信息化局是同一个单位吗", "天津市的"),
    ],
)
def test_two_that_a_clause_lists_or_two_cities_have_are_two(question: str, proof: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("不是。")
    assert proof in answer


def test_a_name_that_no_plan_writes_is_left_open(ask: Ask) -> None:
    answer = ask("上海的市版权局和市委宣传部是同一个部门吗")
    assert answer.facts["verdict"] is None
    assert "没有写到“市版权局”" in answer.answer

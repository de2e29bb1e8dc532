from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, documents_of


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("叠石桥在上海吗", "haimen"),
        ("信创谷是海门打造的吗", "tianjin"),
        ("漕河泾在天津吗", "sh-impl"),
        ("海门山羊是天津的特产吧", "haimen"),
    ],
)
def test_a_thing_that_only_another_place_writes_is_not_of_the_one_asked_about(asked: str, plan: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.answer.startswith("不是，")
    assert answer.facts["verdict"] is False
    assert plan in documents_of(answer)


def test_what_is_denied_of_another_place_is_so(ask: Ask) -> None:
    assert ask("东方美谷不是天津的吧").answer.startswith("是，天津市的规划没有写到")


def test_a_thing_with_its_place_in_its_name_is_in_no_place_without_a_plan(ask: Ask) -> None:
    assert ask("WIPO仲裁与调解上海中心在杭州吗").answer.startswith("不是，")


def test_whether_a_thing_is_in_a_place_without_a_plan_is_left_open(ask: Ask) -> None:
    answer = ask("叠石桥在杭州吗")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("没有收录杭州的规划")


@pytest.mark.parametrize(
    "asked", ["国家知识产权局在天津吗", "专利导航是天津的吗", "叠石桥是不是海门的", "“剑网”在海门也有吗"]
)
def test_what_the_place_writes_itself_or_the_country_has_is_not_told_as_of_another(asked: str, ask: Ask) -> None:
    assert "没有写到" not in ask(asked).answer

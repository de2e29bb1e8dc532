"""Sums paid, deadlines and numbers of things that exist are told from targets."""

from __future__ import annotations

import pytest

from corpus.facts.no_targets import is_no_target, is_part_of_name
from corpus.facts.quantities import quantities
from corpus.facts.target_words import words


def pointed_at(text: str) -> list[bool]:
    amounts = quantities(text)
    ends = [*(amount.lead for amount in amounts[1:]), len(text)]
    return [is_no_target(text, 0, amount, end) for amount, end in zip(amounts, ends, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "聚焦12条产业链",
        "在6个国家高新区",
        "在5天内办结",
        "3个工作日内作出决定",
        "受理后15天完成",
        "茶馆人员规模一般不超过10人",
    ],
)
def test_amounts_that_are_no_targets(text: str) -> None:
    assert pointed_at(text) == [True]


@pytest.mark.parametrize(
    "text", ["办理周期缩短至60天", "审查周期压缩至3个月以内", "满意率保持在90%以上", "培育产业链12条"]
)
def test_amounts_that_can_be_targets(text: str) -> None:
    assert pointed_at(text) == [False]


def test_units_of_time_are_units() -> None:
    assert all(words().amount.fullmatch(f"3{unit}") for unit in words().time_units)


@pytest.mark.parametrize(
    "text",
    [
        "建成“10分钟饮茶圈”",
        "形成10分钟饮茶圈",
        "面向60岁以上茶农",
        "实现24小时报警服务",
        "引导30张茶桌以上的茶馆",
        "对种茶满6个月的农户",
        "参加3个月的制茶见习",
        "对30张茶桌以上、环境整洁的茶馆",
        "构建“1个茶厂+9个作坊”体系",
    ],
)
def test_amounts_that_are_part_of_a_name(text: str) -> None:
    assert all(is_part_of_name(text, 0, amount) for amount in quantities(text))


@pytest.mark.parametrize(
    "text",
    [
        "办理时间压缩5个工作日左右",
        "平均寿命提高到81岁",
        "响应时间不超过5分钟",
        "提供不少于12小时的讲解",
        "建成30个以上茶园",
        "“云雾”茶增产30吨",
    ],
)
def test_amounts_that_are_said_of_a_name(text: str) -> None:
    assert not any(is_part_of_name(text, 0, amount) for amount in quantities(text))

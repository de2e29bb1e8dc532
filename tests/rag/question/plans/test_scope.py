from __future__ import annotations

import pytest

from tests.rag.asking import Understand


def test_a_short_name_of_a_plan_beside_another_place_is_a_side(understood: Understand) -> None:
    asked = understood("推进计划和天津谁写了茶馆")
    assert set(asked.documents) == {"sh-impl", "tianjin"}
    assert understood("海门的省推进计划企业有多少家").documents == ("haimen",)


def test_from_the_plan_to_what_carries_it_out_names_the_region_that_has_both(understood: Understand) -> None:
    assert set(understood("学院建设的责任单位，从规划到计划变了吗").documents) == {"sh-impl", "sh-plan"}
    assert len(understood("从规划到建设要多久").documents) > 2


@pytest.mark.parametrize(
    "text",
    [
        "服务站规划要建几个？推进计划里建几个",
        "规范化市场，十四五要建多少家，两年计划又建多少家",
        "按推进计划服务站建几个，按规划又是几个",
        "上海的服务站2022-2023两年的目标和整个十四五的目标",
        "上海的服务站前两年建多少，五年总共建多少",
    ],
)
def test_what_each_of_two_plans_is_to_build_is_asked_of_both(text: str, understood: Understand) -> None:
    assert set(understood(text).named_documents) == {"sh-plan", "sh-impl"}


@pytest.mark.parametrize("text", ["松江区在哪份计划里有任务", "漕河泾在哪份规划里写到"])
def test_a_plan_that_is_asked_for_is_not_named(text: str, understood: Understand) -> None:
    assert understood(text).named_documents == ()


@pytest.mark.parametrize("text", ["规划里的调解和计划里的调解", "计划里说的志愿者，规划里呢", "规划说要办论坛，计划呢"])
def test_plans_of_either_kind_called_by_it_alone_are_those_of_the_region_with_both(
    text: str, understood: Understand
) -> None:
    assert set(understood(text).documents) == {"sh-plan", "sh-impl"}


def test_of_what_plan_a_part_is_asked_is_named(understood: Understand) -> None:
    assert set(understood("推进计划的服务站占规划的几成").named_documents) == {"sh-plan", "sh-impl"}


@pytest.mark.parametrize(
    "text",
    [
        "海门有茶叶保险，推进计划里有没有",
        "推进计划写了茶叶保险，海门提不提",
        "海门的茶叶保险推进计划里有没有",
        "茶叶保险这事是推进计划说的还是海门说的",
        "只有推进计划写茶叶保险吗，海门呢",
    ],
)
def test_a_plan_in_a_part_of_its_own_stands_beside_another_region(text: str, understood: Understand) -> None:
    assert set(understood(text).documents) == {"haimen", "sh-impl"}


def test_a_plan_in_the_name_of_something_else_is_none(understood: Understand) -> None:
    assert understood("海门要培育推进计划企业几家").documents == ("haimen",)
    assert understood("海门的省推进计划里的企业有几家").documents == ("haimen",)


def test_a_plan_is_named_by_how_long_it_runs_behind_its_place_beside_another(understood: Understand) -> None:
    assert understood("上海五年规划鼓励茶叶保险，天津也鼓励吗").documents == ("sh-plan", "tianjin")


@pytest.mark.parametrize("text", ["规划和计划对培训基地的要求差多少", "培训基地计划4个规划10个，对吗"])
def test_plans_called_by_their_kinds_side_by_side_are_those_of_one_region(text: str, understood: Understand) -> None:
    assert set(understood(text).documents) == {"sh-impl", "sh-plan"}


@pytest.mark.parametrize(
    "text",
    [
        "上海的服务站，头两年建的占不占到五年要建的一半",
        "服务站头两年做的占整个五年的几成",
        "上海的服务站，五年总数是前两年的双倍，还是整个五年的三倍",
    ],
)
def test_a_comparison_may_call_both_plans_of_a_region_by_their_years_alone(text: str, understood: Understand) -> None:
    assert set(understood(text).named_documents) == {"sh-plan", "sh-impl"}


@pytest.mark.parametrize("text", ["上海的服务站，头两年一共建几个", "海门的服务站，头两年有没有五年的一半"])
def test_years_name_no_plans_without_a_comparison_or_two_plans(text: str, understood: Understand) -> None:
    assert understood(text).named_documents == ()

from __future__ import annotations

import pytest

from rag.question.times.years import spell_periods, spell_years


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("到25年要有几家", "到2025年要有几家"),
        ("天津25年目标是几件", "天津2025年目标是几件"),
        ("海门20年受理几件", "海门2020年受理几件"),
        ("20年底有几件", "2020年底有几件"),
        ("跟20年比多了吗", "跟2020年比多了吗"),
        ("海门2025目标有哪些", "海门2025年目标有哪些"),
        ("二零二五年的产值", "2025年的产值"),
        ("二〇二〇年末", "2020年末"),
        ("二五年底建几个", "2025年底建几个"),
        ("22、23这两年建几个", "2022、2023这两年建几个"),
        ("22到23年的任务", "2022到2023年的任务"),
        ("21年-25年办几次", "2021-2025年办几次"),
        ("24年前要办几次", "2024年底要办几次"),
        ("2023年前几家", "2023年底几家"),
        ("2023年前三名是谁", "2023年前三名是谁"),
        ("天津25年之前码头得建成几座", "天津2025年之前码头得建成几座"),
        ("2020那年办几次", "2020年那年办几次"),
    ],
)
def test_a_year_is_written_with_four_figures(typed: str, read: str) -> None:
    assert spell_years(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "专利保护期20年吗",
        "外观设计保护25年吗",
        "为期25年",
        "25年内完成",
        "2025个目标",
        "在10年里完成",
        "比10年前多吗",
        "23年前建的码头",
        "25年前的茶园要多少亩",
        "有效到20年后",
        "二三年能建好吗",
        "第22条讲什么",
        "22、23项是谁的",
        "2025年底",
        "十二五年间",
        "120年",
        "商标有效20年吗",
        "交20年的费",
        "要干满25年吗",
    ],
)
def test_what_lasts_or_counts_is_no_year(text: str) -> None:
    assert spell_years(text) == text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("“十三五”开局的时候有几座码头", "十二五末有几座码头"),
        ("十四五还没起步那会儿茶园多少亩", "十三五末茶园多少亩"),
        ("刚进十四五那会儿码头几座", "十三五末码头几座"),
        ("十四五才刚起步有几座码头", "十三五末有几座码头"),
        ("十四五之前有几家", "十三五末有几家"),
        ("“十三五”这几年建了几座码头", "十三五期间建了几座码头"),
        ("十三五收尾时产值多少", "十三五末产值多少"),
        ("十三五规划收官时有几家", "十三五末有几家"),
        ("十四五从开头到收尾涨了多少", "从十三五末到十四五末涨了多少"),
        ("十四五开局之年有几家", "2021年有几家"),
        ("茶园十三五一头一尾的数", "茶园十二五末和十三五末的数"),
        ("“十三五”起点、终点各几座码头", "十二五末和十三五末各几座码头"),
        ("十三五开头和结尾的亩数", "十二五末和十三五末的亩数"),
        ("2025年底收尾时要有几家", "2025年底要有几家"),
    ],
)
def test_the_start_and_the_end_of_a_period_are_times(typed: str, read: str) -> None:
    assert spell_periods(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("十四五和推进计划里码头各几座", "十四五规划和推进计划里码头各几座"),
        ("行动计划与十四五的茶园各多少亩", "行动计划与十四五规划的茶园各多少亩"),
    ],
)
def test_a_plan_called_by_its_period_beside_another_is_named_a_plan(typed: str, read: str) -> None:
    assert spell_periods(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "十四五期间和推进计划里几座",
        "推进计划和十四五期间各几座",
        "推进计划和十四五规划",
        "十四五规划开头怎么写",
        "十四五开头那段讲什么",
        "十四五前两年",
        "从“十二五”期末的3万件",
        "十四五初步方案",
        "十四五启动了几家",
        "十三五结束了没有",
        "2020年收尾工程",
        "十三五首尾相接",
        "十三五初期和末期",
    ],
)
def test_what_stands_beside_a_period_may_be_no_time(text: str) -> None:
    assert spell_periods(text) == text


@pytest.mark.parametrize(
    ("text", "spelt"),
    [("茶农数十二五打头和2014比", "茶农数十一五末和2014比"), ("茶园数十四五开始到现在", "茶园数十三五末到现在")],
)
def test_the_start_of_a_period_beside_another_time_is_a_time(text: str, spelt: str) -> None:
    assert spell_periods(text) == spelt

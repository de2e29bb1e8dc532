from __future__ import annotations

import pytest

from rag.question.topic.subject import named, subject
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("上海怎么培育专利池", "培育专利池"),
        ("海门“正版正货”街区谁管", "“正版正货”街区"),
        ("推进计划第12项谁牵头", "第12项"),
        ("市教委负责哪些任务", "市教委"),
        ("上海地理标志产品销售额同比涨了百分之几", "地理标志产品销售额"),
        ("海门商标注册量同比涨幅多大", "商标注册量"),
        ("这个呢", ""),
    ],
)
def test_the_subject_is_in_the_words_of_the_asker(question: str, about: str, understood: Understand) -> None:
    assert subject(understood(question)) == about


def test_a_subject_leaves_out_what_asks(understood: Understand) -> None:
    question = understood("上海专利池的门票多少钱")
    start = question.text.index("门票")
    assert "门票" not in subject(question, [(start, start + 2)])


def test_a_named_subject_stands_in_quotation_marks_once(understood: Understand) -> None:
    assert named(understood("海门“正版正货”街区谁管")) == "“‘正版正货’街区”"
    assert named(understood("这个呢")) == ""


@pytest.mark.parametrize(
    ("question", "subject_of"),
    [
        ("天津港口费一般多少", "港口费"),
        ("天津港客流量", "天津港客流量"),
        ("天津的港客流量", "港客流量"),
        ("天津市级茶叶资金多少", "天津市级茶叶资金"),
    ],
)
def test_a_subject_is_not_cut_off_within_a_name(question: str, subject_of: str, understood: Understand) -> None:
    assert subject(understood(question)) == subject_of


def test_a_district_and_what_is_counted_there_are_the_subject(understood: Understand) -> None:
    assert subject(understood("奉贤区有多少商标")) == "奉贤区商标"


def test_a_place_in_the_middle_of_the_name_of_a_body_parts_no_subject(understood: Understand) -> None:
    assert subject(understood("WIPO上海中心由谁负责")) == "WIPO上海中心"
    assert "上海" not in subject(understood("商业秘密上海怎么保护"))

from __future__ import annotations

import pytest

from rag.question.dialogue.answered.listed import items

QUOTED = """海门规划 四、(一)2：先办好甲事；再办好甲事的尾巴。[1]

**还有**

- 海门规划 四、(一)3：办好乙事,不留尾巴。[2]
- 上海实施推进计划第7项：办好丙事。[3]"""
IN_BOLD = """天津工作分工 二、(六)：**甲镇、乙镇、丙镇**。[1]

天津工作分工 二、(六)：深入建设甲镇、乙镇,重点培育丙镇。[1]"""
REMARKED = """上海十四五规划 一：甲事已经办好。[1]

原文没有下定义，如上。

上海十四五规划 二：乙事已经办好。[2]

原文没有下定义，如上。"""


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("没有看出您想问的是哪项工作：请补充地区、文件或具体事项。", []),
        ("有红木市场、家纺市场和山羊市场。[1]", ["红木市场", "家纺市场", "山羊市场"]),
        ("有三条：先红木后家纺、山羊、海鲜。[1][2][3]", ["先红木后家纺", "山羊", "海鲜"]),
        ("共两条：红木领头,家纺跟上；山羊垫底,海鲜收尾。[1][2]", ["红木领头,家纺跟上", "山羊垫底,海鲜收尾"]),
        ("甲基地跟乙基地在服务区域上互补。[1]", ["甲基地", "乙基地在服务区域上互补"]),
        ("设有高校和企业联盟、市场联盟和红木联盟。[1]", ["高校和企业联盟", "市场联盟", "红木联盟"]),
        ("市教委、市科技局按职责分工负责。[1]", ["市教委", "市科技局"]),
        ("由市教委牵头，市科技局、市商务局配合。[1]", ["市教委", "市科技局", "市商务局"]),
        ("办好红木市场、建成家纺研发与培训体系。[1]", ["办好红木市场", "建成家纺研发与培训体系"]),
        ("只有一件事要办。[1]", []),
        ("", []),
    ],
)
def test_what_one_sentence_lists_are_its_items(reply: str, found: list[str]) -> None:
    assert items(reply) == found


def test_the_lines_of_an_answer_are_its_items_without_their_sources() -> None:
    assert items(QUOTED) == ["先办好甲事", "办好乙事,不留尾巴", "办好丙事"]


def test_things_in_bold_are_the_items() -> None:
    assert items(IN_BOLD, counted=True) == ["甲镇", "乙镇", "丙镇"]


def test_a_remark_is_no_item() -> None:
    assert items(REMARKED) == ["甲事已经办好", "乙事已经办好"]


def test_items_are_counted_only_where_a_sentence_says_that_it_lists_them() -> None:
    assert len(items("分别是红木市场、家纺市场、山羊市场。[1]", counted=True)) == 3
    assert len(items("红木市场、家纺市场、山羊市场。[1][2][3]", counted=True)) == 3
    assert len(items("先办红木；再办家纺；后办山羊。[1]", counted=True)) == 3
    assert len(items("利用红木市场、家纺市场办展。[1]", counted=True)) == 1
    assert len(items("由市甲局、市乙局、市丙局负责。[1]", counted=True)) == 1
    assert len(items("包括红木市场、家纺市场。[1]", counted=True, beside=True)) == 1


def test_a_place_in_bold_is_no_row_of_things() -> None:
    reply = "**海门规划 二、(二)3**（二、指导思想 > (二)基本原则）：坚持市场导向。强化企业主体地位。[1]"
    assert "(二)3" not in items(reply)


def test_of_a_table_the_rows_are_the_items_and_never_its_markup() -> None:
    reply = "甲多于乙。[1]\n\n|  | 数值 |\n| --- | --- |\n| 茶港规划 | **8家**[1] |\n| 茶港计划 | **4家**[2] |"
    assert items(reply) == ["茶港规划", "茶港计划"]


def test_words_that_are_told_with_their_place_are_meant_by_the_place() -> None:
    told = "茶港计划第9项写的是“办茶展”。[1]\n茶港规划 四、(二)（茶港计划第8项同）写的是“建茶馆”。[2]"
    reply = f"{told}\n\n**茶港计划**\n\n- 茶港计划第6项：种茶。[3]\n- 茶港计划第7项：采茶。[4]"
    assert items(reply)[:2] == ["茶港计划第9项", "茶港规划 四、(二)"]

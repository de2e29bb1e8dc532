from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("WIPO是哪家机构的缩写", "“WIPO”是“世界知识产权组织”的简称"),
        ("tisc的全称", "“TISC”是“技术与创新支持中心”的简称"),
        ("老看到 TISC 究竟是哪家机构", "“TISC”是“技术与创新支持中心”的简称"),
        ("RCEP代表啥", "“RCEP”是“区域全面经济伙伴关系协定”的简称"),
        ("规划里RCEP是什么", "“RCEP”是“区域全面经济伙伴关系协定”的简称"),
        ("区域全面经济伙伴关系协定的缩写是啥", "“RCEP”是"),
        ("技术与创新支持中心的缩写是什么", "“TISC”是“技术与创新支持中心”的简称"),
    ],
)
def test_a_short_name_is_told_from_where_a_plan_introduces_it(question: str, name: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.DEFINITION
    assert answer.status is Status.GROUNDED
    assert name in first_paragraph(answer)
    assert len(answer.citations) == 1


def test_a_name_whose_beginning_is_not_sure_is_quoted(ask: Ask) -> None:
    said = first_paragraph(ask("CPTPP是什么协定的简称"))
    assert "太平洋伙伴关系协定(CPTPP)”" in said
    assert "括号前这一名称的简称" in said


def test_more_than_the_short_name_is_another_question(ask: Ask) -> None:
    assert "简称：" not in ask("什么是WIPO仲裁与调解上海中心").answer
    assert ask("UNESCO是什么的简称").status is not Status.GROUNDED


def test_each_of_several_short_names_is_told(ask: Ask) -> None:
    answer = ask("上海规划里RCEP是什么的简称,CPTPP呢").answer
    assert "全面与进步跨太平洋伙伴关系协定" in answer
    assert "区域全面经济伙伴关系协定" in answer

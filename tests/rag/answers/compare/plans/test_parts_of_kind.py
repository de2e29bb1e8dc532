from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


def test_the_safeguards_of_two_plans_are_counted_and_held_against_each_other(ask: Ask) -> None:
    answer = ask("天津和海门的实施保障各有几条，有何差别")
    first = first_paragraph(answer)
    assert "天津工作分工“实施保障”有**5条**" in first
    assert "海门规划“保障措施”有**4条**" in first
    assert "两者都列有加强组织领导和加大资金投入" in answer.answer
    assert "只有南通市海门区列了强化政策保障和加强监督考核" in answer.answer


def test_how_parts_relate_comes_first_where_only_that_is_asked(ask: Ask) -> None:
    answer = ask("上海、天津、海门的保障措施有什么差别")
    assert first_paragraph(answer).startswith("按标题比较，三者都列有加强组织领导。")


@pytest.mark.parametrize("question", ["上海和海门对人才的保障措施有什么不同", "天津和海门的保障措施由谁负责"])
def test_more_than_the_part_itself_is_answered_otherwise(question: str, ask: Ask) -> None:
    assert "按标题比较" not in ask(question).answer

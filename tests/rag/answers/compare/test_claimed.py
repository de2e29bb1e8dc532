from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("规划示范区8家、推进计划示范区4家，对不对", "是。"),
        ("规划示范区8家、推进计划示范区5家，是这样吗", "不是，上海实施推进计划的数值不是这样。"),
        ("上海专利代理机构215家、海门10家，没错吧", "是。"),
        ("规范化市场规划50家、推进计划25家，对吗", "是。"),
    ],
)
def test_the_figure_of_each_side_is_checked(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer).startswith(verdict)
    assert len({citation.doc_id for citation in answer.citations}) == 2


def test_two_times_of_one_place_are_checked_though_they_are_compared(ask: Ask) -> None:
    assert first_paragraph(ask("海门到2025年贯标企业200家，现在超过100家，没错吧")).startswith("是。")

from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("推进计划第几项说到了反垄断", "第41项"),
        ("特色小镇写在天津分工的哪一条", "二、(六)"),
        ("海门规划里流动课堂写在什么位置", "四、(五)4"),
    ],
)
def test_where_something_is_written_is_told_with_the_headings_above_it(question: str, place: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.LOOKUP
    assert place in first_paragraph(answer)
    assert " > " in first_paragraph(answer) or "（二、" in first_paragraph(answer)


def test_the_name_of_a_part_is_no_place_of_words(ask: Ask) -> None:
    assert ask("推进计划第几章的标题最长").intent is not Intent.YES_NO
    assert "还写在" not in ask("推进计划第三章写了什么").answer


def test_every_clause_is_told_where_few_write_the_words(ask: Ask) -> None:
    answer = ask("“行刑衔接”写在哪")
    assert {citation.doc_id for citation in answer.citations} == {"sh-impl", "sh-plan"}


def test_the_heading_over_the_words_is_a_place(ask: Ask) -> None:
    assert "(三)规范促进知识产权服务业发展" in ask("上海规划里‘蓝天’行动放在哪个小标题下面").answer

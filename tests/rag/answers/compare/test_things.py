from __future__ import annotations

from tests.rag.asking import Ask


def test_a_thing_is_called_as_it_was_typed_without_what_asks_for_its_number(ask: Ask) -> None:
    answer = ask("上海版权登记量和PCT申请量各多少，一样吗")
    assert "| PCT申请量 |" in answer.answer


def test_numbers_that_prove_what_is_asked_leave_it_a_question_of_yes_or_no(ask: Ask) -> None:
    assert ask("上海PCT申请量是不是比十二五末翻了一番还多，分别多少").answer.startswith("是。")
    assert "多于" in ask("上海作品登记量2020年比十二五末多了没，分别多少").answer

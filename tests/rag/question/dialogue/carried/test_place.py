from __future__ import annotations

from tests.rag.asking import Ask


def test_the_place_in_the_name_of_a_department_goes_with_it(ask: Ask) -> None:
    assert ask("上海高院有哪些任务", "天津的呢", "海门呢").resolved_question == "海门高院有哪些任务"
    assert ask("上海海关负责什么", "海门呢").resolved_question == "海门海关负责什么"

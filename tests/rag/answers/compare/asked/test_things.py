from __future__ import annotations

from rag.answers.compare.asked.things import find_things
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def test_a_thing_is_called_as_it_was_typed_without_what_asks_for_its_number(ask: Ask) -> None:
    answer = ask("上海版权登记量和PCT申请量各多少，一样吗")
    assert "| PCT申请量 |" in answer.answer


def test_numbers_that_prove_what_is_asked_leave_it_a_question_of_yes_or_no(ask: Ask) -> None:
    assert ask("上海PCT申请量是不是比十二五末翻了一番还多，分别多少").answer.startswith("是。")
    assert "多于" in ask("上海作品登记量2020年比十二五末多了没，分别多少").answer


def test_a_piece_of_a_question_is_no_thing(understood: Understand, knowledge: Knowledge) -> None:
    assert find_things(understood("上海(浦东)茶馆:商标和的专利哪个多"), knowledge) == []
    assert find_things(understood("上海浦东)商标和专利哪个多"), knowledge) == []
    assert [name for name, _ in find_things(understood("上海商标和专利哪个多"), knowledge)] == ["商标", "专利"]


def test_sides_are_called_by_their_plans_whatever_brackets_and_marks_stand_before(ask: Ask) -> None:
    first = ask("自律（网络）：上海两份文件参与的部门有啥不一样").answer.split("\n")[0]
    assert "上海十四五规划是" in first
    assert "两份文件" not in first

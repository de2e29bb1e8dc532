from __future__ import annotations

import pytest

from corpus.model import Role
from rag.question.departments.selection import Wanted, selection
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    "question",
    [
        "哪些任务不涉及市教委",
        "市教委不参与的任务",
        "跟市教委不沾边的任务有几项",
        "有没有市教委不参与的工程",
        "哪些任务市教委没有份",
    ],
)
def test_a_department_is_denied_before_or_behind_it(question: str, understood: Understand) -> None:
    found = selection(understood(question))
    assert found is not None
    assert found.wanted is Wanted.TASKS
    assert [one.written for one in found.lacking] == ["市教委"]


@pytest.mark.parametrize(
    "question",
    [
        "有没有市教委参与的任务",
        "市教委参与的任务有哪些",
        "市教委没有牵头的任务吧",
        "谁负责未成年人保护",
        "无人机工作由谁负责",
    ],
)
def test_nothing_is_denied(question: str, understood: Understand) -> None:
    assert selection(understood(question)) is None


def test_a_role_is_denied_of_a_department_or_of_all(understood: Understand) -> None:
    own = selection(understood("市教委参与但不牵头的任务"))
    assert own is not None
    assert own.own == {Role.LEAD}
    assert not own.lacking
    nobody = selection(understood("没写谁牵头的任务"))
    assert nobody is not None
    assert nobody.unfilled == {Role.LEAD}


def test_of_two_departments_only_the_one_denied_is_left_out(understood: Understand) -> None:
    found = selection(understood("哪些任务市科委参与而市教委不参与"))
    assert found is not None
    assert [one.written for one in found.lacking] == ["市教委"]
    assert [one.written for one in found.having] == ["市科委"]


def test_words_that_tasks_do_not_write_are_named(understood: Understand) -> None:
    for question in ("不涉及茶叶的任务有哪些", "哪些任务没提到茶叶", "与茶叶无关的任务有几项"):
        found = selection(understood(question))
        assert found is not None
        assert found.absent == ("茶叶",)
    both = selection(understood("没有写到茶叶和港口的任务"))
    assert both is not None
    assert both.absent == ("茶叶", "港口")


def test_a_role_of_another_is_filled_and_not_that_department_s(understood: Understand) -> None:
    found = selection(understood("牵头单位不是市教委的任务有几项"))
    assert found is not None
    assert found.filled == found.denied == {Role.LEAD}
    assert [one.written for one in found.lacking] == ["市教委"]


def test_who_has_one_role_only_is_told_from_who_lacks_one(understood: Understand) -> None:
    found = selection(understood("哪些部门只配合不牵头"))
    assert found is not None
    assert found.only == {Role.COOPERATE}
    assert found.unfilled == {Role.LEAD}


def test_what_is_described_goes_before_a_word_that_asks_without_a_noun(understood: Understand) -> None:
    nobody = selection(understood("没写由谁牵头的任务有多少"))
    assert nobody is not None
    assert nobody.wanted is Wanted.TASKS
    only = selection(understood("只配合的部门有哪些"))
    assert only is not None
    assert only.wanted is Wanted.DEPARTMENTS


def test_numbers_are_no_things_called_after_numbers(understood: Understand) -> None:
    without = selection(understood("没有数字的任务有多少"))
    assert without is not None
    assert without.measured is False
    assert selection(understood("有数字茶园的任务有多少")) is None


def test_what_each_of_several_departments_does_alone_is_no_condition_on_one_task(understood: Understand) -> None:
    assert selection(understood("推进计划里市检察院、上海海关各有哪些任务是单独负责的")) is None

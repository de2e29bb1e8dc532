from __future__ import annotations

import pytest

from rag.question.wording.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("上海要建茶馆,我没记错吧", "上海要建茶馆,对吗"),
        ("上海要建茶馆,有这回事吧?", "上海要建茶馆,对吗?"),
        ("推进计划里市教委、哦不,市科委的任务", "推进计划里市科委的任务"),
        ("这样不对,市科委的任务", "这样不对,市科委的任务"),
        ("我记得上海要建茶馆", "上海要建茶馆,对吗"),
        ("你还记得茶馆吗", "你还记得茶馆吗"),
        ("上海不是说过要建茶馆吗", "上海要建茶馆吗"),
        ("上海是不是说过要建茶馆吗", "上海是不是说过要建茶馆吗"),
        ("海门管茶馆伐", "海门管茶馆吗"),
    ],
)
def test_whoever_only_seeks_confirmation_asks_if_it_is_so(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("能不能说说茶园的事吗？", "说说茶园的事"),
        ("您可以给我们介绍一下茶园吗", "介绍一下茶园"),
        ("请问能否提供茶园的数据？", "茶园的数据"),
        ("能提供茶园贷款吗", "能提供茶园贷款吗"),
        ("可以介绍人来茶园吗", "可以介绍人来茶园吗"),
        ("能不能在茶园办展", "能不能在茶园办展"),
    ],
)
def test_what_makes_a_request_polite_is_left_out(text: str, plain: str) -> None:
    assert normalise(text).rstrip("?") == plain


def test_that_the_values_are_wanted_is_no_question_of_its_own() -> None:
    assert normalise("茶馆离目标还差多少，两个数都说说") == "茶馆离目标还差多少"
    assert normalise("茶馆要建几家，数据都归谁") == "茶馆要建几家,数据都归谁"


def test_that_somebody_does_not_know_is_no_part_of_what_is_asked() -> None:
    assert normalise("我不懂这些，你就告诉我茶园谁管") == "茶园谁管"
    assert normalise("我不懂茶园怎么登记") == "我不懂茶园怎么登记"

from __future__ import annotations

import pytest

from rag.answers.claims import contradicts_rank, ends_what_goes_on, overstates, rank_in


@pytest.mark.parametrize(
    ("text", "rank"),
    [("位居全国第3位", 3), ("排第二名", 2), ("全省头一名", 1), ("位列榜首", 1), ("全国第一", 1), ("第一批试点", None)],
)
def test_a_rank_is_read_in_every_wording(text: str, rank: int | None) -> None:
    assert rank_in(text) == rank


def test_a_rank_is_contradicted_by_another_and_by_nothing_else() -> None:
    assert contradicts_rank("是全国头一名吗", "位居全国第3位")
    assert not contradicts_rank("是全国第3名吗", "位居全国第3位")
    assert not contradicts_rank("是全国头一名吗", "增长到30件")


def test_a_question_overstates_what_a_plan_only_encourages() -> None:
    assert overstates("所有茶园都必须认证吗", "鼓励茶园认证")
    assert not overstates("鼓励茶园认证吗", "鼓励茶园认证")
    assert not overstates("必须认证吗", "鼓励茶园认证,出口的必须认证")
    assert not overstates("所有茶园都认证吗", "完成茶园认证")


def test_a_question_may_take_away_what_a_plan_goes_on_with() -> None:
    assert ends_what_goes_on("取消了茶园认证吗", "完善茶园认证")
    assert not ends_what_goes_on("取消了茶园认证吗", "取消茶园认证")
    assert not ends_what_goes_on("完善茶园认证吗", "完善茶园认证")

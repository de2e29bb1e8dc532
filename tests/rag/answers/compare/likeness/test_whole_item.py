from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("推进计划第64项和上海规划里的一字不差吗", "是，两者的表述一样："),
        ("推进计划第31项和上海规划里的完全一致吗", "不完全是，两者一样的是"),
        ("推进计划第20项和规划里的完全一致吗", "不完全是，用词不同的是"),
    ],
)
def test_an_item_is_alike_only_as_a_whole(asked: str, opens: str, ask: Ask) -> None:
    assert ask(asked).answer.startswith(opens)


def test_what_only_the_item_has_is_quoted(ask: Ask) -> None:
    assert "上海实施推进计划多写的是“探索建立涉知识产权民刑交叉" in ask("推进计划第31项和上海规划里的一样吗").answer


def test_two_wordings_that_are_one_in_all_their_sentences_are_alike(ask: Ask) -> None:
    answer = ask("天津和海门关于证据标准的写法一样吗").answer
    assert answer.startswith("是，两者的表述一样：")
    assert "案件、涉案商品移送要求和证据标准”。" in answer.split("\n\n")[0]

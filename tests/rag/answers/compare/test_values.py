from __future__ import annotations

from tests.rag.asking import Ask


def test_the_value_of_one_place_asks_for_that_of_another(ask: Ask) -> None:
    first = ask("上海有专利代理机构215家,海门呢").answer.split("\n")[0]
    assert "215家" in first
    assert "10家" in first

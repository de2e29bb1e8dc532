from __future__ import annotations

from tests.rag.asking import Ask


def test_parts_that_differ_in_one_word_are_near_and_not_the_same(ask: Ask) -> None:
    answer = ask("天津和海门在纠纷多元化解上有哪些共同点").answer
    same = answer.split("写法相近")[0]
    assert "设立知识产权调解组织" not in same
    assert "探索设立知识产权调解组织" in answer

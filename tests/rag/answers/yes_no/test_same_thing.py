from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "proof"),
    [
        ("集体商标和证明商标是一回事吗", "集体商标、证明商标"),
        ("天津的发展状况白皮书和保护状况白皮书是同一份吗", "知识产权保护状况白皮书"),
        ("海门的侵权责任险跟被侵权损失险是不是一种保险", "侵权责任险、被侵权损失险"),
        ("专利转化专项计划实施工程和专利导航工程是同一个工程吗", "专栏6"),
    ],
)
def test_what_a_plan_lists_as_two_is_not_one(question: str, proof: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("不是。")
    assert proof in answer


def test_a_name_that_is_introduced_as_the_short_one_is_the_same(ask: Ask) -> None:
    assert ask("技术与创新支持中心和TISC是同一个中心吗").answer.startswith("是。")
    assert ask("世界知识产权组织和WIPO不是一回事吧").answer.startswith("不是。")


def test_that_two_are_two_bears_out_its_denial(ask: Ask) -> None:
    assert ask("瞪羚企业和领军企业不是一回事吧").answer.startswith("是。")


@pytest.mark.parametrize(
    "question", ["技术调查官和知识产权专员是一回事吗", "海门的通知贷和贴息是一回事吗", "快速维权中心跟保护中心是一家吗"]
)
def test_without_proof_either_is_quoted_and_nothing_claimed(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "没有写明" in answer.answer
    assert answer.facts["verdict"] is None
    assert answer.citations


def test_the_other_alone_is_no_proof(ask: Ask) -> None:
    answer = ask("天津建哪两个保护中心", "跟海门的“通知贷”是一回事吗").answer
    assert not answer.startswith(("是。", "不是。"))


def test_what_two_plans_write_is_compared_elsewhere(ask: Ask) -> None:
    assert ask("上海的专利导航和天津的专利导航写得一样吗").intent == "compare"


def test_the_place_that_a_name_is_of_is_no_part_of_it(ask: Ask) -> None:
    answer = ask("上海的“一件事”和海门的“一网通办”是一回事吗").answer
    assert "“一件事”和“一网通办”是不是一回事" in answer
    assert "海门规划" in answer


def test_one_name_in_two_places_is_compared(ask: Ask) -> None:
    assert ask("天津的专利导航和海门的专利导航是一回事吗").intent == "compare"

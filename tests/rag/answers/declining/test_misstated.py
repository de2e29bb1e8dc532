from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("上海要建20家知识产权保护试点区,由谁负责", "16家"),
        ("上海那70家规范化市场怎么建", "50家"),
        ("海门要培育30家本地知识产权服务机构,有什么措施", "达5家"),
        ("上海规划提出的40家高价值专利培育中心由谁牵头", "30家左右"),
        ("上海新建的30个商标品牌创新创业基地归谁管", "10个左右"),
    ],
)
def test_a_number_taken_for_given_is_put_right_first(question: str, written: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert "写明的如下" in first
    assert written in first


@pytest.mark.parametrize(
    "question",
    [
        "上海50家规范化市场由谁负责",
        "上海25家规范化市场由谁负责",
        "海门12条产业链怎么培育高价值专利",
        "天津三家银行怎么办质押",
        "上海我们有4家服务机构想合作怎么办",
        "上海十大专栏由谁负责",
    ],
)
def test_a_number_that_is_written_or_of_the_asker_is_let_be(question: str, ask: Ask) -> None:
    assert "写明的如下" not in ask(question).answer

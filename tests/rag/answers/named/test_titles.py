from __future__ import annotations

import pytest

from tests.rag.asking import Ask, documents_of


def test_the_documents_that_a_plan_names_are_counted_and_listed(ask: Ask) -> None:
    answer = ask("天津分工里点到了哪些文件")
    assert answer.answer.startswith("天津工作分工写到的文件有**5个**：《全面加强知识产权保护激发创新活力的工作措施》")
    assert documents_of(answer) == {"tianjin"}


@pytest.mark.parametrize(
    ("question", "named", "other"),
    [
        ("上海规划写到哪几部条例", "《上海市反不正当竞争条例》", "若干规定"),
        ("海门规划引用了哪些法律", "民法典", "管理办法》"),
        ("海门规划涉及什么管理办法", "分析评议管理办法》", "民法典"),
    ],
)
def test_only_documents_of_the_kind_asked_for_are_listed(question: str, named: str, other: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert named in answer
    assert other not in answer


def test_the_plan_itself_is_none_of_the_documents_that_it_names(ask: Ask) -> None:
    assert "- 《南通市海门区“十四五”" not in ask("海门规划提到的文件有哪些").answer


def test_documents_on_a_topic_are_no_list_of_all(ask: Ask) -> None:
    assert "写到的文件有" not in ask("海门规划提到哪些关于专利资助的文件").answer

from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.particulars import particular_missing
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("question", "words", "missing"),
    [
        ("海门买茶园险得买三年吗", "开发茶园险", True),
        ("海门买茶园险得买三年吗", "开发三年的茶园险", False),
        ("海门五年规划要开发茶园险吗", "开发茶园险", False),
        ("我大专学历,海门的茶艺师能评吗", "开展茶艺师评审", True),
        ("海门的茶艺师要大专学历吗", "开展茶艺师评审", False),
        ("海门茶艺培训给不给课时费", "聘任专家,开展茶艺培训", True),
        ("海门茶艺培训要交课时费吗", "免费开展茶艺培训", False),
        ("海门茶园险由茶行来保吗", "开发茶园险", True),
        ("海门茶园险由保险公司来保吗", "引导保险公司开发茶园险", False),
        ("海门的绿叶行动是治虫的吧", "开展绿叶行动,打击假茶", True),
        ("海门的绿叶行动是治虫的吧", "开展绿叶行动,防治虫害", False),
        ("上海的茶园超过深圳了吗", "茶园达到十座", True),
        ("上海的茶园超过十座了吗", "茶园达到十座", False),
        ("海门的茶园网有手机客户端没有", "推进茶园网", True),
        ("海门有茶园网没有", "推进茶园网", False),
    ],
)
def test_a_particular_that_a_sentence_does_not_tell(
    question: str, words: str, missing: bool, understood: Understand
) -> None:
    assert particular_missing(understood(question), words) is missing


@pytest.mark.parametrize(
    "question",
    [
        "海门从来没设过举报投诉的站,是真的吗",
        "上海不赞成高校建知识产权学院,对吧",
        "推进计划里的示范区比试点区还多吧",
        "海门2020年的质押融资额比上一年少了吧",
        "上海的商标品牌基地一个都不新建吧",
        "天津案件一律现场审理,互联网审判不搞,没错吧",
        "海门行政裁决只排全市中游,对吧",
        "上海的商业秘密保护由市公安局牵头,不归市市场监管局吧",
    ],
)
def test_what_a_plan_refutes_is_not_so(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("不是")


@pytest.mark.parametrize(
    "question", ["海门给参加培训的人发课时费吗", "孩子初中毕业,天津的职称能评吗", "天津的条例改完了没有"]
)
def test_what_a_plan_does_not_tell_is_neither_so_nor_not(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是", "不是"))


def test_a_place_above_the_one_asked_about_is_not_elsewhere(ask: Ask) -> None:
    assert "没有收录" not in ask("海门和南通的保护中心有什么关系").answer


def test_a_figure_that_is_only_told_is_not_checked(ask: Ask) -> None:
    assert not ask("我有三件发明专利,在海门能当专家吗").answer.startswith("不是")

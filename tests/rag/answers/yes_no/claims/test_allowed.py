from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.allowed import asks_permission, forbids_too, promises_more
from rag.question.topic.terms import Term
from tests.rag.asking import Ask


def test_money_that_is_said_to_be_given_needs_words_that_give_it() -> None:
    assert promises_more("茶农进修给报销吗", "组织茶农进修", [])
    assert not promises_more("茶农进修给报销吗", "对茶农进修予以资助", [])
    assert not promises_more("茶农进修吗", "组织茶农进修", [])


def test_a_reward_is_not_given_by_what_works_out_how_rewards_are_given() -> None:
    assert promises_more("会奖励种茶的人吗", "研究优化茶叶奖励政策", [])
    assert not promises_more("会奖励种茶的人吗", "对种茶能手给予奖励", [])
    assert not promises_more("会完善奖励办法吗", "研究优化茶叶奖励政策", [])


def test_a_charge_is_spared_by_an_item_that_names_what_it_is_for() -> None:
    asked = [Term("茶园", (), 3.0)]
    assert promises_more("茶园登记费减免吗", "对茶园登记、茶馆费用减缴", asked)
    assert not promises_more("茶园登记费减免吗", "对茶园费用减缴、茶馆登记", asked)


def test_what_is_forbidden_is_what_a_penalty_is_for() -> None:
    assert forbids_too("不许卖假茶吧", "严厉打击假茶")
    assert not forbids_too("不许卖新茶吧", "推广新茶")
    assert not forbids_too("卖假茶吗", "严厉打击假茶")


@pytest.mark.parametrize(
    "question",
    [
        "拿艺名注册行吗",
        "茶馆可以两个人合开吗",
        "自己刻章合法吗",
        "可不可以合用一个招牌",
        "能用茶王的招牌吗",
        "能不能贴茶王标",
    ],
)
def test_permission_is_asked_for(question: str) -> None:
    assert asks_permission(question)


@pytest.mark.parametrize(
    "question",
    [
        "茶馆归商业银行吗",
        "质押要推行吗",
        "茶馆可以省多少",
        "要建茶馆吗",
        "能免八成吗",
        "茶园能增产三成吗",
        "人工智能用得好吗",
    ],
)
def test_other_questions_ask_for_none(question: str) -> None:
    assert not asks_permission(question)


@pytest.mark.parametrize("question", ["拿艺名注册商标行吗", "专利可以三个人共有吗", "两家公司合用一个商标行吗"])
def test_a_count_of_something_permits_nothing(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是", "不是"))


def test_a_share_that_is_asked_about_is_compared_with_that_of_the_plan(ask_harbour: Ask) -> None:
    assert ask_harbour("困难家庭的培训费能减免八成吗").answer.startswith("不是。")
    assert ask_harbour("困难家庭的培训费能减免五成吗").answer.startswith("是。")

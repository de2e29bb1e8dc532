from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.allowed import answer_unsaid, asks_permission, forbids_too, promises_more
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


@pytest.mark.parametrize(
    ("question", "words", "telling"),
    [
        ("能不能自己选茶师", "加强茶师队伍建设", "支持茶农自主选择茶师"),
        ("要不要重新考茶艺证", "加强茶艺考试培训", "茶艺证每三年重新考核"),
        ("挂别家茶牌算侵权吗", "加大茶牌侵权查处力度", "擅挂茶牌的认定为侵权"),
        ("茶树多就能评茶王吗", "将茶树数量作为评选茶王的重要指标", "茶树满百亩即可评选茶王"),
        ("卖过假茶还能评茶王吗", "将信用状况与评选茶王结合", "卖假茶的不得评选茶王"),
        ("茶馆还在卖假茶吗", "巩固茶馆打假成果", "茶馆卖假茶的现象依然存在"),
        ("还收不收茶园费", "茶园费用减缴试行告知承诺", "茶园免收费用"),
    ],
)
def test_words_on_the_thing_alone_tell_not_what_is_asked_of_it(question: str, words: str, telling: str) -> None:
    assert answer_unsaid(question, words)
    assert not answer_unsaid(question, telling)


@pytest.mark.parametrize(
    "question", ["有自己的茶馆吗", "要自己拿钱吗", "算不算条件", "明年就能建成吗", "还在查假茶吗", "能少交点费吗"]
)
def test_whether_a_thing_is_there_or_done_is_told_by_words_on_it(question: str) -> None:
    assert not answer_unsaid(question, "加强茶馆建设")


@pytest.mark.parametrize("question", ["海门专利多就能评示范企业吗", "政府电脑还在用盗版吗", "上海可以自己选调解员吗"])
def test_no_verdict_is_given_by_words_that_decide_nothing(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert not answer.answer.startswith(("是", "不是")), answer.answer

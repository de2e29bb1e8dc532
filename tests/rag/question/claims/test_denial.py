from __future__ import annotations

import pytest

from rag.question.claims.denial import SET_ASIDE, denied, is_without, never


@pytest.mark.parametrize(
    "question",
    [
        "海门不搞茶叶保险吧",
        "天津没有建茶馆的打算吗",
        "是不是没有茶叶博物馆",
        "难道没有茶叶保险吗",
        "假茶叶上海放着不查的吧",
        "不是由市教委牵头吧",
        "压根没打算建茶馆?",
        "上海没有海外茶馆吧",
        "天津不鼓励社会资本开茶馆吧",
        "茶园跟商标两码事吧",
        "是不是不建茶馆",
        "会不会没有茶馆",
        "海门不重视茶园吧",
        "茶馆海门没有,对吧",
        "海门是不是让茶馆不再登记",
        "规划里没有茶商的事吧",
        "文件里没有茶园的内容吧",
    ],
)
def test_a_question_may_claim_the_negative(question: str) -> None:
    assert denied(question) is not None


@pytest.mark.parametrize(
    "question",
    [
        "有没有茶叶保险",
        "搞不搞茶叶保险",
        "支持不支持建茶馆",
        "建过茶馆没有",
        "建茶馆不?",
        "茶园还不到20家吧",
        "茶园一家都没有吧",
        "上海不是要建茶馆吗",
        "不仅要建茶馆吧",
        "没证的人也能卖茶吗",
        "登记不用花钱吧",
        "茶园要建20家,没错吧",
        "抄别人的会罚吗",
        "想跟别家合办茶馆,行吗",
        "信用不好会影响开茶馆吗",
        "没有年检能不能开茶馆",
        "参没参加茶会",
        "上海不是没有茶馆吧",
        "海门不会不建茶馆吧",
        "上海搞不见面审批吗",
        "上海是要让茶商不用排队吧",
    ],
)
def test_putting_both_ways_and_attributes_deny_nothing(question: str) -> None:
    assert denied(question) is None


def test_whether_or_not_may_be_asked_before_more() -> None:
    assert denied("海门拿过茶王的名号没有,是拿过吧") is None


def test_the_word_that_denies_is_given_with_what_it_denies() -> None:
    assert denied("上海不查假茶叶吧") == "不查"


def test_all_of_it_may_be_denied() -> None:
    assert never("海门一点都不帮茶园吧")
    assert never("天津从来没办过茶会吧")
    assert not never("海门不帮茶园吧")
    assert not never("两份规划完全一样吧")


def test_the_other_of_two_ways_denies_nothing() -> None:
    assert denied("海门要办茶展不,还是没这回事") is None
    assert denied("海门到现在还是没建成茶馆吧") is not None


@pytest.mark.parametrize(
    "question",
    ["我们不懂炒茶,县里会派师傅吗", "店里没有销路,上海有没有直播培训", "采茶没人手,能不能请学生帮忙"],
)
def test_what_is_told_before_a_question_of_its_own_denies_nothing(question: str) -> None:
    assert denied(question) is None


@pytest.mark.parametrize("question", ["上海不补贴茶农,能这么说吗", "不建茶馆了,有这回事吗", "没有茶馆,会不会"])
def test_what_only_asks_to_confirm_leaves_the_denial(question: str) -> None:
    assert denied(question) is not None


def test_a_question_of_its_own_may_deny_itself() -> None:
    assert denied("我们不懂炒茶,县里不会派师傅吗") is not None


def test_who_else_is_asked_for_is_not_set_aside() -> None:
    found = SET_ASIDE.search("除了茶业局谁还管茶园")
    assert found is not None
    assert found[0] == "除了茶业局"


@pytest.mark.parametrize("question", ["可不可以不进茶城就开馆", "不排队也能买茶吗", "能不能不验货就把茶卖了"])
def test_it_is_asked_whether_one_thing_may_be_had_without_another(question: str) -> None:
    assert is_without(question)


@pytest.mark.parametrize("question", ["上海不搞茶叶保险吧", "能不能办茶馆,不办茶展", "没打官司能不能先找人说和"])
def test_what_is_denied_or_told_is_no_such_thing(question: str) -> None:
    assert not is_without(question)


def test_a_condition_that_begins_like_a_plan_denies_nothing() -> None:
    assert denied("没打官司能不能先找人说和") is None
    assert denied("海门不打算办茶会吧") is not None

from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我是开诊所的医生,有件专利想卖出去,上海支持吗", "转化"),
        ("海门的小作坊缺钱,想拿商标去抵押,有人帮吗", "质押融资"),
        ("我是烘焙店老板,不懂商标,上海去哪问", "商标品牌"),
        ("我是退休教师,手里有发明想找人合作,海门有路子吗", "转化"),
    ],
)
def test_who_tells_of_a_wish_gets_the_support_for_it(ask: Ask, text: str, words: str) -> None:
    answer = ask(text)
    assert answer.status is not Status.NONE
    assert "没有写到" not in answer.answer
    assert words in answer.claims[0].text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("海门的进出口公司想去国外注册商标,鼓励吗", "商标国际注册"),
        ("我想当专利代理师,天津有人教吗", "专利代理师考试培训"),
        ("拍动画片的小团队,天津有扶持吗", "影视动漫"),
    ],
)
def test_who_asks_need_not_stand_in_the_sentence_that_says_so(ask: Ask, text: str, words: str) -> None:
    answer = ask(text)
    assert "没有写到" not in answer.answer
    assert words in answer.claims[0].text


def test_the_need_is_met_before_words_that_only_sound_alike(ask: Ask) -> None:
    answer = ask("我开了家游戏软件公司,想拿软件版权去贷款,天津行吗")
    assert "质押融资" in answer.claims[0].text
    assert "正版化" not in answer.claims[0].text


def test_who_seeks_help_is_not_told_no_by_words_on_something_else(ask: Ask) -> None:
    answer = ask("我们公司专利多,缴费太贵,上海能少交点吗").answer
    assert not answer.startswith("不是")
    assert "减缴" in answer


def test_the_need_that_is_asked_for_comes_before_one_that_is_told(ask: Ask) -> None:
    answer = ask("我们公司没钱,想找人代管专利,天津有人帮忙管专利吗")
    assert "托管" in answer.claims[0].text


@pytest.mark.parametrize("text", ["我家孩子上学,海门有补贴吗", "我是退休工人,想看病报销,天津有政策吗"])
def test_who_seeks_help_with_what_is_no_right_gets_no_support_for_rights(ask: Ask, text: str) -> None:
    assert ask(text).intent is not Intent.POLICY_MATCH


def test_words_that_fit_an_asker_are_given_without_a_denial(ask: Ask) -> None:
    answer = ask("我是小学老师,上海的学校想开知识产权课,有扶持吗").answer
    assert "没有" not in answer.splitlines()[0]
    assert "知识产权教育课程" in answer


def test_a_student_is_told_of_lessons_and_not_of_support_for_firms(ask: Ask) -> None:
    answer = ask("我是高中生,想学点知识产权,上海有什么机会")
    assert "教育课程" in answer.answer or "在线课程" in answer.answer
    assert "专利导航" not in answer.answer

"""What stands around a question is no part of it."""

from __future__ import annotations

import pytest

from rag.question.wording.framing import unframed
from rag.question.wording.normalise import normalise
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    "frame",
    [
        "您好，打扰了，{}",
        "麻烦打听一下老师,{}",
        "同志们好！{}，谢谢啦",
        "劳驾问个事:{}",
        "{} 急急急 在线等哈哈",
        "{},我懒得翻了",
        "写稿子要核对一下:{}",
        "帮主任找个数:{}",
        "做课件用,{}",
        "老师留的作业:{}",
        "整理台账,想确认下{}",
        "领导让我问问,{}",
        "赶报告,急:{}",
        "有谁晓得{}",
        "刚入门的小白，{}，大佬们指点一下",
        "搜了半天没找到，{}，求告知",
        "我导师突然问我{}",
        "能不能告诉我{}吗",
        "按规划的说法，{}",
        "{}，规划里怎么写的",
        "客户刚问我“{}”，我答不上来，帮忙看看呗",
        "{}🙏",
    ],
)
@pytest.mark.parametrize("asked", ["茶港有几家茶馆", "茶港的茶园归谁管"])
def test_what_only_stands_around_a_question_is_taken_off(frame: str, asked: str) -> None:
    assert normalise(frame.format(asked)) == asked


@pytest.mark.parametrize(
    "frame",
    [
        "群里都说{}，靠谱不",
        "我师傅讲过{}",
        "网上有个帖子说{}，是谣言还是真的",
        "帮我核实一下：{}",
        "判断对错：{}",
        "听讲座的老师说{}，真的假的啊",
        "{}，有这规定没",
        "怎么可能，{}",
        "“{}”是对的还是错的",
        "我跟室友打赌{}，谁对",
        "{}，是或否",
    ],
)
def test_what_was_heard_or_is_to_be_checked_is_asked_for_its_truth(frame: str) -> None:
    assert normalise(frame.format("茶港要建茶馆")) == "茶港要建茶馆,对吗"


@pytest.mark.parametrize(
    "text",
    [
        "你好",
        "老师,能评职称吗",
        "麻烦的手续怎么办",
        "谢谢,再见",
        "茶馆,最急的是谁",
        "领导,机构归谁管",
        "机器人、人工智能归谁管",
        "茶馆怎么管,我不想找律师",
        "写了稿子,怎么登记版权",
        "写稿子,怎么登记版权",
        "帮老板查专利,茶港有平台吗",
        "茶馆:茶港有几家",
        "做茶叶,茶港有补贴吗",
        "开会的是谁",
        "老师能评职称吗",
        "你前面说的对不对",
        "答得不准,重新查一下",
        "三地都提到的茶种有哪些",
        "我说的是茶港",
        "可我记得是60座啊",
        "对孩子们讲茶艺,茶港怎么讲",
        "规划里说要建茶馆吗",
        "商标到期了,还能用吗",
        "我是学生,有什么支持",
        "茶港要盯哪几个“重点”",
        "研究茶种的规则由谁定",
        "说明书怎么写",
    ],
)
def test_what_may_be_asked_stays(text: str) -> None:
    assert unframed(text) == text


def test_a_message_of_nothing_else_ends_at_once() -> None:
    assert unframed(",急哈" * 120 + "谁") == "急哈谁"
    assert unframed("我说" * 250) == "我说" * 250


def test_the_words_of_a_use_are_no_terms(understood: Understand) -> None:
    question = understood("编简报要核实个数:海门到2025年马德里商标要多少件")
    assert not {"简报", "核实"} & {term.word for term in question.terms}


def test_what_an_answer_is_for_asks_nothing_beside_other_parts(ask: Ask) -> None:
    answer = ask("领导叫我报个数，上海十四五规划有几条基本原则？有几个专栏？").answer
    assert "领导" not in answer
    assert "10个专栏" in answer


@pytest.mark.parametrize(
    "frame", ["我邻居说{}，靠不靠谱", "{}，真的假的", "想求证一下：{}", "{}，对的打勾错的打叉", "据说{}"]
)
def test_a_false_claim_is_denied_in_any_frame(frame: str, ask: Ask) -> None:
    assert ask(frame.format("海门2020年底有8件地理标志")).facts["verdict"] is False


def test_who_needs_it_for_a_paper_is_no_part_of_what_is_asked() -> None:
    assert unframed("您好，我是茶学院的大三学生，写论文用，茶园归谁管") == "茶园归谁管"
    assert unframed("我是茶学院的大三学生，茶园归谁管") == "我是茶学院的大三学生，茶园归谁管"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("好的谢谢，那茶州呢，麻烦了", "那茶州呢"),
        ("领导问我到2025年呢", "2025年呢"),
        ("不是吧，我记得是20座啊", "我记得是20座啊"),
        ("网上说是20座，靠谱吗", "是20座吗"),
        ("我同事说是市教委", "是市教委吗"),
        ("麻烦详细说说第二个", "详细说说第二个"),
    ],
)
def test_what_leans_on_the_turn_before_is_left_of_a_short_question(text: str, read: str) -> None:
    assert unframed(text) == read


def test_what_somebody_does_not_know_is_no_denial(ask: Ask) -> None:
    assert unframed("不知道茶港要建茶馆吗") == "茶港要建茶馆吗"
    assert ask("不大敢信 海门真的要搞知识产权证券化?").facts["verdict"] is True
    assert ask("上海规划要建专利导航项目20个,不知这个数准不准").facts["verdict"] is False

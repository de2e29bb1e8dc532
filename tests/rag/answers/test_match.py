from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


def test_an_enterprise_gets_measures_by_need_with_who_is_in_charge(ask: Ask) -> None:
    answer = ask("我们是天津的小公司，想拿专利去贷款，还想托管")
    assert answer.intent is Intent.POLICY_MATCH
    assert answer.status is Status.GROUNDED
    assert "**质押融资**" in answer.answer
    assert "**托管**" in answer.answer
    assert "市知识产权局" in answer.answer
    assert {citation.doc_id for citation in answer.citations} == {"tianjin"}


def test_a_quote_is_the_measure_and_not_the_whole_clause(ask: Ask) -> None:
    answer = ask("我们是天津的小公司，想投保专利保险")
    quotes = [citation.quote for citation in answer.citations]
    assert any(quote.startswith("支持保险机构") for quote in quotes)
    assert all(len(citation.quote) < len(citation.text) for citation in answer.citations)


def test_what_applies_only_elsewhere_is_set_apart(ask: Ask) -> None:
    answer = ask("我们企业在闵行区，准备科创板上市，有没有知识产权服务站")
    applying, _, near = answer.answer.partition("条件不同，供参考")
    assert "科创板拟上市企业知识产权服务站" not in applying
    assert "若你在浦东" in near


def test_a_need_that_is_met_nowhere_near_is_said_to_be_unmet(ask: Ask) -> None:
    answer = ask("我们是上海的公司，只想找知识产权托管")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("没有找到适用的支持措施")


@pytest.mark.parametrize(
    "text",
    [
        "松江的轴承厂，想申请补贴",
        "青浦做注塑的，外观老被仿冒",
        "西青区的科技型中小企业，想拿专利去银行贷款",
        "海门养山羊的合作社，想用地理标志",
    ],
)
def test_an_enterprise_is_known_without_saying_that_it_is_one(ask: Ask, text: str) -> None:
    assert ask(text).intent is Intent.POLICY_MATCH


@pytest.mark.parametrize("text", ["谁负责企业合规", "规划怎么支持中小企业", "海门要培育几家企业"])
def test_a_question_about_enterprises_is_no_profile(ask: Ask, text: str) -> None:
    assert ask(text).intent is not Intent.POLICY_MATCH


def test_the_plans_whose_period_is_over_are_named_in_one_sentence(ask: Ask) -> None:
    answer = ask("我们是养蜂合作社，想把蜂蜜做成地理标志").answer
    assert answer.count("的规划期已经结束") == 1
    assert "天津工作分工" in next(line for line in answer.splitlines() if "的规划期已经结束" in line)


def test_what_fits_first_is_said_in_the_first_line_and_few_follow(ask: Ask) -> None:
    answer = ask("我们是静安的广告公司，手头紧，缺钱")
    first, *lines = (line for line in answer.answer.splitlines() if line)
    assert first.startswith("和您的情况最对口的是")
    assert "质押融资" in first
    assert len([line for line in lines if line.startswith("- ")]) < 5


def test_an_enterprise_gets_nothing_that_is_for_another_trade(ask: Ask) -> None:
    answer = ask("我们是做火锅底料的，海门有什么扶持").answer
    assert answer.startswith("没有找到专门面向食品行业的措施")
    assert "若你属于" not in answer
    assert "海门山羊" not in answer


def test_what_names_the_speaker_stands_before_what_any_enterprise_can_use(ask: Ask) -> None:
    first, _, others = ask("我在天津，是种茶叶的，有什么好政策").answer.partition("**各类企业都可以用的**")
    assert "涉农产品" in first
    assert "- " in others


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我是商标代理人，天津有什么机会", "服务机构"),
        ("我们是众创空间，海门有什么支持", "孵化器"),
        ("我是研究院的科研人员，天津有啥好处", "高校"),
    ],
)
def test_whoever_is_no_enterprise_gets_what_is_for_its_like(ask: Ask, text: str, words: str) -> None:
    answer = ask(text)
    assert answer.intent is Intent.POLICY_MATCH
    assert any(words in citation.quote for citation in answer.citations[:5])


def test_of_many_departments_without_a_lead_the_first_are_named(ask: Ask) -> None:
    answer = ask("我们是天津的茶馆，想注册马德里商标").answer
    assert "市知识产权局、市工业和信息化局、市科技局等按职责分工负责" in answer


def test_whose_right_was_infringed_is_shown_what_helps_where_plans_say_nothing_direct(ask: Ask) -> None:
    answer = ask("我的插画被人盗用了，海门咋办")
    assert answer.intent is Intent.MEASURE
    assert any("维权" in citation.quote or "版权" in citation.quote for citation in answer.citations)


def test_whose_thing_was_stolen_is_shown_nothing(ask: Ask) -> None:
    assert ask("我的自行车被人偷了怎么办").status is Status.NONE


@pytest.mark.parametrize("question", ["文具造假怎么办", "灯具造假归谁管"])
def test_of_a_wrong_that_no_plan_names_it_is_told_what_helps(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "遇到侵权可以用到的" in answer.answer


@pytest.mark.parametrize("question", ["学历造假谁管", "发票造假怎么办", "账号被盗有人管吗"])
def test_what_is_no_right_of_this_field_is_not_helped(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE


def test_a_title_without_a_mark_is_set_apart_from_what_stands_below_it(ask: Ask) -> None:
    answer = ask("天津的农业合作社想申请地理标志")
    assert "品牌价值提升工程：" in answer.answer


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("我们茶具公司人太少，天津有没有托管这类服务", True),
        ("我们是天津的茶具公司，想拿商标去贷款", False),
    ],
)
def test_who_asks_if_a_thing_is_there_that_a_measure_names_is_told_so_first(
    question: str, *, there: bool, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.intent is Intent.POLICY_MATCH
    assert answer.answer.startswith("有。") is there


def test_a_measure_that_says_far_more_of_what_is_asked_is_told_first(ask: Ask) -> None:
    answer = ask("我们海门的茶具厂想拿商标去银行贷款，能让流程简单点吗")
    assert answer.intent is Intent.POLICY_MATCH
    assert "简化知识产权质押融资流程" in answer.answer.split("\n\n")[0]

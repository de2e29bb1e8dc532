from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds", "words"),
    [
        ("海门有效发明专利才一千来件?", False, "3754件"),
        ("海门的驰名商标十几件,对吧", True, "14件"),
        ("海门的驰名商标还不到十件吧", False, "14件"),
        ("海门地理标志产品一年要卖破20亿吧", False, "15亿元"),
        ("海门的质押融资额2020年同比缩水210%了吧", False, "210%"),
        ("推进计划的导航项目只做二十个?", False, "50个"),
        ("海门一家服务机构都没有?", False, "20家"),
    ],
)
def test_a_spoken_figure_is_checked(question: str, holds: bool, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是，" if holds else "不是，")
    assert words in answer.answer


def test_the_amount_of_one_year_is_not_the_total(ask: Ask) -> None:
    answer = ask("海门当年质押融资做到1亿元了吗")
    assert answer.answer.startswith("是，")
    assert "1亿元" in answer.answer


def test_a_figure_of_another_unit_is_not_compared(ask: Ask) -> None:
    answer = ask("海门驰名商标卖了3亿元吧")
    assert "14件" not in answer.answer.split("。")[0]


def test_what_is_said_of_no_indicator_is_not_measured(ask: Ask) -> None:
    assert not ask("上海有300个海豚馆吗").answer.startswith("是")


def test_the_value_of_another_thing_is_not_compared(ask: Ask) -> None:
    assert not ask("商标两个人持有就够了吗").answer.startswith(("是", "不是"))


def test_what_there_is_so_far_is_compared_with_what_was_reached(ask: Ask) -> None:
    answer = ask("海门的知识产权服务机构还不到十家吧")
    assert answer.answer.startswith("不是，")
    assert "20家" in answer.answer


def test_the_number_of_another_thing_bears_nothing_out(ask: Ask) -> None:
    answer = ask("推进计划要搞50个专利导航服务基地吗").answer
    assert "没有给出“专利导航服务基地”的数量" in answer
    assert ask("推进计划要搞50个专利导航项目吗").answer.startswith("是，")


def test_a_figure_is_checked_with_the_value_in_its_unit(ask: Ask) -> None:
    answer = ask("海门2020年用专利质押借到款的厂子过了三十家吧")
    assert answer.facts["verdict"] is False
    assert "**9家**" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("海门质押金额每年达到15亿吗", "不是，"),
        ("海门质押金额15亿是累计的吗", "是，"),
        ("海门地理标志产品销售额15亿是一次性的吗", "《"),
    ],
)
def test_an_amount_is_spread_over_time_as_the_plan_says(question: str, verdict: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("海门十三五期间专利质押一共4.2亿元，对吧", "是，"),
        ("海门专利质押总共有1亿元吗", "不是，"),
        ("海门有超过100家贯标企业吗", "是，"),
    ],
)
def test_a_sum_is_held_against_a_sum_and_what_there_is_against_what_was_reached(
    question: str, verdict: str, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.answer.startswith(verdict)
    assert {fact["nature"] for fact in answer.facts["targets"]} == {"baseline"}


def test_a_value_per_head_refutes_no_number(ask: Ask) -> None:
    assert ask("海门有效发明专利3754件、每万人41.43件，对吧").answer.startswith("是。")


@pytest.mark.parametrize(
    ("question", "verdict", "words"),
    [
        ("上海有没有2000家商标代理机构", "是，", "2834家"),
        ("上海有没有3000家商标代理机构", "不是，", "2834家"),
        ("上海有效注册商标到了173万件吗", "是，", "173.74万件"),
        ("海门商标注册有1.5万件吗", "是，", "15371件"),
        ("海门专利代理机构有8家吗", "不是，", "10家"),
        ("海门贯标企业要达到100家吗", "不是，", "200家"),
    ],
)
def test_a_round_figure_stands_for_more_where_it_says_what_there_is(
    question: str, verdict: str, words: str, ask: Ask
) -> None:
    answer = ask(question).answer
    assert answer.startswith(verdict)
    assert words in answer


def test_a_goal_proves_nothing_done(ask: Ask) -> None:
    answer = ask("上海办了5个培训基地吗")
    assert "没有给出实际完成的数值" in answer.answer
    assert "verdict" not in answer.facts


def test_a_value_of_less_than_the_thing_claimed_is_not_its_value(ask: Ask) -> None:
    assert "15371件" in ask("海门商标有14件吗").answer
    assert "没有给出“地理标志商标”的数量" in ask("海门有2件地理标志商标吗").answer


def test_a_value_reached_of_a_wider_thing_does_not_stand_for_the_one_claimed(ask: Ask) -> None:
    assert "20件" in ask("海门每万人高价值发明专利有20件吗").answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("天津有九大工程吗", "是，天津工作分工共有**9个工程**"),
        ("天津有十大工程吗", "不是，天津工作分工共有**9个工程**"),
        ("海门规划有四大任务吗", "不是，海门规划共有**5项任务**"),
        ("上海规划有四大原则吗", "是，上海十四五规划共有**4条原则**"),
    ],
)
def test_the_number_of_the_chief_things_of_a_plan_is_checked(question: str, verdict: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(verdict)


def test_things_named_are_counted_where_no_number_is_written(ask: Ask) -> None:
    assert ask("天津建了两个保护中心吗").answer.startswith("是，规划写的是“双保护中心”，写到名称的有**2个**")
    assert ask("天津要建三个保护中心对吧").answer.startswith("不是，规划写的是“双保护中心”")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海有三个先导产业对吧", "是，"),
        ("上海有五个重点产业对吗", "不是，"),
        ("海门有12条产业链对吗", "是，"),
        ("海门有8条产业链对吗", "不是，"),
    ],
)
def test_the_number_of_things_that_a_sentence_states_is_checked(question: str, verdict: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(verdict)


@pytest.mark.parametrize("question", ["天津有两条产业链吧", "海门有三个产业联盟吗"])
def test_the_number_of_other_things_tells_nothing(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是，", "不是，"))


@pytest.mark.parametrize(
    ("question", "holds", "words"),
    [
        ("推进计划第20项目标是8个吗", False, "5个"),
        ("推进计划第20项的目标是5个,对吗", True, "5个"),
        ("推进计划第9项培育中心15家、项目25个,对不对", True, "25个"),
        ("推进计划第9项培育中心25家、项目15个,对不对", False, "15家"),
        ("第47项承诺单位是300家吗", False, "250家"),
    ],
)
def test_a_figure_claimed_of_a_numbered_task_is_checked_there(question: str, holds: bool, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是，" if holds else "不是，")
    assert words in answer.answer
    assert {citation.doc_id for citation in answer.citations} == {"sh-impl"}


def test_a_figure_of_what_a_place_does_not_count_is_not_checked_there(ask: Ask) -> None:
    assert not ask("推进计划第1项要建8家茶馆吗").answer.startswith("是")


@pytest.mark.parametrize("question", ["上海商标现在是54.84万件?", "上海PCT有1060件吧"])
def test_a_number_without_a_time_is_that_of_the_last_one_told(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("不是，")
    assert "2020年" in answer


def test_a_number_of_an_earlier_time_bears_out_a_claim_on_that_time(ask: Ask) -> None:
    assert ask("上海十二五期末商标是54.84万件?").answer.startswith("是，")


@pytest.mark.parametrize("question", ["上海的PCT申请在2020年达到3000件吗", "海门有效发明专利到2000件了没有"])
def test_what_is_far_above_a_number_reached_is_said_to_exceed_it(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是，已超过，")


@pytest.mark.parametrize(
    "question", ["上海每万人发明专利拥有量2020年达到28.92件吗", "上海作品登记2020年达到2.36万件吗"]
)
def test_what_an_indicator_was_before_is_not_what_it_came_to(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("不是，")


def test_a_round_number_said_to_be_passed_is_held_against_the_value(ask: Ask) -> None:
    assert ask("海门服务业年收入目标过亿吗").answer.startswith("不是，")
    assert ask("海门商标注册量破万了吗").answer.startswith("是，")


def test_a_goal_exceeds_nothing_yet(ask: Ask) -> None:
    said = ask("海门质押金额目标过亿吗").answer
    assert said.startswith("是，")
    assert "已超过" not in said

from __future__ import annotations

import pytest

from rag.question.claims.weighing import By, Weighing, weighed, weighing
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    "text",
    [
        "茶馆跟茶园比,谁个头大",
        "茶馆和茶园到底哪样多些",
        "茶馆、茶园,哪一头的规模更大",
        "茶馆与茶园相比,这两样里哪个高一点",
        "是茶馆多还是茶园多",
        "茶馆多,还是茶园",
        "哪个多,茶馆还是茶园",
        "茶馆数量和茶园数量谁多谁少",
    ],
)
def test_which_of_two_things_is_more_is_read_by_what_asks_and_what_is_said_of_it(text: str) -> None:
    found = weighed(text)
    assert found is not None
    assert (found.by, found.things, found.of) == (By.AMOUNT, ("茶馆", "茶园"), "")
    assert not found.less
    assert not found.claimed


@pytest.mark.parametrize(
    "text", ["茶馆、茶园、茶市哪个最多", "茶馆、茶园和茶市,到底哪样多些", "哪个多,茶馆、茶园还是茶市"]
)
def test_more_than_two_things_may_be_weighed(text: str) -> None:
    assert weighed(text) == Weighing(By.AMOUNT, ("茶馆", "茶园", "茶市"))


@pytest.mark.parametrize("text", ["茶馆和茶园哪样少些", "茶馆、茶园,哪家数目更小", "茶馆低还是茶园低"])
def test_the_smaller_may_be_asked_for(text: str) -> None:
    found = weighed(text)
    assert found is not None
    assert found.less


def test_what_leads_to_a_name_is_no_part_of_it() -> None:
    assert weighed(",,,,中茶馆多还是中国茶园多") == Weighing(By.AMOUNT, ("茶馆", "中国茶园"))


def test_what_is_weighed_of_two_things_may_be_named() -> None:
    found = weighed("茶馆和茶园谁的产值高")
    assert found is not None
    assert found.of == "产值"
    assert weighed("茶馆和茶园哪样定得多") == Weighing(By.AMOUNT, ("茶馆", "茶园"))


def test_that_bare_numbers_are_weighed_is_told() -> None:
    numbers = [weighed(f"茶馆和茶园哪个{what}大") for what in ("数", "数目", "产值")]
    assert [one.numbers for one in numbers if one] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "less"),
    [
        ("茶馆有茶园多吗", False),
        ("茶馆是不是比茶园少", True),
        ("茶馆超没超过茶园", False),
        ("茶馆比不上茶园吧", True),
        ("茶馆没茶园多吧", True),
        ("茶馆比茶园多不多", False),
        ("茶馆要比茶园少一截,对吗", True),
    ],
)
def test_that_one_thing_is_said_to_be_more_or_less_is_read(text: str, less: bool) -> None:
    assert weighed(text) == Weighing(By.AMOUNT, ("茶馆", "茶园"), less=less, claimed=True)


@pytest.mark.parametrize("text", ["茶馆和茶园差距大吗", "茶馆跟茶园,两类相差多不多", "茶馆、茶园的数量悬殊吗"])
def test_how_far_two_things_lie_apart_is_no_claim(text: str) -> None:
    assert weighed(text) == Weighing(By.AMOUNT, ("茶馆", "茶园"), apart=True)


@pytest.mark.parametrize(
    ("text", "less", "claimed"),
    [
        ("茶馆和茶园谁涨得欢", False, False),
        ("茶馆、茶园哪头往上蹿得凶些", False, False),
        ("茶馆跟茶园比,哪样势头猛", False, False),
        ("茶馆和茶园哪个增幅小", True, False),
        ("茶馆是不是比茶园涨得慢", True, True),
        ("茶馆涨得比茶园欢吗", False, True),
    ],
)
def test_growth_is_read_with_any_word_for_how_it_goes(text: str, less: bool, claimed: bool) -> None:
    assert weighed(text) == Weighing(By.GROWTH, ("茶馆", "茶园"), less=less, claimed=claimed)


def test_what_is_said_of_both_before_them_is_of_both() -> None:
    assert weighed("茶叶到底是种植涨得快还是销售涨得快") == Weighing(By.GROWTH, ("种植", "销售"), "茶叶")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("茶馆和茶园哪个的任务多", By.TASKS),
        ("涉及茶馆的任务多还是写茶园的多", By.TASKS),
        ("茶馆和茶园哪块讲得多些", By.WRITING),
        ("茶馆跟茶园,谁占的篇幅大", By.WRITING),
    ],
)
def test_what_plans_write_of_two_topics_is_no_number_of_them(text: str, by: By) -> None:
    assert weighed(text) == Weighing(by, ("茶馆", "茶园"))


def test_whether_more_is_written_of_one_topic_may_be_claimed() -> None:
    assert weighed("茶馆的任务有没有茶园的多") == Weighing(By.TASKS, ("茶馆", "茶园"), claimed=True)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("茶馆数,眼下离目标还差得远吗", True),
        ("茶馆现有的数到目标还隔多远", True),
        ("茶馆数眼下到没到目标", False),
        ("茶馆定的目标是不是还没现在多", False),
        ("茶馆的目标反倒比从前低", False),
        ("茶馆数眼下够目标了没有", False),
        ("茶馆的目标缩水了没", False),
    ],
)
def test_a_goal_is_weighed_against_what_there_is(text: str, apart: bool) -> None:
    assert weighed(text) == Weighing(By.GOAL, apart=apart)


@pytest.mark.parametrize(
    "text",
    [
        "茶馆涨得快吗",
        "茶馆和茶园有什么差别",
        "茶馆的比例大吗",
        "茶馆有多少",
        "目标比较多,现在做什么",
        "茶馆有效登记的目标是多少",
        "哪些茶馆多",
        "茶馆的目标和指标有差异吗",
    ],
)
def test_what_weighs_no_two_things_is_not_read(text: str) -> None:
    found = weighed(text)
    assert found is None or not found.things
    assert found is None or found.by is not By.GOAL


@pytest.mark.parametrize(
    ("question", "less"),
    [
        ("海门的商标代理机构比上海多吗", False),
        ("海门的有效商标有上海多吗", False),
        ("海门的有效商标比上海多不", False),
        ("海门的驰名商标超过上海了没有", False),
        ("海门的服务机构是不是比上海的还少", True),
        ("推进计划的承诺单位比规划少吗", True),
    ],
)
def test_an_order_of_places_is_claimed_without_names(question: str, less: bool, understood: Understand) -> None:
    assert weighing(understood(question)) == Weighing(By.AMOUNT, less=less, claimed=True)


@pytest.mark.parametrize("question", ["上海的商标比海门多多少", "上海和海门谁的商标多", "上海有多少商标,海门多吗"])
def test_which_place_has_more_is_no_claim(question: str, understood: Understand) -> None:
    found = weighing(understood(question))
    assert found is None or not found.claimed

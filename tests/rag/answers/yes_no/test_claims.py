from __future__ import annotations

import pytest

from rag.answers.yes_no.claims import (
    aimed_at,
    another_level,
    figure_denied,
    figure_holds,
    founded,
    happened,
    misnames,
    number_denied,
    obliges,
    overstates,
    promises_more,
    rank_holds,
    rank_in,
    says_is,
    speaks_of_founding,
    thing_counted,
    time_missing,
    year_denied,
    year_missing,
)
from rag.question.figures import figures
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("位居全国第3位", 3),
        ("排第二名", 2),
        ("全省头一名", 1),
        ("位列榜首", 1),
        ("全国第一", 1),
        ("排第4", 4),
        ("第一批试点", None),
    ],
)
def test_a_rank_is_read_in_every_wording(text: str, rank: int | None) -> None:
    assert rank_in(text) == rank


def test_a_rank_is_compared_with_the_one_stated() -> None:
    assert rank_holds("是全国头一名吗", "位居全国第3位") is False
    assert rank_holds("是全国第3名吗", "位居全国第3位") is True
    assert rank_holds("是全国头一名吗", "增长到30件") is None
    assert rank_holds("排名变了吗", "位居全国第3位") is None


def test_a_rank_may_be_claimed_among_the_first() -> None:
    assert rank_holds("进全国前三了没", "位居全国第2位") is True
    assert rank_holds("进全国前三了没", "位居全国第8位") is False
    assert rank_holds("年前三天发布的吗", "位居全国第2位") is None


def test_a_figure_is_looked_for_in_a_sentence() -> None:
    assert figure_holds("建20家茶园吗", "新建茶园20个") is True
    assert figure_holds("建20家茶园吗", "新建茶园30个") is False
    assert figure_holds("建20家茶园吗", "新建茶园") is False
    assert figure_holds("建茶园吗", "新建茶园30个") is None
    assert figure_holds("有1000家茶园吧", "茶园超过200家") is False
    assert figure_holds("茶园过200家了吧", "茶园超过200家") is True


def test_only_one_other_figure_of_its_kind_denies_one() -> None:
    assert figure_denied("建20家茶园吗", "新建茶园30个,投入2亿元")
    assert not figure_denied("建20家茶园吗", "新建茶园30个、茶馆20个")
    assert not figure_denied("建20家茶园吗", "投入2亿元")


def test_a_question_overstates_what_a_plan_only_encourages() -> None:
    assert overstates("所有茶园都必须认证吗", "鼓励茶园认证")
    assert not overstates("鼓励茶园认证吗", "鼓励茶园认证")
    assert not overstates("必须认证吗", "鼓励茶园认证,出口的必须认证")
    assert not overstates("所有茶园都认证吗", "完成茶园认证")


def test_money_that_is_said_to_be_given_needs_words_that_give_it() -> None:
    assert promises_more("茶农进修给报销吗", "组织茶农进修")
    assert not promises_more("茶农进修给报销吗", "对茶农进修予以资助")
    assert not promises_more("茶农进修吗", "组织茶农进修")


def test_what_must_be_done_is_put_as_strongly_by_a_plan() -> None:
    assert obliges("强制茶园认证吗", "推进茶园认证")
    assert not obliges("强制茶园认证吗", "实行茶园强制认证")


def test_what_a_plan_prepares_is_not_done_yet() -> None:
    assert overstates("已经建成茶叶市场了吗", "推进茶叶市场筹建")
    assert not overstates("已经建成茶叶市场了吗", "成功建成茶叶市场,推进升级")


def test_another_level_is_another_thing() -> None:
    assert another_level("是国家级茶叶基地吧", "打造江苏省茶叶基地")
    assert not another_level("是国家级茶叶基地吧", "打造国家级、省级茶叶基地")
    assert not another_level("是茶叶基地吧", "打造江苏省茶叶基地")
    assert not another_level("是国家级茶叶基地吧", "配合国家知识产权局建基地")


@pytest.mark.parametrize(
    ("question", "thing"),
    [("要盖一座茶馆吗", "茶馆"), ("想建茶叶学院吧", "茶叶学院"), ("茶馆建设得怎么样", None), ("设备更新吗", None)],
)
def test_what_is_said_to_be_set_up_is_found(question: str, thing: str | None) -> None:
    assert founded(question) == thing


def test_a_sentence_that_only_mentions_a_body_sets_none_up() -> None:
    assert speaks_of_founding("法院", "探索设立茶叶法院")
    assert not speaks_of_founding("法院", "落实最高人民法院的规定,建立台账")


def test_a_year_is_told_of_the_part_behind_it(understood: Understand) -> None:
    words = "2011年,建成一座展览馆,2014年,建成一座图书馆"
    terms = understood("上海建成图书馆").terms
    assert year_denied("2011年建成图书馆吗", words, terms)
    assert not year_denied("2014年建成图书馆吗", words, terms)
    assert not year_denied("建成图书馆吗", words, terms)


@pytest.mark.parametrize(
    ("question", "aim"), [("是面向钢铁行业的吧", "钢铁"), ("专门做餐饮企业的吗", "餐饮"), ("面向社会公开吗", "")]
)
def test_the_trade_that_a_thing_is_said_to_be_for_is_found(question: str, aim: str) -> None:
    assert aimed_at(question)[0] == aim


def test_what_is_asked_to_have_happened_is_told() -> None:
    assert happened("茶馆已经建了吗")
    assert happened("目标完成了没有")
    assert not happened("要建茶馆吗")


def test_what_a_thing_is_said_to_be_is_told_from_what_is_there() -> None:
    assert says_is("茶馆是卖咖啡的吧", "咖啡")
    assert not says_is("茶馆里能买咖啡吗", "咖啡")
    assert not says_is("是不是有咖啡", "咖啡")


def test_another_version_is_denied() -> None:
    assert number_denied("茶经是4.0版吗", "发布茶经3.0版")
    assert not number_denied("茶经是3.0版吗", "发布茶经3.0版")
    assert not number_denied("茶经是4.0版吗", "发布茶经")


def test_a_name_that_a_text_does_not_write_is_missed() -> None:
    assert misnames("有一个叫茶马工程吧", "实施茶叶工程")
    assert not misnames("有一个叫茶叶工程吧", "实施茶叶工程")
    assert not misnames("茶叶工程叫停了吗", "实施茶园工程")


def test_a_figure_of_a_year_needs_that_year() -> None:
    assert year_missing("2022年有30家茶馆吗", "建成茶馆30家")
    assert not year_missing("2022年有30家茶馆吗", "2022年建成茶馆30家")
    assert not year_missing("2022年建茶馆吗", "建成茶馆30家")


def test_within_what_time_something_is_done_must_be_told() -> None:
    assert time_missing("十天内办完登记吗", "加快登记")
    assert not time_missing("十天内办完登记吗", "十天内办完登记")
    assert not time_missing("加快登记吗", "加快登记")


def test_how_well_something_stands_is_told_by_what_was_reached() -> None:
    assert happened("茶园办得好吗")
    assert not happened("茶园值得办吗")


def test_a_figure_is_of_the_thing_beside_it() -> None:
    words = "建设生态茶园,开展采茶活动100项"
    assert figure_holds("要建100个生态茶园吗", words) is False
    assert figure_holds("要搞100项采茶活动吗", words)
    assert not figure_denied("要建50个生态茶园吗", words)
    assert figure_denied("要搞50项采茶活动吗", words)


def test_the_noun_behind_a_figure_is_what_it_counts() -> None:
    text = "是不是有100个生态茶园吧"
    assert thing_counted(figures(text)[0], text) == "茶园"
    assert thing_counted(figures("茶园有100个吗")[0], "茶园有100个吗") == ""

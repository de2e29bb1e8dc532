from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.degree import (
    asks_enough,
    falls_short,
    obliges,
    overstates,
    standing_unsaid,
)
from rag.question.topic.terms import Term
from tests.rag.asking import Ask


def test_a_question_overstates_what_a_plan_only_encourages() -> None:
    assert overstates("所有茶园都必须认证吗", "鼓励茶园认证")
    assert not overstates("鼓励茶园认证吗", "鼓励茶园认证")
    assert not overstates("必须认证吗", "鼓励茶园认证,出口的必须认证")
    assert not overstates("所有茶园都认证吗", "完成茶园认证")


def test_what_must_be_done_is_put_as_strongly_by_a_plan() -> None:
    assert obliges("强制茶园认证吗", "推进茶园认证")
    assert not obliges("强制茶园认证吗", "实行茶园强制认证")


def test_what_covers_all_of_something_is_as_strong_as_all_of_it() -> None:
    terms = (Term("茶馆", (), 4.0),)
    assert not obliges("每个县都有茶馆吗", "设立茶馆30家,实现县(市、区)全覆盖", terms)
    assert not obliges("所有乡镇都有茶馆吗", "茶馆覆盖全部乡镇", terms)
    assert not obliges("茶馆全部验收吗", "实现茶馆验收全覆盖", terms)
    assert obliges("每家茶企都有茶馆吗", "设立茶馆30家,实现县(市、区)全覆盖", terms)
    assert obliges("所有茶企都验收吗", "实现规上茶企验收全覆盖", terms)
    assert obliges("茶馆全部验收吗", "验收茶馆,实现茶园巡查全覆盖", terms)


def test_whether_something_was_brought_about_is_asked_openly() -> None:
    assert overstates("要建成茶叶市场吗", "研究茶叶市场建设")
    assert not overstates("茶叶市场建成了吗", "研究茶叶市场建设")


def test_what_a_plan_prepares_is_not_done_yet() -> None:
    assert overstates("已经建成茶叶市场了吗", "推进茶叶市场筹建")
    assert not overstates("已经建成茶叶市场了吗", "成功建成茶叶市场,推进升级")
    assert not overstates("已经有茶叶市场了吗", "探索建立茶叶市场")


def test_how_something_stands_is_asked_with_an_adjective_at_the_end() -> None:
    assert standing_unsaid("茶园办得好吗", "建设茶园")
    assert standing_unsaid("茶园多吗", "建设茶园")
    assert not standing_unsaid("茶园增多吗", "建设茶园")
    assert not standing_unsaid("值得办茶园吗", "建设茶园")


def test_whether_there_is_enough_is_no_statement_that_there_is_not() -> None:
    assert asks_enough("茶农够不够")
    assert not asks_enough("茶农能够卖茶吗")
    assert falls_short("茶农够不够", "茶农还不够多")
    assert not falls_short("是不是说茶农不足", "茶农不足")


def test_what_a_plan_says_falls_short_is_not_enough(ask: Ask) -> None:
    assert ask("上海的知识产权公共服务够充分吗").answer.startswith("不是。")


def test_how_something_is_done_may_only_be_what_is_looked_at() -> None:
    assert not standing_unsaid("评茶王会看茶种得好不好吗", "建设茶园")
    assert not standing_unsaid("考核茶农种得好吗", "建设茶园")
    assert standing_unsaid("茶看起来种得好吗", "建设茶园")


@pytest.mark.parametrize(
    ("question", "words", "missing"),
    [
        ("茶园登记快不快", "茶园登记量增长", True),
        ("茶园登记快不快", "完善茶园快速登记办法", False),
        ("茶园审批严吗", "推进茶园审批", True),
        ("茶园建设加快吗", "推进茶园建设", False),
    ],
)
def test_a_quality_must_be_told(question: str, words: str, missing: bool) -> None:
    assert standing_unsaid(question, words) is missing


def test_what_another_part_of_a_sentence_only_encourages_limits_nothing() -> None:
    assert overstates("茶厂都得贴标吗", "支持茶厂贴标")
    assert not overstates("茶厂都得贴标吗", "完善茶厂贴标管理,鼓励茶农参展", [Term("贴标", (), 3.0)])

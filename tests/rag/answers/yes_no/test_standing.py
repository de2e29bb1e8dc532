from __future__ import annotations

from rag.answers.yes_no.standing import asks_enough, asks_standing, falls_short
from tests.rag.asking import Ask


def test_how_something_stands_is_asked_with_an_adjective_at_the_end() -> None:
    assert asks_standing("茶园办得好吗")
    assert asks_standing("茶园多吗")
    assert not asks_standing("茶园增多吗")
    assert not asks_standing("值得办茶园吗")


def test_whether_there_is_enough_is_no_statement_that_there_is_not() -> None:
    assert asks_enough("茶农够不够")
    assert not asks_enough("茶农能够卖茶吗")
    assert falls_short("茶农够不够", "茶农还不够多")
    assert not falls_short("是不是说茶农不足", "茶农不足")


def test_what_a_plan_says_falls_short_is_not_enough(ask: Ask) -> None:
    assert ask("上海的知识产权公共服务够充分吗").answer.startswith("不是。")


def test_how_something_is_done_may_only_be_what_is_looked_at() -> None:
    assert not asks_standing("评茶王会看茶种得好不好吗")
    assert not asks_standing("考核茶农种得好吗")
    assert asks_standing("茶看起来种得好吗")

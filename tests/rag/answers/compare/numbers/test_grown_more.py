from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, raw


@pytest.mark.parametrize(
    "question",
    [
        "上海的PCT申请和商标总量，谁涨得快",
        "十三五期间上海是PCT申请量涨得多，还是发明专利授权量涨得多",
        "上海发明专利授权跟PCT国际专利申请相比，哪个增幅大",
        "上海发明专利授权和PCT申请按倍数算哪个涨得更厉害",
    ],
)
def test_which_grew_to_the_greater_multiple_is_said_with_both_values_of_each(question: str, ask: Ask) -> None:
    answer = ask(question)
    first = first_paragraph(answer)
    assert "PCT国际专利申请量增长的倍数更高" in first
    assert "没有写增幅" in first
    assert "从1060件增长到3558件" in raw("sh-plan")
    assert "**1060件**" in answer.answer
    assert "**增长到3558件**" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "上海的商标总量和PCT申请哪一个往上蹦得猛",
        "上海PCT国际专利申请量跟发明专利授权量比，哪样蹿得更快些",
        "上海有效商标与PCT申请，哪头飙得狠",
        "上海的商标总量、PCT申请，哪样长得欢",
    ],
)
def test_everyday_words_for_growth_ask_the_same(question: str, ask: Ask) -> None:
    assert "PCT国际专利申请量增长的倍数更高" in first_paragraph(ask(question))


@pytest.mark.parametrize(
    "question", ["上海发明专利到底是授权蹦得快还是申请蹦得快", "上海发明专利是授权量上升得快，还是申请量上升得快"]
)
def test_what_is_said_of_both_before_them_is_of_both(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "发明专利申请量增长的倍数更高" in first_paragraph(answer)
    assert "**4.70万件**" in answer.answer
    assert "**1.76万件**" in answer.answer


@pytest.mark.parametrize(
    "question", ["上海的PCT申请量涨得快吗", "上海的PCT申请量比发明专利授权量高吗", "海门的质押融资和商标谁涨得快"]
)
def test_without_two_values_of_each_nothing_is_weighed(question: str, ask: Ask) -> None:
    assert "倍数" not in ask(question).answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海的作品登记量比商标总量涨得快吗", True),
        ("上海发明专利授权是不是比申请蹿得猛", False),
        ("上海的作品登记涨得比商标欢吗", True),
    ],
)
def test_whether_one_grew_more_than_another_is_ruled(question: str, verdict: bool, ask: Ask) -> None:
    answer = ask(question)
    assert answer.facts["verdict"] is verdict
    assert answer.answer.startswith("是，" if verdict else "不是，")


def test_which_grew_less_is_said_where_that_is_asked(ask: Ask) -> None:
    assert "有效注册商标总量增长的倍数更低" in first_paragraph(ask("上海的商标总量和作品登记量谁涨得慢"))
    assert ask("上海的作品登记量是不是比PCT申请量涨得慢").facts["verdict"] is False


def test_of_three_things_the_one_that_grew_most_is_told(ask: Ask) -> None:
    first = first_paragraph(ask("上海的商标总量、PCT申请、作品登记，谁涨得最猛"))
    assert first.startswith("按前后两个数相比，作品版权年登记量增长的倍数最高")

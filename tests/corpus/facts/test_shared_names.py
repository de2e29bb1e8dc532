"""Names of a list are completed by what they share, and left alone where they share nothing."""

from __future__ import annotations

import pytest

from corpus.facts.shared_names import completed, with_shared_beginning, with_shared_ending


@pytest.mark.parametrize(
    ("later", "first", "whole"),
    [
        ("示范区", "知识产权保护试点区", "知识产权保护示范区"),
        ("授权量", "发明专利申请量", "发明专利授权量"),
        ("先进个人", "表扬先进单位", "表扬先进个人"),
        ("省级平台", "国家级示范平台", "省级平台"),
        ("国际注册商标", "国家知识产权示范企业", "国际注册商标"),
        ("地理标志产品", "专利", "地理标志产品"),
        ("敬老院", "社区照料中心", "敬老院"),
        ("白茶采摘量", "各镇应完成铁观音采摘量", "白茶采摘量"),
        ("", "专利", ""),
    ],
)
def test_the_later_of_two_names_shares_the_beginning_of_the_first(later: str, first: str, whole: str) -> None:
    assert with_shared_beginning(later, first) == whole


@pytest.mark.parametrize(
    ("name", "last", "whole"),
    [
        ("城镇", "农村居民人均可支配收入", "城镇居民人均可支配收入"),
        ("绿茶", "高山红茶产量", "绿茶产量"),
        ("茶树修剪", "采摘机械化率", "茶树修剪机械化率"),
        ("国家级", "省级示范茶园", "国家级示范茶园"),
        ("甲级茶厂", "乙级茶厂设置率", "甲级茶厂设置率"),
        ("茶馆", "茶厂", "茶馆"),
        ("茶园面积", "茶叶产量", "茶园面积"),
    ],
)
def test_an_earlier_name_shares_what_the_last_says_is_measured(name: str, last: str, whole: str) -> None:
    assert with_shared_ending(name, last) == whole


def test_names_of_a_list() -> None:
    assert completed(["发明专利申请量", "授权量"]) == ["发明专利申请量", "发明专利授权量"]
    assert completed(["茶树修剪", "采摘机械化率"]) == ["茶树修剪机械化率", "茶树采摘机械化率"]
    assert completed(["茶馆"]) == ["茶馆"]

from __future__ import annotations

import pytest

from rag.question.wording.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("２０２５年，上海？", "2025年,上海?"),
        ("（三）推进WIPO合作", "(三)推进wipo合作"),
        ("商業秘密由誰負責", "商业秘密由谁负责"),
        ("專利權質押，麥當勞", "专利权质押,麦当劳"),
        ("地理标志  家纺\t品牌", "地理标志,家纺,品牌"),
        ("WIPO  mediation  center", "wipo mediation center"),
        ("上海 WIPO 中心", "上海,wipo,中心"),
        ("  专利池  ", "专利池"),
        ("专利\u200b导航\ufeff", "专利导航"),
        ("专利\u0000导航", "专利导航"),
        ("方案第 8 项", "方案第8项"),
        ("茶园到 2024 年底", "茶园到2024年底"),
        ("方案第8向是什么", "方案第8项是什么"),
        ("第8向量", "第8向量"),
        ("咱们上海有几份文件", "上海有几份文件"),
        ("对咱天津有几份文件", "对天津有几份文件"),
        ("咱上海这家茶企业谁管", "咱上海这家茶企业谁管"),
    ],
)
def test_every_way_to_type_a_question_comes_to_one_form(typed: str, read: str) -> None:
    assert normalise(typed) == read


def test_what_is_normalised_stays_as_it_is() -> None:
    once = normalise("請問，天津 ＷＩＰＯ 的知产　任務？")
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("每一千个人手上几座", "每千人手上几座"),
        ("一万个人里几座", "每万人里几座"),
        ("每一百家企业几座", "每百家企业几座"),
        ("来了一万个人次", "来了一万个人次"),
    ],
)
def test_what_is_set_against_so_many_people_is_written_as_plans_do(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("茶馆归谁管（海门）", "海门茶馆归谁管"),
        ("茶园有几项（上海的推进计划里）？", "上海的推进计划茶园有几项"),
        ("茶馆有几项？推进计划里数", "推进计划茶馆有几项"),
        ("茶馆归谁管（第3项）", "茶馆归谁管(第3项)"),
        ("有没有茶馆这个词", "提到茶馆吗"),
        ("没有“茶馆”字样吧", "没有“茶馆”字样吧"),
    ],
)
def test_where_is_said_first_and_a_word_is_asked_for_as_such(text: str, normalised: str) -> None:
    assert normalise(text) == normalised


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("办茶会的企业,每万家里几家", "办茶会的企业,每万家企业里几家"),
        ("一万家企业中几家办茶会", "每万家企业中几家办茶会"),
        ("每万户要有几户办茶会", "每万家企业要有几户办茶会"),
        ("第一万家要到几时", "第一万家要到几时"),
        ("每万家庭几户种茶", "每万家庭几户种茶"),
    ],
)
def test_so_many_firms_are_counted_as_plans_count_them(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("海门贴息不", "海门贴息吗"),
        ("海关在打假里有没有任务", "海关对打假有没有责任"),
        ("上海的区里边都干啥", "上海的各区都干啥"),
        ("重点产业是哪几个来着", "重点产业是哪几个"),
        ("摆摊卖茶叶什么的,归谁管", "摆摊卖茶叶,归谁管"),
        ("茶办是管什么的,说说", "茶办是管什么的"),
        ("基本原则,就是前面那几句话,有几条", "基本原则,有几条"),
        ("海门吃茶叶这碗饭的一年挣多少", "海门茶叶行业一年挣多少"),
    ],
)
def test_what_people_type_is_put_as_plans_are_asked(text: str, plain: str) -> None:
    assert normalise(text) == plain


@pytest.mark.parametrize(
    "text", ["园区里边有什么", "是不是这样", "能不能", "推进计划里有没有任务", "海门吃茶叶这碗饭的人有几个"]
)
def test_what_is_put_plainly_stays(text: str) -> None:
    assert normalise(text).replace("从业人员", "吃茶叶这碗饭的人") == text

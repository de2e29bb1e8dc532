from __future__ import annotations

import pytest

from corpus.model import Nature
from rag.contract import Filters, Intent
from rag.knowledge import Knowledge
from rag.question.understand import understand
from rag.question.wording.typos import Terms
from tests.rag.asking import Understand

ALL = {"sh-impl", "sh-plan", "haimen", "tianjin"}


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("专利池怎么建", ALL),
        ("上海的专利池怎么建", {"sh-impl", "sh-plan"}),
        ("推进计划的专利池怎么建", {"sh-impl"}),
        ("上海规划里专利池怎么建", {"sh-plan"}),
        ("上海2022到2023年的专利池怎么建", {"sh-impl"}),
        ("海门和天津的专利池怎么建", {"haimen", "tianjin"}),
        ("海门规划和上海的专利池怎么建", {"haimen", "sh-impl", "sh-plan"}),
        ("宝坻的专利池怎么建", {"tianjin"}),
        ("三地的专利池怎么建", ALL),
        ("上海的专利池怎么建,不要推进计划的", {"sh-plan"}),
        ("上海的专利池怎么建,推进计划里的就别列了", {"sh-plan"}),
        ("除了推进计划,上海还有哪份文件写了专利池", {"sh-plan"}),
        ("不看海门规划,专利池怎么建", ALL - {"haimen"}),
        ("上海要不要按推进计划建专利池", {"sh-impl"}),
        ("这不是推进计划里的专利池吗", {"sh-impl"}),
    ],
)
def test_an_answer_draws_on_the_plans_that_the_question_names(
    text: str, documents: set[str], understood: Understand
) -> None:
    assert set(understood(text).documents) == documents


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("海门的专利池怎么建", True),
        ("推进计划的专利池怎么建", True),
        ("专利池怎么建", False),
        ("武汉的专利池怎么建", False),
    ],
)
def test_a_question_is_placed_by_a_region_with_a_plan_or_by_a_plan(
    text: str, placed: bool, understood: Understand
) -> None:
    assert understood(text).is_placed is placed


@pytest.mark.parametrize(
    ("filters", "documents"),
    [
        (Filters(regions=["天津市"]), {"tianjin"}),
        (Filters(doc_ids=["sh-plan", "haimen"]), {"sh-plan", "haimen"}),
        (Filters(regions=["上海市"], doc_ids=["sh-plan", "haimen"]), {"sh-plan"}),
        (Filters(regions=["火星"]), set()),
    ],
)
def test_filters_narrow_what_an_answer_draws_on(
    filters: Filters, documents: set[str], knowledge: Knowledge, vocabulary: Terms
) -> None:
    assert set(understand("专利池怎么建", knowledge, vocabulary, filters).documents) == documents


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("请问上海到2025年专利池要建几个?", {"专利池"}),
        ("推进计划第5项里的证券化", {"证券化"}),
        ("市司法局负责哪些调解任务", {"调解"}),
        ("这件事里的仲裁怎么做", {"仲裁"}),
        ("有关专利池,不是问目标", {"专利池"}),
    ],
)
def test_the_topic_is_what_is_left_without_places_numbers_and_fillers(
    text: str, topic: set[str], understood: Understand
) -> None:
    assert {term.word for term in understood(text).terms} == topic


@pytest.mark.parametrize(
    "text",
    ["上海要不要建博物馆", "博物馆是不是说过要建", "规划算不算提过博物馆", "规划包不包括博物馆", "上海建不建博物馆"],
)
def test_a_question_of_the_form_a_not_a_excludes_nothing(text: str, understood: Understand) -> None:
    question = understood(text)
    assert "博物馆" in {term.word for term in question.terms}
    assert question.intent is Intent.YES_NO


def test_what_a_question_excludes_is_no_part_of_its_topic(understood: Understand) -> None:
    question = understood("上海怎么培育专利池,除了金融")
    assert {term.word for term in question.terms} == {"培育", "专利池"}


@pytest.mark.parametrize(
    ("text", "nature"),
    [("海门现有几家代理机构", Nature.BASELINE), ("力争达到几家", Nature.GOAL), ("几家代理机构", None)],
)
def test_what_was_reached_is_told_from_what_is_to_be_reached(
    text: str, nature: Nature | None, understood: Understand
) -> None:
    assert understood(text).nature is nature


def test_a_department_means_the_one_of_the_region_asked_about(understood: Understand) -> None:
    (there,) = understood("天津的市司法局管什么").departments
    assert [region for region, _ in there.by_region] == ["天津市"]
    (anywhere,) = understood("市司法局管什么").departments
    assert {region for region, _ in anywhere.by_region} == {"上海市", "天津市"}


def test_a_plan_s_name_is_no_department(understood: Understand) -> None:
    assert understood("天津市知识产权“十四五”规划主要任务工作分工").departments == ()


def test_a_slip_is_mended_before_the_question_is_understood(understood: Understand) -> None:
    assert "商业秘密" in understood("上海的商业密秘").text


def test_a_question_keeps_the_words_as_asked(knowledge: Knowledge, vocabulary: Terms) -> None:
    question = understand("那天津呢?", knowledge, vocabulary, Filters(), "天津市的专利池有什么措施")
    assert (question.asked, question.resolved) == ("那天津呢?", "天津市的专利池有什么措施")
    assert question.documents == ("tianjin",)


def test_the_search_is_for_the_topic_and_for_what_plans_write(understood: Understand) -> None:
    question = understood("秘方怎么保护")
    assert "秘方" in question.query
    assert "商业秘密" in question.query
    assert question.weight > 0


def test_without_a_topic_the_search_is_for_the_question(understood: Understand) -> None:
    assert understood("怎么做").query == "怎么做"


def test_a_plan_is_not_named_by_a_part_of_what_plans_write(understood: Understand) -> None:
    assert understood("战略推进计划是谁定的").named_documents == ()
    assert understood("实施推进计划是谁定的").named_documents == ("sh-impl",)


def test_a_name_keeps_the_brackets_that_plans_write_in_it(understood: Understand) -> None:
    assert "浦东" in understood("中国(浦东)知识产权保护中心怎么样").topic
    assert "喝茶" not in understood("知识产权保护中心(喝茶)怎么样").topic


def test_a_number_of_several_is_no_topic_but_together_is(understood: Understand) -> None:
    assert understood("上海百来项的推进计划里,压轴的那项讲什么").topic == ""
    assert "一块查" in understood("天津怎么一块查侵权").topic


def test_a_topic_of_everyday_life_is_in_scope_where_a_plan_writes_of_it(
    understood: Understand, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert understood("上海的医保怎么办").intent is Intent.OUT_OF_SCOPE
    monkeypatch.setattr(Knowledge, "is_written", lambda self, word: True)
    assert understood("上海的医保怎么办").intent is Intent.MEASURE
    assert understood("写一首诗").intent is Intent.OUT_OF_SCOPE


def test_a_department_is_that_of_the_place_asked_about_though_its_name_is_one_elsewhere(understood: Understand) -> None:
    (mention,) = understood("天津的海关牵头什么").departments
    assert mention.by_region == (("天津市", "天津海关"),)
    (mention,) = understood("上海的文旅局要做什么").departments
    assert mention.by_region == (("上海市", "市文化旅游局"),)


def test_what_stands_between_in_and_on_is_the_topic(understood: Understand) -> None:
    assert understood("海门在红木上做什么").topic == "红木"
    assert "网上" in understood("在网上查专利有哪些办法").text


def test_a_plan_that_lasts_as_long_as_the_question_says_is_meant(understood: Understand) -> None:
    assert set(understood("五年规划里第三部分有几节").documents) == ALL - {"sh-impl"}


def test_a_thing_that_begins_with_a_department_is_compared_as_a_thing(understood: Understand) -> None:
    assert not understood("海关保护,规划跟推进计划的写法差在哪").departments
    assert understood("上海海关在规划和推进计划里的任务有什么不同").departments

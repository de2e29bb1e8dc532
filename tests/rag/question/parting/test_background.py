from __future__ import annotations

import pytest

from rag.contract import Intent
from rag.question.parting.background import (
    asks,
    lessened,
    own_body,
    parted,
    points_back,
    times_only_told,
    without_reason,
    without_told,
)
from rag.question.topic.terms import IDLE_WEIGHT, Term
from rag.question.wording.normalise import normalise
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    "text", ["茶园归谁管", "想问下茶园的事", "说说茶园", "茶园建不建", "茶园有什么安排", "建了没有", "要种几亩"]
)
def test_a_question_word_or_a_request_asks(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", ["我开了家茶馆", "换了好几次招牌", "几家茶商想联合起来", "什么都不懂", "没什么经验", "茶园建设"]
)
def test_what_tells_or_only_names_a_topic_does_not_ask(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "part", "set_apart"),
    [
        ("我开了家茶馆，招牌总被人仿。上海谁管商标", "上海谁管商标", True),
        ("朋友的茶馆被人仿了，想问下商标归谁管", "想问下商标归谁管", True),
        ("我们卖茶叶，商标归谁管", "商标归谁管", False),
        ("冒牌茶越来越多，商标归谁管", "商标归谁管", False),
        ("卖茶懒得出门，商标归谁管", "商标归谁管", False),
        ("商标归谁管？我开了家茶馆", "商标归谁管?", True),
        ("我开了家茶馆。上海商标保护措施", "上海商标保护措施", True),
        ("我开了家茶馆。商标这块，归谁管", "商标这块,归谁管", True),
    ],
)
def test_the_background_beside_what_is_asked_is_told_apart(text: str, part: str, *, set_apart: bool) -> None:
    found = parted(normalise(text))
    assert (found.asked, found.set_apart) == (part, set_apart)


@pytest.mark.parametrize(
    "text",
    [
        "茶叶商标，归谁管",
        "茶园被人随便挖，该哪个部门管",
        "茶园 商标 保护",
        "谁管商标，怎么管",
        "通过评审的茶园，有几家",
    ],
)
def test_a_clause_that_names_the_topic_is_no_background(text: str) -> None:
    assert parted(normalise(text)).asked == normalise(text)


def test_the_clauses_that_tell_are_found_only_beside_others_that_ask() -> None:
    assert parted("我开了家茶馆,商标归谁管").told == ("我开了家茶馆,",)
    assert parted("我开了家茶馆,想贷款").told == ()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("我们是一家做茶具的公司，规划对我们这个行业有什么安排", "规划对茶具有什么安排"),
        ("我在宝山开了家茶具厂，想知道给咱这行定了哪些目标", "想知道给茶具定了哪些目标"),
        ("我是上海一家茶具公司的会计，这类企业有什么支持", "茶具有什么支持"),
        ("我是个茶艺师，住在宝山，规划对我们这一行怎么说", "规划对茶艺师怎么说"),
        ("我做茶具的，这一行的商标，规划里提过吗", "茶具的商标,规划里提过吗"),
        ("我们是茶具代理商，规划对我们这类商家怎么管", "规划对茶具代理商怎么管"),
    ],
)
def test_the_trade_of_the_asker_is_the_topic_where_the_asker_points_to_it(text: str, part: str) -> None:
    assert parted(normalise(text)).asked == part


@pytest.mark.parametrize("text", ["茶具这行怎么支持", "做好茶具的，这种行为怎么管", "规划对这个行业有什么安排"])
def test_no_trade_is_taken_from_what_only_names_a_topic(text: str) -> None:
    assert parted(normalise(text)).asked == normalise(text)


BAKERY, BRAND, AID = Term("烘焙店", (), 6.0), Term("招牌", ("商标",), 3.0), Term("社保", (), 6.0)


def weigh(word: str) -> float:
    return 6.0 if word not in {"商标", "补贴"} else 3.0


def test_a_word_of_the_background_that_no_plan_writes_tells_nothing() -> None:
    bakery, brand = lessened([BAKERY, BRAND], "我开烘焙店,招牌被抄找谁", weigh)
    assert (bakery.weight, brand.weight) == (IDLE_WEIGHT, BRAND.weight)


def test_the_background_may_stand_behind_what_is_asked() -> None:
    assert lessened([BRAND, BAKERY], "招牌被抄找谁,我是开烘焙店的", weigh)[1].weight == IDLE_WEIGHT


def test_what_is_asked_about_stays_even_if_no_plan_writes_it() -> None:
    assert lessened([BRAND, AID], "我有招牌,社保怎么交", weigh)[1] == AID
    assert lessened([AID], "社保怎么交", weigh) == (AID,)
    assert lessened([BAKERY, BRAND], "烘焙店的招牌归谁管", weigh) == (BAKERY, BRAND)


@pytest.mark.parametrize("text", ["谁能查它", "对这种行为怎么处理", "这事归谁", "该制度由谁完善", "谁管这项工程"])
def test_a_word_may_stand_for_the_background(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize(
    "text", ["茶叶这块归谁管", "这份规划怎么说", "该找谁", "登记那条由谁负责", "茶园这项归谁", "炒茶这项工作归谁"]
)
def test_a_word_that_only_sets_a_topic_apart_points_nowhere(text: str) -> None:
    assert not points_back(text)


def test_the_sentence_that_asks_rules_and_keeps_the_place_of_the_others(understood: Understand) -> None:
    question = understood("我在天津开了家茶馆，办手续跑了好几趟。谁负责保护商业秘密？")
    assert "茶馆" not in question.text
    assert question.regions == ("天津市",)
    assert {term.word for term in question.terms} == {"商业秘密", "保护"}


def test_a_question_that_leans_on_what_was_told_keeps_it(understood: Understand) -> None:
    assert "商业秘密" in understood("有人偷了我的商业秘密。上海谁来查这种事？").text


def test_words_of_the_background_that_stay_tell_less(understood: Understand) -> None:
    terms = {term.word: term.special for term in understood("我的外观设计被人抄了，上海有证券化吗").terms}
    assert terms["外观设计"] < terms["证券化"]


def test_a_department_is_asked_about_whatever_was_told(understood: Understand) -> None:
    question = understood("我在读研，导师让我统计，推进计划里市科委牵头几项")
    assert question.intent is Intent.COUNT
    assert question.terms == ()


def test_what_somebody_wants_to_open_is_background_to_what_it_heard() -> None:
    parts = parted("想开茶馆,听说上海在试茶叶登记,真的吗")
    assert parts.asked.startswith("听说上海")
    assert parts.set_apart


def test_who_is_said_to_ask_is_background() -> None:
    assert parted("茶馆老板问:商标归谁管").asked == "商标归谁管"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("茶馆开了吧?想带孩子去看看", "茶馆开了吧?"),
        ("茶展在哪办?谢谢", "茶展在哪办?"),
        ("有补贴吗?想开茶馆", "有补贴吗?想开茶馆"),
        ("茶馆开了吗?想去看哪个馆", "茶馆开了吗?想去看哪个馆"),
    ],
)
def test_why_somebody_asks_is_no_part_of_the_question(text: str, asked: str) -> None:
    assert without_reason(text) == asked


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("我在海关上班。咱们单位管什么", "咱们单位"),
        ("我是农委的,我们委有什么任务", "我们委"),
        ("我们局有什么任务", None),
        ("我在海关上班。我们办理登记要多久", None),
    ],
)
def test_the_body_where_the_asker_works_is_found_behind_what_may_name_it(text: str, ours: str | None) -> None:
    span = own_body(text)
    assert (text[slice(*span)] if span else None) == ours


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("眼下有十家茶馆,期末想做到几家", {"baseline"}),
        ("目标二十家,现在做到多少家", {"goal"}),
        ("现在有几家,目标是几家", set()),
        ("现在有几家茶馆", set()),
    ],
)
def test_a_time_that_is_only_told_is_not_asked_about(text: str, told: set[str]) -> None:
    assert times_only_told(text) == told


def test_what_is_only_told_and_written_nowhere_need_not_be_proven() -> None:
    terms = tuple(Term(word, (), 3.0) for word in ("茶壶", "茶席", "商标"))
    text = "我做了不少茶壶和茶席,商标能登记吗?"
    kept = without_told(terms, text, lambda word: word != "茶席")
    assert [term.word for term in kept] == ["茶壶", "商标"]
    assert without_told(terms, "茶席和商标能登记吗?", lambda word: word != "茶席") == terms

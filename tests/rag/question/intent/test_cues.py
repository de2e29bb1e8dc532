from __future__ import annotations

import pytest

from corpus.model import Nature
from rag.question.intent.cues import asks_favour, asks_who, cue_spans, find_cues, nature_of, states
from rag.question.wording.normalise import normalise


@pytest.mark.parametrize(
    "text", ["只建3家茶馆?", "茶馆是派给商务委的?", "茶馆必须登记?", "茶园20家?", "县里搞茶业证券化?"]
)
def test_a_statement_with_a_question_mark_is_to_be_confirmed(text: str) -> None:
    assert states(text)
    assert "stated" in find_cues(text)


@pytest.mark.parametrize(
    "text",
    ["茶叶保护?", "目标是?", "茶馆归谁管?", "怎么建茶馆?", "茶馆建几家?", "涨了百分之几?", "沿海等几个省市一起搞茶会?"],
)
def test_a_topic_or_an_open_question_is_no_statement(text: str) -> None:
    assert "stated" not in find_cues(text)


def test_who_sees_to_something_is_told_from_how_many_do() -> None:
    assert asks_who(find_cues("茶馆归谁管"))
    assert not asks_who(find_cues("茶馆由几家单位负责"))


def test_what_is_to_come_is_told_from_what_was_reached() -> None:
    assert nature_of({"goal"}) is Nature.GOAL
    assert nature_of({"baseline", "goal"}) is nature_of({"reached"}) is Nature.BASELINE
    assert nature_of({"list"}) is None


def test_a_cue_is_found_where_it_stands() -> None:
    assert cue_spans("responsible", "茶馆归谁管")
    assert not cue_spans("responsible", "茶馆")


@pytest.mark.parametrize(
    "text",
    [
        "你们能替我们店登记茶标吗",
        "请问您可以帮忙办许可证吗",
        "可不可以帮我订一间茶室",
        "麻烦帮我起草一份租船合同",
        "帮我找个修船的师傅",
        "我造了艘船，你们能帮我申请证书吗",
        "您能帮我把船牌办了吗",
        "能帮我查一下商标吗",
        "帮我看看我家的案子",
        "你们受理退票吗",
        "您会写起诉状吗",
        "能帮个忙吗",
    ],
)
def test_who_wants_something_done_asks_for_a_favour(text: str) -> None:
    assert asks_favour(normalise(text))


@pytest.mark.parametrize(
    "text",
    [
        "你能帮我列一下厦门的码头吗",
        "帮我看看厦门有没有茶馆",
        "帮我查查第7项",
        "能帮我们数数灯塔吗",
        "你们能帮我找一下谁管船坞吗",
        "能不能告诉我博物馆的措施",
        "政府能帮我修船吗",
        "厦门能替我们船厂申请贷款吗",
        "有人帮渔民打官司吗",
        "能帮我们降低运费吗",
        "帮我想注册船名该找谁",
        "你们有博物馆吗",
        "帮我把码头的名字都列出来",
        "帮我全部数一遍",
    ],
)
def test_who_wants_to_be_told_something_asks_a_question(text: str) -> None:
    assert not asks_favour(normalise(text))


@pytest.mark.parametrize("text", ["谁没写请渔民看码头", "码头这事哪家没提", "哪个城市的规划没说灯塔"])
def test_who_does_not_write_of_a_thing_is_a_plan_and_nobody_in_charge(text: str) -> None:
    assert find_cues(text) >= {"all_sides"}
    assert "responsible" not in find_cues(text)


def test_a_department_without_a_part_is_in_charge_of_nothing() -> None:
    assert "all_sides" not in find_cues("谁没参加码头的建设")

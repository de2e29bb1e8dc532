from __future__ import annotations

import pytest

from rag.question.claims.presence import asked_presence, thing_itself
from rag.question.claims.presence_forms import Asks


@pytest.mark.parametrize(
    ("text", "thing", "asks"),
    [
        ("三地在市场方面谁提到了茶叶协会?", "茶叶协会", Asks.WHICH),
        ("茶叶协会,,,,和,,哪家写了", "茶叶协会", Asks.WHICH),
        ("哪几份文件提到茶叶协会的规定", "茶叶协会", Asks.WHICH),
        (",,、,,哪家没有茶叶协会?", "茶叶协会", Asks.WITHOUT),
        (",,和,,都写了茶叶协会吗", "茶叶协会", Asks.ALL),
        (",,和,,都提到茶叶协会了吗", "茶叶协会", Asks.ALL),
        (",,和,,都没提到茶叶协会吧", "茶叶协会", Asks.NONE),
        ("茶叶协会,,和,,都有吗", "茶叶协会", Asks.ALL),
        ("“护茶”行动,,,和,,都写了没有,各是怎么写的", "护茶行动", Asks.ALL),
        (",,里有茶叶协会,,,,,里有没有", "茶叶协会", Asks.LAST),
        ("茶叶协会在,,,,里有,后来的,,,,里也有吗", "茶叶协会", Asks.LAST),
        ("茶叶协会,,,,,里有吗?,,,,呢?", "茶叶协会", Asks.EACH),
        (",,也有茶叶协会吗?,,呢", "茶叶协会", Asks.EACH),
        ("茶叶协会,,,,,写了没,,,那个,,,,写了没", "茶叶协会", Asks.EACH),
        ("茶叶协会,,,,,写了没,规划写了没", "茶叶协会", Asks.EACH),
        ("茶叶协会,,,,,写了没,,,,,写了没", "茶叶协会", Asks.EACH),
        (",,有没有写茶叶协会,,,,,呢", "茶叶协会", Asks.EACH),
        ("茶叶协会,,要抓,,提没提这茬?", "茶叶协会", Asks.LAST),
        ("茶叶协会,,写了,,写了没", "茶叶协会", Asks.LAST),
        ("行业自律那条,,,提到了茶叶协会,,,提没提", "茶叶协会", Asks.LAST),
        (",,单独写了茶叶协会,,,里有没有相应的条款", "茶叶协会", Asks.LAST),
        (",,要建茶叶协会,,,有这个打算没", "茶叶协会", Asks.LAST),
        (",,有一条说茶叶协会,,,里找得到吗", "茶叶协会", Asks.LAST),
        ("茶叶协会,,单列了专栏,,,沾不沾边", "茶叶协会", Asks.LAST),
        (",,写了茶叶协会这块,,,提不提", "茶叶协会", Asks.LAST),
        ("茶叶协会:,,,,有一节,,,里查得到吗", "茶叶协会", Asks.LAST),
        (",,里的茶叶协会,,,,里没写吧", "茶叶协会", Asks.LAST),
        ("茶叶协会,是两份文件共有的吧", "茶叶协会", Asks.ALL),
        ("茶叶协会谁家打算建", "茶叶协会", Asks.WHICH),
        ("茶叶协会是不是,,专属,,,用没用这词", "茶叶协会", Asks.ONLY),
        ("茶叶协会是哪里的?,,有没有", "茶叶协会", Asks.WHERE),
        ("茶叶协会是不是只有,,写了", "茶叶协会", Asks.ONLY),
        ("只有,,和,,提到茶叶协会吗", "茶叶协会", Asks.ONLY),
        ("茶叶协会是,,独有的提法,还是,,也有", "茶叶协会", Asks.ONLY),
        ("只有,,跟茶叶协会有合作吗", "茶叶协会合作", Asks.ONLY),
        ("建茶叶协会的,是不是就,,一家", "茶叶协会", Asks.ONLY),
        ("搞茶叶协会的只有,,和,,吗", "茶叶协会", Asks.ONLY),
        ("对茶叶协会的管理,,,、,,,、,,,三地,,中是否仅,,提到?", "茶叶协会管理", Asks.ONLY),
        ("茶叶协会,三地是不是只有,,没提", "茶叶协会", Asks.BUT),
        ("谁规定了第三方验茶", "第三方验茶", Asks.WHICH),
        ("谁要求第三方验茶", "第三方验茶", Asks.WHICH),
        ("谁规定的茶叶协会", "茶叶协会", Asks.WHICH),
        ("茶叶协会是谁提出来的?", "茶叶协会", Asks.WHICH),
    ],
)
def test_the_thing_and_what_is_asked_of_those_that_write_it_are_read(text: str, thing: str, asks: Asks) -> None:
    asked = asked_presence(text)
    assert asked is not None
    assert (asked.thing, asked.asks) == (thing, asks)


def test_where_stands_who_is_said_to_be_the_only_one_is_told() -> None:
    text = "茶叶协会是,,独有的提法,还是,,也有"
    asked = asked_presence(text)
    assert asked is not None
    assert text[slice(*asked.alone)] == ",,"
    assert asked.alone[0] == text.index(",,")


@pytest.mark.parametrize(
    "text",
    [
        ",,和,,谁有更多茶叶协会",
        ",,有茶叶协会,,,有几家",
        ",,建了茶叶协会,,,怎么管",
        "茶叶协会谁要建",
        "谁提高了茶价",
        "谁来写茶叶规划",
        "只有,,提到的茶馆是什么",
        "茶馆怎么管,,,,里有吗?,,呢",
        ",,和,,都怎么写茶馆",
        "谁有权开茶馆",
        "牵头的是谁啊",
        "茶园检查的是谁",
        "茶馆,,写了几座,,写了没",
    ],
)
def test_other_questions_ask_for_no_presence(text: str) -> None:
    assert asked_presence(text) is None


def test_what_is_done_with_a_thing_is_no_part_of_it() -> None:
    assert thing_itself("建设茶叶协会") == "茶叶协会"
    assert thing_itself("办茶叶协会") == "茶叶协会"
    assert thing_itself("建设者协会") == "建设者协会"
    assert thing_itself("茶叶协会") == "茶叶协会"


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("除了,,,还有谁写了茶馆", "茶馆"),
        ("除了,,以外,别的规划提没提茶馆", "茶馆"),
        ("茶馆,除了,,还有哪个城市提了", "茶馆"),
        ("除了,,还有什么茶馆", None),
    ],
)
def test_who_else_writes_a_thing_is_asked(text: str, thing: str | None) -> None:
    asked = asked_presence(text)
    assert (asked and (asked.thing, asked.asks)) == (thing and (thing, Asks.ELSE))


def test_in_which_plan_a_thing_stands_is_asked() -> None:
    asked = asked_presence("茶馆出现在,,哪份文件,另一份有没有")
    assert asked is not None
    assert (asked.thing, asked.asks) == ("茶馆", Asks.WHICH)


@pytest.mark.parametrize("text", ["茶馆,,,本身有写,还是,,才有", "茶馆是,,一家有,还是,,也有"])
def test_one_side_or_the_other_is_asked_to_write_a_thing(text: str) -> None:
    asked = asked_presence(text)
    assert asked is not None
    assert (asked.thing, asked.asks) == ("茶馆", Asks.EACH)


def test_what_belongs_to_a_thing_is_one_name_with_it() -> None:
    asked = asked_presence("茶园的保护,,,、,,都写了吗")
    assert asked is not None
    assert asked.thing == "茶园保护"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("茶叶协会这种东西,是不是就,,在搞,,,,,都没提?", Asks.ONLY),
        ("茶叶协会是否仅见于,,,,而未列入,,,,?", Asks.ONLY),
        ("是不是只有,,写了茶叶协会,别的地方没有?", Asks.ONLY),
        ("哪些地方设了茶叶协会", Asks.WHICH),
        (",,不是说要研究建茶叶协会嘛,,,也有这个打算?", Asks.LAST),
    ],
)
def test_what_is_said_of_the_rest_belongs_to_the_claim(text: str, asks: Asks) -> None:
    asked = asked_presence(text)
    assert asked is not None
    assert (asked.thing, asked.asks) == ("茶叶协会", asks)


@pytest.mark.parametrize("text", ["只见于,,的茶叶协会", "哪些地方建了几座茶馆", "哪些地方建的茶馆大"])
def test_what_only_describes_or_counts_is_no_claim(text: str) -> None:
    assert asked_presence(text) is None


def test_several_verbs_before_a_thing_are_no_part_of_it() -> None:
    assert thing_itself("设立或派遣茶叶顾问") == "茶叶顾问"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        (",,和,,都搞茶叶协会,就,,没提,是这样吗?", Asks.BUT),
        (",,、,,都有茶叶协会,只有,,没有,对吗?", Asks.BUT),
        ("茶叶协会,,,、,,都没安排吧?", Asks.NONE),
        ("茶叶协会不光,,有,,,里也有吧?", Asks.LAST),
        ("茶叶协会,,是要保护的,那,,也写了吗?", Asks.LAST),
    ],
)
def test_who_has_and_who_has_not_may_both_be_told(text: str, asks: Asks) -> None:
    asked = asked_presence(text)
    assert asked is not None
    assert (asked.thing, asked.asks) == ("茶叶协会", asks)


def test_who_uses_a_thing_is_no_part_of_it() -> None:
    assert thing_itself("机关使用绿色茶具") == "绿色茶具"


def test_long_names_of_plans_are_read_in_no_time() -> None:
    # Each character of a name is a comma; a pattern that may part a row of them in every way never comes to an end.
    assert asked_presence(f"茶叶协会,{',' * 40}有吗{',' * 60}谁") is None

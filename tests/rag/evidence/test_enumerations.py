from __future__ import annotations

import pytest

from rag.evidence.enumerations import Counted, counted_things, fits, listed, noun_in, nouns_asked
from rag.evidence.sentences import Sentence
from rag.question.terms import Term


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(text, start, start + len(text))


def test_a_number_of_things_is_read_with_the_things_before_it() -> None:
    text = "聚焦大米、茶叶、柑橘三大特产,做强品牌。"
    (counted,) = counted_things(sentence(text, 10))
    assert (counted.number, counted.items) == (3, ("大米", "茶叶", "柑橘"))
    assert text[counted.start - 10 : counted.end - 10].endswith("三大特产")


def test_of_two_enumerations_each_counts_its_own_things() -> None:
    found = counted_things(sentence("聚焦大米、茶叶、柑橘三大特产和陶瓷、漆器两种工艺品"))
    assert [(counted.written, counted.items) for counted in found] == [
        ("三大特产", ("大米", "茶叶", "柑橘")),
        ("两种工艺品", ("陶瓷", "漆器")),
    ]


def test_too_few_things_before_a_number_are_not_what_it_counts() -> None:
    (counted,) = counted_things(sentence("围绕茶叶、柑橘等12条产业链"))
    assert (counted.number, counted.items) == (12, ())


@pytest.mark.parametrize("text", ["引入第三方机构", "推进一体化发展", "十四五时期", "第3项任务"])
def test_other_numbers_count_nothing(text: str) -> None:
    assert counted_things(sentence(text)) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("要打造几个茶园", "茶园"),
        ("多少条产业链", "产业链"),
        ("茶园一共有几个?", "茶园"),
        ("茶园(果园)有几个", "茶园"),
        ("要建哪些茶园", "茶园"),
        ("茶园有哪些", "茶园"),
    ],
)
def test_a_question_tells_what_is_to_be_counted_or_listed(text: str, noun: str) -> None:
    assert noun in nouns_asked(text)


@pytest.mark.parametrize("text", ["谁负责茶园", "茶叶多少钱一斤", "茶园有多少人", "卖了几万斤茶叶"])
def test_nothing_is_named_where_no_things_or_an_amount_are_asked_for(text: str) -> None:
    assert nouns_asked(text) == ()


def test_the_thing_counted_is_found_in_a_sentence() -> None:
    assert noun_in(("绿茶市场", "市场"), "打造茶叶市场") == "市场"
    assert noun_in(("果园",), "新建茶园") == ""


def test_the_thing_counted_reaches_back_as_far_as_question_and_sentence_agree() -> None:
    assert noun_in(("示范茶园",), "新建绿色示范茶园", "新建几个绿色示范茶园") == "绿色示范茶园"


def test_enumerations_that_one_noun_closes_make_one_list() -> None:
    text = "建设甲村、乙村示范茶园,重点培育丙村、丁村等示范茶园"
    assert listed(sentence(text), "示范茶园") == ("甲村", "乙村", "丙村", "丁村")


@pytest.mark.parametrize("text", ["建设果园、苗圃、茶园", "建设果园、苗圃和茶园"])
def test_a_noun_that_is_one_of_the_items_closes_no_list(text: str) -> None:
    assert listed(sentence(text), "茶园", closed=True) == ()


def test_an_enumeration_is_listed_in_order() -> None:
    assert listed(sentence("培育大米、茶叶、柑橘等产业"), "产业") == ("大米", "茶叶", "柑橘")


def test_the_enumeration_that_the_noun_closes_is_taken() -> None:
    text = "建设茶园、果园、菜园、花园,培育大米、柑橘等特产"
    assert listed(sentence(text), "特产") == ("大米", "柑橘")
    assert len(listed(sentence(text), "")) == 4


@pytest.mark.parametrize(
    "text",
    ["围绕茶园、果园、菜园开展执法", "支持茶商、果农、菜农等机构一起建设茶园", "提升茶叶品质、增加果园产量"],
)
def test_what_only_stands_near_an_enumeration_does_not_close_it(text: str) -> None:
    assert listed(sentence(text), "茶园", closed=True) == ()
    assert listed(sentence(text), "执法", closed=True) == ()


def test_a_sentence_without_an_enumeration_lists_nothing() -> None:
    assert listed(sentence("做强茶叶品牌"), "品牌") == ()


def test_a_counted_thing_fits_by_its_noun_and_by_the_words_asked() -> None:
    counted = Counted(3, "三大特产", "特产", (), 0, 4)
    assert fits(counted, (), ("特产",)) == pytest.approx(0.6)
    assert fits(counted, (Term("特产", (), 1.0), Term("出口", (), 1.0)), ()) == pytest.approx(0.5)
    assert fits(counted, (), ("产业链",)) == 0.0

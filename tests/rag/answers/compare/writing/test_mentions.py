from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, raw


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("为了让专利换来钱，上海和海门都搞质押融资吧", "是，两者一致：上海市和南通市海门区都写到了。"),
        ("帮小企业打理专利，海门和上海都用托管？", "不是，只有南通市海门区写到"),
        ("天津和海门都打算设知识产权法庭？", "不是，只有天津市写到"),
    ],
)
def test_what_is_said_of_all_sides_is_ruled_without_a_particle(question: str, said: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(said)


def test_what_it_is_for_is_not_looked_for_in_the_same_words(ask: Ask) -> None:
    assert "降低海外知识产权维权成本" in raw("tianjin")
    first = first_paragraph(ask("要让出海企业打官司省点钱，上海和天津都想靠保险？"))
    assert "全文没有写到" not in first
    assert not first.startswith("不是")


def test_only_the_sentence_that_asks_of_all_is_ruled(ask: Ask) -> None:
    first = first_paragraph(ask("“昆仑”行动海门跟推进计划里都提了吧？哪份还写了证据认定"))
    assert not first.startswith("是，")


def test_a_side_that_puts_a_part_of_it_otherwise_is_quoted_and_not_denied(ask: Ask) -> None:
    assert "列入财政预算" in raw("haimen")
    first = first_paragraph(ask("天津海门都把经费放进财政预算了？"))
    assert not first.startswith("不是")
    assert "列入财政预算" in first


def test_words_on_the_matter_do_not_prove_that_something_is_given(ask: Ask) -> None:
    assert not first_paragraph(ask("海门上海都给贯标的企业发钱？")).startswith("是")


def test_a_heavy_verb_is_looked_for_as_any_other_word(ask: Ask) -> None:
    assert "合规" not in raw("tianjin")
    first = first_paragraph(ask("企业卷进案子后搞合规的试点，上海和天津都写了吗"))
    assert first.startswith("不是，只有上海市")


@pytest.mark.parametrize(
    "question",
    [
        "联合惩戒的对象，上海规划写的是故意侵权的，推进计划写的也是那些人吗",
        "联合惩戒谁，上海规划说的是故意侵权，推进计划说的也是这类吗",
    ],
)
def test_a_word_on_both_sides_does_not_prove_that_both_mean_the_same_people(question: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert not first.startswith("是，两者一致")
    assert "故意侵犯知识产权" in first


def test_what_is_done_with_a_thing_is_not_denied_for_its_words(ask: Ask) -> None:
    assert "财政预算" in raw("haimen")
    assert not first_paragraph(ask("海门和天津是不是都把知识产权经费纳入财政预算")).startswith("不是")


def test_a_verb_that_carries_a_thing_on_is_no_part_of_its_name(ask: Ask) -> None:
    assert "完善技术调查官" not in raw("sh-plan") + raw("sh-impl")
    assert first_paragraph(ask("天津和上海都要完善技术调查官制度吧")).startswith("是，")


def test_a_word_of_plans_that_no_side_writes_there_leaves_it_open(ask: Ask) -> None:
    assert "开放许可" not in raw("haimen") + raw("tianjin")
    assert not first_paragraph(ask("天津海门都推动专利开放许可吗")).startswith(("是", "不是"))


def test_whether_another_says_just_that_is_not_proved_by_words_on_the_matter(ask: Ask) -> None:
    answer = ask("质押融资，天津说要降成本，上海也这么说吗")
    assert not first_paragraph(answer).startswith("是")
    assert "降低企业知识产权质押融资成本" in first_paragraph(answer)

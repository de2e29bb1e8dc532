from __future__ import annotations

import pytest

from index.words import plain_words
from rag.question.topic.apart import together
from rag.question.topic.terms import NOWHERE, find_terms, strip_fillers

PLANS = "高价值专利 培育 商业秘密 保密商务信息 质押融资 地理标志 仲裁 版权 wipo 正版软件 软件 侵权盗版 人工智能"


def weigh(word: str) -> float:
    return 2.0 if word.lower() in PLANS else 5.0


def words(topic: str) -> list[str]:
    return [term.word for term in find_terms(topic, plain_words, weigh)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("请问地理标志怎么保护", "地理标志,保护"),
        ("我想了解一下仲裁的情况", "仲裁"),
        ("帮我查一下质押融资", "质押融资"),
        ("怎么做", ""),
        ("", ""),
    ],
)
def test_words_that_say_nothing_of_the_topic_go(text: str, topic: str) -> None:
    assert strip_fillers(text, plain_words) == topic


def test_a_filler_inside_a_word_stays() -> None:
    assert strip_fillers("中小企业", plain_words) == "中小企业"


def test_a_term_brings_the_words_that_plans_use_for_it() -> None:
    (term,) = find_terms("秘方", plain_words, weigh)
    assert term.others[0] == "商业秘密"
    assert term.weight == weigh("商业秘密")


def test_of_sayings_that_overlap_the_longest_wins() -> None:
    terms = find_terms("盗版软件", plain_words, weigh)
    assert [term.word for term in terms] == ["盗版软件"]
    assert "正版软件" in terms[0].others


def test_a_saying_keeps_the_words_that_it_is_made_of() -> None:
    (term,) = find_terms("盗版软件", plain_words, weigh)
    assert [part.word for part in term.parts] == ["盗版", "软件"]
    assert find_terms("仲裁", plain_words, weigh)[0].parts == ()


def test_only_what_the_plans_write_stands_for_a_saying() -> None:
    (secret,) = find_terms("秘方", plain_words, weigh)
    assert secret.others == ("商业秘密", "保密商务信息")
    assert [term.others for term in find_terms("博物馆", plain_words, weigh)] == [()]


def test_a_latin_word_is_no_part_of_a_longer_one() -> None:
    assert not any(term.others for term in find_terms("aid", plain_words, weigh))
    assert any(term.others for term in find_terms("ai", plain_words, weigh))


def test_a_character_joins_the_word_that_plans_write_it_with() -> None:
    assert "高价值" in words("高价值")


def test_an_unknown_word_that_names_nothing_weighs_little() -> None:
    idle, named = find_terms("飞奔,卡车", plain_words, weigh)
    assert (idle.word, named.word) == ("飞奔", "卡车")
    assert idle.weight < named.weight


def test_a_name_of_two_characters_that_no_dictionary_has_is_one_word() -> None:
    assert words("双碳") == ["双碳"]
    assert words("不双") == []


def test_each_term_is_counted_once() -> None:
    assert words("仲裁,仲裁") == ["仲裁"]


def test_single_characters_and_fillers_are_no_terms() -> None:
    assert words("酒,怎么,仲裁") == ["仲裁"]


def test_an_unknown_word_of_everyday_speech_weighs_less_than_a_special_one() -> None:
    everyday, special = (find_terms(word, plain_words, weigh)[0].weight for word in ("日子", "猎枪"))
    assert everyday < special <= weigh("猎枪")


def test_words_held_together_are_one_term() -> None:
    terms = find_terms("推进,一件事,仲裁", plain_words, weigh, ("一件事",))
    assert next(term.word for term in terms) == "一件事"
    assert "仲裁" in [term.word for term in terms]


def test_a_word_with_a_suffix_stands_for_its_stem() -> None:
    (term,) = find_terms("仲裁型", plain_words, weigh)
    assert "仲裁" in (term.word, *term.others)


def test_fillers_are_taken_out_of_no_longer_word() -> None:
    assert strip_fillers("the standards of courts", plain_words).replace(",", " ").split() == ["standards", "courts"]


def test_what_people_say_for_a_term_stays_whole() -> None:
    assert "走出去" in strip_fillers("企业走出去怎么办", plain_words)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("网上课程", False),
        ("晚上上课", True),
        ("互联网", False),
        ("专利权", True),
        ("提高手段", False),
        ("网络盗版", True),
    ],
)
def test_a_saying_is_no_part_of_other_words(text: str, said: bool) -> None:
    others = {"上课", "联网", "专利", "高手", "盗版"}
    assert (
        any(term.word in others for term in find_terms(text, plain_words, lambda word: 5.0 if word == NOWHERE else 1.0))
        is said
    )


@pytest.mark.parametrize("name", ["烘焙店", "预制菜", "冷链车"])
def test_the_name_of_a_thing_that_no_plan_writes_is_one_word(name: str) -> None:
    (term,) = find_terms(name, plain_words, weigh)
    assert (term.word, term.weight) == (name, weigh(name))


def test_a_name_that_plans_write_in_part_is_cut_as_before() -> None:
    assert words("仲裁,版权店")[:1] == ["仲裁"]
    assert "版权店" not in words("版权店")


def test_a_verb_is_not_joined_to_the_word_behind_it() -> None:
    plans = "新建茶园 高价值"
    found = find_terms("建茶园,高价值", plain_words, lambda word: 2.0 if word in plans else 5.0)
    assert [term.word for term in found] == ["茶园", "高价值"]


def test_a_saying_with_a_word_exchanged_for_the_very_same_means_the_same() -> None:
    (term,) = find_terms("国外维权", plain_words, lambda word: 9.0 if word == NOWHERE else 3.0)
    assert "海外维权" in term.same
    assert "涉外维权" not in term.same


@pytest.mark.parametrize(
    ("text", "put_together"), [("招懂茶叶的人", "懂茶叶招人"), ("招来的人", "招来的人"), ("喝刚采的茶", "喝刚采的茶")]
)
def test_a_saying_is_found_around_what_its_thing_is_said_to_be(text: str, put_together: str) -> None:
    assert together(text) == put_together


def test_a_role_is_not_cut_together_with_the_topic_behind_it() -> None:
    assert strip_fillers("谁负责人才", plain_words) == "人才"
    assert strip_fillers("哪个部门牵头人才库", plain_words).endswith("人才库")


def test_the_name_of_a_site_is_one_word_where_its_own_name_is_cut_up() -> None:
    assert "凤溪镇园区" in words("凤溪镇园区的仲裁")
    assert words("进园区") == ["园区"]


def test_the_name_of_a_narrower_thing_is_told_from_another_wording() -> None:
    (narrow,) = find_terms("豆包", plain_words, weigh)
    (same,) = find_terms("智能算法", plain_words, weigh)
    assert narrow.others == same.others == ("人工智能",)
    assert narrow.narrow
    assert not same.narrow


def test_what_ends_a_name_is_joined_to_a_long_word_and_a_particle_is_not() -> None:
    def written(word: str) -> float:
        return 2.0 if word in "知识产权师 知识产权的 知识产权" else 5.0

    assert [term.word for term in find_terms("知识产权师", plain_words, written)] == ["知识产权师"]
    assert "知识产权的" not in [term.word for term in find_terms("知识产权的人手", plain_words, written)]


def test_a_line_of_business_is_the_matter_that_plans_write() -> None:
    assert words("仲裁行业") == ["仲裁"]
    assert words("茶叶行业") == ["茶叶", "行业"]


def test_a_word_stands_for_what_plans_write_with_a_suffix_within() -> None:
    def of_tea(word: str) -> float:
        return 2.0 if word.lower() in "建设标准化茶园" else 5.0

    (term,) = find_terms("标准茶园", lambda text: [text], of_tea)
    assert term.others == ("标准化茶园",)
    assert term.weight == of_tea("标准化茶园")
    (other,) = find_terms("优质茶园", lambda text: [text], of_tea)
    assert other.others == ()


def test_a_charge_is_another_matter_than_what_it_is_paid_for() -> None:
    assert words("版权登记费") == ["版权", "登记费"]
    assert words("仲裁费") == ["仲裁费"]
    assert words("侵权盗版费用") != ["侵权盗版费"]

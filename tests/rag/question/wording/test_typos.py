from __future__ import annotations

import pytest
from pypinyin import lazy_pinyin

from corpus.model import Document
from eval.case import Half
from eval.loading import load_cases
from rag.question.wording.normalise import normalise
from rag.question.wording.typos import Terms, collect_terms, mend, reading
from tests.rag.asking import Understand

SLIPS = {
    "知识产全": "知识产权",
    "知识馋权": "知识产权",
    "商业密秘": "商业秘密",
    "商叶秘密": "商业秘密",
    "地理标致": "地理标志",
    "地里标志": "地理标志",
    "维权圆助": "维权援助",
    "质押融姿": "质押融资",
    "质押资融": "质押融资",
    "专利到航": "专利导航",
}


@pytest.mark.parametrize(("slip", "meant"), SLIPS.items())
def test_a_slip_of_the_keyboard_is_mended(slip: str, meant: str, vocabulary: Terms) -> None:
    assert mend(f"上海的{slip}谁来管", vocabulary) == f"上海的{meant}谁来管"


@pytest.mark.parametrize(
    "plain",
    [
        "上海的知识产权谁来管",
        "天津要不要建两个中心",
        "推进计划第五十一项和第十五项",
        "海门的目标是三百人还是五百人",
        "今天晚上吃什么菜",
        "他们公司有没有专利工程师",
        "trade secret 谁管",
        "杭州的商务委",
        "",
    ],
)
def test_ordinary_words_and_numerals_stay(plain: str, vocabulary: Terms) -> None:
    assert mend(plain, vocabulary) == plain


def test_no_word_of_the_dev_questions_is_taken_for_a_slip(vocabulary: Terms) -> None:
    asked = [normalise(case.request.question) for case in load_cases(half=Half.DEV)]
    assert len(asked) > 100
    assert [text for text in asked if mend(text, vocabulary) != text] == []


def test_a_phrase_is_known_from_its_second_occurrence_on() -> None:
    once = collect_terms(["建设应急避难场所"])
    twice = collect_terms(["建设应急避难场所", "检查应急避难场所"])
    assert mend("应急壁难场所", once) == "应急壁难场所"
    assert mend("应急壁难场所", twice) == "应急避难场所"


def test_a_character_that_carries_meaning_is_no_slip() -> None:
    terms = collect_terms(["有限责任公司", "有限责任公司"])
    assert mend("油限责任公司", terms) == "有限责任公司"
    assert mend("由限责任公司", terms) == "由限责任公司"


def test_a_verb_with_a_particle_before_its_object_is_one_word() -> None:
    terms = collect_terms(["引导企业贯标,推动贯标企业获奖"])
    assert mend("贯了标的企业", terms) == "贯标的企业"
    assert mend("获过奖的企业", terms) == "获奖的企业"
    assert mend("为了标准", terms) == "为了标准"


def test_a_slip_in_three_characters_is_mended_only_where_they_make_no_words(vocabulary: Terms) -> None:
    assert mend("海门的马得里商标", vocabulary) == "海门的马德里商标"
    assert mend("海门的名商标", vocabulary) == "海门的名商标"


def test_the_first_character_of_a_verb_is_no_slip(vocabulary: Terms) -> None:
    assert mend("天津知识产权聚焦什么", vocabulary) == "天津知识产权聚焦什么"


def test_the_name_of_a_plan_is_mended(understood: Understand) -> None:
    assert understood("推进计化第8项说啥").named_documents == ("sh-impl",)


@pytest.mark.parametrize(("char", "read"), [("知", "zhi"), ("产", "chan"), ("权", "quan")])
def test_a_character_is_read_without_its_tone(char: str, read: str) -> None:
    assert reading(char) == read


@pytest.mark.parametrize("char", ["㐀", "a", "。"])
def test_what_is_not_in_everyday_use_is_read_as_the_library_does(char: str) -> None:
    assert reading(char) == lazy_pinyin(char)[0]


def test_the_characters_of_the_plans_are_read_as_the_library_does(plan_documents: list[Document]) -> None:
    used = {char for document in plan_documents for char in document.raw if "一" <= char <= "鿿"}
    assert {char for char in used if reading(char) != lazy_pinyin(char)[0]} == set()


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("海门灌标企业几家", "海门贯标企业几家"),
        ("专利质压多少钱", "专利质押多少钱"),
        ("盗版谁付责", "盗版谁负责"),
        ("快速为权中心在哪", "快速维权中心在哪"),
    ],
)
def test_two_characters_that_make_no_word_are_mended(slip: str, meant: str, vocabulary: Terms) -> None:
    assert mend(slip, vocabulary) == meant


@pytest.mark.parametrize(
    "plain", ["投入这条里谁牵头", "天津文旅局有哪些事", "深圳前海有什么招", "五年前咧", "写到了多少个区"]
)
def test_characters_that_are_words_of_their_own_are_no_slip(plain: str, vocabulary: Terms) -> None:
    assert mend(plain, vocabulary) == plain


def test_a_measure_word_behind_a_number_is_no_slip(understood: Understand) -> None:
    assert "两个区" in understood("上海哪两个区按职责分工负责保护中心").text

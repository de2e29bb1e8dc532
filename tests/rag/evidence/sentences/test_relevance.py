from __future__ import annotations

import pytest

from rag.evidence.sentences.relevance import best_coverage, coverage, holds, match, stands_in
from rag.question.topic.terms import Term

SECRET = Term("秘方", ("商业秘密", "保密"), 3.0)
POOL = Term("专利池", (), 1.0)


def test_all_words_make_the_whole() -> None:
    assert coverage([SECRET, POOL], "秘方和专利池") == 1.0


def test_nothing_asked_or_nothing_held_is_nothing() -> None:
    assert coverage([], "专利池") == 0.0
    assert coverage([SECRET], "专利池") == 0.0
    assert coverage([Term("专利池", (), 0.0)], "专利池") == 0.0


def test_a_word_that_tells_more_counts_more() -> None:
    assert coverage([SECRET, POOL], "秘方") == pytest.approx(0.75)
    assert coverage([SECRET, POOL], "专利池") == pytest.approx(0.25)


def test_the_word_itself_counts_more_than_its_synonym_and_the_nearest_more_than_others() -> None:
    own, nearest, other = (match(SECRET, text) for text in ("秘方", "商业秘密", "保密"))
    assert own == 1.0
    assert own > nearest > other > 0.5


def test_a_synonym_is_found_whatever_its_case() -> None:
    assert match(Term("专利国际申请", ("PCT",), 1.0), "通过pct途径") > 0.5


def test_a_part_of_a_long_word_counts_in_part() -> None:
    whole, part = match(POOL, "专利池"), match(POOL, "专利")
    assert 0 < part < whole


@pytest.mark.parametrize("word", ["秘方", "wipo"])
def test_short_and_latin_words_are_held_whole_or_not_at_all(word: str) -> None:
    assert match(Term(word, (), 1.0), word[0] + "。" + word[1]) == 0.0
    assert match(Term(word, (), 1.0), "wip") == 0.0


BUY_COVER = Term("买保险", ("专利保险",), 4.0, parts=(Term("保险", (), 2.0),))


def test_a_saying_is_held_by_the_words_that_it_is_made_of_but_less_than_by_its_own() -> None:
    assert 0.6 < match(BUY_COVER, "推进侵权保险业务") < match(BUY_COVER, "开展专利保险")
    assert match(BUY_COVER, "质押融资") == 0.0


def test_a_saying_stands_where_all_its_words_do() -> None:
    assert stands_in(BUY_COVER, "推进侵权保险业务")
    assert not stands_in(BUY_COVER, "质押融资")
    assert not stands_in(SECRET, "商业秘密")
    assert not stands_in(Term("专利墙", ("专利组合",), 3.0, parts=(Term("专利", (), 1.0),)), "专利申请")


@pytest.mark.parametrize("terms", [[SECRET, POOL], [BUY_COVER, SECRET], [Term("专利", (), 0.0)], []])
def test_the_best_sentence_holds_what_it_holds_by_itself(terms: list[Term]) -> None:
    sentences = ["建设专利池。", "保护商业秘密，支持专利。", "推广专利保险。"]
    whole = "".join(sentences)
    alone = max(coverage(terms, sentence) for sentence in sentences)
    assert best_coverage(terms, whole, sentences) == (coverage(terms, whole), alone)
    assert best_coverage(terms, whole, sentences, at_least=1.1) == (coverage(terms, whole), 0.0)


def test_a_word_that_means_the_same_or_another_form_stands_for_a_term() -> None:
    court = Term("网上开庭", ("在线审判", "审判"), 3.0, same=("在线审判",))
    assert stands_in(court, "建立在线审判新模式")
    assert not stands_in(court, "加强审判队伍建设")
    assert stands_in(Term("信用系统", ("信用体系",), 2.0), "纳入社会信用体系")
    assert not stands_in(Term("汽车保险", ("保险",), 2.0), "开展保险业务")
    assert not stands_in(Term("奖金", ("奖励",), 2.0), "给予奖励")
    assert stands_in(Term("评职称", ("职称评定",), 2.0), "职称评定办法")
    assert not stands_in(Term("新三板", ("北三新",), 2.0), "北三新")
    assert stands_in(Term("每个镇", ("每镇",), 2.0), "每镇一个站")


def test_a_text_has_a_term_in_another_word_but_not_in_a_part_of_it() -> None:
    assert holds(SECRET, "保密")
    assert holds(POOL, "建专利池")
    assert not holds(POOL, "专利")


def test_two_characters_of_neighbouring_words_hold_no_term() -> None:
    property_ = Term("动产", (), 1.0)
    assert match(property_, "推动产业升级") == 0.0
    assert not stands_in(property_, "推动产业升级")
    assert match(property_, "不动产登记,推动产业升级") == 1.0
    assert match(Term("和解", ("调解",), 1.0), "协调解决纠纷") == 0.0


def test_a_single_character_is_held_by_other_words_alone() -> None:
    kind = Term("剂", ("药剂",), 1.0, same=("药剂",))
    assert not holds(kind, "调剂余缺")
    assert holds(kind, "研制药剂")

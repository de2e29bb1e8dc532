from __future__ import annotations

from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.quotable import Wanted, fit, told, wanted
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term
from tests.rag.asking import Understand

TEA = Term("茶叶", (), 4.0)


def sentence(text: str) -> Sentence:
    return Sentence(text, 0, len(text))


def want(*terms: Term, ends: tuple[str, ...] = (), nouns: tuple[str, ...] = (), text: str = "") -> Wanted:
    return Wanted(terms, {}, ends, nouns, text)


def test_a_word_that_is_only_listed_behind_others_tells_less() -> None:
    assert told(TEA, "扶持茶叶品牌") == 1.0
    assert 0 < told(TEA, "扶持大米、茶叶等品牌") < 1.0
    assert told(TEA, "扶持大米、茶叶等品牌,推广茶叶") == 1.0
    assert told(TEA, "扶持大米、懂种植的茶叶品牌") == 1.0
    assert told(TEA, "扶持大米") == 0.0


def test_a_sentence_that_names_things_of_the_sort_asked_for_fits_better() -> None:
    asked = want(TEA, ends=("日",))
    assert fit(sentence("宣传茶叶,利用国际茶日、谷雨采摘日"), asked) > fit(sentence("宣传茶叶"), asked)


def test_a_list_that_the_noun_asked_for_closes_is_what_is_asked(understood: Understand, knowledge: Knowledge) -> None:
    asked = wanted(understood("天津的专利导航做哪些产业"), knowledge)
    listing = sentence("在新能源、新材料、航空航天产业领域,开展专利导航")
    assert fit(listing, asked) > fit(sentence("开展专利导航,做强产业"), asked)


def test_the_places_of_a_question_are_no_part_of_what_is_wanted(understood: Understand, knowledge: Knowledge) -> None:
    assert "天津" not in wanted(understood("天津和海门怎么做调解"), knowledge).pairs


def test_nothing_asked_is_never_held() -> None:
    assert fit(sentence("宣传茶叶"), want()) == 0.0

from __future__ import annotations

from eval.measures.sentences import Sentence, cited_sentences, length_of, sentences_of
from rag.contract import Claim
from tests.eval.writing import answer


def test_markers_belong_to_the_sentence_before_them() -> None:
    text = "由市教委负责。[1][2] 另见第3项，达3.5件。[3]"
    assert sentences_of(text) == (Sentence("由市教委负责。", (1, 2)), Sentence("另见第3项，达3.5件。", (3,)))


def test_a_marker_inside_a_sentence_counts_too() -> None:
    assert sentences_of("第59项[1]、第84项[2]。") == (Sentence("第59项、第84项。", (1, 2)),)


def test_headings_items_and_rows_are_sentences_without_their_markup() -> None:
    text = "## 上海\n\n- **市教委**牵头[1]\n\n| 上海 | 天津 |\n|---|---|\n| 25家[1] | 无 |"
    assert [sentence.markers for sentence in sentences_of(text)] == [(), (1,), (), (1,)]
    assert "*" not in "".join(sentence.text for sentence in sentences_of(text))


def test_a_link_is_no_marker() -> None:
    assert sentences_of("见[原文](/documents/a)。")[0].markers == ()


def test_length_counts_what_a_reader_sees() -> None:
    assert length_of("**市教委** 负责。[1]") == 6


def test_a_quotation_of_several_sentences_stays_whole() -> None:
    text = "推进计划第3项：市教委负责（“办好学校。教好学生。”）。[1]另有一项。[2]"
    assert [sentence.markers for sentence in sentences_of(text)] == [(1,), (2,)]
    assert sentences_of("原文是“办好学校。”[1]另有一项。[2]")[0].markers == (1,)


def test_a_quotation_that_never_closes_ends_with_its_line() -> None:
    assert len(sentences_of("原文是“办好学校。[1]\n另有一项。[2]")) == 2


def test_a_sentence_without_markers_has_those_of_its_claim() -> None:
    given = answer("办好学校。教好学生。[1]\n谢谢。")
    claimed = given.model_copy(update={"claims": [Claim(text="办好学校。教好学生。", citations=[1])]})
    assert [sentence.markers for sentence in cited_sentences(claimed)] == [(1,), (1,), ()]

from __future__ import annotations

from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.dated import of_one_year
from rag.question.topic.terms import Term

TEXT = "2016年,我市建成茶叶博览园,2020年,全市茶艺学校通过评估,茶叶码头开港。"
LINE = Sentence(TEXT, 7, 7 + len(TEXT))


def test_a_sentence_of_two_years_is_cut_to_the_one_of_the_topic() -> None:
    first = of_one_year(LINE, [Term("博览园", (), 2.0)])
    assert (first.text, first.start) == ("2016年,我市建成茶叶博览园", 7)
    assert of_one_year(LINE, [Term("码头", (), 2.0)]).text == "2020年,全市茶艺学校通过评估,茶叶码头开港"


def test_a_sentence_is_left_whole_where_no_part_or_each_holds_the_topic() -> None:
    assert of_one_year(LINE, [Term("海盐", (), 2.0)]) is LINE
    assert of_one_year(LINE, [Term("茶", (), 2.0)]) is LINE


def test_a_sentence_of_one_year_or_of_a_span_is_left_whole() -> None:
    for text in ("2016年,我市建成博览园。", "2016年,我市建成博览园,到2020年以前扩建。"):
        one = Sentence(text, 0, len(text))
        assert of_one_year(one, [Term("博览园", (), 2.0)]) is one

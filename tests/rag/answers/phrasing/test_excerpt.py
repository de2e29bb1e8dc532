from __future__ import annotations

from rag.answers.phrasing.excerpt import cut, excerpt, fitting
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.quotable import Wanted
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term


def want(word: str) -> Wanted:
    return Wanted((Term(word, (), 4.0),), {}, (), (), word)


COURTS = want("检察")


def test_the_sentence_on_the_topic_comes_first_and_all_stay_short(knowledge: Knowledge) -> None:
    clause = next(c for c in knowledge.document("sh-plan").clauses if "检察职能" in c.text)
    words = excerpt(clause, COURTS)
    assert "检察" in words[0].text
    assert sum(len(one.text) for one in words) <= 180
    assert all(clause.text[one.start : one.end] == one.text for one in words)


def test_of_sentences_that_fit_the_one_like_another_side_comes_first(knowledge: Knowledge) -> None:
    clause = next(c for c in knowledge.document("sh-plan").clauses if len(fitting(c, want("专利"))) > 2)
    options = fitting(clause, want("专利"))
    assert all(excerpt(clause, want("专利"), [one])[0] == one for one in options if len(one.text) < 100)


def test_a_long_sentence_is_cut_at_commas() -> None:
    long = Sentence("甲" * 60 + ",建设检察平台," + "乙" * 60, 0, 0)
    assert cut(long, COURTS, 80).text.strip(",").startswith(("甲", "建设"))
    assert "检察" in cut(long, COURTS, 80).text
    assert len(cut(long, COURTS, 80).text) <= 80


def test_what_fits_is_in_the_order_of_the_text(knowledge: Knowledge) -> None:
    clause = next(c for c in knowledge.document("haimen").clauses if len(sentences(c)) > 3)
    found = fitting(clause, want("知识产权"))
    assert found == sorted(found, key=lambda one: one.start)


def test_a_long_enumeration_is_cut_between_its_things() -> None:
    long = Sentence("建设" + "、".join(["甲乙丙丁戊"] * 30) + "检察平台", 0, 0)
    assert cut(long, COURTS, 60).text.strip("、").startswith("甲乙丙丁戊")
    assert cut(long, COURTS, 60).text.endswith("检察平台")


def test_a_title_is_not_what_a_clause_says(knowledge: Knowledge) -> None:
    titled = (c for c in knowledge.document("tianjin").clauses if c.title and len(sentences(c)) > 1)
    clause = next(c for c in titled if sentences(c)[0].text == c.title and "品牌" in c.title)
    assert clause.title not in [one.text for one in fitting(clause, want("品牌"))]

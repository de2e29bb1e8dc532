from __future__ import annotations

import pytest

from rag.knowledge import Knowledge
from rag.question.topic.remaining import quoted_in, topic_of, weighs
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("text", "left_out", "kept"),
    [
        ("茶园建设(不含茶馆)", "茶馆", "茶园"),
        ("港口有没有提航标", "有没有提", "航标"),
        ("展馆到2025年建几个", "2025", "展馆"),
        ("茶农建不建茶园", "不建", "茶园"),
        ("茶农干得好不好", "不,", "干得好不好"),
        ("茶馆缩到几家了", "缩到", "茶馆"),
        ("茶叶降低成本到几成", "到几", "降低成本"),
    ],
)
def test_what_frames_a_question_is_no_topic(text: str, left_out: str, kept: str, knowledge: Knowledge) -> None:
    topic = topic_of(text, [], knowledge)
    assert kept in topic
    assert left_out not in topic


def test_what_is_taken_is_no_topic(knowledge: Knowledge) -> None:
    assert topic_of("茶园港口", [(0, 2)], knowledge).strip(",") == "港口"


def test_only_words_that_a_plan_writes_are_taken_as_quoted(knowledge: Knowledge) -> None:
    assert quoted_in("写到“商业秘密”和“乌龙茶园”吗", [], knowledge) == ("商业秘密",)


def test_everyday_words_weigh_nothing(knowledge: Knowledge) -> None:
    assert weighs("商业秘密", knowledge)
    assert not weighs("", knowledge)


def test_what_a_single_character_tells_stays_with_the_word_for_it(understood: Understand) -> None:
    assert "经费保障" in understood("海门钱这一块怎么说").terms[0].others


def test_a_phrase_of_everyday_words_is_explained_where_a_plan_writes_it(understood: Understand) -> None:
    assert [term.word for term in understood("上海数字赋能是什么意思").terms] == ["数字赋能"]

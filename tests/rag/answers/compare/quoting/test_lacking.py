from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "word", "title"),
    [
        ("上海和天津对奥林匹克标志的保护有何不同", "奥林匹克", "《天津市知识产权“十四五”规划主要任务工作分工》"),
        ("海门、上海怎么打响山羊地理标志", "山羊", "《上海市知识产权保护和运用“十四五”规划》"),
    ],
)
def test_a_side_without_the_very_thing_is_said_to_lack_it_before_its_nearest_words(
    question: str, word: str, title: str, ask: Ask
) -> None:
    opening = first_paragraph(ask(question))
    assert f"{title}没有写到“{word}”，最接近的写法如下。" in opening
    before, behind = opening.split("最接近的写法如下。")
    assert word in before
    assert word not in behind


@pytest.mark.parametrize(
    "question",
    ["商业秘密的示范站还是基地，上海规划和推进计划各写的哪个", "上海发布典型案例，海门发布经典案例，分别怎么写"],
)
def test_sides_that_each_have_a_word_of_their_own_lack_nothing(question: str, ask: Ask) -> None:
    assert "最接近的写法如下" not in ask(question).answer

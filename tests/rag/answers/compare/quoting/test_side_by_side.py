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


def test_what_two_things_are_written_in_together_is_quoted_once(ask: Ask) -> None:
    answer = ask("推进计划里科普日和科技活动周有何差别")
    assert "写在同一句里：上海实施推进计划第101项写的是" in answer.answer
    assert answer.answer.count("全国科技活动周") == 1


@pytest.mark.parametrize(
    "question", ["张江科学城和G60科创走廊的责任区是同一批吗", "张江和G60科创走廊由谁负责，是一家吗"]
)
def test_one_task_for_two_things_is_told_once_for_each_plan(question: str, ask: Ask) -> None:
    answer = ask(question)
    first = first_paragraph(answer)
    assert "写在同一项任务里" in first
    assert "上海实施推进计划由浦东新区、松江区按职责分工负责" in first
    assert answer.answer.count("| 上海实施推进计划第95项 |") == 1

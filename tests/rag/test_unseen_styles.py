"""Plans that are written otherwise than the four are answered from: measures, a table of tasks, named actions."""

from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "task"),
    [("厦门海关有什么任务？", "检验茶叶"), ("漳州市政府负责什么？", "修建茶道"), ("龙岩市政府要做什么？", "修建茶道")],
)
def test_a_body_of_a_place_without_a_plan_has_the_tasks_that_a_plan_gives_it(
    question: str, task: str, ask_tea: Ask
) -> None:
    answer = ask_tea(question)
    assert answer.status is Status.GROUNDED
    assert task in answer.answer


def test_the_place_itself_is_still_one_without_a_plan(ask_tea: Ask) -> None:
    assert "没有收录厦门的规划" in ask_tea("厦门要建几座茶亭？").answer
    assert "没有收录厦门的规划" in ask_tea("厦门和厦门海关各有什么任务？").answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("新办茶企的补助最高多少？", "最高8万元一次性补助"),
        ("茶机补贴标准是多少？", "购机款的20%"),
        ("福建茶机补贴最高能领多少", "单户最高3万元"),
    ],
)
def test_a_sum_that_a_plan_grants_is_quoted(question: str, words: str, ask_tea: Ask) -> None:
    answer = ask_tea(question)
    assert answer.status is Status.GROUNDED
    assert words in answer.answer


def test_a_sum_is_asked_for_in_plain_words_and_no_things_are_counted(ask_tea: Ask) -> None:
    answer = ask_tea("平潭每个茶馆支持多少钱？")
    assert "给予6万元" in answer.answer
    assert "2个" not in ask_tea("平潭茶王赛金奖、银奖奖励多少？").answer


def test_a_plan_of_one_year_is_for_that_year(ask_tea: Ask) -> None:
    assert "规划期为2031年。" in ask_tea("福鼎任务清单的规划期是多久？").answer


def test_a_sum_that_no_plan_grants_is_not_made_of_another(ask_tea: Ask) -> None:
    assert "万元" not in ask_tea("茶会的奖励有多少钱？").answer


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("福建有几条措施？", 10),
        ("福鼎市有几项任务？", 3),
        ("福鼎市2031年有几项任务？", 3),
        ("武夷山有几个行动？", 2),
        ("武夷山有哪些行动？", 2),
        ("武夷山的方案分几个阶段？", 3),
        ("平潭有几条政策？", 3),
        ("平潭有几条任务？", 3),
    ],
)
def test_what_a_plan_is_made_of_is_counted_by_its_own_word(question: str, count: int, ask_tea: Ask) -> None:
    answer = ask_tea(question)
    assert answer.status is Status.GROUNDED
    assert answer.facts["count"] == count


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("福鼎白茶园改造什么时候完成？", "2031年10月"),
        ("福鼎评选白茶传承人的完成时限", "长期坚持"),
        ("福建茶亭哪年建成？", "2032年6月底前完成"),
    ],
)
def test_by_when_something_is_to_be_done_is_said_where_duty_or_row_says_so(
    question: str, words: str, ask_tea: Ask
) -> None:
    answer = ask_tea(question)
    assert answer.status is Status.GROUNDED
    assert f"时限：{words}" in first_paragraph(answer)


def test_a_row_is_called_by_its_task_and_not_by_its_class(ask_tea: Ask) -> None:
    answer = ask_tea("福鼎市水利局有哪些任务？")
    assert "清理茶山水渠" in answer.answer
    assert "类别" not in answer.answer


def test_how_long_a_plan_is_in_force_is_said_in_its_words(ask_tea: Ask) -> None:
    answer = ask_tea("福建的措施有效期到什么时候？")
    assert answer.status is Status.GROUNDED
    assert "有效期至2033年12月31日" in answer.answer
    assert "有效期至2033年12月31日" in answer.citations[0].quote

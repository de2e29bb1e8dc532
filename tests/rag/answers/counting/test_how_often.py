from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph, numbered_tasks, raw


@pytest.mark.parametrize(
    "question", ["推进计划里几次写到专利导航", "推进计划专利导航提了多少次", "有几条推进计划的任务讲到专利导航"]
)
def test_the_clauses_that_write_a_word_are_counted_and_named(question: str, ask: Ask) -> None:
    lines = [line for line in raw("sh-impl").splitlines() if re.match(r"\d+\.", line) and "专利导航" in line]
    answer = ask(question)
    assert answer.intent is Intent.COUNT
    assert answer.facts["count"] == len(lines) > 1
    assert all(f"第{line.split('.')[0]}项" in answer.answer for line in lines)


def test_a_plan_without_the_word_is_said_to_have_none(ask: Ask) -> None:
    assert "没有写到“商业秘密”（**0条**）" in first_paragraph(ask("海门规划提到商业秘密几次"))


@pytest.mark.parametrize("question", ["海门规划写了几条保障措施", "上海要提高几项指标", "海门说清楚几个问题"])
def test_things_that_a_plan_has_are_no_mentions(question: str, ask: Ask) -> None:
    assert "写到“" not in ask(question).answer


def test_a_word_that_no_plan_writes_is_not_counted(ask: Ask) -> None:
    assert ask("上海规划提到区块糖几次").status is not Status.GROUNDED


@pytest.mark.parametrize("question", ["推进计划有几条任务跟专利导航有关", "推进计划里与专利导航相关的任务一共多少条"])
def test_the_tasks_that_have_to_do_with_something_are_counted(question: str, ask: Ask) -> None:
    lines = [line for line in raw("sh-impl").splitlines() if re.match(r"\d+\.", line) and "专利导航" in line]
    answer = ask(question)
    assert answer.facts["count"] >= len(lines)
    assert all(f"第{line.split('.')[0]}项" in first_paragraph(answer) for line in lines)


def test_a_heading_tells_what_the_tasks_below_it_have_to_do_with(ask: Ask) -> None:
    assert ask("推进计划有多少项和长三角相关").facts["count"] == 7  # the tasks 93 to 99, below a heading


def test_tasks_in_two_roles_have_no_topic(ask: Ask) -> None:
    assert "写到“配合" not in ask("推进计划里牵头和配合的任务有几项").answer


def test_plans_that_write_a_word_go_before_those_that_do_not(ask: Ask) -> None:
    answer = ask("哪些地方提到正版软件").answer
    assert answer.index("写到“正版软件”的有") < answer.index("没有写到“正版软件”")


def test_a_word_in_quotation_marks_is_looked_for_whole(ask: Ask) -> None:
    assert "写到“大讲堂”的有**1条**" in ask("天津写到「大讲堂」几次").answer


def test_a_name_in_quotation_marks_is_counted_as_written(ask: Ask) -> None:
    answer = ask("几份规划写到蓝天行动")
    assert "**2份**" in answer.answer
    assert "第78项" in answer.answer


def test_tasks_with_a_quoted_word_are_counted(ask: Ask) -> None:
    number = sum("鼓励" in text for text, _ in numbered_tasks().values())
    assert f"**{number}条**" in ask("推进计划里带“鼓励”的任务有多少").answer


@pytest.mark.parametrize("question", ["推进计划区块链几项", "推进计划商业秘密有几条", "商业秘密 推进计划几处"])
def test_a_thing_without_a_value_of_its_own_is_counted_by_the_clauses_that_write_it(question: str, ask: Ask) -> None:
    answer = ask(question)
    word = "区块链" if "区块链" in question else "商业秘密"
    lines = [line for line in raw("sh-impl").splitlines() if re.match(r"\d+\.", line) and word in line]
    assert (answer.status is Status.GROUNDED) is bool(lines)
    assert not lines or answer.facts["count"] >= len(lines)


def test_a_district_that_is_written_of_is_counted(ask: Ask) -> None:
    answer = ask("武清区被提到几回")
    assert answer.facts["count"] == 1


def test_a_thing_that_only_another_plan_writes_of_is_said_not_to_be_there(ask: Ask) -> None:
    answer = ask("上海老字号几条")
    assert answer.status is Status.NONE
    assert answer.answer.count("没有写到“老字号”（**0条**）") == 2


def test_paragraphs_on_a_thing_are_counted(ask: Ask) -> None:
    assert ask("天津分工关于老字号的有几段").facts["count"] >= 1


@pytest.mark.parametrize("question", ["海门规划里讲到家纺的地方有哪些", "海门规划里哪些地方写了家纺"])
def test_the_places_that_write_a_word_are_all_told(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "写到“家纺”的有**3条**" in answer.answer


def test_a_thing_is_written_of_with_other_words_between_its_own(ask: Ask) -> None:
    answer = ask("海外维权联盟哪些规划提了哪些没提")
    assert "上海十四五规划写到“海外维权联盟”的有**1条**" in answer.answer


def test_a_word_is_looked_for_whole(ask: Ask) -> None:
    assert "都没有写到“中草药”" in ask("哪份规划写了中草药,哪份没写").answer


def test_a_word_within_the_name_of_a_department_is_not_counted(ask: Ask) -> None:
    answer = ask("推进计划提到宣传几次").answer
    assert "第4项" not in answer
    assert "第105项" in answer


def test_the_place_that_writes_a_word_in_more_clauses_is_said_first(ask: Ask) -> None:
    answer = ask("公证这事上海写得多还是天津写得多")
    assert answer.answer.startswith("写到“公证”的条款，天津最多。")
    assert documents_of(answer) >= {"tianjin"}


@pytest.mark.parametrize(
    "question", ["几份规划都写到了京津冀", "写到京津冀的文件有几份", "京津冀这个词，几份文件里有", "几份文件里有京津冀"]
)
def test_the_plans_that_write_a_word_are_counted(question: str, ask: Ask) -> None:
    first = ask(question).answer.split("\n\n")[0]
    assert "**3份**" in first
    assert "天津市知识产权“十四五”规划主要任务工作分工" in first


def test_the_plans_that_do_not_write_a_word_are_named(ask: Ask) -> None:
    first = ask("哪份文件没写到京津冀").answer.split("\n\n")[0]
    assert first == "没有写到“京津冀”的是《南通市海门区“十四五”知识产权发展规划》。"
    assert "都写到了“专利”" in ask("哪份文件没写到专利").answer


@pytest.mark.parametrize("question", ["哪份文件没提到潜水艇", "几份规划写到了潜水艇"])
def test_a_word_that_no_plan_writes_is_said_to_be_in_none(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert "都没有写到“潜水艇”" in answer.answer


def test_whose_clauses_write_a_word_most_may_be_asked_behind_it(ask: Ask) -> None:
    assert ask("仲裁：上海、天津谁写的条数最多").answer.startswith("写到“仲裁”的条款，上海最多。")


def test_who_writes_a_word_is_shown_by_its_words(ask: Ask) -> None:
    answer = ask("区块链哪份文件提了，哪份没提")
    assert "如“" in answer.answer
    assert all("区块链" in citation.text for citation in answer.citations)


def test_what_is_described_and_not_named_is_not_denied_for_its_words(ask: Ask) -> None:
    assert "都没有写到" not in ask("请外面懂行的人帮着查明技术难题，三个城市谁没写").answer


def test_what_is_done_with_a_thing_is_no_part_of_its_name(ask: Ask) -> None:
    assert first_paragraph(ask("办知识产权学院这件事，哪份文件没写")).startswith("没有写到“知识产权学院”的是")


@pytest.mark.parametrize("question", ["植物新品种保护三地哪个写得最多", "几份规划写到植物新品种保护"])
def test_what_a_plan_writes_apart_is_no_less_written(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "**0条**" not in answer.answer
    assert documents_of(answer) == {"haimen", "sh-impl", "sh-plan", "tianjin"}


@pytest.mark.parametrize(
    ("question", "word", "plan"),
    [("天津规划里京津冀提到几次", "京津冀", "tianjin"), ("上海规划里临港新片区提到几回", "临港新片区", "sh-plan")],
)
def test_what_leads_from_the_plan_to_a_word_is_no_part_of_it(question: str, word: str, plan: str, ask: Ask) -> None:
    answer = ask(question)
    assert f"写到“{word}”的有**" in answer.answer
    assert documents_of(answer) == {plan}


def test_a_plan_that_does_not_write_a_thing_is_quoted_where_it_has_all_words_of_it(ask: Ask) -> None:
    answer = ask("商业秘密保护三地哪个写得最多").answer
    assert "没有写到“商业秘密保护”（**0条**），相近的写法是天津工作分工 一、(三)" in answer


def test_so_few_places_are_told_in_their_words(ask: Ask) -> None:
    assert "建立知识产权专员制度" in raw("haimen")
    assert "建立知识产权专员制度”" in ask("海门规划里知识产权专员哪些地方提了").answer


def test_a_matter_that_no_part_of_a_plan_is_on_is_counted_where_it_is_written(ask: Ask) -> None:
    answer = ask("天津商标方面有几项任务")
    assert "内容或标题写到“商标”的有**9条**" in answer.answer


@pytest.mark.parametrize(("question", "number"), [("有几个规划提到WIPO", 3), ("有几个规划说到区块链", 2)])
def test_a_number_of_plans_is_of_all_plans(question: str, number: int, ask: Ask) -> None:
    assert f"的有**{number}份**" in first_paragraph(ask(question))

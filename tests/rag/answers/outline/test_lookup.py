from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, numbered_tasks


@pytest.mark.parametrize("number", [1, 44, 88, 99, 123])
def test_a_task_is_given_whole_with_its_duty(number: int, ask: Ask) -> None:
    answer = ask(f"推进计划第{number}项")
    text, duty = numbered_tasks()[number]
    assert answer.intent is Intent.LOOKUP
    assert text in answer.answer
    assert duty.split("负责")[0].split("牵头")[0].split("、")[0] in answer.answer
    assert [citation.doc_id for citation in answer.citations] == ["sh-impl"]


@pytest.mark.parametrize(
    ("question", "doc_id", "path", "words"),
    [
        ("海门第四部分第(二)节第3条", "haimen", "3.加强知识产权维权援助", "依托南通市知识产权保护中心"),
        ("海门四、(五)3", "haimen", "3.引导知识产权服务业规范发展", "服务质量提升计划"),
        ("海门保障措施第二点", "haimen", "(二)强化政策保障", "激励政策"),
        ("海门保障措施最后一点", "haimen", "(四)加强监督考核", "目标责任"),
        ("专栏九", "sh-plan", "专栏9WIPO仲裁与调解上海中心建设工程", "知名度和影响力"),
        ("天津主要任务(四)第2点", "tianjin", "(四)", "知识产权"),
        ("海门基本原则第三条", "haimen", "(二)基本原则", "坚持产业融合"),
    ],
)
def test_a_place_is_found_by_its_numbers(question: str, doc_id: str, path: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert documents_of(answer) == {doc_id}
    assert any(heading.startswith(path) for heading in answer.citations[0].path)
    assert words in answer.answer


def test_a_box_of_two_paragraphs_is_given_whole(ask: Ask) -> None:
    answer = ask("上海规划专栏2")
    assert [citation.text[:8] for citation in answer.citations] == ["深化知识产权仲裁", "完善电商、展会纠"]


@pytest.mark.parametrize("question", ["推进计划第124项", "上海十四五规划专栏11", "海门第九部分"])
def test_a_number_that_a_plan_does_not_have_is_said_not_to_be_there(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert "没有“" in answer.answer


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("上海规划排第十四的专栏", "共10个专栏"),
        ("上海规划专栏13", "共10个专栏"),
        ("天津工程里列在第十二的是什么", "共9个工程"),
        ("天津倒数第十一个工程", "共9个工程"),
        ("海门第九条基本原则", "共4条原则"),
        ("推进计划第150项", "共123项任务"),
        ("天津规划第七章", "共3个部分"),
    ],
)
def test_a_number_beyond_a_row_is_told_how_long_the_row_is(question: str, there: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert there in answer.answer


@pytest.mark.parametrize(
    "turns",
    [("天津第十三个重点工程讲版权吗",), ("推进计划第140项是不是讲公证的",), ("上海规划一共几个专栏", "第十三个是什么")],
)
def test_nothing_is_so_of_what_is_beyond_a_row(turns: tuple[str, ...], ask: Ask) -> None:
    answer = ask(*turns)
    assert answer.status is Status.NONE
    assert "，共" in answer.answer


@pytest.mark.parametrize("question", ["天津第二条原则", "海门第四个工程", "推进计划第二个专栏"])
def test_of_what_a_plan_has_none_it_has_no_second_either(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE


def test_the_original_words_of_a_topic_are_given(ask: Ask) -> None:
    answer = ask("海门的流动课堂原文")
    assert answer.intent is Intent.LOOKUP
    assert "流动课堂" in answer.citations[0].text


def test_the_original_words_of_what_no_plan_has_are_not_given(ask: Ask) -> None:
    assert ask("狩猎证的原文").status is Status.NONE


def test_two_numbers_beside_each_other_are_two_places(ask: Ask) -> None:
    answer = ask("推进计划第21项和第25项说什么")
    tasks = numbered_tasks()
    for number in (21, 25):
        assert f"第{number}项" in answer.answer
        assert any(tasks[number][0][:12] in citation.text for citation in answer.citations)
    assert len(answer.citations) == 2


def test_the_last_task_is_the_one_with_the_highest_number(ask: Ask) -> None:
    assert f"第{max(numbered_tasks())}项" in ask("推进计划最后一项任务讲什么").answer


def test_what_a_section_holds_is_listed_a_line_each(ask: Ask) -> None:
    answer = ask("推进计划(六)那一节有哪几项")
    lines = [line for line in answer.answer.splitlines() if line.startswith("- ")]
    assert len(lines) == len(answer.citations) > 1
    assert max(map(len, lines)) < 120


def test_a_number_that_several_plans_have_is_asked_back(ask: Ask) -> None:
    answer = ask("第二条讲什么")
    assert answer.status is Status.NONE
    assert "请说明问的是哪一份" in answer.answer
    assert len(answer.suggestions) > 1


def test_a_number_behind_the_name_of_a_plan_needs_no_ordinal_word(ask: Ask) -> None:
    assert "第88项" in ask("推进计划88项说的什么").answer


def test_a_range_gives_each_of_its_items(ask: Ask) -> None:
    answer = ask("推进计划第60到62项讲什么")
    assert [f"第{number}项" in answer.answer for number in (60, 61, 62)] == [True] * 3


def test_a_place_is_counted_from_the_end(ask: Ask) -> None:
    assert "二、(八)" in ask("天津倒数第二个工程讲什么").answer


def test_the_first_item_of_a_section_has_whatever_number(ask: Ask) -> None:
    assert "第90项" in ask("推进计划第十五节第一条是什么").answer


def test_the_boxes_within_a_part_are_listed(ask: Ask) -> None:
    answer = ask("上海规划第四部分有哪几个专栏")
    assert [f"专栏{number}" in answer.answer for number in (4, 5, 6, 7)] == [True, True, True, False]


@pytest.mark.parametrize(
    ("question", "title", "sections"),
    [
        ("上海推进计划第三章的标题是什么", "三、", 4),
        ("海门规划第四部分有哪几节", "四、主要任务", 5),
    ],
)
def test_a_part_is_named_with_its_sections(question: str, title: str, sections: int, ask: Ask) -> None:
    answer = ask(question)
    assert title in answer.answer
    assert f"包括{sections}项" in answer.answer
    assert len(answer.citations) == sections


def test_safeguards_are_numbered_by_themselves_whatever_their_heading(ask: Ask) -> None:
    assert {citation.path[0] for citation in ask("天津保障措施第一条讲什么").citations} == {"三、实施保障"}


def test_a_slip_in_the_name_of_a_part_is_mended(ask: Ask) -> None:
    assert ask("海门保帐措施第三条").citations[0].path == ["五、保障措施", "(三)加大资金投入"]


def test_a_box_that_is_one_project_is_given_whole(ask: Ask) -> None:
    assert "网点建设" in ask("专栏8讲了哪两个工程").answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("海门规划末条说了什么", "海门规划 五、(四)"),
        ("天津分工倒数第一项", "天津工作分工 三、(五)"),
        ("海门规划第四节第三小节", "高效益引导知识产权运用"),
        ("推进计划倒数两条", "第122项"),
    ],
)
def test_a_position_counts_from_the_end_of_the_plan_whatever_its_numbers(question: str, words: str, ask: Ask) -> None:
    assert words in ask(question).answer


def test_the_title_of_a_part_is_named_alone(ask: Ask) -> None:
    assert ask("海门规划第一部分叫啥").answer.startswith("海门规划“一、规划背景”")
    assert "“二、主要目标”" in ask("推进计划第二部分的题目").answer


@pytest.mark.parametrize("question", ["海门(四)第二点", "海门(四)第2点讲什么"])
def test_an_item_below_a_number_that_several_parts_have_is_found_where_it_is(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert [citation.path[-1] for citation in answer.citations] == ["2.加强重大经济科技活动管理"]


def test_a_number_is_that_of_the_tasks_numbered_through_and_not_of_a_list_beside_them(ask_harbour: Ask) -> None:
    answer = ask_harbour("厦门行动计划第2项是什么")
    assert len(answer.citations) == 1
    assert answer.answer.startswith("**厦门行动计划第2项**（三、重点任务 > (一)守护遗产）：整理航海档案。")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("推进计划第零条写了啥", "第零条"),
        ("推进计划第1500项", "第1500项"),
        ("上海规划专栏0讲什么", "专栏0"),
        ("推进计划第0条归哪个部门", "第0条"),
        ("推进计划有没有第300条", "第300条"),
    ],
)
def test_a_number_that_a_plan_cannot_have_is_declined_by_it(question: str, number: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert f"没有“{number}”" in answer.answer


def test_a_part_without_the_number_asked_for_is_named(ask: Ask) -> None:
    told = ask("天津那份实施保障的第八点写了啥")
    assert told.status is Status.NONE
    assert "没有“实施保障的第八点”" in told.answer


def test_what_stands_in_the_middle_of_a_row_is_given(ask: Ask) -> None:
    answer = ask("天津重点工程最中间的是哪个工程")
    assert "海外知识产权纠纷应对指导工程" in answer.answer
    assert len(answer.citations) == 1


def test_two_numbers_are_of_the_plan_that_has_both(ask: Ask) -> None:
    assert {one.doc_id for one in ask("专栏4和五(三)讲什么").citations} == {"sh-plan"}


def test_an_even_row_has_nothing_in_its_very_middle(ask: Ask) -> None:
    assert ask("上海规划最中间的那个专栏").status is Status.NONE


def test_a_title_that_runs_on_into_the_text_ends_with_a_mark(ask: Ask) -> None:
    assert "专利密集型产业培育工程。主动对接" in ask("天津二、(三)讲什么").answer
    assert "。。" not in ask("天津二、(四)讲什么").answer


def test_of_a_section_only_the_clause_on_what_is_asked_is_given(ask: Ask) -> None:
    answer = ask("上海规划六(四)里的志愿者服务队做什么")
    assert [citation.doc_id for citation in answer.citations] == ["sh-plan"]
    assert "志愿者服务队" in answer.citations[0].text


@pytest.mark.parametrize("question", ["海门创造部分最后一个任务是什么", "海门讲创造的那块末尾一条"])
def test_the_last_task_of_a_part_called_by_a_word_is_found(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("**海门规划 四、(一)4**")


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("计划第三部分是啥", "三、推进知识产权高质量创造和高效益运用"),
        ("规划第六部分第三节", "(三)加快知识产权人才培养"),
    ],
)
def test_a_plan_called_by_its_kind_is_meant_by_a_number_that_others_have_too(
    question: str, heading: str, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert heading in answer.answer

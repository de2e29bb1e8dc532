from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph, numbered_tasks


def test_the_direct_duty_comes_first_with_the_roles_as_written(ask: Ask) -> None:
    answer = ask("谁负责商业秘密保护")
    assert answer.intent is Intent.RESPONSIBLE
    assert answer.status is Status.GROUNDED
    assert "市市场监管局负责" in first_paragraph(answer)
    assert "商业秘密保护基地" in answer.citations[0].quote
    assert answer.citations[0].quote.endswith("(市市场监管局负责)")


def test_related_duties_follow_by_region(ask: Ask) -> None:
    answer = ask("谁负责商业秘密保护")
    assert "**上海市的相关任务**" in answer.answer
    assert "上海实施推进计划第26项：市知识产权局牵头，市委宣传部、市公安局、市市场监管局按职责分工负责" in answer.answer


@pytest.mark.parametrize("number", [13, 40, 51, 55, 59, 111])
def test_the_departments_of_a_task_are_those_of_its_line(number: int, ask: Ask) -> None:
    answer = ask(f"推进计划第{number}项由谁负责")
    duty = numbered_tasks()[number][1]
    written = {fact["department"] for fact in answer.facts["responsible"]}
    assert written == set(re.split("[、,]", re.sub("按职责分工负责|负责|牵头|配合", "", duty)))
    assert all(name in answer.answer for name in written)


def test_a_task_whose_line_names_a_department_without_a_role_is_told(ask: Ask) -> None:
    assert "市农业农村委" in ask("推进计划第48项谁负责").answer


def test_a_plan_that_names_nobody_is_said_to_name_nobody(ask: Ask) -> None:
    answer = ask("海门的海外维权由哪个部门负责")
    assert answer.status is Status.PARTIAL
    assert "没有写明责任部门" in first_paragraph(answer)
    assert documents_of(answer) == {"haimen"}
    assert answer.facts.get("responsible", []) == []


def test_a_region_without_the_topic_declines(ask: Ask) -> None:
    answer = ask("天津的狩猎证由谁负责")
    assert answer.status is Status.NONE
    assert "天津" in answer.answer


def test_without_a_topic_it_is_asked_what_is_meant(ask: Ask) -> None:
    answer = ask("由谁负责")
    assert answer.status is Status.NONE
    assert "请补充" in answer.answer


def test_a_duty_far_from_the_words_is_cited_beside_them(ask: Ask) -> None:
    answer = ask("上海规划里假冒专利的查处由谁负责")
    quotes = [citation.quote for citation in answer.citations if citation.marker in answer.claims[0].citations]
    assert len(quotes) == 2
    assert "假冒专利" in quotes[0]
    assert quotes[1].startswith("(市委宣传部")


def test_background_that_nobody_is_in_charge_of_is_quoted_and_said_to_have_nobody(ask: Ask) -> None:
    answer = ask("上海知识产权国际交流成果丰硕由谁负责")
    assert answer.status is Status.PARTIAL
    assert re.search("没有(?:写明|直接写到)", answer.answer)
    assert answer.citations


def test_a_plan_with_a_sentence_on_all_that_is_asked_is_not_left_out_for_one_that_fits_better(ask: Ask) -> None:
    assert {"sh-impl", "sh-plan", "tianjin"} <= documents_of(ask("谁负责商业秘密保护"))


def test_who_builds_is_told_by_the_sentence_that_names_them_before_who_is_in_charge(ask: Ask) -> None:
    answer = ask("上海由谁来设立知识产权学院和学位授予点")
    assert "高校" in first_paragraph(answer)
    assert "负责" not in first_paragraph(answer)
    assert "市教委" in answer.answer


@pytest.mark.parametrize(
    ("department", "told"),
    [("市场监管局", "其中市市场监管局负责。"), ("财政局", "没有把这一项派给财政局。")],
)
def test_the_part_of_one_department_is_told_behind_who_sees_to_it(department: str, told: str, ask: Ask) -> None:
    answer = ask(f"上海的商业秘密保护基地谁主抓，{department}参不参与？")
    assert answer.intent is Intent.RESPONSIBLE
    assert first_paragraph(answer).split("]")[0].startswith("上海实施推进计划第50项：市市场监管局负责")
    assert told in first_paragraph(answer)


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("推进计划第67项谁配合", "配合"),
        ("推进计划里专利代理执业许可改革，谁牵头，谁配合", "牵头、配合"),
        ("推进计划第59项谁牵头", ""),
        ("推进计划第67项谁负责", ""),
    ],
)
def test_a_role_that_nobody_has_is_said_to_be_nobodys(question: str, lacking: str, ask: Ask) -> None:
    answer = ask(question)
    said = f"没有给这一项写明{lacking}的部门" if lacking else "没有给这一项写明"
    assert (said in first_paragraph(answer)) == bool(lacking)
    assert answer.answer.count("上海实施推进计划第67项") <= 1


@pytest.mark.parametrize("question", ["推进计划里海关保护是哪家在弄", "推进计划的知识产权海关保护，哪些部门有份"])
def test_a_department_that_begins_the_name_of_a_matter_is_not_asked_about(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.RESPONSIBLE
    assert "上海海关" in first_paragraph(answer)


@pytest.mark.parametrize(
    "asked", ["哪些部门参与了推进计划里的白皮书发布", "有哪些单位参与推进计划里的农业植物新品种保护"]
)
def test_whoever_has_a_role_takes_part_so_that_no_role_is_said_to_lack(asked: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.facts["responsible"]
    assert "没有给这一项" not in answer.answer


def test_a_sentence_that_only_names_what_is_built_does_not_stand_before_who_is_in_charge(ask: Ask) -> None:
    answer = ask("推进计划里的知识产权法院谁来建")
    assert first_paragraph(answer).startswith("上海实施推进计划第33项：市高级法院负责")


def test_a_task_that_does_what_is_asked_precedes_one_that_names_it_as_its_aim(ask: Ask) -> None:
    assert "完善海外知识产权维权援助服务机制" in first_paragraph(ask("推进计划里海外维权归哪家"))


def test_each_item_below_a_heading_has_its_own_department(ask: Ask) -> None:
    answer = ask("天津京津冀协同发展这三项分别谁负责")
    assert [part in answer.answer for part in ("一、(五)1", "一、(五)2", "一、(五)3")] == [True] * 3


def test_a_plan_that_names_nobody_is_not_mentioned_where_no_place_is_asked_about(ask: Ask) -> None:
    assert "全文没有写明" not in ask("知识产权创新奖谁来评").answer


def test_a_project_asked_for_is_the_one_of_that_name_and_no_other_task(ask: Ask) -> None:
    answer = ask("天津的专利密集型产业工程归哪个部门管")
    assert "二、(三)" in first_paragraph(answer)
    assert "一、" not in answer.answer


def test_a_centre_of_engineering_is_no_project(ask: Ask) -> None:
    assert ask("海门的工程技术研究中心由谁负责").intent is Intent.RESPONSIBLE


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("推进计划第109到116项里哪些由市教委配合", ["110"]),
        ("推进计划第109到116项哪几项是市教委配合", ["110"]),
        ("推进计划第98到103项哪几条是市知识产权局牵头", ["101", "103"]),
    ],
)
def test_of_several_numbers_those_are_told_that_give_a_department_its_role(
    text: str, numbers: list[str], ask: Ask
) -> None:
    answer = ask(text)
    assert re.findall("第(\\d+)项：", answer.answer) == numbers
    assert "没有给这一项写明" not in answer.answer


def test_all_of_several_numbers_are_told_where_none_are_picked(ask: Ask) -> None:
    assert len(re.findall("第\\d+项：", ask("推进计划第7到9项除了市财政局还有哪些部门").answer)) == 3


def test_a_task_in_which_the_department_beside_has_a_part_comes_first(ask: Ask) -> None:
    answer = first_paragraph(ask("上海的青年志愿者服务队谁牵头,司法局掺和不"))
    assert "其中市司法局按职责分工负责" in answer


@pytest.mark.parametrize(
    ("question", "department"),
    [
        ("天津人才引进培育工程,责任名单报一报", "市教委"),
        ("上海漕河泾示范区建设,推进计划点了哪个区", "闵行区"),
        ("天津特色小镇,责任清单列一列", "市知识产权局"),
    ],
)
def test_who_is_on_the_list_is_named(question: str, department: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.RESPONSIBLE
    assert department in first_paragraph(answer)


@pytest.mark.parametrize(
    "question", ["我姑姑剪的窗花想登记版权，天津哪个部门受理", "我爷爷捏的面人想登记版权，天津归谁管"]
)
def test_what_plans_write_is_asked_about_whatever_was_made(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "市委宣传部" in answer.answer
    assert "登记" in answer.citations[0].quote


def test_who_receives_an_application_is_who_is_in_charge(ask: Ask) -> None:
    assert "商标受理" not in first_paragraph(ask("天津版权登记哪个部门受理"))


def test_a_builder_who_is_in_charge_as_well_is_not_told_apart(ask: Ask) -> None:
    assert "浦东新区负责" in first_paragraph(ask("科创板的服务站由谁来设立"))


def test_a_plan_that_assigns_nobody_is_said_to_though_no_matter_is_named(ask: Ask) -> None:
    answer = ask("海门的牵头单位是哪个")
    assert answer.status is Status.NONE
    assert "全文没有写明责任部门" in answer.answer


def test_what_lies_around_a_place_is_no_region_to_work_with(ask: Ask) -> None:
    assert "京津冀" not in first_paragraph(ask("学校周边的盗版书谁管"))
    assert "京津冀" in first_paragraph(ask("天津和周边地区怎么协同"))

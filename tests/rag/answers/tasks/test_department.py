from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph, numbered_tasks, numbers_of_tasks, raw, tasks_naming


@pytest.mark.parametrize(
    "department",
    ["市司法局", "市检察院", "市贸促会", "上海海关", "市国资委", "徐汇区", "市人力资源社会保障局", "市教委"],
)
def test_the_tasks_of_a_department_are_complete(department: str, ask: Ask) -> None:
    answer = ask(f"{department}在推进计划里有哪些任务")
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT
    assert numbers_of_tasks(answer) == tasks_naming(department)
    assert answer.facts["count"] == len(tasks_naming(department))
    assert documents_of(answer) == {"sh-impl"}


@pytest.mark.parametrize("department", ["市商务局", "市司法局", "市人社局"])
def test_the_tasks_in_tianjin_are_as_many_as_its_duties_name_the_department(department: str, ask: Ask) -> None:
    duties = re.findall(r"责任单位[:：]([^()（）]*)", raw("tianjin").replace("\n", ""))
    answer = ask(f"天津{department}有哪些任务")
    assert answer.facts["count"] == sum(department in duty for duty in duties) > 0


def test_tasks_are_grouped_by_role_with_their_counts(ask: Ask) -> None:
    answer = ask("推进计划里市司法局做什么")
    assert "牵头2项" in answer.answer
    lead = answer.answer.split("，市司法局牵头（2项）**")[1].split("**")[0]
    assert re.findall(r"第(\d+)项", lead) == ["59", "84"]


@pytest.mark.parametrize("question", ["市公安局有什么任务", "上海市公安局和天津市公安局各有哪些任务"])
def test_how_many_tasks_each_plan_gives_is_said_before_any_is_listed(question: str, ask: Ask) -> None:
    answer = ask(question)
    opening = first_paragraph(answer)
    plans = {task["doc_id"] for task in answer.facts["tasks"]}
    assert len(plans) > 1
    assert opening.count("项**") == len(plans)


def test_only_the_role_asked_for_is_listed(ask: Ask) -> None:
    answer = ask("推进计划里市教委配合哪些任务")
    listed = answer.answer.split("此外")[0]
    assert "**5项**" in listed
    assert re.findall(r"第(\d+)项：", listed) == ["88", "89", "104", "105", "110"]


def test_tasks_with_a_share_are_named_beside_those_in_which_a_department_helps(ask: Ask) -> None:
    answer = ask("推进计划里市贸促会要配合做什么")
    also = answer.answer.split("此外")[1]
    assert "按职责分工负责（2项）" in also
    assert {task["role"] for task in answer.facts["tasks"]} == {"cooperate", "shared"}


def test_a_role_that_a_plan_does_not_give_is_said_to_be_missing(ask: Ask) -> None:
    answer = ask("推进计划里市公安局牵头的任务")
    assert "没有安排市公安局牵头的任务" in answer.answer
    assert numbers_of_tasks(answer) == tasks_naming("市公安局")


def test_a_role_that_no_plan_gives_is_said_to_be_missing_once_and_many_others_are_only_counted(ask: Ask) -> None:
    answer = ask("市教委牵头的任务").answer
    assert answer.count("没有安排市教委牵头的任务（**0项**）") == 1
    assert "《天津市知识产权“十四五”规划主要任务工作分工》都没有安排" in answer
    assert "\n- " not in answer


def test_a_topic_narrows_the_tasks(ask: Ask) -> None:
    answer = ask("推进计划里市教委在国际教育方面负责哪些任务")
    assert 0 < answer.facts["count"] < len(tasks_naming("市教委"))


def test_a_department_of_another_region_has_no_tasks_here(ask: Ask) -> None:
    answer = ask("海门的市教委负责哪些任务")
    assert answer.status is Status.NONE
    assert "没有给市教委安排任务" in answer.answer


def test_two_departments_are_listed_one_after_the_other(ask: Ask) -> None:
    answer = ask("推进计划里市贸促会和市国资委有哪些任务")
    assert answer.facts["count"] == len(tasks_naming("市贸促会")) + len(tasks_naming("市国资委"))


def test_tasks_on_a_topic_may_be_asked_for_within_those_of_a_department(ask: Ask) -> None:
    answer = ask("天津市监委负责的活里跟海外有关的是啥")
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT


def test_a_department_without_a_task_on_the_topic_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("天津市监委负责的活里跟老字号有关的是啥")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("这些任务都没有写到“老字号")


@pytest.mark.parametrize("word", ["领衔", "挂帅", "领头"])
def test_a_role_is_known_by_everyday_words(word: str, ask: Ask) -> None:
    answer = ask(f"推进计划里市司法局{word}的是哪几条")
    assert {task["role"] for task in answer.facts["tasks"]} == {"lead"}
    assert "牵头的任务有**2项**" in answer.answer


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("天津市水务局在规划里有什么任务", "市水务局"),
        ("上海市生态环境局在推进计划里有哪些任务", "市生态环境局"),
        ("推进计划里市住建委牵头什么", "市住建委"),
    ],
)
def test_a_department_that_no_plan_names_has_no_tasks_and_is_no_other(question: str, name: str, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.TASKS_OF_DEPARTMENT, Status.NONE)
    assert f"没有给{name}安排任务" in answer.answer


def test_tasks_on_any_of_the_things_listed_are_given(ask: Ask) -> None:
    answer = ask("推进计划里市农业农村委在打假、地理标志方面有哪些任务")
    own = tasks_naming("市农业农村委")
    on_either = [n for n in own if any(word in numbered_tasks()[n][0] for word in ("打假", "地理标志"))]
    assert len(on_either) < len(own)
    assert numbers_of_tasks(answer) == on_either


def test_a_share_in_a_task_of_others_is_told_beside_what_a_department_leads_and_helps_with(ask: Ask) -> None:
    answer = ask("推进计划里市教委牵头和配合的任务有哪些")
    assert "此外" in answer.answer
    assert answer.facts["count"] == len(tasks_naming("市教委"))


def test_a_department_that_is_named_twice_is_told_of_once(ask: Ask) -> None:
    answer = ask("推进计划里贸促会(就是市贸促会)有哪些任务")
    assert answer.answer.count("市贸促会共有") + answer.answer.count("市贸促会按") <= 2
    assert answer.facts["count"] == len(tasks_naming("市贸促会"))


def test_the_task_that_was_spoken_of_is_quoted_whole(ask: Ask) -> None:
    answer = ask("推进计划里公证机构由谁培育", "市司法局要做些什么")
    line = next(line for line in answer.answer.splitlines() if line.startswith("- 第59项"))
    text = numbered_tasks()[59][0]
    assert text.split("。")[1][:10] in line


def test_how_far_the_tasks_reach_is_no_topic(ask: Ask) -> None:
    answer = ask("推进计划里市司法局名下任务不少,从仲裁到茶叶,都有哪些")
    assert answer.facts["count"] == len(tasks_naming("市司法局"))


def test_the_rest_of_the_tasks_is_those_in_the_other_roles(ask: Ask) -> None:
    answer = ask("推进计划里市教委牵头的是哪几条？其余几条是什么角色")
    assert answer.facts["count"] == len(tasks_naming("市教委"))


def test_what_only_one_department_sees_to_is_its_own_alone(ask: Ask) -> None:
    answer = ask("天津哪几项任务只归市知识产权局负责")
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT
    assert "单独负责的任务有**5项**" in first_paragraph(answer)


def test_what_a_department_does_at_a_number_is_told_by_the_duties_there(ask: Ask) -> None:
    answer = ask("推进计划第40项文旅执法总队是什么角色")
    assert "市文旅局执法总队配合" in answer.answer
    assert {citation.path[-1] for citation in answer.citations} == {"(七)实现高效的知识产权行政保护"}


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里由市司法局牵头的是哪几项",
        "推进计划哪一项是市司法局牵头",
        "推进计划牵头单位是市司法局的有哪些",
        "推进计划市司法局当牵头单位的是第几项",
    ],
)
def test_which_items_a_department_has_in_a_role(question: str, ask: Ask) -> None:
    led = [number for number, (_, duty) in numbered_tasks().items() if "市司法局牵头" in duty]
    answer = ask(question)
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT
    assert numbers_of_tasks(answer) == led


def test_each_role_asked_for_is_counted_also_one_that_a_department_lacks(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划里市商务委牵头几项、配合几项、分工负责几项"))
    assert f"按职责分工负责的任务有**{len(tasks_naming('市商务委'))}项**，没有牵头、配合的任务" in first


def test_the_part_that_a_number_points_to_restricts_the_tasks(ask: Ask) -> None:
    answer = ask("推进计划第六部分市商务委有几项任务")
    held = [number for number in tasks_naming("市商务委") if 82 <= number <= 99]
    assert f"**{len(held)}项**" in first_paragraph(answer)
    assert "六、" in first_paragraph(answer)
    assert "六、" in ask("推进计划第六部分由市商务委牵头的是哪几项").answer.split("没有安排")[0]


def test_in_which_of_two_roles_a_department_has_its_tasks(ask: Ask) -> None:
    answer = ask("推进计划里市国资委是牵头还是配合")
    assert "没有安排市国资委牵头或配合的任务" in answer.answer
    assert numbers_of_tasks(answer) == tasks_naming("市国资委")


def test_plans_without_the_role_are_not_mentioned_where_no_place_is_asked_about(ask: Ask) -> None:
    answer = ask("市教委配合的任务有哪些").answer
    assert "**0项**" not in answer
    assert "天津" not in answer


def test_places_beside_a_role_that_is_lacking_are_named_by_role(ask: Ask) -> None:
    assert "负责第52项；按职责分工负责第39项、第53项、第54项" in ask("上海海关牵头上海哪些任务").answer


def test_what_else_a_department_does_is_told_from_the_task_told_before(ask: Ask) -> None:
    answer = ask("第43项由谁牵头", "它还配合什么")
    assert answer.resolved_question == "上海实施推进计划市知识产权局还配合什么"
    assert documents_of(answer) == {"sh-impl"}
    answer = ask("第48项归哪个部门", "它还管别的吗")
    assert "其中第48项刚才已经说到" in first_paragraph(answer)


def test_a_department_of_the_answer_before_is_asked_about_in_the_plan_named(ask: Ask) -> None:
    answer = ask("天津老字号品牌谁来保护", "它在工作分工里还负责什么")
    assert answer.resolved_question == "天津工作分工市知识产权局还负责什么"


@pytest.mark.parametrize("question", ["商务委在推进计划里要干嘛？", "推进计划里市商务委都干嘛"])
def test_what_a_department_is_there_for_asks_for_its_tasks(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT
    assert numbers_of_tasks(answer) == tasks_naming("市商务委")


def test_a_plan_without_a_task_on_the_topic_lists_none(ask: Ask) -> None:
    answer = ask("市知识产权局在人才方面牵头哪些")
    assert {task["doc_id"] for task in answer.facts["tasks"]} == {"sh-impl"}
    assert "的这类任务都没有写到“人才”" in answer.answer


def test_a_topic_is_sought_in_what_is_done_and_not_among_who_does_it(ask: Ask) -> None:
    answer = ask("天津市委宣传部跟宣传有关的任务")
    assert "与“宣传”有关的任务有**4项**" in answer.answer


def test_who_cooperates_is_no_role_of_those_whose_tasks_are_asked_for(ask: Ask) -> None:
    answer = ask("推进计划里市教委和市科委各自扛的任务有啥，谁配合")
    assert "**0项**" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里市文化旅游局、上海海关各有哪些任务是单独负责的",
        "市文化旅游局和上海海关在推进计划里各有哪些单独负责的任务",
    ],
)
def test_what_several_departments_do_alone_is_told_of_each(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert "上海海关单独负责的任务有**1项**" in answer
    assert "市文化旅游局单独负责的任务" in answer
    assert "0项" in answer
    assert "单独按职责分工负责" not in answer


def test_a_plan_that_gives_a_department_nothing_beside_one_that_does_is_named(ask: Ask) -> None:
    answer = ask("市绿化市容局在规划和推进计划里都做什么").answer
    assert "《上海市知识产权保护和运用“十四五”规划》没有给市绿化市容局安排任务。" in answer


def test_the_task_of_a_district_is_told_by_what_names_it(ask: Ask) -> None:
    assert "专栏3：“建成中国奉贤(化妆品)知识产权快速维权中心" in ask("上海奉贤区负责哪块").answer

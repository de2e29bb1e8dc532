from __future__ import annotations

import re
from collections import Counter

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph, numbered_tasks, tasks_naming


def _leads() -> set[str]:
    """Read the departments in front of 牵头 from the raw tasks of the implementation plan."""
    return {match[1] for _, duty in numbered_tasks().values() if (match := re.match(r"([^,;，；]+)牵头", duty))}


def test_the_departments_that_lead_are_counted_and_named(ask: Ask) -> None:
    answer = ask("推进计划的牵头部门有哪些")
    assert answer.intent is Intent.LIST
    assert f"**{len(_leads())}个**" in answer.answer
    assert all(name in answer.answer for name in _leads())


@pytest.mark.parametrize("question", ["推进计划涉及多少个部门", "推进计划里一共有几个责任单位"])
def test_the_departments_of_a_plan_are_counted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COUNT
    names = answer.answer.split("：")[1].rstrip("。").split("[")[0].rstrip("。").split("、")
    assert f"**{len(names)}个**" in answer.answer
    assert all(tasks_naming(name) for name in names)


@pytest.mark.parametrize("question", ["推进计划里哪个部门的任务最多", "推进计划里谁的活最多"])
def test_the_department_with_the_most_tasks_leads(question: str, ask: Ask) -> None:
    answer = ask(question)
    named = ("市知识产权局", "市委宣传部", "市教委", "市公安局", "市司法局")
    (most, number), (second, fewer) = Counter({name: len(tasks_naming(name)) for name in named}).most_common(2)
    assert f"{most}的任务最多，有**{number}项**" in first_paragraph(answer)
    assert f"- {second}：{fewer}项" in answer.answer


def test_equals_are_told_beside_each_other(ask: Ask) -> None:
    numbers = [
        int(number) for number in re.findall(r"^- .*?：(\d+)项", ask("推进计划哪个单位的活最多").answer, re.MULTILINE)
    ]
    duties = [duty for _, duty in numbered_tasks().values()]
    education, court = sum("市教委" in duty for duty in duties), sum("高级法院" in duty for duty in duties)
    assert education == court == numbers[-1] == numbers[-2]


def test_a_plan_without_duties_names_no_departments(ask: Ask) -> None:
    answer = ask("海门规划里写了哪些部门")
    assert answer.status is Status.NONE
    assert "没有给部门安排任务" in answer.answer


def test_the_departments_of_a_topic_are_those_in_charge_of_it(ask: Ask) -> None:
    assert ask("推进计划里商业秘密保护涉及哪些部门").intent is Intent.RESPONSIBLE


@pytest.mark.parametrize("question", ["哪个部门的任务最多", "谁的任务最多"])
def test_without_a_place_every_plan_is_told_of_and_one_without_duties_last(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert documents_of(answer) == {"sh-impl", "sh-plan", "tianjin"}
    assert "的任务最多" in first_paragraph(answer)
    assert answer.answer.rstrip().endswith("没有给部门安排任务。")


def test_the_department_with_the_most_tasks_in_a_role_is_told(ask: Ask) -> None:
    leading = Counter(
        match[1] for _, duty in numbered_tasks().values() if (match := re.match(r"([^,;，；、]+)牵头", duty))
    )
    (most, number), *_ = leading.most_common(1)
    for question in ("推进计划里谁牵头最多", "推进计划牵头任务最多的部门是哪个"):
        assert f"{most}牵头的任务最多，有**{number}项**" in first_paragraph(ask(question))
    assert ask("天津谁配合得最多").answer.endswith("没有给部门安排配合的任务。")


def test_who_is_set_aside_is_not_counted(ask: Ask) -> None:
    others = _leads() - {"市委宣传部"}
    for question in ("推进计划里除了市委宣传部还有谁牵头", "推进计划里除市委宣传部外有哪些牵头单位"):
        named = ask(question).answer.split("：")[1].split("。")[0].split("、")
        assert set(named) == others


def test_the_one_with_the_most_tasks_beside_another(ask: Ask) -> None:
    assert "市委宣传部的任务最多" in first_paragraph(ask("推进计划里除了市知识产权局,谁的任务最多"))


def test_a_count_says_what_it_leaves_out_and_takes_for_one(ask: Ask) -> None:
    answer = ask("天津一共有多少家责任单位").answer
    assert re.search("不计在内：[^。]*各区", answer)
    assert "市农委" in answer


def test_which_district_has_most_tasks_is_told_of_districts(ask: Ask) -> None:
    assert "浦东新区的任务最多" in ask("推进计划里哪个区的任务最多").answer


def test_departments_that_plans_do_not_name_are_not_those_that_they_name(ask: Ask) -> None:
    answer = ask("上海规划里没有的部门有哪些")
    assert "安排了任务" not in answer.answer


def test_the_department_at_a_rank_is_among_those_behind_the_first(ask: Ask) -> None:
    answer = ask("推进计划里谁牵头的任务第二多")
    ranks = Counter(
        name for _, duty in numbered_tasks().values() if "牵头" in duty for name in _leads() if duty.startswith(name)
    )
    (first, most), (second, fewer) = ranks.most_common(2)
    assert f"{first}牵头的任务最多，有**{most}项**" in first_paragraph(answer)
    assert f"**其次**\n\n- {second}：{fewer}项" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["推进计划的牵头单位里谁出现得最多", "推进计划牵头部门中点名最多的是哪家", "推进计划里牵头出现次数最多的部门"],
)
def test_who_is_named_most_in_a_role_is_counted_over_the_duties(question: str, ask: Ask) -> None:
    counts = Counter(
        name for _, duty in numbered_tasks().values() if "牵头" in duty for name in _leads() if duty.startswith(name)
    )
    name, most = counts.most_common(1)[0]
    assert f"{name}牵头的任务最多，有**{most}项**" in first_paragraph(ask(question))


def test_who_has_the_fewest_tasks_is_told_with_all_that_have_as_few(ask: Ask) -> None:
    said = first_paragraph(ask("推进计划里哪个部门的任务最少"))
    assert "任务最少的各有**1项**" in said
    assert "市知识产权局、" not in said


def test_as_many_as_are_asked_for_are_named(ask: Ask) -> None:
    answer = ask("天津任务最多的前五个部门")
    assert answer.intent == "list"
    assert answer.answer.count("\n- ") >= 4


@pytest.mark.parametrize("question", ["推进计划里只领了一项任务的单位", "推进计划里哪些部门只出现一次"])
def test_departments_with_just_so_many_tasks_are_told_with_them(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "只有1项任务的部门和单位有**3个**：闵行区、市绿化市容局、松江区" in answer.answer
    assert "闵行区：第14项" in answer.answer


def test_a_plan_without_such_departments_says_so(ask: Ask) -> None:
    assert "没有只有9项任务的部门" in ask("天津只有九项任务的部门有哪些").answer


@pytest.mark.parametrize("question", ["推进计划配合次数最多的", "推进计划里配合得最多的"])
def test_who_has_one_role_most_often_is_named(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("上海实施推进计划里，市教委配合的任务最多")


def test_a_department_that_is_set_aside_before_a_mark_is_left_out(ask: Ask) -> None:
    answer = ask("市知识产权局除外，天津分工给哪家的任务最多").answer
    assert answer.startswith("天津工作分工里，市委宣传部的任务最多")


def test_the_number_may_be_asked_for_behind_the_word_for_departments(ask: Ask) -> None:
    assert "推进计划给**29个**部门" in ask("推进计划的责任单位总共多少家").answer

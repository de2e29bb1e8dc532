from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("推进计划第3项和第5项是同一个部门牵头吗", "是，两者相同：市知识产权局牵头，其余责任部门不同。"),
        ("推进计划第59项跟第110项的牵头单位有什么不同", "两者不同：第59项由市司法局牵头；第110项由市知识产权局牵头。"),
    ],
)
def test_only_the_role_asked_for_is_compared(question: str, opening: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("推进计划40项和52项的牵头单位对调了吗", "不是，两者不同：40项由市委宣传部负责；52项由上海海关负责"),
        ("版权服务工作站和商标品牌指导站,推进计划里这两样是一家管的吗", "是，两者的责任部门相同：市知识产权局负责。"),
        ("惩罚性赔偿、打假维权,这俩在推进计划里是同一家负责的吗", "不是，两者"),
        ("培育仲裁机构和举办论坛,推进计划里这两件,哪件有司法局的份", "两者的责任部门不同"),
    ],
)
def test_who_sees_to_two_things_of_one_plan_is_compared(question: str, opening: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(opening)


def test_what_a_thing_is_called_asks_for_no_department(ask: Ask) -> None:
    assert "责任部门" not in ask("天津那份分工和海门规划,对纠纷调解的管辖说法一样吗").answer


def test_which_plan_names_those_in_charge_is_told_of_each(ask: Ask) -> None:
    answer = ask("海门规划和上海规划哪份列了牵头单位")
    assert "上海十四五规划写明了任务的牵头单位" in answer.answer
    assert "海门区“十四五”知识产权发展规划》全文没有写明牵头单位" in answer.answer


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("从规划到推进计划,公益诉讼的责任单位变了没", "是，"),
        ("公益诉讼的责任单位,规划和推进计划之间有没有调整", "有，"),
    ],
)
def test_a_change_from_one_plan_to_the_next_is_no_yes_or_no_of_one(asked: str, verdict: str, ask: Ask) -> None:
    opening = first_paragraph(ask(asked))
    assert opening.startswith(f"{verdict}两者的责任部门不同")
    assert "市检察院负责" in opening
    assert "市公安局、市高院、市检察院按职责分工负责" in opening


def test_two_plans_of_a_region_are_held_against_each_other_where_they_write_of_the_same_task(ask: Ask) -> None:
    told = ask("官方标志和特殊标志的保护,规划和推进计划里是同一批部门吗")
    assert {citation.doc_id for citation in told.citations} == {"sh-plan", "sh-impl"}
    assert all("官方标志" in citation.text for citation in told.citations)
    about = ask("上海规划和推进计划里,商业秘密分别由谁负责,一样吗").answer
    assert "计算机软件源代码" in about.split("\n\n")[1]


def test_what_leads_to_a_number_is_no_part_of_its_name(ask: Ask) -> None:
    assert first_paragraph(ask("推进计划里第101项和第12项谁的部门更多")).startswith("第101项的责任部门更多")


def test_the_departments_of_a_part_are_asked_for_and_not_what_the_part_holds(ask: Ask) -> None:
    answer = ask("地理标志这一块，天津和上海归哪几个部门管")
    assert "两者的责任部门" in first_paragraph(answer)


def test_a_department_said_to_be_the_only_one_is_held_against_the_other_plan(ask: Ask) -> None:
    answer = ask("公共服务大厅，推进计划只列了市知识产权局一家，上海规划也是吗")
    assert answer.answer.startswith("不是，两者的责任部门")


def test_two_tasks_told_by_their_matter_are_each_held_to_a_clause_of_its_own(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划，案件移送那项跟行刑衔接那项，谁参与的单位多"))
    assert first.startswith("行刑衔接的责任部门更多")
    told = ask("推进计划里讲技术调查官那条和讲作品登记那条都归谁管")
    assert {citation.text.split(".")[0] for citation in told.citations} == {"44", "64"}


def test_a_part_that_two_tasks_stand_in_leaves_them_two(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划最后一章，联席会议功能和财政资金统筹这两件，是一个部门管吗"))
    assert first.startswith("不是，两者的责任部门不同")
    assert "市知识产权联席会议办公室负责" in first


def test_departments_that_one_task_has_beyond_another_are_told(ask: Ask) -> None:
    first = first_paragraph(ask("天津海外纠纷工程比人才引进工程多哪些责任单位"))
    assert first.startswith("两者的责任部门不同（只有海外纠纷工程列了")
    assert "市商务局" in first


def test_a_plan_that_names_nobody_is_told_so_where_who_sees_to_it_is_asked_of_two_places(ask: Ask) -> None:
    first = first_paragraph(ask("天津的知识产权文化宣传归谁，海门呢"))
    assert "海门区“十四五”知识产权发展规划》全文没有写明责任部门" in first


def test_departments_that_have_changed_from_one_plan_to_the_other_are_compared(ask: Ask) -> None:
    answer = ask("知识产权学院归谁办，从规划里到推进计划换了人没")
    assert answer.intent is Intent.COMPARE
    assert {fact["doc_id"] for fact in answer.facts["responsible"]} == {"sh-impl", "sh-plan"}


def test_who_is_told_to_do_it_at_each_number_is_compared(ask: Ask) -> None:
    first = ask("代理监管，规划专栏2让谁干，推进计划78项又让谁干").answer.split("\n")[0]
    assert "上海实施推进计划是市知识产权局牵头，各区按职责分工负责" in first


def test_of_two_tasks_only_the_departments_in_the_role_asked_for_are_counted(ask: Ask) -> None:
    answer = ask("推进计划第12项和第5项，哪个配合的单位多").answer
    assert answer.startswith("第5项的配合部门更多")
    assert "**0个**：市知识产权局牵头，浦东新区、徐汇区按职责分工负责" in answer
    assert "**1个**：市知识产权局牵头，人民银行上海分行配合" in answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("推进计划里植物新品种保护和海关保护是同一家管吗", "不是，两者的责任部门不同"),
        ("推进计划里专利导航跟专利池归一个部门管不", "是，两者的责任部门相同"),
        ("天津的商标和版权是不是同一拨人管", "不是，两者的责任部门不同"),
        ("推进计划里头 专利导航跟植物新品种保护是一家单位在管吗", "不是，两者的责任部门不同"),
    ],
)
def test_whether_one_body_sees_to_two_things_is_asked_in_everyday_words(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer).startswith(verdict)


def test_whoever_has_a_duty_is_no_value_that_changed(ask: Ask) -> None:
    answer = ask("作品登记的牵头单位，上海规划和推进计划变没变")
    assert "万件" not in first_paragraph(answer)
    assert "责任部门" in first_paragraph(answer)


def test_a_plan_without_such_a_number_is_not_said_to_lack_the_matter(ask: Ask) -> None:
    answer = ask("上海实施推进计划和上海十四五规划第57项谁负责")
    assert "没有这个编号的条款" in first_paragraph(answer)
    assert "没有这方面的内容" not in answer.answer


def test_the_duties_are_compared_where_one_plan_is_said_to_name_a_department(ask: Ask) -> None:
    said = first_paragraph(ask("公益讲师团规划里列了司法局，推进计划里还有它吗"))
    assert said.startswith("司法局在上海十四五规划 六、(四)按职责分工负责，在上海实施推进计划第103项没有任务")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("讲师团推进计划里归知识产权局牵头，规划里也是它牵头吗", "是，两者相同：市知识产权局牵头，其余"),
        ("推进计划里好差评归知识产权局单独负责，规划也是只有这一家吗", "不是，两者的责任部门不同"),
        ("作品登记上海和天津都归宣传部吗", "是，两者都列了市委宣传部，其余责任部门不同："),
    ],
)
def test_whether_departments_that_are_named_have_the_task_on_both_sides_comes_first(
    question: str, first: str, ask: Ask
) -> None:
    assert first_paragraph(ask(question)).startswith(first)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("上海两份计划里志愿者服务队是不是同一个单位管", "不是，两者的责任部门不同"),
        ("规划和推进计划的知识产权博物馆都归一家吗", "不是，两者的责任部门不同"),
        ("海外维权援助服务机制规划和推进计划牵头的是同一家吗", "是，两者相同：市知识产权局牵头"),
        ("好差评是不是两个文件都归市知识产权局", "是，两者都列了市知识产权局，其余责任部门不同"),
    ],
)
def test_whether_one_body_has_a_task_in_both_plans_is_ruled_first(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


def test_a_box_is_held_against_the_section_it_stands_in_and_not_against_itself(ask: Ask) -> None:
    said = first_paragraph(ask("专栏9跟六(一)谁负责，一样吗"))
    assert said.startswith(
        "不是，两者的责任部门不同（只有六(一)列了市委宣传部、市教委、市文化旅游局）：专栏9是市知识产权局负责"
    )


def test_how_many_see_to_it_is_told_of_each_side(ask: Ask) -> None:
    answer = ask("上海和天津的海外维权各有几个部门管")
    assert answer.intent is Intent.COMPARE
    assert answer.answer.count("个**：") > 1


def test_whether_any_body_is_in_both_is_told_first(ask: Ask) -> None:
    question = "天津企业知识产权效能提升工程与知识产权强区建设提升工程的责任单位有没有重合"
    assert first_paragraph(ask(question)).startswith("有，")
    none = first_paragraph(ask("推进计划讲师团和青年志愿者服务队的责任部门有没有重合的"))
    assert none.startswith("没有，")


def test_two_things_of_a_place_are_held_against_each_other_in_one_plan(ask: Ask) -> None:
    answer = ask("上海展会保护和海外维权的责任部门一样吗")
    assert first_paragraph(answer).startswith("不是，")
    assert len({citation.doc_id for citation in answer.citations}) == 1


def test_one_task_for_both_has_the_same_bodies(ask: Ask) -> None:
    assert first_paragraph(ask("上海仲裁和调解的牵头单位一样吗")).startswith("是，两者的责任部门相同，写在同一项任务里")


def test_that_nobody_has_changed_is_said_by_the_word_for_it(ask: Ask) -> None:
    assert first_paragraph(ask("上海规划里谁负责海外维权，推进计划里换人了吗")).startswith("没有，两者的责任部门相同")
    assert first_paragraph(ask("天津的调解跟仲裁归一家管吗")).startswith("是，两者的责任部门相同")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("讲师团在规划里和推进计划里是不是一拨人", "不是，"),
        ("海外维权援助在两个文件里是同样的几家管吗", "是，两者的责任部门相同"),
        ("讲师团的实施单位，规划与推进计划有没有出入", "有，"),
        ("规划里管讲师团的单位推进计划里都还在吗", "不是，"),
        ("规划里管海外维权援助的单位推进计划里都还在吗", "是，"),
    ],
)
def test_whether_the_same_ones_have_it_is_asked_in_many_words(question: str, first: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer).startswith(first)
    assert "responsible" in answer.facts


def test_of_a_plan_that_assigns_nobody_what_it_writes_of_the_matter_is_quoted(ask: Ask) -> None:
    answer = ask("质押融资，天津和海门各归谁管")
    assert "《南通市海门区“十四五”知识产权发展规划》全文没有写明责任部门" in answer.answer
    assert any(one.doc_id == "haimen" and "质押" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "规划让谁做版权登记，推进计划呢",
        "十四五规划和推进计划都写了版权登记，但管的人一样吗",
        "版权登记在推进计划里还是原来规划那几家单位管吗",
        "版权登记，推进计划名单上的单位，规划里是不是都有",
    ],
)
def test_whoever_has_a_matter_in_each_plan_is_asked_in_everyday_words(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "responsible" in answer.facts
    assert {one.doc_id for one in answer.citations} == {"sh-plan", "sh-impl"}

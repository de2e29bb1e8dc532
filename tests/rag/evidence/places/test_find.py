from __future__ import annotations

import pytest

from rag.contract import Status
from rag.evidence.places.find import find_place, find_places
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("text", "doc_id", "words"),
    [
        ("海门最后一条保障措施", "haimen", "建立目标责任"),
        ("海门排第二的基本原则", "haimen", "——坚持市场导向"),
        ("天津主要任务第(二)部分最后一条", "tianjin", "5.推进知识产权金融创新"),
        ("推进计划的保障措施第二条", "sh-impl", "120."),
        ("上海规划知识产权文化建设那节第三段", "sh-plan", "引导社会力量"),
        ("海门高要求提升知识产权管理效能里第一条", "haimen", "按照国家、省和市"),
        ("海门指标的第四条", "haimen", "4.重点产业园区"),
        ("海门规划第四项目标", "haimen", "4.重点产业园区"),
        ("推进计划第12项目标", "sh-impl", "12."),
        ("第20项目标是几个", "sh-impl", "20."),
        ("海门最后一部分的资金投入", "haimen", "充分保障"),
        ("推进计划最后一章的组织领导", "sh-impl", "117."),
        ("天津重点工程里排倒数第二的是哪个", "tianjin", "(八)商标"),
        ("天津重点工程之一写了什么", "tianjin", "(一)知识产权保护能力"),
        ("天津第二大项第四条", "tianjin", "(四)国家知识产权运营"),
        ("海门第四大类任务第三条", "haimen", "推动区知识产权信用"),
        ("天津第二类任务第五条", "tianjin", "5.推进知识产权金融创新"),
        ("海门管理方面第三条讲什么", "haimen", "推动区知识产权信用"),
        ("天津创造方面最后一条归谁", "tianjin", "3.提升重点研发平台"),
        ("天津保障方面倒数第二条", "tianjin", "(四)加大资金投入"),
        ("推进计划服务方面第三项", "sh-impl", "64."),
    ],
)
def test_headings_and_numbers_lead_on_together(
    text: str, doc_id: str, words: str, knowledge: Knowledge, understood: Understand
) -> None:
    clause = find_place(understood(text), knowledge)[0]
    assert clause.doc_id == doc_id
    assert clause.text.startswith(words)


@pytest.mark.parametrize("text", ["天津人才方面第二条", "天津文化方面最后一条", "推进计划人才方面第三项"])
def test_nothing_stands_at_a_number_on_a_side_that_no_one_part_of_a_plan_is_on(
    text: str, knowledge: Knowledge, understood: Understand
) -> None:
    assert find_place(understood(text), knowledge) == []


def test_of_a_side_that_has_no_such_number_nothing_else_is_told(ask: Ask) -> None:
    answer = ask("海门服务方面第九条讲什么")
    assert answer.status is Status.NONE
    assert "没有“服务方面第九条”；" in answer.answer


def test_several_numbers_are_several_places(knowledge: Knowledge, understood: Understand) -> None:
    titles = [clause.title for clause in find_place(understood("天津第一个和第三个重点工程"), knowledge)]
    assert titles == ["知识产权保护能力提升工程", "专利密集型产业培育工程"]


def test_what_is_asked_of_each_number_makes_them_two_places(knowledge: Knowledge, understood: Understand) -> None:
    clauses = find_place(understood("推进计划第20项目标和第48项目标各是什么"), knowledge)
    assert [clause.ordinals[-1].number for clause in clauses] == [20, 48]


def test_a_number_that_a_plan_writes_is_not_what_comes_so_far_down_in_another(
    knowledge: Knowledge, understood: Understand
) -> None:
    found = find_place(understood("规划六(四)由谁负责"), knowledge)
    assert {clause.doc_id for clause in found} == {"sh-plan"}
    assert {clause.doc_id for clause in find_place(understood("推进计划六(四)"), knowledge)} == {"sh-impl"}


def test_a_heading_alone_is_a_place_of_each_plan_that_has_it(knowledge: Knowledge, understood: Understand) -> None:
    found = find_places(understood("指导思想写了什么"), knowledge)
    assert {one.place.document.id for one in found} == {"haimen", "sh-plan"}


def test_without_number_and_heading_there_is_no_place(knowledge: Knowledge, understood: Understand) -> None:
    assert find_places(understood("海门怎么培养人才"), knowledge) == []
    assert find_place(understood("海门的保障措施"), knowledge) == []


def test_a_number_that_begins_anew_below_each_heading_is_all_of_them(
    knowledge: Knowledge, understood: Understand
) -> None:
    found = find_place(understood("海门第4条"), knowledge)
    assert len(found) > 2
    assert {clause.ordinals[-1].number for clause in found} == {4}


@pytest.mark.parametrize("text", ["天津实施保障的第七条", "天津保障措施里的第8点"])
def test_a_number_that_the_part_named_before_it_lacks_is_none_of_another_part(
    text: str, knowledge: Knowledge, understood: Understand
) -> None:
    assert find_place(understood(text), knowledge) == []


@pytest.mark.parametrize(
    "question", ["海门第五条基本原则", "海门第五项保障措施", "天津第六条实施保障", "上海第九条基本原则"]
)
def test_a_number_past_the_end_of_its_part_is_nowhere(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("竹溪2.2.2讲什么", "竹编师傅"),
        ("竹溪2.1.1谁牵头", "市林业局牵头"),
        ("竹溪方案2.2讲什么", "扶持加工企业"),
        ("2.1节有哪些任务", "修建竹林道路"),
    ],
)
def test_a_plan_that_numbers_by_decimals_is_entered_by_them(question: str, said: str, ask_bamboo: Ask) -> None:
    assert said in ask_bamboo(question).answer

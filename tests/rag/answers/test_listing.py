from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


def test_what_stands_below_a_heading_is_listed_whole(ask: Ask) -> None:
    answer = ask("海门列了哪些基本原则")
    assert answer.intent is Intent.LIST
    assert "包括4项" in answer.answer
    assert answer.facts["items"] == ["坚持改革创新", "坚持市场导向", "坚持产业融合", "坚持统筹协调"]
    assert len(answer.citations) == 4


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("海门的保险产品有哪些", ["侵权责任险", "被侵权损失险", "保证保险"]),
        ("海门要吸引哪些专业人才", ["专利代理人", "企业知识产权总监"]),
        ("上海要服务保障哪些展会", ["中国国际进口博览会", "中国自主品牌博览会"]),
    ],
)
def test_an_enumeration_is_quoted_whole(question: str, items: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.LIST
    assert all(item in answer.answer for item in items)


def test_the_parts_of_a_plan_are_listed(ask: Ask) -> None:
    answer = ask("天津规划有哪些部分")
    assert all(part in answer.answer for part in ("主要任务", "重点工程", "实施保障"))


def test_a_topic_beyond_the_heading_is_answered_from_the_text(ask: Ask) -> None:
    answer = ask("海门保障措施里对小微企业有哪些支持")
    assert "包括4项" not in answer.answer
    assert documents_of(answer) == {"haimen"}


def test_what_no_plan_lists_is_declined(ask: Ask) -> None:
    assert ask("天津有哪些狩猎证").status is Status.NONE


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("上海的先导产业是哪些", "集成电路、生物医药、人工智能"),
        ("海门有哪些知识产权保险产品", "知识产权侵权责任险、被侵权损失险、保证保险"),
        ("天津特色小镇有哪些", "东丽区华明街、北辰区小淀镇、静海区大邱庄镇、西青区精武镇"),
    ],
)
def test_a_list_starts_with_the_things_themselves(question: str, items: str, ask: Ask) -> None:
    assert f"**{items}**" in ask(question).answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("上海有哪六个重点产业", "电子信息、生命健康、汽车、高端装备、先进材料、时尚消费品"),
        ("天津重点培育哪两个镇当特色小镇", "大邱庄镇、精武镇"),
        ("天津推进哪几个区申报示范城区", "东丽区、武清区"),
        ("海门把哪些地理标志产品推向市场", "“海门山羊”、“海门山羊肉”"),
        ("天津搞宣传挑哪几个日子", "“4.26”世界知识产权日、“12·4”国家宪法日、中国专利周"),
        ("上海每年发哪些白皮书", "年度上海知识产权白皮书、上海知识产权审判、检察白皮书"),
        ("上海的运营促进中心要建在哪些系统", "政府部门、中科院上海分院、航天八院"),
    ],
)
def test_a_list_holds_what_is_asked_for_and_nothing_else(question: str, items: str, ask: Ask) -> None:
    first, *others = ask(question).answer.split("\n\n")
    assert f"**{items}**" in first
    assert others


@pytest.mark.parametrize(
    ("question", "parties"),
    [
        ("海门跟哪些单位一起办进校园活动", "联合区检察院、区委宣传部等"),
        ("海门的知识产权培训都有哪些人参加", "企业高管、知识产权师等人员"),
        ("上海种子企业跟谁联合搞创新联盟", "种子企业与高校、科研院所联合组建"),
        ("天津往哪儿派专员,面向谁", "面向科技中小企业派遣知识产权专员"),
        ("上海志愿宣讲的讲师团面向哪些人", "面向企业人员、高校学生等"),
        ("天津支持谁办培训基地", "高校、科研院所、龙头企业"),
    ],
)
def test_who_takes_part_is_told_by_the_sentence_that_names_them(question: str, parties: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.LIST
    assert parties in answer.answer
    assert "责任部门" not in answer.answer
    assert "负责" not in first_paragraph(answer)


def test_a_plan_that_does_not_tell_who_belongs_to_a_body_is_said_not_to(ask: Ask) -> None:
    answer = ask("哪些人可以进天津的保护专家库")
    assert answer.status is Status.PARTIAL
    assert "没有写明具体是谁" in first_paragraph(answer)


def test_an_enumeration_of_other_things_is_no_answer(ask: Ask) -> None:
    assert "**" not in ask("上海规划提到哪些国际组织").answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "first", "number"),
    [
        ("天津分工的目录", "一、主要任务", 3),
        ("把上海规划专栏的名称列一下", "专栏1数据知识产权保护工程", 10),
        ("海门规划各部分的标题", "一、规划背景", 5),
    ],
)
def test_the_contents_of_a_plan_are_listed(question: str, first: str, number: int, ask: Ask) -> None:
    items = ask(question).facts["items"]
    assert (items[0], len(items)) == (first, number)


def test_principles_that_a_plan_holds_to_are_listed_whole(ask: Ask) -> None:
    assert len(ask("天津分工遵循哪几条原则").citations) == len(ask("天津分工有哪几条原则").citations)
    assert len(ask("上海规划秉持哪些原则").citations) > 3


@pytest.mark.parametrize("question", ["上海的公益讲师团里都有谁", "讲师团由什么人组成"])
def test_who_belongs_to_a_body_is_told_by_whom_it_takes_in(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.LIST
    assert "聘任高校、服务机构和企事业单位的知识产权专家" in first_paragraph(answer)


@pytest.mark.parametrize("question", ["CPTPP有哪些成员国", "长三角包括哪些省市", "G60科创走廊包括哪几个城市"])
def test_what_belongs_to_something_that_is_only_named_is_not_given(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写明具体包括哪些" in first_paragraph(answer)


def test_how_many_cities_there_are_compares_no_plans(ask: Ask) -> None:
    assert ask("G60科创走廊有几座城市").intent is not Intent.COMPARE
    assert ask("长三角有几个城市").intent is not Intent.COMPARE


def test_leading_industries_are_things_and_nobody_leads_them(ask: Ask) -> None:
    answer = ask("海门的传统主导产业是哪些产业")
    assert answer.intent is not Intent.RESPONSIBLE
    assert "现代农业" in first_paragraph(answer)


@pytest.mark.parametrize("question", ["海门过去五年开展的展会维权有哪些", "海门这几年搞的执法行动都有什么名目"])
def test_what_was_done_in_years_gone_by_is_told_by_the_background(question: str, ask: Ask) -> None:
    assert "海门规划 一、(一)：" in first_paragraph(ask(question))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("海门优先扶持哪些企业做微导航", "重点支持龙头企业"),
        ("天津优先培育哪些知识产权特色小镇", "大邱庄镇"),
        ("海门重点扶哪些企业搞托管", "为重点,支持其联合服务机构"),
    ],
)
def test_what_is_put_first_stands_behind_words_for_special_support(question: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert words in answer.answer


def test_a_plan_without_a_background_does_not_tell_what_was_done_before(ask: Ask) -> None:
    assert ask("天津过去五年办的大讲堂有哪些").status is not Status.GROUNDED


@pytest.mark.parametrize(
    ("question", "number"), [("上海的四个保护中心是哪四个", "四个"), ("天津的三个保护中心分别是哪些", "三个")]
)
def test_more_things_than_plans_name_are_said_not_to_be_written(question: str, number: str, ask: Ask) -> None:
    first = ask(question).answer
    assert f"没有写到“{number}”这个数" in first
    assert "写到名称的有**2个**" in first


def test_what_there_is_in_a_district_is_told_though_it_has_no_duty_there(ask: Ask) -> None:
    assert "没有**（0项）" not in ask("浦东有什么工程").answer
    assert "2项" in ask("滨海新区有哪些工程").answer


@pytest.mark.parametrize("asked", ["海门开发了哪几种险", "海门准备推什么样的险，有哪些"])
def test_kinds_are_asked_for_by_the_last_character_of_their_names(ask: Ask, asked: str) -> None:
    assert "被侵权损失险、保证保险" in ask(asked).answer


def test_people_are_asked_for_by_what_they_live_on(ask: Ask) -> None:
    assert "专利代理人、知识产权工程师" in ask("海门要吸引哪些吃知识产权这碗饭的").answer


def test_which_two_a_name_means_asks_for_their_names_and_for_nobody_in_charge(ask: Ask) -> None:
    assert "写到名称的有**2个**" in ask("天津规划里双保护中心指的究竟是哪两家").answer

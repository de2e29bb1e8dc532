"""The duty that closes a paragraph is read with its departments and the role that its words give."""

from __future__ import annotations

import pytest

from corpus.facts.duties import opens_duty, parse_duty, with_first_leading


def duties(text: str) -> list[tuple[str, str]]:
    closing = parse_duty(text)
    return [(duty.written, duty.role.value) for duty in closing.duties] if closing else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "开展执法。〔责任部门:市市场监管局、高新区管委会,按职责分工负责〕",
            [("市市场监管局", "shared"), ("高新区管委会", "shared")],
        ),
        ("开展执法。(市科技局、市教委,分工负责)", [("市科技局", "shared"), ("市教委", "shared")]),
        (
            "开展执法。(牵头单位:市科技局;责任单位:市教委、各区,按各自职责分工负责)",
            [("市科技局", "lead"), ("市教委", "shared"), ("各区", "shared")],
        ),
        (
            "开展执法。(市科技局牵头,市教委、各区配合)",
            [("市科技局", "lead"), ("市教委", "cooperate"), ("各区", "cooperate")],
        ),
        (
            "开展执法。(责任单位:市市场监管局(市知识产权局)、市科技局)",
            [("市市场监管局(市知识产权局)", "responsible"), ("市科技局", "responsible")],
        ),
        (
            "开展执法。(省科技局、省教育厅,各州、市人民政府按职责分工负责)",
            [("省科技局", "shared"), ("省教育厅", "shared"), ("各州、市人民政府", "shared")],
        ),
        (
            "开展执法行动牵头单位:市科技局责任单位:市教委、各区",
            [("市科技局", "lead"), ("市教委", "responsible"), ("各区", "responsible")],
        ),
        ("开展执法,对照清单明确牵头单位:逐项抓好整改。", []),
        ("开展执法。(市科技局,各区配合)", [("市科技局", "responsible"), ("各区", "cooperate")]),
        (
            "开展执法。(市科技局牵头,市教委,各区配合)",
            [("市科技局", "lead"), ("市教委", "cooperate"), ("各区", "cooperate")],
        ),
        (
            "开展执法。(文物局、海关总署负责。列首位者为牵头单位,下同)",
            [("文物局", "responsible"), ("海关总署", "responsible")],
        ),
        (
            "开展执法。(市港航局牵头负责;各镇配合,以下均需各镇配合,不再列出)",
            [("市港航局", "lead"), ("各镇", "cooperate")],
        ),
        ("开展执法。(市科技局牵头,市教委指导)", [("市科技局", "lead"), ("市教委", "cooperate")]),
        (
            "开展执法。【牵头单位:市科技局;配合单位:市教委】",
            [("市科技局", "lead"), ("市教委", "cooperate")],
        ),
        (
            "开展执法。(牵头单位:市科技局,各区按职责分工负责)",
            [("市科技局", "lead"), ("各区", "shared")],
        ),
    ],
)
def test_role_words_belong_to_the_list_before_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert duties(text) == expected


def test_a_role_without_departments_is_no_duty() -> None:
    assert duties("落实任务(按职责分工负责)") == []
    assert duties("落实任务(市科技局负责,按职责分工落实)") == []


def test_the_first_of_several_leads_where_a_duty_says_no_more() -> None:
    several = parse_duty("开展执法。(市港航局、市教委负责)")
    assert several
    assert [duty.role.value for duty in with_first_leading(several).duties] == ["lead", "responsible"]


@pytest.mark.parametrize(
    ("text", "leading"),
    [
        ("开展执法。(责任单位:市港航局、市教委(含分局,下同),市公安局)", 2),
        ("开展执法。(责任单位:市港航局、市教委、市公安局)", 3),
        ("开展执法。(责任单位:市港航局,市教委,市公安局)", 1),
    ],
)
def test_those_before_the_first_comma_lead_where_a_plan_says_so(text: str, leading: int) -> None:
    closing = parse_duty(text)
    assert closing
    roles = [duty.role.value for duty in with_first_leading(closing, text, ",").duties]
    assert roles == ["lead"] * leading + ["responsible"] * (3 - leading)


@pytest.mark.parametrize("text", ["开展执法。(市港航局、市教委负责,各镇配合)", "开展执法。(市港航局负责)"])
def test_no_other_duty_changes_its_roles(text: str) -> None:
    closing = parse_duty(text)
    assert closing
    assert with_first_leading(closing) == closing


@pytest.mark.parametrize("text", ["开展执法。(市港航局负责)具体措施:", "开展执法。(市港航局负责)\n主要任务:"])
def test_what_introduces_the_items_below_a_duty_hides_it_not(text: str) -> None:
    assert duties(text) == [("市港航局", "responsible")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "疏浚航道。\n【牵头单位】市港航局\n【配合单位】市水务局、市财政局\n【完成时间】2031年12月",
            ["lead", "cooperate", "cooperate"],
        ),
        ("疏浚航道。【责任单位】:市港航局【完成时限】长期坚持", ["responsible"]),
    ],
)
def test_a_label_in_brackets_is_one_as_with_a_colon(text: str, expected: list[str]) -> None:
    assert [role for _, role in duties(text)] == expected
    closing = parse_duty(text)
    assert closing is not None
    assert [text[duty.start : duty.end] for duty in closing.duties] == [duty.written for duty in closing.duties]
    assert opens_duty("【牵头单位】市港航局")
    assert not opens_duty("【主要内容】疏浚航道")


def test_a_bracket_that_tells_of_all_duties_hides_the_duty_before_it_not() -> None:
    told = "疏浚航道。责任单位:市港航局,各县(市)政府。(以下均需各县〔市〕政府落实,不再列出)"
    assert duties(told) == [("市港航局", "responsible"), ("各县(市)政府", "responsible")]
    last = "疏浚航道。〔责任单位:市港航局、各园区管委会(列首位的为牵头单位,下同)〕"
    assert duties(last) == [("市港航局", "responsible"), ("各园区管委会", "responsible")]


def test_those_who_see_to_it_as_suits_them_are_named_without_saying_so() -> None:
    text = "疏浚航道。(省港航厅按职责分工负责,各设区市人民政府结合实际落实)"
    assert duties(text) == [("省港航厅", "shared"), ("各设区市人民政府", "responsible")]


@pytest.mark.parametrize("when", ["6月底前", "全年", "年底前完成", "三季度", "上半年", "11月中旬前"])
def test_a_deadline_within_the_year_of_the_plan_is_no_department(when: str) -> None:
    assert duties(f"疏浚航道。(市港航局、市水务局,{when})") == [
        ("市港航局", "responsible"),
        ("市水务局", "responsible"),
    ]

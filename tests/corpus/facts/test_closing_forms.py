"""Every way in which plans close a clause with a duty: who, in which role, and where the words stand."""

import pytest

from corpus.facts.departments import departments_of
from corpus.facts.duties import goes_on, is_duty, parse_duty

L, C, R, S = "lead", "cooperate", "responsible", "shared"


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        # The forms of the four plans.
        ("(市知识产权局负责)", {"市知识产权局": R}),
        ("(市知识产权局牵头,市教委、市科委配合)", {"市知识产权局": L, "市教委": C, "市科委": C}),
        ("(市知识产权局牵头,市教委、市科委按职责分工负责)", {"市知识产权局": L, "市教委": S, "市科委": S}),
        ("(市知识产权局负责,市教委配合)", {"市知识产权局": R, "市教委": C}),
        ("(市教委、市科委按照职责分工负责)", {"市教委": S, "市科委": S}),
        ("(责任单位:市教委、市科委按职责分工负责)", {"市教委": S, "市科委": S}),
        ("(责任单位:市知识产权局)", {"市知识产权局": R}),
        ("(市农业农村委)", {"市农业农村委": R}),
        ("(市高级法院牵头,市委宣传部、市知识产权局负责)", {"市高级法院": L, "市委宣传部": R, "市知识产权局": R}),
        ("(责任单位:市知识产权局及各区知识产权局分工负责)", {"市知识产权局": S, "各区知识产权局": S}),
        (
            "(责任单位:市财政局、市知识产权局牵头,各区人民政府按职责分工负责)",
            {"市财政局": L, "市知识产权局": L, "各区人民政府": S},
        ),
        ("(市知识产权局牵头,市委宣传部、有关区等按照职责分工负责)", {"市知识产权局": L, "市委宣传部": S, "有关区": S}),
        ("(市财政局、各有关部门和各区按照职责分工负责)", {"市财政局": S, "各有关部门": S, "各区": S}),
        # Forms of other plans.
        ("〔市知识产权局牵头，市教委配合〕".replace("，", ","), {"市知识产权局": L, "市教委": C}),
        ("【责任单位:市知识产权局】", {"市知识产权局": R}),
        ("[责任部门:市知识产权局]", {"市知识产权局": R}),
        ("(牵头单位:市知识产权局;配合单位:市教委、市科委)", {"市知识产权局": L, "市教委": C, "市科委": C}),
        ("(牵头单位:市知识产权局,责任单位:市教委)", {"市知识产权局": L, "市教委": R}),
        ("(市教委、市科委牵头、市财政局配合)", {"市教委": L, "市科委": L, "市财政局": C}),
        ("(省市场监管局(知识产权局)牵头,各县(市、区)配合)", {"省市场监管局(知识产权局)": L, "各县(市、区)": C}),
        ("(市知识产权局、市发展改革委等部门按职责分工负责)", {"市知识产权局": S, "市发展改革委": S}),
        ("(责任单位:市知识产权局;完成时限:2023年底)", {"市知识产权局": R}),
        ("(市知识产权局负责,2023年底前完成)", {"市知识产权局": R}),
        ("(责任单位:市知识产权局。长期坚持)", {"市知识产权局": R}),
        ("(由市知识产权局具体负责)", {"市知识产权局": R}),
        ("(市知识产权局、市教委负责落实)", {"市知识产权局": R, "市教委": R}),
        ("(责任单位:市知识产权局、科创中心)", {"市知识产权局": R, "科创中心": R}),
        ("(市知识产权局牵头,有条件的高校配合)", {"市知识产权局": L, "有条件的高校": C}),
        ("(市教委、市公安局,各区)", {"市教委": R, "市公安局": R, "各区": R}),
        # Who is named behind one another, or aside.
        (
            "(市港航局牵头,市水利局、市海事局,市气象局,各区配合)",
            dict.fromkeys(["市水利局", "市海事局", "市气象局", "各区"], C) | {"市港航局": L},
        ),
        ("(市港航局为牵头单位,市水利局为配合单位)", {"市港航局": L, "市水利局": C}),
        ("(市港航局、市水利局共同牵头,市海事局参与)", {"市港航局": L, "市水利局": L, "市海事局": C}),
        ("(市港航局牵头组织实施;市水利局参与)", {"市港航局": L, "市水利局": C}),
        ("(市港航局牵头,会同市水利局负责)", {"市港航局": L, "市水利局": R}),
        (
            "(全国总工会、国家渔业局、中国残联、共青团中央)",
            dict.fromkeys(["全国总工会", "国家渔业局", "中国残联", "共青团中央"], R),
        ),
        ("(市渔业局牵头,各县政府落实。以下均需各县政府落实,不再单独列出)", {"市渔业局": L, "各县政府": R}),
        ("(市灯塔局、云港供电公司、市渔港集团)", dict.fromkeys(["市灯塔局", "云港供电公司", "市渔港集团"], R)),
        ("(各镇街、区直各单位)", {"各镇街": R, "区直各单位": R}),
        ("(云港电力、市灯塔局等按职责分工负责)", {"云港电力": S, "市灯塔局": S}),
        ("(国家渔业局等部门和地方人民政府按职责分工负责)", {"国家渔业局": S, "地方人民政府": S}),
        ("(省渔业厅牵头;各市县党委和政府落实)", {"省渔业厅": L, "各市县党委和政府": R}),
        ("(市港航局统筹,各区组织实施)", {"市港航局": L, "各区": R}),
        ("(牵头:市港航局;配合:市水利局)", {"市港航局": L, "市水利局": C}),
        ("(主要责任单位:市港航局;其他责任单位:市水利局)", {"市港航局": R, "市水利局": R}),
        ("(省级指导单位:省港航局;市级责任单位:市港航局)", {"省港航局": C, "市港航局": R}),
        ("(牵头单位:市港航局配合单位:市水利局、市海事局)", {"市港航局": L, "市水利局": C, "市海事局": C}),
        ("(责任单位:市港航局(牵头)、市水利局)", {"市港航局": L, "市水利局": R}),
        ("(责任单位:*市港航局、市水利局)", {"市港航局": L, "市水利局": R}),
        ("(责任单位:市港航局、各区政府〈含开发区管委会,下同〉)", {"市港航局": R, "各区政府": R}),
        ("(责任单位:市港航局〈市引航站〉)", {"市港航局〈市引航站〉": R}),
        ("(责任领导:张三;责任单位:市港航局;责任人:李四)", {"市港航局": R}),
        ("(牵头单位:市港航局)(完成时限:2030年底)", {"市港航局": L}),
        ("(责任单位:市港航局)(2030年6月底前完成)", {"市港航局": R}),
        ("(完成时限:2030年底;责任单位:市港航局)", {"市港航局": R}),
        ("(责任单位:市港航局、市水利局,2030—2032年)", {"市港航局": R, "市水利局": R}),
        ("(港航、水利、气象部门按职责分工负责)", {"港航": S, "水利": S, "气象部门": S}),
        ("(省港航厅负责,各市、县级人民政府落实)", {"省港航厅": R, "各市、县级人民政府": R}),
        ("(市港航局、市引航中心、市海上搜救大队)", {"市港航局": R, "市引航中心": R, "市海上搜救大队": R}),
        ("(市港航局、茶港区、云港区)", {"市港航局": R, "茶港区": R, "云港区": R}),
        ("(县渔业服务中心、人行茶港县支行)", {"县渔业服务中心": R, "人行茶港县支行": R}),
        # What a list says of how it is meant.
        (
            "(责任单位:市港航局,市水利局;第一个逗号前为牵头单位,多个牵头部门的按照职责分工负责,下同)",
            {"市港航局": R, "市水利局": R},
        ),
        ("(市港航局、市水利局;列第一位的为牵头单位,其他为配合单位)", {"市港航局": R, "市水利局": R}),
    ],
)
def test_a_closing_form(closing: str, expected: dict[str, str]) -> None:
    text = f"完善制度,强化(线上线下)保护。{closing}"
    found = parse_duty(text, departments_of("上海市"))
    assert found is not None
    assert {duty.written: duty.role.value for duty in found.duties} == expected
    assert text[found.start : found.end] == closing
    assert all(text[duty.start : duty.end] == duty.written for duty in found.duties)


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("责任单位:市知识产权局、市教委", {"市知识产权局": R, "市教委": R}),
        ("责任单位:市知识产权局。", {"市知识产权局": R}),
        ("牵头单位:市知识产权局\n配合单位:市教委", {"市知识产权局": L, "市教委": C}),
        ("牵头单位:市知识产权局。配合单位:市教委。完成时限:2023年底。", {"市知识产权局": L, "市教委": C}),
        ("牵头单位为市渔业局,配合单位为市灯塔局。", {"市渔业局": L, "市灯塔局": C}),
        ("牵头:市渔业局配合:市级各部门", {"市渔业局": L, "市级各部门": C}),
        ("省直牵头单位:省渔业厅。省直配合单位:省船检局。", {"省渔业厅": L, "省船检局": C}),
        ("完成时限:2030年12月;责任科室:航标科、船检科;分管领导:张三", {"航标科": R, "船检科": R}),
        ("责任单位:市渔业局、市灯塔局;各县(市)政府按职责分工负责", {"市渔业局": R, "市灯塔局": R, "各县(市)政府": S}),
        (
            "责任单位:市渔业局、市灯塔局、市船检局(按职责分工负责)",
            dict.fromkeys(["市渔业局", "市灯塔局", "市船检局"], S),
        ),
        ("责任单位:市渔业局(牵头)、各县(区)政府(管委会)", {"市渔业局": L, "各县(区)政府(管委会)": R}),
        ("牵头单位:市渔业局;完成时限:2030年6月底,并长期坚持", {"市渔业局": L}),
        ("牵头单位:市渔业局\n各县(区)政府按职责分工负责", {"市渔业局": L, "各县(区)政府": S}),
    ],
)
def test_a_labelled_line_needs_no_brackets(closing: str, expected: dict[str, str]) -> None:
    for text in (f"完善制度。{closing}", f"完善制度。\n{closing}"):
        found = parse_duty(text)
        assert found is not None
        assert {duty.written: duty.role.value for duty in found.duties} == expected
        assert text[found.start :] == closing


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("由市港航局牵头负责。", {"市港航局": L}),
        ("市港航局牵头,市水利局、市海事局配合,2030年底前完成。", {"市港航局": L, "市水利局": C, "市海事局": C}),
    ],
)
def test_a_last_sentence_that_only_says_who_does_what(closing: str, expected: dict[str, str]) -> None:
    joint = "," if closing.startswith("由") else "。"
    text = f"疏浚航道{joint}{closing}"
    found = parse_duty(text)
    assert found is not None
    assert {duty.written: duty.role.value for duty in found.duties} == expected
    assert text[found.start :] == closing


@pytest.mark.parametrize(
    "text",
    [
        "疏浚航道。各有关部门按职责分工负责。",
        "办好港口展览。(市引航中心、市航海联合会)",
        "疏浚航道。(市港航局负责)2030年培训100人。",
        "疏浚航道,由此带动港口发展。",
        "见附件(1)",
        "推进示范园区(基地)",
        "(以上指标均为预期性指标)",
        "鼓励企业(含中小企业)",
        "建设中国(天津)知识产权保护中心",
        "世界知识产权组织(以下简称“WIPO”)",
        "市知识产权局(以下简称市局)",
        "贯彻国家决策(党中央、国务院)",
        "支持市场主体(企业、高校、科研机构)",
        "经营风险(由企业自主负责)",
        "落实措施(见专栏3)",
        "各责任单位要高度重视。",
        "由市知识产权局负责",
        "(市知识产权局",
        "市知识产权局)",
        "()",
        "",
    ],
)
def test_what_is_no_duty(text: str) -> None:
    assert parse_duty(text) is None


def test_a_duty_that_is_not_at_the_end_closes_nothing() -> None:
    assert parse_duty("(市知识产权局负责)完善制度。") is None


def test_a_duty_is_the_whole_of_a_line_or_not() -> None:
    assert is_duty("(市知识产权局负责)")
    assert is_duty("责任单位:市知识产权局")
    assert not is_duty("完善制度。(市知识产权局负责)")
    assert not is_duty("完善制度。")


def test_a_line_of_its_own_that_only_says_who_does_what_is_a_duty() -> None:
    assert is_duty("由市渔业局牵头,会同市灯塔局落实,2030年底前完成。")
    assert is_duty("市渔业局牵头,市灯塔局配合。")
    assert not is_duty("强化各级部门协同配合")
    assert not is_duty("各有关部门按职责分工负责。")


def test_a_line_goes_on_with_the_duty_above_it() -> None:
    assert goes_on("整修灯塔。\n牵头单位:市灯塔局", "各县(区)政府按职责分工负责")
    assert not goes_on("整修灯塔。", "各县(区)政府按职责分工负责")
    assert not goes_on("整修灯塔。\n牵头单位:市灯塔局", "加强统筹,抓好落实")


def test_an_endless_bracket_is_no_duty() -> None:
    assert parse_duty(f"({'市知识产权局、' * 200}市教委负责)") is None


def test_a_last_sentence_says_who_leads_and_another_that_begins_like_it_does_not() -> None:
    closing = parse_duty("建设标准茶园。由市农业农村局牵头,市财政局配合。")
    assert closing is not None
    assert [(duty.written, duty.role) for duty in closing.duties] == [
        ("市农业农村局", L),
        ("市财政局", C),
    ]
    assert parse_duty("建设标准茶园。由此带动农户增收。") is None

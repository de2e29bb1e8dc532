"""Lists of departments come apart at the marks between names, and not inside them."""

import pytest

from corpus.facts.departments import departments_of
from corpus.facts.names import names_in, split_outside_brackets, stripped


def names(text: str, region: str = "") -> list[str]:
    return [text[start:end] for start, end in names_in(text, 0, len(text), departments_of(region))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市教委、市科委", ["市教委", "市科委"]),
        ("市教委/市科委", ["市教委", "市科委"]),
        (" 市教委 、\n市科委 ", ["市教委", "市科委"]),
        ("由市教委、市科委", ["市教委", "市科委"]),
        ("市教委、各区等", ["市教委", "各区"]),
        ("市教委等部门", ["市教委"]),
        ("市教委、云岭镇等乡镇", ["市教委", "云岭镇"]),
        ("市教委等有关部门", ["市教委", "有关部门"]),
        ("市教委、市科委等相关单位和市海洋局", ["市教委", "市科委", "相关单位", "市海洋局"]),
        ("市教委等国务院有关部门和单位", ["市教委", "国务院有关部门和单位"]),
        ("海关总署、省港航局等和各有关县级人民政府", ["海关总署", "省港航局", "各有关县级人民政府"]),
        ("省港航局、省残联等省级有关部门及各地区", ["省港航局", "省残联", "省级有关部门", "各地区"]),
        ("省级有关部门和单位及各地区", ["省级有关部门和单位", "各地区"]),
        ("某某证监会及各港区", ["某某证监会", "各港区"]),
        ("市教委、各有关区、县级市", ["市教委", "各有关区、县级市"]),
        ("各区、市教委", ["各区", "市教委"]),
        ("市高等法院", ["市高等法院"]),
        ("各有关部门和各区", ["各有关部门", "各区"]),
        ("市知识产权局及各区知识产权局", ["市知识产权局", "各区知识产权局"]),
        ("市文化和旅游局、市工业和信息化局", ["市文化和旅游局", "市工业和信息化局"]),
        ("市文化和旅游局和市工业和信息化局", ["市文化和旅游局", "市工业和信息化局"]),
        ("市教委以及市科委及各区", ["市教委", "市科委", "各区"]),
        ("各县(市、区)人民政府、市教委", ["各县(市、区)人民政府", "市教委"]),
        ("省市场监管局(知识产权局)、市教委", ["省市场监管局(知识产权局)", "市教委"]),
        ("市科技局市财政局市教育局", ["市科技局", "市财政局", "市教育局"]),
        ("市委办公厅", ["市委办公厅"]),
        ("", []),
        ("、市教委、", ["市教委"]),
    ],
)
def test_names_of_a_list(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_listed_name_is_never_split() -> None:
    assert names("市文化和旅游局", "天津市") == ["市文化和旅游局"]


def test_marks_inside_brackets_part_nothing() -> None:
    text = "甲(乙,丙),丁〔戊,己〕"
    assert [text[a:b] for a, b in split_outside_brackets(text, 0, len(text), ",")] == ["甲(乙,丙)", "丁〔戊,己〕"]


def test_a_bracket_that_only_closes_hides_nothing() -> None:
    text = "甲),乙"
    assert [text[a:b] for a, b in split_outside_brackets(text, 0, len(text), ",")] == ["甲)", "乙"]


def test_white_space_around_a_name_is_left_out() -> None:
    assert stripped("  甲 ", 0, 4) == (2, 3)
    assert stripped("甲乙", 0, 2) == (0, 2)

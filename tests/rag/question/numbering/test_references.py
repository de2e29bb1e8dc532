from __future__ import annotations

import pytest

from rag.question.numbering.references import LAST, find_references, level


def numbers(text: str) -> list[int]:
    return [reference.number for reference in find_references(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第88项说什么", [88]),
        ("给我看看53项", [53]),
        ("说说第60", [60]),
        ("把12项念一遍", [12]),
        ("推进计划的四十二条念给我听听", [42]),
        ("计划里的66项讲什么", [66]),
        ("57项里有谁", [57]),
        ("看看12家", []),
        ("计划里头一项归谁", [1]),
        ("计划里头一项任务也没有", []),
        ("给我列12项", []),
        ("123项里写了茶的", []),
        ("计划“六”下面有几节", [6]),
        ("规划五里面分几块", [5]),
        ("规划一共几节", []),
        ("计划4到6个", []),
        ("计划4到6项", [4, 5, 6]),
        ("4到6项谁管", [4, 5, 6]),
        ("计划4、5和6三条谁管", [4, 5, 6]),
        ("计划21和22条的牵头单位", [21, 22]),
        ("计划围绕5、6条产业链", []),
        ("计划21和22,谁牵头", [21, 22]),
        ("计划里21和22有何不同", [21, 22]),
        ("计划108与109里", [108, 109]),
        ("计划5和6家", [5]),
        ("规划专栏2让谁办,计划26项又让谁办", [2, 26]),
        ("第4、5、6三项", [4, 5, 6]),
        ("4到6个", []),
        ("从三里面选两个", []),
        ("第88项目是什么", [88]),
        ("第88项目标", [88]),
        ("第三项目部", []),
        ("第八十八项", [88]),
        ("计划里头8是啥", [8]),
        ("计划里十八项讲什么", [18]),
        ("专栏第四个", [4]),
        ("原则2是什么", [2]),
        ("第一百一十项", [110]),
        ("最末了一项", [LAST]),
        ("末了那条", [LAST]),
        ("排在最尾的那个工程", [LAST]),
        ("第 7 条", [7]),
        ("计划37到39项", [37, 38, 39]),
        ("编号36的", [36]),
        ("标号为4的专栏", [4]),
        ("序号排十二的那条任务", [12]),
        ("标着52号的任务", [52]),
        ("4号专栏归谁", [4]),
        ("编号3家茶馆", []),
        ("茶园4号公路", []),
        ("一头一尾两项", [1, LAST]),
        ("首尾呼应", []),
        ("排头的那个工程", [1]),
        ("居首的是哪项", [1]),
        ("压阵的是什么", [LAST]),
        ("断后的那条", [LAST]),
        ("收尾的是哪个专栏", [LAST]),
        ("怎么收尾的", []),
        ("十六节讲什么", [16]),
        ("计划的十一章里", [11]),
        ("一共十一章", []),
        ("十二节课", []),
        ("专栏2两段", [2]),
        ("中间两条", [1, 2]),
        ("最中间的那个工程", [1]),
        ("中间商两个", []),
        ("第0项", [0]),
        ("第零条", [0]),
        ("第1300项", [1300]),
        ("牵头任务", []),
        ("牵头两项", []),
        ("两头一块管", []),
        ("计划第八十八", [88]),
        ("第(二)节", [2]),
        ("第三部分第(一)节第2条", [3, 1, 2]),
        ("第二大块第四小块", [2, 4]),
        ("第五大项的第2点", [5, 2]),
        ("那45项任务", []),
        ("第45项目标", [45]),
        ("第45项目", []),
        ("第二章第四节第三条", [2, 4, 3]),
        ("专栏九", [9]),
        ("专栏(2)", [2]),
        ("第八个专栏", [8]),
        ("no.31", [31]),
        ("#31", [31]),
        ("item 31", [31]),
        ("31号任务", [31]),
        ("任务31", [31]),
        ("任务5个", []),
        ("四、(二)3", [4, 2, 3]),
        ("三(二)", [3, 2]),
        ("(三)", [3]),
        ("重点工程之三", [3]),
        ("重点工程第三", [3]),
        ("第三个工程", [3]),
        ("第5小点", [5]),
        ("最后一项", [LAST]),
        ("最后一个", [LAST]),
        ("末一条任务", [LAST]),
        ("头一个工程", [1]),
        ("首条任务", [1]),
        ("主要任务三的第四条", [3, 4]),
        ("第21项和第25项", [21, 25]),
        ("第21到25项", [21, 22, 23, 24, 25]),
        ("第三项至第五项", [3, 4, 5]),
        ("前三项", [1, 2, 3]),
        ("最后两条", [-2, -1]),
        ("倒数第二个工程", [-2]),
        ("最后一个专栏", [LAST]),
        ("排在最后的那项工程", [LAST]),
        ("压轴的是哪个工程", [LAST]),
        ("最前面的那条原则", [1]),
        ("排第四的工程", [4]),
        ("倒数第二的那条", [-2]),
        ("从末尾往前数第四个工程", [-4]),
        ("倒着数第二条", [-2]),
        ("从最后往回数第六项", [-6]),
        ("从最后一条往前数,第四条", [-4]),
        ("倒过来数第三项", [-3]),
        ("从后往前,第五条", [-5]),
        ("最后数起第二个", [-2]),
        ("压尾的那条", [LAST]),
        ("推进计划31、32两项", [31, 32]),
        ("推进计划建31、32家", []),
        ("推进计划,9", [9]),
        ("推进计划,建5家", []),
        ("原则里排倒数第三的是", [-3]),
        ("第二段", [2]),
        ("最后一段", [LAST]),
        ("推进计划53", [53]),
        ("推进计划53:牵头单位", [53]),
        ("推进计划102条是什么", [102]),
        ("推进计划一百零二项内容", [102]),
        ("一、(四)、2.的内容", [1, 4, 2]),
        ("四、2讲什么", [4, 2]),
        ("第四(二)3", [4, 2, 3]),
        ("第四部分(二)的2写了啥", [4, 2, 2]),
        ("推进计划第71到底是啥", [71]),
        ("推进计划31和22两项", [31, 22]),
    ],
)
def test_every_way_to_point_into_a_plan_is_read(text: str, found: list[int]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "第一批试点城市",
        "第十四个五年",
        "2025年要建15家",
        "第三方评估",
        "计划里8家",
        "工程3个",
        "三合一审判",
        "有40件商标",
        "头一名",
        "完成任务一共几个",
        "第一千二百项",
        "谁负责人才引进",
        "规划2025年的目标",
        "推进计划5家",
        "以后三年",
        "期末的项目",
        "最后的条件",
        "第一阶段",
        "最后一段时间",
        "前三年",
        "责任单位之一",
        "从(一)到最后多少节",
        "推进计划建31和22家",
    ],
)
def test_numbers_that_point_nowhere_are_left_alone(text: str) -> None:
    assert numbers(text) == []


def test_a_reference_knows_where_it_stands() -> None:
    text = "推进计划第88项说什么"
    (reference,) = find_references(text)
    assert text[reference.start : reference.end] == "第88项"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("第88项", "number"),
        ("第三部分", "cn"),
        ("第二章", "chapter"),
        ("第(一)节", "cn_paren"),
        ("第一编", "book"),
        ("专栏9", "box"),
        ("(四)", "cn_paren"),
        ("(4)", "number_paren"),
        ("第二个工程", "cn_paren"),
        ("任务31", "number"),
    ],
)
def test_a_unit_tells_the_likeliest_kind_of_number(text: str, family: str) -> None:
    assert find_references(text)[0].families[0] == family


@pytest.mark.parametrize(
    ("text", "by_position"), [("最后一条", True), ("第二段", True), ("前三项", True), ("第二条", False)]
)
def test_a_position_is_told_from_a_number(text: str, by_position: bool) -> None:
    assert find_references(text)[0].by_position is by_position


@pytest.mark.parametrize(
    ("text", "length", "positions"),
    [
        ("中间两条", 6, [2, 3]),
        ("中间三条", 5, [1, 2, 3]),
        ("中间两条", 5, [None, None]),
        ("倒数第二条", 4, [2]),
        ("第五条", 4, [None]),
    ],
)
def test_a_number_counts_a_position_in_a_row(text: str, length: int, positions: list[int | None]) -> None:
    assert [reference.at(length) for reference in find_references(text)] == positions


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("第7项所在的那一节有几项", "节"),
        ("专栏4所属的部分叫什么", "部分"),
        ("第12项那一章", "章"),
        ("第三节这一节谁负责", ""),
        ("第7项那一节课", ""),
        ("第7项属于哪一节", ""),
    ],
)
def test_the_part_around_a_place_is_told_from_the_place(text: str, around: str) -> None:
    assert find_references(text)[-1].around == around


def test_places_stand_at_levels() -> None:
    assert [level(one) for one in find_references("第四部分第(二)节第3条第二段")] == [0, 1, 2, 3]
    assert [level(one) for one in find_references("四(二)3")] == [0, 1, 2]
    assert [level(one) for one in find_references("专栏6第一段")] == [1, 3]


def test_a_number_alone_has_the_unit_of_the_one_beside_it() -> None:
    first, second = find_references("推进计划第31和第32项的单位")
    assert (first.number, first.unit) == (31, second.unit)


@pytest.mark.parametrize("text", ["第三项重点工程跟第五项的牵头单位", "第三个工程和第五个", "第三个重点工程与第五"])
def test_a_second_number_has_the_kind_that_only_the_first_names(text: str) -> None:
    first, second = find_references(text)
    assert (first.unit, first.number, second.number) == ("工程", 3, 5)
    assert (second.unit, second.families) == (first.unit, first.families)


def test_a_number_further_on_keeps_its_own_unit() -> None:
    assert [one.unit for one in find_references("第三个工程里面第2条")] == ["工程", "条"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("茶园最后一条(第四条)", [-1]),
        ("第三部分有几项(从第1项数起)", [3]),
        ("讲茶园那节(第六节)", [6]),
        ("第二节第3小条", [2, 3]),
    ],
)
def test_what_brackets_say_again_is_no_further_step(text: str, numbers: list[int]) -> None:
    assert [reference.number for reference in find_references(text)] == numbers


def test_the_number_of_an_item_may_stand_before_a_department() -> None:
    assert [one.number for one in find_references("推进计划70项教委算什么")] == [70]
    assert not find_references("推进计划2023年教委干什么")


def test_one_at_the_end_is_the_last() -> None:
    (reference,) = find_references("港口那部分末了一条写什么")
    assert (reference.number, reference.unit) == (-1, "条")


@pytest.mark.parametrize(
    ("text", "found"), [("计划第46和47项数字", [46, 47]), ("计划第9和19项各是多少", [9, 19]), ("第5批和6项茶艺", [])]
)
def test_the_first_of_two_numbers_may_have_all_that_marks_them(text: str, found: list[int]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("计划第三大项讲什么", "大项"),
        ("规划第二大类", "大类"),
        ("规划第四类任务", "类任务"),
        ("规划第二大类任务", "类任务"),
        ("规划第三项目是什么", "项"),
    ],
)
def test_the_unit_is_the_longest_that_is_written(text: str, unit: str) -> None:
    assert [reference.unit for reference in find_references(text)] == [unit]


def test_a_kind_of_something_else_is_no_place() -> None:
    assert find_references("第二类商标怎么注册") == ()

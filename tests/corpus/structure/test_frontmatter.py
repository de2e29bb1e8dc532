import pytest

from corpus.reading import LineKind
from corpus.structure.frontmatter import back_matter, front_matter, is_back_matter, is_metadata
from corpus.structure.pieces import Piece

TITLE = "某市知识产权“十四五”规划"


def front(*lines: str, title: str = TITLE) -> list[bool]:
    return front_matter([Piece(line, 0) for line in lines], title)


def test_addressees_signature_date_and_title_are_metadata_and_sentences_are_not() -> None:
    lines = [
        "某市人民政府关于印发《某市知识产权“十四五”规划》的通知",
        "某政发〔2021〕12号",
        "各区人民政府,市政府各委、办、局:",
        "现将规划印发给你们,请认真贯彻执行。",
        "某市人民政府",
        "2021年12月31日",
        "(此件公开发布)",
        TITLE,
        "为推进知识产权强市建设,制定本规划。",
        "一、规划背景",
        "2022年1月1日",
    ]
    assert front(*lines) == [True, True, True, False, True, True, True, True, False]


def test_a_text_that_starts_with_a_heading_has_no_front_matter() -> None:
    assert front("一、总体要求", "加强保护。") == []
    assert front() == []


def test_without_numbered_headings_the_front_matter_ends_with_the_last_sure_line() -> None:
    lines = [TITLE, "2021年12月31日", "总体要求", "坚持以改革创新为根本动力,加强保护。"]
    assert front(*lines) == [True, True]
    assert front("总体要求", "坚持以改革创新为根本动力,加强保护。", title="另一个规划") == []


def test_a_heading_of_the_file_opens_the_body_unless_it_repeats_the_title() -> None:
    pieces = [
        Piece(TITLE, 0, kind=LineKind.HEADING, level=1),
        Piece("为推进强市建设,制定本规划。", 0),
        Piece("总体要求", 0, kind=LineKind.HEADING, level=2),
        Piece("坚持改革创新。", 0),
    ]
    assert front_matter(pieces, TITLE) == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "“十四五”规划实施推进计划(2022—2023",
        "二〇二一年十二月三十一日",
        "2021年11月2日印发",
        "沪府办发〔2021〕3号",
        "索引号:0001",
        "各市、县人民政府:",
        "滨江新区、东港区管委会,有关单位:",
        "东港片区各部门、各镇:",
        "公开方式:主动公开",
        "南通市〔原文此处缺失〕办公室",
        "中共云港市委",
    ],
)
def test_lines_of_front_matter(line: str) -> None:
    assert is_metadata(line, TITLE)


@pytest.mark.parametrize(
    "line", ["主要任务如下:", "公开方式包括网站、公报,", "加强知识产权保护。", "市、区两级协同推进,", "保护"]
)
def test_lines_that_are_no_front_matter(line: str) -> None:
    assert not is_metadata(line, TITLE)


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("2021年12月31日", False),
        ("(此件公开发布)", False),
        ("某政办发〔2022〕5号", False),
        ("某市知识产权局办公室2021年11月2日印发", True),
        ("某市人民政府办公室", True),
        ("国务院", True),
        ("望海港区管委会", True),
        ("联系人:某某,电话:0871-1234567", False),
        ("抄送:省委办公厅,省人大常委会办公厅。", False),
        ("信息来源:茶港市茶叶局", True),
        ("共印50份", False),
        ("特此通知。", False),
        ("茶港市茶叶局2030年3月17日发布,征求意见截止2030年4月1日。", True),
    ],
)
def test_what_signs_a_plan_is_back_matter(line: str, last: bool) -> None:
    assert is_back_matter(line, last=last)


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("某市人民政府办公室", False),
        ("各项任务于2023年12月31日前完成。", True),
        ("(以上指标均为预期性指标)", True),
        ("本措施自2030年3月1日发布之日起施行。", True),
        ("三、市知识产权局", True),
        ("信息来源:茶港市茶叶局", False),
    ],
)
def test_what_only_looks_like_a_signature_is_text(line: str, last: bool) -> None:
    assert not is_back_matter(line, last=last)


def test_the_title_of_a_file_and_the_name_of_a_notice_open_no_body() -> None:
    notice = "某区关于印发知识产权三年行动方案的通知"
    for level, line in ((0, "某区知识产权三年行动"), (1, notice)):
        pieces = [Piece(line, 0, kind=LineKind.HEADING, level=level), Piece("一、总体要求", 0)]
        assert front_matter(pieces, "另一个题目") == [True]


def test_an_annex_named_above_the_body_opens_no_body() -> None:
    assert front("现将规划印发给你们。", "附件:某市规划", "某市人民政府", "一、总体要求") == [False, True, True]


def test_a_signature_stands_before_its_date_or_an_annex() -> None:
    body = ["加强保护。"] * 4
    lines = ["某市人民政府", "2023年5月9日", "附件", *body, "某市人民政府办公室", "附件2", *body]
    assert back_matter(lines) == {0, 1, 7}
    assert back_matter(["某市人民政府", *body]) == set()


def test_a_list_of_annexes_above_the_signature_is_back_matter() -> None:
    body = ["加强保护。"] * 4
    lines = ["加强保护。", "附件:1.任务分工表", "2.指标表", "某市人民政府", "2023年5月9日", *body]
    assert back_matter(lines) == {1, 2, 3, 4}
    assert back_matter(["附件:1.任务分工表", "2.指标表", *body]) == set()
    assert back_matter(["加强保护。", "附件:任务分工表", "附件", "任务分工表", *body]) == {1}


def test_an_unknown_title_is_repeated_by_no_line() -> None:
    assert front("总体要求", "坚持改革创新,加强保护", title="") == []


def test_a_list_of_annexes_above_the_signature_opens_no_body() -> None:
    lines = [
        "现将规划印发给你们。",
        "附件:1.任务分工表",
        "2.指标表",
        "某市人民政府",
        "2023年5月9日",
        TITLE,
        "一、总体要求",
    ]
    assert front(*lines) == [False, True, True, True, True, True]


def test_the_word_over_the_title_of_an_annexed_plan_is_metadata() -> None:
    title = "某市渔港修缮任务表"
    assert front("附件1", title, "说明:灯塔一并修缮。", "一、任务", title=title)[:2] == [True, True]
    assert front("附件1", "灯塔名单如下。", "一、任务", title=title) == [False, False]

import pytest

from corpus.model import Ordinal
from corpus.structure.numbering import marker_at_start, markers_inside, read_number, write_number


@pytest.mark.parametrize(
    ("line", "family", "number", "rest"),
    [
        ("第二编 知识产权保护", "book", 2, " 知识产权保护"),
        ("第一部分 总则", "part", 1, " 总则"),
        ("第三篇 保障", "part", 3, " 保障"),
        ("第十二章 保障措施", "chapter", 12, " 保障措施"),
        ("第二节 运用", "section", 2, " 运用"),
        ("第二十三条 市知识产权局应当", "article", 23, " 市知识产权局应当"),
        ("第3条 市知识产权局应当", "article", 3, " 市知识产权局应当"),
        ("二十一、发展目标", "cn", 21, "发展目标"),
        ("三.发展目标", "cn", 3, "发展目标"),
        ("(二十二)加强考核评估", "cn_paren", 22, "加强考核评估"),
        ("〔一〕加强考核评估", "cn_paren", 1, "加强考核评估"),
        ("102.研究推进", "number", 102, "研究推进"),
        ("3、研究推进", "number", 3, "研究推进"),
        ("⒊开展培训", "number", 3, "开展培训"),
        ("㈡开展培训", "cn_paren", 2, "开展培训"),
        ("⑷开展培训", "number_paren", 4, "开展培训"),
        ("❷开展培训", "circled", 2, "开展培训"),
        ("工程之三:开展培训", "named", 3, "开展培训"),
        ("重点任务二开展培训", "named", 2, "开展培训"),
        ("第二,开展培训", "word", 2, "开展培训"),
        ("三是开展培训", "word", 3, "开展培训"),
        ("第一阶段:开展培训", "named", 1, "开展培训"),
        ("第二阶段(2030年)", "named", 2, "(2030年)"),
        ("2.1开展培训", "decimal_2", 1, "开展培训"),
        ("2.1.3.开展培训", "decimal_3", 3, "开展培训"),
        ("2.1.3.12开展培训", "decimal_4", 12, "开展培训"),
        ("(4)开展培训", "number_paren", 4, "开展培训"),
        ("4)开展培训", "number_paren", 4, "开展培训"),
        ("③开展培训", "circled", 3, "开展培训"),
        ("专栏10知识产权人才", "box", 10, "知识产权人才"),
        ("专栏二:知识产权人才", "box", 2, "知识产权人才"),
        ("——坚持改革创新", "dash", None, "坚持改革创新"),
        ("附件", "annex", None, ""),
        ("附件:任务分工表", "annex", None, "任务分工表"),
        ("附件2任务分工表", "annex", 2, "任务分工表"),
        ("附录一:主要指标", "annex", 1, "主要指标"),
    ],
)
def test_every_family_of_official_numbering(line: str, family: str, number: int | None, rest: str) -> None:
    marker = marker_at_start(line)
    assert marker is not None
    assert (marker.family, marker.number, line[marker.end :]) == (family, number, rest)


@pytest.mark.parametrize(
    "line",
    [
        "3.15消费者权益日",
        "2.0版",
        "任务一览表",
        "第一产业增加值",
        "一是一、二是二",
        "第一阶段任务全面完成",
        "行动一致的原则",
        "项目二期工程",
        "工程3项以上",
        "任务一开展培训。每年培训船员百人。",
        "2.1万亩茶园",
        "1.5级茶园",
        "2.1%",
        "3-5个",
        "2025年,",
        "12家企业",
        "第二编辑部",
        "第一部分析报告",
        "第三章程",
        "第二节能工程",
        "第十二条产业链",
        "第二条例",
        "(一般)",
        "(2021)12号",
        "(2023年)",
        "一带一路",
        "十三五时期",
        "专栏",
        "——",
        "-20-",
        "附件所列任务由市知识产权局负责",
        "附件1中的任务由市知识产权局负责",
        "附件一览表",
        "",
    ],
)
def test_numbers_that_are_no_mark(line: str) -> None:
    assert marker_at_start(line) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("123", 123),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十三", 23),
        ("一百零二", 102),
        ("两百", 200),
        ("二〇三五", 2035),
        ("⑳", 20),
        ("一千二百", 1200),
        ("", None),
        ("几", None),
        ("1a", None),
        ("٣", None),
    ],
)
def test_numbers_are_read(text: str, value: int | None) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize("number", range(1, 100))
def test_a_number_is_written_as_it_is_read(number: int) -> None:
    assert read_number(write_number(number)) == number


@pytest.mark.parametrize(("number", "written"), [(10, "十"), (11, "十一"), (20, "二十"), (47, "四十七"), (100, "100")])
def test_numbers_are_written(number: int, written: str) -> None:
    assert write_number(number) == written


def test_only_a_mark_that_counts_has_an_ordinal() -> None:
    box, dash = marker_at_start("专栏6专利转化"), marker_at_start("——坚持")
    assert box is not None
    assert box.ordinal == Ordinal("box", 6)
    assert dash is not None
    assert dash.ordinal is None


def test_marks_inside_run_on_text() -> None:
    text = "一、主要任务(一)高质量创造1.提升水平。利用“4.26”知识产权日,建设3.5个,依照第三条。2.激发活力。"
    found = [(marker.family, marker.number, text[marker.start : marker.end]) for marker in markers_inside(text)]
    assert found == [
        ("cn", 1, "一、"),
        ("cn_paren", 1, "(一)"),
        ("number", 1, "1."),
        ("article", 3, "第三条"),
        ("number", 2, "2."),
    ]


def test_no_mark_inside_a_number() -> None:
    assert markers_inside("2021.12.5至12.26.3") == []


@pytest.mark.parametrize(
    ("line", "family", "number"),
    [
        ("任务一:修建粮仓", "named", 1),
        ("【项目2】修建粮仓", "named", 2),
        ("重点工程三 修建粮仓", "named", 3),
        ("贰、修建粮仓", "cn_formal", 2),
    ],
)
def test_marks_that_name_what_they_count(line: str, family: str, number: int) -> None:
    marker = marker_at_start(line)
    assert marker is not None
    assert (marker.family, marker.number) == (family, number)
    assert line[marker.end :].endswith("修建粮仓")


@pytest.mark.parametrize("line", ["任务一览", "工程1项", "项目2.5亿元", "行动三年", "【任务】修建粮仓", "壹元"])
def test_names_that_count_nothing_are_no_marks(line: str) -> None:
    assert marker_at_start(line) is None

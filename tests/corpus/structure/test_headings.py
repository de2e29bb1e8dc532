import pytest

from corpus.reading import LineKind
from corpus.structure.headings import is_heading
from corpus.structure.numbering import marker_at_start
from corpus.structure.pieces import Piece

TEXT = "坚持以改革创新为根本动力,持续深化知识产权制度创新和体制改革,全面提升治理能力和治理水平。"


def heads(text: str, following: str | None, kind: LineKind | None = None) -> bool:
    after = None if following is None else Piece(following, 0)
    level = 2 if kind is LineKind.HEADING else None
    return is_heading(Piece(text, 0, kind=kind, level=level), after, marker_at_start(text))


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("一、规划背景", TEXT),
        ("一、规划背景", "二、目标"),
        ("六、附则", None),
        ("(一)指导思想", TEXT),
        ("(一)主要任务", "1.提升水平。"),
        ("(一)指导思想:", TEXT),
        ("(二)基本原则。", "——绿色发展。推广生态茶园。"),
        ("发展目标。", TEXT),
        ("(二)疏浚港口航道。", "6.清理淤泥。"),
        ("(二)疏浚航道,畅通港口。", "6.清理淤泥。"),
        ("2.1疏浚航道", "1.清理淤泥。"),
        ("1.提升创新主体创新能力", TEXT),
        ("1.提升创新主体创新能力", "专栏1工程"),
        ("第一章 总则", "第一条 为了加强保护,制定本办法。"),
        ("第二节 运用", None),
        ("专栏3知识产权快速协同保护机构建设工程", TEXT),
        ("2023年知识产权发展指标", "(以上指标均为预期性指标,其中指标为累计值;指标为五年累计增加值)"),
        ("发展环境", TEXT),
        ("主要任务", "1.提升水平。"),
    ],
)
def test_headings(text: str, following: str | None) -> None:
    assert heads(text, following)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("1.提升创新主体创新能力。", TEXT),
        ("(二)疏浚港口航道。", "(三)清理淤泥。"),
        ("(二)疏浚港口航道。及时公布。", "1.清理淤泥。"),
        ("(一)主要做法:", TEXT),
        ("1.建设深水码头2座。", "(1)疏浚航道。"),
        ("1.疏浚航道,修建灯塔,推动港口发展。", "(1)疏浚航道。"),
        ("(二)发展目标。", "(三)主要任务"),
        ("发展目标。", "责任单位:市港航局"),
        ("1.建设保护中心", "2.建设运营中心"),
        ("1.建设保护中心", None),
        ("1.建设保护中心", "责任单位:市知识产权局"),
        ("1.建设保护中心", "完成时限:持续推进"),
        ("1.建设保护中心(市知识产权局负责)", TEXT),
        ("——坚持改革创新", TEXT),
        ("第一条 为了加强知识产权保护,激发创新活力,建设知识产权强市,根据有关法律法规,结合本市实际,制定本办法", TEXT),
        ("加强保护。", TEXT),
        ("保护", TEXT),
        ("加强知识产权保护", None),
        ("加强知识产权保护", "促进运用"),
        ("《关于强化保护的意见》", TEXT),
        ("加强知识产权全链条保护并推动构建大保护工作格局以及健全服务体系", TEXT),
    ],
)
def test_paragraphs(text: str, following: str | None) -> None:
    assert not heads(text, following)


def test_a_line_that_the_file_marks_is_a_heading_whatever_follows() -> None:
    assert heads("保护", "促进运用", LineKind.HEADING)
    assert not heads("坚持改革创新,加强知识产权保护。", TEXT, LineKind.HEADING)


def test_a_table_row_is_no_heading_and_what_stands_above_one_is() -> None:
    assert not heads("一、主要指标", TEXT, LineKind.TABLE_ROW)
    assert is_heading(Piece("主要指标表", 0), Piece("件:1", 0, kind=LineKind.TABLE_ROW), None)

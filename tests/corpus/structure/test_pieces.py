from corpus.model import Span
from corpus.reading import LineHint, LineKind
from corpus.structure.pieces import pieces_of

FILLER = "围绕重点企业开展专利布局,通过自主研发、合作开发等多种途径,形成一批专利组合,提升企业市场竞争力。" * 3


def test_each_line_is_a_piece_where_it_stands() -> None:
    pieces = list(pieces_of("一、背景\n加强保护。\n\n二、目标", {}))
    assert [(piece.text, piece.start, piece.end, piece.glued) for piece in pieces] == [
        ("一、背景", 0, 4, False),
        ("加强保护。", 5, 10, False),
        ("二、目标", 12, 16, False),
    ]


def test_run_on_lines_are_cut_and_marked_as_glued() -> None:
    text = f"前言。\n一、任务1.提升水平。{FILLER}2.激发活力。{FILLER}二、工程"
    pieces = list(pieces_of(text, {}))
    assert [piece.glued for piece in pieces] == [False, True, True, True, True]
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)


def test_what_the_file_says_of_a_line_goes_with_its_piece() -> None:
    hints = {
        0: LineHint(Span(0, 4), LineKind.HEADING, 2),
        5: LineHint(Span(5, 9), LineKind.TABLE_ROW),
        10: LineHint(Span(10, 12), LineKind.LIST_ITEM, 1),
    }
    heading, row, item = pieces_of("发展目标\n指标:件\n保护", hints)
    assert (heading.style, heading.is_row) == (2, False)
    assert (row.style, row.is_row) == (None, True)
    assert (item.style, item.is_row) == (None, False)


def test_a_row_of_a_table_is_never_cut() -> None:
    text = f"任务:1.提升水平。{FILLER}2.激发活力。{FILLER}3.保护"
    (row,) = pieces_of(text, {0: LineHint(Span(0, 5), LineKind.TABLE_ROW)})
    assert row.text == text


def test_a_piece_of_a_run_on_line_has_no_space_at_its_ends() -> None:
    text = f"一、任务1.提升水平。{FILLER} 2.激发活力。{FILLER} 3.保护灯塔。"
    pieces = list(pieces_of(text, {}))
    assert [piece.text for piece in pieces if piece.text != piece.text.strip()] == []
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)

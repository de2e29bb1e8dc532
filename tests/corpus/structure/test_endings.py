"""A run-on line is cut behind a duty in brackets and around the signature of a letter, and nowhere else."""

from itertools import pairwise

import pytest

from corpus.structure.endings import duty_cuts, is_end, is_introduction, signature_cuts


def parts(line: str, cuts: list[int]) -> list[str]:
    bounds = sorted({0, *cuts, len(line)})
    return [line[start:end] for start, end in pairwise(bounds)]


@pytest.mark.parametrize(
    "expected",
    [
        ["疏浚航道。(省港航局负责)", "修缮灯塔。(海关总署、省文物局按职责分工负责)"],
        ["疏浚航道(省港航局(引航站)牵头,各县配合)。", "各地要抓好落实。"],
        ["疏浚航道。(省港航局负责)具体措施:1.清淤。(各县负责)", "2.修缮灯塔。(省文物局负责)"],
    ],
)
def test_a_duty_in_brackets_closes_what_it_stands_behind(expected: list[str]) -> None:
    line = "".join(expected)
    assert parts(line, [*duty_cuts(line)]) == expected


@pytest.mark.parametrize(
    "line",
    [
        "疏浚航道。(省港航局负责)",
        "疏浚航道(省港航局负责)、修缮灯塔(省文物局负责),年底完成。",
        "执行本办法。(以下简称办法)修缮灯塔。",
        "疏浚航道。(码头由企业负责)修缮灯塔。",
        "疏浚航道。(省港航局负责)具体措施:",
    ],
)
def test_no_other_bracket_does(line: str) -> None:
    assert not [*duty_cuts(line)]


def test_a_signature_with_its_date_in_chinese_numerals_is_a_piece() -> None:
    expected = ["各市要抓好落实。", "国务院二〇三〇年三月一日", "(此件有删减)"]
    line = "".join(expected)
    assert parts(line, [*signature_cuts(line)]) == expected


@pytest.mark.parametrize("closing", ["", "特此通知。"])
def test_the_signature_of_a_letter_and_the_title_behind_it_are_pieces(closing: str) -> None:
    expected = [
        f"各县:《某港总体方案》已经同意,现印发给你们,请执行。{closing}",
        "某省政府办公厅2030年3月1日",
        "某港总体方案",
        "为了兴港,制定本方案。",
    ]
    line = "".join(expected)
    assert parts(line, [*signature_cuts(line)]) == expected


def test_a_signature_at_the_end_may_have_a_note_behind_it() -> None:
    expected = ["各县要抓好落实。", "某省政府办公厅2030年3月1日", "(此件公开发布)"]
    line = "".join(expected)
    assert parts(line, [*signature_cuts(line)]) == expected


def test_a_date_in_a_sentence_is_no_signature() -> None:
    assert not [*signature_cuts("疏浚航道。(省港航局负责)2030年3月1日前完成")]


@pytest.mark.parametrize("before", ["", "修缮灯塔。", "修缮灯塔。责任单位:省文物局、各县"])
def test_a_sentence_or_a_labelled_duty_ends(before: str) -> None:
    assert is_end(f"{before}2.清淤", len(before))


def test_the_middle_of_a_sentence_is_no_end() -> None:
    assert not is_end("修缮灯塔。责任单位为省文物局2.清淤", 16)


def test_what_introduces_items() -> None:
    assert is_introduction("具体措施:")
    assert not any(map(is_introduction, ("附件:", "主要措施包括以下几个方面:", "具体措施:清淤")))

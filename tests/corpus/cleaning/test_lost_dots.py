"""The dot behind a number that counts is put back; numbers of things are left alone."""

from __future__ import annotations

from corpus.cleaning.lost_dots import lost_dots
from corpus.model import Metadata
from corpus.parse import parse_document


def mended(text: str) -> str:
    for edit in reversed(list(lost_dots(text))):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def test_a_number_over_numbers_with_dots_counts() -> None:
    assert (
        mended("1 总则\n1.1 目的\n2 任务\n2.1 疏浚航道\n12 座灯塔")
        == "1.总则\n1.1 目的\n2.任务\n2.1 疏浚航道\n12 座灯塔"
    )


def test_numbers_that_go_on_from_one_count() -> None:
    assert mended("1 疏浚航道\n2 修建灯塔\n3 培训船员") == "1.疏浚航道\n2.修建灯塔\n3.培训船员"


def test_numbers_of_things_do_not() -> None:
    for text in ("建成\n3 座灯塔\n5 个码头\n2 家船厂", "1 座灯塔\n1 个码头\n1 家船厂", "1. 总则\n2030 年建成"):
        assert mended(text) == text


def test_the_parts_of_a_plan_numbered_so_are_headings() -> None:
    text = "某港方案\n1 总则\n1.1 目的\n为疏浚航道，制定本方案。\n2 任务\n2.1 修建灯塔\n修建灯塔3座。\n"
    document = parse_document(text, Metadata("x", "某港方案", "某港", "市"))
    assert [(heading.level, heading.text) for heading in document.headings] == [
        (0, "1.总则"),
        (1, "1.1目的"),
        (0, "2.任务"),
        (1, "2.1修建灯塔"),
    ]
    assert [clause.path for clause in document.clauses] == [("1.总则", "1.1目的"), ("2.任务", "2.1修建灯塔")]


def test_the_frame_around_a_number_is_a_dot() -> None:
    assert mended("1\ufe0f\u20e3 疏浚航道\n2\u20e3修建灯塔\n3月底前完成") == "1.疏浚航道\n2.修建灯塔\n3月底前完成"


def test_a_plan_that_a_message_sets_with_signs_is_read_as_any_other() -> None:
    text = (
        "点击上方蓝字关注我们\n▼\n某港方案\n◆ 一、任务\n1\ufe0f\u20e3 疏浚航道。疏浚航道20公里。\n"
        "★ 二、保障\n▲ 加强协调。每月调度。\nEND\n"
        "审核：赵六\n投稿邮箱：a@example.cn\n点赞、在看，转发给更多人\n"
    )
    document = parse_document(text, Metadata("x", "某港方案", "某港", "市"))
    assert [heading.text for heading in document.headings] == ["一、任务", "二、保障"]
    assert [clause.text for clause in document.clauses] == ["1.疏浚航道。疏浚航道20公里。", "加强协调。每月调度。"]

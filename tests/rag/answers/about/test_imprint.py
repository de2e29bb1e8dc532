from __future__ import annotations

from datetime import date

import pytest

from corpus.model import Document, Metadata
from corpus.parse import parse_document
from rag.answers.about import imprint
from rag.draft import Support

TITLE = "某市知识产权“十四五”规划"
BODY = "一、任务\n1.加强执法。坚持以改革创新为根本动力,持续深化体制改革。"
DAY = date(2021, 3, 1)


def plan(raw: str) -> Document:
    metadata = Metadata(
        "x", TITLE, "某市", "市", issuer="某市人民政府", published=DAY, document_number="某政发〔2021〕3号"
    )
    return parse_document(f"{raw}\n{BODY}", metadata)


def words(supports: tuple[Support, ...]) -> list[str]:
    return [support.clause.text[support.start : support.end] for support in supports]


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (f"某市人民政府\n2021年3月1日\n{TITLE}", "2021年3月1日"),
        (f"{TITLE}\n某市人民政府2021年3月1日印发", "某市人民政府2021年3月1日印发"),
        (f"{TITLE}\n二〇二一年三月一日", "二〇二一年三月一日"),
        (f"发文机关:某市人民政府 成文日期:2021-03-01\n{TITLE}", "发文机关:某市人民政府成文日期:2021-03-01"),
        (f"{TITLE}\n各区人民政府:\n现予印发,请遵照执行。某市人民政府2021年3月1日", "某市人民政府2021年3月1日"),
        (f"{TITLE}\n某市人民政府", TITLE),
        ("某市人民政府", "1.加强执法。坚持以改革创新为根本动力,持续深化体制改革。"),
    ],
)
def test_the_line_that_gives_a_day_is_found_alone_merged_or_else_the_title(raw: str, line: str) -> None:
    assert words(imprint.lines_dated(DAY, plan(raw))) == [line]


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (f"某政发〔2021〕3号\n{TITLE}", "某政发〔2021〕3号"),
        (f"{TITLE}\n文号:某政发〔2021〕3号 某市人民政府", "文号:某政发〔2021〕3号某市人民政府"),
        (TITLE, TITLE),
    ],
)
def test_the_line_that_holds_the_number_is_found(raw: str, line: str) -> None:
    assert words(imprint.lines_with("某政发〔2021〕3号", plan(raw))) == [line]


def test_a_title_over_two_lines_is_both() -> None:
    assert words(imprint.title_lines(plan("某市知识产权\n“十四五”规划"))) == ["某市知识产权", "“十四五”规划"]


def test_a_page_dates_a_plan_that_does_not_date_itself() -> None:
    assert imprint.is_dated_by_the_page(DAY, plan(f"{TITLE}\n发布时间:2021-03-01 来源:某报"))
    assert not imprint.is_dated_by_the_page(DAY, plan(f"发布时间:2021-03-02 来源:某报\n{TITLE}\n2021年3月1日"))


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (f"时间:2021-03-01 来源:某报 阅读:12\n{TITLE}", "某报"),
        (f"来源:某市政府网 作者:某某\n{TITLE}", "某市政府网"),
        (TITLE, None),
    ],
)
def test_the_source_that_a_page_names_is_found(raw: str, name: str | None) -> None:
    found = imprint.source_named(plan(raw))
    assert (found[0] if found else None) == name


def test_signature_and_addressees_are_told_apart() -> None:
    document = plan(f"{TITLE}\n各区人民政府,各委、办、局:\n某市人民政府")
    signed, sent = imprint.signature(document), imprint.addressees(document)
    assert signed is not None
    assert signed.text == "某市人民政府"
    assert sent is not None
    assert sent.text.startswith("各区人民政府")


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (f"重磅!{TITLE}来了\n时间:2021-03-02 来源:某报\n{TITLE}", f"重磅!{TITLE}来了"),
        (f"您的位置:首页\n关于印发{TITLE}的通知\n各区人民政府:\n{TITLE}", f"关于印发{TITLE}的通知"),
        ("各区人民政府:\n某市知识产权\n“十四五”规划", None),
        (TITLE, None),
    ],
)
def test_the_line_that_heads_the_page_is_like_the_title_and_no_part_of_it(raw: str, line: str | None) -> None:
    found = imprint.headline(plan(raw))
    assert (found.text if found else None) == line


def test_a_remark_in_brackets_stands_by_itself() -> None:
    found = imprint.note(plan(f"某市人民政府\n2021年3月1日\n(此件依申请公开)\n{TITLE}"))
    assert found is not None
    assert found.text == "(此件依申请公开)"
    assert imprint.note(plan(f"{TITLE}(试行)")) is None

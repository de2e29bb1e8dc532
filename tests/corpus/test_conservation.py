"""Nothing of a text is lost, whatever it holds: on the four plans, and on texts that hypothesis makes up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Metadata, Span
from corpus.parse import parse_document
from corpus.reading import LineHint, LineKind
from tests.corpus.conservation import assert_conserved, assert_lawful
from tests.corpus.plans import document, raw_text

METADATA = Metadata("x", "某市知识产权“十四五”规划", "某市", "市", period=(2021, 2025))

NUMBERS = [
    "一、",
    "二.",
    "(一)",
    "（三）",
    "1.",
    "2．",
    "12、",
    "(1)",
    "2)",
    "①",
    "第一条",
    "第二条 ",
    "第一章 总则",
    "第一部分",
    "专栏1",
    "——",
    "3.15",
]
SPACES = [
    "\n",
    "\n",
    "\n\n",
    " ",
    "\u3000\u3000",
    "\r\n",
    "\t",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\xa0",
    "\ufeff",
    "\u200b",
    "\u00ad",
]
NOISE = [
    "0.1元入场捕鱼",
    "加微信领取红包",
    "-20-",
    "-20- ",
    "\n- 3 -\n",
    "<br/>",
    "<p style='a'>",
    "&nbsp;",
    "表1.png",
    "\n热点资讯\n",
    "20212035年",
]
MARKS = [
    "(",
    ")",
    "（",
    "）",
    "《",
    "》",
    "“",
    "”",
    "「",
    "」",
    "[",
    "]",
    "〔",
    "〕",
    "。",
    ",",
    "；",
    ";",
    ":",
    "、",
    "-",
    "—",
]
WORDS = [
    "加强知识产权保护",
    "推动高校加快技术经纪人队伍建设和技术经理人培养",
    "完善知识产权公共服务体系建设",
    "目标",
    "2023年知识产权发展指标",
    "(市知识产权局牵头,市教委配合)",
    "(市财政局、各区负责)",
    "责任单位:市科技局",
    "牵头单位:市科技局。完成时限:2023年底",
    "市工业和信息化局和市教委",
    "到2025年",
    "从2020年的12件",
    "增长到3.5万件",
    "分别达到1件、2件",
    "3-5个",
    "累计",
    "年均增长10%",
    "某市人民政府",
    "2021年12月31日",
    "各区人民政府:",
    "指标:专利;单位:件;2025年目标:≥60",
    "某市知识产权“十四五”规划",
    "𠀀",
    "ﬁ",
    "İ",
    "٣",
    "²",
]
BITS = st.sampled_from([*NUMBERS, *SPACES, *NOISE, *MARKS, *WORDS])
UNICODE = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.lists(BITS | BITS | BITS | UNICODE, max_size=120).map("".join)
RUN_ON = st.lists(BITS.filter(lambda bit: "\n" not in bit), min_size=60, max_size=200).map("".join)


@pytest.mark.parametrize("doc_id", ["sh-impl", "sh-plan", "haimen", "tianjin"])
def test_nothing_of_a_plan_is_lost(doc_id: str) -> None:
    assert document(doc_id).raw == raw_text(doc_id)
    assert_lawful(document(doc_id))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_nothing_of_any_text_is_lost(text: str) -> None:
    assert_lawful(parse_document(text, METADATA))


@given(RUN_ON)
@settings(max_examples=100, deadline=None)
def test_nothing_of_run_on_text_is_lost(text: str) -> None:
    assert_lawful(parse_document(text, METADATA))


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_characters_crash_the_parser(text: str) -> None:
    assert_lawful(parse_document(text, METADATA))


@given(TEXTS, st.data())
@settings(max_examples=100, deadline=None)
def test_hints_of_the_file_lose_nothing_even_if_they_are_wrong(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, max(len(text) - 1, 0)), max_size=6, unique=True).map(sorted))
    hints = [
        LineHint(
            Span(place, min(place + 5, len(text))), data.draw(st.sampled_from(LineKind)), data.draw(st.integers(0, 4))
        )
        for place in places
    ]
    assert_lawful(parse_document(text, METADATA, hints=hints))


@pytest.mark.parametrize(
    "unit", ["1", "2021", ".", "甲\n", "(", "一、", "0.1元入场捕鱼", "(市知识产权局负责)", "分别1件、", " "]
)
def test_monotonous_texts_are_texts_too(unit: str) -> None:
    assert_lawful(parse_document(unit * (10_000 // len(unit)), METADATA))


def test_the_law_fails_when_a_character_is_lost() -> None:
    whole = parse_document("一、总体要求\n加强知识产权保护,完善公共服务体系。", METADATA)
    less = type(whole)(**{field: getattr(whole, field) for field in whole.__dataclass_fields__} | {"clauses": ()})
    with pytest.raises(AssertionError, match="is lost"):
        assert_conserved(less)

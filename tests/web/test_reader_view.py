from __future__ import annotations

import pytest

from corpus.model import Metadata, Span
from corpus.parse import parse_document
from tests.web.double import DOCUMENTS, task
from web.reader_view import Imprint, Missing, Passage, Title, reading_of


def words(passage: Passage | Imprint) -> str:
    return "".join(piece.text for piece in passage.pieces)


def passages(doc_id: str, quote: Span | None = None) -> dict[str, Passage]:
    items = reading_of(DOCUMENTS[doc_id], quote).items
    return {item.anchor: item for item in items if isinstance(item, Passage)}


@pytest.mark.parametrize("doc_id", DOCUMENTS)
def test_every_clause_and_heading_is_shown_once_in_the_order_of_the_text(doc_id: str) -> None:
    document = DOCUMENTS[doc_id]
    items = reading_of(document).items
    assert {anchor: words(passage) for anchor, passage in passages(doc_id).items()} == {
        clause.id: clause.text for clause in document.clauses
    }
    assert [item.text for item in items if isinstance(item, Title)] == [heading.text for heading in document.headings]
    shown = "".join(item.text if isinstance(item, Title) else words(item) for item in items if item.kind != "missing")
    assert shown.index("知识产权") >= 0
    starts = {clause.id: clause.span.start for clause in document.clauses}
    order = [starts[item.anchor] for item in items if isinstance(item, Passage)]
    assert order == sorted(order)


def test_the_words_of_a_raw_span_are_marked_and_no_others() -> None:
    document = DOCUMENTS["sh-impl"]
    quote = "探索建立国家商业秘密保护基地"
    start = document.raw.index(quote)
    found = passages("sh-impl", Span(start, start + len(quote)))
    marked = {anchor: [p.text for p in passage.pieces if p.quoted] for anchor, passage in found.items()}
    assert {anchor: texts for anchor, texts in marked.items() if texts} == {task(50).id: [quote]}


def test_a_quote_across_a_mended_place_is_marked_as_it_reads() -> None:
    raw = DOCUMENTS["haimen"].raw
    start = raw.index("《0.1元入场捕鱼强化知识产权保护的意见》")
    end = raw.index("》", start) + 1
    pieces = [p for passage in passages("haimen", Span(start, end)).values() for p in passage.pieces if p.quoted]
    assert [(p.text, p.mend) for p in pieces] == [("《", 0), ("关于", 2), ("强化知识产权保护的意见》", 0)]


@pytest.mark.parametrize("span", [Span(0, 0), Span(10**9, 10**9 + 5), Span(500, 400)])
def test_a_span_that_holds_no_words_marks_nothing(span: Span) -> None:
    assert not any(piece.quoted for passage in passages("sh-impl", span).values() for piece in passage.pieces)


def test_each_mended_place_has_its_note() -> None:
    reading = reading_of(DOCUMENTS["haimen"])
    mended = [p for item in reading.items if isinstance(item, (Passage, Imprint)) for p in item.pieces if p.mend]
    assert [piece.mend for piece in mended] == list(range(1, len(reading.notes) + 1))
    assert {piece.text for piece in mended} == {"关于", "〔原文此处缺失〕"}
    assert all("0.1元入场捕鱼" in note for note in reading.notes)
    assert "捕鱼" not in "".join(words(passage) for passage in passages("haimen").values())


def test_a_table_that_was_a_picture_is_told_where_it_stood() -> None:
    items = reading_of(DOCUMENTS["sh-plan"]).items
    place = next(i for i, item in enumerate(items) if isinstance(item, Missing))
    assert "图片" in items[place].note
    assert sum(isinstance(item, Missing) for item in items) == len(DOCUMENTS["sh-plan"].gaps)


def test_duties_are_grouped_by_the_word_of_the_plan() -> None:
    assert passages("sh-impl")[task(26).id].duties == (
        ("牵头", ("市知识产权局",)),
        ("按职责分工负责", ("市委宣传部", "市公安局", "市市场监管局")),
    )


def test_the_contents_are_the_headings() -> None:
    contents = reading_of(DOCUMENTS["tianjin"]).contents
    assert contents[0].text == "一、主要任务"
    assert len({title.anchor for title in contents}) == len(contents) == len(DOCUMENTS["tianjin"].headings)


@pytest.mark.parametrize("doc_id", DOCUMENTS)
def test_the_lines_around_a_plan_are_shown_where_they_stand(doc_id: str) -> None:
    document = DOCUMENTS[doc_id]
    items = reading_of(document).items
    lines = [item for item in items if isinstance(item, Imprint)]
    first = {line.text: line.id for line in reversed(document.imprint)}
    expected = [(line.id, line.text) for line in document.imprint if first[line.text] == line.id]
    assert [(line.anchor, words(line)) for line in lines] == expected


def test_a_line_that_stands_twice_around_a_plan_is_shown_once() -> None:
    shown = [words(item) for item in reading_of(DOCUMENTS["tianjin"]).items if isinstance(item, Imprint)]
    assert shown.count("天津知识产权十四五规划") == 1


def test_a_line_that_is_cited_is_marked() -> None:
    document = DOCUMENTS["tianjin"]
    line = document.imprint[-1]
    shown = [item for item in reading_of(document, line.span).items if isinstance(item, Imprint)]
    assert [piece.text for item in shown for piece in item.pieces if piece.quoted] == [line.text]
    assert line.text.endswith("2021年11月2日印发")


def test_a_gap_in_a_line_is_noted_in_it_and_not_below() -> None:
    items = reading_of(DOCUMENTS["haimen"]).items
    signature = next(item for item in items if isinstance(item, Imprint) and "原文此处缺失" in words(item))
    assert any(piece.mend for piece in signature.pieces)
    assert not any(isinstance(item, Missing) and "办公室" in item.note for item in items)


def test_the_header_before_each_cell_of_a_row_is_no_note() -> None:
    raw = "滨江港发展规划\n一、发展目标\n指标\t单位\t2025年\n泊位\t个\t8\n"
    reading = reading_of(parse_document(raw, Metadata("port", "滨江港发展规划", "滨江市", "市")))
    (row,) = (item for item in reading.items if isinstance(item, Passage))
    assert words(row) == "指标:泊位;单位:个;2025年:8"
    assert not reading.notes
    assert ("表格的表头，已并入各行", 1) in reading.tidied

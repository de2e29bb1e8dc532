import unicodedata

from corpus.cleaning.text import clean
from corpus.model import Metadata
from corpus.parse import parse_document
from corpus.show import side_by_side, stretches, tree
from tests.corpus.plans import clause_at, document, raw_text

METADATA = Metadata("x", "某市知识产权“十四五”规划", "某市", "市", period=(2021, 2025))


def test_a_tree_shows_headings_and_clauses_in_the_order_of_the_text() -> None:
    parsed = parse_document(
        "一、任务\n(一)保护\n1.加强执法,建设基地3个。(市公安局负责)\n二、保障\n加强领导。", METADATA
    )
    first, second = parsed.clauses
    assert tree(parsed) == (
        "x 某市知识产权“十四五”规划\n"
        "  一、任务\n"
        "    (一)保护\n"
        f"      [{first.id}] task 1.加强执法,建设基地3个。(市公安局负责) 责任1 指标1\n"
        "  二、保障\n"
        f"    [{second.id}] safeguard 加强领导。\n"
    )


def test_a_tree_shortens_long_clauses_prefers_titles_and_names_gaps() -> None:
    text = tree(document("haimen"))
    assert "] background 知识产权综合改革卓有成效\n" in text
    assert "…" in text
    assert text.endswith("! 原文被“0.1元入场捕鱼”覆盖,无法由上下文确定\n")
    assert text.count("\n") == 1 + 41 + 46 + 1


def test_the_stretches_of_a_clause_are_its_raw_slice_and_its_text() -> None:
    for doc_id in ("haimen", "tianjin", "sh-impl"):
        doc = document(doc_id)
        for clause in doc.clauses:
            parts = stretches(doc, clause)
            assert "".join(part.raw for part in parts) == raw_text(doc_id)[slice(*clause.span)]
            assert "".join(part.clean for part in parts).replace("\n", "") == clause.text.replace("\n", "")


def test_stretches_name_the_rule_of_each_edit() -> None:
    parts = stretches(document("haimen"), clause_at("haimen", "最高人民法院0.1元"))
    assert [(part.raw, part.clean) for part in parts if part.rule] == [("0.1元入场捕鱼", "关于")] * 2
    assert {part.rule for part in parts} == {None, "advert_over_word"}
    assert len(parts) == 5


def test_raw_and_clean_words_stand_side_by_side() -> None:
    parsed = parse_document("一、任务\n1.加强执法,落实-20- 药品行业保护,建设基地3个。(市公安局负责)", METADATA)
    clause = parsed.clauses[0]
    shown = side_by_side(parsed, clause, width=43)
    lines = shown.splitlines()
    assert lines[0] == f"{clause.id} 一、任务"
    rows = [line.partition(" |")[::2] for line in lines if " |" in line]
    assert "".join(left for left, _ in rows).replace(" ", "") == parsed.raw[slice(*clause.span)].replace(" ", "")
    assert "".join(right for _, right in rows).replace(" ", "") == clause.text
    assert "- page_mark: “-20-” → “”" in lines
    assert lines[-2:] == ["* 市公安局 负责", "* 基地 3个 goal 2025"]


def test_the_columns_line_up_whatever_the_width_of_the_characters() -> None:
    clause = clause_at("sh-impl", "47.建设知识产权保护规范化市场")
    rows = [line for line in side_by_side(document("sh-impl"), clause, 60).splitlines() if " | " in line]
    places = {
        sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in row.split(" | ")[0]) for row in rows
    }
    assert places == {28}


def test_a_duty_that_a_box_shares_is_marked() -> None:
    clause = clause_at("sh-plan", "探索数据知识产权保护规则。研究")
    assert "* 市知识产权局 牵头 (inherited)" in side_by_side(document("sh-plan"), clause)


def test_a_measure_is_shown_with_what_it_offers_to_whom_and_how_firmly() -> None:
    parsed = parse_document("一、任务\n1.鼓励中小企业开展专利质押融资。(市公安局负责)", METADATA)
    assert side_by_side(parsed, parsed.clauses[0]).endswith(
        "* 质押融资; 中小微企业、专利（为重点）; 鼓励支持“鼓励”: 鼓励中小企业开展专利质押融资。\n"
    )
    assert " 责任1 措施1\n" in tree(parsed)


def test_a_narrow_screen_gets_one_character_a_line() -> None:
    parsed = parse_document("一、任务\n加强执法。", METADATA)
    rows = [line for line in side_by_side(parsed, parsed.clauses[0], 1).splitlines() if " | " in line]
    assert len(rows) == len(clean("加强执法。", ()).text)

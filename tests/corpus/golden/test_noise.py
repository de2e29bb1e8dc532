"""What was removed from the four plans, what was mended and what is missing, counted in the raw text."""

from __future__ import annotations

import re

from corpus.cleaning.text import clean
from tests.corpus.plans import clause_at, document, raw_text

ADVERT = "0.1元入场捕鱼"


def rules(doc_id: str) -> list[str]:
    return [edit.rule for edit in document(doc_id).edits]


def text_of(doc_id: str) -> str:
    return clean(raw_text(doc_id), document(doc_id).edits).text


def test_haimen_s_advertising_is_mended_8_times_and_left_as_a_gap_once() -> None:
    assert raw_text("haimen").count(ADVERT) == 9
    assert rules("haimen").count("advert_over_word") == 8
    assert rules("haimen").count("advert_gap") == 1
    assert ADVERT not in text_of("haimen")
    for words in ("落实习近平在中央政治局", "先后印发实施《", "重要论述、重要指示批示精神", "贯彻落实各级政府"):
        assert "关于" in clause_at("haimen", words).text
    assert clause_at("haimen", "最高人民法院0.1元").text.count("关于知识产权") == 2


def test_the_overwritten_name_of_the_government_is_a_gap_and_never_a_guess() -> None:
    gaps = document("haimen").gaps
    assert [gap.kind for gap in gaps] == ["overwritten"]
    start, end = gaps[0].span
    raw = raw_text("haimen")
    assert raw[start:end] == ADVERT
    assert raw[start - 3 : end + 3] == f"南通市{ADVERT}办公室"
    assert not any("人民政府办公室" in clause.text for clause in document("haimen").clauses)
    assert [doubt.rule for doubt in document("haimen").doubts] == ["advert_gap"]


def test_pictures_of_tables_are_gaps_with_their_place() -> None:
    raw = raw_text("sh-plan")
    pictures = [match.span() for match in re.finditer(r"表\d\.png", raw)]
    gaps = document("sh-plan").gaps
    assert len(pictures) == 3
    assert [tuple(gap.span) for gap in gaps] == pictures
    assert {gap.kind for gap in gaps} == {"picture_table"}
    assert gaps[0].path == ("一、规划背景",)
    assert gaps[1].path == gaps[2].path == ("二、总体要求", "(三)发展目标")


def test_shanghai_s_indicator_table_of_which_only_a_note_is_left_is_a_gap() -> None:
    gaps = document("sh-impl").gaps
    assert [gap.kind for gap in gaps] == ["picture_table"]
    assert raw_text("sh-impl")[slice(*gaps[0].span)] == "2023年知识产权发展指标"


def test_tianjin_has_no_gap() -> None:
    assert document("tianjin").gaps == ()


def test_lost_dashes_between_years_are_mended() -> None:
    raw = raw_text("sh-impl")
    assert len(re.findall(r"20222023(?!\d)|20212035", raw)) == 4
    assert rules("sh-impl").count("lost_dash") == 4
    text = text_of("sh-impl")
    assert "(2021—2035年)" in text
    assert "2022—2023年度" in text
    assert not re.search(r"\d{8}", text)


def test_page_marks_inside_sentences_are_gone_and_the_sentence_is_whole() -> None:
    assert raw_text("tianjin").count("-20-") == rules("tianjin").count("page_mark") == 18
    assert "-20-" not in text_of("tianjin")
    assert "落实药品、电子商务等行业" in clause_at("tianjin", "强化新技术应用和新业态保护").text
    assert "对接天津“海河英才”计划" in clause_at("tianjin", "对接天津“海河英才”").text


def test_the_sharing_site_s_lines_are_gone() -> None:
    text = text_of("tianjin")
    for words in ("天天文库", "温馨提示", "下载", "第10页", "U-1387", "86.00"):
        assert words in raw_text("tianjin")
        assert words not in text
    assert "阅读:968" in raw_text("sh-impl")
    assert "阅读" not in text_of("sh-impl")
    assert "热点资讯" not in text_of("sh-impl")
    assert "点击查看" not in text_of("haimen")


def test_nothing_else_was_removed() -> None:
    kept = {doc_id: set(rules(doc_id)) for doc_id in ("sh-impl", "sh-plan", "haimen", "tianjin")}
    assert kept == {
        "sh-impl": {"lost_dash", "read_counter", "site_section"},
        "sh-plan": {"picture_name"},
        "haimen": {"advert_over_word", "advert_gap", "site_link"},
        "tianjin": {"page_mark", "site_page_list", "site_notice", "site_file_card", "site_section"},
    }

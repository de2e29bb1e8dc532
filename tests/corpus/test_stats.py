from dataclasses import replace

import pytest

from corpus.model import Edit, Metadata, Span
from corpus.parse import parse_document
from corpus.stats import accounted, corpus_stats, document_stats
from tests.corpus.plans import document

METADATA = Metadata("x", "某市知识产权“十四五”规划", "某市", "市", period=(2021, 2025))
TEXT = (
    "某市知识产权“十四五”规划\n一、任务\n1.加强执法,建设基地3个。(市公安局牵头,市司法局、各区配合)\n"
    "2.完善服务。建立平台。(市公安局负责)\n继续完善有关服务工作。\n热点资讯\n表1.png"
)


def test_the_counts_of_a_document() -> None:
    assert corpus_stats([parse_document(TEXT, METADATA)]) == {
        "documents": [
            {
                "doc_id": "x",
                "clauses": 3,
                "by_kind": {"task": 2, "measure": 1},
                "ordinals": 3,
                "responsibilities": 4,
                "by_role": {"cooperate": 2, "lead": 1, "responsible": 1},
                "departments": 2,
                "targets": 1,
                "measures": 0,
                "measures_by_kind": {},
                "gaps": 1,
                "noise_by_rule": {"picture_name": 1, "site_section": 1},
                "accounted": 1.0,
            }
        ]
    }


def test_the_counts_of_the_plans() -> None:
    stats = [document_stats(document(doc_id)) for doc_id in ("sh-impl", "sh-plan", "haimen", "tianjin")]
    # 8 parts + 22 sections + 123 tasks; 7 + 20 + 4 + 10; 5 + 15 + 26; 3 + 6 + 23 + 14.
    assert [entry["ordinals"] for entry in stats] == [153, 41, 46, 46]
    assert [entry["by_kind"].get("task") for entry in stats] == [123, 41, None, 32]
    assert [entry["by_role"].get("lead", 0) for entry in stats] == [52, 18, 0, 4]
    assert [entry["gaps"] for entry in stats] == [1, 3, 1, 0]
    assert [entry["accounted"] for entry in stats] == [1.0] * 4


def test_each_measure_is_counted_once_under_what_it_offers() -> None:
    text = "一、任务\n1.支持企业开展专利质押融资。组织企业知识产权培训。(市公安局负责)"
    counted = document_stats(parse_document(text, METADATA))
    assert counted["measures"] == 2
    assert counted["measures_by_kind"] == {"人才培训": 1, "质押融资": 1}


def test_no_documents_no_counts() -> None:
    assert corpus_stats([]) == {"documents": []}


def test_a_character_without_a_place_is_not_accounted_for() -> None:
    whole = parse_document(TEXT, METADATA)
    less = replace(whole, clauses=whole.clauses[:-1])
    lost = len(whole.clauses[-1].text)
    visible = sum(not char.isspace() for char in TEXT)
    assert accounted(less) == pytest.approx(1 - lost / visible)


def test_a_character_with_two_places_is_not_accounted_for() -> None:
    whole = parse_document("一、任务\n加强知识产权保护。", METADATA)
    again = replace(whole.clauses[0], span=Span(0, 4))
    assert accounted(replace(whole, imprint=(again,))) == pytest.approx(1 - 4 / 13)


def test_noise_counts_where_no_piece_holds_it() -> None:
    nothing = replace(parse_document("热点资讯", METADATA), edits=(Edit(Span(0, 2), "", "site_section"),))
    assert accounted(nothing) == 0.5


def test_a_text_without_visible_characters_is_accounted_for() -> None:
    assert accounted(parse_document(" \n", METADATA)) == 1.0

from __future__ import annotations

import math
from pathlib import Path

from corpus.cleaning.text import clean
from rag.knowledge import Knowledge

HELD = ("haimen", "sh-impl", "sh-plan", "tianjin")


def test_the_plans_and_their_regions_are_listed(knowledge: Knowledge) -> None:
    assert sorted(knowledge.doc_ids) == sorted(HELD)
    assert set(knowledge.regions) == {"上海市", "天津市", "南通市海门区"}
    assert knowledge.region_of("haimen") == "南通市海门区"
    assert knowledge.regions_of(("sh-plan", "tianjin", "sh-impl")) == ("上海市", "天津市")
    assert sorted(knowledge.documents_of(("上海市", "天津市"))) == ["sh-impl", "sh-plan", "tianjin"]


def test_only_a_plan_that_names_departments_assigns_duties(knowledge: Knowledge) -> None:
    assert [doc_id for doc_id in HELD if knowledge.assigns_duties(doc_id)] == ["sh-impl", "sh-plan", "tianjin"]


def test_a_plan_is_called_by_its_first_alias(knowledge: Knowledge) -> None:
    assert knowledge.label("sh-impl") == "上海实施推进计划"


def test_the_clauses_of_plans_stand_one_plan_after_the_other(knowledge: Knowledge) -> None:
    both = [*knowledge.document("haimen").clauses, *knowledge.document("tianjin").clauses]
    assert knowledge.clauses(["haimen", "tianjin"]) == both


def test_titles_stand_in_one_list(knowledge: Knowledge) -> None:
    listed = knowledge.titles(["tianjin", "haimen"])
    assert listed == "《天津市知识产权“十四五”规划主要任务工作分工》、《南通市海门区“十四五”知识产权发展规划》"


def test_a_clause_is_found_with_its_region(knowledge: Knowledge) -> None:
    clause = knowledge.document("tianjin").clauses[3]
    assert knowledge.clause(clause.id) == clause
    assert knowledge.region(clause) == "天津市"


def test_words_of_a_clause_are_located_in_the_raw_file(knowledge: Knowledge) -> None:
    raw = Path("corpus/raw/haimen.txt").read_text("utf-8")
    document = knowledge.document("haimen")
    clause = next(c for c in document.clauses if "0.1元" in raw[c.span.start : c.span.end])
    end = len(clause.text) // 2
    span = knowledge.raw_span(clause, 5, end)
    assert clean(raw, document.edits, span).text == clause.text[5:end]
    assert knowledge.cleaned(clause).text == clause.text


def test_a_rare_word_tells_more_than_a_common_one(knowledge: Knowledge) -> None:
    common, rare, nowhere = (knowledge.weigh(word) for word in ("知识产权", "植物新品种", "狩猎证"))
    assert common < rare < nowhere


def test_a_pair_of_characters_is_held_where_it_stands(knowledge: Knowledge) -> None:
    texts = [clause.text.lower() for clause in knowledge.clauses(knowledge.doc_ids)]
    for word in ("专利", "产权", "茶艺", "pct", "20"):
        written = sum(word in text for text in texts)
        assert knowledge.weigh(word) == math.log((len(texts) + 1) / (written + 0.5))
        assert knowledge.is_written(word) is (written > 0)


def test_two_characters_that_only_meet_weigh_as_a_pair_and_not_as_a_word(knowledge: Knowledge) -> None:
    texts = [clause.text.lower() for clause in knowledge.clauses(knowledge.doc_ids)]
    written = sum("权保" in text for text in texts)
    assert knowledge.weigh_pair("权保") == math.log((len(texts) + 1) / (written + 0.5))
    assert knowledge.weigh("权保") == math.log((len(texts) + 1) / 0.5)

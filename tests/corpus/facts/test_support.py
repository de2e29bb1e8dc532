from __future__ import annotations

from corpus.cleaning.text import clean
from corpus.model import ClauseKind, Document, Firmness, Metadata, SupportMeasure
from corpus.parse import parse_document

_PLAN = Metadata(doc_id="x", title="某市知识产权规划", region="某市", level="市", period=(2021, 2025))
_RAW = """某市知识产权规划
一、发展基础
全市专利质押融资额达到3亿元，支持企业投保专利保险。
二、主要任务
(一)发展知识产权金融。扩大质押融资规模，支持企业办理质押贷款。探索知识产权证券化。到2025年开展专利导航项目20个。(市知识产权局负责)
(二)严格执法。严厉打击侵权假冒行为。(市市场监管局负责)
三、保障措施
(一)加大投入。对中小微企业给予专利资助。
"""


def measures(raw: str = _RAW) -> list[SupportMeasure]:
    return [measure for clause in parse_document(raw, _PLAN).clauses for measure in clause.measures]


def test_tasks_and_safeguards_offer_and_background_does_not() -> None:
    assert [measure.kinds[0].name for measure in measures()] == ["质押融资", "证券化", "专利导航", "资金支持"]


def test_a_number_to_reach_makes_a_promise_firm() -> None:
    assert [measure.firmness for measure in measures()] == [
        Firmness.BUILD,
        Firmness.EXPLORE,
        Firmness.FIXED,
        Firmness.BUILD,
    ]
    assert measures()[2].firm_words == "专利导航项目20个"


def test_a_title_is_joined_to_the_sentence_that_it_names_and_the_duty_left_out() -> None:
    document = parse_document("二、主要任务\n1.推广专利保险。支持企业投保专利保险。(市知识产权局负责)\n", _PLAN)
    clause = document.clauses[0]
    (measure,) = clause.measures
    assert clause.text[measure.start : measure.end] == "推广专利保险。支持企业投保专利保险。"


def test_the_raw_text_at_a_measures_span_is_its_words(plan_documents: list[Document]) -> None:
    for document in plan_documents:
        for clause in document.clauses:
            for measure in clause.measures:
                raw = clean(document.raw, document.edits, measure.span).text
                assert raw == clause.text[measure.start : measure.end]
                assert all(measure.span.contains(kind.span) for kind in measure.kinds)
                assert all(measure.span.contains(one.span) for one in measure.conditions)


def test_measures_of_a_clause_follow_each_other_and_only_offering_clauses_have_any(
    plan_documents: list[Document],
) -> None:
    for clause in (clause for document in plan_documents for clause in document.clauses):
        ends = [0, *(measure.end for measure in clause.measures)]
        assert all(end <= measure.start for end, measure in zip(ends, clause.measures, strict=False))
        if clause.kind in (ClauseKind.BACKGROUND, ClauseKind.TARGET, ClauseKind.PRINCIPLE, ClauseKind.FRONT_MATTER):
            assert not clause.measures


def test_every_plan_offers_something_and_enforcement_is_none_of_it(plan_documents: list[Document]) -> None:
    texts = []
    for document in plan_documents:
        found = [c.text[m.start : m.end] for c in document.clauses for m in c.measures]
        assert len(found) > 30
        texts += found
    for words in ("严厉打击侵权", "白皮书", "绩效考核", "领导干部教育", "特色小镇"):
        assert not any(words in text for text in texts)

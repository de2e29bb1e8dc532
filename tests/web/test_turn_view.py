from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from rag.contract import Intent, Status
from tests.web.double import answer_to, none_answer, partial_answer, secrets_answer
from web.turn_view import Segment, duties_by_clause, segments_of, turn_of


def test_a_quote_is_marked_within_its_clause() -> None:
    assert segments_of("甲乙丙", "乙") == (
        Segment("甲", False),
        Segment("乙", True),
        Segment("丙", False),
    )


def test_a_quote_that_is_the_whole_clause_stands_alone() -> None:
    assert segments_of("甲", "甲") == (Segment("甲", True),)


def test_a_quote_that_the_clause_does_not_hold_is_shown_after_it() -> None:
    assert segments_of("甲", "乙") == (Segment("甲\n", False), Segment("乙", True))


def test_a_clause_without_a_quote_is_shown_unmarked() -> None:
    assert segments_of("甲", "") == (Segment("甲", False),)


def test_duties_are_grouped_by_clause_and_by_the_word_of_the_plan() -> None:
    facts = {
        "by_region": {"上海": [{"clause_id": "c", "department": "甲局", "role": "lead"}]},
        "all": [
            {"clause_id": "c", "department": "乙局", "role": "shared"},
            {"clause_id": "c", "department": "丙局", "role": "shared"},
            {"clause_id": "c", "department": "甲局", "role": "lead"},
            {"clause_id": "d", "department": "丁局", "role": "督办"},
            {"clause_id": 5, "department": "戊局", "role": "lead"},
        ],
        "count": 3,
    }
    assert duties_by_clause(facts) == {
        "c": (("牵头", ("甲局",)), ("按职责分工负责", ("乙局", "丙局"))),
        "d": (("督办", ("丁局",)),),
    }


def test_the_verdict_counts_the_clauses_that_an_answer_rests_on() -> None:
    assert turn_of(secrets_answer()).verdict == "有据可查 · 依据 2 处原文"
    assert turn_of(partial_answer("问")).verdict == "部分有据 · 依据 1 处原文"
    assert turn_of(none_answer("问")).verdict == "规划中没有找到"
    assert turn_of(answer_to("问", text="海门规划没有写明。")).verdict == "有据可查 · 规划未作规定"


def test_the_understood_question_is_told_only_when_it_says_something_else() -> None:
    assert turn_of(secrets_answer("那天津呢", resolved="天津由谁负责")).understood == "天津由谁负责"
    assert turn_of(secrets_answer("谁负责", resolved="谁负责?")).understood is None


def test_an_answer_says_who_worded_it() -> None:
    assert turn_of(secrets_answer()).origin == "摘自规划原文"
    assert turn_of(partial_answer("问")).origin == "由语言模型整理（qwen2.5-0.5b）"
    assert turn_of(none_answer("问")).origin == ""


def test_partial_and_missing_answers_say_what_to_do_next() -> None:
    assert turn_of(secrets_answer()).advice == ""
    assert turn_of(partial_answer("问")).advice != turn_of(none_answer("问")).advice != ""


def test_only_an_answer_that_leaves_something_open_says_where_to_go() -> None:
    assert turn_of(secrets_answer()).steps == ()
    assert [step.href.partition("?")[0] for step in turn_of(none_answer("天气")).steps] == ["/compare", "/documents"]
    assert [step.href for step in turn_of(none_answer("很长的问题" * 20)).steps] == ["/documents"]


def test_an_enterprise_that_asks_what_applies_is_led_to_the_finder() -> None:
    asked = secrets_answer("我们是芯片企业").model_copy(update={"intent": Intent.POLICY_MATCH})
    assert parse_qs(urlsplit(turn_of(asked).finder).query) == {"text": ["我们是芯片企业"]}
    assert turn_of(secrets_answer()).finder == ""


def test_a_source_begins_like_its_clause() -> None:
    leads = [source.lead for source in turn_of(secrets_answer()).sources]
    assert leads[0] == "50.探索建立商业秘密保护基地(园区、企业、指导…"


def test_a_source_leads_to_its_quote_in_the_reader() -> None:
    citation = secrets_answer().citations[0]
    source = turn_of(secrets_answer()).sources[0]
    assert source.href == f"/documents/sh-impl?start={citation.start}&end={citation.end}#{citation.clause_id}"


def test_a_source_whose_address_leaves_the_site_has_no_link() -> None:
    answer = secrets_answer()
    elsewhere = answer.citations[0].model_copy(update={"url": "javascript:alert(1)"})
    moved = answer.model_copy(update={"citations": [elsewhere], "status": Status.PARTIAL})
    assert turn_of(moved).sources[0].href == ""

from __future__ import annotations

from itertools import pairwise

from corpus.model import Clause, ClauseKind, Metadata
from corpus.parse import parse_document
from rag.evidence.sentences.cut import behind_title, duty_start, folded, lead, sentences, with_heading
from rag.knowledge import Knowledge


def task(number: int, knowledge: Knowledge) -> Clause:
    found = knowledge.document("sh-impl").clauses
    return next(c for c in found if c.ordinals and c.ordinals[-1] == ("number", number))


def test_a_clause_is_cut_at_its_full_stops_without_number_and_duty(knowledge: Knowledge) -> None:
    assert [sentence.text for sentence in sentences(task(5, knowledge))] == [
        "优化知识产权金融发展政策和环境。",
        "完善投资、保险、质押、证券化等知识产权价值实现机制。",
    ]


def test_every_sentence_is_a_stretch_of_its_clause(knowledge: Knowledge) -> None:
    for doc_id in knowledge.doc_ids:
        for clause in knowledge.document(doc_id).clauses:
            found = sentences(clause)
            assert found
            for sentence in found:
                assert sentence.text == clause.text[sentence.start : sentence.end]
            assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_duty_starts_at_its_bracket(knowledge: Knowledge) -> None:
    clause = task(5, knowledge)
    assert clause.text[duty_start(clause) :].startswith("(市知识产权局牵头")


def test_a_clause_without_duty_has_none(knowledge: Knowledge) -> None:
    clause = knowledge.document("haimen").clauses[-1]
    assert duty_start(clause) == len(clause.text)


def test_the_lead_of_a_short_sentence_is_the_sentence(knowledge: Knowledge) -> None:
    assert lead(task(5, knowledge)).text == "优化知识产权金融发展政策和环境。"


def test_the_lead_of_a_long_sentence_ends_at_a_comma_within_the_length(knowledge: Knowledge) -> None:
    clause = task(95, knowledge)
    words = lead(clause, 30)
    assert len(words.text) <= 30
    assert clause.text[words.end] in ",、"
    assert clause.text[words.start : words.end] == words.text


def test_the_lead_of_a_sentence_without_an_early_comma_is_cut(knowledge: Knowledge) -> None:
    assert len(lead(task(11, knowledge), 8).text) == 8


def test_the_lead_of_a_sentence_leaves_no_bracket_open(knowledge: Knowledge) -> None:
    clause = task(50, knowledge)
    assert "(" in clause.text[:24]
    assert lead(clause, 20).text == clause.text[: clause.text.index("(")].removeprefix("50.")


def test_a_row_of_values_is_one_sentence_and_a_row_of_tasks_is_not() -> None:
    table = "指标\t单位\t2025年\n泊位\t个\t8\n附：任务分工\n任务\t完成时限\n疏浚航道。更换航标。\t2023年\n"
    plan = parse_document(f"滨江港发展规划\n一、发展目标\n{table}", Metadata("port", "滨江港发展规划", "滨江市", "市"))
    values, task = (clause for clause in plan.clauses if clause.kind is ClauseKind.TABLE)
    assert [sentence.text for sentence in sentences(values)] == ["指标:泊位;单位:个;2025年:8"]
    assert [sentence.text for sentence in sentences(task)][:2] == ["疏浚航道。", "更换航标。"]


def test_a_title_that_runs_on_without_a_mark_is_a_sentence_of_its_own(knowledge: Knowledge) -> None:
    clause = next(c for c in knowledge.document("tianjin").clauses if c.title == "加大资金投入")
    first, second, *_ = sentences(clause)
    assert first.text == "加大资金投入"
    assert second.text.startswith("将知识产权工作所需经费纳入财政预算")
    assert clause.text[second.start : second.end] == second.text


def parsed(text: str) -> Clause:
    document = parse_document(f"一、主要任务\n{text}\n", Metadata("tea", "滨江市茶业发展规划", "滨江市", "市"))
    return document.clauses[-1]


def test_behind_a_title_inside_a_clause_stands_what_it_is_about() -> None:
    clause = parsed("1.发展茶业。打造岩茶品牌。对获奖茶园给予奖励,每家10万元。茶园每年修剪,统一管护。")
    named, brand, award, care = sentences(clause)
    assert [behind_title(sentences(clause), one) for one in (brand, award, care)] == [award, None, None]
    assert behind_title(sentences(clause), named) == brand


def test_the_cells_of_a_row_are_sentences_but_for_its_number_and_those_in_charge() -> None:
    clause = parsed("序号\t重点任务\t牵头单位\t完成时限\n1\t疏浚航道。拓宽船闸。\t市港航局\t2023年底前")
    assert clause.kind is ClauseKind.TABLE
    assert [one.text for one in sentences(clause)] == ["疏浚航道。", "拓宽船闸。", "完成时限:2023年底前"]
    assert lead(clause).text == "疏浚航道。"


def test_a_sentence_is_read_below_its_nearest_heading(knowledge: Knowledge) -> None:
    clause = task(5, knowledge)
    heading, *_, last = with_heading(clause, sentences(clause)[-1]).split("\n")
    assert (heading, last) == (clause.path[-1].lower(), sentences(clause)[-1].text)
    assert clause.headed_text.split("\n")[: len(clause.path)] == list(clause.path)


def test_a_text_is_searched_folded_and_in_lower_case_at_its_length() -> None:
    assert folded("ＰＣＴ茶園「甲」") == "pct茶园“甲”"

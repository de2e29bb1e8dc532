from __future__ import annotations

import pytest

from corpus.model import Clause
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Reason, Statement, Support, Table, joined, render, whole
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge


@pytest.fixture
def clauses(knowledge: Knowledge) -> tuple[Clause, ...]:
    return knowledge.document("tianjin").clauses


def test_markers_stand_in_the_order_of_their_first_use(clauses: tuple[Clause, ...], knowledge: Knowledge) -> None:
    one, two = Statement("甲。", (whole(clauses[5]),)), Statement("乙。", (whole(clauses[2]), whole(clauses[5])))
    rendered = render([Paragraph((one, two))], knowledge)
    assert rendered.answer == "甲。[1]乙。[2][1]"
    assert [citation.clause_id for citation in rendered.citations] == [clauses[5].id, clauses[2].id]
    assert [claim.citations for claim in rendered.claims] == [[1], [2, 1]]


def test_the_same_words_are_cited_once(clauses: tuple[Clause, ...], knowledge: Knowledge) -> None:
    support = whole(clauses[5])
    rendered = render([Paragraph((Statement("甲。", (support, support)),))], knowledge)
    assert rendered.answer == "甲。[1]"
    assert len(rendered.citations) == 1


def test_other_words_of_a_clause_are_another_citation(clauses: tuple[Clause, ...], knowledge: Knowledge) -> None:
    statement = Statement("甲。", (Support(clauses[5], 0, 4), Support(clauses[5], 4, 8)))
    rendered = render([Paragraph((statement,))], knowledge)
    assert [citation.quote for citation in rendered.citations] == [clauses[5].text[0:4], clauses[5].text[4:8]]


def test_a_sentence_of_a_clause_supports_what_is_said(clauses: tuple[Clause, ...]) -> None:
    first = sentences(clauses[5])[0]
    assert Support.of(clauses[5], first) == Support(clauses[5], first.start, first.end)
    assert Support.of(clauses[5], first).text == first.text


def test_a_draft_has_the_reason_of_the_sentence_that_opens_it(clauses: tuple[Clause, ...]) -> None:
    near = Statement("没有直接写到。", reason=Reason.NEAR)
    draft = Draft(Intent.LOOKUP, Status.GROUNDED, (Paragraph((Statement("甲。", (whole(clauses[5]),)),)),))
    assert draft.reason is None
    behind = draft.behind(near, status=Status.PARTIAL)
    assert (behind.reason, behind.status) == (Reason.NEAR, Status.PARTIAL)
    assert behind.behind(Statement("没有写明时间。")).reason is None


def test_a_draft_says_what_its_blocks_say_a_table_row_by_row(clauses: tuple[Clause, ...]) -> None:
    rows = ((Statement("甲"), Statement("乙", (whole(clauses[2]),))), (Statement("丙"), Statement("丁")))
    first = Statement("戊。", (whole(clauses[5]),))
    draft = Draft(Intent.COMPARE, Status.GROUNDED, (Bullets((first,)), Table(("一", "二"), rows)))
    assert [one.text for one in draft.statements] == ["戊。", "甲", "乙", "丙", "丁"]
    assert draft.supports == (whole(clauses[5]), whole(clauses[2]))


def test_a_statement_without_support_is_no_claim(knowledge: Knowledge) -> None:
    rendered = render([Paragraph((Statement("没有写明。"),))], knowledge)
    assert (rendered.answer, rendered.claims, rendered.citations) == ("没有写明。", [], [])


def test_a_citation_leads_to_its_words_in_the_reader(clauses: tuple[Clause, ...], knowledge: Knowledge) -> None:
    (citation,) = render([Paragraph((Statement("甲。", (whole(clauses[5]),)),))], knowledge).citations
    assert citation.url == f"/documents/tianjin?start={citation.start}&end={citation.end}#{clauses[5].id}"
    assert citation.doc_title == knowledge.entry("tianjin").title
    assert citation.path == list(clauses[5].path)
    assert citation.text == citation.quote == clauses[5].text


def test_bullets_stand_one_a_line_below_their_heading(clauses: tuple[Clause, ...], knowledge: Knowledge) -> None:
    lines = (Statement("甲", (whole(clauses[1]),)), Statement("乙"))
    assert render([Bullets(lines, "相关")], knowledge).answer == "**相关**\n\n- 甲[1]\n- 乙"
    assert render([Bullets(lines)], knowledge).answer == "- 甲[1]\n- 乙"


def test_blocks_are_parted_and_empty_ones_left_out(knowledge: Knowledge) -> None:
    blocks = [Paragraph((Statement("甲。"),)), Paragraph(()), Paragraph((Statement("乙。"),))]
    assert render(blocks, knowledge).answer == "甲。\n\n乙。"


def test_what_another_plan_says_begins_a_line(clauses: tuple[Clause, ...], knowledge: Knowledge) -> None:
    here, there = whole(clauses[5]), whole(knowledge.document("haimen").clauses[3])
    said = (Statement("甲。", (here,)), Statement("乙。", (here,)), Statement("另外："), Statement("丙。", (there,)))
    assert render([Paragraph(said)], knowledge).answer == "甲。[1]乙。[1]另外：\n丙。[2]"


def test_the_cells_of_a_table_cannot_break_it(clauses: tuple[Clause, ...], knowledge: Knowledge) -> None:
    row = (Statement("甲|乙\n丙"), Statement("丁", (whole(clauses[1]),)))
    lines = render([Table(("地区", "数值"), (row,))], knowledge).answer.split("\n")
    assert lines == ["| 地区 | 数值 |", "| --- | --- |", "| 甲\\|乙 丙 | 丁[1] |"]


def test_what_the_answers_to_two_parts_share_is_said_once(clauses: tuple[Clause, ...]) -> None:
    shared, other = (Paragraph((Statement(text, (whole(clauses[5]),)),)) for text in ("甲。", "乙。"))
    drafts = [Draft(Intent.TARGET, Status.GROUNDED, blocks, {}) for blocks in ((other, shared), (shared,))]
    together = joined(drafts)
    assert together is not None
    assert together.blocks == (other, shared)


def test_a_line_that_was_said_is_not_listed_again(clauses: tuple[Clause, ...]) -> None:
    one, two, three = (Statement(text, (whole(clauses[5]),)) for text in ("甲。", "乙。", "丙。"))
    drafts = [
        Draft(Intent.MEASURE, Status.GROUNDED, (Paragraph((one,)), Bullets((two, three)))),
        Draft(Intent.MEASURE, Status.GROUNDED, (Paragraph((three,)), Bullets((two,)))),
    ]
    together = joined(drafts)
    assert together is not None
    assert together.blocks == (Paragraph((one,)), Bullets((two, three)), Paragraph((three,)))

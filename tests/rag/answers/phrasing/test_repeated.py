from __future__ import annotations

from rag.answers.phrasing.repeated import joined_repeats
from rag.draft import Statement, Support
from rag.knowledge import Knowledge
from tests.rag.asking import Ask


def _quoting(doc_id: str, words: str, knowledge: Knowledge, label: str) -> Statement:
    clause = next(one for one in knowledge.document(doc_id).clauses if words in one.text)
    start = clause.text.index(words)
    return Statement(f"{label}：{words}。", (Support(clause, start, start + len(words)),))


def test_what_two_plans_say_alike_is_one_line_that_cites_both(ask: Ask) -> None:
    answer = ask("上海怎么扶持知识产权证券化")
    words = [citation.quote.rstrip("。") for citation in answer.citations]
    said = [line for line in answer.answer.splitlines() if "稳妥推进知识产权证券化" in line]
    assert len(said) == 1
    assert answer.answer.count("证券化等知识产权价值实现机制") == 1
    assert sum("稳妥推进知识产权证券化" in quote for quote in words) > 1


def test_a_plan_that_says_all_the_same_is_named_with_the_first(ask: Ask) -> None:
    assert "（上海实施推进计划第15项同）：" in ask("上海要给哪些重点产业做专利导航决策").answer


def test_another_number_is_not_the_same(knowledge: Knowledge) -> None:
    one = _quoting("sh-plan", "建设知识产权保护试点区16家、示范区8家", knowledge, "上海十四五规划")
    other = _quoting("sh-impl", "建设知识产权保护试点区8家、示范区4家", knowledge, "上海实施推进计划")
    assert joined_repeats([one, other], knowledge) == [one, other]

from __future__ import annotations

from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


def test_the_clause_that_holds_the_words_comes_first(knowledge: Knowledge, understood: Understand) -> None:
    best = retrieve(understood("上海打击种业领域侵权行为"), knowledge)[0]
    assert best.clause.ordinals[-1] == ("number", 51)
    assert best.covered > 0.9
    assert best.focused <= 1.0


def test_a_meaning_is_found_without_a_word_in_common(knowledge: Knowledge, understood: Understand) -> None:
    found = retrieve(understood("上海老师讲课的人谁来聘"), knowledge)[:5]
    assert any("讲师团" in candidate.clause.text for candidate in found)


def test_only_the_documents_in_question_are_searched(knowledge: Knowledge, understood: Understand) -> None:
    found = retrieve(understood("海门的仲裁"), knowledge)
    assert {candidate.clause.doc_id for candidate in found} == {"haimen"}
    elsewhere = retrieve(understood("海门的仲裁"), knowledge, ["tianjin"], k=3)
    assert {candidate.clause.doc_id for candidate in elsewhere} == {"tianjin"}
    assert len(elsewhere) == 3


def test_no_document_no_candidate(knowledge: Knowledge, understood: Understand) -> None:
    assert retrieve(understood("仲裁"), knowledge, []) == []


def test_candidates_stand_best_first(knowledge: Knowledge, understood: Understand) -> None:
    scores = [candidate.score for candidate in retrieve(understood("仲裁员和调解员"), knowledge)]
    assert scores == sorted(scores, reverse=True)


def test_a_clause_named_by_its_heading_comes_first(knowledge: Knowledge, understood: Understand) -> None:
    found = retrieve(understood("海门强化政策保障"), knowledge)
    assert "强化政策保障" in (found[0].clause.title or found[0].clause.path[-1])


def test_what_is_retrieved_again_is_the_same_whatever_was_done_to_it(
    knowledge: Knowledge, understood: Understand
) -> None:
    question = understood("上海谁负责商业秘密保护")
    first = retrieve(question, knowledge)
    kept = list(first)
    first.clear()
    assert retrieve(question, knowledge) == kept

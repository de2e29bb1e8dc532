from __future__ import annotations

from dataclasses import replace

from rag.contract import Status
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.clauses.told import left, untold
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def test_sentences_that_were_told_are_left_out(understood: Understand, knowledge: Knowledge) -> None:
    question = understood("海门怎么建设执法队伍")
    clause = retrieve(question, knowledge)[0].clause
    first = sentences(clause)[0]
    told = replace(question, told=f"海门规划：{first.text}[1]")
    assert left(clause, question) == sentences(clause)
    assert left(clause, told) == sentences(clause)[1:]


def test_a_summary_tells_the_sentence_that_it_shortens(understood: Understand, knowledge: Knowledge) -> None:
    question = replace(understood("天津怎么支持专利导航"), told="促进滨海新区等区域开展信创产业专利导航工程。[1]")
    said = [one.text for c in retrieve(question, knowledge) for one in left(c.clause, question)]
    assert not any("促进滨海新区等区域开展信创产业专利导航工程" in text for text in said)


def test_a_clause_of_which_all_was_told_is_no_candidate(understood: Understand, knowledge: Knowledge) -> None:
    question = understood("上海推进计划怎么对待奥林匹克标志")
    found = relevant(retrieve(question, knowledge))
    rest = untold(found, replace(question, told=found[0].clause.text))
    assert untold(found, question) == found
    assert found[0].clause not in [candidate.clause for candidate in rest]


def test_more_measures_are_others_than_those_before(ask: Ask) -> None:
    first = ask("海门怎么建设执法队伍")
    second = ask("海门怎么建设执法队伍", "还有别的办法吗")
    quotes = {citation.quote for citation in first.citations}
    assert second.status is Status.NONE or not quotes & {citation.quote for citation in second.citations}


def test_when_all_was_told_the_answer_says_so(ask: Ask) -> None:
    answer = ask("天津对老字号怎么保护", "还有别的办法吗", "还有吗")
    assert answer.status is Status.NONE
    assert answer.answer.startswith("除前面所说的以外")

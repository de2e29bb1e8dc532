from __future__ import annotations

from rag.answers.compare.quoting.lines import clauses_of, left, lines_of, statement
from rag.answers.phrasing.wording import quoted
from rag.evidence.sentences.quotable import wanted
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


def test_what_two_plans_say_alike_stands_on_one_line_that_names_both(
    knowledge: Knowledge, understood: Understand
) -> None:
    question = understood("上海怎么加强植物新品种保护")
    clauses = clauses_of(question, knowledge)
    assert {clause.doc_id for clause in clauses} == {"sh-impl", "sh-plan"}
    lines = lines_of(clauses, wanted(question, knowledge), ())
    line = next(line for line in lines if len(line.clauses) > 1)
    said = statement(line, knowledge)
    assert said.text.split("：")[0].endswith("同）")
    assert {support.clause.doc_id for support in said.supports} == {"sh-impl", "sh-plan"}


def test_what_was_said_is_not_said_again(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("天津怎么保护商业秘密")
    (line, *_) = lines_of(clauses_of(question, knowledge)[:1], wanted(question, knowledge), ())
    assert left(line, "") == line
    assert left(line, "".join(quoted(sentence.text) for sentence in line.words[0])) is None

from __future__ import annotations

from rag.answers.compare.quoting.agreeing import alike_first
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question
from tests.rag.asking import Understand


def _asked(question: Question, knowledge: Knowledge) -> list[Candidate]:
    return relevant(retrieve(question, knowledge))


def test_clauses_of_two_plans_that_say_the_same_go_together(understood: Understand, knowledge: Knowledge) -> None:
    asked = [understood(f"{plan}怎么写商业秘密") for plan in ("上海推进计划", "上海十四五规划")]
    pairs = alike_first([_asked(one, knowledge) for one in asked], [one.terms for one in asked])
    assert len(pairs) > 1
    for task, paragraph in pairs:
        assert (task.doc_id, paragraph.doc_id) == ("sh-impl", "sh-plan")
        assert "商业秘密" in task.text
        assert "商业秘密" in paragraph.text
    firsts = {task.id: paragraph.id for task, paragraph in pairs}
    assert len(set(firsts.values())) == len(pairs)


def test_sides_that_say_nothing_alike_have_no_pair(understood: Understand, knowledge: Knowledge) -> None:
    asked = [understood(text) for text in ("上海推进计划怎么建博物馆", "海门规划怎么办讲座")]
    assert alike_first([_asked(one, knowledge) for one in asked], [one.terms for one in asked]) == ()

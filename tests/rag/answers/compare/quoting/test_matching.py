from __future__ import annotations

import pytest

from rag.answers.compare.quoting.matching import alike_first
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question
from tests.rag.asking import Ask, Understand, first_paragraph


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("数据知识产权保护上，上海规划和推进计划有何差别", ["全过程中的知识产权保护", "登记、交易、利用等环节"]),
        ("规划与推进计划在图书情报机构等信息网点上有什么差异", ["图书情报机构等信息服务网点参与"]),
        ("规划和推进计划对商业秘密的保护有哪些差异", ["示范区、示范站(点)", "基地(园区、企业、指导站)"]),
    ],
)
def test_two_plans_are_held_against_each_other_where_they_write_alike(question: str, said: list[str], ask: Ask) -> None:
    opening = first_paragraph(ask(question))
    assert all(words in opening for words in said)


def test_what_a_plan_writes_beyond_a_passage_in_common_comes_first(ask: Ask) -> None:
    opening = first_paragraph(ask("展会上的保护，规划和推进计划有什么差异"))
    more, same = opening.index("多写的是"), opening.index("两者有一处")
    assert more < same


def test_a_name_that_each_plan_has_for_a_thing_is_not_hidden_by_what_they_share(ask: Ask) -> None:
    assert "示范站" in ask("商业秘密的保护点，规划叫什么，推进计划叫什么").answer


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


def test_a_thing_that_the_other_plan_may_call_otherwise_is_found_by_what_the_first_says_of_it(ask: Ask) -> None:
    answer = ask("规划说商业秘密保护要搞示范站(点)，推进计划改成什么了").answer
    assert "第50项写的是“探索建立商业秘密保护基地" in answer

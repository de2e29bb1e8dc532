from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Clause, Responsibility, Role, Span
from rag.answers.phrasing.wording import either_of, in_line, listed, names_of, place, quoted, source, speaks_of, who
from rag.evidence.places.parts import counts_through
from rag.knowledge import Knowledge
from rag.question.plans.links import DepartmentMention


def clause_with(words: str, doc_id: str, knowledge: Knowledge) -> Clause:
    return next(clause for clause in knowledge.document(doc_id).clauses if words in clause.text)


def duty(name: str, role: Role) -> Responsibility:
    return Responsibility(name, role, name, Span(0, 1))


@pytest.mark.parametrize(
    ("doc_id", "words", "where", "named"),
    [
        ("sh-impl", "公益讲师团", "第103项", "上海实施推进计划第103项"),
        ("sh-plan", "牵鼻子", "专栏5", "上海十四五规划专栏5"),
        ("haimen", "流动课堂", "四、(五)4", "海门规划 四、(五)4"),
        ("tianjin", "信创谷", "一、(二)2", "天津工作分工 一、(二)2"),
    ],
)
def test_a_clause_is_placed_by_the_numbers_of_its_plan(
    doc_id: str, words: str, where: str, named: str, knowledge: Knowledge
) -> None:
    clause = clause_with(words, doc_id, knowledge)
    assert place(clause, knowledge) == where
    assert source(clause, knowledge) == named


@pytest.mark.parametrize(
    ("path", "text", "where"),
    [
        (("2.任务", "2.1疏浚航道"), "2.1.3培训船员。", "2.1.3"),
        (("第二章 任务", "2.1疏浚航道"), "1.培训船员。", "第二章2.1第1项"),
        (("一、任务",), "行动一:培训船员。", "一、行动一"),
        (("一、任务",), "第二,培训船员。", "一、第二"),
    ],
)
def test_a_number_that_names_those_above_it_stands_for_them(
    path: tuple[str, ...], text: str, where: str, knowledge: Knowledge
) -> None:
    clause = replace(clause_with("流动课堂", "haimen", knowledge), path=path, text=text, ordinals=())
    assert place(clause, knowledge) == where


def test_only_one_plan_numbers_its_tasks_through(knowledge: Knowledge) -> None:
    assert [doc_id for doc_id in knowledge.doc_ids if counts_through(knowledge.document(doc_id))] == ["sh-impl"]


def test_departments_of_one_role_are_said_together_in_the_order_of_the_plan() -> None:
    duties = [duty("甲局", Role.LEAD), duty("乙局", Role.SHARED), duty("丙局", Role.SHARED), duty("丁局", Role.LEAD)]
    assert who(duties) == "甲局牵头，乙局、丙局按职责分工负责，丁局牵头"
    assert who([]) == ""


def test_quoted_words_stand_inside_a_sentence() -> None:
    assert in_line("打造“故事”。\n 讲好；") == "打造“故事”。 讲好"
    assert quoted("打造“故事”。") == "“打造‘故事’”"


@pytest.mark.parametrize(("names", "said"), [([], ""), (["甲"], "甲"), (["甲", "乙", "丙"], "甲、乙和丙")])
def test_names_are_listed_with_a_word_before_the_last(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_a_district_is_named_with_or_without_its_kind() -> None:
    assert speaks_of("浦东新区", "建设浦东园区")
    assert speaks_of("静海", "静海区大邱庄镇")
    assert not speaks_of("宝坻区", "静海区大邱庄镇")


def test_departments_and_roles_are_named_one_by_one() -> None:
    assert names_of((DepartmentMention("茶叶局", (), 0, 3), DepartmentMention("港口局", (), 4, 7))) == "茶叶局、港口局"
    assert either_of({Role.COOPERATE, Role.LEAD}) == "牵头或配合"

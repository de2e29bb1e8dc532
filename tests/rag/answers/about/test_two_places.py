from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize(
    ("question", "doc_id", "words"),
    [
        ("海门和江苏有什么关系", "haimen", "江苏"),
        ("海门跟上海之间有联系吗", "haimen", "沪苏"),
        ("天津与河北有关系吗", "tianjin", "京津冀"),
        ("上海跟安徽有往来吗", "sh-plan", "长三角"),
    ],
)
def test_what_a_plan_writes_of_another_place_tells_how_they_stand(
    question: str, doc_id: str, words: str, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.status is not Status.NONE
    assert doc_id in documents_of(answer) or doc_id.startswith("sh")
    assert any(words in citation.quote for citation in answer.citations)


def test_a_place_that_a_plan_writes_nothing_of_is_declined(ask: Ask) -> None:
    assert "没有收录成都" in ask("海门和成都有关系吗").answer


def test_what_a_place_belongs_to_stands_in_the_title_of_its_plan(ask: Ask) -> None:
    answer = ask("海门属于南通吗")
    assert (answer.intent, answer.facts["verdict"]) == (Intent.YES_NO, True)
    assert "没有写属于天津" in first_paragraph(ask("海门是不是归天津管"))


@pytest.mark.parametrize("question", ["海门同南通市有啥关系", "南通与海门之间的关系", "南通跟海门区是怎样的关系"])
def test_how_a_place_stands_to_the_one_it_lies_in_is_told_by_title_and_words(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "南通市海门区在南通之下" in first_paragraph(answer)
    assert "全面支撑南通市知识产权强市建设" in answer.answer
    assert "经区政府同意" not in answer.answer


@pytest.mark.parametrize(
    "question", ["天津和上海的关系", "海门规划和上海规划是什么关系", "海门和南通的合作关系由谁建立"]
)
def test_other_relations_are_none_of_belonging(question: str, ask: Ask) -> None:
    assert "之下" not in ask(question).answer


def test_a_body_said_to_be_elsewhere_is_told_as_plans_write_of_it(ask: Ask) -> None:
    answer = ask("WIPO仲裁与调解中心在广州吗")
    assert answer.status is Status.PARTIAL
    assert "没有写到它在“广州”" in first_paragraph(answer)
    assert "上海中心" in answer.answer


def test_who_sees_to_something_is_no_place(ask: Ask) -> None:
    assert "全称" not in ask("海门的商标归谁管").answer


@pytest.mark.parametrize("question", ["海门要不要融入上海", "海门和上海有协作吗", "海门跟上海在规划里有往来吗"])
def test_what_a_plan_writes_of_another_place_is_quoted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.facts["verdict"] is True
    assert documents_of(answer) == {"haimen"}
    assert "沪苏" in answer.citations[0].quote


def test_a_place_is_found_in_a_row_of_such_in_the_plans_of_the_other(ask: Ask) -> None:
    answer = ask("上海与天津怎么协作")
    assert documents_of(answer) == {"sh-plan", "sh-impl"}
    assert all("京津冀沪" in citation.quote for citation in answer.citations)
    assert "《天津市知识产权“十四五”规划主要任务工作分工》没有写到上海" in answer.answer


def test_plans_that_do_not_write_of_each_other_are_said_not_to(ask: Ask) -> None:
    answer = ask("天津和海门有没有合作")
    assert answer.status is Status.NONE
    assert answer.answer.startswith("没有，")


@pytest.mark.parametrize("question", ["天津和海门产学研合作怎么搞", "天津和海门的示范区哪个多"])
def test_a_topic_of_two_places_is_compared(question: str, ask: Ask) -> None:
    assert ask(question).intent is Intent.COMPARE


def test_a_row_that_plans_write_names_no_region(ask: Ask) -> None:
    assert documents_of(ask("沪苏通示范区写在哪里")) == {"haimen"}
    assert documents_of(ask("沪津两地怎么管展会")) >= {"tianjin"}


@pytest.mark.parametrize("question", ["海门有意和上海、江苏的工作接轨吗", "海门会主动对接江苏跟上海的知识产权工作吗"])
def test_several_places_that_a_plan_turns_to_are_told_together(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("是。海门规划")
    assert "“高质量对接沪苏知识产权工作”" in answer

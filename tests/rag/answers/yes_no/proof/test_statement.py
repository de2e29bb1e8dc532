from __future__ import annotations

import pytest

from rag.answers.yes_no.proof.statement import positive
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def words(question: str, understood: Understand, knowledge: Knowledge) -> set[str]:
    return {term.word for term in positive(understood(question), knowledge).terms}


def test_what_denies_or_links_is_no_part_of_the_matter(understood: Understand, knowledge: Knowledge) -> None:
    left = words("海门的职称跟质押没关系吧", understood, knowledge)
    assert "职称" in left
    assert not any("关系" in word for word in left)


def test_a_verb_that_only_says_that_something_is_done_is_left_out(understood: Understand, knowledge: Knowledge) -> None:
    assert "扶持" not in words("天津不扶持驰名商标吧", understood, knowledge)
    assert "扶持" in words("天津扶持驰名商标吧", understood, knowledge)


def test_a_verb_that_says_more_stays(understood: Understand, knowledge: Knowledge) -> None:
    assert "培训" in words("天津不培训仲裁员吧", understood, knowledge)


def test_a_question_keeps_its_terms_where_no_others_tell_the_matter(
    understood: Understand, knowledge: Knowledge
) -> None:
    question = understood("天津不扶持了吧")
    assert positive(question, knowledge).terms == question.terms


@pytest.mark.parametrize(
    ("question", "proof"),
    [
        ("上海不再搞专利导航了吧", "专利导航"),
        ("海门的信用状况跟项目招标不挂钩吧", "项目招标"),
        ("天津重复侵权跟社会信用体系无关吧", "社会信用体系"),
        ("海门不重视地理标志宣传吧", "地理标志宣传"),
        ("天津不准企业投保专利保险吧", "专利保险"),
        ("天津不鼓励社会资本投运营机构吧", "鼓励社会资本"),
        ("海门重大案件不公开审理吧", "公开审理"),
        ("天津的软件正版化停了吧", "软件正版化"),
    ],
)
def test_what_a_plan_does_refutes_that_it_is_not_done(question: str, proof: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("不是。")
    assert proof in answer.answer


@pytest.mark.parametrize("question", ["天津不会放松对侵权假冒的打击吧", "上海没放弃专利导航吧"])
def test_two_denials_affirm(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


@pytest.mark.parametrize("question", ["海门不扶持养蜂吧", "上海规划跟赛马没关系吧"])
def test_what_no_plan_speaks_of_is_not_said_to_be_done(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是", "不是"))


def test_what_prepares_a_result_is_no_part_of_it(understood: Understand, knowledge: Knowledge) -> None:
    assert "申报" not in words("海门申报示范园区没批下来吧", understood, knowledge)
    assert "申报" in words("海门不申报示范园区吧", understood, knowledge)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("天津要派知识产权专员吗", True),
        ("海门要派知识产权专员吗", False),
        ("天津的评选活动会看专利技术转化成效吗", True),
        ("天津的评选活动会看电影吗", False),
        ("上海会处罚非正常专利代理吗", True),
    ],
)
def test_what_is_said_to_be_done_must_be_done(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。") is holds

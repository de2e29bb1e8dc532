from __future__ import annotations

import pytest

from corpus.model import Clause, ClauseKind
from rag.answers.yes_no.claims.done import came_about, happened, is_yet_to_do, only_set
from rag.contract import Status
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term
from tests.rag.asking import Ask


@pytest.fixture
def task(knowledge: Knowledge) -> Clause:
    return _of_kind(ClauseKind.TASK, knowledge)


@pytest.fixture
def past(knowledge: Knowledge) -> Clause:
    return _of_kind(ClauseKind.BACKGROUND, knowledge)


def _of_kind(kind: ClauseKind, knowledge: Knowledge) -> Clause:
    clauses = (clause for entry in knowledge.entries for clause in knowledge.document(entry.id).clauses)
    return next(clause for clause in clauses if clause.kind is kind)


def test_what_is_asked_to_have_happened_is_told() -> None:
    assert happened("茶馆已经建了吗")
    assert happened("目标完成了没有")
    assert happened("茶港已签约了吗")
    assert happened("已有茶馆了吗")
    assert happened("有茶馆了吗")
    assert happened("茶馆有了没")
    assert not happened("有规定了吗")
    assert not happened("要建茶馆吗")
    assert not happened("已有茶馆要扩建吗")


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("茶馆建起来了没", "建起来了"),
        ("成立茶会了吗", "成立"),
        ("拿到过茶王奖吗", "拿到过"),
        ("建好茶港没有", "建好"),
        ("茶港建成没有?", "建成"),
        ("有没有建成茶港", "建成"),
        ("茶叶培育中心成立了没有", "成立了"),
        ("茶叶委员会办起来了吗", "办起来了"),
        ("是不是已经建成茶港", "建成"),
        ("茶票发过没", "发过"),
        ("茶港签过协议没有", "签过"),
        ("茶馆的办法定了没", "定了"),
        ("茶馆的办法规定了没", ""),
        ("提出过茶港没", ""),
        ("开放茶港的办法有了吗", ""),
        ("会建成茶港吗", ""),
        ("写了茶港吗", ""),
        ("要建茶港了吗", ""),
    ],
)
def test_the_verb_that_asks_whether_something_has_come_about(question: str, verb: str) -> None:
    assert came_about(question) == verb


def test_a_task_does_not_tell_that_it_is_done(task: Clause) -> None:
    assert only_set("茶馆成立了吗", task, "成立茶馆")
    assert not only_set("茶馆成立了吗", task, "与先期建成的茶馆联动")
    assert not only_set("茶叶中心成立了吗", task, "依托茶叶中心开展培训")
    assert not only_set("要成立茶馆吗", task, "成立茶馆")


def test_what_is_built_beside_a_thing_does_not_tell_that_the_thing_is(task: Clause, ask: Ask) -> None:
    assert only_set("茶馆成立了吗", task, "加快建设茶馆,与先期建成的茶港联动")
    answer = ask("上海的技术调查官制度建好没有")
    assert "写作任务" in answer.answer
    assert "行政保护技术调查官制度" in answer.answer


@pytest.mark.parametrize("question", ["{}已经有了吗", "{}早就建成了吧", "是不是已经建成{}"])
def test_what_a_plan_tries_is_neither_affirmed_nor_denied_to_be_there(question: str, ask: Ask) -> None:
    assert "写作任务" in ask("海门" + question.format("知识产权人才信息库")).answer.split("\n")[0]


def test_what_is_to_be_set_up_is_not_there_yet(task: Clause) -> None:
    assert only_set("有没有茶叶交易所", task, "筹建茶叶交易所")
    assert only_set("有茶叶交易所吗", task, "推进茶叶交易所等载体建设")
    assert not only_set("有茶叶交易所吗", task, "深化茶叶交易所建设")
    assert not only_set("有没有打算建茶叶交易所", task, "筹建茶叶交易所")
    assert not only_set("有没有赛茶机制", task, "建立赛茶机制")


def test_of_the_past_a_plan_may_only_tell_that_something_went_on(past: Clause) -> None:
    assert only_set("建成茶馆了吗", past, "不断推进茶馆的建设")
    assert not only_set("建成茶馆了吗", past, "推进并建成了茶馆")
    assert not only_set("建成茶馆了吗", past, "建设茶馆")


@pytest.mark.parametrize(
    "question", ["海门建立知识产权人才信息库了吗", "上海建起商业秘密保护基地了没", "海门有人才信息库吗"]
)
def test_a_task_is_told_as_one_where_a_result_is_asked_for(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "写作任务，没有写明是否已经" in answer.answer


def test_what_was_achieved_goes_before_what_is_to_be_done(ask: Ask) -> None:
    assert ask("海门开展过专利导航吗").answer.startswith("是。海门规划 一、(一)")


def test_a_figure_aimed_at_is_no_figure_reached(ask: Ask) -> None:
    assert "没有给出实际完成的数值" in ask("上海新建成5个商标品牌创新创业基地了吗").answer


def test_what_became_better_was_not_finished(past: Clause) -> None:
    assert only_set("茶园已经完成整治了吧", past, "茶园整治日趋完善")
    assert not only_set("茶园已经完成整治了吧", past, "完成茶园整治")


def test_what_works_or_is_supported_is_there(task: Clause) -> None:
    assert not only_set("有茶叶学院吗", task, "支持茶叶学院建设")
    assert not only_set("有茶叶学院吗", task, "推动茶叶学院开展课程建设")
    assert only_set("有茶叶学院吗", task, "支持筹建茶叶学院")
    assert not is_yet_to_do("有茶叶学院吗", task, "支持茶叶学院开展培训", [Term("茶叶学院", (), 3.0)])


def test_what_has_yet_to_grow_is_not_there(task: Clause) -> None:
    assert only_set("有茶叶产业吗", task, "逐步形成一批茶叶产业")
    assert only_set("有没有茶叶品牌", task, "培育茶叶品牌")
    assert only_set("有茶叶交易枢纽吗", task, "打造茶叶交易的重要枢纽和茶园")
    assert not only_set("有茶叶品牌吗", task, "依托茶叶品牌培育人才")
    assert not only_set("有茶叶品牌吗", task, "培育茶叶品牌人才")


def test_an_existing_court_is_affirmed(ask: Ask) -> None:
    assert ask("上海有没有知识产权法院").answer.startswith("是。")
    assert ask("天津有专门的知识产权法庭吗").answer.startswith("是。")


@pytest.mark.parametrize(
    ("question", "words", "to_do"),
    [
        ("海门有没有茶园险", "研究制定茶园险办法", True),
        ("海门有茶馆规则吗", "完善市场秩序,探索建立茶馆规则", True),
        ("茶会有没有", "开展茶会试点", True),
        ("海门有茶馆规则吗", "完善茶馆规则", False),
        ("海门有茶馆吗", "已建成茶馆", False),
        ("海门要建茶馆吗", "探索建立茶馆", False),
        ("有没有要求建茶馆", "探索建立茶馆", False),
        ("海门拥有茶馆吗", "探索建立茶馆", False),
    ],
)
def test_a_thing_that_is_asked_for_is_only_to_be_brought_about(
    question: str, words: str, to_do: bool, task: Clause, past: Clause
) -> None:
    terms = [Term(word, (), 3.0) for word in ("茶园险", "茶馆", "茶会") if word in question]
    assert is_yet_to_do(question, task, words, terms) is to_do
    assert not is_yet_to_do(question, past, words, terms)


@pytest.mark.parametrize(
    "question", ["海门贯标企业的目标达到了吗", "上海规划的指标实现没有", "推进计划的目标完成了没有"]
)
def test_no_plan_tells_whether_its_goals_were_reached(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert not answer.answer.startswith("是。")


def test_what_is_used_is_the_body_itself_and_not_another_of_its_kind(task: Clause) -> None:
    terms = [Term("茶具", (), 3.0)]
    assert only_set("茶具中心建成了吗", task, "依托茶叶中心,设立茶具分支机构", terms)
    assert not only_set("茶具中心建成了吗", task, "依托茶具中心,设立分支机构", terms)


def test_what_somebody_can_do_by_now_has_happened() -> None:
    assert happened("茶叶中心能评茶师了吗")
    assert not happened("茶叶中心的功能增加了吗")
    assert not happened("茶叶中心能评茶师吗")

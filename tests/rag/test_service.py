from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.model import Document
from index.errors import UnknownFilterValue
from rag.contract import Answer, AskRequest, Filters, Message, Status
from rag.service import AnswerService
from tests.rag.asking import Ask, documents_of
from tests.rag.checker import department_names, faults

QUESTIONS = (
    "谁负责商业秘密保护",
    "市司法局有哪些任务",
    "海门2020年底马德里商标几件",
    "推进计划第88项",
    "上海规划有几个专栏",
    "三地怎么做仲裁",
    "厦门的专利池",
    "什么是流动课堂",
)

# What people type: words of the plans and of questions, marks, numbers, and anything at all.
_VOCABULARY = """
    上海 天津 海门 推进计划 规划 市教委 上海海关 谁 负责 牵头 哪些 任务 多少 几 家 是 吗 什么 怎么 那 呢 它 第 三 十五
    项 条 专栏 部分 2025 年 十三五 末 专利 商标 商业秘密 质押融资 知产 WIPO 对比 还有 除了 不是 我们公司 ， ？ 。
    、 ( ) “ 《
"""
_WORDS = st.sampled_from(_VOCABULARY.split())
_TYPED = st.one_of(st.lists(_WORDS, min_size=1, max_size=12).map("".join), st.text(min_size=1, max_size=60)).filter(
    lambda text: bool(text.strip())
)
_TURN = st.builds(Message, role=st.sampled_from(["user", "assistant"]), content=st.one_of(_TYPED, st.just("")))


@pytest.fixture(scope="module")
def plans(plan_documents: list[Document]) -> Mapping[str, Document]:
    return {document.id: document for document in plan_documents}


@pytest.fixture(scope="module")
def names() -> set[str]:
    return department_names()


def timeless(answer: Answer) -> Answer:
    return answer.model_copy(update={"timings_ms": {}})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=_TYPED, history=st.lists(_TURN, max_size=4))
def test_whatever_is_typed_is_answered_with_evidence_or_declined(
    question: str,
    history: list[Message],
    answer_service: AnswerService,
    plans: Mapping[str, Document],
    names: set[str],
) -> None:
    answer = answer_service.ask(AskRequest(question=question, history=history))
    assert answer.answer
    assert faults(answer, plans, names) == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_same_question_has_the_same_answer(question: str, ask: Ask) -> None:
    assert timeless(ask(question)) == timeless(ask(question))


def test_another_question_history_or_filter_has_another_id(answer_service: AnswerService) -> None:
    turn = Message(role="user", content="专利池")
    requests = [
        AskRequest(question="仲裁怎么做"),
        AskRequest(question="仲裁怎么做？"),
        AskRequest(question="仲裁怎么做", history=[turn]),
        AskRequest(question="仲裁怎么做", filters=Filters(regions=["天津市"])),
    ]
    assert len({answer_service.ask(request).id for request in requests}) == len(requests)


def test_eight_threads_get_the_answers_that_one_gets(ask: Ask) -> None:
    alone = [timeless(ask(question)) for question in QUESTIONS]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(ask, QUESTIONS * 4))
    assert [timeless(answer) for answer in together] == alone * 4


def test_an_answer_tells_how_long_its_steps_took(ask: Ask) -> None:
    timings = ask("仲裁怎么做").timings_ms
    assert set(timings) == {"understand", "answer", "render", "total"}
    assert all(value >= 0 for value in timings.values())
    steps = timings["understand"] + timings["answer"] + timings["render"]
    assert timings["total"] == pytest.approx(steps, abs=0.1)


def test_an_answer_names_its_index_and_generator(ask: Ask, answer_service: AnswerService) -> None:
    answer = ask("仲裁怎么做")
    assert answer.index_version == answer_service.knowledge().index.version
    assert answer.generator == "extractive"


@pytest.mark.parametrize(
    ("filters", "allowed"),
    [
        (Filters(regions=["天津市"]), {"tianjin"}),
        (Filters(doc_ids=["haimen"]), {"haimen"}),
        (Filters(regions=["天津市", "南通市海门区"]), {"tianjin", "haimen"}),
    ],
)
def test_an_answer_draws_only_on_what_the_filters_leave(
    filters: Filters, allowed: set[str], answer_service: AnswerService
) -> None:
    answer = answer_service.ask(AskRequest(question="仲裁怎么做", filters=filters))
    assert answer.status is not Status.NONE
    assert documents_of(answer) <= allowed


@pytest.mark.parametrize(
    "filters", [Filters(regions=["火星"]), Filters(doc_ids=["mars"]), Filters(departments=["火星探测局"])]
)
def test_a_filter_that_the_index_does_not_know_is_refused(filters: Filters, answer_service: AnswerService) -> None:
    with pytest.raises(UnknownFilterValue):
        answer_service.ask(AskRequest(question="仲裁怎么做", filters=filters))


def test_filters_that_leave_nothing_decline(answer_service: AnswerService) -> None:
    filters = Filters(regions=["天津市"], doc_ids=["haimen"])
    assert answer_service.ask(AskRequest(question="仲裁怎么做", filters=filters)).status is Status.NONE


def test_a_region_outside_the_filter_is_not_answered(answer_service: AnswerService) -> None:
    request = AskRequest(question="海门怎么做仲裁", filters=Filters(regions=["天津市"]))
    assert documents_of(answer_service.ask(request)) <= {"tianjin"}


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("推进计划里海关保护由谁负责，专利导航项目要多少个", ["上海海关", "50个"]),
        ("海门的微导航怎么做？仲裁怎么做？", ["微导航", "仲裁"]),
    ],
)
def test_a_question_with_two_parts_has_both_answered(question: str, both: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert all(words in answer.answer for words in both)


def test_a_part_that_nothing_answers_makes_the_answer_partial(ask: Ask) -> None:
    answer = ask("推进计划里海关保护由谁负责，狩猎证怎么发，专利导航项目要多少个")
    assert answer.status is Status.PARTIAL
    assert "上海海关" in answer.answer


def test_who_is_in_charge_comes_before_what_is_done(ask: Ask) -> None:
    first = ask("上海的公益讲师团怎么建，由谁牵头").answer.split("\n\n")[0]
    assert "市知识产权局牵头" in first

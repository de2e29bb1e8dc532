from __future__ import annotations

import logging
import socket
from collections.abc import Mapping
from contextlib import closing

import pytest

from eval.case import Case
from eval.errors import BadAddressError, RemoteError, UnreachableError
from eval.loading import load_raw
from eval.measures.matching import Found, places_of
from eval.measures.verdict import Plans
from eval.peers.answering import answering_of, askable, markdown, ours, peer
from eval.peers.model import DECLINED, PassageModel
from eval.run import Search
from rag.contract import AskRequest, Filters, Intent, Status
from tests.eval.peers.model_server import model_server
from tests.eval.writing import answer

GOAL = "海门到2025年的马德里国际注册商标拥有量目标是40件。"


def search_for(case: Case) -> Search:
    place = places_of(case, load_raw()).wanted[0]
    return lambda _: [Found(place.doc_id, place.span)] * 7


def test_passages_go_before_the_question_and_right_words_are_right_without_citations(
    cases: Mapping[str, Case], plans: Plans
) -> None:
    case = cases["target-d03"]
    with model_server(lambda _: f"{GOAL}[1]") as (url, asked):
        speak = peer(search_for(case), PassageModel(url, "qwen", api_key="secret"), plans.raw)
        told = answering_of("甲", speak, [case], plans)
    assert told.figures["accuracy"].mean == told.figures["fact_share"].mean == 1
    (request,) = asked
    assert request["path"] == "/v1/chat/completions"
    assert (request["model"], request["temperature"], request["authorization"]) == ("qwen", 0, "Bearer secret")
    message = request["messages"][-1]["content"]
    assert message.index("马德里国际注册商标拥有量达到40件") < message.index(case.question)
    assert "[5]" in message
    assert "[6]" not in message


def test_a_wrong_value_and_the_baseline_for_the_goal_are_wrong(cases: Mapping[str, Case], plans: Plans) -> None:
    case = cases["target-d03"]
    with model_server(lambda _: "马德里国际注册商标量25件，目标是40件。") as (url, _):
        told = answering_of("甲", peer(search_for(case), PassageModel(url, "m"), plans.raw), [case], plans)
    assert told.figures["accuracy"].mean == 0


def test_roles_are_read_from_the_words(cases: Mapping[str, Case], plans: Plans) -> None:
    case = cases["responsible-d01"]
    for words, right in (("由市市场监管局负责。", 1), ("由市市场监管局牵头。", 0), ("由市知识产权局负责。", 0)):
        with model_server(lambda _, words=words: words) as (url, _):
            told = answering_of("甲", peer(search_for(case), PassageModel(url, "m"), plans.raw), [case], plans)
        assert told.figures["accuracy"].mean == right, words


def test_declining_is_told_from_answering(cases: Mapping[str, Case], plans: Plans) -> None:
    asked = [cases["declined-d01"], cases["declined-d02"], cases["target-d03"]]

    def reply(message: str) -> str:
        return "上海明天多云。" if "下雨" in message else f"{DECLINED}。"

    with model_server(reply) as (url, _):
        told = answering_of("甲", peer(search_for(asked[2]), PassageModel(url, "m"), plans.raw), asked, plans)
    assert told.figures["declining/recall"].mean == 0.5
    assert told.figures["declining/precision"].mean == 0.5
    assert told.figures["accuracy"].mean == pytest.approx(1 / 3)


def test_an_answer_that_only_mentions_what_is_missing_is_no_abstention(plans: Plans, cases: Mapping[str, Case]) -> None:
    long = f"由市市场监管局负责。其他部门{DECLINED}。"
    with model_server(lambda _: long) as (url, _):
        said = peer(search_for(cases["target-d03"]), PassageModel(url, "m"), plans.raw)(AskRequest(question="谁"))
    assert not said.declined


def test_our_own_answers_are_read_the_same_way(cases: Mapping[str, Case], plans: Plans) -> None:
    case = cases["target-d03"]
    right = answering_of("我们", ours(lambda _: answer(f"{GOAL}[1]", intent=Intent.TARGET)), [case], plans)
    assert right.figures["accuracy"].mean == 1
    silent = answer("没有找到。", status=Status.NONE)
    assert answering_of("我们", ours(lambda _: silent), [case], plans).figures["accuracy"].mean == 0


def test_a_question_that_gets_no_answer_is_wrong_and_counted(
    cases: Mapping[str, Case], plans: Plans, caplog: pytest.LogCaptureFixture
) -> None:
    case = cases["target-d03"]
    with model_server(lambda _: 404) as (url, _), caplog.at_level(logging.ERROR):
        told = answering_of("甲", peer(search_for(case), PassageModel(url, "m"), plans.raw), [case], plans)
    assert (told.failed, told.figures["accuracy"].mean) == (1, 0)
    assert "no such model" in caplog.text
    assert "| 1 |" in markdown([told])


def test_a_model_that_is_not_there_ends_the_run() -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        with pytest.raises(UnreachableError, match="请确认模型服务已启动"):
            PassageModel(url, "m").answer("谁", ["原文"])
    with pytest.raises(BadAddressError, match="http"):
        PassageModel("127.0.0.1:8080", "m")


def test_a_server_without_a_chat_protocol_is_told_of() -> None:
    with model_server(lambda _: 500) as (url, _), pytest.raises(RemoteError, match="没有回答"):
        PassageModel(url, "m").answer("谁", ["原文"])


def test_the_limit_holds_for_each_kind_and_filters_are_left_out(cases: Mapping[str, Case]) -> None:
    picked = askable(list(cases.values()), 2)
    assert {case.kind for case in picked} == {case.kind for case in cases.values()}
    assert all(sum(case.kind is kind for case in picked) <= 2 for kind in {case.kind for case in picked})
    filtered = cases["target-d03"].model_copy(update={"filters": Filters(regions=["上海市"])})
    assert askable([filtered]) == []


def test_the_most_accurate_stands_first(cases: Mapping[str, Case], plans: Plans) -> None:
    case = cases["target-d03"]
    right = answering_of("对的", ours(lambda _: answer(f"{GOAL}[1]")), [case], plans)
    wrong = answering_of("错的", ours(lambda _: answer("不知道。[1]")), [case], plans)
    lines = markdown([wrong, right]).splitlines()
    assert lines[2].startswith("| 对的 | 1.00")
    assert lines[3].startswith("| 错的 | 0.00")

from __future__ import annotations

import logging
import socket
import threading

import pytest

from rag.llm.client import LanguageModel
from rag.llm.errors import Fault, ModelFault
from rag.llm.settings import LlmSettings
from tests.rag.llm import server as conducts
from tests.rag.llm.conftest import KEY, MODEL, MakeModel
from tests.rag.llm.server import Conduct, ModelServer

MESSAGES = [{"role": "user", "content": "你好"}]


def fault_of(model: LanguageModel) -> Fault:
    with pytest.raises(ModelFault) as caught:
        list(model.write(MESSAGES))
    return caught.value.fault


def test_pieces_come_in_order_and_as_the_protocol_asks(server: ModelServer, model: MakeModel) -> None:
    server.conduct = conducts.says("由市教委牵头。[1]", size=4)
    assert "".join(model(max_tokens=50).write(MESSAGES)) == "由市教委牵头。[1]"
    assert server.paths == ["/v1/chat/completions"]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"
    asked = server.asked[0].body
    assert asked["messages"] == MESSAGES
    assert (asked["model"], asked["stream"], asked["max_tokens"], asked["temperature"]) == (MODEL, True, 50, 0)


def test_the_first_piece_is_there_before_the_last_is_written(server: ModelServer, model: MakeModel) -> None:
    server.conduct = conducts.stalls("由市教委")
    pieces = model().write(MESSAGES)
    assert next(pieces) == "由市教委"
    pieces.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("conduct", "fault"),
    [
        (conducts.fails(400), Fault.REJECTED),
        (conducts.fails(401), Fault.REJECTED),
        (conducts.fails(429), Fault.REJECTED),
        (conducts.fails(500), Fault.REJECTED),
        (conducts.fails(503), Fault.REJECTED),
        (conducts.breaks_off("由市教委"), Fault.BROKEN),
        (conducts.breaks_off_within_a_chunk, Fault.BROKEN),
        (conducts.malformed, Fault.BROKEN),
        (conducts.without_choices, Fault.BROKEN),
        (conducts.error_event, Fault.BROKEN),
        (conducts.page, Fault.BROKEN),
        (conducts.whole("由市教委牵头。[1]"), Fault.BROKEN),
        (conducts.says(""), Fault.EMPTY),
        (conducts.says("由市教委牵头。[1]", finish="length"), Fault.ENDLESS),
        (conducts.says("由市教委", finish="content_filter"), Fault.REFUSED),
        (conducts.refuses, Fault.REFUSED),
        (conducts.never_ends("由市教委牵头。[1]"), Fault.ENDLESS),
    ],
)
def test_whatever_a_server_does_wrong_is_one_fault_at_the_first_try(
    server: ModelServer, model: MakeModel, conduct: Conduct, fault: Fault
) -> None:
    server.conduct = conduct
    assert fault_of(model(max_tokens=50)) is fault
    assert len(server.asked) == 1


@pytest.mark.parametrize("conduct", [conducts.silent, conducts.only_comments])
def test_a_server_that_says_nothing_is_left_after_the_first_limit(
    server: ModelServer, model: MakeModel, conduct: Conduct
) -> None:
    server.conduct = conduct
    assert fault_of(model(first_timeout=0.3, timeout=60)) is Fault.SLOW


@pytest.mark.parametrize("conduct", [conducts.stalls("由市教委"), conducts.never_ends("")])
def test_an_answer_that_does_not_end_is_left_after_the_last_limit(
    server: ModelServer, model: MakeModel, conduct: Conduct
) -> None:
    server.conduct = conduct
    assert fault_of(model(first_timeout=60, timeout=0.5)) is Fault.SLOW


def test_a_server_that_is_not_there_gives_no_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert fault_of(LanguageModel(LlmSettings(base_url=f"http://127.0.0.1:{port}/v1", model=MODEL))) is Fault.BROKEN


def test_no_more_answers_are_written_at_once_than_allowed(server: ModelServer, model: MakeModel) -> None:
    server.conduct = conducts.stalls("由市教委")
    shared = model(concurrency=1)
    first = shared.write(MESSAGES)
    next(first)
    assert fault_of(shared) is Fault.BUSY
    first.close()  # type: ignore[attr-defined]
    server.conduct = conducts.says("好。")
    assert list(shared.write(MESSAGES)) == ["好。"]


def test_a_server_that_failed_is_left_alone_for_a_while(server: ModelServer, model: MakeModel) -> None:
    server.conduct = conducts.fails(500)
    shared = model(pause=600)
    assert fault_of(shared) is Fault.REJECTED
    server.conduct = conducts.says("好。")
    assert fault_of(shared) is Fault.RESTING
    assert len(server.asked) == 1


def test_a_model_that_wrote_badly_is_asked_again(server: ModelServer, model: MakeModel) -> None:
    server.conduct = conducts.says("由市教委", finish="length")
    shared = model(pause=600)
    assert fault_of(shared) is fault_of(shared) is Fault.ENDLESS


def test_an_answer_that_nobody_reads_on_is_ended_at_its_server(server: ModelServer, model: MakeModel) -> None:
    noticed = threading.Event()

    def talk(exchange: conducts.Exchange) -> None:
        try:
            conducts.never_ends("啊")(exchange)
        except OSError:
            noticed.set()
            raise

    server.conduct = talk
    pieces = model(max_tokens=8000).write(MESSAGES)
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert noticed.wait(timeout=10)


def test_a_key_that_a_server_repeats_gets_into_no_message_and_no_log(
    server: ModelServer, model: MakeModel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for conduct in (conducts.fails(401), conducts.error_event):
        server.conduct = conduct
        with pytest.raises(ModelFault) as caught:
            list(model().write(MESSAGES))
        assert KEY not in f"{caught.value!r} {caught.value.__cause__!r}"
    assert KEY not in caplog.text
    assert KEY not in repr(model().settings)

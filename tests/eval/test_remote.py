"""A real server on this machine answers, or fails in every way that a server can."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

import pytest

from corpus.model import Document
from eval.case import Case
from eval.errors import BadAddressError, RefusedError, RemoteError, UnreachableError
from eval.remote import RemoteService
from eval.run import evaluate
from rag.contract import AskRequest, Status
from rag.match_contract import MatchRequest
from tests.eval.finder.writing import told
from tests.eval.writing import answer

MATCHED = told([])
SILENT = answer("没有收录北京的规划；可以改问上海。", status=Status.NONE)
QUESTION = AskRequest(question="北京谁负责商业秘密保护？")


class _Handler(BaseHTTPRequestHandler):
    """Answers each question as its first word says, and the contract's way otherwise."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        behaviour = body.get("question", "").split(" ")[0]
        if behaviour == "slow":
            sleep(0.5)
        if self.path == "/api/match":
            status, words = (
                (422, json.dumps({"detail": "请填写"})) if not body["text"] else (200, MATCHED.model_dump_json())
            )
        else:
            status, words = self._answer(behaviour)
        if behaviour == "cut":
            self.close_connection = True
            return
        sent = words.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def _answer(self, behaviour: str) -> tuple[int, str]:
        return {
            "refused": (429, json.dumps({"title": "Too Many Requests", "detail": "提问太频繁"})),
            "broken": (500, "<h1>oops</h1>"),
            "other": (200, json.dumps({"reply": "你好"})),
            "page": (200, "<html></html>"),
        }.get(behaviour, (200, SILENT.model_dump_json()))

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_service_that_speaks_the_contract_is_asked(address: str) -> None:
    assert RemoteService(address + "/").ask(QUESTION) == SILENT


def test_a_service_that_speaks_the_contract_is_given_profiles(address: str) -> None:
    service = RemoteService(address)
    assert service.match(MatchRequest(text="上海的厂子")) == MATCHED
    with pytest.raises(RefusedError, match="返回 422：请填写"):
        service.match(MatchRequest())


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("refused 吗", "返回 429：提问太频繁"),
        ("broken 吗", "返回 500：<h1>oops</h1>"),
        ("other 吗", "不合约定"),
        ("page 吗", "不合约定"),
        ("cut 吗", "中断了连接"),
        ("slow 吗", "在 0.2 秒内没有回答"),
    ],
)
def test_a_question_that_goes_wrong_says_how(address: str, question: str, words: str) -> None:
    with pytest.raises(RemoteError, match=words):
        RemoteService(address, timeout=0.2).ask(AskRequest(question=question))


def test_a_question_that_goes_wrong_fails_its_case_only(
    address: str, documents: tuple[Document, ...], cases: Mapping[str, Case]
) -> None:
    broken = cases["declined-d02"].model_copy(update={"question": "broken 吗"})
    report = evaluate(RemoteService(address).ask, [broken, cases["declined-d03"]], documents)
    assert [outcome.passed for outcome in report.outcomes] == [False, True]


def test_a_service_that_is_not_there_ends_the_run(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        service = RemoteService(f"http://127.0.0.1:{free.getsockname()[1]}")
        with pytest.raises(UnreachableError, match="请确认服务已启动"):
            evaluate(service.ask, [cases["declined-d02"]], documents)


@pytest.mark.parametrize("address", ["127.0.0.1:8000", "ftp://127.0.0.1", "file:///etc/passwd", "http://", ""])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(BadAddressError, match="http"):
        RemoteService(address)


def test_a_timeout_that_is_none_is_refused() -> None:
    with pytest.raises(BadAddressError, match="超时"):
        RemoteService("http://127.0.0.1:8000", timeout=0)

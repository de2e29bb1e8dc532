from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from policyqa.errors import EnvironmentFault
from policyqa.server import address, listen

URL = re.compile(r"http://127\.0\.0\.1:\d+")


@pytest.fixture
def server(own_home: Path) -> Iterator[subprocess.Popen[str]]:
    """``policyqa serve`` in a process of its own."""
    command = [sys.executable, "-m", "policyqa", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=dict(os.environ)) as process:
        yield process
        process.kill()


def test_the_server_says_where_it_is_answers_and_stops_when_told(server: subprocess.Popen[str]) -> None:
    assert server.stderr is not None
    url = URL.search(server.stderr.readline())
    assert url is not None
    with httpx.Client(base_url=url[0], trust_env=False, timeout=30) as client:
        assert client.get("/healthz").json() == {"status": "ok"}
        assert client.get("/readyz").json()["status"] == "ready"
        answer = client.post("/api/ask", json={"question": "谁负责商业秘密保护"}).json()
    assert "市市场监管局" in answer["answer"]
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=30) in (0, -signal.SIGTERM)


def test_an_address_in_use_is_a_fault_that_says_what_to_do() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(EnvironmentFault, match=f"127.0.0.1:{port}.*POLICYQA_PORT"):
            listen("127.0.0.1", port)


def test_a_host_that_is_not_this_machine_is_a_fault() -> None:
    with pytest.raises(EnvironmentFault, match="no-such-host"):
        listen("no-such-host.invalid", 0)


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_the_address_of_ipv6_is_written_in_brackets() -> None:
    with listen("::1", 0) as listener:
        assert address(listener) == f"http://[::1]:{listener.getsockname()[1]}"


def test_an_answer_is_sent_at_once_and_not_held_back_for_an_acknowledgement() -> None:
    with listen("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()) as client:
        accepted, _ = listener.accept()
        with accepted:
            assert client.getpeername() == listener.getsockname()
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)

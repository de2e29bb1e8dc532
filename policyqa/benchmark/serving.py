"""Turns the start of a server into how soon it is ready, how much memory it holds, and what the time goes to."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

from policyqa.errors import EnvironmentFault
from policyqa.settings import Settings

_PATIENCE = 60.0
_QUESTION = "谁负责商业秘密保护"


@dataclass(frozen=True, slots=True)
class Serving:
    """A server of this machine's index: seconds until it was ready, and its resident memory before and after questions.

    ``torch`` tells whether its process has PyTorch mapped.
    """

    ready_seconds: float
    ready_mb: float
    answered_mb: float
    torch: bool


def serve_once(settings: Settings, questions: int = 50) -> Serving:
    """Start ``policyqa serve`` as anyone would, wait until it says that it is ready, ask it questions, and stop it.

    It is the second start that is measured: the first after an installation also compiles the code and keeps it.

    Raises:
        EnvironmentFault: It is not ready within a minute.
    """
    _measured(settings, 0)
    return _measured(settings, questions)


def _measured(settings: Settings, questions: int) -> Serving:
    port = _free_port()
    command = [sys.executable, "-m", "policyqa", "serve", "--host", "127.0.0.1", "--port", str(port)]
    environment = {**os.environ, "POLICYQA_HOME": str(settings.home), "POLICYQA_RATE_LIMIT": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    none = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=none, stderr=none) as server:  # noqa: S603 - our own command
        try:
            _wait(server, f"http://127.0.0.1:{port}/readyz")
            ready = time.perf_counter() - begun
            before = _resident_mb(server.pid)
            for _ in range(questions):
                _ask(port)
            return Serving(round(ready, 2), before, _resident_mb(server.pid), _has_torch(server.pid))
        finally:
            server.terminate()


def _wait(server: subprocess.Popen[bytes], address: str) -> None:
    until = time.perf_counter() + _PATIENCE
    while time.perf_counter() < until and server.poll() is None:
        try:
            with urlopen(address, timeout=1):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.02)
    raise EnvironmentFault("服务没有在一分钟内就绪，请运行 policyqa serve 查看原因。")


def _ask(port: int) -> None:
    body = json.dumps({"question": _QUESTION}).encode()
    address = f"http://127.0.0.1:{port}/api/ask"
    with urlopen(Request(address, body, {"Content-Type": "application/json"}), timeout=30) as answer:
        answer.read()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _resident_mb(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return round(next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) * 1024 / 1e6, 1)


def _has_torch(process: int) -> bool:
    return "libtorch" in Path(f"/proc/{process}/maps").read_text(encoding="utf-8")

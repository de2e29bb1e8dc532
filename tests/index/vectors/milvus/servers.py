"""Servers for tests: Milvus Lite as a process, a real Milvus from its wheel, and ones that misbehave."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import grpc
from pymilvus.grpc_gen import common_pb2, milvus_pb2, milvus_pb2_grpc

# Runs in the environment of the server's wheel, which holds nothing else. Closing its input stops the server.
_REAL = """
import sys
from milvus import default_server as server
server.config.set("authorization_enabled", True)
server.set_base_dir(sys.argv[1])
server.listen_port = int(sys.argv[2])
server.start()
print("up", flush=True)
sys.stdin.read()
server.stop()
"""


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def real_server(python: Path, directory: Path) -> Iterator[str]:
    """Run the Milvus server of the wheel that ``python`` has; its user is ``root`` and its password ``Milvus``."""
    port = free_port()
    command = [str(python), "-c", _REAL, str(directory), str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        if process.stdout.readline() != "up\n":
            process.wait()
            raise RuntimeError(f"the Milvus server did not start; see {directory / 'logs'}")
        yield f"http://127.0.0.1:{port}"


@contextmanager
def lite_process(directory: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run Milvus Lite as a server of its own, so that it can be stopped and killed."""
    command = [str(Path(sys.executable).with_name("milvus-lite")), "server", "--host", "127.0.0.1"]
    options = ["--data-dir", str(directory), "--port", str(port)]
    with subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(port)
            yield process
        finally:
            process.kill()


def _wait_for(port: int) -> None:
    for _ in range(600):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise RuntimeError(f"nothing listens on port {port}")


class Gatekeeper(milvus_pb2_grpc.MilvusServiceServicer):
    """Speaks Milvus's protocol as far as the door: calls itself ``version``, and refuses all if ``locked``."""

    def __init__(self, version: str = "v2.3.5", *, locked: bool = False) -> None:
        self._version = version
        self._locked = locked

    def Connect(self, request: object, context: grpc.ServicerContext) -> milvus_pb2.ConnectResponse:  # noqa: N802
        if self._locked:
            context.abort(grpc.StatusCode.UNAUTHENTICATED, "auth check failure, please check username and password")
        return milvus_pb2.ConnectResponse(status=common_pb2.Status(), server_info=common_pb2.ServerInfo(), identifier=1)

    def GetVersion(self, request: object, context: grpc.ServicerContext) -> milvus_pb2.GetVersionResponse:  # noqa: N802
        return milvus_pb2.GetVersionResponse(status=common_pb2.Status(), version=self._version)


@contextmanager
def gatekeeper(servicer: Gatekeeper) -> Iterator[str]:
    server = grpc.server(ThreadPoolExecutor(2))
    milvus_pb2_grpc.add_MilvusServiceServicer_to_server(servicer, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.stop(None).wait()


class Listener:
    """Takes connections and, unless ``silent``, closes each at once; counts them."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._taken: list[socket.socket] = []
        self.connections = 0
        threading.Thread(target=self._take, daemon=True).start()

    @property
    def uri(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def _take(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                if self._silent:
                    self._taken.append(connection)
                else:
                    connection.close()

    def close(self) -> None:
        self._socket.close()
        for connection in self._taken:
            connection.close()

"""Turns a web application and an address into a running server."""

from __future__ import annotations

import socket
import sys

import uvicorn
from fastapi import FastAPI

from policyqa.errors import EnvironmentFault
from policyqa.logs import log_to_stderr


def run_server(app: FastAPI, host: str, port: int, log_level: str) -> None:
    """Serve until the process is told to stop; say the address once connections are taken.

    Raises:
        EnvironmentFault: The address cannot be listened on.
    """
    log_to_stderr(log_level)
    listener = listen(host, port)
    with listener:
        print(f"问答网页：{address(listener)}（按 Ctrl-C 停止）", file=sys.stderr, flush=True)
        config = uvicorn.Config(app, log_level=log_level, log_config=None, access_log=log_level == "debug")
        uvicorn.Server(config).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """Take the address, so that it is taken before anything says that the server runs.

    Raises:
        EnvironmentFault: It is not an address of this machine, is in use, or needs rights that are missing.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"无法监听 {host}:{port}（{reason}）。请停止占用它的程序，或用 --port 或 POLICYQA_PORT 换一个端口。"
        raise EnvironmentFault(message) from error
    # Connections inherit it. Without it the body of an answer waits 40 ms for a client to acknowledge the headers:
    # asyncio sets it only on sockets that name their protocol, which those of create_server do not.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def address(listener: socket.socket) -> str:
    """Return the URL of a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"

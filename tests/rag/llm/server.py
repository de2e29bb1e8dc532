"""A local server that speaks OpenAI's chat protocol, well or badly, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Conduct = Callable[["Exchange"], None]


class Exchange:
    """One request and the ways to answer it."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: dict[str, Any], stopped: threading.Event) -> None:
        self._handler = handler
        self._stopped = stopped
        self.body = body

    def head(self, status: int = 200, kind: str = "text/event-stream; charset=utf-8", **headers: str) -> None:
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", kind)
        self._handler.send_header("Connection", "close")
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()

    def raw(self, words: str) -> None:
        self._handler.wfile.write(words.encode())
        self._handler.wfile.flush()

    def event(self, content: str | None = None, *, finish: str | None = None, **delta: Any) -> None:
        if content is not None:
            delta["content"] = content
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        event = {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "created": 1,
            "model": self.body["model"],
            "choices": [choice],
        }
        self.raw(f"data: {json.dumps(event, ensure_ascii=False)}\n\n")

    def done(self, finish: str = "stop") -> None:
        self.event(finish=finish)
        self.raw("data: [DONE]\n\n")

    def wait(self, seconds: float = 30.0) -> None:
        """Do nothing until the test ends."""
        self._stopped.wait(seconds)

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    @property
    def prompt(self) -> str:
        return "\n".join(message["content"] for message in self.body["messages"])


@dataclass
class ModelServer:
    """The running server: its address, how it behaves, and what it was asked."""

    url: str
    conduct: Conduct
    asked: list[Exchange] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


@contextmanager
def model_server() -> Iterator[ModelServer]:
    """Serve on a free port; set ``conduct`` to say how requests are answered."""
    stopped = threading.Event()
    state = ModelServer("", conduct=says("好。"))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            exchange = Exchange(self, body, stopped)
            state.asked.append(exchange)
            state.headers.append({name.lower(): value for name, value in self.headers.items()})
            state.paths.append(self.path)
            try:
                state.conduct(exchange)
            except (BrokenPipeError, ConnectionResetError):
                return  # the service has gone, as it may

        def log_message(self, *_: Any) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)


def says(text: str, *, size: int = 3, finish: str = "stop") -> Conduct:
    """Write ``text`` in pieces of ``size`` characters."""
    return says_pieces([text[at : at + size] for at in range(0, len(text), size)], finish=finish)


def says_pieces(pieces: Sequence[str], *, finish: str = "stop") -> Conduct:
    """Write the pieces as they are."""

    def conduct(exchange: Exchange) -> None:
        exchange.head()
        exchange.event("", role="assistant")
        for piece in pieces:
            exchange.event(piece)
        exchange.done(finish)

    return conduct


def fails(status: int) -> Conduct:
    """Refuse with a status, repeating the key as some servers do."""

    def conduct(exchange: Exchange) -> None:
        exchange.head(status, "application/json", Retry_After="1")
        exchange.raw(json.dumps({"error": {"message": "Incorrect API key provided: sk-secret-key", "code": "x"}}))

    return conduct


def silent(exchange: Exchange) -> None:
    """Take the request and say nothing, not even a status."""
    exchange.wait()


def stalls(text: str) -> Conduct:
    """Write some of an answer and then nothing."""

    def conduct(exchange: Exchange) -> None:
        exchange.head()
        exchange.event(text)
        exchange.wait()

    return conduct


def only_comments(exchange: Exchange) -> None:
    """Keep the connection alive with comments and never say anything."""
    exchange.head()
    while not exchange.stopped:
        exchange.raw(": keep-alive\n\n")
        exchange.wait(0.05)


def breaks_off(text: str) -> Conduct:
    """Write some of an answer and close the connection."""

    def conduct(exchange: Exchange) -> None:
        exchange.head()
        exchange.event(text)

    return conduct


def breaks_off_within_a_chunk(exchange: Exchange) -> None:
    """Promise a chunk of a length and close before it is there."""
    exchange.head(Transfer_Encoding="chunked")
    exchange.raw("ffff\r\ndata: {")


def never_ends(text: str) -> Conduct:
    """Write the same again and again, whatever limit was asked for."""

    def conduct(exchange: Exchange) -> None:
        exchange.head()
        while not exchange.stopped:
            exchange.event(text)

    return conduct


def refuses(exchange: Exchange) -> None:
    """Decline in the field that the protocol has for it."""
    exchange.head()
    exchange.event(refusal="I'm sorry, I can't help with that.")
    exchange.done()


def page(exchange: Exchange) -> None:
    """Answer with a page of a proxy instead of events."""
    exchange.head(kind="text/html")
    exchange.raw("<html><body>Bad gateway</body></html>")


def whole(text: str) -> Conduct:
    """Answer with one JSON object although a stream was asked for."""

    def conduct(exchange: Exchange) -> None:
        exchange.head(kind="application/json")
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        exchange.raw(json.dumps({"id": "1", "object": "chat.completion", "choices": [choice]}))

    return conduct


def malformed(exchange: Exchange) -> None:
    """Send an event that is not JSON."""
    exchange.head()
    exchange.raw('data: {"choices": [{"delta": \n\n')


def without_choices(exchange: Exchange) -> None:
    """Send JSON that is no part of an answer."""
    exchange.head()
    exchange.raw('data: {"id": "1", "choices": null}\n\ndata: [1, 2]\n\ndata: [DONE]\n\n')


def error_event(exchange: Exchange) -> None:
    """Report a failure in the stream, after a good status."""
    exchange.head()
    exchange.event("商业")
    exchange.raw('data: {"error": {"message": "out of memory: sk-secret-key", "code": 500}}\n\n')

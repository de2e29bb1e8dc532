"""Turns messages into what a model writes, piece by piece, over OpenAI's chat protocol, within limits."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from rag.llm.errors import Fault, ModelFault
from rag.llm.settings import LlmSettings

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_log = logging.getLogger(__name__)

# No tokenizer writes more characters a token in Chinese than this: what goes on beyond is not going to end.
_CHARACTERS_A_TOKEN = 6

_OF_THE_SERVER = frozenset({Fault.REJECTED, Fault.SLOW, Fault.BROKEN})


class LanguageModel:
    """A model behind a server; safe to share between threads.

    Each answer runs in an event loop of its own, so that a deadline ends it wherever it is: while connecting, between
    two words, or in a stream that only sends comments. Nothing is tried twice: the extractive answer is there.

    Example:
        >>> model = LanguageModel(LlmSettings(base_url="http://127.0.0.1:8080/v1", model="qwen"))  # doctest: +SKIP
        >>> "".join(model.write([{"role": "user", "content": "你好"}]))  # doctest: +SKIP
    """

    def __init__(self, settings: LlmSettings) -> None:
        self.settings = settings
        self._places = threading.BoundedSemaphore(settings.concurrency)
        self._rests_until = 0.0

    @property
    def name(self) -> str:
        """The name of the model, as its server knows it."""
        return self.settings.model

    def write(self, messages: Sequence[dict[str, str]]) -> Iterator[str]:
        """Yield what the model writes; closing the iterator ends the request.

        Raises:
            ModelFault: The answer did not come whole, in time, or at all; or as many as allowed are being written; or
                the server is left alone after a failure, so that not every reader waits for it.
        """
        if time.monotonic() < self._rests_until:
            raise ModelFault(Fault.RESTING)
        if not self._places.acquire(blocking=False):
            raise ModelFault(Fault.BUSY)
        try:
            yield from _Request(self.settings, messages).pieces()
        except ModelFault as fault:
            if fault.fault in _OF_THE_SERVER:
                self._rests_until = time.monotonic() + self.settings.pause
            raise
        finally:
            self._places.release()


class _Request:
    """One answer: a thread with an event loop writes into a queue that the caller reads."""

    def __init__(self, settings: LlmSettings, messages: Sequence[dict[str, str]]) -> None:
        self._settings = settings
        self._messages = list(messages)
        self._queue: SimpleQueue[str | ModelFault | None] = SimpleQueue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._abandoned = False

    def pieces(self) -> Iterator[str]:
        threading.Thread(target=lambda: asyncio.run(self._run()), name="language-model", daemon=True).start()
        try:
            while (item := self._queue.get()) is not None:
                if isinstance(item, ModelFault):
                    raise item
                yield item
        finally:
            self._abandon()

    def _abandon(self) -> None:
        self._abandoned = True
        if self._loop is not None and self._task is not None:
            try:
                self._loop.call_soon_threadsafe(self._task.cancel)
            except RuntimeError:  # the loop is closed: the answer has ended
                return

    async def _run(self) -> None:
        self._task = asyncio.current_task()
        self._loop = asyncio.get_running_loop()
        if self._abandoned:
            return
        try:
            await self._write()
        except ModelFault as fault:
            self._queue.put(fault)
        except asyncio.CancelledError:
            _log.debug("a model's answer is no longer wanted")
        except Exception as error:  # whatever a server's bytes bring about, the extractive answer stands
            self._queue.put(_fault_of(error))
        finally:
            self._queue.put(None)

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + self._settings.timeout
        async with asyncio.timeout(min(self._settings.first_timeout, self._settings.timeout)) as limit:
            async with _client(self._settings) as client:
                written = 0
                async for text in _texts(client, self._settings, self._messages):
                    limit.reschedule(end)
                    written += len(text)
                    if written > self._settings.max_tokens * _CHARACTERS_A_TOKEN:
                        raise ModelFault(Fault.ENDLESS, f"{written} characters")
                    if text:
                        self._queue.put(text)
        if not written:
            raise ModelFault(Fault.EMPTY)


def _client(settings: LlmSettings) -> AsyncOpenAI:
    from openai import AsyncOpenAI  # takes half a second, which a service without a model need not spend

    key = settings.api_key.get_secret_value() or "none"
    return AsyncOpenAI(base_url=settings.base_url, api_key=key, timeout=settings.timeout, max_retries=0)


async def _texts(client: AsyncOpenAI, settings: LlmSettings, messages: list[Any]) -> AsyncIterator[str]:
    """Yield the text of each event, which may be empty.

    Raises:
        ModelFault: The answer was refused, cut off at its limit, or ended without saying so.
    """
    stream = await client.chat.completions.create(
        model=settings.model, messages=messages, max_tokens=settings.max_tokens, temperature=0, stream=True
    )
    ended = None
    async with stream:
        async for event in stream:
            for choice in event.choices[:1]:
                if choice.delta.refusal:
                    raise ModelFault(Fault.REFUSED)
                ended = choice.finish_reason or ended
                yield choice.delta.content or ""
    if ended == "length":
        raise ModelFault(Fault.ENDLESS, "the limit of tokens")
    if ended == "content_filter":
        raise ModelFault(Fault.REFUSED, ended)
    if ended is None:
        raise ModelFault(Fault.BROKEN, "no event says how the answer ended")


def _fault_of(error: Exception) -> ModelFault:
    """Return what an exception means; its words stay out, for a server may repeat a key in them."""
    from openai import APIStatusError, APITimeoutError

    detail = type(error).__name__
    if isinstance(error, TimeoutError | APITimeoutError):
        return ModelFault(Fault.SLOW, detail)
    if isinstance(error, APIStatusError):
        return ModelFault(Fault.REJECTED, f"HTTP {error.status_code}")
    return ModelFault(Fault.BROKEN, detail)

"""The address of a service that speaks the contract becomes an answering function and a finder."""

from __future__ import annotations

import json
from http.client import HTTPException
from typing import Any, TypeVar
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from pydantic import BaseModel, ValidationError

from eval.errors import BadAddressError, RefusedError, RemoteError, UnreachableError
from rag.contract import Answer, AskRequest
from rag.match_contract import MatchRequest, MatchResult

_Told = TypeVar("_Told", bound=BaseModel)

_REFUSALS = (400, 422)

TIMEOUT = 30.0
LARGEST = 5_000_000
"""The most bytes of an answer that are read."""


class RemoteService:
    """Asks ``POST <address>/api/ask`` and ``/api/match``, one question or profile at a time.

    ``timeout`` is seconds of silence after which a question counts as failed.

    Raises:
        BadAddressError: The address is no http or https URL, or the timeout is not positive.

    Example:
        >>> RemoteService("http://127.0.0.1:8000").ask(AskRequest(question="谁负责商业秘密保护"))  # doctest: +SKIP
    """

    def __init__(self, address: str, timeout: float = TIMEOUT) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise BadAddressError(f"“{address}”不是 http(s) 地址，请写成 http://127.0.0.1:8000 的样子。")
        if timeout <= 0:
            raise BadAddressError(f"超时 {timeout} 秒无效，应大于 0。")
        self._address = address.rstrip("/")
        self._timeout = timeout

    def ask(self, request: AskRequest) -> Answer:
        """Ask one question.

        Raises:
            UnreachableError: Nothing listens there, or the name is unknown: no other question will fare better.
            RemoteError: This question got no answer in time, an error, or something that is not the contract.
        """
        return self._told("/api/ask", request, Answer)

    def match(self, request: MatchRequest) -> MatchResult:
        """Match one profile; raises what :meth:`ask` raises.

        Raises:
            RefusedError: The service says that it does not take such a profile.
        """
        return self._told("/api/match", request, MatchResult)

    def _told(self, path: str, request: BaseModel, answer: type[_Told]) -> _Told:
        url = self._address + path
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        posted = Request(url, request.model_dump_json().encode(), headers)  # noqa: S310 - the scheme was checked
        try:
            return answer.model_validate_json(self._post(posted))
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"])) or "整体"
            raise RemoteError(f"{url} 的回答不合约定：{place} {first['msg']}") from error

    def _post(self, request: Request) -> bytes:
        url = request.full_url
        try:
            with urlopen(request, timeout=self._timeout) as response:  # noqa: S310 - the scheme was checked
                return bytes(response.read(LARGEST))
        except HTTPError as error:
            with error:
                kind = RefusedError if error.code in _REFUSALS else RemoteError
                raise kind(f"{url} 返回 {error.code}：{_detail(error.read(LARGEST))}") from error
        except TimeoutError as error:
            raise RemoteError(f"{url} 在 {self._timeout:g} 秒内没有回答。") from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise RemoteError(f"{url} 在 {self._timeout:g} 秒内没有回答。") from error
            raise UnreachableError(f"连不上 {url}（{error.reason}）。请确认服务已启动、地址无误。") from error
        except (HTTPException, OSError) as error:
            raise RemoteError(f"{url} 中断了连接（{error}）。") from error


def _detail(body: bytes) -> str:
    """What an RFC 9457 body says of the problem, or the start of any other body."""
    text = body.decode("utf-8", "replace")
    try:
        problem: Any = json.loads(text)
    except ValueError:
        return text[:200]
    told = problem.get("detail") or problem.get("title") if isinstance(problem, dict) else None
    return str(told or text[:200])

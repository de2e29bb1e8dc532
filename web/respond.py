"""Turns whatever went wrong with a request into a response: problem+json for programs, a page for people."""

from __future__ import annotations

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from web.errors import MEDIA_TYPE, Problem
from web.service import ModelMissingError, RequestRefusedError, ServiceUnavailableError
from web.templating import Pages
from web.validation import problem_of

_log = logging.getLogger(__name__)

_BY_STATUS = {
    404: ("not_found", "请检查地址，或从首页重新开始。"),
    405: ("method_not_allowed", "请换用此地址支持的请求方法。"),
    413: ("body_too_large", "请求内容超过了服务器的上限。"),
}


_FORESEEN = (
    Problem,
    HTTPException,
    RequestValidationError,
    ServiceUnavailableError,
    RequestRefusedError,
    ModelMissingError,
)


_FORMS = "/match"
"""Where the addresses begin that take a form; all others that take anything take JSON."""


class Responder:
    """Makes the response to a problem in the form that the client reads."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def install(self, app: FastAPI) -> None:
        """Register this responder for every kind of failure that a route can raise on purpose."""
        for kind in _FORESEEN:
            app.add_exception_handler(kind, self.handle)

    async def handle(self, request: Request, error: Exception) -> Response:
        """Respond to ``error``."""
        if isinstance(error, RequestValidationError):
            return self.respond(request, _of_validation(request, error))
        return self.respond(request, problem_from(error))

    def respond(self, request: Request, problem: Problem) -> Response:
        """Return a page when a person opened an address in a browser, problem+json otherwise."""
        status = problem.kind.status
        if _wants_page(request):
            return HTMLResponse(self._pages.render("error.html", problem=problem), status, problem.headers)
        body = problem.to_dict(request.url.path)
        return JSONResponse(body, status, problem.headers, media_type=MEDIA_TYPE)


def problem_from(error: Exception) -> Problem:
    """Return the problem that ``error`` means to a client; one that nobody foresaw is logged, not told."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        return _of_http(error)
    if isinstance(error, ServiceUnavailableError):
        return Problem("not_ready", str(error))
    if isinstance(error, RequestRefusedError):
        return Problem("filter_unknown", str(error))
    if isinstance(error, ModelMissingError):
        return Problem("model_missing", str(error))
    _log.error("a request failed", exc_info=error)
    return Problem("internal_error", "服务器没有处理好这个请求，请稍后重试。")


def _of_validation(request: Request, error: RequestValidationError) -> Problem:
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    takes_a_form = request.url.path.startswith(_FORMS)
    if request.method == "POST" and content_type != "application/json" and not takes_a_form:
        return Problem("content_type_unsupported", "请求的 Content-Type 必须是 application/json。")
    return problem_of(error.errors())


def _of_http(error: HTTPException) -> Problem:
    code, detail = _BY_STATUS.get(error.status_code, ("bad_request", "请求无法处理，请检查后重试。"))
    return Problem(code, detail, headers=error.headers)


def _wants_page(request: Request) -> bool:
    is_api = request.url.path.startswith("/api/")
    return not is_api and "text/html" in request.headers.get("accept", "")

"""Turns an answer service into a web application."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles

from web.api import answer_routes
from web.chat_pages import chat_routes
from web.compare_pages import compare_routes
from web.department_pages import department_routes
from web.document_api import document_api_routes
from web.document_pages import document_routes
from web.evaluation_pages import Published, evaluation_routes
from web.facts_api import facts_routes
from web.feedback import FeedbackStore
from web.feedback_api import feedback_routes
from web.health import health_routes
from web.match_api import match_routes
from web.match_pages import finder_routes
from web.middleware import BodyLimit, LastResort, SecurityHeaders
from web.rate_limit import RateLimit
from web.respond import Responder
from web.service import AnswerService
from web.settings import WebSettings
from web.target_pages import target_routes
from web.templating import HERE, Pages


def create_app(
    service: AnswerService,
    *,
    settings: WebSettings | None = None,
    feedback: FeedbackStore | None = None,
    evaluation: Published | None = None,
) -> FastAPI:
    """Return the application that serves the chat, the JSON interface and the health checks.

    Without a ``feedback`` store, readers are not asked what they think of an answer; without an ``evaluation``, the
    page on accuracy says that there is none.

    Example:
        >>> app = create_app(service)  # doctest: +SKIP
        >>> uvicorn.run(app)  # doctest: +SKIP
    """
    settings = settings or WebSettings()
    pages = Pages(asks_feedback=feedback is not None)
    responder = Responder(pages)
    questions = RateLimit(settings.rate_limit)
    app = FastAPI(title="规划问答", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    app.include_router(health_routes(service))
    app.include_router(answer_routes(service, pages, questions))
    app.include_router(chat_routes(service, pages, questions))
    if feedback is not None:
        app.include_router(feedback_routes(feedback, RateLimit(settings.rate_limit)))
    app.include_router(document_routes(service, pages))
    app.include_router(document_api_routes(service))
    app.include_router(department_routes(service, pages))
    app.include_router(target_routes(service, pages))
    app.include_router(compare_routes(service, pages, questions))
    app.include_router(facts_routes(service, questions))
    app.include_router(evaluation_routes(service, pages, evaluation))
    app.include_router(match_routes(service, questions))
    app.include_router(finder_routes(service, pages, questions))
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    responder.install(app)
    app.add_middleware(BodyLimit, limit=settings.max_body_bytes)
    app.add_middleware(LastResort, responder=responder)
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    app.add_middleware(SecurityHeaders)
    return app

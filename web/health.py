"""Tells a supervisor whether the process lives and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter

from web.errors import Problem
from web.service import AnswerService


def health_routes(service: AnswerService) -> APIRouter:
    """Return ``/healthz`` and ``/readyz``."""
    router = APIRouter()

    @router.get("/healthz")
    def healthz() -> dict[str, str]:
        """Say that the process lives."""
        return {"status": "ok"}

    @router.get("/readyz")
    def readyz() -> dict[str, str]:
        """Say that questions can be answered, and from which index.

        Raises:
            Problem: ``not_ready``, with what is wrong and which command mends it.
        """
        readiness = service.readiness()
        if not readiness.ready:
            raise Problem("not_ready", readiness.reason)
        return {"status": "ready", "index_version": service.index_version}

    return router

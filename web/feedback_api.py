"""Turns ``POST /api/feedback`` into a kept note."""

from __future__ import annotations

from fastapi import APIRouter, Depends, status

from web.feedback import FeedbackStore, Note
from web.rate_limit import RateLimit


def feedback_routes(store: FeedbackStore, limit: RateLimit) -> APIRouter:
    """Return the route that keeps feedback."""
    router = APIRouter(prefix="/api", dependencies=[Depends(limit)])

    @router.post("/feedback", status_code=status.HTTP_201_CREATED)
    def keep(note: Note) -> dict[str, str]:
        """Keep a reader's verdict; return the id under which it can be replaced."""
        store.add(note)
        return {"id": note.id}

    return router
